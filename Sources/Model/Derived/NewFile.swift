package import Diagnostics

/// A new entry's file: where it belongs, and what stands in it to begin with.
package struct NewFile: Sendable, Hashable {
  /// Relative to the root folder.
  package let path: String
  package let text: String
}

/// A file for a new entry of a kind, with names and help in the language of whoever asked: the fields to fill in, then the
/// kind's own and those that every kind has as comments.
///
/// It passes every check but for the fields that it leaves empty, and the text to be written.
package func newFile(
  of kind: AnyKind, titled title: String, today: CalendarDate, _ language: MessageLanguage = .nb,
  in folder: String = "content"
) -> NewFile {
  let name = fileName(from: title, otherwise: Wording(nb: "ny", en: "new")[language])
  let fields = kind.form.isInternal ? kind.internalFields : kind.fields
  let lines = fields.map { (rank: rank(of: $0, kind), field: $0) }.sorted { $0.rank < $1.rank }
    .flatMap { fieldLines(of: $0.field, kind, title, today, language) }
  let text = lines.joined(separator: "\n")
  let place =
    kind.form.isInternal ? "\(folder)/intern/\(kind.folder.nb)" : "\(folder)/\(kind.folder.nb)"
  switch kind.form {
  case .document:
    let gap = Wording(nb: "[Skriv teksten her]", en: "[Write the text here]")[language]
    return NewFile(path: "\(place)/\(name).md", text: "---\n\(text)\n---\n\n\(gap)\n")
  case .register, .internalRegister, .internalRecord, .record:
    return NewFile(path: "\(place)/\(name).yml", text: text + "\n")
  case .single: return NewFile(path: "\(folder)/\(kind.folder.nb).yml", text: text + "\n")
  }
}

private func fieldLines(
  of field: FieldDescription, _ kind: AnyKind, _ title: String, _ today: CalendarDate,
  _ language: MessageLanguage
) -> [String] {
  let name = field.name[language]
  if field.name.nb == "tittel" { return ["\(name): \(quoted(title))"] }
  if field.name.nb == "oppdatert" { return ["\(name): \(today.iso)"] }
  // What has a page of its own is seen by nobody before it is finished, and news are of today.
  if field.name.nb == "utkast", kind.form == .document {
    return ["\(name): \(FieldName("ja", "yes")[language])"]
  }
  if field.name.nb == "dato", kind.form == .document { return ["\(name): \(today.iso)"] }
  let help = "# \(field.help[language]) \(hint(of: field)[language])"
  return ["", help, isToBeFilled(field, kind) ? "\(name):" : "# \(name):"]
}

private func isToBeFilled(_ field: FieldDescription, _ kind: AnyKind) -> Bool {
  field.requirement == .required || kind.askedFor.contains(field.name.nb)
}

/// What may be chosen, or an example of what to write.
private func hint(of field: FieldDescription) -> Wording {
  if let names = choices(of: field.type) {
    return Wording(
      nb: "Velg mellom \(names.map(\.nb).joined(separator: ", ")).",
      en: "Choose from \(names.map(\.en).joined(separator: ", ")).")
  }
  return Wording(nb: "For eksempel: \(field.example)", en: "For example: \(field.example)")
}

private func choices(of type: FieldType) -> [FieldName]? {
  switch type {
  case .choice(let names): names
  case .list(let element), .localized(let element): choices(of: element)
  case .yesNo: [FieldName("ja", "yes"), FieldName("nei", "no")]
  case .text, .wholeNumber, .decimalNumber, .kroner, .date, .dateAndTime, .period, .reportingPeriod,
    .webAddress,
    .destination, .sitePath, .fileName, .language, .reference, .group, .byYear:
    nil
  }
}

/// Title first, then what is to be filled in, then when it was changed, then the kind's own, then what every kind has.
private func rank(of field: FieldDescription, _ kind: AnyKind) -> Int {
  switch field.name.nb {
  case "tittel": 0
  case "oppdatert": 2
  case "utkast": kind.form == .document ? 2 : 4
  default: isToBeFilled(field, kind) ? 1 : Common.names.contains(field.name.nb) ? 4 : 3
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
