import Diagnostics

/// Reads a JSON file (RFC 8259) by the reader of YAML, of which it is a part but for one thing: characters beyond the
/// first 65 536 are written as two escapes (`\ud83d\ude00`).
func parseJSON(_ bytes: [UInt8], path: String) -> Diagnosed<YAMLNode?> {
  let parsed = parseYAML(joinSurrogates(bytes), range: 0..<bytes.count, path: path)
  guard let first = parsed.findings.first(where: { $0.severity == .error }) else { return parsed }
  return Diagnosed(
    nil,
    [
      Diagnostic(
        .brokenJSON,
        Wording(nb: "datafilen kan ikke leses herfra", en: "the data file cannot be read from here on"),
        at: first.location,
        help: Wording(
          nb: "hent filen på nytt fra kilden, og ikke rett i den for hånd",
          en: "fetch the file again from its source, and do not edit it by hand"))
    ])
}

/// Writes two escapes as YAML's one, of the same length: a line end that counts for nothing makes up for the rest.
private func joinSurrogates(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.contains(.backslash) else { return bytes }
  var result = bytes
  var offset = 0
  while offset + 1 < bytes.count {
    guard bytes[offset] == .backslash else {
      offset += 1
      continue
    }
    guard let high = bytes.escape(at: offset), (0xD800..<0xE000).contains(high) else {
      offset += 2
      continue
    }
    if high < 0xDC00, let low = bytes.escape(at: offset + 6), (0xDC00..<0xE000).contains(low) {
      let scalar = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
      let digits = String(scalar, radix: 16)
      let escape = "\\\n\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      result.replaceSubrange(offset..<offset + 12, with: escape.utf8)
      offset += 12
    } else {
      result.replaceSubrange(offset..<offset + 6, with: "\\ufffd".utf8)
      offset += 6
    }
  }
  return result
}

extension [UInt8] {
  /// The number of an escape `\uXXXX` that begins here.
  fileprivate func escape(at offset: Int) -> Int? {
    guard starts(with: "\\u", at: offset, before: count), offset + 6 <= count else { return nil }
    return Int(text(offset + 2..<offset + 6), radix: 16)
  }
}
