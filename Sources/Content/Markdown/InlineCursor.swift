/// Follows the inline nodes of one block through the text they were written with.
///
/// cmark's columns of inline nodes are wrong after line ends, escapes and links, so they are not used: the nodes come
/// in the order written, and each is found where the last one ended.
struct InlineCursor {
  let text: MarkdownText
  /// How many quotes the block stands in.
  let quotes: Int
  let end: Int
  private(set) var offset: Int
  private let bytes: [UInt8]

  /// How far ahead a node is looked for that is not where it was expected.
  private static let window = 4096

  enum Writing {
    /// Escapes and entities stand for characters.
    case text
    /// Each byte stands for itself.
    case verbatim
  }

  init(_ text: MarkdownText, from start: Int, to end: Int, quotes: Int) {
    self.text = text
    self.quotes = quotes
    self.end = max(start, min(end, text.range.upperBound))
    offset = start
    bytes = text.bytes
  }

  /// Moves past what `literal` was written with and returns its range; empty when it is not to be found.
  mutating func take(_ literal: [UInt8], as writing: Writing) -> Range<Int> {
    guard !literal.isEmpty else { return offset..<offset }
    var start = offset
    while start < min(end, offset + Self.window) {
      if let stop = match(literal, at: start, writing) {
        offset = stop
        return start..<stop
      }
      start += 1
    }
    return offset..<offset
  }

  /// Moves past up to `count` of these signs, and returns where they began.
  mutating func takeDelimiters(_ count: Int) -> Int {
    let start = offset
    while offset < min(end, start + count),
      bytes[offset] == UInt8(ascii: "*") || bytes[offset] == UInt8(ascii: "_")
    {
      offset += 1
    }
    return start
  }

  /// Moves past the first of the opening signs and returns where it stands.
  mutating func takeOpening(_ signs: [StaticString]) -> Int {
    var start = offset
    while start < min(end, offset + Self.window) {
      if let sign = signs.first(where: { bytes.starts(with: $0, at: start, before: end) }) {
        offset = start + sign.utf8CodeUnitCount
        return start
      }
      start += 1
    }
    return offset
  }

  /// Moves past the end of a link: `>` of an address in angle brackets, or `]` and what follows it.
  mutating func takeLinkEnd() {
    guard offset < end else { return }
    if bytes[offset] == .greater {
      offset += 1
      return
    }
    let stop = bytes.skip(from: offset, to: min(end, offset + Self.window)) { $0 != .closeBracket }
    guard stop < end, bytes[stop] == .closeBracket else { return }
    offset = linkTail(bytes, after: stop, before: end).end
  }

  /// Moves past a code span and returns the ranges of it all and of what stands between the backticks.
  mutating func takeCode() -> (whole: Range<Int>, inner: Range<Int>) {
    let start = bytes.skip(from: offset, to: min(end, offset + Self.window)) { $0 != .backtick }
    let opening = bytes.skip(from: start, to: end) { $0 == .backtick }
    var next = opening
    while next < end {
      let run = bytes.skip(from: next, to: end) { $0 != .backtick }
      next = bytes.skip(from: run, to: end) { $0 == .backtick }
      if next > run, next - run == opening - start {
        offset = next
        return (start..<next, opening..<run)
      }
    }
    return (offset..<offset, offset..<offset)
  }

  /// Moves past a line end and what stands before the text of the next line.
  mutating func takeLineEnd() -> Range<Int> {
    let start = offset
    let stop = bytes.skip(from: offset, to: min(end, offset + Self.window)) { !$0.isLineEnd }
    guard stop < end else { return start..<start }
    offset = nextLine(at: stop)
    return start..<offset
  }

  private func nextLine(at lineEnd: Int) -> Int {
    let index = text.lines.index(at: lineEnd) + 1
    return max(lineEnd + 1, text.contentStart(ofLine: index, quotes: quotes))
  }

  private func match(_ literal: [UInt8], at start: Int, _ writing: Writing) -> Int? {
    var (source, index) = (start, 0)
    while index < literal.count {
      guard source < end else { return nil }
      let byte = bytes[source]
      if byte == literal[index], byte != .backslash, byte != UInt8(ascii: "&"), !byte.isLineEnd {
        (source, index) = (source + 1, index + 1)
      } else if writing == .text, byte == .backslash, source + 1 < end, bytes[source + 1].isPunctuation {
        guard bytes[source + 1] == literal[index] else { return nil }
        (source, index) = (source + 2, index + 1)
      } else if writing == .text, byte == UInt8(ascii: "&"),
        let stop = entityEnd(source, written: literal[index...])
      {
        index = literal.skip(from: index + 1, to: literal.count) { $0 & 0xC0 == 0x80 }
        source = stop
      } else if byte.isLineEnd, literal[index].isLineEnd {
        index += literal[index...].starts(with: [.carriageReturn, .newline]) ? 2 : 1
        source = nextLine(at: source)
      } else if byte == .backslash, source + 1 < end, bytes[source + 1] == .pipe, literal[index] == .pipe {
        // In a cell of a table, even code writes its pipes so.
        (source, index) = (source + 2, index + 1)
      } else {
        guard byte == literal[index] else { return nil }
        (source, index) = (source + 1, index + 1)
      }
    }
    return source
  }

  /// The end of an entity (`&amp;`, `&#229;`); nil when the text shows that its signs stand for themselves.
  private func entityEnd(_ start: Int, written: ArraySlice<UInt8>) -> Int? {
    let stop = bytes.skip(from: start + 1, to: min(end, start + 34)) {
      $0.isASCIILetter || $0.isDigit || $0 == .hash
    }
    guard stop > start + 1, stop < end, bytes[stop] == UInt8(ascii: ";") else { return nil }
    let isAmpersand = bytes.starts(with: "&amp;", at: start, before: end)
    return !isAmpersand && written.starts(with: bytes[start...stop]) ? nil : stop + 1
  }
}
