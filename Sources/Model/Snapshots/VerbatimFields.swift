import Arithmetic
import Content
import Diagnostics

/// Fields that a command has written: their texts are taken as they are, since nobody is to correct them.
extension Field {
  init(
    verbatim nb: String, _ en: String, _ path: FieldPath<Facts, String?>,
    _ requirement: Requirement = .optional, for audience: Audience, help: Wording, example: String
  ) {
    self.init(
      description: FieldDescription(
        name: FieldName(nb, en), type: .text, requirement: requirement, audience: audience, help: help,
        example: example),
      read: { node, facts, reader in
        if let text = reader.verbatim(node) { facts[keyPath: path] = text }
      }, removeWords: { _, _ in true })
  }

  init(
    verbatim nb: String, _ en: String, words path: FieldPath<Facts, LocalizedText>,
    _ requirement: Requirement = .optional, for audience: Audience, help: Wording, example: String
  ) {
    self.init(
      description: FieldDescription(
        name: FieldName(nb, en), type: .localized(.text), requirement: requirement, audience: audience,
        help: help, example: example),
      read: { node, facts, reader in
        if let words = reader.verbatimWords(node) { facts[keyPath: path] = words }
      }, removeWords: { _, _ in true })
  }

  init(
    verbatim nb: String, _ en: String, list path: FieldPath<Facts, [String]>, for audience: Audience,
    help: Wording, example: String
  ) {
    self.init(
      description: FieldDescription(
        name: FieldName(nb, en), type: .list(.text), requirement: .optional, audience: audience, help: help,
        example: example),
      read: { node, facts, reader in
        guard let items = node.items else { return reader.reportForm(.list(.text), at: node) }
        facts[keyPath: path] = items.compactMap { reader.verbatim($0) }
      }, removeWords: { _, _ in true })
  }

  /// A number as programs write it: `1.234` is a little more than one, never thousands.
  init(
    verbatim nb: String, _ en: String, number path: FieldPath<Facts, Decimal?>,
    for audience: Audience = .everyone, help: Wording, example: String
  ) {
    self.init(
      description: FieldDescription(
        name: FieldName(nb, en), type: audience == .everyone ? .decimalNumber : .kroner,
        requirement: .optional, audience: audience, help: help, example: example),
      read: { node, facts, reader in
        guard let text = reader.verbatim(node) else { return }
        guard let number = Decimal(written: text) else {
          return reader.reportForm(.decimalNumber, at: node)
        }
        facts[keyPath: path] = number
      }, removeWords: { _, _ in true })
  }
}

extension FieldReader {
  fileprivate mutating func verbatim(_ node: YAMLNode) -> String? {
    guard let scalar = node.scalar else {
      reportForm(.text, at: node)
      return nil
    }
    return scalar.text
  }

  /// Words in any language, also one that the site no longer has.
  fileprivate mutating func verbatimWords(_ node: YAMLNode) -> LocalizedText? {
    guard let entries = node.entries else {
      reportForm(.localized(.text), at: node)
      return nil
    }
    var words = LocalizedText()
    for entry in entries {
      guard let language = Language(entry.key) else {
        report(.unknownLanguage(entry.key, at: location(entry.keyRange), languages))
        continue
      }
      words[language] = verbatim(entry.value)
    }
    return words
  }
}
