/// A JSON value (RFC 8259) that is written out with its members in the order given.
package indirect enum JSONText: Sendable {
  case string(String)
  case number(Int)
  case decimal(String)
  case flag(Bool)
  case null
  case array([JSONText])
  case object([(String, JSONText)])

  /// The value on one line. `<` is escaped, so that it may stand inside an HTML `script` element; what no text may hold
  /// is left out.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The same, as UTF-8.
  package var bytes: [UInt8] {
    var result: [UInt8] = []
    write(to: &result)
    return result
  }

  private func write(to result: inout [UInt8]) {
    switch self {
    case .string(let text): Self.quote(text, to: &result)
    case .number(let number): result += String(number).utf8
    case .decimal(let digits): result += digits.utf8
    case .flag(let flag): result += (flag ? "true" : "false").utf8
    case .null: result += "null".utf8
    case .array(let items):
      result.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { result.append(UInt8(ascii: ",")) }
        item.write(to: &result)
      }
      result.append(UInt8(ascii: "]"))
    case .object(let members):
      result.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { result.append(UInt8(ascii: ",")) }
        Self.quote(member.0, to: &result)
        result.append(UInt8(ascii: ":"))
        member.1.write(to: &result)
      }
      result.append(UInt8(ascii: "}"))
    }
  }

  private static func quote(_ text: String, to result: inout [UInt8]) {
    result.append(UInt8(ascii: "\""))
    defer { result.append(UInt8(ascii: "\"")) }
    guard mustBeQuoted(text.utf8.span) else { return result.append(contentsOf: text.utf8) }
    for byte in text.withoutForbiddenCharacters.utf8 {
      switch byte {
      case UInt8(ascii: "\""): result += "\\\"".utf8
      case UInt8(ascii: "\\"): result += "\\\\".utf8
      case UInt8(ascii: "\n"): result += "\\n".utf8
      case UInt8(ascii: "\r"): result += "\\r".utf8
      case UInt8(ascii: "\t"): result += "\\t".utf8
      case UInt8(ascii: "<"): result += "\\u003c".utf8
      default: result.append(byte)
      }
    }
  }
}

private func mustBeQuoted(_ bytes: Span<UInt8>) -> Bool {
  for index in bytes.indices where !bytes[index].isPlainInJSON { return true }
  return false
}

extension UInt8 {
  /// Whether a byte of UTF-8 stands for itself; some beyond ASCII may begin what no text may hold.
  fileprivate var isPlainInJSON: Bool {
    if self < 0x40 { return plainMarks >> UInt64(self) & 1 == 1 }
    return self != UInt8(ascii: "\\") && self != 0x7F && self != 0xC2 && self != 0xE2 && self < 0xEF
  }
}

/// A bit for each byte below 64: all but control characters, `"` and `<`.
private let plainMarks: UInt64 = 0xEFFF_FFFB_0000_0000
