package import Diagnostics

extension Code {
  package static let textBeforeFields = Code(
    "text-before-fields", .error,
    title: Wording(nb: "Tekst foran feltene", en: "Text before the fields"),
    explanation: Wording(
      nb: "Feltene står aller øverst i filen. Det som står foran dem, blir ikke med på siden.",
      en: "The fields come at the very top of the file. Anything before them is left out of the page."),
    example: Code.Example(
      wrong: "Velkommen!\n\n---\ntittel: Boligdag\nsammendrag: Se og hør om boliger.\n---",
      right: "---\ntittel: Boligdag\nsammendrag: Se og hør om boliger.\n---\n\nVelkommen!"))
}

extension Diagnostic {
  static func textBeforeFields(_ place: Location, fields: Location) -> Diagnostic {
    Diagnostic(
      .textBeforeFields,
      Wording(
        nb: "teksten foran feltene blir ikke med på siden",
        en: "the text before the fields is left out of the page"),
      at: place,
      help: Wording(
        nb: "flytt den ned under linjen «---» som avslutter feltene",
        en: "move it below the line “---” that ends the fields"),
      notes: [Note(Wording(nb: "feltene begynner her", en: "the fields begin here"), at: fields)])
  }
}
