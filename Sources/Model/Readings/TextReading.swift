package import Content
package import Diagnostics
import Mistakes

extension String: FieldValue {
  package static var type: FieldType { .text }

  package static func read(
    _ node: YAMLNode, merging existing: String?, _ reader: inout FieldReader
  ) -> String? {
    guard let text = reader.text(of: node, as: .text) else { return nil }
    reader.checkPlain(text, at: node)
    reader.noteWords(text, at: node)
    return text
  }
}

extension FieldReader {
  /// Markup and template code are not text, and curly quotes around a value become part of it.
  fileprivate mutating func checkPlain(_ text: String, at node: YAMLNode) {
    guard text.mayNeedALook else { return }
    let hasMarks = text.hasMarks
    if hasMarks, text.containsMarkup {
      reportValue(
        .markupInField, Wording(nb: "koder i et tekstfelt", en: "code in a text field"),
        help: Wording(
          nb: "feltet er ren tekst: fjern «<…>» og «{{…}}»",
          en: "the field is plain text: remove “<…>” and “{{…}}”"),
        at: node)
    }
    if hasMarks, let entity = text.htmlEntity {
      reportValue(
        .markupInField, Wording(nb: "«\(entity)» er HTML-kode", en: "“\(entity)” is HTML code"),
        help: Wording(nb: "skriv selve tegnet i stedet", en: "write the character itself instead"), at: node)
    } else if hasMarks, text.contains("[^") || text.contains("^[") {
      reportValue(
        .markupInField,
        Wording(nb: "fotnoten blir stående i teksten", en: "the footnote remains in the text"),
        help: Wording(
          nb: "skriv fotnoter i teksten under feltene, og bare ordene her",
          en: "write footnotes in the text below the fields, and only the words here"),
        at: node)
    } else if hasMarks, text.contains("**") || text.contains("](") {
      reportValue(
        .markupInField,
        Wording(
          nb: "tegnene for fet skrift og lenker blir stående",
          en: "the marks for bold and links remain as they are"),
        help: Wording(
          nb: "skriv bare ordene, uten ** og [](…)", en: "write only the words, without ** and [](…)"),
        at: node)
    }
    if hasMarks, node.scalar?.style == .plain, let quote = text.loneQuote {
      reportValue(
        .curlyQuotes,
        Wording(
          nb: "anførselstegnet «\(quote)» står alene", en: "the quotation mark “\(quote)” is not paired"),
        help: Wording(
          nb: "slett det, eller sett det andre på plass", en: "delete it, or put the other one in place"),
        at: node)
    }
    if isPlaceholder(text) {
      reportValue(
        .placeholder,
        Wording(nb: "«\(text)» ser ut som noe som skal fylles ut", en: "“\(text)” looks like a placeholder"),
        help: Wording(
          nb: "skriv det som skal stå der, eller slett linjen",
          en: "write what belongs there, or delete the line"),
        at: node)
    }
    if hasMarks, let inner = text.withoutCurlyQuotes, node.scalar?.style == .plain {
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
  /// False for nearly all texts: longer than any placeholder, and of letters, digits and plain punctuation alone.
  fileprivate var mayNeedALook: Bool {
    utf8.count <= 16 || hasMarks
  }

  /// Whether anything in it may be markup or a quotation mark.
  fileprivate var hasMarks: Bool {
    utf8.contains { byte in
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: "{"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "]"),
        0x22:
        true
      case 0xC2, 0xE2: true
      default: false
      }
    }
  }

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

  /// `&nbsp;`, `&amp;`, `&#229;`.
  fileprivate var htmlEntity: String? {
    guard let start = firstIndex(of: "&"), let end = self[start...].firstIndex(of: ";") else { return nil }
    let name = self[index(after: start)..<end]
    let isEntity =
      (2...8).contains(name.count)
      && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
    return isEntity ? String(self[start...end]) : nil
  }

  /// A quotation mark at one end that no other belongs to.
  fileprivate var loneQuote: Character? {
    guard count > 1, let first, let last else { return nil }
    let marks: Set<Character> = ["\"", "“", "”", "„", "«", "»"]
    guard self.count(where: { marks.contains($0) }) == 1 else { return nil }
    return marks.contains(first) ? first : marks.contains(last) ? last : nil
  }

  fileprivate var withoutCurlyQuotes: String? {
    let pairs: [(Character, Character)] = [("“", "”"), ("”", "”"), ("„", "“"), ("‘", "’")]
    guard count > 2, let pair = pairs.first(where: { $0.0 == first && $0.1 == last }) else { return nil }
    let inner = dropFirst().dropLast()
    // «“Kom hjem” og “bli her”» are two.
    return inner.contains { $0 == pair.0 || $0 == pair.1 } ? nil : String(inner)
  }
}

/// Whether a field holds nothing but a word that stands for what is to be written there.
package func isPlaceholder(_ text: String) -> Bool { placeholders.contains(text.lowercased()) }

private let placeholders: Set<String> = [
  "todo", "xxx", "tbd", "tba", "…", "...", "?", "??", "???", "n/a", "none", "fyll inn", "kommer",
  "kommer senere", "kommer snart", "ukjent", "ikke bestemt", "ikke avklart", "avklares", "avklares senere",
  "ikke satt",
  "bestemmes senere", "kunngjøres senere", "unknown", "to be announced", "to be confirmed", "to be decided",
  "tbc",
  "not decided", "coming soon", "xx", "-", "–", "—",
  "lorem ipsum", "tittel", "tekst", "tekst her", "sammendrag",
]

extension Code {
  package static let placeholder = Code(
    "placeholder", .warning,
    title: Wording(nb: "Noe som skulle vært fylt ut", en: "A placeholder"),
    explanation: Wording(
      nb: "Ord som TODO og … er gjerne satt inn for å fylles ut senere. De blir vist på siden.",
      en: "Words such as TODO and … are usually meant to be replaced later. They are shown on the page."),
    example: Example(wrong: "tittel: TODO", right: "tittel: Boligdag"))

  static let curlyQuotes = Code(
    "curly-quotes", .warning, title: Wording(nb: "Krøllete anførselstegn", en: "Curly quotation marks"),
    explanation: Wording(
      nb: "Word skriver ofte krøllete anførselstegn. Rundt en hel verdi blir de stående på siden.",
      en: "Word often inserts curly quotation marks. Around a whole value they are shown on the page."),
    example: Example(wrong: "tittel: “Velkommen hjem”", right: "tittel: Velkommen hjem"))
}
