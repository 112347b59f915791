/// Reads a JSON file (RFC 8259) by the reader of YAML, of which it is a part but for one thing: characters beyond the
/// first 65 536 are written as two escapes (`\ud83d\ude00`).
func parseJSON(_ bytes: [UInt8]) -> YAMLReading {
  var reading = parseYAML(joinSurrogates(bytes), range: 0..<bytes.count)
  reading.departureFromJSON = firstDepartureFromJSON(bytes, from: reading.range.lowerBound)
  return reading
}

/// Writes two escapes as YAML's one; spaces after the closing quote make up for the length, so that places stay.
private func joinSurrogates(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.contains(.backslash) else { return bytes }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var (offset, missing) = (0, 0)
  while offset < bytes.count {
    switch bytes[offset] {
    case .backslash where offset + 1 < bytes.count:
      let (escape, length) = bytes.joinedEscape(at: offset)
      result += escape
      missing += length - escape.count
      offset += length
    case let byte:
      result.append(byte)
      if byte == .doubleQuote, missing > 0 {
        result += [UInt8](repeating: .space, count: missing)
        missing = 0
      }
      offset += 1
    }
  }
  return result
}

extension [UInt8] {
  /// What to write for the escape that begins here, and how many bytes it takes; half of a character is U+FFFD.
  fileprivate func joinedEscape(at start: Int) -> (escape: [UInt8], length: Int) {
    guard let high = escape(at: start), (0xD800..<0xE000).contains(high) else {
      return (Array(self[start..<start + 2]), 2)
    }
    guard high < 0xDC00, let low = escape(at: start + 6), (0xDC00..<0xE000).contains(low) else {
      return (Array("\\ufffd".utf8), 6)
    }
    let digits = String(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00), radix: 16)
    return (Array(("\\U" + String(repeating: "0", count: 8 - digits.count) + digits).utf8), 12)
  }

  /// The number of an escape `\uXXXX` that begins here.
  fileprivate func escape(at offset: Int) -> Int? {
    guard starts(with: "\\u", at: offset, before: count), offset + 6 <= count else { return nil }
    return Int(text(offset + 2..<offset + 6), radix: 16)
  }
}
