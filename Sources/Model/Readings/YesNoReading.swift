package import Content
import Diagnostics

extension Bool: FieldValue {
  package static var type: FieldType { .yesNo }

  package static func read(_ node: YAMLNode, merging existing: Bool?, _ reader: inout FieldReader) -> Bool? {
    guard let text = reader.text(of: node, as: .yesNo) else { return nil }
    if let answer = Bool(written: text) { return answer }
    reader.reportValue(
      .invalidYesNo, Wording(nb: "«\(text)» er verken ja eller nei", en: "“\(text)” is neither yes nor no"),
      help: Wording(
        nb: "skriv \(write: reader.field, "ja") eller \(write: reader.field, "nei")",
        en: "write “yes” or “no”"),
      at: node,
      replacement: meant(text))
    return nil
  }

  /// What a field may say; nil for all else.
  init?(written: String) {
    switch written.lowercased() {
    case "ja", "yes", "true", "sann": self = true
    case "nei", "no", "false", "usann": self = false
    default: return nil
    }
  }
}

/// The answer, where it is certain.
private func meant(_ text: String) -> String? {
  switch text.lowercased().filter(\.isLetter) {
  case "ja", "j", "yes", "y", "jepp": "ja"
  case "nei", "n", "no", "ne": "nei"
  default: nil
  }
}

extension Code {
  static let invalidYesNo = Code(
    "invalid-yes-no", .error, title: Wording(nb: "Verken ja eller nei", en: "Neither yes nor no"),
    explanation: Wording(
      nb: "Feltet er et ja/nei-valg.", en: "The field is a choice between yes and no."),
    example: Example(wrong: "utkast: kanskje", right: "utkast: ja"))
}
