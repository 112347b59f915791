import Model

/// Examples among the fields of the project itself: partners, people, plan, reports, documents, the site.
let projectProofs: [Proof] = [
  Proof(
    "adopted-without-decision", .fields("styringsdokumenter/plan.yml"), "status: 1️⃣vedtatt2️⃣"),
  Proof(
    "not-adopted-with-decision", .fields("styringsdokumenter/plan.yml"),
    "status: 1️⃣ikke-endelig-vedtatt2️⃣\nvedtatt-av: Kommunestyret\nvedtatt-dato: 2026-10-14"),
  Proof(
    "ambiguous-number", .fields("intern/handlingsplan/messe.yml"), "budsjett: 1️⃣kr 15.000,-2️⃣"),
  Proof(
    "changing-component-in-report", .fields("rapporter/rapport.md"),
    "Slik gikk det:\n\n```{1️⃣arrangementer2️⃣}\n:antall: 3\n```"),
  Proof(
    "past-next-step", .fields("handlingsplan/messe.yml"),
    "neste-steg: Velge leverandør\nneste-steg-frist: 1️⃣2027-02-282️⃣"),
  Proof(
    "half-decision", .fields("intern/handlingsplan/messe.yml"),
    "beslutninger: [{sak: Skal vi ha stand?, vedtak: 1️⃣Ja2️⃣}]"),
  Proof(
    "status-contradicted", .fields("handlingsplan/messe.yml"),
    "status: ferdig\nstatus-dato: 2027-02-15\nneste-steg: Velge leverandør\nneste-steg-frist: 1️⃣2027-03-312️⃣"),
  Proof(
    "fraction-for-percentage", .fields("maltall/tall.yml"),
    "enhet: prosent\nobservasjoner: [{periode: 2026-T1, verdi: 10}, {periode: 2026-T2, verdi: 18}, {periode: 2026-T3, verdi: 1️⃣\"0,145\"2️⃣}]"
  ),
  Proof(
    "plan-days-disagree", .fields("handlingsplan/messe.yml"),
    "periode: {fra: 2027-01-01, til: 2027-05-31}\nneste-steg: Velge leverandør\nneste-steg-frist: 1️⃣2027-06-012️⃣"
  ),
  Proof(
    "amount-of-other-year", .fields("intern/partnere/eksempel-as.yml"),
    "sum: 50000\nform: penger\nfra: 2027-01-01\ntil: 2027-12-31\nar: {2026: {betalt: 1️⃣200002️⃣}}"),
  Proof(
    "checked-long-ago", .fields("personer/leder.yml"), "kontrollert: 1️⃣2025-01-152️⃣"),
  Proof(
    "amount-without-year", .fields("intern/partnere/eksempel-as.yml"), "form: penger\nbetalt: 1️⃣200002️⃣"),
  Proof(
    "impossible-amount", .fields("intern/partnere/eksempel-as.yml"),
    "form: varer\nar: {2027: {avtalt: 50000, levert: 20000, godkjent: 1️⃣300002️⃣}}"),
  Proof(
    "amount-not-counted", .fields("intern/partnere/eksempel-as.yml"),
    "form: varer\nar: {2027: {avtalt: 50000, betalt: 1️⃣200002️⃣}}"),
  Proof(
    "form-not-said", .fields("intern/partnere/eksempel-as.yml"), "sum: 1️⃣500002️⃣\nfra: 2027-01-01"),
  Proof(
    "agreement-without-days", .fields("intern/partnere/eksempel-as.yml"),
    "sum: 1️⃣500002️⃣\nform: penger"),
  Proof(
    "agreement-without-sum", .fields("intern/partnere/eksempel-as.yml"),
    "form: penger\nfra: 2027-01-01\ntil: 2027-12-31\nar: {2027: {betalt: 1️⃣300002️⃣}}"),
  Proof(
    "number-unlike-unit", .fields("maltall/tall.yml"),
    "enhet: personer\nobservasjoner: [{periode: 2026-T3, verdi: 1️⃣\"28,5\"2️⃣}]"),
  Proof(
    "not-a-year", .fields("intern/partnere/eksempel-as.yml"), "form: penger\nar: {1️⃣i fjor2️⃣: {betalt: 20000}}"),
  Proof(
    "status-from-future", .fields("handlingsplan/messe.yml"), "status: i-rute\nstatus-dato: 1️⃣2028-02-152️⃣"),
  Proof(
    "delivered-more", .fields("intern/partnere/eksempel-as.yml"),
    "form: varer\nar: {2027: {avtalt: 50000, levert: 1️⃣5000002️⃣}}"),
  Proof(
    "document-out-of-date", .fields("styringsdokumenter/plan.yml"), "gyldig-til: 1️⃣2026-12-312️⃣"),
  Proof(
    "domain-without-https", .fields("nettsted.yml"), "domene: 1️⃣http://vekstikongsberg.example2️⃣"),
  Proof(
    "invalid-domain-folder", .fields("nettsted.yml"),
    "domene: 1️⃣https://kommunen.example/vekst/index.html2️⃣"),
  Proof(
    "former-folder-is-none", .fields("nettsted.yml"),
    "domene: https://kommunen.example/vekst\ntidligere-mapper: [1️⃣/vekst/2️⃣]"),
  Proof(
    "example-domain", .fields("nettsted.yml"), "domene: 1️⃣https://vekstikongsberg.example2️⃣", .production),
  Proof(
    "foreign-statement", .fields("nettsted.yml"),
    "tilgjengelighetserklaring: 1️⃣{nb: https://eksempel.no/uu, en: https://uustatus.no/en/erklaringer/publisert/1}2️⃣"
  ),
  Proof(
    "example-contact", .fields("nettsted.yml"), "kontaktadresse: 1️⃣mailto:post@vekst.example2️⃣", .production),
  Proof("invalid-telephone", .fields("nettsted.yml"), "kontakttelefon: 1️⃣32 00 002️⃣"),
  Proof(
    "invalid-period", .fields("rapporter/rapport.md"), "periode: 1️⃣våren 20272️⃣"),
  Proof(
    "unknown-rule", .fields("nettsted.yml"), "regler: [{kode: 1️⃣lang-setning2️⃣, vekt: advarsel}]"),
  Proof(
    "rule-stays-error", .fields("nettsted.yml"), "regler: [{kode: 1️⃣table-without-header2️⃣, vekt: av}]"),
  Proof(
    "menu-too-long", .fields("nettsted.yml"),
    "meny:\n  - {tekst: {nb: Flytt hit, en: Move here}, side: flytt-hit}\n  - {tekst: {nb: Næring, en: Business}, side: naring}\n  - {tekst: {nb: Hva skjer, en: What’s on}, side: hva-skjer}\n  - {tekst: {nb: Aktuelt, en: News}, side: aktuelt}\n  - {tekst: {nb: Verdier, en: Values}, side: verdier}\n  - {tekst: {nb: Status, en: How it is going}, side: status}\n  - 1️⃣{tekst: {nb: For mediene, en: For the media}, side: for-mediene}2️⃣"
  ),
  Proof(
    "menu-item-twice", .fields("nettsted.yml"),
    "meny:\n  - {tekst: {nb: Flytt hit, en: Move here}, side: flytt-hit}\n  - {tekst: {nb: Næring, en: Business}, side: 1️⃣flytt-hit2️⃣}"
  ),
  Proof(
    "missing-colon", .fields("partnere/eksempel-as.yml"), "1️⃣tittel2️⃣\nsammendrag: Kort"),
  Proof(
    "no-archive-reference", .fields("rapporter/rapport.md"),
    "sendt: 1️⃣2027-02-012️⃣\nlinjer: [Vi er i rute, 42 henvendelser, To nye partnere, Messen er utsatt, Boligdagen er neste]"
  ),
  Proof(
    "no-leader", .fields("personer/leder.yml"), "verv: medlem", at: .words("tittel", in: "personer/leder.yml")
  ),
  Proof(
    "old-status", .fields("handlingsplan/messe.yml"), "status: i-rute\nstatus-dato: 1️⃣2026-06-012️⃣"),
  Proof(
    "organisation-number", .fields("partnere/eksempel-as.yml"), "organisasjonsnummer: 1️⃣974 760 6742️⃣"),
  Proof(
    "over-but-not-done", .fields("handlingsplan/messe.yml"),
    "status: i-rute\nstatus-dato: 2027-02-15\nperiode: {til: 1️⃣2027-02-202️⃣}"),
  Proof("unusual-budget", .fields("intern/handlingsplan/messe.yml"), "budsjett: 1️⃣830000002️⃣"),
  Proof(
    "overspent", .fields("intern/handlingsplan/messe.yml"), "budsjett: 200000\nbrukt: 1️⃣8000002️⃣"),
  Proof(
    "report-lines", .fields("rapporter/rapport.md"),
    "sendt: 2027-02-01\narkivreferanse: 27/123\nlinjer: 1️⃣[Vi er i rute]2️⃣"),
  Proof(
    "report-of-other-period", .files,
    "content/rapporter/2026-t2.md\n  tittel: 1️⃣Rapport for tredje tertial 20262️⃣\n  periode: 2026-T2"),
  Proof(
    "report-period", .fields("rapporter/rapport.md"), "periode: 1️⃣2026-K22️⃣"),
  Proof(
    "report-twice", .files,
    "content/rapporter/2026-t2.md\n  tittel: Rapport\n  periode: 1️⃣2026-T22️⃣\ncontent/intern/rapporter/ny.md\n  tittel: Neste rapport\n  periode: 2026-T2"
  ),
  Proof(
    "report-sent-too-early", .fields("rapporter/rapport.md"),
    "sendt: 1️⃣2026-12-312️⃣\narkivreferanse: 27/123\nlinjer: [Vi er i rute, 42 henvendelser, To nye partnere, Messen er utsatt, Boligdagen er neste]"
  ),
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
    "unusual-sum", .fields("intern/partnere/eksempel-as.yml"), "form: penger\nfra: 2027-01-01\nsum: 1️⃣5000002️⃣"),
  Proof(
    "yaml-merge-key", .fields("personer/leder.yml"), "1️⃣<<2️⃣: {organisasjon: Kongsberg kommune}"),
  Proof(
    "invalid-target", .fields("publisering.yml"),
    "steder: [{navn: tjener, innhold: nettsted, slag: mappe, mappe: 1️⃣../www2️⃣}]"),
  Proof(
    "unused-for-publishing", .fields("publisering.yml"),
    "steder: [{navn: ute, innhold: nettsted, slag: github-pages, mappe: /srv/ute, utgaver: 1️⃣52️⃣}]"),
  Proof(
    "internal-target-open", .fields("publisering.yml"),
    "steder: [{navn: status, innhold: 1️⃣statusside2️⃣, slag: mappe, mappe: /srv/www/status}]"),
  Proof(
    "gone-is-no-address", .fields("publisering.yml"),
    "borte: [{adresse: 1️⃣'https://x.example/boligdagen/'2️⃣}]"),
  Proof(
    "targets-meet", .fields("publisering.yml"),
    "steder:\n  - {navn: tjener, innhold: nettsted, slag: mappe, mappe: /srv/www}\n  - {navn: status, innhold: statusside, slag: mappe, mappe: 1️⃣/srv/www/status2️⃣, innlogging: tjener}"
  ),
  Proof(
    "secret-in-publishing", .fields("publisering.yml"),
    "steder: [{navn: tjener, innhold: nettsted, slag: mappe, mappe: /srv/www/vekst, vert: 1️⃣'nett:Hemmelig1@tjener.no'2️⃣}]"
  ),
]
