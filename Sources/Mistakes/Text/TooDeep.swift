package import Diagnostics

extension Code {
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
  static func nestedTooDeeply(_ place: Location) -> Diagnostic {
    Diagnostic(
      .nestedTooDeeply,
      Wording(
        nb: "teksten har for mange nivåer og blir ikke lest",
        en: "the text has too many levels and is not read"),
      at: place, help: Wording(nb: "bruk færre nivåer", en: "use fewer levels"))
  }

  /// Rows with so few cells that those which are missing are more than the text.
  static func tableTooSparse(_ place: Location) -> Diagnostic {
    Diagnostic(
      .tableTooWide,
      Wording(
        nb: "tabellen mangler for mange ruter, og teksten blir ikke lest",
        en: "the table lacks too many cells, and the text is not read"),
      at: place,
      help: Wording(
        nb: "gi tabellen bare de kolonnene som brukes, eller sett en tom linje under den",
        en: "give the table only the columns that are used, or leave a blank line below it"))
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
