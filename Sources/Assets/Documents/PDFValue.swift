/// A value of a PDF file (ISO 32000-1 §7.3), as far as anything is asked of it.
indirect enum PDFValue {
  case name(String)
  case string([UInt8])
  /// One that a file is long enough for; see `fileNumber`.
  case integer(Int)
  case array([PDFValue])
  case dictionary([String: PDFValue])
  case reference(Int)
  case other

  subscript(key: String) -> PDFValue? {
    guard case .dictionary(let entries) = self else { return nil }
    return entries[key]
  }

  var name: String? {
    guard case .name(let name) = self else { return nil }
    return name
  }

  var integer: Int? {
    guard case .integer(let number) = self else { return nil }
    return number
  }

  var items: [PDFValue]? {
    guard case .array(let items) = self else { return nil }
    return items
  }

  var string: [UInt8]? {
    guard case .string(let bytes) = self else { return nil }
    return bytes
  }
}

/// A text string (§7.9.2.2): UTF-16 or UTF-8 where it begins with their marks, or else one byte a character.
func pdfText(_ bytes: [UInt8]) -> String {
  if bytes.starts(with: [0xFE, 0xFF]) {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
  return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
}

/// Reads values one after another; what is wrong is passed over, as every program that shows PDF does.
struct PDFReader {
  let bytes: [UInt8]
  var position: Int
  /// How many values are still read; a file that has more cannot be judged.
  var left: Int

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func skipSpace() {
    while let byte = next {
      if byte == UInt8(ascii: "%") {
        while let byte = next, byte != 0x0A, byte != 0x0D { position += 1 }
      } else if isPDFSpace(byte) {
        position += 1
      } else {
        return
      }
    }
  }

  /// The value that begins here; nil at the end of an array, a dictionary or the file.
  mutating func value(depth: Int = 0) -> PDFValue? {
    skipSpace()
    guard let byte = next, depth < 64, left > 0 else { return nil }
    left -= 1
    switch byte {
    case UInt8(ascii: "/"): return .name(name())
    case UInt8(ascii: "("): return .string(literal())
    case UInt8(ascii: "<"):
      if position + 1 < bytes.count, bytes[position + 1] == byte { return dictionary(depth) }
      return .string(hexadecimal())
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "]"), UInt8(ascii: ">"): return nil
    default: return numberOrWord()
    }
  }

  /// A word such as `obj` or `stream`, when it stands here.
  mutating func take(_ word: StaticString) -> Bool {
    skipSpace()
    let word = Array(word.description.utf8)
    guard bytes[min(position, bytes.count)...].starts(with: word) else { return false }
    position += word.count
    return true
  }
}

func isPDFSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0 }

func isPDFDelimiter(_ byte: UInt8) -> Bool { isPDFSpace(byte) || "()<>[]{}/%".utf8.contains(byte) }

extension PDFReader {
  private mutating func name() -> String {
    position += 1
    var name: [UInt8] = []
    while let byte = next, !isPDFDelimiter(byte) {
      position += 1
      if byte == UInt8(ascii: "#"), position + 1 < bytes.count, let high = hexValue(bytes[position]),
        let low = hexValue(bytes[position + 1])
      {
        name.append(high << 4 | low)
        position += 2
      } else {
        name.append(byte)
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  private mutating func array(_ depth: Int) -> PDFValue {
    position += 1
    var items: [PDFValue] = []
    while let item = value(depth: depth + 1) { items.append(item) }
    skip(UInt8(ascii: "]"))
    return .array(items)
  }

  private mutating func dictionary(_ depth: Int) -> PDFValue {
    position += 2
    var entries: [String: PDFValue] = [:]
    while let key = value(depth: depth + 1) {
      guard case .name(let key) = key else { continue }
      guard let value = value(depth: depth + 1) else { break }
      entries[key] = value
    }
    skip(UInt8(ascii: ">"))
    skip(UInt8(ascii: ">"))
    return .dictionary(entries)
  }

  private mutating func skip(_ byte: UInt8) { if next == byte { position += 1 } }

  /// §7.3.4.2.
  private mutating func literal() -> [UInt8] {
    position += 1
    var result: [UInt8] = []
    var depth = 1
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return result }
      case UInt8(ascii: "\\"):
        if let escaped = escape() { result.append(escaped) }
        continue
      default: break
      }
      result.append(byte)
    }
    return result
  }

  private mutating func escape() -> UInt8? {
    guard let byte = next else { return nil }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "f"): return 0x0C
    case 0x0A: return nil
    case 0x0D:
      skip(0x0A)
      return nil
    case 0x30...0x37:
      var value = Int(byte - 0x30)
      for _ in 0..<2 {
        guard let byte = next, (0x30...0x37).contains(byte) else { break }
        value = value << 3 | Int(byte - 0x30)
        position += 1
      }
      return UInt8(truncatingIfNeeded: value)
    default: return byte
    }
  }

  private mutating func hexadecimal() -> [UInt8] {
    position += 1
    var digits: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: ">") {
      if let value = hexValue(byte) { digits.append(value) }
      position += 1
    }
    position += 1
    if !digits.count.isMultiple(of: 2) { digits.append(0) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  private func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// A number, a reference (`12 0 R`), or a word that says nothing here.
  private mutating func numberOrWord() -> PDFValue {
    let start = position
    while let byte = next, !isPDFDelimiter(byte) { position += 1 }
    if position == start { position += 1 }
    // Of a real number its whole part is all that is asked for.
    let whole = bytes[start..<position].prefix { $0 != UInt8(ascii: ".") }
    guard let number = fileNumber(whole) else { return .other }
    guard whole.count == position - start else { return .integer(number) }
    let after = position
    skipSpace()
    let second = position
    while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
    if position > second, position - second < 6 {
      skipSpace()
      if next == UInt8(ascii: "R") {
        position += 1
        return .reference(number)
      }
    }
    position = after
    return .integer(number)
  }
}
