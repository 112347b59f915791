import Content
import Model

/// What stands in files and no control shows.
extension FormMaker {
  func text(_ role: FileRole, _ range: Range<Int>, _ reason: WrittenText.Reason) -> WrittenText {
    let bytes = entry[role]?.source.bytes ?? []
    return WrittenText(file: role, range: range, text: withLineFeeds(bytes.text(range)), reason: reason)
  }

  /// A field whose name is there and whose value could not be read: its lines.
  func lost(_ role: FileRole, _ node: YAMLNode, _ declaration: FieldDescription) -> [WrittenText] {
    guard node.unreadableKeys.contains(where: { declaration.name.matches($0) }),
      let reading = readings[role]?.reading
    else { return [] }
    return unreadLines(reading, node).filter { declaration.name.matches($0.key) }
      .map { text(role, $0.range, reading.refusals.contains(where: $0.range.overlaps) ? .yaml : .unreadable) }
  }

  /// The lines of keys that are among the unreadable ones.
  private func unreadLines(_ reading: FieldReading, _ node: YAMLNode) -> [(key: String, range: Range<Int>)] {
    let lines = YAMLLine.all(reading.bytes, in: reading.fields)
    let unread = Set(node.unreadableKeys)
    return lines.enumerated().compactMap { index, line in
      guard let key = line.key else { return nil }
      let name = reading.bytes.text(key)
      guard unread.contains(name) else { return nil }
      let rest = lines[(index + 1)...].prefix {
        $0.isEmpty(in: reading.bytes) || $0.indentation > line.indentation
      }
      let end = rest.last { !$0.isEmpty(in: reading.bytes) }?.range.upperBound ?? line.range.upperBound
      return (
        name, line.itemStart..<max(line.itemStart, reading.bytes.trimmed(line.itemStart..<end).upperBound)
      )
    }
  }

  /// Names that no field has, and keys that could not be read and are those of no field.
  var leftovers: [WrittenText] {
    entry.files.flatMap { file -> [WrittenText] in
      guard let (reading, root) = readings[file.role], let root else { return [] }
      let unknown = (root.entries ?? []).filter { entry in
        !file.fields.contains { $0.name.matches(entry.key) } && !(file.item != nil && entry.key == "id")
      }
      let isKnown = { (key: String) in file.fields.contains { $0.name.matches(key) } }
      let unread = unreadLines(reading, root).filter { !isKnown($0.key) }
      return unknown.map {
        text(file.role, $0.keyRange.lowerBound..<$0.end(in: reading.bytes), .unknownField)
      }
        + unread.map { text(file.role, $0.range, .unreadable) } + refused(in: file, reading, root)
    }
  }
}

extension FormMaker {
  /// What is switched off in YAML and lies in nothing that is shown: a row at the end of a list, a second document.
  private func refused(in file: EditedFile, _ reading: FieldReading, _ root: YAMLNode) -> [WrittenText] {
    let shown =
      (root.entries ?? []).map { $0.keyRange.lowerBound..<$0.end(in: reading.bytes) }
      + unreadLines(reading, root).map(\.range)
    return reading.refusals.filter { refusal in
      !refusal.range.isEmpty && !shown.contains { $0.overlaps(refusal.range) }
    }.map { text(file.role, $0.range, .yaml) }
  }
}

extension [YAMLRefusal] {
  fileprivate func contains(where meets: (Range<Int>) -> Bool) -> Bool { contains { meets($0.range) } }
}

extension YAMLNode {
  /// Whether controls for that type show all of it.
  func fits(_ type: FieldType, isDocument: Bool) -> Bool {
    if isEmpty { return true }
    switch type {
    case .group(let fields):
      guard let entries else { return false }
      return unreadableKeys.isEmpty
        && entries.allSatisfy { entry in fields.contains { $0.name.matches(entry.key) } }
    case .byYear:
      return unreadableKeys.isEmpty && entries?.allSatisfy { ReportingPeriod($0.key)?.part == .year } ?? false
    case .list(let element):
      return unreadableKeys.isEmpty && items?.allSatisfy { $0.fits(element, isDocument: isDocument) } ?? false
    case .localized(let inner):
      guard let entries, inner.isText else { return fits(inner, isDocument: isDocument) }
      return unreadableKeys.isEmpty
        && entries.allSatisfy { Language($0.key) != nil && $0.value.scalar != nil }
    case .text, .yesNo, .wholeNumber, .decimalNumber, .kroner, .date, .dateAndTime, .period, .reportingPeriod,
      .webAddress, .destination, .sitePath, .fileName, .choice, .language, .reference:
      return scalar != nil
    }
  }
}
