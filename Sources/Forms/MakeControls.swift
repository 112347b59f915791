import Content
package import Diagnostics
package import Editing
package import Model

/// What a form says besides what stands in the entry's own files.
package struct FormContext: Sendable {
  package let language: MessageLanguage
  package let languages: SiteLanguages
  /// What languages are called.
  package let languageNames: @Sendable (Language) -> String
  /// Every entry that may be referred to, by kind: its id and title.
  package let choices: [KindID: [Control.Option]]
  /// The button that repairs a finding, where one certainly does.
  package let button: @Sendable (Diagnostic) -> Problem.Button?
  /// The control, or the part of the form, in which whoever opens it goes on, by its name.
  package var focus: String?
  /// Rows that were asked for and have nothing in them yet, by the name of their list.
  package var extraRows: [String: Int] = [:]
  /// Years that were asked for, by the name of their field.
  package var extraYears: [String: [Int]] = [:]
  /// What was written and could not be kept in a file, by control, and why.
  package var refused: [String: (text: String, problem: Problem)] = [:]
  /// Pictures beside the entry that no save has named, by the names of their files.
  package var waitingPictures: [String] = []
  /// What the numbers of the entry are counted in, when one of its fields says so.
  var unit: FieldName?
  /// Where a picture beside the entry is shown from.
  package let pictureAddress: @Sendable (String) -> String?

  package init(
    _ language: MessageLanguage, _ languages: SiteLanguages,
    languageNames: @escaping @Sendable (Language) -> String, choices: [KindID: [Control.Option]],
    button: @escaping @Sendable (Diagnostic) -> Problem.Button?,
    pictureAddress: @escaping @Sendable (String) -> String?
  ) {
    self.language = language
    self.languages = languages
    self.languageNames = languageNames
    self.choices = choices
    self.button = button
    self.pictureAddress = pictureAddress
  }
}

extension FormContext {
  /// The sections of an entry's form, with what is wrong at each control, and what is wrong elsewhere in its files.
  package func sections(
    of form: EntryForm, findings: [Diagnostic]
  ) -> (sections: [FormPage.Section], rest: [Problem]) {
    var context = self
    context.unit = form.unit
    return context.sections(of: form, PlacedFindings(findings, in: form, self))
  }

  private func sections(
    of form: EntryForm, _ placed: PlacedFindings
  ) -> (sections: [FormPage.Section], rest: [Problem]) {
    let (inside, open) = (
      form.fields.filter { $0.isInside }, form.fields.filter { !$0.isInside }
    )
    let pictures = open.filter { $0.isAboutPicture }
    let shown = open.filter { !$0.isAboutPicture && isAtHand($0, of: form.kind, placed) }
    let folded = open.filter { !$0.isAboutPicture && !isAtHand($0, of: form.kind, placed) }
    let ranked = shown.enumerated().sorted {
      (rank($0.element, form.kind), $0.offset) < (rank($1.element, form.kind), $1.offset)
    }
    var sections = [FormPage.Section(.plain, heading: "", ranked.map { control($0.element, placed) })]
    if let picture = pictureControl(pictures, placed) { sections[0].controls.append(picture) }
    if !form.bodies.isEmpty { sections[0].controls.append(bodyControl(form.bodies, placed)) }
    if !folded.isEmpty {
      let heading = Wording(nb: "Flere felt", en: "More fields")
      sections.append(
        FormPage.Section(.folded, heading: heading[language], folded.map { control($0, placed) }))
    }
    let leftovers = form.leftovers.enumerated().map {
      written($1, named: "rest~\($0)", label: leftoverLabel, [])
    }
    if !leftovers.isEmpty { sections[0].controls += leftovers }
    let texts = fieldTexts(form, placed)
    if !texts.isEmpty {
      let heading = Wording(nb: "Feltene som tekst", en: "The fields as text")
      sections.append(
        FormPage.Section(
          .folded, heading: heading[language], texts, isOpen: form.files.contains { $0.isUnreadable }))
    }
    if !inside.isEmpty {
      let heading = Wording(nb: "Bare for prosjektet", en: "For the project only")
      sections.append(
        FormPage.Section(.inside, heading: heading[language], inside.map { control($0, placed) }))
    }
    if let focus { focusOn(focus, in: &sections) }
    return (sections, placed.rest)
  }

  /// The fields of each file as they are written, where something in them is shown by no control.
  private func fieldTexts(_ form: EntryForm, _ placed: PlacedFindings) -> [Control] {
    guard form.hasWrittenParts else { return [] }
    return form.files.map { file in
      var made = Control(.longText, name: fieldsName(file.role), label: file.path)
      made.value = refused[made.name]?.text ?? file.fieldsText
      made.problems = placed.problems(of: made.name)
      return made
    }
  }

  private var leftoverLabel: String {
    Wording(nb: "Også skrevet i filen", en: "Also written in the file")[language]
  }

  /// Whether a field is shown at once: what is written, must be, is the kind's own, or is what somebody is told to write.
  private func isAtHand(_ field: FormField, of kind: AnyKind, _ placed: PlacedFindings) -> Bool {
    field.isWritten && field.control != .writtenByCommand || placed.named.contains(field.name.nb)
      || field.isMain(of: kind) || !placed.problems(of: field.place.text).isEmpty
      || (extraRows[field.place.text] ?? 0) > 0
      || extraYears[field.place.text] != nil
      || ["utkast", "publiseres"].contains(field.name.nb)
  }

  /// What is written down first comes first: the title, what must be there, the kind's own, what every kind has.
  private func rank(_ field: FormField, _ kind: AnyKind) -> Int {
    if field.name.nb == "tittel" { return 0 }
    if field.name.nb == "sammendrag" { return 1 }
    if field.isMain(of: kind) { return 2 }
    return field.isCommon ? 4 : 3
  }
}

/// What the fields of a file are sent as when they are changed as text.
func fieldsName(_ role: FileRole) -> String { "felter \(role.text)" }

func isFieldsName(_ name: String) -> Bool { name.hasPrefix("felter ") }

extension EntryForm {
  /// Whether something stands in its files that no control shows.
  var hasWrittenParts: Bool {
    !leftovers.isEmpty || files.contains { $0.isUnreadable }
      || fields.contains { field in
        if case .asWritten = field.content { return true }
        return false
      }
  }

  /// What the field for units says, such as «innbyggere».
  fileprivate var unit: FieldName? {
    guard let field = fields.first(where: { $0.declaration.name.nb == "enhet" }),
      case .values(let values) = field.content, let text = values.first?.text
    else { return nil }
    guard case .choice(let names) = field.control else { return FieldName(text, text) }
    return names.first { $0.matches(text) } ?? FieldName(text, text)
  }
}

extension FormField {
  var name: FieldName { declaration.name }

  /// Whether nothing is typed in it, so that an example of what stands in the file says nothing: what is chosen is called otherwise
  /// there, days are shown in each browser's own way, and some is written by commands alone.
  fileprivate var isPicked: Bool {
    switch control {
    case .yesNo, .date, .dateAndTime, .choice, .language, .writtenByCommand: true
    case .text, .longText, .reportingPeriod, .number, .kroner, .reference, .consent, .webAddress,
      .destination, .sitePath, .picture, .file, .focalPoint, .rows, .group, .years:
      false
    }
  }

  fileprivate var isInside: Bool {
    declaration.audience != .everyone && place.file == .projectOnly
  }

  fileprivate var isCommon: Bool { Common.isCommon(name) }

  /// Whether it must be there, or is what one comes to the kind's form for: to postpone something, or to say that it is done, its
  /// status is changed, though it may be left out until then.
  fileprivate func isMain(of kind: AnyKind) -> Bool {
    declaration.requirement == .required || kind.askedFor.contains(name.nb)
      || place.path.steps.count == 1 && name.nb == "status"
  }

  /// What is said of the picture of the entry itself.
  fileprivate var isAboutPicture: Bool {
    place.path.steps.count == 1 && pictureFieldNames.contains(name.nb)
  }

  /// Whether anything is written in it.
  var isWritten: Bool {
    switch content {
    case .values(let values): values.contains { $0.text != nil }
    case .group(let fields): fields.contains { $0.isWritten }
    case .rows(let rows, _): !rows.isEmpty || !written.isEmpty
    case .years(let years, _): !years.isEmpty || !written.isEmpty
    case .asWritten: true
    }
  }
}

private let pictureFieldNames = [
  "bilde", "bilde-alt", "bilde-pynt", "bilde-fokus", "bilde-kreditering", "bilde-lisens", "bilde-samtykke",
]

extension FormContext {
  /// The control of a field, or the several that it takes.
  func control(_ field: FormField, _ placed: PlacedFindings) -> Control {
    var made = part(
      field.content, field.control, named: field.place.text, field.name.label[language], placed)
    made.help = field.declaration.help[language]
    made.example =
      field.declaration.type.isStructured || field.isPicked ? "" : field.declaration.example
    made.isRequired = field.declaration.requirement == .required
    made.labels = field.name.label
    if let measure = field.declaration.measure { count(&made, in: measure) }
    guard made.form == .sides, !made.children.isEmpty else { return made }
    if !made.help.isEmpty {
      for index in made.children.indices { made.children[index].outerHint = made.id + "-hjelp" }
    }
    // Of words in several languages those of the main one must be there.
    made.children[0].isRequired = made.isRequired
    return made
  }

  /// The control of what is written, whatever it is.
  func part(
    _ content: FormContent, _ form: FormControl, named name: String, _ label: String, _ placed: PlacedFindings
  ) -> Control {
    switch content {
    case .values(let values): return control(of: values, form, named: name, label: label, placed)
    case .group(let fields):
      var made = Control(.group, name: name, label: label)
      made.problems = placed.problems(of: name)
      made.children = fields.map { control($0, placed) }
      return made
    case .rows(let rows, let new): return self.rows(rows, new, form, named: name, label: label, placed)
    case .years(let years, let new): return self.years(years, new, named: name, label: label, placed)
    case .asWritten(let texts):
      return written(
        texts.first, texts.map(\.text).joined(separator: "\n"), named: name, label: label,
        placed.problems(of: name))
    }
  }

  private func control(
    of values: [FormValue], _ form: FormControl, named name: String, label: String, _ placed: PlacedFindings
  ) -> Control {
    guard values.count != 1 || values[0].language != nil else {
      return leaf(values[0], form, label: label, placed)
    }
    if values.count == 1 {
      var only = leaf(values[0], form, label: label, placed)
      only.languageName = nil
      return only
    }
    var made = Control(.sides, name: name + "~alle", label: label)
    made.children = values.map { value in
      var child = leaf(value, form, label: label, placed)
      child.languageName = child.languageName ?? languageName(of: value.place.file)
      return child
    }
    return made
  }

  /// The language of one of the files that an entry has for its languages.
  private func languageName(of file: FileRole) -> String? {
    switch file {
    case .main: languageNames(languages.main)
    case .translation(let language): languageNames(language)
    case .projectOnly: nil
    }
  }

  private func written(
    _ text: WrittenText, named name: String, label: String, _ problems: [Problem]
  ) -> Control {
    written(text, text.text, named: name, label: label, problems)
  }

  /// What no control shows as it is: its text, and why.
  private func written(
    _ part: WrittenText?, _ text: String, named name: String, label: String, _ problems: [Problem]
  ) -> Control {
    var made = Control(.written, name: name, label: label)
    made.value = text
    made.problems = problems
    if problems.isEmpty, let part {
      made.problems = [Problem(.warning, part.reason.wording)]
    }
    return made
  }
}

extension WrittenText.Reason {
  /// Why a control cannot show it.
  fileprivate var wording: Wording {
    switch self {
    case .yaml:
      Wording(
        nb: "her står et anker, et alias eller en merkelapp", en: "there is an anchor, an alias or a tag here"
      )
    case .duplicate: Wording(nb: "navnet står flere ganger", en: "the name is there more than once")
    case .otherForm:
      Wording(nb: "verdien har en annen form enn feltet", en: "the value has another form than the field")
    case .unknownField: Wording(nb: "ingen felt har dette navnet", en: "no field has this name")
    case .unreadable: Wording(nb: "dette kan ikke leses", en: "this cannot be read")
    }
  }
}

extension FieldType {
  /// Whether its example is written in a way that no single control takes.
  var isStructured: Bool {
    switch self {
    case .list, .group, .byYear: true
    case .localized(let type): type.isStructured
    case .text, .yesNo, .wholeNumber, .decimalNumber, .kroner, .date, .dateAndTime, .period, .reportingPeriod,
      .webAddress, .destination, .sitePath, .fileName, .choice, .language, .reference:
      false
    }
  }
}
