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
  package var text: String {
    var result = ""
    write(to: &result)
    return result
  }

  private func write(to result: inout String) {
    switch self {
    case .string(let text): Self.quote(text, to: &result)
    case .number(let number): result += String(number)
    case .decimal(let digits): result += digits
    case .flag(let flag): result += flag ? "true" : "false"
    case .null: result += "null"
    case .array(let items):
      result += "["
      for (index, item) in items.enumerated() {
        if index > 0 { result += "," }
        item.write(to: &result)
      }
      result += "]"
    case .object(let members):
      result += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { result += "," }
        Self.quote(member.0, to: &result)
        result += ":"
        member.1.write(to: &result)
      }
      result += "}"
    }
  }

  private static func quote(_ text: String, to result: inout String) {
    result += "\""
    if text.utf8.allSatisfy(\.isPlainInJSON) {
      result += text + "\""
      return
    }
    for scalar in text.withoutForbiddenCharacters.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "<": result += "\\u003c"
      default: result.unicodeScalars.append(scalar)
      }
    }
    result += "\""
  }
}

extension UInt8 {
  /// Whether a byte of UTF-8 stands for itself; some beyond ASCII may begin what no text may hold.
  fileprivate var isPlainInJSON: Bool {
    self >= 0x20 && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\") && self != UInt8(ascii: "<")
      && self != 0x7F && self != 0xC2 && self != 0xE2 && self < 0xEF
  }
}
