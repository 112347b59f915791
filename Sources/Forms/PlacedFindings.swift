import Content
package import Diagnostics
package import Editing
import Model

/// What is wrong with an entry's files, at the controls that it is about.
struct PlacedFindings {
  private(set) var byName: [String: [Problem]] = [:]
  /// What is about no control.
  private(set) var rest: [Problem] = []
  /// The fields that what is said names, to be written in.
  private(set) var named: Set<String> = []

  init(_ findings: [Diagnostic], in form: EntryForm, _ context: FormContext) {
    let paths = Dictionary(form.files.map { ($0.role, $0.path) }, uniquingKeysWith: { first, _ in first })
    var places = form.fields.flatMap { controlPlaces(of: $0, paths) }
    for body in form.bodies {
      places.append((bodyName(body.file), Location(paths[body.file] ?? "", body.range)))
    }
    let rowParts = Set(form.fields.flatMap(partsOfRows))
    for (name, refused) in context.refused { byName[name] = [refused.problem] }
    let files = Set(paths.values)
    for finding in findings where files.contains(finding.location.path) {
      named.formUnion(finding.help?.phrases?.nb.fields ?? [])
      let button = context.button(finding)
      let name = Self.name(of: finding, places, form)
      let words = FormWords(kind: form.kind, beside: button)
      let help = finding.help.map(words.wording)
      let problem = Problem(
        finding.severity, words.wording(finding.message),
        // A text has lines; a field has none.
        help: name.map(isTextName) == false
          ? help.map { words.withoutLines($0, isPartOfRow: name.map(rowParts.contains) == true) } : help,
        button: button)
      guard let name else {
        rest.append(problem)
        continue
      }
      byName[name, default: []].append(problem)
    }
  }

  func problems(of name: String) -> [Problem] { byName[name] ?? [] }

  /// The control whose text is shortest of those that a finding stands in, or the one that is missing.
  private static func name(
    of finding: Diagnostic, _ places: [(name: String, place: Location)], _ form: EntryForm
  ) -> String? {
    if finding.code == .missingField {
      let named = form.fields.filter { finding.message.nb.contains("«\($0.name.nb)»") }
      let file = form.files.first { $0.path == finding.location.path }?.role
      if let missing = named.compactMap({ $0.missingControl(in: file) }).first { return missing }
    }
    if let missing = missingControl(named: finding, form) { return missing }
    let start = finding.location.range.lowerBound
    return places.filter { candidate in
      let range = candidate.place.range
      return candidate.place.path == finding.location.path && range.lowerBound <= start
        && start <= range.upperBound
        && (start < range.upperBound || range.isEmpty || finding.location.range.isEmpty)
    }.min { $0.place.range.count < $1.place.range.count }?.name
  }
}

/// Of a finding about an entry as a whole, which stands where its fields begin: the control of the field that its help names, when
/// nothing is written there.
private func missingControl(named finding: Diagnostic, _ form: EntryForm) -> String? {
  guard let file = form.files.first(where: { $0.path == finding.location.path }),
    let help = finding.help, let name = help.phrases?.nb.fields.first ?? firstNamed(in: help.nb, form)
  else { return nil }
  let starts = form.fields.flatMap(\.written).filter { $0.path == file.path }.map(\.range.lowerBound)
  guard finding.location.range.lowerBound <= starts.min() ?? 0 else { return nil }
  return form.fields.first { $0.name.nb == name }?.missingControl(in: file.role)
}

/// The field that a text names first, «tilgjengelighetserklaring».
private func firstNamed(in text: String, _ form: EntryForm) -> String? {
  text.split(separator: "«").dropFirst().lazy.compactMap { part in
    part.firstIndex(of: "»").map { String(part[..<$0]) }
  }.first { name in form.fields.contains { $0.name.nb == name } }
}

extension Phrase {
  /// The fields that it names; of what lies in another, the other.
  fileprivate var fields: [String] {
    parts.compactMap { part in
      switch part {
      case .field(let name), .pattern(_, let name), .row(_, let name), .group(_, let name): name
      case .value(_, let name, let outer): outer ?? name
      case .text, .internalFile, .command: nil
      }
    }
  }
}

extension FormField {
  /// The control in which nothing is written in a file, or in no file.
  fileprivate func missingControl(in file: FileRole?) -> String? {
    guard case .values(let values) = content else { return isWritten ? nil : place.text }
    let empty = values.filter { $0.text == nil }
    return (empty.first { $0.place.file == file } ?? empty.first)?.place.text
  }

  /// The control that stands for the field as a whole, or for its main language.
  var firstControl: String {
    switch content {
    case .values(let values): values.first?.place.text ?? place.text
    case .group, .rows, .years, .asWritten: place.text
    }
  }
}

/// The controls that go with a row: what each row must have, what stands alone in one, and the list itself.
private func partsOfRows(_ field: FormField) -> [String] {
  switch field.content {
  case .rows(let rows, _): [field.place.text] + rows.flatMap { neededInRow($0.content) }
  case .group(let fields): fields.flatMap(partsOfRows)
  case .years(let years, _): years.flatMap { $0.fields.flatMap(partsOfRows) }
  case .values, .asWritten: []
  }
}

private func neededInRow(_ content: FormContent) -> [String] {
  switch content {
  case .values(let values): values.map(\.place.text)
  case .group(let fields):
    fields.flatMap { field in
      guard case .values(let values) = field.content else { return partsOfRows(field) }
      return field.declaration.requirement == .required ? values.map(\.place.text) : []
    }
  case .rows(let rows, _): rows.flatMap { neededInRow($0.content) }
  case .years(let years, _): years.flatMap { $0.fields.flatMap(partsOfRows) }
  case .asWritten: []
  }
}

/// Where the text of each control of a field stands.
private func controlPlaces(
  of field: FormField, _ paths: [FileRole: String]
) -> [(name: String, place: Location)] {
  field.written.map { (field.firstControl, $0) } + controlPlaces(of: field.content, paths)
}

private func controlPlaces(
  of content: FormContent, _ paths: [FileRole: String]
) -> [(name: String, place: Location)] {
  switch content {
  case .values(let values):
    values.compactMap { value in
      value.range.map { (value.place.text, Location(paths[value.place.file] ?? "", $0)) }
    }
  case .group(let fields): fields.flatMap { controlPlaces(of: $0, paths) }
  case .rows(let rows, _): rows.flatMap { controlPlaces(of: $0.content, paths) }
  case .years(let years, _): years.flatMap { $0.fields.flatMap { controlPlaces(of: $0, paths) } }
  case .asWritten: []
  }
}

extension FormContext {
  /// What is wrong at each control, by its name, and what is wrong elsewhere in the entry's files.
  package func problems(
    _ findings: [Diagnostic], in form: EntryForm
  ) -> (byName: [String: [Problem]], rest: [Problem]) {
    let placed = PlacedFindings(findings, in: form, self)
    return (placed.byName, placed.rest)
  }
}
