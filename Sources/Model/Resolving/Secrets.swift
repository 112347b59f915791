import Content
import Diagnostics

/// The texts of an internal file that may never appear in public, by the declarations of its fields.
///
/// Short words and what is chosen from a list say nothing by themselves; a text counts from 12 bytes with a space or
/// an `@` in it.
func secrets(in file: EntryFile, _ fields: [FieldDescription]) -> [Secret] {
  var found: [Secret] = []
  for entry in file.fields {
    guard let field = fields.first(where: { $0.name.matches(entry.key) }), field.audience == .projectOnly
    else { continue }
    collect(entry.value, field.type, file.path, into: &found)
  }
  return found
}

private func collect(_ node: YAMLNode, _ type: FieldType, _ path: String, into found: inout [Secret]) {
  switch (type, node.value) {
  case (.text, .scalar(let scalar)) where isDistinctive(scalar.text):
    found.append(Secret(text: scalar.text, origin: Location(path, node.range)))
  case (.localized(let type), .mapping(let entries)):
    for entry in entries { collect(entry.value, type, path, into: &found) }
  case (.localized(let type), _): collect(node, type, path, into: &found)
  case (.list(let type), .sequence(let items)):
    for item in items { collect(item, type, path, into: &found) }
  case (.group(let fields), .mapping(let entries)):
    for entry in entries {
      guard let field = fields.first(where: { $0.name.matches(entry.key) }) else { continue }
      collect(entry.value, field.type, path, into: &found)
    }
  default: break
  }
}

private func isDistinctive(_ text: String) -> Bool {
  text.utf8.count >= 12 && text.contains { $0.isWhitespace || $0 == "@" }
}
