/// What a character is in a written word.
struct CharacterClass: OptionSet, Sendable {
  let rawValue: UInt8

  static let letter = CharacterClass(rawValue: 1)
  static let number = CharacterClass(rawValue: 2)
  static let capital = CharacterClass(rawValue: 4)
  static let small = CharacterClass(rawValue: 8)
  static let space = CharacterClass(rawValue: 16)
  /// Belongs to the character before it, whatever that is.
  static let mark = CharacterClass(rawValue: 32)

  /// What a word is made of, without the signs around it.
  static let inner: CharacterClass = [.letter, .number]

  static func of(_ scalar: Unicode.Scalar) -> CharacterClass {
    scalar.value < UInt32(common.count) ? common[Int(scalar.value)] : CharacterClass(scalar.properties)
  }

  /// ASCII and the Latin letters after it.
  private static let common: [CharacterClass] = (0..<0x250).map { value in
    Unicode.Scalar(UInt32(value)).map { CharacterClass($0.properties) } ?? []
  }

  private init(_ properties: Unicode.Scalar.Properties) {
    self = []
    if properties.isAlphabetic { insert(.letter) }
    if properties.numericType != nil { insert(.number) }
    if properties.isUppercase { insert(.capital) }
    if properties.isLowercase { insert(.small) }
    if properties.isWhitespace { insert(.space) }
    if properties.isGraphemeExtend { insert(.mark) }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }
}

/// The character of UTF-8 at a position, with the bytes that it takes (RFC 3629); a byte that begins none counts as one that
/// is no letter.
func scalar(_ bytes: Span<UInt8>, at start: Int) -> (Unicode.Scalar, length: Int) {
  let first = bytes[start]
  let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
  guard length > 1, start + length <= bytes.count else { return ("\u{FFFD}", 1) }
  var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
  for index in start + 1..<start + length {
    guard bytes[index] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
    value = value << 6 | UInt32(bytes[index] & 0x3F)
  }
  return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
}
