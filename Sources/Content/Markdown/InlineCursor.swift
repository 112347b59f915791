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
  /// Whether something was passed over on the way that no node accounts for, so that no place after it is certain.
  private(set) var isLost = false
  private let bytes: [UInt8]

  /// How far ahead a node is looked for that is not where it was expected; once lost, hardly at all.
  private var window: Int { isLost ? 64 : 4096 }

  enum Writing {
    /// Escapes and entities stand for characters.
    case text
    /// Each byte stands for itself.
    case verbatim
    /// As verbatim, but a line end stands for a space, and in tables `\|` for `|`.
    case code
  }

  init(_ text: MarkdownText, from start: Int, to end: Int, quotes: Int) {
    self.text = text
    self.quotes = quotes
    self.end = max(start, min(end, text.range.upperBound))
    offset = start
    bytes = text.bytes
  }

  /// Moves past text that stands right here, each byte for itself, as nearly all does; nil when it was written otherwise,
  /// and nothing is moved past then. The text is a part of `text`.
  mutating func takePlain(_ text: [UInt8], _ literal: Range<Int>) -> Range<Int>? {
    guard !literal.isEmpty, literal.count <= end - offset, bytes.holds(text, literal, at: offset),
      !text.holdsEscapeOrLineEnd(in: literal)
    else { return nil }
    let range = offset..<offset + literal.count
    offset = range.upperBound
    return range
  }

  /// Moves past what `literal` was written with; its range is empty when it is not to be found.
  mutating func take(_ literal: [UInt8], as writing: Writing) -> Written {
    if let range = takePlain(literal, literal.indices) {
      let piece = Written.Piece(literal: literal.indices, source: range, isVerbatim: true)
      return Written(range: range, pieces: isLost ? [] : [piece])
    }
    guard !literal.isEmpty else { return Written(range: offset..<offset) }
    var start = offset
    while start < min(end, offset + window) {
      if var written = match(literal, at: start, before: end, writing) {
        move(to: start)
        offset = written.range.upperBound
        if isLost { written.pieces = [] }
        return written
      }
      start += 1
    }
    isLost = true
    return Written(range: offset..<offset)
  }

  /// What a code span's literal was written with, between its backticks; a space at either end may be left out of it.
  func code(_ literal: [UInt8], in inner: Range<Int>) -> Written {
    let starts = [inner.lowerBound, inner.lowerBound + 1]
    let found = starts.lazy.compactMap { match(literal, at: $0, before: inner.upperBound, .code) }.first {
      inner.upperBound - $0.range.upperBound == $0.range.lowerBound - inner.lowerBound
    }
    return isLost ? Written(range: inner) : found ?? Written(range: inner)
  }

  /// Moves to where a node begins; white space alone may be passed over.
  private mutating func move(to start: Int) {
    if bytes[offset..<max(offset, start)].contains(where: { !$0.isWhiteSpace }) { isLost = true }
    offset = start
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
    while start < min(end, offset + window) {
      if let sign = signs.first(where: { bytes.starts(with: $0, at: start, before: end) }) {
        move(to: start)
        offset = start + sign.utf8CodeUnitCount
        return start
      }
      start += 1
    }
    isLost = true
    return offset
  }

  /// Moves past the end of a link: `>` of an address in angle brackets, or `]` and what follows it.
  mutating func takeLinkEnd() {
    guard offset < end else { return }
    if bytes[offset] == .greater {
      offset += 1
      return
    }
    let stop = bytes.skip(from: offset, to: min(end, offset + window)) { $0 != .closeBracket }
    guard stop < end, bytes[stop] == .closeBracket else {
      isLost = true
      return
    }
    move(to: stop)
    offset = linkTail(bytes, after: stop, before: end).end
  }

  /// Moves past a code span and returns the ranges of it all and of what stands between the backticks.
  mutating func takeCode() -> (whole: Range<Int>, inner: Range<Int>) {
    let start = bytes.skip(from: offset, to: min(end, offset + window)) { $0 != .backtick }
    let opening = bytes.skip(from: start, to: end) { $0 == .backtick }
    var next = opening
    while next < end {
      let run = bytes.skip(from: next, to: end) { $0 != .backtick }
      next = bytes.skip(from: run, to: end) { $0 == .backtick }
      if next > run, next - run == opening - start {
        move(to: start)
        offset = next
        return (start..<next, opening..<run)
      }
    }
    isLost = true
    return (offset..<offset, offset..<offset)
  }

  var isAtBackslash: Bool { offset < end && bytes[offset] == .backslash }

  /// Moves past a line end and what stands before the text of the next line.
  mutating func takeLineEnd() -> Range<Int> {
    let start = offset
    let stop = bytes.skip(from: offset, to: min(end, offset + window)) { !$0.isLineEnd }
    guard stop < end else { return start..<start }
    if isAtBackslash { offset += 1 }
    move(to: stop)
    offset = nextLine(at: stop)
    return start..<offset
  }

  private func nextLine(at lineEnd: Int) -> Int {
    let index = text.lines.index(at: lineEnd) + 1
    return max(lineEnd + 1, text.contentStart(ofLine: index, quotes: quotes))
  }

  private func match(
    _ literal: [UInt8], at start: Int, before end: Int, _ writing: Writing
  ) -> Written? {
    var match = SourceMatch(start)
    while match.literal < literal.count {
      let source = match.source
      guard source < end else { return nil }
      let byte = bytes[source]
      let expected = literal[match.literal]
      let next = source + 1 < end ? bytes[source + 1] : 0
      if writing == .text, byte == .backslash, next.isPunctuation {
        guard next == expected else { return nil }
        match.takeSign(literal: 1, source: 2)
      } else if writing == .text, byte == .ampersand,
        let entity = entity(at: source, before: end, for: expected)
      {
        match.takeSign(literal: signs(of: entity, in: literal[match.literal...]), source: entity.count)
      } else if byte.isLineEnd, writing == .code ? expected == .space : expected.isLineEnd {
        let isPair = literal[match.literal...].starts(with: [.carriageReturn, .newline])
        match.takeSign(literal: isPair ? 2 : 1, source: nextLine(at: source) - source)
      } else if byte == .backslash, next == .pipe, expected == .pipe {
        // In a cell of a table, even code writes its pipes so.
        match.takeSign(literal: 1, source: 2)
      } else {
        guard byte == expected else { return nil }
        match.takeByte()
      }
    }
    return match.written
  }

  /// An entity (`&amp;`, `&#229;`) that stands for a sign beginning with `first`. An ampersand that stands for itself is
  /// none.
  private func entity(at start: Int, before end: Int, for first: UInt8) -> Range<Int>? {
    let stop = bytes.skip(from: start + 1, to: min(end, start + 34)) {
      $0.isASCIILetter || $0.isDigit || $0 == .hash
    }
    guard stop > start + 1, stop < end, bytes[stop] == UInt8(ascii: ";") else { return nil }
    let name = bytes.text(start + 1..<stop)
    let isAmpersand =
      ["amp", "AMP"].contains(name) || numericReference(name) == Int(UInt8.ampersand)
    return isAmpersand == (first == .ampersand) ? start..<stop + 1 : nil
  }

  /// How many bytes of the literal an entity stands for: one character, or two where a mark belongs to it.
  private func signs(of entity: Range<Int>, in literal: ArraySlice<UInt8>) -> Int {
    if bytes.starts(with: "&fjlig;", at: entity.lowerBound, before: entity.upperBound) { return 2 }
    let first = literal.dropFirst().prefix { $0 & 0xC0 == 0x80 }.count + 1
    let rest = literal.dropFirst(first)
    let mark = ["\u{338}", "\u{331}", "\u{333}", "\u{20D2}", "\u{20E5}", "\u{FE00}", "\u{200A}"].map {
      Array($0.utf8)
    }
    .first { rest.starts(with: $0) && !bytes[entity.upperBound...].starts(with: $0) }
    return first + (mark?.count ?? 0)
  }

  /// The number in `#38` and `#x26`.
  private func numericReference(_ name: String) -> Int? {
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    return digits.first == "x" || digits.first == "X" ? Int(digits.dropFirst(), radix: 16) : Int(digits)
  }
}

extension [UInt8] {
  /// Whether something in a range may be written as another sign than it is read as.
  fileprivate func holdsEscapeOrLineEnd(in range: Range<Int>) -> Bool {
    holds(.backslash, in: range) || holds(.ampersand, in: range) || holds(.newline, in: range)
      || holds(.carriageReturn, in: range)
  }
}

/// What a literal was written with: all of it, and piece by piece where that is certain.
struct Written {
  var range: Range<Int>
  var pieces: [Piece] = []

  struct Piece {
    /// Into the literal.
    var literal: Range<Int>
    var source: Range<Int>
    var isVerbatim: Bool
  }
}

/// A literal and its source, followed side by side.
private struct SourceMatch {
  private(set) var literal = 0
  private(set) var source: Int
  private let start: Int
  private var pieces: [Written.Piece] = []
  /// Where the piece of plain bytes began that is being followed.
  private var plain: (literal: Int, source: Int)

  init(_ start: Int) {
    source = start
    self.start = start
    plain = (0, start)
  }

  mutating func takeByte() {
    literal += 1
    source += 1
  }

  mutating func takeSign(literal count: Int, source length: Int) {
    endPlain()
    pieces.append(
      Written.Piece(
        literal: literal..<literal + count, source: source..<source + length, isVerbatim: false))
    literal += count
    source += length
    plain = (literal, source)
  }

  private mutating func endPlain() {
    guard literal > plain.literal else { return }
    pieces.append(
      Written.Piece(literal: plain.literal..<literal, source: plain.source..<source, isVerbatim: true))
  }

  var written: Written {
    var whole = self
    whole.endPlain()
    return Written(range: start..<source, pieces: whole.pieces)
  }
}
