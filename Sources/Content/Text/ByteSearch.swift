import CCMark

extension [UInt8] {
  /// The first offset in a range at which a byte stands; the C library looks at many bytes at a time (memchr(3)).
  package func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return unsafe withUnsafeBytes { all in
      guard !range.isEmpty, let start = all.baseAddress,
        let found = unsafe memchr(start + range.lowerBound, Int32(byte), range.count)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - start
    }
  }

  /// Whether a byte stands in a range.
  package func holds(_ byte: UInt8, in range: Range<Int>) -> Bool { firstOffset(of: byte, in: range) != nil }

  /// Whether these bytes stand at an offset.
  package func holds(_ other: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, other.count <= count - offset else { return false }
    return unsafe withUnsafeBytes { all in
      unsafe other.withUnsafeBytes { sought in
        guard let start = all.baseAddress, let first = sought.baseAddress else { return other.isEmpty }
        return unsafe memcmp(start + offset, first, other.count) == 0
      }
    }
  }

  /// Which of the signs that Markdown or its readers give a meaning to stand in a range. One look, without a branch for each
  /// byte, says of nearly all texts that nothing in them need be looked for.
  package func signs(in range: Range<Int>) -> TextSigns {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    var found: UInt16 = 0
    unsafe withUnsafeBufferPointer { all in
      for offset in range {
        let byte = unsafe all[offset]
        found |= byte == .closeBracket || byte == .closeParenthesis ? TextSigns.linkEnd.rawValue : 0
        found |= byte == .openBracket ? TextSigns.openBracket.rawValue : 0
        found |= byte == UInt8(ascii: "*") ? TextSigns.star.rawValue : 0
        found |= byte == UInt8(ascii: "~") ? TextSigns.tilde.rawValue : 0
        found |= byte == UInt8(ascii: "@") || byte == .colon ? TextSigns.address.rawValue : 0
        found |= byte == UInt8(ascii: "w") ? TextSigns.letterW.rawValue : 0
        found |= byte == .backslash || byte == .ampersand ? TextSigns.escape.rawValue : 0
        found |= byte == .newline || byte == .carriageReturn ? TextSigns.lineEnd.rawValue : 0
        found |= byte == .tab ? TextSigns.tab.rawValue : 0
      }
    }
    return TextSigns(rawValue: found)
  }
}

/// Signs that stand somewhere in a text.
package struct TextSigns: OptionSet, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// `]` or `)`.
  package static let linkEnd = TextSigns(rawValue: 1)
  package static let openBracket = TextSigns(rawValue: 2)
  package static let star = TextSigns(rawValue: 4)
  package static let tilde = TextSigns(rawValue: 8)
  /// `@` or `:`, of which one stands in every address but those that begin with `www.`.
  package static let address = TextSigns(rawValue: 16)
  package static let letterW = TextSigns(rawValue: 32)
  /// `\` or `&`, after which the text is another than what is written.
  package static let escape = TextSigns(rawValue: 64)
  package static let lineEnd = TextSigns(rawValue: 128)
  package static let tab = TextSigns(rawValue: 256)
  package static let all = TextSigns(rawValue: 511)
}
