/// The bytes that the formats read here give a meaning to; all are ASCII, so none is part of a longer character.
extension UInt8 {
  @inlinable package static var tab: UInt8 { UInt8(ascii: "\t") }
  @inlinable package static var newline: UInt8 { UInt8(ascii: "\n") }
  @inlinable package static var carriageReturn: UInt8 { UInt8(ascii: "\r") }
  @inlinable package static var space: UInt8 { UInt8(ascii: " ") }
  @inlinable package static var doubleQuote: UInt8 { UInt8(ascii: "\"") }
  @inlinable package static var singleQuote: UInt8 { UInt8(ascii: "'") }
  @inlinable package static var hash: UInt8 { UInt8(ascii: "#") }
  @inlinable package static var ampersand: UInt8 { UInt8(ascii: "&") }
  @inlinable package static var dash: UInt8 { UInt8(ascii: "-") }
  @inlinable package static var colon: UInt8 { UInt8(ascii: ":") }
  @inlinable package static var backslash: UInt8 { UInt8(ascii: "\\") }
  @inlinable package static var backtick: UInt8 { UInt8(ascii: "`") }
  @inlinable package static var pipe: UInt8 { UInt8(ascii: "|") }
  @inlinable package static var openBracket: UInt8 { UInt8(ascii: "[") }
  @inlinable package static var closeBracket: UInt8 { UInt8(ascii: "]") }
  @inlinable package static var openBrace: UInt8 { UInt8(ascii: "{") }
  @inlinable package static var closeBrace: UInt8 { UInt8(ascii: "}") }
  @inlinable package static var openParenthesis: UInt8 { UInt8(ascii: "(") }
  @inlinable package static var closeParenthesis: UInt8 { UInt8(ascii: ")") }
  @inlinable package static var slash: UInt8 { UInt8(ascii: "/") }
  @inlinable package static var less: UInt8 { UInt8(ascii: "<") }
  @inlinable package static var greater: UInt8 { UInt8(ascii: ">") }

  @inlinable package var isSpaceOrTab: Bool { self == .space || self == .tab }
  @inlinable package var isLineEnd: Bool { self == .newline || self == .carriageReturn }
  @inlinable package var isWhiteSpace: Bool { isSpaceOrTab || isLineEnd }
  @inlinable package var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  @inlinable package var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  /// Part of a word: an ASCII letter or digit, or any byte of a character beyond ASCII.
  @inlinable package var isWord: Bool { isASCIILetter || isDigit || self >= 0x80 }
  /// What a name of a field, a role or a directive may hold.
  @inlinable package var isName: Bool { isWord || self == .dash || self == UInt8(ascii: "_") }
  @inlinable package var isPunctuation: Bool {
    self > 0x20 && self < 0x7F && !isASCIILetter && !isDigit
  }
}

extension [UInt8] {
  /// The range without spaces, tabs and line ends at either end; empty at its start when nothing else is there.
  @inlinable package func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while end > start, self[end - 1].isWhiteSpace { end -= 1 }
    while start < end, self[start].isWhiteSpace { start += 1 }
    return start..<end
  }

  /// Whether a backslash takes the meaning from the sign at `offset`; two stand for one themselves.
  package func isEscaped(_ offset: Int) -> Bool {
    var start = offset
    while start > 0, self[start - 1] == .backslash { start -= 1 }
    return (offset - start) % 2 == 1
  }

  @inlinable package func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

  /// The first offset at or after `start` where `matches` fails; `end` at most.
  @inlinable package func skip(from start: Int, to end: Int, while matches: (UInt8) -> Bool) -> Int {
    var offset = start
    while offset < end, matches(self[offset]) { offset += 1 }
    return offset
  }

  @inlinable package func starts(with text: StaticString, at offset: Int, before end: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard offset >= 0, offset + length <= end else { return false }
    return text.withUTF8Buffer { unsafe $0.elementsEqual(self[offset..<offset + length]) }
  }
}
