import Content
import Diagnostics
import Model

/// The form of an entry; the same for the same files.
package func form(of entry: EditedEntry) -> EntryForm {
  let maker = FormMaker(entry)
  let isWhole = entry[.main].map { $0.fields.count > entry.kind.fields.count } ?? false
  let shared = FieldScope.publicFields.fields(of: entry.kind)
  var fields = shared.map { maker.field($0, at: .main, []) }
  let internalHome: FileRole = isWhole || entry.kind.form.isInternal ? .main : .projectOnly
  let internalFields = entry.kind.internalFields + (shared.isEmpty ? exampleMark : [])
  fields += internalFields.map { maker.field($0, at: internalHome, []) }
  return EntryForm(
    kind: entry.kind, slug: entry.slug, files: entry.files.map(maker.file), fields: fields,
    bodies: entry.files.filter(\.isDocument).map(\.body), leftovers: maker.leftovers)
}

extension FieldDescription {
  /// Whether its help names the command that writes it.
  fileprivate var isWrittenByCommand: Bool { help.nb.contains("«story ") }
}

extension EditedFile {
  var body: FormBody {
    let text = withLineFeeds(source.bytes.text(bodyRange))
    return FormBody(file: role, language: language, text: text, range: bodyRange)
  }
}

/// Looks at all files of an entry side by side.
struct FormMaker {
  let entry: EditedEntry
  /// What each file says, by role.
  let readings: [FileRole: (reading: FieldReading, root: YAMLNode?)]

  init(_ entry: EditedEntry) {
    self.entry = entry
    var readings: [FileRole: (FieldReading, YAMLNode?)] = [:]
    for file in entry.files {
      let reading = FieldReading(file)
      let isList = file.item != nil
      let item = file.prefix(in: reading).flatMap { $0.isEmpty ? nil : $0[0] }
      var root = isList ? nil : reading.root
      if case .item(let index) = item { root = reading.root?.items?[index] }
      readings[file.role] = (reading, root)
    }
    self.readings = readings
  }

  func file(_ file: EditedFile) -> FormFile {
    let reading = readings[file.role]?.reading
    let fields = reading?.fields ?? 0..<0
    return FormFile(
      role: file.role, path: file.path, digest: sha256(file.source.bytes), language: file.language,
      isUnreadable: reading?.isUnreadable ?? false, fieldsText: withLineFeeds(file.source.bytes.text(fields)))
  }

  // MARK: Fields

  func field(
    _ declaration: FieldDescription, at home: FileRole, _ outer: [ValuePath.Step]
  ) -> FormField {
    let step = ValuePath.Step.field(declaration.name.nb)
    let path = outer + [step]
    var found: [FileRole: YAMLNode] = [:]
    var written: [Location] = []
    var problems: [WrittenText] = []
    for role in roles(of: declaration.type, home) {
      guard let node = node(role, outer), let entries = node.entries, let file = entry[role] else { continue }
      let named = entries.filter { declaration.name.matches($0.key) }
      let ranges = named.map { $0.keyRange.lowerBound..<$0.end(in: file.source.bytes) }
      written += ranges.map { Location(file.path, $0) }
      if named.count > 1 { problems += ranges.map { text(role, $0, .duplicate) } }
      found[role] = named.first?.value
      if let value = named.first?.value, let reading = readings[role]?.reading {
        if reading.hasRefusedRows(value) {
          problems.append(text(role, ranges[0], .yaml))
        } else if !value.fits(declaration.type, isDocument: file.isDocument) {
          problems.append(text(role, ranges[0], .otherForm))
        }
      }
      let lost = lost(role, node, declaration)
      problems += lost
      written += lost.map { Location(file.path, $0.range) }
    }
    let place = ValuePlace(home, ValuePath(path))
    let isCommand = declaration.isWrittenByCommand
    return FormField(
      declaration: declaration, control: isCommand ? .writtenByCommand : FormControl(declaration),
      place: place,
      content: problems.isEmpty ? content(declaration.type, found, path, home) : .asWritten(problems),
      written: written)
  }

  /// The files that may hold something of a field.
  private func roles(of type: FieldType, _ home: FileRole) -> [FileRole] {
    guard home == .main, type.hasWords else { return [home] }
    return [.main] + translations.map { .translation($0) }
  }

  /// The languages that have a file of their own, or would have one.
  private var translations: [Language] {
    guard entry.files.first?.isDocument == true else {
      return entry.files.compactMap {
        if case .translation(let language) = $0.role { language } else { nil }
      }
    }
    return entry.languages.published.filter { $0 != entry.languages.main }
  }

  /// What a file has at a way into it.
  private func node(_ role: FileRole, _ steps: [ValuePath.Step]) -> YAMLNode? {
    guard let (reading, root) = readings[role], let root, let file = entry[role] else { return nil }
    if steps.isEmpty { return root }
    let prefix = file.prefix(in: reading) ?? []
    // Discarded: of what cannot be read there the field around it says so.
    do throws(EditRefusal) { return try Spot(reading, prefix + steps, file).value?.node } catch { return nil }
  }

  private func content(
    _ type: FieldType, _ found: [FileRole: YAMLNode], _ path: [ValuePath.Step], _ home: FileRole
  ) -> FormContent {
    switch type {
    case .group(let fields): return .group(fields.map { field($0, at: home, path) })
    case .byYear(let fields):
      let years = Set(found.values.flatMap { $0.entries ?? [] }.compactMap { ReportingPeriod($0.key)?.year })
      return .years(
        years.sorted().map { year in
          let path = path + [.year(year)]
          return FormYear(
            year: year, place: ValuePlace(home, ValuePath(path)),
            fields: fields.map { field($0, at: home, path) })
        }, new: fields.map { field($0, at: home, path + [.year(0)]) })
    case .list(let element):
      // A row that only a translation has is shown too, so that nothing that was written in a form is gone from it.
      let count = found.values.map { $0.items?.count ?? 0 }.max() ?? 0
      let rows = (0..<count).map { index in
        let items = found.compactMapValues { node -> YAMLNode? in
          guard let items = node.items, items.indices.contains(index) else { return nil }
          return items[index]
        }
        let path = path + [.item(index)]
        return FormRow(
          index: index, place: ValuePlace(home, ValuePath(path)), content: content(element, items, path, home)
        )
      }
      return .rows(rows, new: content(element, [:], path + [.item(count)], home))
    case .localized(let inner) where !inner.isText: return content(inner, found, path, home)
    case .localized: return .values(words(found, path, home))
    case .text, .yesNo, .wholeNumber, .decimalNumber, .kroner, .date, .dateAndTime, .period, .reportingPeriod,
      .webAddress, .destination, .sitePath, .fileName, .choice, .language, .reference:
      return .values([value(found[home], ValuePlace(home, ValuePath(path)), nil)])
    }
  }

  /// One value for each language: in the file of each, or by name in the one file.
  private func words(
    _ found: [FileRole: YAMLNode], _ path: [ValuePath.Step], _ home: FileRole
  ) -> [FormValue] {
    let isDocument = entry[home]?.isDocument ?? false
    let own = found[home]
    let main = entry.languages.main
    return entry.languages.published.map { language in
      if own?.entries != nil || !isDocument {
        let place = ValuePlace(home, ValuePath(path + [.language(language)]))
        let role = FileRole.translation(language)
        if let there = found[role], there.scalar != nil {
          return value(there, ValuePlace(role, ValuePath(path)), language)
        }
        let node = own?.entries?.first { Language($0.key) == language }?.value
        return value(node ?? (language == main && own?.scalar != nil ? own : nil), place, language)
      }
      let role = language == main ? home : FileRole.translation(language)
      return value(found[role], ValuePlace(role, ValuePath(path)), language)
    }
  }

  private func value(_ node: YAMLNode?, _ place: ValuePlace, _ language: Language?) -> FormValue {
    let text = node.flatMap { $0.isEmpty ? nil : $0.scalar?.text.trimmingWhiteSpace }
    return FormValue(place: place, language: language, text: text, range: node?.range)
  }
}
