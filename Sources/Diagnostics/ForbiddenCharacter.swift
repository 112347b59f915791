/// What no text may hold, whoever reads it: control characters but tab and line ends (C0, DEL, C1), U+2028 and U+2029,
/// what turns the direction of writing (Unicode UAX #9), annotation marks, and noncharacters.
///
/// XML 1.0 §2.2 has no place for some of them, RFC 5545 §3.1 for others, and browsers ignore or misread the rest.
package struct ForbiddenCharacter: Sendable, Hashable {
  /// The bytes that it takes in UTF-8.
  package let range: Range<Int>
  /// Whether it parts words, so that a space belongs in its place.
  package let isSpace: Bool

  /// What stands at `offset`, which must be the first byte of a character.
  package init?(_ bytes: Span<UInt8>, at offset: Int) {
    let width = forbiddenWidth(bytes, offset)
    guard width > 0 else { return nil }
    range = offset..<offset + width
    isSpace =
      switch (bytes[offset], width) {
      case (0x0B, _), (0x0C, _): true
      case (0xC2, _): bytes[offset + 1] == 0x85
      case (0xE2, _): bytes[offset + 2] == 0xA8 || bytes[offset + 2] == 0xA9
      default: false
      }
  }
}

extension Unicode.Scalar {
  /// Whether no text may hold it; see `ForbiddenCharacter`.
  package var isForbidden: Bool {
    // Nearly all text.
    if (0x20..<0x7F).contains(value) || (0xA0..<0x200).contains(value) { return false }
    let bytes = Array(String(self).utf8)
    return ForbiddenCharacter(bytes.span, at: 0) != nil
  }
}

extension String {
  /// Without what no text may hold; a space where words would run together.
  package var withoutForbiddenCharacters: String {
    guard Diagnostics.holdsForbiddenCharacter(utf8.span) else { return self }
    var result: [UInt8] = []
    appendAllowed(utf8.span, to: &result)
    return String(decoding: result, as: UTF8.self)
  }
}

/// Whether a text holds anything that none may hold; plain text costs a comparison a byte.
package func holdsForbiddenCharacter(_ bytes: Span<UInt8>) -> Bool {
  let table = mayBegin.span
  for offset in bytes.indices where table[Int(bytes[offset])] && forbiddenWidth(bytes, offset) > 0 {
    return true
  }
  return false
}

/// All that stands in the bytes, in order.
package func forbiddenCharacters(in bytes: Span<UInt8>) -> [ForbiddenCharacter] {
  var found: [ForbiddenCharacter] = []
  for offset in bytes.indices where mayBegin[Int(bytes[offset])] {
    if let character = ForbiddenCharacter(bytes, at: offset) { found.append(character) }
  }
  return found
}

/// Appends a text without what none may hold.
package func appendAllowed(_ bytes: Span<UInt8>, to output: inout [UInt8]) {
  var offset = 0
  while offset < bytes.count {
    if let character = ForbiddenCharacter(bytes, at: offset) {
      if character.isSpace { output.append(0x20) }
      offset = character.range.upperBound
    } else {
      output.append(bytes[offset])
      offset += 1
    }
  }
}

/// The bytes that a forbidden character may begin with.
private let mayBegin: [Bool] = (0...255).map { byte in
  switch byte {
  case 0x09, 0x0A, 0x0D: false
  case 0..<0x20, 0x7F, 0xC2, 0xE2, 0xEF, 0xF0...0xF4: true
  default: false
  }
}

private func forbiddenWidth(_ bytes: Span<UInt8>, _ offset: Int) -> Int {
  let first = bytes[offset]
  guard mayBegin[Int(first)] else { return 0 }
  if first < 0x80 { return 1 }
  guard offset + 1 < bytes.count else { return 0 }
  let second = bytes[offset + 1]
  if first == 0xC2 { return second < 0xA0 ? 2 : 0 }
  guard offset + 2 < bytes.count else { return 0 }
  let third = bytes[offset + 2]
  switch (first, second) {
  case (0xE2, 0x80): return (0xA8...0xAE).contains(third) ? 3 : 0
  case (0xE2, 0x81): return (0xA6...0xAF).contains(third) ? 3 : 0
  case (0xEF, 0xB7): return (0x90...0xAF).contains(third) ? 3 : 0
  case (0xEF, 0xBF): return (0xB9...0xBB).contains(third) || third >= 0xBE ? 3 : 0
  case (0xF0..., _):
    // The last two of each plane: U+1FFFE, U+1FFFF and so on.
    let isLast =
      second & 0x0F == 0x0F && third == 0xBF && offset + 3 < bytes.count && bytes[offset + 3] >= 0xBE
    return isLast ? 4 : 0
  default: return 0
  }
}
