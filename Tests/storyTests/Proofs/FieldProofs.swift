import Model

/// Examples among the fields of an entry.
let fieldProofs: [Proof] = [
  Proof(
    "adopted-without-decision", .fields("styringsdokumenter/plan.yml"), "status: 1️⃣vedtatt2️⃣"),
  Proof(
    "all-day-with-clock", .fields("arrangementer/fest.md"), "start: 1️⃣2027-06-17 09:002️⃣\nhele-dagen: ja"),
  Proof(
    "alternative-is-file-name", .fields("sider/om.md"), "bilde: torget.jpg\nbilde-alt: 1️⃣IMG_20342️⃣"),
  Proof(
    "alternative-without-picture", .fields("sider/om.md"), "bilde-alt: 1️⃣Folk på torget2️⃣"),
  Proof(
    "ambiguous-date", .fields("aktuelt/nytt.md"), "dato: 1️⃣05/06/20262️⃣"),
  Proof(
    "ambiguous-number", .fields("intern/handlingsplan/messe.yml"), "budsjett: 1️⃣kr 15.000,-2️⃣"),
  Proof(
    "backslash-in-quotes", .fields("sider/om.md"), "tittel: 1️⃣\"Bolig\\dag\"2️⃣"),
  Proof(
    "checked-long-ago", .fields("personer/leder.yml"), "kontrollert: 1️⃣2025-01-152️⃣"),
  Proof(
    "colon-in-text", .fields("sider/om.md"), "tittel: 1️⃣Boligdag: bo og lev2️⃣"),
  Proof(
    "comment-in-text", .fields("sider/om.md"), "tittel: 1️⃣Boligdag #12️⃣"),
  Proof(
    "control-character", .fields("sider/om.md"), "tittel: Bolig1️⃣\u{7F}2️⃣dag"),
  Proof(
    "curly-quotes", .fields("sider/om.md"), "tittel: 1️⃣“Velkommen hjem”2️⃣"),
  Proof(
    "dash-before-field", .fields("sider/om.md"), "sammendrag: Se og hør om boliger.\n1️⃣- eier2️⃣: Prosjektleder"),
  Proof(
    "data-file-changed", .fields("datakilder/data.yml"), "sha256: 1️⃣00ff2️⃣"),
  Proof(
    "data-file-missing", .fields("datakilder/data.yml"), "fil: 1️⃣folketall.csv2️⃣"),
  Proof(
    "deadline-after-start", .fields("arrangementer/fest.md"),
    "start: 2027-06-17\npameldingsfrist: 1️⃣2027-07-012️⃣"),
  Proof(
    "amount-without-year", .fields("intern/partnere/eksempel-as.yml"), "form: penger\nbetalt: 1️⃣200002️⃣"),
  Proof(
    "impossible-amount", .fields("intern/partnere/eksempel-as.yml"),
    "form: varer\nar: {2027: {avtalt: 50000, levert: 20000, godkjent: 1️⃣300002️⃣}}"),
  Proof(
    "form-not-said", .fields("intern/partnere/eksempel-as.yml"), "sum: 1️⃣500002️⃣"),
  Proof(
    "not-a-year", .fields("intern/partnere/eksempel-as.yml"), "form: penger\nar: {1️⃣i fjor2️⃣: {betalt: 20000}}"),
  Proof(
    "status-from-future", .fields("handlingsplan/messe.yml"), "status: i-rute\nstatus-dato: 1️⃣2028-02-152️⃣"),
  Proof(
    "delivered-more", .fields("intern/partnere/eksempel-as.yml"),
    "form: varer\nar: {2027: {avtalt: 50000, levert: 1️⃣5000002️⃣}}"),
  Proof(
    "described-decoration", .fields("sider/om.md"), "bilde: torget.jpg\nbilde-pynt: ja\nbilde-alt: 1️⃣Torget2️⃣"),
  Proof(
    "document-out-of-date", .fields("styringsdokumenter/plan.yml"), "gyldig-til: 1️⃣2026-12-312️⃣"),
  Proof(
    "domain-without-https", .fields("nettsted.yml"), "domene: 1️⃣http://vekstikongsberg.example2️⃣"),
  Proof(
    "duplicate-field", .fields("sider/om.md"), "tittel: Boligdag\n1️⃣tittel2️⃣: Boligdagen"),
  Proof(
    "empty-field", .fields("sider/om.md"), "1️⃣tittel2️⃣:"),
  Proof(
    "event-ends-before-start", .fields("arrangementer/fest.md"),
    "start: 2027-06-17 18:30\nslutt: 1️⃣2027-06-17 08:302️⃣"),
  Proof(
    "example-domain", .fields("nettsted.yml"), "domene: 1️⃣https://vekstikongsberg.example2️⃣", .production),
  Proof(
    "expires-before-publishing", .fields("sider/om.md"), "publiseres: 2027-06-01\nutloper: 1️⃣2027-05-012️⃣"),
  Proof(
    "expires-soon", .fields("sider/om.md"), "utloper: 1️⃣2027-03-102️⃣"),
  Proof(
    "field-name-marks", .fields("maltall/tall.yml"), "1️⃣tittel - 2️⃣Boligdag"),
  Proof(
    "fields-not-indented", .fields("arrangementer/fest.md"), "sted:\n1️⃣navn2️⃣: Krona"),
  Proof(
    "foreign-statement", .fields("nettsted.yml"),
    "tilgjengelighetserklaring: 1️⃣{nb: https://eksempel.no/uu, en: https://uustatus.no/en/erklaringer/publisert/1}2️⃣"
  ),
  Proof(
    "impossible-date", .fields("aktuelt/nytt.md"), "dato: 1️⃣2026-02-302️⃣"),
  Proof(
    "indentation", .fields("kampanjer/kom-hit.md"), "periode:\n  fra: 2027-01-01\n 1️⃣til2️⃣: 2027-12-31"),
  Proof(
    "invalid-date", .fields("aktuelt/nytt.md"), "dato: 1️⃣midten av januar2️⃣"),
  Proof(
    "invalid-file-name", .fields("sider/om.md"), "bilde: 1️⃣../bilder/torget.jpg2️⃣\nbilde-alt: Folk på torget"),
  Proof(
    "invalid-municipality", .fields("datakilder/data.yml"), "kommune: 1️⃣6042️⃣"),
  Proof(
    "invalid-number", .fields("intern/arrangementer/fest.yml"), "deltakere: 1️⃣ca. 402️⃣"),
  Proof(
    "invalid-period", .fields("rapporter/rapport.md"), "periode: 1️⃣våren 20272️⃣"),
  Proof(
    "invalid-postcode", .fields("arrangementer/fest.md"), "sted: {navn: Krona, postnummer: 1️⃣3616 Kongsberg2️⃣}"),
  Proof(
    "invalid-site-path", .fields("sider/om.md"), "tidligere-adresser: [1️⃣gammel side2️⃣]"),
  Proof(
    "invalid-slug", .fields("sider/om.md"), "adresse: 1️⃣Velkommen hjem!2️⃣"),
  Proof(
    "invalid-time", .fields("arrangementer/fest.md"), "start: 1️⃣2027-06-17 25:002️⃣"),
  Proof(
    "invalid-web-address", .fields("datakilder/data.yml"), "nettsted: 1️⃣www.eksempel.no2️⃣"),
  Proof(
    "invalid-yes-no", .fields("sider/om.md"), "utkast: 1️⃣kanskje2️⃣"),
  Proof(
    "joined-items", .fields("sider/om.md"), "hovedomrader: [1️⃣innbyggere; handel2️⃣]"),
  Proof(
    "figure-too-large", .fields("maltall/tall.yml"),
    "mal: {verdi: 0.0001, vedtatt-av: Rådet, vedtatt-dato: 2026-01-15}\nobservasjoner: [{periode: 2026-T3, verdi: 1️⃣9999999999999992️⃣}]"
  ),
  Proof(
    "language-disagrees", .fields("sider/om.md"), "sprak: 1️⃣en2️⃣"),
  Proof(
    "link-in-field", .fields("sider/om.md"), "tittel: 1️⃣[Boligdag](https://www.kongsberg.kommune.no/)2️⃣"),
  Proof(
    "list-expected", .fields("sider/om.md"), "hovedomrader: 1️⃣innbyggere, handel2️⃣"),
  Proof(
    "list-sign", .fields("sider/om.md"), "hovedomrader:\n  1️⃣–2️⃣ innbyggere\n  – handel"),
  Proof(
    "long-summary", .fields("sider/om.md"),
    "sammendrag: 1️⃣Vi hjelper deg som vil flytte hjem til Kongsberg, med jobb, bolig, barnehage og nettverk. Vi hjelper deg som vil flytte hjem til Kongsberg, med jobb, bolig, barnehage og nettverk. Vi hjelper deg som vil flytte hjem til Kongsberg, med jobb, bolig, barnehage og nettverk.2️⃣"
  ),
  Proof(
    "long-title", .fields("sider/om.md"),
    "tittel: 1️⃣Velkommen til en stor og hyggelig boligdag for hele familien på Krona i Kongsberg2️⃣"),
  Proof(
    "markup-in-field", .fields("sider/om.md"), "tittel: 1️⃣<b>Boligdag</b>2️⃣"),
  Proof(
    "unknown-rule", .fields("nettsted.yml"), "regler: [{kode: 1️⃣lang-setning2️⃣, vekt: advarsel}]"),
  Proof(
    "rule-stays-error", .fields("nettsted.yml"), "regler: [{kode: 1️⃣table-without-header2️⃣, vekt: av}]"),
  Proof(
    "invalid-focus", .fields("sider/om.md"), "bilde-fokus: 1️⃣midt på2️⃣"),
  Proof(
    "menu-too-long", .fields("nettsted.yml"),
    "meny:\n  - {tekst: Punkt 1, side: flytt-hit}\n  - {tekst: Punkt 2, side: flytt-hit}\n  - {tekst: Punkt 3, side: flytt-hit}\n  - {tekst: Punkt 4, side: flytt-hit}\n  - {tekst: Punkt 5, side: flytt-hit}\n  - {tekst: Punkt 6, side: flytt-hit}\n  - 1️⃣{tekst: Punkt 7, side: flytt-hit}2️⃣"
  ),
]
