import Content
import Diagnostics
import Model

extension Rule {
  /// `utkast: ja` one line below the line that ends the fields is text: the draft is out, and says so to its readers.
  static let fieldBelowFields = Rule(
    .fieldBelowFields,
    everyEntry: { head, _ in
      guard let kind = AnyKind.of(head.id.kind) else { return [] }
      return head.texts.compactMap { text in
        let nodes = text.body.nodes
        // The document itself, and what it begins with; a line «---» above fields is a rule across the page there.
        guard let first = nodes.indices.dropFirst().first(where: { nodes[$0].kind != .thematicBreak }),
          [.paragraph, .heading].contains(nodes[first].kind)
        else { return nil }
        let bytes = text.body.plainBytes(of: first)
        // Nearly all texts begin with a capital letter.
        guard let letter = bytes.first, (0x61...0x7A).contains(letter) else { return nil }
        let line = String(decoding: bytes, as: UTF8.self).prefix { !$0.isNewline }
        guard let name = fieldName(line), kind.hasField(name) else { return nil }
        return .fieldBelowFields(name, at: text.place(first))
      }
    })
}

/// What stands before the first colon with a space or nothing after it, where it is in small letters as fields are.
private func fieldName(_ line: Substring) -> String? {
  guard let colon = line.firstIndex(of: ":") else { return nil }
  let (name, rest) = (line[..<colon], line[line.index(after: colon)...])
  guard rest.first.map(\.isWhitespace) ?? true, name == name.lowercased() else { return nil }
  return String(name)
}

extension AnyKind {
  fileprivate func hasField(_ name: String) -> Bool {
    (fields + internalFields).contains { $0.name.nb == name || $0.name.en == name }
  }
}

extension Diagnostic {
  fileprivate static func fieldBelowFields(_ name: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .fieldBelowFields,
      Wording(
        nb: "«\(name)» står under feltene og blir vist som tekst",
        en: "“\(name)” stands below the fields and is shown as text"),
      at: place,
      help: Wording(
        nb: "flytt linjen opp, over «---» som avslutter feltene",
        en: "move the line up, above the “---” that ends the fields"))
  }
}

extension Code {
  static let fieldBelowFields = Code(
    "field-below-fields", .error,
    title: Wording(nb: "Et felt er havnet i teksten", en: "A field has ended up in the text"),
    explanation: Wording(
      nb:
        "Feltene står mellom de to linjene med «---». Det som står under, er tekst: en kladd med «utkast: ja» der er ingen kladd, men en åpen side.",
      en:
        "The fields stand between the two lines of “---”. What stands below is text: a draft with “draft: yes” there is no draft, but an open page."
    ),
    steps: Wording(
      nb: "Flytt linjen opp mellom de andre feltene.", en: "Move the line up among the other fields."))
}
