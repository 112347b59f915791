import Diagnostics

/// A field as Sveltia CMS describes it (https://sveltiacms.app/en/docs/fields); nil for what it has no form for.
func cmsField(_ field: FieldDescription, translated: Bool) -> JSONText? {
  guard field.requirement != .former, let input = input(for: field.type, translated: translated) else {
    return nil
  }
  var members: [(String, JSONText)] = [
    ("name", .string(field.name.nb)), ("label", .string(field.name.label.nb)),
    ("hint", .string("\(field.help.nb) Eksempel: \(field.example)")),
    ("required", .flag(field.requirement == .required)),
  ]
  if translated, field.type.hasWords { members.append(("i18n", .flag(true))) }
  return .object(members + input)
}

/// The kind of input for a value; nil for what Sveltia has none for.
private func input(for type: FieldType, translated: Bool) -> [(String, JSONText)]? {
  switch type {
  case .text, .destination, .sitePath, .dateAndTime, .reportingPeriod, .language: widget("string")
  case .webAddress: widget("string") + [("type", .string("url"))]
  case .yesNo: widget("boolean")
  case .wholeNumber, .kroner: widget("number") + [("value_type", .string("int"))]
  case .decimalNumber: widget("number") + [("value_type", .string("float")), ("step", .string("any"))]
  case .date: widget("datetime") + [("type", .string("date")), ("format", .string("YYYY-MM-DD"))]
  case .fileName: widget("file") + [("choose_url", .flag(false))]
  case .period:
    widget("object") + [("fields", .array([day("fra", "Fra"), day("til", "Til")]))]
  case .choice(let names):
    widget("select") + [("options", .array(names.map(option)))]
  case .reference(let id): reference(to: id)
  case .list(let element): list(of: element, translated: translated)
  case .group(let fields):
    widget("object") + [("fields", .array(fields.compactMap { cmsField($0, translated: translated) }))]
  case .byYear: nil
  case .localized(let inner):
    translated ? input(for: inner, translated: translated) : inEachLanguage(inner)
  }
}

private func widget(_ name: String) -> [(String, JSONText)] { [("widget", .string(name))] }

/// A value of a choice, by the name that people read.
private func option(_ name: FieldName) -> JSONText {
  .object([("label", .string(name.label.nb)), ("value", .string(name.nb))])
}

private func day(_ name: String, _ label: String) -> JSONText {
  .object(
    [("name", .string(name)), ("label", .string(label)), ("required", .flag(false))]
      + (input(for: .date, translated: false) ?? []))
}

/// The entries of another kind, by their file names; one file of a kind that stands for itself.
private func reference(to id: KindID) -> [(String, JSONText)] {
  guard let kind = AnyKind.all.first(where: { $0.id == id }), kind.form != .single, !kind.form.isRecord else {
    return widget("string")
  }
  let title = kind.identifier.map { "{{\($0)}}" } ?? "{{slug}}"
  return widget("relation") + [
    ("collection", .string((kind.form.isInternal ? "intern-" : "") + kind.folder.nb)),
    ("value_field", .string("{{slug}}")), ("display_fields", .array([.string(title)])),
  ]
}

private func list(of element: FieldType, translated: Bool) -> [(String, JSONText)]? {
  if case .group(let fields) = element {
    return widget("list") + [("fields", .array(fields.compactMap { cmsField($0, translated: translated) }))]
  }
  guard let input = input(for: element, translated: translated) else { return nil }
  let member = JSONText.object([("name", .string("verdi")), ("label", .string("Verdi"))] + input)
  return widget("list") + [("field", member)]
}

/// Where an entry has one file for all languages, a value for each: `nb: …`, `en: …`.
private func inEachLanguage(_ type: FieldType) -> [(String, JSONText)]? {
  guard let input = input(for: type, translated: false) else { return nil }
  let members = [("nb", "Bokmål", true), ("en", "Engelsk", false)].map { name, label, isRequired in
    JSONText.object(
      [("name", .string(name)), ("label", .string(label)), ("required", .flag(isRequired))] + input)
  }
  return widget("object") + [("fields", .array(members))]
}
