/// The fields at the top of a Markdown file, between two lines of `---`, and where the body begins.
package struct FrontMatter: Sendable, Hashable {
  /// Between the lines.
  package var fields = 0..<0
  /// From the first `---` to the end of the closing one; empty at 0 when there are no fields.
  package var whole = 0..<0
  package var bodyStart: Int

  package init(bodyStart: Int) { self.bodyStart = bodyStart }

  /// Reads the front matter of a file: its first line is `---`, after a byte-order mark and white lines at most, and
  /// the fields go on to the next such line. Without it the body is all of the file.
  package init(_ bytes: [UInt8]) {
    bodyStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = bytes.skip(from: bodyStart, to: bytes.count, while: \.isWhiteSpace)
    let opening = bytes.line(at: first)
    guard bytes.isFrontMatterMark(opening), first == bodyStart || bytes[first - 1].isLineEnd else { return }
    let inner = bytes.nextLine(after: opening.upperBound)
    var line = bytes.line(at: inner)
    while line.lowerBound < bytes.count {
      if bytes.isFrontMatterMark(line) {
        fields = inner..<line.lowerBound
        whole = opening.lowerBound..<bytes.trimmed(line).upperBound
        bodyStart = bytes.nextLine(after: line.upperBound)
        return
      }
      line = bytes.line(at: bytes.nextLine(after: line.upperBound))
    }
  }
}

extension [UInt8] {
  /// From `start` to the line end, which is not part of it.
  package func line(at start: Int) -> Range<Int> {
    start..<Swift.max(start, skip(from: start, to: count) { !$0.isLineEnd })
  }

  /// Where the line begins that follows the line end at `end`.
  package func nextLine(after end: Int) -> Int {
    guard end < count else { return count }
    return self[end] == .carriageReturn && end + 1 < count && self[end + 1] == .newline ? end + 2 : end + 1
  }

  /// Whether the line is `---`, with spaces after it at most.
  package func isFrontMatterMark(_ line: Range<Int>) -> Bool {
    guard starts(with: "---", at: line.lowerBound, before: line.upperBound) else { return false }
    return self[(line.lowerBound + 3)..<line.upperBound].allSatisfy(\.isSpaceOrTab)
  }
}
