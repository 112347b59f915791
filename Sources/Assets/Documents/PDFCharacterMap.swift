/// What the codes of a font stand for, as its own table says it (`ToUnicode`, ISO 32000-1 §9.10.3).
struct PDFCharacterMap {
  private(set) var letters: [Int: String] = [:]
  /// How many bytes a code has; nil where the table does not say.
  private(set) var codeLength: Int?

  /// No font has more characters.
  private static let mostCodes = 70_000

  init(_ bytes: [UInt8]) {
    var reader = PDFReader(bytes: bytes, position: 0, left: 1_000_000)
    while reader.position < bytes.count, reader.left > 0, letters.count < Self.mostCodes {
      if reader.take("begincodespacerange") {
        if let first = reader.value()?.string { codeLength = max(codeLength ?? 0, first.count) }
      } else if reader.take("beginbfchar") {
        readCharacters(&reader)
      } else if reader.take("beginbfrange") {
        readRanges(&reader)
      } else if reader.value() == nil {
        reader.position += 1
      }
    }
  }

  private mutating func readCharacters(_ reader: inout PDFReader) {
    while let code = reader.value()?.string, let text = reader.value()?.string {
      letters[number(code)] = utf16(text)
    }
  }

  /// Codes in a row, for characters in a row or for those of a list.
  private mutating func readRanges(_ reader: inout PDFReader) {
    while let first = reader.value()?.string, let last = reader.value()?.string, let target = reader.value() {
      let codes = number(first)...max(number(first), min(number(last), number(first) + 0xFFFF))
      guard letters.count + codes.count <= Self.mostCodes else { return }
      if let each = target.items {
        for (code, text) in zip(codes, each) { letters[code] = text.string.map(utf16) }
      } else if let text = target.string, let start = text.last {
        for code in codes {
          // The last byte alone counts on (§9.10.3).
          let end = UInt8(truncatingIfNeeded: code - codes.lowerBound) &+ start
          letters[code] = utf16(Array(text.dropLast()) + [end])
        }
      }
    }
  }
}

private func number(_ code: [UInt8]) -> Int { fileNumber(bigEndian: code.prefix(4)) ?? 0 }

private func utf16(_ bytes: [UInt8]) -> String {
  guard bytes.count > 1 else { return String(decoding: bytes, as: UTF8.self) }
  let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
    UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
  }
  return String(decoding: units, as: UTF16.self)
}
