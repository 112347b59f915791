package import Diagnostics

extension Code {
  package static let missingFrontMatter = Code(
    "missing-front-matter", .error,
    title: Wording(nb: "Filen mangler felt øverst", en: "The file has no fields at its top"),
    explanation: Wording(
      nb: """
        En tekst begynner med felt mellom to linjer med tre bindestreker. Der står tittel og det andre verktøyet må \
        vite. `story new` lager en fil med riktige felt.
        """,
      en: """
        A text begins with fields between two lines of three hyphens: its title and whatever else the tool needs to know. \
        `story new` creates a file with the right fields.
        """),
    example: Code.Example(
      wrong: "Velkommen til boligdag!",
      right:
        "---\ntittel: Boligdag\nsammendrag: Se og hør om boliger.\n---\n\nVelkommen til boligdag!"))
}

extension Diagnostic {
  static func missingFrontMatter(_ place: Location) -> Diagnostic {
    Diagnostic(
      .missingFrontMatter, Wording(nb: "filen mangler felt øverst", en: "the file has no fields at its top"),
      at: place,
      help: Wording(
        nb:
          "begynn filen slik: en linje «---», en linje «tittel: …», en linje «sammendrag: …» og en linje «---»",
        en: "begin the file like this: a line “---”, a line “title: …”, a line “summary: …” and a line “---”")
    )
  }

  /// There is a line that ends the fields, but none that begins them.
  static func missingOpening(_ place: Location) -> Diagnostic {
    let start = place.range.lowerBound
    return Diagnostic(
      .missingFrontMatter,
      Wording(nb: "linjen «---» mangler foran feltene", en: "the line “---” before the fields is missing"),
      at: place,
      help: Wording(
        nb: "sett inn en linje med «---» aller først", en: "insert a line “---” at the very top"),
      fixIts: [FixIt(at: Location(place.path, start..<start), replacement: "---\n")])
  }

  static func fieldsWithoutMarks(_ place: Location, end: Int) -> Diagnostic {
    let start = place.range.lowerBound
    return Diagnostic(
      .missingFrontMatter,
      Wording(
        nb: "feltene mangler linjene «---» foran og etter",
        en: "the lines “---” before and after the fields are missing"),
      at: Location(place.path, start..<start),
      help: Wording(
        nb: "sett inn en linje med «---» aller først, og en etter det siste feltet",
        en: "insert a line “---” at the very top, and one after the last field"),
      fixIts: [
        FixIt(at: Location(place.path, start..<start), replacement: "---\n"),
        FixIt(at: Location(place.path, end..<end), replacement: "\n---"),
      ])
  }
}
