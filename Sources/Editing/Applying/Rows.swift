import Content

/// How rows of a list are added, taken out and moved.
extension Proposals {
  func insertingRow(_ link: Spot.Link, at index: Int, _ value: NewValue) throws(EditRefusal) -> [[Splice]] {
    guard let items = link.node.items, index <= items.count else { throw .noSuchRow(index) }
    if link.isInFlow || link.node.isFlow(in: bytes) {
      let text = try writer.flow(value, link.type.element)
      if items.isEmpty { return [[Splice(at: link.node.range.lowerBound + 1, text)]] }
      return index == 0
        ? [[Splice(at: items[0].range.lowerBound, text + Array(", ".utf8))]]
        : [[Splice(at: items[index - 1].range.upperBound, Array(", ".utf8) + text)]]
    }
    guard let dashes = dashes(of: items), let first = dashes.first else { throw .cannotBeWritten }
    let column = bytes.column(of: first)
    let text = [.dash] + (try writer.block(value, column: column, link.type.element, afterDash: true))
    guard index < items.count else {
      return [
        [afterLine(of: max(dashes[index - 1] + 1, items[index - 1].range.upperBound), spaces(column) + text)]
      ]
    }
    return [[Splice(at: dashes[index], text + bytes.lineEnding + spaces(column))]]
  }

  func removingRow(_ link: Spot.Link, at index: Int) -> [[Splice]] {
    guard let items = link.node.items, index < items.count else { return [] }
    if link.isInFlow || link.node.isFlow(in: bytes) { return [removedInFlow(index, items.map(\.range))] }
    guard let dashes = dashes(of: items) else { return [] }
    let ranges = zip(dashes, items).map { $0..<max($0 + 1, $1.range.upperBound) }
    return [removedLines(ranges[index], next: ranges.dropFirst(index + 1).first)]
  }

  /// The rows change places; dashes, and what stands between the rows, stay. A comment goes with its row.
  func movingRow(_ link: Spot.Link, from: Int, to: Int) throws(EditRefusal) -> [[Splice]] {
    guard let items = link.node.items, items.indices.contains(from) else { throw .noSuchRow(from) }
    guard items.indices.contains(to) else { throw .noSuchRow(to) }
    let isFlow = link.isInFlow || link.node.isFlow(in: bytes)
    // Which row a comment between two in brackets is about is not to be told.
    let gaps = zip(items, items.dropFirst()).map { $0.range.upperBound..<$1.range.lowerBound }
    if isFlow, gaps.contains(where: { bytes[$0].contains(.hash) }) { throw .cannotBeWritten }
    let places = items.map { item in
      item.range.lowerBound..<(isFlow ? item.range.upperBound : bytes.lineEnd(of: item.range.upperBound))
    }
    var order = Array(items.indices)
    order.insert(order.remove(at: from), at: to)
    let moved = order.indices.filter { order[$0] != $0 }
    return [moved.map { Splice(places[$0], Array(bytes[places[order[$0]]])) }]
  }

  /// Where each row's dash is; nil when something else stands between a dash and its row.
  private func dashes(of items: [YAMLNode]) -> [Int]? {
    var dashes: [Int] = []
    for item in items {
      var offset = item.range.lowerBound
      while offset > 0, bytes[offset - 1].isWhiteSpace { offset -= 1 }
      guard offset > 0, bytes[offset - 1] == .dash else { return nil }
      dashes.append(offset - 1)
    }
    return dashes
  }
}
