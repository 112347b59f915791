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
  package func holds(_ other: [UInt8], at offset: Int) -> Bool { holds(other, other.indices, at: offset) }

  /// Whether a part of other bytes stands at an offset.
  package func holds(_ other: [UInt8], _ part: Range<Int>, at offset: Int) -> Bool {
    precondition(part.lowerBound >= 0 && part.upperBound <= other.count)
    guard offset >= 0, part.count <= count - offset else { return false }
    return unsafe withUnsafeBytes { all in
      unsafe other.withUnsafeBytes { sought in
        guard let start = all.baseAddress, let first = sought.baseAddress else { return part.isEmpty }
        return unsafe memcmp(start + offset, first + part.lowerBound, part.count) == 0
      }
    }
  }

  /// Which of the signs that Markdown or its readers give a meaning to stand in a range. One look, without a branch for each
  /// byte, says of nearly all texts that nothing in them need be looked for.
  package func signs(in range: Range<Int>) -> TextSigns {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    let signs = signsOfBytes.span
    var found: UInt16 = 0
    unsafe withUnsafeBufferPointer { all in
      for offset in range { unsafe found |= signs[Int(all[offset])] }
    }
    return TextSigns(rawValue: found)
  }
}

/// For each byte, which sign it is.
private let signsOfBytes: [UInt16] = (UInt8.min...UInt8.max).map { TextSigns(of: $0).rawValue }

/// Signs that stand somewhere in a text. No `OptionSet`: what its witnesses do would be looked up by every other module.
@usableFromInline
package struct TextSigns: Sendable, Equatable {
  @usableFromInline package let rawValue: UInt16

  @inlinable
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  fileprivate init(of byte: UInt8) {
    switch byte {
    case .closeBracket, .closeParenthesis: self = .linkEnd
    case .openBracket: self = .openBracket
    case UInt8(ascii: "*"): self = .star
    case UInt8(ascii: "~"): self = .tilde
    case UInt8(ascii: "@"), .colon: self = .address
    case UInt8(ascii: "w"): self = .letterW
    case .backslash, .ampersand: self = .escape
    case .newline, .carriageReturn: self = .lineEnd
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "%"), UInt8(ascii: "^"), UInt8(ascii: "$"),
      UInt8(ascii: "|"), 0xE3:
      self = .otherMarkup
    default: self.init(rawValue: 0)
    }
  }

  /// `]` or `)`.
  @inlinable package static var linkEnd: TextSigns { TextSigns(rawValue: 1) }
  @inlinable package static var openBracket: TextSigns { TextSigns(rawValue: 2) }
  @inlinable package static var star: TextSigns { TextSigns(rawValue: 4) }
  @inlinable package static var tilde: TextSigns { TextSigns(rawValue: 8) }
  /// `@` or `:`, of which one stands in every address but those that begin with `www.`.
  @inlinable package static var address: TextSigns { TextSigns(rawValue: 16) }
  @inlinable package static var letterW: TextSigns { TextSigns(rawValue: 32) }
  /// `\` or `&`, after which the text is another than what is written.
  @inlinable package static var escape: TextSigns { TextSigns(rawValue: 64) }
  @inlinable package static var lineEnd: TextSigns { TextSigns(rawValue: 128) }
  /// `=`, `+`, `%`, `^`, `$`, `|` and what `【` begins with, which other programs give a meaning to.
  @inlinable package static var otherMarkup: TextSigns { TextSigns(rawValue: 256) }
  @inlinable package static var all: TextSigns { TextSigns(rawValue: 511) }

  @inlinable
  package static func | (left: TextSigns, right: TextSigns) -> TextSigns {
    TextSigns(rawValue: left.rawValue | right.rawValue)
  }

  /// Whether any of these is among them.
  @inlinable
  package func contains(any signs: TextSigns) -> Bool { rawValue & signs.rawValue != 0 }
}
