package import Diagnostics

extension Code {
  package static let unclosedFrontMatter = Code(
    "unclosed-front-matter", .error,
    title: Wording(nb: "Feltene øverst er ikke avsluttet", en: "The fields at the top are not closed"),
    explanation: Wording(
      nb: "Etter det siste feltet skal det stå en linje med tre bindestreker, og under den begynner teksten.",
      en: "After the last field comes a line of three hyphens, and the text begins below it."),
    example: Code.Example(
      wrong: "---\ntittel: Boligdag\nsammendrag: Se og hør om boliger.\n\nVelkommen!",
      right: "---\ntittel: Boligdag\nsammendrag: Se og hør om boliger.\n---\n\nVelkommen!"))
}

extension Diagnostic {
  static func unclosedFrontMatter(_ place: Location, opening: Location) -> Diagnostic {
    Diagnostic(
      .unclosedFrontMatter,
      Wording(
        nb: "her mangler linjen «---» som avslutter feltene",
        en: "the line “---” that ends the fields is missing here"),
      at: place,
      help: Wording(
        nb: "sett inn en linje med «---» etter det siste feltet",
        en: "insert a line “---” after the last field"),
      notes: [Note(Wording(nb: "feltene begynner her", en: "the fields begin here"), at: opening)],
      fixIts: [FixIt(at: place, replacement: "\n---")])
  }
}
