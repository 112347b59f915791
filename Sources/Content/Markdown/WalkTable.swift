extension MarkdownReader {
  mutating func enterTable(_ step: MarkdownStep, _ steps: borrowing MarkdownSteps, _ walk: inout MarkdownWalk)
  {
    switch step.kind {
    case .table:
      walk.alignments = steps.alignments
      let range = walk.range(of: step)
      walk.push(add(.table, range, walk), .table, over: range)
    case .tableCell:
      let range = walk.nextCell()
      let alignment = walk.column < walk.alignments.count ? walk.alignments[walk.column] : 0
      walk.column += 1
      walk.push(add(.tableCell, range, detail: Int(alignment), walk), .tableCell, over: range)
      walk.cursor = InlineCursor(walk.text, from: range.lowerBound, to: range.upperBound, quotes: walk.quotes)
    default:
      let range = walk.row(step)
      walk.column = 0
      walk.cellStart = range.lowerBound
      if step.kind == .tableHeader, let table = walk.open.last?.node {
        let start = Int32(clamping: walk.text.place(range).lowerBound)
        document.nodes[table].source = start..<max(start, document.nodes[table].source.upperBound)
      }
      walk.push(add(step.kind, range, walk), step.kind, over: range)
    }
  }
}

extension MarkdownWalk {
  /// The row's text. cmark places the header row at the first line of the paragraph it was cut off from; it stands
  /// on the line before the row of hyphens.
  fileprivate func row(_ step: MarkdownStep) -> Range<Int> {
    var index = max(0, step.startLine - 1)
    if step.kind == .tableHeader {
      while index + 1 < text.lines.count, !isDelimiterRow(index + 1) { index += 1 }
      if index + 1 >= text.lines.count { index = max(0, step.startLine - 1) }
    }
    let line = text.lines.content(index, in: text.bytes)
    var start = text.contentStart(ofLine: index, quotes: quotes)
    if step.kind == .tableHeader, index == step.startLine - 1 { start = max(start, self.start(of: step)) }
    let end = text.bytes.trimmed(line).upperBound
    return min(start, end)..<end
  }

  private func isDelimiterRow(_ index: Int) -> Bool {
    let line = text.lines.content(index, in: text.bytes)
    let row = text.bytes[text.contentStart(ofLine: index, quotes: quotes)..<line.upperBound]
    return row.contains(.dash) && row.allSatisfy { "|:- \t".utf8.contains($0) }
  }

  /// The next cell between pipes that no backslash stands before, without the spaces around it.
  fileprivate mutating func nextCell() -> Range<Int> {
    let bytes = text.bytes
    let line = text.lines.content(text.lines.index(at: cellStart), in: bytes)
    var start = cellStart
    if column == 0, start < line.upperBound, bytes[start] == .pipe { start += 1 }
    var end = start
    while end < line.upperBound, !bytes.isCellEnd(at: end) { end += 1 }
    cellStart = min(end + 1, line.upperBound)
    return bytes.trimmed(min(start, end)..<end)
  }
}

extension [UInt8] {
  /// Whether a cell of a table ends here: at a pipe that no backslash stands before, be it a backslash that is itself
  /// escaped (as cmark-gfm reads it).
  package func isCellEnd(at offset: Int) -> Bool {
    self[offset] == .pipe && (offset == 0 || self[offset - 1] != .backslash)
  }
}
