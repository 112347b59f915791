import Content
import Diagnostics

/// The texts of an internal file that may never appear in public: those of its fields, and of its body.
///
/// Short words and what is chosen from a list say nothing by themselves: a text counts from 12 bytes with a space or an
/// `@` in it. What a public file might say as well (the fields of an entry that only the project has, a piece of a
/// body) counts from 40 bytes, since phrases such as a role's name are in both.
func secrets(in file: EntryFile, _ fields: [FieldDescription]) -> [Secret] {
  var found: [Secret] = []
  for entry in file.fields {
    guard let field = fields.first(where: { $0.name.matches(entry.key) }) else { continue }
    switch field.audience {
    case .projectOnly: collect(entry.value, field.type, file.path, from: shortest, into: &found)
    case .everyone where field.type.isPlainText:
      collect(entry.value, field.type, file.path, from: shortestShared, into: &found)
    case .everyone, .projectOnlyUnsearched: break
    }
  }
  return found + pieces(of: file)
}

private let shortest = 12
private let shortestShared = 40

/// Each run of plain text or code of the body; markup and line breaks separate them, so that neither hides a copy.
private func pieces(of file: EntryFile) -> [Secret] {
  guard let body = file.body else { return [] }
  return body.nodes.compactMap { node in
    guard [.text, .code, .codeBlock].contains(node.kind) else { return nil }
    let literal = Int(node.literal.lowerBound)..<Int(node.literal.upperBound)
    let text = String(decoding: body.text[literal], as: UTF8.self)
    let source = Int(node.source.lowerBound)..<Int(node.source.upperBound)
    return isDistinctive(text, from: shortestShared)
      ? Secret(text: text, origin: Location(file.path, source)) : nil
  }
}

extension FieldType {
  /// Whether it holds words, or a list of them, and no fields of its own.
  fileprivate var isPlainText: Bool {
    if case .list(let type) = self { return type.isPlainText }
    if case .localized(let type) = self { return type.isPlainText }
    return self == .text
  }
}

private func collect(
  _ node: YAMLNode, _ type: FieldType, _ path: String, from least: Int, into found: inout [Secret]
) {
  switch (type, node.value) {
  case (.text, .scalar(let scalar)) where isDistinctive(scalar.text, from: least):
    found.append(Secret(text: scalar.text, origin: Location(path, node.range)))
  case (.localized(let type), .mapping(let entries)):
    for entry in entries { collect(entry.value, type, path, from: least, into: &found) }
  case (.localized(let type), _): collect(node, type, path, from: least, into: &found)
  case (.list(let type), .sequence(let items)):
    for item in items { collect(item, type, path, from: least, into: &found) }
  case (.group(let fields), .mapping(let entries)):
    for entry in entries {
      guard let field = fields.first(where: { $0.name.matches(entry.key) }) else { continue }
      collect(entry.value, field.type, path, from: least, into: &found)
    }
  case (.byYear(let fields), .mapping(let years)):
    for year in years { collect(year.value, .group(fields), path, from: least, into: &found) }
  default: break
  }
}

private func isDistinctive(_ text: String, from least: Int) -> Bool {
  text.utf8.count >= least && text.contains { $0.isWhitespace || $0 == "@" }
}
