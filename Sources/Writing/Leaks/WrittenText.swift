/// A text as it is written, and its words: what stands between spaces, signs and all.
struct WrittenText {
  let bytes: [UInt8]
  private(set) var words: [Range<Int>] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    words.reserveCapacity(bytes.count / 6)
    var (start, position) = (0, 0)
    while position < bytes.count {
      let (isSpace, length) = space(at: position)
      if isSpace {
        if start < position { words.append(start..<position) }
        start = position + length
      }
      position += length
    }
    if start < position { words.append(start..<position) }
  }

  private func space(at position: Int) -> (isSpace: Bool, length: Int) {
    let byte = bytes[position]
    if byte < 0x80 { return (byte == 0x20 || byte >= 0x09 && byte <= 0x0D, 1) }
    // No space beyond ASCII begins with another byte.
    guard byte == 0xC2 || byte >= 0xE1 && byte <= 0xE3 else { return (false, 1) }
    let (scalar, length) = scalar(bytes.span, at: position)
    return (CharacterClass.of(scalar).contains(.space), length)
  }
}

extension WrittenText {
  /// What a word says by the signs in it.
  struct Look {
    /// From the first letter or digit up to the last; empty when there is none.
    var inner = 0..<0
    var letters = 0
    var numbers = 0
    /// Whether it begins with a capital and goes on in small letters, digits and hyphens, without other signs.
    var isCapitalized = false
    var beginsSmall = false
  }

  func look(at word: Range<Int>) -> Look {
    var look = Look()
    var (position, characters) = (word.lowerBound, 0)
    // What is seen up to a sign counts only when a letter or digit follows it.
    var (isPlain, isPlainSoFar, hasSmall) = (true, true, false)
    while position < word.upperBound {
      let (kind, length) = character(at: position)
      let isHyphen = bytes[position] == 0x2D
      defer { position += length }
      if kind.contains(.mark) {
        if look.inner.upperBound == position { look.inner = look.inner.lowerBound..<position + length }
        continue
      }
      guard !kind.isDisjoint(with: .inner) else {
        if characters > 0, !isHyphen { isPlainSoFar = false }
        continue
      }
      if characters == 0 {
        look.inner = position..<position
        look.beginsSmall = kind.contains(.small)
        look.isCapitalized = kind.contains(.capital)
      } else if kind.contains(.small) {
        hasSmall = true
      }
      characters += 1
      isPlain = isPlainSoFar
      look.inner = look.inner.lowerBound..<position + length
      if kind.contains(.letter) { look.letters += 1 }
      if kind.contains(.number) { look.numbers += 1 }
    }
    look.isCapitalized = look.isCapitalized && isPlain && hasSmall
    return look
  }

  private func character(at position: Int) -> (CharacterClass, length: Int) {
    let byte = bytes[position]
    if byte < 0x80 { return (CharacterClass.of(Unicode.Scalar(byte)), 1) }
    let (scalar, length) = scalar(bytes.span, at: position)
    return (CharacterClass.of(scalar), length)
  }
}
