import Diagnostics

/// The page on one kind: where its files lie, how one begins, and every field; in bokmål first, then in English.
func kindPage(_ kind: AnyKind) -> String {
  """
  # \(kind.name.nb.capitalizedFirst)

  Laget av programmet (`story guide`). *[In English](#in-english)* · [Alle slags](../../content/LESMEG.md)

  Filene ligger i `content/\(kind.place)`.\(newCommand(kind, .nb))

  \(example(kind, .nb))
  \(tables(kind, .nb))
  ---

  ## In English

  **\(kind.name.en.capitalizedFirst).** The files lie in `content/\(kind.place)`.\(newCommand(kind, .en))

  \(example(kind, .en))
  \(tables(kind, .en))
  """
}

private func newCommand(_ kind: AnyKind, _ language: MessageLanguage) -> String {
  guard kind.form != .single, !kind.form.isRecord else { return "" }
  return Wording(
    nb: " `story new \(kind.name.nb.shellWord) \"Tittel\"` lager en som du kan fylle ut.",
    en: " `story new \(kind.name.en.shellWord) \"Title\"` makes one for you to fill in.")[language]
}

/// What must be written, with the declarations' own examples.
private func example(_ kind: AnyKind, _ language: MessageLanguage) -> String {
  let fields = kind.form.isInternal ? kind.internalFields : kind.fields
  let lines = fields.filter { $0.requirement == .required }.map { "\($0.name[language]): \(yamlExample($0))" }
  let intro = Wording(nb: "Det minste som må stå der:", en: "The minimum:")[language]
  let text = Wording(nb: "Her begynner teksten.", en: "The text begins here.")[language]
  switch kind.form {
  case .document:
    return "\(intro)\n\n```markdown\n---\n" + lines.joined(separator: "\n") + "\n---\n\n\(text)\n```\n"
  case .internalRecord, .record: return ""
  case .register, .single, .internalRegister:
    return lines.isEmpty ? "" : "\(intro)\n\n```yaml\n" + lines.joined(separator: "\n") + "\n```\n"
  }
}

/// The field's example as it may stand after the colon.
func yamlExample(_ field: FieldDescription) -> String {
  switch field.type {
  case .list, .group, .byYear: field.example
  case .text, .localized, .choice, .language, .yesNo, .wholeNumber, .decimalNumber, .kroner, .date,
    .dateAndTime,
    .period,
    .reportingPeriod, .webAddress, .destination, .sitePath, .fileName, .reference:
    field.example.hasPrefix("{") ? field.example : quoted(field.example)
  }
}

private func tables(_ kind: AnyKind, _ language: MessageLanguage) -> String {
  var text = ""
  if !kind.fields.isEmpty { text += table(of: kind.fields, language) }
  if !kind.internalFields.isEmpty {
    let place = "content/intern/\(kind.folder.nb)\(kind.form == .single ? ".yml" : "/")"
    let intro = Wording(
      nb: "Bare for prosjektet, i `\(place)`:", en: "For the project only, in `\(place)`:")[language]
    text += (text.isEmpty ? "" : "\n") + intro + "\n\n" + table(of: kind.internalFields, language)
  }
  return text
}

private func table(of fields: [FieldDescription], _ language: MessageLanguage) -> String {
  let head = Wording(
    nb: "| felt | hva du skriver | form | eksempel |", en: "| field | what you write | form | example |")[
      language]
  let rows = fields.flatMap { fieldRows(of: $0, under: "", language) }
  return ([head, "|---|---|---|---|"] + rows).joined(separator: "\n") + "\n"
}

/// The field, and the fields in it, each under its whole name.
private func fieldRows(
  of field: FieldDescription, under prefix: String, _ language: MessageLanguage
) -> [String] {
  let name = prefix + field.name[language]
  let needed = Wording(nb: " **må fylles ut**", en: " **required**")[language]
  let help = field.help[language] + (field.requirement == .required ? needed : "")
  let row =
    "| `\(name)` | \(help.inTable) | \(form(of: field.type)[language].inTable) | `\(field.example.inTable)` |"
  return [row] + fieldsWithin(field.type).flatMap { fieldRows(of: $0, under: name + ".", language) }
}

private func fieldsWithin(_ type: FieldType) -> [FieldDescription] {
  switch type {
  case .group(let fields), .byYear(let fields): fields
  case .list(let element), .localized(let element): fieldsWithin(element)
  case .text, .yesNo, .wholeNumber, .decimalNumber, .kroner, .date, .dateAndTime, .period, .reportingPeriod,
    .webAddress, .destination, .sitePath, .fileName, .choice, .language, .reference:
    []
  }
}

/// What a type is called in a table; the fields of a group follow in rows of their own.
private func form(of type: FieldType) -> Wording {
  switch type {
  case .group: Wording(nb: "felt i feltet", en: "nested fields")
  case .list(let element):
    Wording(nb: "en liste: \(form(of: element).nb)", en: "a list: \(form(of: element).en)")
  case .byYear: Wording(nb: "felt for hvert år", en: "nested fields for each year")
  case .localized(let element): form(of: element)
  case .text, .yesNo, .wholeNumber, .decimalNumber, .kroner, .date, .dateAndTime, .period, .reportingPeriod,
    .webAddress, .destination, .sitePath, .fileName, .choice, .language, .reference:
    type.wording
  }
}

extension String {
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
  /// As it may stand in a cell of a table.
  fileprivate var inTable: String { replacing("|", with: "\\|") }
  /// Between quotes when it is more than one word.
  fileprivate var shellWord: String { contains(" ") ? "\"\(self)\"" : self }
}
