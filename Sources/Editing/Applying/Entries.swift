import Content
import Mistakes
import Model

/// Where entries of a mapping are put, and how they are taken out again.
extension Proposals {
  func insertingEntry(_ named: NewValue.Named, in link: Spot.Link) throws(EditRefusal) -> [[Splice]] {
    let (type, entries) = (link.type, link.node.entries ?? [])
    let isFlow = link.isInFlow || link.node.isFlow(in: bytes)
    if entries.isEmpty {
      guard isFlow else { return try insertingFirst(named, type) }
      return [[Splice(at: link.node.range.lowerBound + 1, try writer.flowEntry(named, type))]]
    }
    let order = Order(type, languages)
    let position = order.position(of: named.step, among: entries.map(\.key))
    if isFlow {
      let text = try writer.flowEntry(named, type)
      guard position > 0 else {
        return [[Splice(at: entries[0].keyRange.lowerBound, text + Array(", ".utf8))]]
      }
      return [[Splice(at: entries[position - 1].end(in: bytes), Array(", ".utf8) + text)]]
    }
    let column = bytes.column(of: entries[0].keyRange.lowerBound)
    let text = try writer.entry(named, column: column, type)
    let before = { (index: Int) in
      [Splice(at: entries[index].keyRange.lowerBound, text + bytes.lineEnding + spaces(column))]
    }
    guard position > 0 else { return [before(0)] }
    let after = [afterLine(of: entries[position - 1].end(in: bytes), spaces(column) + text)]
    return position < entries.count ? [after, before(position)] : [after]
  }

  /// On a line of its own below the one that `offset` is on.
  func afterLine(of offset: Int, _ text: [UInt8]) -> Splice {
    let end = bytes.lineEnd(of: offset)
    let next = bytes.nextLine(after: end)
    return next > end ? Splice(at: next, text + bytes.lineEnding) : Splice(at: end, bytes.lineEnding + text)
  }

  /// The first field of a file that has none.
  private func insertingFirst(_ named: NewValue.Named, _ type: FieldType) throws(EditRefusal) -> [[Splice]] {
    let line = try writer.entry(named, column: 0, type) + bytes.lineEnding
    guard file.isDocument, FrontMatter(bytes).whole.isEmpty else {
      let end = reading.fields.upperBound
      let isAtLineStart = end == 0 || bytes[end - 1].isLineEnd || bytes.lineStart(of: end) == end
      return [[Splice(at: end, (isAtLineStart ? [] : bytes.lineEnding) + line)]]
    }
    guard bytes.isEditableText, !hasUnmarkedFields(bytes) else { throw .unreadable }
    let mark = Array("---".utf8) + bytes.lineEnding
    return [[Splice(at: reading.bodyStart, mark + line + mark + bytes.lineEnding)]]
  }

  /// Takes out the entry that the last link is, and what would be left empty by that; nothing when it is not there.
  func clearing(_ spot: Spot) throws(EditRefusal) -> (splices: [[Splice]], depth: Int)? {
    guard spot.value != nil, spot.links.count > 1 else { return nil }
    var depth = spot.links.count - 1
    while depth > 1 {
      let outer = spot.links[depth - 1]
      if spot.links[depth].key == outer.key, spot.links[depth].key != nil {
        depth -= 1
      } else if let entries = outer.node.entries, entries.count == 1, outer.node.unreadableKeys.isEmpty {
        // The emptied item of a list goes only where no other takes its place.
        if case .item(let index) = outer.step {
          let siblings = depth > 1 ? spot.links[depth - 2].node.items?.count ?? 0 : 0
          guard depth > 2, index == siblings - 1 else { throw .nothingToWrite }
        }
        depth -= 1
      } else if let items = outer.node.items, items.count == 1, depth > 1, outer.key != nil {
        depth -= 1
      } else {
        break
      }
    }
    let link = spot.links[depth]
    if case .item(let index) = link.step {
      return (removingRow(spot.links[depth - 1], at: index), depth)
    }
    guard let key = link.key, let entries = spot.links[depth - 1].node.entries,
      let index = entries.firstIndex(where: { $0.keyRange == key })
    else { throw .unreadable }
    let outer = spot.links[depth - 1]
    let isFlow = outer.isInFlow || outer.node.isFlow(in: bytes)
    let ranges = entries.map { $0.keyRange.lowerBound..<$0.end(in: bytes) }
    return (
      [
        isFlow
          ? removedInFlow(index, ranges)
          : removedLines(ranges[index], next: ranges.dropFirst(index + 1).first)
      ], depth
    )
  }

  /// One of several in brackets with a comma; comments between them stay where they are, and a comma before the end may (YAML 1.2.2 §7.4).
  func removedInFlow(_ index: Int, _ ranges: [Range<Int>]) -> [Splice] {
    let before = (index > 0 ? ranges[index - 1].upperBound : ranges[0].lowerBound)..<ranges[index].lowerBound
    let after =
      ranges[index]
      .upperBound..<(index + 1 < ranges.count ? ranges[index + 1].lowerBound : ranges[index].upperBound)
    if bytes[before].contains(.hash) || bytes[after].contains(.hash) {
      var end = ranges[index].upperBound
      while end < bytes.count, bytes[end].isWhiteSpace { end += 1 }
      let hasComma = end < bytes.count && bytes[end] == UInt8(ascii: ",")
      return [Splice(ranges[index].lowerBound..<(hasComma ? end + 1 : ranges[index].upperBound), [])]
    }
    if index > 0 { return [Splice(ranges[index - 1].upperBound..<ranges[index].upperBound, [])] }
    let end = ranges.count > 1 ? ranges[1].lowerBound : ranges[0].upperBound
    return [Splice(ranges[0].lowerBound..<end, [])]
  }

  /// The lines of something that ends before `next` begins; a comment after it stays.
  func removedLines(_ range: Range<Int>, next: Range<Int>?) -> [Splice] {
    if let comment = bytes.comment(after: range.upperBound) {
      return [Splice(range.lowerBound..<comment, [])]
    }
    guard bytes.isFirst(range.lowerBound) else {
      let end = next?.lowerBound ?? range.upperBound
      let gap = bytes[range.upperBound..<end]
      let keptFrom = gap.contains(.hash) ? range.upperBound : end
      return [Splice(range.lowerBound..<keptFrom, [])]
    }
    let start = bytes.lineStart(of: range.lowerBound)
    let end = bytes.lineEnd(of: range.upperBound)
    let following = bytes.nextLine(after: end)
    guard following == end, start > 0, bytes[start - 1].isLineEnd else {
      return [Splice(start..<following, [])]
    }
    let isPair = start > 1 && bytes[start - 1] == .newline && bytes[start - 2] == .carriageReturn
    return [Splice(start - (isPair ? 2 : 1)..<end, [])]
  }
}

/// In which order the parts of a mapping are declared.
private struct Order {
  let rank: (String) -> Int?
  let rankOfStep: (ValuePath.Step) -> Int?

  init(_ type: FieldType, _ languages: [Language]) {
    switch type {
    case .group(let fields):
      rank = { key in fields.firstIndex { $0.name.matches(key) } }
      rankOfStep = { step in
        guard case .field(let name) = step else { return nil }
        return fields.firstIndex { $0.name.nb == name }
      }
    case .byYear:
      rank = { ReportingPeriod($0)?.year }
      rankOfStep = { step in
        guard case .year(let year) = step else { return nil }
        return year
      }
    case .localized, .list, .text, .yesNo, .wholeNumber, .decimalNumber, .kroner, .date, .dateAndTime,
      .period,
      .reportingPeriod, .webAddress, .destination, .sitePath, .fileName, .choice, .language, .reference:
      rank = { key in Language(key).flatMap { languages.firstIndex(of: $0) } }
      rankOfStep = { step in
        guard case .language(let language) = step else { return nil }
        return languages.firstIndex(of: language) ?? languages.count
      }
    }
  }

  /// Among those present it comes after the one that is declared last before it; before all when there is none.
  func position(of step: ValuePath.Step, among keys: [String]) -> Int {
    guard let own = rankOfStep(step) else { return keys.count }
    let ranks = keys.map(rank)
    let before = ranks.enumerated().filter { ($0.element ?? .max) < own }
    guard let nearest = before.max(by: { ($0.element ?? 0) < ($1.element ?? 0) }) else {
      return ranks.allSatisfy { $0 == nil } ? keys.count : 0
    }
    return nearest.offset + 1
  }
}

extension [UInt8] {
  /// Whether what is written among them, as UTF-8, can be read again. Single bytes that are no UTF-8 stay as they are.
  var isEditableText: Bool {
    switch textProblem(in: self) {
    case .utf16, .zeroByte: false
    case .empty, .notUTF8, nil: true
    }
  }
}
