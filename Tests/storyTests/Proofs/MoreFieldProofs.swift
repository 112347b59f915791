/// More examples among the fields of an entry.
let moreFieldProofs: [Proof] = [
  Proof(
    "missing-colon", .fields("partnere/eksempel-as.yml"), "1️⃣tittel2️⃣\nsammendrag: Kort"),
  Proof(
    "missing-space", .fields("maltall/tall.yml"), "tittel1️⃣:2️⃣Boligdag"),
  Proof(
    "missing-values", .fields("maltall/tall.yml"), "observasjoner: [{periode: 2026-T3, verdi: 1️⃣mangler2️⃣}]"),
  Proof(
    "municipality-missing", .fields("datakilder/data.yml"), "kommune: 1️⃣06042️⃣"),
  Proof(
    "negative-price", .fields("arrangementer/fest.md"), "pris: 1️⃣-1502️⃣"),
  Proof(
    "no-archive-reference", .fields("rapporter/rapport.md"),
    "sendt: 1️⃣2027-02-012️⃣\nlinjer: [Vi er i rute, 42 henvendelser, To nye partnere, Messen er utsatt, Boligdagen er neste]"
  ),
  Proof(
    "no-former-start", .fields("arrangementer/fest.md"), "status: 1️⃣utsatt2️⃣"),
  Proof(
    "no-leader", .fields("personer/leder.yml"), "verv: medlem", at: .words("tit", in: "personer/leder.yml")),
  Proof(
    "no-such-picture", .fields("sider/om.md"), "bilde: 1️⃣Torget.JPG2️⃣\nbilde-alt: Folk på torget"),
  Proof(
    "no-such-time", .fields("arrangementer/fest.md"), "start: 1️⃣2027-03-28 02:302️⃣"),
  Proof(
    "observation-in-future", .fields("maltall/tall.yml"), "observasjoner: [{periode: 1️⃣2028-T12️⃣, verdi: 42}]"),
  Proof(
    "observed-twice", .fields("maltall/tall.yml"),
    "observasjoner:\n  - {periode: 2026-T3, verdi: 42}\n  - {periode: 1️⃣2026-T32️⃣, verdi: 57}"),
  Proof(
    "old-status", .fields("handlingsplan/messe.yml"), "status: i-rute\nstatus-dato: 1️⃣2026-06-012️⃣"),
  Proof(
    "other-period", .fields("maltall/tall.yml"),
    "periode: tertial\nobservasjoner: [{periode: 1️⃣20262️⃣, verdi: 42}]"),
  Proof(
    "baseline-too-late", .fields("maltall/tall.yml"),
    "utgangspunkt: {periode: 1️⃣20302️⃣, verdi: 10}\nobservasjoner: [{periode: 2026-T3, verdi: 42}]"),
  Proof(
    "organisation-number", .fields("partnere/eksempel-as.yml"), "organisasjonsnummer: 1️⃣974 760 6742️⃣"),
  Proof(
    "over-but-not-done", .fields("handlingsplan/messe.yml"),
    "status: i-rute\nstatus-dato: 2027-02-15\nperiode: {til: 1️⃣2027-02-202️⃣}"),
  Proof(
    "overspent", .fields("intern/handlingsplan/messe.yml"), "budsjett: 200000\nbrukt: 1️⃣8000002️⃣"),
  Proof(
    "past-event-still-planned", .fields("arrangementer/fest.md"), "start: 2027-02-17\nstatus: 1️⃣planlagt2️⃣"),
  Proof(
    "percentage-outside", .fields("maltall/tall.yml"),
    "enhet: prosent\nobservasjoner: [{periode: 2026-T3, verdi: 1️⃣7502️⃣}]"),
  Proof(
    "period-ends-before-start", .fields("kampanjer/kom-hit.md"),
    "periode: {fra: 2027-06-30, til: 1️⃣2027-01-012️⃣}"),
  Proof(
    "placeholder", .fields("sider/om.md"), "tittel: 1️⃣TODO2️⃣"),
  Proof(
    "report-lines", .fields("rapporter/rapport.md"),
    "sendt: 2027-02-01\narkivreferanse: 27/123\nlinjer: 1️⃣[Vi er i rute]2️⃣"),
  Proof(
    "repeated-item", .fields("sider/om.md"), "hovedomrader: [innbyggere, 1️⃣innbyggere2️⃣]"),
  Proof(
    "review-overdue", .fields("sider/om.md"), "gjennomgas: 1️⃣2027-01-152️⃣"),
  Proof(
    "no-break-space", .fields("maltall/tall.yml"), "tittel:1️⃣\u{A0}2️⃣Boligdag"),
  Proof(
    "special-character", .fields("sider/om.md"), "tittel: 1️⃣@kongsberg2️⃣"),
  Proof(
    "stale-figure", .fields("maltall/tall.yml"), "observasjoner: [{periode: 1️⃣2025-T32️⃣, verdi: 42}]"),
  Proof(
    "status-without-date", .fields("handlingsplan/messe.yml"), "status: 1️⃣i-rute2️⃣"),
  Proof(
    "strategy-part-missing", .fields("kommunikasjonsstrategi.yml"),
    "deler:\n  1️⃣- {del: situasjonsanalyse, status: under-arbeid}\n  - {del: mal, status: under-arbeid}\n  - {del: malgrupper, status: under-arbeid}\n  - {del: organisering, status: under-arbeid}\n  - {del: strategi, status: under-arbeid}\n  - {del: implementering, status: under-arbeid}2️⃣"
  ),
  Proof(
    "strategy-part-twice", .fields("kommunikasjonsstrategi.yml"),
    "deler:\n  - {del: situasjonsanalyse, status: under-arbeid}\n  - {del: mal, status: under-arbeid}\n  - {del: malgrupper, status: under-arbeid}\n  - {del: organisering, status: under-arbeid}\n  - {del: strategi, status: under-arbeid}\n  - {del: implementering, status: under-arbeid}\n  - {del: maltall, status: under-arbeid}\n  - {del: 1️⃣mal2️⃣, status: under-arbeid}"
  ),
  Proof(
    "tab-indentation", .fields("kampanjer/kom-hit.md"), "periode:\n1️⃣\t2️⃣fra: 2027-01-01"),
  Proof(
    "target-not-adopted", .fields("maltall/tall.yml"), "mal: 1️⃣{verdi: 350}2️⃣"),
  Proof(
    "text-after-quote", .fields("sider/om.md"), "tittel: 1️⃣\"Hjem\" i juni2️⃣"),
  Proof(
    "thin-definition", .fields("maltall/tall.yml"), "definisjon: 1️⃣Henvendelser2️⃣"),
  Proof(
    "thresholds-swapped", .fields("maltall/tall.yml"), "terskler: {gul: 1️⃣252️⃣, rod: 10}"),
  Proof(
    "time-comes-twice", .fields("arrangementer/fest.md"), "start: 1️⃣2027-10-31 02:302️⃣"),
  Proof(
    "unclosed-bracket", .fields("sider/om.md"), "hovedomrader: 1️⃣[2️⃣innbyggere, handel"),
  Proof(
    "unclosed-quote", .fields("sider/om.md"), "tittel: 1️⃣\"2️⃣Velkommen hjem"),
  Proof(
    "unknown-choice", .fields("arrangementer/fest.md"), "status: 1️⃣kansellert2️⃣"),
  Proof(
    "unknown-field", .fields("sider/om.md"), "1️⃣tittle2️⃣: Velkommen hjem"),
  Proof(
    "unknown-language", .fields("sider/om.md"), "sprak: 1️⃣no2️⃣"),
  Proof(
    "unresolved-reference", .fields("arrangementer/fest.md"), "kampanje: 1️⃣velkomen-hjem2️⃣"),
  Proof(
    "unusual-sum", .fields("intern/partnere/eksempel-as.yml"), "form: penger\nsum: 1️⃣5000002️⃣"),
  Proof(
    "value-on-next-line", .fields("sider/om.md"), "tittel:\n1️⃣Boligdag2️⃣"),
  Proof(
    "weekday-disagrees", .fields("arrangementer/fest.md"), "start: 2027-06-17 18:30\nukedag: 1️⃣fredag2️⃣"),
  Proof(
    "wrong-type", .fields("sider/om.md"), "tittel:\n  1️⃣- Boligdag2️⃣"),
  Proof(
    "yaml-alias", .fields("sider/om.md"), "tittel: 1️⃣*nyhet2️⃣"),
  Proof(
    "yaml-anchor", .fields("sider/om.md"), "tittel: 1️⃣&Co2️⃣ og venner"),
  Proof(
    "yaml-documents", .fields("maltall/tall.yml"),
    "definisjon: Skriftlige henvendelser om å flytte\n1️⃣---2️⃣\nenhet: personer"),
  Proof(
    "yaml-key", .fields("sider/om.md"), "tittel: {1️⃣{ navn }2️⃣}"),
  Proof(
    "yaml-merge-key", .fields("personer/leder.yml"), "1️⃣<<2️⃣: {organisasjon: Kongsberg kommune}"),
  Proof(
    "yaml-syntax", .fields("sider/om.md"), "tittel: \"Bolig\\u1️⃣D800dag\"2️⃣"),
  Proof(
    "yaml-tag", .fields("sider/om.md"), "tittel: 1️⃣!Viktig2️⃣"),
  Proof(
    "news-ahead", .fields("aktuelt/nytt.md"), "dato: 1️⃣2028-01-152️⃣"),
  Proof(
    "date-in-future", .fields("sider/om.md"), "oppdatert: 1️⃣2072-01-152️⃣"),
  Proof(
    "status-in-title", .fields("arrangementer/fest.md"), "tittel: 1️⃣\"AVLYST: Boligdag\"2️⃣"),
  Proof(
    "portrait-without-consent", .fields("sider/om.md"),
    "bilde: 1️⃣torget.jpg2️⃣\nbilde-alt: Portrett av Kari Nordmann"),
  Proof(
    "former-address-reserved", .fields("sider/om.md"), "tidligere-adresser: [1️⃣/kampanjer/2️⃣]"),
]
