/// Examples in the text of a page.
let textProofs: [Proof] = [
  Proof(
    "abbreviation", .text, "1️⃣feks2️⃣"),
  Proof(
    "amount-form", .text, "Det koster 1️⃣200,-2️⃣."),
  Proof(
    "bare-address", .text, "Les om Boligdag på 1️⃣https://www.kongsberg.kommune.no/2️⃣"),
  Proof(
    "bold-heading", .text, "1️⃣**Program**2️⃣"),
  Proof(
    "broken-anchor", .text, "[Prisen](1️⃣#prisen2️⃣)\n\n## Hva det koster"),
  Proof(
    "broken-letters", .text, "Velkommen p1️⃣Ã¥2️⃣ besøk"),
  Proof(
    "internal-file-in-public-text", .text, "Les [avtalen](1️⃣../intern/partnere/avtale.pdf2️⃣)."),
  Proof(
    "broken-link", .text, "[Boligdag](1️⃣boligdag.md2️⃣)"),
  Proof(
    "bullet-character", .text, "1️⃣•2️⃣ Program\n• Priser"),
  Proof(
    "changed-number", .text, "1. Kom\n1️⃣5.2️⃣ Gå"),
  Proof(
    "clock-form", .text, "1️⃣kl 182️⃣"),
  Proof(
    "component-body", .text, "```{arrangementer}\n1️⃣antall: 32️⃣\n```"),
  Proof(
    "component-fence", .text, "1️⃣:::{arrangementer}2️⃣\n:::"),
  Proof(
    "component-form", .text, "```1️⃣arrangementer2️⃣\n```"),
  Proof(
    "date-spacing", .text, "Fristen er 1️⃣14.mars2️⃣."),
  Proof(
    "directive-in-quote", .text, "> 1️⃣```{arrangementer}2️⃣\n> ```"),
  Proof(
    "directive-name", .text, "```1️⃣{}2️⃣\n```"),
  Proof(
    "empty-heading", .text, "1️⃣##2️⃣\n\nVelkommen!"),
  Proof(
    "empty-link-text", .text, "1️⃣[](https://www.kongsberg.kommune.no/)2️⃣"),
  Proof(
    "heading-signs", .text, "1️⃣= Program =2️⃣"),
  Proof(
    "heading-skipped", .text, "## Program\n\n1️⃣#### Lørdag2️⃣"),
  Proof(
    "heading-space", .text, "1️⃣##Program2️⃣"),
  Proof(
    "indented-text", .text, "    1️⃣Programmet begynner tidlig.2️⃣"),
  Proof(
    "invisible-character", .text, "Kongs1️⃣\u{AD}2️⃣berg"),
  Proof(
    "lines-run-together", .text, "1️⃣Mandag: 10–162️⃣\nTirsdag: 12–18"),
  Proof(
    "link-form", .text, "Se 1️⃣[programmet] (https://www.kongsberg.kommune.no/)2️⃣."),
  Proof("lost-letter", .text, "Vi hjelper deg 1️⃣med ? flytte2️⃣ til K?benhavn."),
  Proof(
    "long-sentence", .text,
    "1️⃣Kommunen og næringslivet har sammen, etter vedtaket i kommunestyret i mars 2018, startet et prosjekt som skal gi flere innbyggere og et bedre sentrum og et sterkere næringsliv i hele regionen.2️⃣"
  ),
  Proof(
    "missing-picture", .text, "![Folk på torget](1️⃣Torget.JPG2️⃣)"),
  Proof(
    "ordinal-as-list", .text, "1️⃣17. mai2️⃣ feirer vi."),
  Proof(
    "line-taken-in", .text, "> Vi bygger.\n1️⃣Det sier ordføreren.2️⃣"),
  Proof(
    "timeline-order", .text,
    "```{tidslinje}\n- dato: 2018\n  tekst: Vedtaket\n- dato: 2027\n  tekst: Åpningen\n- dato: 1️⃣20202️⃣\n  tekst: Byggestart\n```"
  ),
  Proof(
    "sign-as-point", .text, "Resultatet ble\n1️⃣- 250 0002️⃣ kroner."),
  Proof(
    "decimal-point", .text, "Prisene steg 1️⃣10.52️⃣ prosent."),
  Proof(
    "percent-spacing", .text, "1️⃣25%2️⃣"),
  Proof(
    "person-number", .text, "Ta med 1️⃣010107501602️⃣ når du kommer."),
  Proof(
    "picture-without-alternative", .text, "1️⃣![](torget.jpg)2️⃣"),
  Proof(
    "raw-html", .text, "Velkommen 1️⃣<b>2️⃣hjem</b>"),
  Proof(
    "relative-time", .text, "Vi møtes 1️⃣i morgen2️⃣."),
  Proof(
    "remote-picture", .text, "![Folk på torget](1️⃣https://www.bedriften.no/torget.jpg2️⃣)"),
  Proof(
    "role-form", .text, "Kom på 1️⃣{arrangement}2️⃣ 'boligdag'."),
  Proof(
    "shallow-sublist", .text, "1. Søk om tomt\n  1️⃣-2️⃣ skjema"),
  Proof(
    "stray-marks", .text, "Dette er 1️⃣**2️⃣ viktig ** for alle."),
  Proof("asterisks-lost", .text, "Kassen er 1️⃣5*6*72️⃣ meter."),
  Proof(
    "other-markup", .text, "Se [programmet](https://www.kongsberg.kommune.no/)1️⃣{.knapp}2️⃣."),
  Proof(
    "secret-in-text", .text, "Brukernavn: vekst, 1️⃣passord: Sommer20272️⃣!"),
  Proof(
    "password-in-text", .text, "1️⃣Passord: Sommer20272️⃣!"),
  Proof(
    "perhaps-not-for-readers", .text, "Kari: 1️⃣sjekk dette tallet2️⃣."),
  Proof(
    "letter-in-text", .text, "Boligdagen er 17. juni.\n\n1️⃣Vennlig hilsen2️⃣, Kari"),
  Proof(
    "text-in-table", .text, "| Måned | Antall |\n|---|---|\n| Mai | 12 |\n1️⃣Tallene er fra SSB.2️⃣"),
  Proof(
    "unused-definition", .text, "Kom på torget.\n\n1️⃣[Pris]: gratis2️⃣"),
  Proof(
    "table-row-too-long", .text, "| Måned | Antall |\n|---|---|\n| Mai | 12 1️⃣| 14 |2️⃣"),
  Proof(
    "table-without-header", .text, "1️⃣|  |  |2️⃣\n|---|---|\n| Mai | 12 |"),
  Proof(
    "table-without-line", .text, "1️⃣| Måned | Antall |2️⃣\n| Mai | 12 |"),
  Proof(
    "decimal-spacing", .text, "Det kostet 1️⃣1, 7 millioner2️⃣."),
  Proof(
    "thousands", .text, "1️⃣350.0002️⃣"),
  Proof(
    "top-heading-in-text", .text, "1️⃣# Program2️⃣"),
  Proof(
    "unclosed-code", .text, "1️⃣```2️⃣\nnpm start"),
  Proof(
    "unclosed-directive", .text, "1️⃣```{arrangementer}2️⃣\n\nVelkommen!"),
  Proof(
    "underlined-heading", .text, "1️⃣Velkommen til oss.\n---2️⃣\n\nKom!"),
  Proof(
    "unknown-component", .text, "```{1️⃣arangementer2️⃣}\n```"),
  Proof(
    "unknown-footnote", .text, "Folketallet1️⃣[^1]2️⃣ øker."),
  Proof(
    "unknown-role", .text, "{1️⃣arangement2️⃣}`boligdag`"),
  Proof(
    "unsafe-address", .text, "[Skjema](1️⃣javascript:apne2️⃣)"),
  Proof(
    "unused-footnote", .text, "Folketallet øker.\n\n1️⃣[^1]2️⃣: SSB, tabell 07459."),
  Proof(
    "vague-link-text", .text, "For programmet, 1️⃣[klikk her](program.md)2️⃣."),
  Proof(
    "link-says-another", .text, "1️⃣[32 86 60 00](tel:32866001)2️⃣"),
  Proof(
    "range-reversed", .text, "Vi har åpent kl. 1️⃣18.00–17.002️⃣."),
  Proof(
    "empty-section", .text, "1️⃣## Program2️⃣\n\n## Priser\n\nGratis."),
  Proof(
    "space-after-sign", .text, "Det sier 1️⃣ordføreren.Salget2️⃣ begynner mandag."),
  Proof(
    "difference-disagrees", .text, "Andelen gikk fra 40 til 43 prosent, en økning på 1️⃣3 prosent2️⃣."),
  Proof(
    "word-twice", .text, "Vi møtes 1️⃣og og2️⃣ spiser."),
  Proof(
    "merge-conflict", .text,
    "1️⃣<<<<<<< HEAD2️⃣\nVi møtes mandag.\n=======\nVi møtes tirsdag.\n>>>>>>> endring"),
  Proof(
    "not-for-readers", .text, "Det kom 1️⃣[sett inn tall]2️⃣ på boligdagen."),
  Proof(
    "tracked-address", .text,
    "Se [programmet](1️⃣https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.kongsberg.kommune.no%2F&data=kari2️⃣)."
  ),
  Proof(
    "private-contact", .text, "Spør Kari på [kari@gmail.com](1️⃣mailto:kari@gmail.com2️⃣)."),
  Proof(
    "empty-alternative", .text, "1️⃣![Bilde](torget.jpg)2️⃣"),
  Proof(
    "long-alternative", .text,
    "1️⃣![Folkeliv på torget en sommerdag med sol og musikk, der barn løper mellom bodene, de eldre sitter på benkene ved fontenen, korpset spiller under den store lønnen, og folk fra hele bygda har tatt turen for å handle og treffes.](torget.jpg)2️⃣"
  ),
  Proof(
    "number-before-list", .text, "1️⃣Prosjektet har tre verdier:2️⃣\n\n- Stolthet\n- Åpenhet"),
  Proof("repeated-label", .text, "- 1️⃣**Flytt hit:**2️⃣ Flytt hit viser deg veien."),
  Proof(
    "sum-row-disagrees", .text,
    "| Hva | Kroner |\n| --- | --- |\n| Leie | 10 000 |\n| Mat | 5 000 |\n| Sum | 1️⃣16 0002️⃣ |"),
  Proof(
    "quotation-marks", .text, "Hun sa 1️⃣«2️⃣vi kommer hjem og smilte."),
  Proof(
    "past-deadline", .text, "1️⃣Søk innen 1. februar 2027.2️⃣"),
  Proof(
    "points-at-nothing", .text, "1️⃣Se tabellen under.2️⃣"),
  Proof(
    "number-does-not-match", .text, "Ring 1️⃣328 66 002️⃣."),
  Proof(
    "text-in-other-language", .text,
    "1️⃣We will meet and talk about the town, and you are welcome to bring your friends.2️⃣"),
  Proof(
    "text-cut-off", .text, "1️⃣Vi møtes på torget klokka fem og går sammen til Krona og2️⃣"),
]
