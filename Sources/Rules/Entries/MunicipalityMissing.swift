import Diagnostics
import Model

extension Diagnostic {
  static func municipalityMissing(_ code: String, _ source: Entry<DataSource>) -> Diagnostic {
    Diagnostic(
      .municipalityMissing,
      Wording(
        nb: "kommune \(code) står ikke i «\(source.file?.text ?? "")»",
        en: "municipality \(code) is not in “\(source.file?.text ?? "")”"),
      at: source.head.place(of: "kommune"),
      help: Wording(
        nb: "rett kommunenummeret, eller hent filen på nytt med riktig kommune",
        en: "correct the number, or download the file again for the right municipality"))
  }
}

extension Code {
  static let municipalityMissing = Code(
    "municipality-missing", .error,
    title: Wording(nb: "Kommunen står ikke i datafilen", en: "The municipality is not in the file"),
    explanation: Wording(
      nb: "Datakilden sier hvilken kommune tallene gjelder. Filen har ikke det kommunenummeret.",
      en: "The data source says which municipality it is about. The file does not contain that number."),
    example: Code.Example(wrong: "kommune: 0604", right: "kommune: 3303"))
}
