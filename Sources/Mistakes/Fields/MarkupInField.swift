import Content
package import Diagnostics

extension Code {
  package static let markupInField = Code(
    "markup-in-field", .error, title: Wording(nb: "Koder i et tekstfelt", en: "Code in a text field"),
    explanation: Wording(
      nb:
        "Felt som tittel og sammendrag er ren tekst. HTML, stjerner for fet skrift og maler virker ikke der.",
      en:
        "Fields such as title and summary are plain text. HTML, asterisks for bold and templates do not work there."
    ),
    example: Example(wrong: "tittel: <b>Boligdag</b>", right: "tittel: Boligdag"))
}

extension Diagnostic {
  static func markupInField(_ place: Location, plain: String) -> Diagnostic {
    Diagnostic(
      .markupInField,
      Wording(nb: "stjernene blir stående i teksten", en: "the asterisks remain in the text"), at: place,
      help: Wording(nb: "skriv «\(plain)» uten stjerner", en: "write “\(plain)” without asterisks"),
      fixIts: [FixIt(at: place, replacement: plain)])
  }
}
