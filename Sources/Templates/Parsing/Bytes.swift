extension [UInt8] {
  /// Where `needle` first stands whole inside the range.
  func firstIndex(of needle: [UInt8], in range: Range<Int>) -> Int? {
    guard let first = needle.first, range.count >= needle.count else { return nil }
    var position = range.lowerBound
    while position <= range.upperBound - needle.count {
      if self[position] == first, self[position..<position + needle.count].elementsEqual(needle) {
        return position
      }
      position += 1
    }
    return nil
  }

  /// The range without spaces, tabs and line ends at either side.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return start..<end
  }

  /// Where the whitespace (spaces and tabs) that begins at a position ends.
  func endOfWhitespace(from position: Int, before limit: Int) -> Int {
    var end = position
    while end < limit, self[end].isBlank { end += 1 }
    return end
  }

  /// Where the line that a position stands on ends, before its line end.
  func endOfLine(from position: Int, before limit: Int) -> Int {
    var end = position
    while end < limit, self[end] != UInt8.newline, self[end] != UInt8.carriageReturn { end += 1 }
    return end
  }

  func isLineStart(_ position: Int) -> Bool { position == 0 || self[position - 1] == UInt8.newline }

  /// The start of the position's line, when only whitespace is between the two.
  func blankLineStart(before position: Int) -> Int? {
    var start = position
    while start > 0, self[start - 1].isBlank { start -= 1 }
    return isLineStart(start) ? start : nil
  }

  /// The start of the next line (or the end of the text), when only whitespace is before it.
  func blankLineEnd(after position: Int) -> Int? {
    var end = endOfWhitespace(from: position, before: count)
    if end < count, self[end] == UInt8.carriageReturn { end += 1 }
    if end == count { return end }
    return self[end] == UInt8.newline ? end + 1 : nil
  }

  func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}

extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  var isSpace: Bool { isBlank || self == .newline || self == .carriageReturn }
}
