/// Examples that takes several files.
let fileProofs: [Proof] = [
  Proof(
    "agreement-over", .files, "content/intern/partnere/eksempel-as.yml\n  til: 1️⃣2026-12-312️⃣"),
  Proof(
    "alternative-missing", .files,
    "content/sider/om.md\n  bilde: torget.jpg\n  bilde-alt: Folk på torget\ncontent/sider/om.en.md\n  title: 1️⃣About2️⃣"
  ),
  Proof(
    "campaign-outside-project", .files,
    "content/nettsted.yml\n  faser: [{navn: {nb: Prosjektet, en: The project}, fra: 2019, til: 2030}]\ncontent/kampanjer/kom-hit.md\n  periode: {fra: 2027-01-01, til: 1️⃣2031-06-302️⃣}"
  ),
  Proof(
    "campaign-without-english", .files,
    "content/kampanjer/kom-hit.md\n  malgrupper: [1️⃣{navn: Expats, internasjonal: ja}2️⃣]"),
  Proof(
    "consent-over", .files,
    "content/aktuelt/historie.md\n  type: historie\n  utloper: 2029-12-31\ncontent/intern/aktuelt/historie.yml\n  samtykke: kari\ncontent/intern/samtykker/kari.yml\n  trukket: 1️⃣2027-02-012️⃣"
  ),
  Proof(
    "consent-not-for-website", .files,
    "content/aktuelt/historie.md\n  type: historie\n  utloper: 2029-12-31\ncontent/intern/aktuelt/historie.yml\n  samtykke: kari\ncontent/intern/samtykker/kari.yml\n  kanaler: 1️⃣[nyhetsbrev]2️⃣\n  utloper: 2029-12-31"
  ),
  Proof(
    "named-without-consent", .files,
    "content/sider/om.md\n  1️⃣Kari Hansen2️⃣ flyttet hit i 2026.\ncontent/intern/samtykker/kari.yml\n  person: Kari Hansen\n  trukket: 2027-02-01"
  ),
  Proof(
    "copied-file", .files, "content/sider/om-oss.md\ncontent/sider/om-oss - Kopi.md",
    at: .file("sider/om-oss - Kopi.md")),
  Proof(
    "deviation-without-measure", .files,
    "content/handlingsplan/messe.yml\n  status: 1️⃣avviker2️⃣\n  status-dato: 2027-02-15\ncontent/intern/handlingsplan/messe.yml\n  risiko: For få påmeldte"
  ),
  Proof(
    "document-cycle", .files,
    "content/styringsdokumenter/plan.yml\n  overordnet: delplan\ncontent/styringsdokumenter/delplan.yml\n  overordnet: 1️⃣plan2️⃣"
  ),
  Proof(
    "duplicate-address", .files,
    "content/sider/om.md\n  adresse: om-oss\ncontent/sider/om-oss.md\n  tittel: Hvem vi er",
    at: .file("sider/om-oss.md")),
  Proof(
    "duplicate-entry", .files, "content/sider/om oss.md\ncontent/sider/om-oss.md",
    at: .words("---", in: "sider/om-oss.md")),
  Proof(
    "duplicate-path", .files, "content/sider/partnere.md\n  tittel: Partnere", at: .file("sider/partnere.md")),
  Proof(
    "fact-in-translation", .files,
    "content/arrangementer/boligdag.md\n  start: 2027-06-17\ncontent/arrangementer/boligdag.en.md\n  title: Housing day\n  1️⃣start2️⃣: 2027-06-17"
  ),
  Proof(
    "translated-list-differs", .files,
    "content/kampanjer/hjem.md\n  malgrupper: [{navn: Unge}, {navn: Eldre}]\ncontent/kampanjer/hjem.en.md\n  target-groups: 1️⃣[{name: Young people}]2️⃣"
  ),
  Proof(
    "former-address-taken", .files,
    "content/sider/om.md\n  tidligere-adresser: [1️⃣/om-oss/2️⃣]\ncontent/sider/om-oss.md\n  tittel: Hvem vi er"),
  Proof(
    "gone-address-is-there", .files,
    "content/publisering.yml\n  borte: [{adresse: 1️⃣/om-oss/2️⃣}]\ncontent/sider/om-oss.md\n  tittel: Hvem vi er"
  ),
  Proof(
    "former-address-twice", .files,
    "content/sider/om.md\n  tidligere-adresser: [/gammel/]\ncontent/sider/pris.md\n  tittel: Priser\n  tidligere-adresser: [1️⃣/gammel/2️⃣]"
  ),
  Proof(
    "internal-field-in-public-file", .files, "content/kampanjer/hjem.md\n  1️⃣budsjett2️⃣: 20000"),
  Proof(
    "internal-without-public", .files,
    "content/kampanjer/hjem.md\n  tittel: Hjem\ncontent/intern/kampanjer/hjemm.yml\n  1️⃣budsjett2️⃣: 20000"),
  Proof(
    "link-to-example", .files,
    "content/sider/om.md\n  Se 1️⃣[festen](fest.md)2️⃣.\ncontent/sider/fest.md\n  eksempel: ja"),
  Proof(
    "place-in-one-language", .files,
    "content/kampanjer/hjem.md\n  handling: {tekst: Finn jobb, adresse: 1️⃣../sider/flytt.md#jobb2️⃣}\ncontent/kampanjer/hjem.en.md\n  handling: {tekst: Find work}\ncontent/sider/flytt.md\n  ## Jobb\ncontent/sider/flytt.en.md\n  ## Work"
  ),
  Proof(
    "place-not-in-translation", .files,
    "content/sider/om.md\ncontent/sider/om.en.md\n  See 1️⃣[jobs](flytt.md#jobb)2️⃣.\ncontent/sider/flytt.md\n  ## Jobb\ncontent/sider/flytt.en.md\n  ## Work"
  ),
  Proof(
    "contact-role-mistyped", .files,
    "content/sider/om.md\n  ```{kontakt} 1️⃣Prosjektlder2️⃣\n  ```"),
  Proof(
    "sentence-without-number", .files,
    "content/sider/om.md\n  Vi er 1️⃣{maltall}`flere`2️⃣ flere.\ncontent/maltall/flere.yml\n  observasjoner: []"
  ),
  Proof(
    "link-to-hidden", .files,
    "content/sider/om.md\n  Se 1️⃣[festen](fest.md)2️⃣.\ncontent/sider/fest.md\n  utkast: ja"),
  Proof(
    "not-translated", .files,
    "content/sider/om.md\ncontent/sider/om.en.md\n  summary: 1️⃣Vi hjelper deg med å flytte hit.2️⃣"),
  Proof(
    "role-without-holder", .files,
    "content/kampanjer/kom-hit.md\n  kontaktrolle: 1️⃣Sekretariat2️⃣\ncontent/personer/ola.yml\n  verv: sekretariat\n  til: 2026-12-31"
  ),
  Proof(
    "translation-without-text", .files,
    "content/sider/om.md\n  Vi hjelper deg.\ncontent/sider/om.en.md\n  title: About",
    at: .file("sider/om.en.md")),
  Proof(
    "old-translation", .files,
    "content/sider/om.md\n  oppdatert: 2027-02-01\ncontent/sider/om.en.md\n  title: About\n  updated: 1️⃣2026-05-012️⃣"
  ),
  Proof(
    "outdated-translation", .files,
    "content/sider/om.md\n  sammendrag: Åpent på søndag.\ncontent/sider/om.en.md\n  summary: 1️⃣Open on Saturday.2️⃣\n  translated-from: 0000000000000000000000000000000000000000 tittel=1fb878cc sammendrag=064837b9"
  ),
  Proof(
    "wrong-translation-record", .files,
    "content/sider/om.md\ncontent/sider/om.en.md\n  translated-from: 1️⃣Norwegian2️⃣"),
  Proof(
    "public-field-in-internal-file", .files,
    "content/kampanjer/hjem.md\n  tittel: Hjem\ncontent/intern/kampanjer/hjem.yml\n  1️⃣budskap2️⃣: Kom hjem"),
  Proof(
    "several-leaders", .files,
    "content/personer/leder.yml\n  verv: 1️⃣leder2️⃣\ncontent/personer/ny-leder.yml\n  tittel: Ola Ny\n  verv: leder"
  ),
  Proof(
    "picture-consent-over", .files,
    "content/sider/om.md\n  bilde: torget.jpg\n  bilde-alt: Folk på torget\n  bilde-samtykke: 1️⃣kari2️⃣\ncontent/intern/samtykker/kari.yml\n  trukket: 2027-02-01"
  ),
  Proof(
    "picture-without-consent", .files,
    "content/sider/om.md\n  bilde: torget.jpg\n  bilde-alt: Folk på torget\n  bilde-samtykke: 1️⃣karin2️⃣\ncontent/intern/samtykker/kari.yml\n  utloper: 2029-12-31"
  ),
  Proof(
    "story-without-consent", .files,
    "content/aktuelt/historie.md\n  type: 1️⃣historie2️⃣\n  utloper: 2029-12-31\ncontent/intern/samtykker/kari.yml\n  utloper: 2029-12-31"
  ),
  Proof(
    "story-without-expiry", .files,
    "content/aktuelt/historie.md\n  type: 1️⃣historie2️⃣\ncontent/intern/aktuelt/historie.yml\n  samtykke: kari\ncontent/intern/samtykker/kari.yml\n  utloper: 2029-12-31"
  ),
  Proof(
    "text-in-other-form", .files, "content/sider/om-oss.txt", at: .file("sider/om-oss.txt")),
  Proof(
    "translation-name", .files, "content/sider/om-oss.md\ncontent/sider/om-oss-en.md",
    at: .file("sider/om-oss-en.md")),
  Proof(
    "translation-without-main", .files, "content/sider/om.en.md", at: .file("sider/om.en.md")),
  Proof(
    "unknown-folder", .files, "content/kampanje/velkommen-hjem.md", at: .file("kampanje/velkommen-hjem.md")),
  Proof(
    "name-without-letters", .files, "content/sider/日本語.md", at: .file("sider/日本語.md")),
  Proof(
    "name-for-windows", .files, "content/sider/aux.md", at: .file("sider/aux.md")),
  Proof(
    "contact-is-internal", .files,
    "content/arrangementer/apen-dag.md\n  kontakt: {rolle: Vert, telefon: 1️⃣\"912 34 567\"2️⃣}\ncontent/partnere/verkstedet.yml\ncontent/intern/partnere/verkstedet.yml\n  kontakt: Ragnhild, 912 34 567"
  ),
  Proof(
    "hidden-name-in-text", .files,
    "content/arrangementer/nordlys.md\n  tittel: Nordlysfestivalen på Labro\n  publiseres: 2027-06-01 08:00\ncontent/sider/om.md\n  Gled deg til 1️⃣Nordlysfestivalen2️⃣ i oktober!"
  ),
]
