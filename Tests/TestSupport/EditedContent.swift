package import Content
package import Editing
package import Model

/// The languages that it is written in.
package let ownLanguages = SiteLanguages([.nb, .en])

/// Every entry that is edited, once: by its main file, and in a list by its id.
package func entries(of sources: SourceTree) -> [EditedEntry] {
  sources.files.flatMap { file -> [EditedEntry] in
    guard file.path.hasSuffix(".md") || file.path.hasSuffix(".yml"),
      FilePlace.read(file.path, in: "content", ownLanguages) != nil
    else { return [] }
    let items = parseYAML(file.bytes, range: 0..<file.bytes.count).node?.items
    let ids: [String?] =
      file.path.hasSuffix(".md") || items == nil
      ? [nil]
      : items?.compactMap { $0.entries?.first { $0.key == "id" }?.value.scalar?.text } ?? []
    return ids.compactMap { id in
      let entry = editedEntry(at: file.path, item: id, in: sources, ownLanguages)
      return entry?.files.first?.path == file.path ? entry : nil
    }
  }
}

/// A control of a form, wherever in it.
package struct EditedControl: Sendable {
  package let value: FormValue
  package let control: FormControl
  package let declaration: FieldDescription
}

/// Every control, those of what is not there too.
package func controls(of form: EntryForm) -> [EditedControl] { form.fields.flatMap(controls) }

private func controls(of field: FormField) -> [EditedControl] {
  controls(of: field.content, field.control, field.declaration)
}

private func controls(
  of content: FormContent, _ control: FormControl, _ declaration: FieldDescription
) -> [EditedControl] {
  switch content {
  case .values(let values):
    return values.map { EditedControl(value: $0, control: control, declaration: declaration) }
  case .group(let fields): return fields.flatMap(controls)
  case .rows(let rows, let new):
    let inner: FormControl = if case .rows(let inner) = control { inner } else { control }
    return rows.flatMap { controls(of: $0.content, inner, declaration) }
      + (rows.isEmpty ? controls(of: new, inner, declaration) : [])
  case .years(let years, _): return years.flatMap { $0.fields.flatMap(controls) }
  case .asWritten: return []
  }
}

/// Every list of a form that has rows, and how many.
package func lists(of form: EntryForm) -> [(place: ValuePlace, rows: Int)] {
  form.fields.flatMap { lists(of: $0.content, $0.place) }
}

private func lists(of content: FormContent, _ place: ValuePlace) -> [(place: ValuePlace, rows: Int)] {
  switch content {
  case .values, .asWritten: []
  case .group(let fields): fields.flatMap { lists(of: $0.content, $0.place) }
  case .rows(let rows, _):
    (rows.isEmpty ? [] : [(place, rows.count)]) + rows.flatMap { lists(of: $0.content, $0.place) }
  case .years(let years, _): years.flatMap { $0.fields.flatMap { lists(of: $0.content, $0.place) } }
  }
}

extension EditedControl {
  /// What kind of control it is, whatever may be chosen in it.
  package var sort: String {
    switch control {
    case .choice: "choice"
    case .reference: "reference"
    case .text, .longText, .yesNo, .date, .dateAndTime, .reportingPeriod, .number, .kroner, .language,
      .consent,
      .webAddress, .destination, .sitePath, .picture, .file, .focalPoint, .rows, .group, .years,
      .writtenByCommand:
      "\(control)"
    }
  }

  /// What may be entered in it, awkward texts among them.
  package func somethingElse(_ numbers: inout TextNumbers) -> String {
    switch control {
    case .text, .longText, .focalPoint, .rows, .group, .years, .writtenByCommand:
      awkward.randomElement(using: &numbers) ?? ""
    case .yesNo: value.text == "ja" ? "nei" : "ja"
    case .date: "2027-02-\(Int.random(in: 10...28, using: &numbers))"
    case .dateAndTime: "2027-03-01 1\(Int.random(in: 0...9, using: &numbers)):30"
    case .reportingPeriod: "2027-T\(Int.random(in: 1...3, using: &numbers))"
    case .number(.whole), .kroner: String(Int.random(in: 0...90_000, using: &numbers))
    case .number(.decimal): "\(Int.random(in: 0...99, using: &numbers)),5"
    case .choice(let names): names.randomElement(using: &numbers)?.nb ?? ""
    case .language: "nn"
    case .reference, .consent: "en-annen-oppforing"
    case .webAddress, .destination: "https://eksempel.no/a?b=c&d=#topp"
    case .sitePath: "/gammel-side/"
    case .picture: "nytt-bilde.jpg"
    case .file: "fil.csv"
    }
  }
}

/// Texts that mean something else in YAML unless they are written with care.
private let awkward = [
  "Helt vanlig tekst", "ja", "nei", "no", "null", "~", "2027-01-01", "1:30", "0604", "1e3", "0x1F",
  "- ikke en liste",
  "# ikke en kommentar", "en # midt i", "kolon: midt i", "slutter med kolon:", "@alfa", "%prosent", "`kode`",
  "!merke",
  "&anker", "*stjerne", "|", ">", "[liste]", "{gruppe}", "a, b", "a] b", "a} b", "\"sitat\"", "'sitat'",
  "Han sa \"hei\" og 'ha det'",
  "C:\\mappe\\ny", "«sitat» – tankestrek", "første linje\nandre linje", "avsnitt\n\navsnitt\n\n\navsnitt",
  "linje\n  innrykk\nslutt",
  "tab\there", "🎉 fest", "Å, æ, ø og é", "? spørsmål", ", komma", "slutter med \\", "---", "...", "--- x",
  "a: b: c", "x:y",
  String(repeating: "lang tekst ", count: 400), "=", "<<", "https://eksempel.no/#a", "100 %", "kl. 18.00",
  "  luft rundt  ",
]
