extension String {
  /// In small letters, each made when it is asked for: who finds what they look for in the first need not read the others.
  var sentences: LazyMapSequence<[Substring.UTF8View], String> {
    utf8.split(whereSeparator: isEndMark).lazy.map { String(Substring($0)).inSmallLetters }
  }

  /// Letters and digits, without signs. What Norwegian and English are written with is cut by its bytes; of what else there is,
  /// Unicode's tables are asked.
  var words: [String] {
    let bytes = Array(utf8)
    return bytes.plainWords().map { $0.map(bytes.text) } ?? Array(WordsInOrder(self))
  }

  /// What `lowercased()` makes, without asking Unicode's tables about what Norwegian and English are written with: ASCII,
  /// Latin-1, and the dashes and quotation marks from U+2000 to U+203F.
  var inSmallLetters: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var last: UInt8 = 0
    for byte in utf8 {
      switch byte {
      case 0x41...0x5A: bytes.append(byte + 0x20)
      case ..<0x80, 0xC2, 0xC3, 0xE2: bytes.append(byte)
      case 0x80..<0xC0:
        if last == 0xE2, byte != 0x80 { return lowercased() }
        let isCapital = last == 0xC3 && byte <= 0x9E && byte != 0x97
        bytes.append(isCapital ? byte + 0x20 : byte)
      default: return lowercased()
      }
      last = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Where the words of a text stand that has no letters and signs but those of ASCII, Latin with marks (U+00C0 to U+024F), and
  /// dashes and quotation marks; nil for any other.
  fileprivate func plainWords() -> [Range<Int>]? {
    var found: [Range<Int>] = []
    let wordTable = bytesOfWords
    let (bytes, isOfWord) = (span, wordTable.span)
    // Where the word begins that is being read, once it has.
    var (offset, start) = (0, 0)
    while offset < bytes.count {
      if bytes[offset] < 0x80, isOfWord[Int(bytes[offset])] {
        offset += 1
        continue
      }
      guard let width = bytes[offset] < 0x80 ? 1 : signWidth(at: offset) else { return nil }
      guard width > 0 else {
        offset += 2
        continue
      }
      if start < offset { found.append(start..<offset) }
      offset += width
      start = offset
    }
    if start < offset { found.append(start..<offset) }
    return found
  }

  /// How many bytes the sign beyond ASCII at an offset has; 0 where a Latin letter of two stands, nil for what only tables know.
  private func signWidth(at offset: Int) -> Int? {
    guard offset + 1 < count else { return nil }
    switch (self[offset], self[offset + 1]) {
    case (0xC3, 0x97), (0xC3, 0xB7), (0xC2, 0xA0), (0xC2, 0xAB), (0xC2, 0xBB): return 2
    case (0xC3...0xC8, _), (0xC9, 0x80...0x8F): return 0
    // U+2010 to U+203F; those before are spaces, and marks that stand within words.
    case (0xE2, 0x80): return offset + 2 < count && self[offset + 2] >= 0x90 ? 3 : nil
    default: return nil
    }
  }
}

/// The words of a text, one after another: letters with the marks on them, and digits.
struct WordsInOrder: Sequence, IteratorProtocol {
  private var rest: Substring.UnicodeScalarView

  init(_ text: String) { rest = Substring(text).unicodeScalars }

  mutating func next() -> String? {
    guard let start = rest.firstIndex(where: \.isOfWord) else { return nil }
    let end = rest[start...].firstIndex { !$0.isOfWord } ?? rest.endIndex
    defer { rest = rest[end...] }
    return String(Substring(rest[start..<end]))
  }
}

func isEndMark(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
}

extension Unicode.Scalar {
  /// Whether it is a letter, a mark on one, or a digit; nearly all are Latin, of which no table need be asked.
  fileprivate var isOfWord: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9": true
    case "\0"..."\u{7F}", "\u{D7}", "\u{F7}": false
    case "\u{C0}"..."\u{24F}": true
    default: properties.isAlphabetic || properties.isGraphemeExtend || properties.numericType != nil
    }
  }
}

extension WordTable {
  /// Whether one of the words stands anywhere in a text, also as a part of others, in any case: the first look at a text of
  /// which nearly all say nothing. Of a text with signs like U+212A (the Kelvin sign), which is K in small letters, always.
  func mayStand(in text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.contains { offset in
      if bytes[offset] == 0xE2 { return bytes[offset + 1] == 0x84 }
      return candidates(bytes, at: offset, before: bytes.count) != 0
        && first(in: bytes, at: offset, before: bytes.count) { _, _ in true } != nil
    }
  }
}
