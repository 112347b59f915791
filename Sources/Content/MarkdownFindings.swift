package import Diagnostics

extension Code {
  package static let rawHTML = Code(
    "raw-html", .error,
    title: Wording(nb: "HTML-kode i teksten", en: "HTML code in the text"),
    explanation: Wording(
      nb: """
        HTML-kode blir ikke vist på nettstedet. Skriv **fet**, *kursiv* og lister i Markdown, og bruk en komponent \
        for kart, video og bilder.
        """,
      en:
        "HTML is not shown on the site. Write **bold**, *italic* and lists in Markdown, and use a component for more."
    ),
    example: Code.Example(wrong: "Velkommen <b>hjem</b>", right: "Velkommen **hjem**"))

  package static let unsafeAddress = Code(
    "unsafe-address", .error,
    title: Wording(nb: "Lenken har en adresse som ikke kan brukes", en: "The link's address cannot be used"),
    explanation: Wording(
      nb:
        "En lenke går til https://…, mailto:…, tel:…, eller til en fil i innholdet. Andre slags adresser kan skade leseren.",
      en:
        "A link leads to https://…, mailto:…, tel:…, or to a file of the content. Other kinds can harm the reader."
    ),
    example: Code.Example(
      wrong: "[Skjema](javascript:apne)", right: "[Skjema](https://www.kongsberg.kommune.no/)"))

  package static let bareAddress = Code(
    "bare-address", .error,
    title: Wording(nb: "Nettadresse uten lenketekst", en: "An address without a link text"),
    explanation: Wording(
      nb: "En nettadresse i teksten blir ikke til en lenke. Lenketeksten skal si hva leseren kommer til.",
      en: "A bare address is not a link. The link text says what the reader will find."),
    example: Code.Example(
      wrong: "Les om Boligdag på https://www.kongsberg.kommune.no/",
      right: "Les om [Boligdag hos kommunen](https://www.kongsberg.kommune.no/)"))

  package static let headingSpace = Code(
    "heading-space", .error,
    title: Wording(nb: "Mellomrom mangler etter #", en: "No space after #"),
    explanation: Wording(
      nb: "Uten mellomrom etter # blir linjen vanlig tekst og ikke en overskrift.",
      en: "Without a space after #, the line is ordinary text, not a heading."),
    example: Code.Example(wrong: "##Program", right: "## Program"))

  package static let nestedTooDeeply = Code(
    "nested-too-deeply", .error,
    title: Wording(
      nb: "For mange lister eller sitater inni hverandre", en: "Lists or quotes nested too deeply"),
    explanation: Wording(
      nb: "Teksten har så mange nivåer at den ikke lar seg lese. Noen få nivåer er nok.",
      en: "The text has so many levels that it cannot be read. A few levels are enough."),
    steps: Wording(
      nb: "Del teksten i flere lister etter hverandre, og bruk høyst tre nivåer.",
      en: "Split the text into several lists, one after another, with at most three levels."))

  package static let tableTooWide = Code(
    "table-too-wide", .error,
    title: Wording(nb: "Tabellen har for mange kolonner", en: "The table has too many columns"),
    explanation: Wording(
      nb: "En tabell kan ha høyst 100 kolonner, og på en telefon er fire mye. Del den i flere tabeller.",
      en: "A table can have at most 100 columns, and four are many on a phone. Split it into several tables."),
    steps: Wording(
      nb: "Del tabellen i flere tabeller under hverandre, med høyst fire kolonner i hver.",
      en: "Split the table into several, one below another, with at most four columns.")
  )
}

extension Diagnostic {
  static func rawHTML(_ place: Location, written: String = "") -> Diagnostic {
    Diagnostic(
      .rawHTML, Wording(nb: "HTML-kode kan ikke brukes her", en: "HTML code cannot be used here"), at: place,
      help: htmlHelp(written.lowercased()))
  }

  static func unsafeAddress(_ place: Location) -> Diagnostic {
    Diagnostic(
      .unsafeAddress,
      Wording(nb: "denne adressen kan ikke brukes i en lenke", en: "this address cannot be used in a link"),
      at: place,
      help: Wording(
        nb: "begynn adressen med https://, mailto: eller tel:, eller skriv stien til en fil",
        en: "begin the address with https://, mailto: or tel:, or write the path to a file"))
  }

  static func pastedPicture(_ place: Location) -> Diagnostic {
    Diagnostic(
      .unsafeAddress,
      Wording(nb: "bildet er limt inn i teksten selv", en: "the picture is pasted into the text itself"),
      at: place,
      help: Wording(
        nb: "lagre bildet som en fil ved siden av teksten, og skriv ![hva bildet viser](bilde.jpg)",
        en: "save the picture as a file beside the text, and write ![what it shows](picture.jpg)"))
  }

  static func linkWithoutAddress(_ place: Location) -> Diagnostic {
    Diagnostic(
      .unsafeAddress, Wording(nb: "lenken har ingen adresse", en: "the link has no address"), at: place,
      help: Wording(
        nb: "skriv adressen i parentesen, for eksempel [programmet](https://www.eksempel.no/)",
        en: "write the address in the parentheses, such as [programme](https://www.example.org/)"))
  }

  static func headingSpace(_ place: Location, insertAt offset: Int) -> Diagnostic {
    Diagnostic(
      .headingSpace,
      Wording(nb: "overskriften mangler mellomrom etter #", en: "there is no space after # in the heading"),
      at: place, help: Wording(nb: "sett et mellomrom etter #", en: "put a space after #"),
      fixIts: [FixIt(at: Location(place.path, offset..<offset), replacement: " ")])
  }

  static func nestedTooDeeply(_ place: Location) -> Diagnostic {
    Diagnostic(
      .nestedTooDeeply,
      Wording(
        nb: "teksten har for mange nivåer og blir ikke lest",
        en: "the text has too many levels and is not read"),
      at: place, help: Wording(nb: "bruk færre nivåer", en: "use fewer levels"))
  }

  static func tableTooWide(_ place: Location, limit: Int) -> Diagnostic {
    Diagnostic(
      .tableTooWide,
      Wording(
        nb: "linjen har flere enn \(limit) kolonner, og teksten blir ikke lest",
        en: "the line has more than \(limit) columns, and the text is not read"),
      at: place, help: Wording(nb: "del tabellen i flere", en: "split the table into several"))
  }
}

/// What to write for the commonest pieces of HTML.
private func htmlHelp(_ tag: String) -> Wording {
  let name = tag.drop { $0 == "<" || $0 == "/" }.prefix {
    $0.isLetter || $0.isNumber || $0 == "!" || $0 == "-"
  }
  switch name {
  case "b", "strong":
    return Wording(nb: "skriv **teksten** med stjerner", en: "write **the text** with stars")
  case "i", "em": return Wording(nb: "skriv *teksten* med stjerner", en: "write *the text* with stars")
  case "u":
    return Wording(
      nb: "slett kodene; understreket tekst ligner en lenke",
      en: "delete the codes; underlined text looks like a link")
  case "br":
    return Wording(
      nb: "avslutt linjen med \\ for å få ny linje", en: "end the line with \\ to begin a new one")
  case "a": return Wording(nb: "skriv [teksten](adressen)", en: "write [the text](the address)")
  case "img":
    return Wording(
      nb: "skriv ![hva bildet viser](bilde.jpg)", en: "write ![what the picture shows](picture.jpg)")
  case "iframe", "video", "embed", "object":
    return Wording(
      nb: "bruk en komponent: «```{video} https://…»", en: "use a component: “```{video} https://…”")
  case "h1", "h2", "h3", "h4", "h5", "h6":
    return Wording(nb: "skriv «## » foran overskriften", en: "write “## ” before the heading")
  case "ul", "ol", "li": return Wording(nb: "skriv «- » foran hvert punkt", en: "write “- ” before each item")
  case "p", "div", "span", "font", "center", "o":
    return Wording(nb: "slett kodene og behold teksten", en: "delete the codes and keep the text")
  case "script", "style", "link", "meta", "form", "input", "button":
    return Wording(
      nb: "slett koden; slikt kan ikke stå på siden", en: "delete the code; it cannot be on the page")
  default:
    if name.hasPrefix("!") {
      return Wording(nb: "slett merknaden; den blir ikke vist", en: "delete the comment; it is not shown")
    }
    return Wording(
      nb: "skriv det i Markdown, for eksempel **fet** eller *kursiv*",
      en: "write it in Markdown, such as **bold** or *italic*")
  }
}
