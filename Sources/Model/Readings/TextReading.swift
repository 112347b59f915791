package import Content
import Diagnostics

extension String: FieldValue {
  package static var type: FieldType { .text }

  package static func read(
    _ node: YAMLNode, merging existing: String?, _ reader: inout FieldReader
  ) -> String? {
    guard let text = reader.text(of: node, as: .text) else { return nil }
    reader.checkPlain(text, at: node)
    return text
  }
}

extension FieldReader {
  /// Markup and template code are not text, and curly quotes around a value become part of it.
  fileprivate mutating func checkPlain(_ text: String, at node: YAMLNode) {
    if text.containsMarkup {
      reportValue(
        .markupInField, Wording(nb: "koder i et tekstfelt", en: "code in a text field"),
        help: Wording(
          nb: "feltet er ren tekst: fjern «<…>» og «{{…}}»",
          en: "the field is plain text: remove “<…>” and “{{…}}”"),
        at: node)
    }
    if let inner = text.withoutCurlyQuotes, node.scalar?.style == .plain {
      reportValue(
        .curlyQuotes,
        Wording(
          nb: "anførselstegnene blir en del av teksten", en: "the quotation marks become part of the text"),
        help: Wording(
          nb: "skriv «\(inner)» uten anførselstegn", en: "write “\(inner)” without quotation marks"),
        at: node, replacement: quoted(inner))
    }
  }
}

extension String {
  /// `<b>`, `</p>`, `<!--` or `{{`; a lone `<` between numbers is not markup.
  fileprivate var containsMarkup: Bool {
    guard utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "{") }) else { return false }
    let bytes = Array(utf8)
    return zip(bytes, bytes.dropFirst()).contains { first, second in
      switch (first, second) {
      case (UInt8(ascii: "{"), UInt8(ascii: "{")): true
      case (UInt8(ascii: "<"), UInt8(ascii: "/")), (UInt8(ascii: "<"), UInt8(ascii: "!")): true
      case (UInt8(ascii: "<"), 0x61...0x7A), (UInt8(ascii: "<"), 0x41...0x5A): true
      default: false
      }
    }
  }

  fileprivate var withoutCurlyQuotes: String? {
    let pairs: [(Character, Character)] = [("“", "”"), ("”", "”"), ("„", "“"), ("‘", "’")]
    guard count > 2, pairs.contains(where: { $0.0 == first && $0.1 == last }) else { return nil }
    return String(dropFirst().dropLast())
  }
}

extension Code {
  static let markupInField = Code(
    "markup-in-field", .error, title: Wording(nb: "Koder i et tekstfelt", en: "Code in a text field"),
    explanation: Wording(
      nb: "Felt som tittel og sammendrag er ren tekst. HTML og maler virker ikke der.",
      en: "Fields such as title and summary are plain text. HTML and templates do not work there."),
    example: Example(wrong: "tittel: <b>Boligdag</b>", right: "tittel: Boligdag"))

  static let curlyQuotes = Code(
    "curly-quotes", .warning, title: Wording(nb: "Krøllete anførselstegn", en: "Curly quotation marks"),
    explanation: Wording(
      nb: "Word skriver ofte krøllete anførselstegn. Rundt en hel verdi blir de stående på siden.",
      en: "Word often writes curly quotation marks. Around a whole value they stay on the page."),
    example: Example(wrong: "tittel: “Velkommen hjem”", right: "tittel: Velkommen hjem"))
}
