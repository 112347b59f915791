import Content
import Model

/// Edits to the fields of one file: its bytes afterwards.
extension EditedFile {
  func setting(
    _ path: ValuePath, _ value: NewValue, _ languages: [Language]
  ) throws(EditRefusal) -> [UInt8] {
    let (proposals, steps, spot) = try look(path, languages)
    if let there = spot.value?.node, there.means(value) { return source.bytes }
    return try proposals.best(of: try proposals.setting(spot, value), .set(value), steps)
  }

  func cleared(_ path: ValuePath, _ languages: [Language]) throws(EditRefusal) -> [UInt8] {
    let (proposals, steps, spot) = try look(path, languages)
    guard let removal = try proposals.clearing(spot) else { return source.bytes }
    return try proposals.best(of: removal.splices, .cleared, steps)
  }

  func emptied(_ path: ValuePath, _ languages: [Language]) throws(EditRefusal) -> [UInt8] {
    let (proposals, steps, spot) = try look(path, languages)
    guard let link = spot.value, let key = link.key, let ways = proposals.emptying(link, key) else {
      return try cleared(path, languages)
    }
    // Discarded: what cannot be left without a value is removed, as it always could be.
    do throws(EditRefusal) { return try proposals.best(of: ways, .emptied, steps) } catch {
      return try cleared(path, languages)
    }
  }

  func insertingRow(
    _ path: ValuePath, _ index: Int, _ value: NewValue, _ languages: [Language]
  ) throws(EditRefusal) -> [UInt8] {
    let (proposals, steps, spot) = try look(path, languages)
    guard let list = spot.value, !list.node.isEmpty else {
      guard index == 0 else { throw .noSuchRow(index) }
      return try setting(path, .list([value]), languages)
    }
    return try proposals.best(
      of: try proposals.insertingRow(list, at: index, value), .rowInserted(index, value), steps)
  }

  func removingRow(_ path: ValuePath, _ index: Int, _ languages: [Language]) throws(EditRefusal) -> [UInt8] {
    let (proposals, steps, spot) = try look(path, languages)
    guard let list = spot.value, let items = list.node.items, items.indices.contains(index) else {
      throw .noSuchRow(index)
    }
    guard items.count > 1 else { return try cleared(path, languages) }
    return try proposals.best(of: proposals.removingRow(list, at: index), .rowRemoved(index), steps)
  }

  func movingRow(
    _ path: ValuePath, _ from: Int, _ to: Int, isMain: Bool, _ languages: [Language]
  ) throws(EditRefusal) -> [UInt8] {
    let (proposals, steps, spot) = try look(path, languages)
    let count = spot.value?.node.items?.count ?? 0
    guard from != to else { return source.bytes }
    if !isMain, max(from, to) >= count {
      if min(from, to) >= count { return source.bytes }
      throw .translationLacksRows(language)
    }
    guard let list = spot.value else { throw .noSuchRow(from) }
    return try proposals.best(
      of: try proposals.movingRow(list, from: from, to: to), .rowMoved(from: from, to: to), steps)
  }

  /// The list of entries that the file is, without this one.
  func withoutItem() throws(EditRefusal) -> [UInt8] {
    let reading = FieldReading(self)
    guard case .item(let index) = try entrySteps(in: reading).first else { throw .unreadable }
    let proposals = Proposals(file: self, reading: reading, languages: [])
    let list = try Spot(reading, [], self).last
    return try proposals.best(of: proposals.removingRow(list, at: index), .rowRemoved(index), [])
  }

  private func entrySteps(in reading: FieldReading) throws(EditRefusal) -> [ValuePath.Step] {
    guard let steps = prefix(in: reading) else { throw .unreadable }
    return steps
  }

  /// Nil when there is no such list.
  func rowCount(_ path: ValuePath) throws(EditRefusal) -> Int? {
    try look(path, []).2.value?.node.items?.count
  }

  func declaration(_ path: ValuePath) throws(EditRefusal) -> FieldType { try look(path, []).2.type }

  private func look(
    _ path: ValuePath, _ languages: [Language]
  ) throws(EditRefusal) -> (Proposals, [ValuePath.Step], Spot) {
    let reading = FieldReading(self)
    guard !reading.isUnreadable, let prefix = prefix(in: reading), !path.steps.isEmpty else {
      throw .unreadable
    }
    let steps = prefix + path.steps
    let spot = try Spot(reading, steps, self)
    if let there = spot.value?.node, reading.hasRefusedRows(there) { throw .unreadable }
    return (Proposals(file: self, reading: reading, languages: languages), steps, spot)
  }
}

extension Proposals {
  /// The first way after which the file says what was meant and everything else as before, and no finding is made that was
  /// not made before; or else the first that differs in findings alone.
  func best(
    of ways: [[Splice]], _ change: Agreement.Change, _ steps: [ValuePath.Step]
  ) throws(EditRefusal) -> [UInt8] {
    let agreement = Agreement(change: change, file: file)
    let counts = reading.findingCounts
    var second: [UInt8]?
    for splices in ways {
      let changed = bytes.applying(splices)
      let after = FieldReading(changed, at: file.path, isDocument: file.isDocument)
      guard isAlike(after), agreement.holds(reading.root, after.root, steps[...], file.type) else { continue }
      if after.findingCounts.allSatisfy({ $0.value <= counts[$0.key, default: 0] }) { return changed }
      second = second ?? changed
    }
    guard let second else { throw .cannotBeWritten }
    return second
  }

  /// Whether the text below the fields is the same, and the fields are no less readable.
  private func isAlike(_ after: FieldReading) -> Bool {
    guard after.refusals.count <= reading.refusals.count else { return false }
    let hadFields = !file.isDocument || !FrontMatter(bytes).whole.isEmpty
    let body = after.bytes[after.bodyStart...]
    return hadFields
      ? body.elementsEqual(bytes[reading.bodyStart...])
      : body.suffix(bytes.count - reading.bodyStart).elementsEqual(bytes[reading.bodyStart...])
  }
}
