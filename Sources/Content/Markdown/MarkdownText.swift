/// A stretch of Markdown to read, and how its offsets become places in the file.
///
/// The body of a file is read where it stands; the body of a directive in a list is read from a copy without the
/// list's indentation, so each of its lines knows where it begins in the file.
package struct MarkdownText: Sendable {
  package let bytes: [UInt8]
  package let range: Range<Int>
  let lines: LineTable
  /// Whether its bytes are those of the file, at the same places.
  package var isWhole: Bool { shifts.isEmpty }
  /// For each line, what to add to an offset in it; empty when the text stands in the file as it is.
  private let shifts: [Int]
  /// The lines that `shifts` speaks of.
  private let shiftedLines: LineTable
  /// One past the file's last byte; a copy may end with a line end that the file does not have.
  private let fileEnd: Int

  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    lines = LineTable(bytes, in: range)
    shifts = []
    shiftedLines = lines
    fileEnd = bytes.count
  }

  private init(_ text: MarkdownText, in range: Range<Int>) {
    bytes = text.bytes
    self.range = range
    lines = LineTable(bytes, in: range)
    shifts = text.shifts
    shiftedLines = text.shiftedLines
    fileEnd = text.fileEnd
  }

  /// A part of this text.
  func part(_ range: Range<Int>) -> MarkdownText { MarkdownText(self, in: range) }

  /// A copy whose line with index `i` is the end of the line `first + i` of `outer`.
  init(copy: [UInt8], of outer: MarkdownText, fromLine first: Int) {
    bytes = copy
    range = 0..<copy.count
    lines = LineTable(copy, in: 0..<copy.count)
    let table = lines
    fileEnd = outer.fileEnd
    shiftedLines = table
    shifts = (0..<table.count).map { index in
      let end = outer.place(outer.lines.content(first + index, in: outer.bytes)).upperBound
      return end - table.content(index, in: copy).upperBound
    }
  }

  /// The bytes of the file that a range of this text was written with.
  package func place(_ range: Range<Int>) -> Range<Int> {
    guard !shifts.isEmpty else { return range }
    let start = min(shift(range.lowerBound), fileEnd)
    return start..<(range.isEmpty ? start : min(max(start, shift(range.upperBound - 1) + 1), fileEnd))
  }

  private func shift(_ offset: Int) -> Int {
    offset + shifts[min(shiftedLines.index(at: offset), shifts.count - 1)]
  }

  /// A field that was read in this text, at its place in the file.
  package func place(_ entry: YAMLNode.Entry) -> YAMLNode.Entry {
    guard !shifts.isEmpty else { return entry }
    return YAMLNode.Entry(key: entry.key, keyRange: place(entry.keyRange), value: place(entry.value))
  }

  private func place(_ node: YAMLNode) -> YAMLNode {
    var placed = node
    placed.range = place(node.range)
    switch node.value {
    case .scalar: break
    case .sequence(let items): placed.value = .sequence(items.map { place($0) })
    case .mapping(let entries): placed.value = .mapping(entries.map { place($0) })
    }
    return placed
  }

  /// What cmark means by a line and a column, both from 1, as an offset within the range.
  func offset(line: Int, column: Int) -> Int {
    let start = lines.start(max(0, line - 1))
    return min(max(start, start + column - 1), range.upperBound)
  }

  /// Where the text of a paragraph's line begins, after indentation and the marks of the quotes it stands in.
  func contentStart(ofLine index: Int, quotes: Int) -> Int {
    let line = lines.content(index, in: bytes)
    var start = bytes.skip(from: line.lowerBound, to: line.upperBound, while: \.isSpaceOrTab)
    var left = quotes
    while left > 0, start < line.upperBound, bytes[start] == .greater {
      start = bytes.skip(from: start + 1, to: line.upperBound, while: \.isSpaceOrTab)
      left -= 1
    }
    return start
  }
}
