/// Examples among the fields of an event.
let eventProofs: [Proof] = [
  Proof(
    "all-day-with-clock", .fields("arrangementer/fest.md"), "start: 1️⃣2027-06-17 09:002️⃣\nhele-dagen: ja"),
  Proof(
    "deadline-after-start", .fields("arrangementer/fest.md"),
    "start: 2027-06-17\npameldingsfrist: 1️⃣2027-07-012️⃣"),
  Proof(
    "event-ends-before-start", .fields("arrangementer/fest.md"),
    "start: 2027-06-17 18:30\nslutt: 1️⃣2027-06-17 08:302️⃣"),
  Proof(
    "fields-not-indented", .fields("arrangementer/fest.md"), "sted:\n1️⃣navn2️⃣: Krona"),
  Proof(
    "invalid-number", .fields("intern/arrangementer/fest.yml"), "deltakere: 1️⃣ca. 402️⃣"),
  Proof(
    "invalid-postcode", .fields("arrangementer/fest.md"), "sted: {navn: Krona, postnummer: 1️⃣3616 Kongsberg2️⃣}"),
  Proof(
    "invalid-time", .fields("arrangementer/fest.md"), "start: 1️⃣2027-06-17 25:002️⃣"),
  Proof(
    "negative-price", .fields("arrangementer/fest.md"), "pris: 1️⃣-1502️⃣"),
  Proof(
    "no-former-start", .fields("arrangementer/fest.md"), "status: 1️⃣flyttet2️⃣"),
  Proof(
    "no-such-time", .fields("arrangementer/fest.md"), "start: 1️⃣2027-03-28 02:302️⃣"),
  Proof(
    "past-event-still-planned", .fields("arrangementer/fest.md"), "start: 2027-02-17\nstatus: 1️⃣planlagt2️⃣"),
  Proof(
    "time-comes-twice", .fields("arrangementer/fest.md"), "start: 1️⃣2027-10-31 02:302️⃣"),
  Proof(
    "unknown-choice", .fields("arrangementer/fest.md"), "status: 1️⃣kansellert2️⃣"),
  Proof(
    "unresolved-reference", .fields("arrangementer/fest.md"), "kampanje: 1️⃣velkomen-hjem2️⃣"),
  Proof(
    "weekday-disagrees", .fields("arrangementer/fest.md"), "start: 2027-06-17 18:30\nukedag: 1️⃣fredag2️⃣"),
]
