/// Where a text ceases to be JSON (RFC 8259), nil when it is JSON throughout. YAML reads more than that: texts in single
/// quotes or in none, remarks, a comma after the last value; other programs that take the file do not.
func firstDepartureFromJSON(_ bytes: [UInt8], from start: Int) -> Range<Int>? {
  var reader = JSONReader(bytes: bytes, offset: start)
  if reader.isWhole() { return nil }
  var first = min(reader.offset, max(bytes.count - 1, 0))
  while first > 0, bytes[first].isContinuation { first -= 1 }
  let end = bytes[first...].dropFirst().firstIndex { !$0.isContinuation } ?? bytes.count
  return first..<max(first, end)
}

extension UInt8 {
  /// Whether it goes on with a character that began before it (RFC 3629).
  fileprivate var isContinuation: Bool { self & 0xC0 == 0x80 }
}

private struct JSONReader {
  let bytes: [UInt8]
  var offset: Int
  /// What closes each object and array that is open, the innermost last.
  private var closing: [UInt8] = []

  init(bytes: [UInt8], offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  private enum Expected {
    case value, valueOrEnd, name, nameOrEnd, commaOrEnd
  }

  /// Reads one value and what surrounds it; `offset` is then at the end, or at the first byte that JSON does not have there.
  mutating func isWhole() -> Bool {
    var expected = Expected.value
    while let byte = nextByte() {
      let isRead =
        switch expected {
        case .value, .valueOrEnd: begin(byte, &expected)
        case .name, .nameOrEnd: name(byte, &expected)
        case .commaOrEnd: comma(byte, &expected) || close(byte, &expected)
        }
      if !isRead { return false }
      if closing.isEmpty, expected == .commaOrEnd { return nextByte() == nil }
    }
    return false
  }

  /// The next byte that is no space (§2).
  private mutating func nextByte() -> UInt8? {
    while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
    return offset < bytes.count ? bytes[offset] : nil
  }

  private mutating func begin(_ byte: UInt8, _ expected: inout Expected) -> Bool {
    switch byte {
    case UInt8(ascii: "{"): return open(UInt8(ascii: "}"), .nameOrEnd, &expected)
    case UInt8(ascii: "["): return open(UInt8(ascii: "]"), .valueOrEnd, &expected)
    case UInt8(ascii: "]") where expected == .valueOrEnd: return close(byte, &expected)
    default:
      expected = .commaOrEnd
      return byte == .doubleQuote ? string() : word()
    }
  }

  private mutating func open(_ end: UInt8, _ first: Expected, _ expected: inout Expected) -> Bool {
    closing.append(end)
    offset += 1
    expected = first
    return true
  }

  private mutating func close(_ byte: UInt8, _ expected: inout Expected) -> Bool {
    guard closing.last == byte else { return false }
    closing.removeLast()
    offset += 1
    expected = .commaOrEnd
    return true
  }

  private mutating func comma(_ byte: UInt8, _ expected: inout Expected) -> Bool {
    guard byte == UInt8(ascii: ","), let end = closing.last else { return false }
    offset += 1
    expected = end == UInt8(ascii: "}") ? .name : .value
    return true
  }

  /// A name and its colon (§4).
  private mutating func name(_ byte: UInt8, _ expected: inout Expected) -> Bool {
    if expected == .nameOrEnd, close(byte, &expected) { return true }
    guard byte == .doubleQuote, string(), nextByte() == UInt8(ascii: ":") else { return false }
    offset += 1
    expected = .value
    return true
  }

  /// A text in double quotes (§7), whose escapes the reader of YAML checks.
  private mutating func string() -> Bool {
    let start = offset
    offset += 1
    while offset < bytes.count, bytes[offset] >= 0x20 {
      if bytes[offset] == .doubleQuote {
        offset += 1
        return true
      }
      offset += bytes[offset] == .backslash ? 2 : 1
    }
    if offset >= bytes.count { offset = start }
    return false
  }

  /// A number (§6), whose form is checked where it is used, or one of the three words (§3). What programs write for a number
  /// that is none is reported as that, where a number belongs.
  private mutating func word() -> Bool {
    let rest = bytes[offset...]
    let length = rest.prefix { isOfWord($0) }.count
    let word = rest.prefix(length)
    let isNumber = word.first.map { $0 == UInt8(ascii: "-") || $0.isDigit } ?? false
    guard
      isNumber
        || ["true", "false", "null", "NaN", "Infinity"].contains(where: { word.elementsEqual($0.utf8) })
    else {
      return false
    }
    offset += length
    return true
  }
}

/// Letters, digits and what else numbers are written with.
private func isOfWord(_ byte: UInt8) -> Bool {
  byte.isDigit || (0x41...0x5A).contains(byte & 0xDF)
    || [UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ".")].contains(byte)
}
