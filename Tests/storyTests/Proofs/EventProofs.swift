/// Examples among the fields of an event.
let eventProofs: [Proof] = [
  Proof(
    "all-day-with-clock", .fields("arrangementer/fest.md"), "start: 1️⃣2027-06-17 09:002️⃣\nhele-dagen: ja"),
  Proof(
    "deadline-after-start", .fields("arrangementer/fest.md"),
    "start: 2027-06-17\npamelding: https://www.bedriften.no/\npameldingsfrist: 1️⃣2027-07-012️⃣"),
  Proof(
    "deadline-at-midnight", .fields("arrangementer/fest.md"),
    "start: 2027-06-17\npamelding: https://www.bedriften.no/\npameldingsfrist: 1️⃣2027-06-15 00:002️⃣"),
  Proof(
    "opening-disagrees", .fields("arrangementer/fest.md"),
    "sammendrag: 1️⃣Påmeldingen åpner 1. mai.2️⃣\nstart: 2027-06-17\npamelding: https://pamelding.no/kveld\npamelding-apner: 2027-05-10"
  ),
  Proof("event-at-midnight", .fields("arrangementer/fest.md"), "start: 1️⃣2027-06-17 00:002️⃣"),
  Proof(
    "event-without-length", .fields("arrangementer/fest.md"),
    "start: 2027-06-17 18:30\nslutt: 1️⃣2027-06-17 18:302️⃣"),
  Proof(
    "event-ends-before-start", .fields("arrangementer/fest.md"),
    "start: 2027-06-17 18:30\nslutt: 1️⃣2027-06-17 08:302️⃣"),
  Proof(
    "fields-not-indented", .fields("arrangementer/fest.md"), "sted:\n1️⃣navn2️⃣: Krona"),
  Proof(
    "invalid-number", .fields("sider/om.md"), "rekkefolge: 1️⃣først2️⃣"),
  Proof(
    "invalid-postcode", .fields("arrangementer/fest.md"), "sted: {navn: Krona, postnummer: 1️⃣3616 Kongsberg2️⃣}"),
  Proof(
    "invalid-time", .fields("arrangementer/fest.md"), "start: 1️⃣2027-06-17 25:002️⃣"),
  Proof(
    "negative-price", .fields("arrangementer/fest.md"), "pris: 1️⃣-1502️⃣"),
  Proof("unusual-price", .fields("arrangementer/fest.md"), "pris: 1️⃣1500002️⃣"),
  Proof("date-far-ahead", .fields("arrangementer/fest.md"), "start: 1️⃣2072-06-17 18:302️⃣"),
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
  Proof(
    "address-in-place-name", .fields("arrangementer/fest.md"),
    "sted:\n  navn: 1️⃣Krona, Hasbergs vei 36, 3616 Kongsberg2️⃣"),
  Proof(
    "deadline-disagrees", .fields("arrangementer/fest.md"),
    "sammendrag: 1️⃣Meld deg på innen 1. juni.2️⃣\npamelding: https://pamelding.no/kveld\npameldingsfrist: 2027-06-10"
  ),
  Proof(
    "done-too-early", .fields("arrangementer/fest.md"), "start: 2028-06-17\nstatus: 1️⃣gjennomfort2️⃣"),
  Proof(
    "event-date-disagrees", .fields("arrangementer/fest.md"),
    "sammendrag: 1️⃣Kom torsdag 24. juni.2️⃣\nstart: 2027-06-17 18:30"),
  Proof(
    "event-lasts-long", .fields("arrangementer/fest.md"),
    "start: 2027-06-17 18:30\nslutt: 1️⃣2028-06-17 21:002️⃣"),
  Proof(
    "example-address", .fields("arrangementer/fest.md"), "pamelding: 1️⃣https://example.com/skjema2️⃣"),
  Proof(
    "former-start-not-shown", .fields("arrangementer/fest.md"), "tidligere-start: 1️⃣2027-05-20 18:302️⃣"),
  Proof(
    "hour-disagrees", .fields("arrangementer/fest.md"), "tittel: Boligkveld\nstart: 1️⃣2027-06-17 06:302️⃣"),
  Proof(
    "no-answer-address", .fields("arrangementer/fest.md"), "pamelding: 1️⃣mailto:noreply@kommunen.no2️⃣"),
  Proof(
    "nowhere-to-register", .fields("arrangementer/fest.md"), "pameldingsfrist: 1️⃣2027-06-102️⃣"),
  Proof(
    "price-disagrees", .fields("arrangementer/fest.md"), "sammendrag: 1️⃣Det er gratis.2️⃣\npris: 250"),
  Proof(
    "registration-opens-late", .fields("arrangementer/fest.md"),
    "pamelding: https://pamelding.no/kveld\npamelding-apner: 1️⃣2027-06-122️⃣\npameldingsfrist: 2027-06-10"),
  Proof(
    "secret-in-address", .fields("arrangementer/fest.md"),
    "pamelding: 1️⃣https://tall.kommunen.no/fest?token=glpat-aB3dE5gH7jK9mN1pQ3sT2️⃣"),
  Proof(
    "sign-in-address", .fields("arrangementer/fest.md"),
    "pamelding: 1️⃣https://docs.google.com/forms/d/1a2b3c/edit2️⃣"),
  Proof(
    "misspelt-address", .fields("arrangementer/fest.md"), "pamelding: 1️⃣mailto:post@kongsberg.komune.no2️⃣"),
  Proof(
    "repeats-as-one", .fields("arrangementer/fest.md"),
    "sammendrag: Vi møtes hver tirsdag.\nstart: 2027-04-06 18:00\nslutt: 1️⃣2027-06-15 20:002️⃣"),
  Proof("series-as-code", .fields("arrangementer/fest.md"), "serie: 1️⃣boligdag2️⃣"),
  Proof(
    "state-in-text-only", .fields("arrangementer/fest.md"), "sammendrag: 1️⃣Kvelden er dessverre avlyst.2️⃣"),
]
