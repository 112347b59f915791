import Content
import Diagnostics

/// Where the fields of a report no longer say what was written down, and what has come since, in the languages that it was
/// written down in.
///
/// Of a snapshot that has no list of fields only those that it has otherwise are compared.
func fieldDifferences(
  of report: EntryHead, from frozen: [FrozenField], in languages: Set<Language>, isWhole: Bool,
  _ tree: ContentTree
) -> [ReportDifference] {
  let written = writtenFields(of: report, in: tree)
  let now = Dictionary(grouping: written) { FieldKey($0.field) }
  let then = Dictionary(grouping: frozen, by: FieldKey.init)
  let found = then.keys.sorted().flatMap { differences($0, now[$0] ?? [], then[$0] ?? [], report) }
  guard isWhole else { return found }
  let tags = Set(languages.map(\.tag))
  return found
    + written.filter { then[FieldKey($0.field)] == nil && tags.contains($0.field.tag ?? "") }.map(addition)
}

/// A field of one file.
private struct FieldKey: Hashable, Comparable {
  let tag: String
  let name: String

  init(_ field: FrozenField) { (tag, name) = (field.tag ?? "", field.name ?? "") }

  static func < (left: FieldKey, right: FieldKey) -> Bool { (left.tag, left.name) < (right.tag, right.name) }
}

/// Of a field that was written down.
private func differences(
  _ key: FieldKey, _ now: [WrittenField], _ then: [FrozenField], _ report: EntryHead
) -> [ReportDifference] {
  let standing = Set(then.map(\.value))
  switch AfterFreezing(key.name) {
  case .words, .free: return []
  case .fixed, .once:
    guard let written = now.last else { return [lost(key, then.first, report)] }
    return standing.contains(written.field.value) ? [] : [changed(written, from: then.first?.value)]
  case .addedTo:
    let values = Set(now.map(\.field.value))
    return then.filter { !values.contains($0.value) }.map { lost(key, $0, report) }
      + now.filter { !standing.contains($0.field.value) }.map(addition)
  }
}

/// Of one that was not.
private func addition(_ written: WrittenField) -> ReportDifference {
  switch AfterFreezing(written.name.nb) {
  case .once, .addedTo:
    ReportDifference(part: .field(written.name), place: written.place, change: .added)
  case .fixed, .free, .words: changed(written, from: nil)
  }
}

private func changed(_ written: WrittenField, from value: String?) -> ReportDifference {
  ReportDifference(part: .field(written.name), place: written.place, change: .changed(from: value))
}

private func lost(_ key: FieldKey, _ field: FrozenField?, _ report: EntryHead) -> ReportDifference {
  let declared = Report.kind.fields.first { $0.name.nb == key.name }?.name
  let place =
    report.texts.first { $0.language.tag == key.tag }.map { Location($0.path, 0..<0) } ?? report.opening
  return ReportDifference(
    part: .field(declared ?? FieldName(key.name, key.name)), place: place,
    change: .removed(field?.value ?? ""))
}
