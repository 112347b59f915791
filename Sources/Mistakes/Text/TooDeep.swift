package import Diagnostics

extension Code {
  package static let nestedTooDeeply = Code(
    "nested-too-deeply", .error,
    title: Wording(
      nb: "For mange lister eller sitater inni hverandre", en: "Too many lists or quotes inside one another"),
    explanation: Wording(
      nb: "Teksten har så mange nivåer at den ikke lar seg lese. Noen få nivåer er nok.",
      en: "The text has so many levels that it cannot be read. A few levels are enough."),
    steps: Wording(
      nb: "Del teksten i flere lister etter hverandre, og bruk høyst tre nivåer.",
      en: "Split the text into several lists, one after another, of three levels at most."))

  package static let tableTooWide = Code(
    "table-too-wide", .error,
    title: Wording(nb: "Tabellen har for mange kolonner", en: "The table has too many columns"),
    explanation: Wording(
      nb: "En tabell kan ha høyst 100 kolonner, og på en telefon er fire mye. Del den i flere tabeller.",
      en: "A table may have 100 columns at most, and four are many on a phone. Split it into several tables."),
    steps: Wording(
      nb: "Del tabellen i flere tabeller under hverandre, med høyst fire kolonner i hver.",
      en: "Split the table into several, one below another, of four columns at most.")
  )
}

extension Diagnostic {
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
