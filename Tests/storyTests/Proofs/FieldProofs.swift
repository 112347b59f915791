/// Examples among the fields that texts have: pages, articles, campaigns.
let fieldProofs: [Proof] = [
  Proof(
    "alternative-is-file-name", .fields("sider/om.md"), "bilde: torget.jpg\nbilde-alt: 1️⃣IMG_20342️⃣"),
  Proof(
    "alternative-without-picture", .fields("sider/om.md"), "bilde-alt: 1️⃣Folk på torget2️⃣"),
  Proof(
    "ambiguous-date", .fields("aktuelt/nytt.md"), "dato: 1️⃣05/06/20262️⃣"),
  Proof(
    "backslash-in-quotes", .fields("sider/om.md"), "tittel: 1️⃣\"Bolig\\dag\"2️⃣"),
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
    "described-decoration", .fields("sider/om.md"), "bilde: torget.jpg\nbilde-pynt: ja\nbilde-alt: 1️⃣Torget2️⃣"),
  Proof(
    "duplicate-field", .fields("sider/om.md"), "tittel: Boligdag\n1️⃣tittel2️⃣: Boligdagen"),
  Proof(
    "empty-field", .fields("sider/om.md"), "1️⃣tittel2️⃣:"),
  Proof(
    "shown-at-wrong-time", .fields("arrangementer/boligdag.md"),
    "start: 2027-06-17 18:30\nutloper: 1️⃣2026-06-182️⃣"),
  Proof(
    "expires-before-publishing", .fields("sider/om.md"), "publiseres: 2027-06-01\nutloper: 1️⃣2027-05-012️⃣"),
  Proof(
    "expires-soon", .fields("sider/om.md"), "utloper: 1️⃣2027-03-102️⃣"),
  Proof(
    "impossible-date", .fields("aktuelt/nytt.md"), "dato: 1️⃣2026-02-302️⃣"),
  Proof(
    "indentation", .fields("kampanjer/kom-hit.md"), "periode:\n  fra: 2027-01-01\n 1️⃣til2️⃣: 2027-12-31"),
  Proof(
    "invalid-date", .fields("aktuelt/nytt.md"), "dato: 1️⃣midten av januar2️⃣"),
  Proof(
    "invalid-file-name", .fields("sider/om.md"), "bilde: 1️⃣../bilder/torget.jpg2️⃣\nbilde-alt: Folk på torget"),
  Proof(
    "invalid-site-path", .fields("sider/om.md"), "tidligere-adresser: [1️⃣gammel side2️⃣]"),
  Proof(
    "invalid-slug", .fields("sider/om.md"), "adresse: 1️⃣Velkommen hjem!2️⃣"),
  Proof(
    "invalid-yes-no", .fields("sider/om.md"), "utkast: 1️⃣kanskje2️⃣"),
  Proof(
    "joined-items", .fields("sider/om.md"), "hovedomrader: [1️⃣innbyggere; handel2️⃣]"),
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
    "invalid-focus", .fields("sider/om.md"), "bilde-fokus: 1️⃣midt på2️⃣"),
  Proof(
    "no-such-picture", .fields("sider/om.md"), "bilde: 1️⃣Torget.JPG2️⃣\nbilde-alt: Folk på torget"),
  Proof(
    "period-ends-before-start", .fields("kampanjer/kom-hit.md"),
    "periode: {fra: 2027-06-30, til: 1️⃣2027-01-012️⃣}"),
  Proof(
    "placeholder", .fields("sider/om.md"), "tittel: 1️⃣TODO2️⃣"),
  Proof(
    "repeated-item", .fields("sider/om.md"), "hovedomrader: [innbyggere, 1️⃣innbyggere2️⃣]"),
  Proof(
    "review-overdue", .fields("sider/om.md"), "gjennomgas: 1️⃣2027-01-152️⃣"),
  Proof(
    "special-character", .fields("sider/om.md"), "tittel: 1️⃣@kongsberg2️⃣"),
  Proof(
    "tab-indentation", .fields("kampanjer/kom-hit.md"), "periode:\n1️⃣\t2️⃣fra: 2027-01-01"),
  Proof(
    "text-after-quote", .fields("sider/om.md"), "tittel: 1️⃣\"Hjem\" i juni2️⃣"),
  Proof(
    "unclosed-bracket", .fields("sider/om.md"), "hovedomrader: 1️⃣[2️⃣innbyggere, handel"),
  Proof(
    "unclosed-quote", .fields("sider/om.md"), "tittel: 1️⃣\"2️⃣Velkommen hjem"),
  Proof(
    "unknown-field", .fields("sider/om.md"), "1️⃣tittle2️⃣: Velkommen hjem"),
  Proof(
    "unknown-language", .fields("sider/om.md"), "sprak: 1️⃣no2️⃣"),
  Proof(
    "value-on-next-line", .fields("sider/om.md"), "tittel:\n1️⃣Boligdag2️⃣"),
  Proof(
    "wrong-type", .fields("sider/om.md"), "tittel:\n  1️⃣- Boligdag2️⃣"),
  Proof(
    "yaml-alias", .fields("sider/om.md"), "tittel: 1️⃣*nyhet2️⃣"),
  Proof(
    "yaml-anchor", .fields("sider/om.md"), "tittel: 1️⃣&Co2️⃣ og venner"),
  Proof(
    "yaml-key", .fields("sider/om.md"), "tittel: {1️⃣{ navn }2️⃣}"),
  Proof(
    "yaml-syntax", .fields("sider/om.md"), "tittel: \"Bolig\\u1️⃣D800dag\"2️⃣"),
  Proof(
    "yaml-tag", .fields("sider/om.md"), "tittel: 1️⃣!Viktig2️⃣"),
  Proof(
    "updated-before-date", .fields("aktuelt/nytt.md"), "dato: 2027-02-15\noppdatert: 1️⃣2027-01-012️⃣"),
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
  Proof(
    "source-twice", .fields("sider/om.md"),
    "kilder:\n  - {tittel: SSB, adresse: \"https://www.ssb.no/a\"}\n  - {tittel: SSB igjen, adresse: 1️⃣\"https://www.ssb.no/a\"2️⃣}"
  ),
  Proof(
    "source-without-name", .fields("sider/om.md"), "kilder:\n  - tittel: 1️⃣https://www.ssb.no/a2️⃣"),
  Proof(
    "summary-repeats-title", .fields("sider/om.md"),
    "tittel: Boligdag på Krona\nsammendrag: 1️⃣Boligdag på Krona.2️⃣"),
  Proof(
    "title-ends-with-mark", .fields("sider/om.md"), "tittel: 1️⃣Velkommen til Boligdag.2️⃣"),
  Proof("title-in-capitals", .fields("sider/om.md"), "tittel: 1️⃣VELKOMMEN TIL BOLIGDAG2️⃣"),
  Proof(
    "alternative-repeats-title", .fields("sider/om.md"),
    "tittel: Boligdag på Krona\nbilde: torget.jpg\nbilde-alt: 1️⃣Boligdag på Krona2️⃣"),
  Proof(
    "credit-repeats-word", .fields("sider/om.md"),
    "bilde: torget.jpg\nbilde-alt: Folk på torget\nbilde-kreditering: 1️⃣\"Foto: Ola Hansen\"2️⃣"),
  Proof(
    "credit-is-no-maker", .fields("sider/om.md"),
    "bilde: torget.jpg\nbilde-alt: Folk på torget\nbilde-kreditering: 1️⃣Funnet på Google2️⃣"),
  Proof(
    "licence-without-credit", .fields("sider/om.md"),
    "bilde: torget.jpg\nbilde-alt: Folk på torget\nbilde-lisens: 1️⃣CC BY 4.02️⃣"),
]
