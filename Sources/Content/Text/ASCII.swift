/// The bytes that the formats read here give a meaning to; all are ASCII, so none is part of a longer character.
extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let doubleQuote = UInt8(ascii: "\"")
  static let singleQuote = UInt8(ascii: "'")
  static let hash = UInt8(ascii: "#")
  static let dash = UInt8(ascii: "-")
  static let colon = UInt8(ascii: ":")
  static let backslash = UInt8(ascii: "\\")
  static let backtick = UInt8(ascii: "`")
  static let pipe = UInt8(ascii: "|")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openParenthesis = UInt8(ascii: "(")
  static let closeParenthesis = UInt8(ascii: ")")
  static let slash = UInt8(ascii: "/")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")

  var isBlank: Bool { self == .space || self == .tab }
  var isLineEnd: Bool { self == .newline || self == .carriageReturn }
  var isWhite: Bool { isBlank || isLineEnd }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  /// Part of a word: an ASCII letter or digit, or any byte of a character beyond ASCII.
  var isWord: Bool { isASCIILetter || isDigit || self >= 0x80 }
  /// What a name of a field, a role or a directive may hold.
  var isName: Bool { isWord || self == .dash || self == UInt8(ascii: "_") }
  var isPunctuation: Bool {
    self > 0x20 && self < 0x7F && !isASCIILetter && !isDigit
  }
}

extension [UInt8] {
  /// The range without blanks and line ends at either end; empty at its start when nothing else is there.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while end > start, self[end - 1].isWhite { end -= 1 }
    while start < end, self[start].isWhite { start += 1 }
    return start..<end
  }

  func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

  /// The first offset at or after `start` where `matches` fails; `end` at most.
  func skip(from start: Int, to end: Int, while matches: (UInt8) -> Bool) -> Int {
    var offset = start
    while offset < end, matches(self[offset]) { offset += 1 }
    return offset
  }

  func starts(with text: StaticString, at offset: Int, before end: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard offset >= 0, offset + length <= end else { return false }
    return text.withUTF8Buffer { unsafe $0.elementsEqual(self[offset..<offset + length]) }
  }
}
