import Diagnostics

/// A new entry's file: where it belongs, and what stands in it to begin with.
package struct NewFile: Sendable, Hashable {
  /// Relative to the root folder.
  package let path: String
  package let text: String
}

/// A file for a new entry of a kind, in bokmål: the required fields to fill in, the optional ones as comments with help.
///
/// It passes every check but for the fields that it leaves empty.
package func newFile(
  of kind: AnyKind, titled title: String, today: CalendarDate, in folder: String = "content"
) -> NewFile {
  let slug = slug(from: title)
  let name = slug.isEmpty ? "ny" : slug
  let place =
    kind.form == .internalRegister ? "\(folder)/intern/\(kind.folder.nb)" : "\(folder)/\(kind.folder.nb)"
  let fields = kind.form == .internalRegister ? kind.internalFields : kind.fields
  let lines = fields.sorted { $0.rank < $1.rank }.flatMap { fieldLines(of: $0, title, today) }
  let text = lines.joined(separator: "\n")
  switch kind.form {
  case .document:
    return NewFile(path: "\(place)/\(name).md", text: "---\n\(text)\n---\n\nSkriv teksten her.\n")
  case .register, .internalRegister: return NewFile(path: "\(place)/\(name).yml", text: text + "\n")
  case .single: return NewFile(path: "\(folder)/\(kind.folder.nb).yml", text: text + "\n")
  }
}

private func fieldLines(of field: FieldDescription, _ title: String, _ today: CalendarDate) -> [String] {
  if field.name.nb == "tittel" { return ["tittel: \(quoted(title))"] }
  if field.name.nb == "oppdatert" { return ["oppdatert: \(today.iso)"] }
  let help = "# \(field.help.nb) For eksempel: \(field.example)"
  switch field.requirement {
  case .required: return ["", help, "\(field.name.nb):"]
  case .optional: return ["", help, "# \(field.name.nb):"]
  case .former: return []
  }
}

extension FieldDescription {
  /// Title first, then what is required, then the rest, each in the order declared.
  fileprivate var rank: Int {
    if name.nb == "tittel" { return 0 }
    return requirement == .required ? 1 : name.nb == "oppdatert" ? 2 : 3
  }
}

/// Like `quoted`, for an item of a list between brackets.
package func flowItem(_ text: String) -> String {
  let plain = quoted(text)
  let isSafe = plain.hasPrefix("\"") || !text.contains { ",[]{}".contains($0) }
  return isSafe ? plain : "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}

/// A text as a YAML scalar that means just that text: between quotes where a plain one would mean something else.
package func quoted(_ text: String) -> String {
  let isPlain =
    text.first.map { $0.isLetter || $0.isNumber } ?? false && !text.contains(": ") && !text.contains(" #")
    && !text.hasSuffix(":")
    && !text.contains("\n") && text == text.trimmingSpaces
  if isPlain { return text }
  return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ")
    + "\""
}
