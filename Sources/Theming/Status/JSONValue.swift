/// A JSON value (RFC 8259) whose members keep their order.
indirect enum JSONValue: Sendable {
  case null
  case flag(Bool)
  case whole(Int)
  /// Digits as they are to be written.
  case number(String)
  case text(String)
  case list([JSONValue])
  case object(KeyValuePairs<String, JSONValue>)

  /// Two spaces a level, one member a line, so that two versions can be compared.
  var text: [UInt8] {
    var output: [UInt8] = []
    write(into: &output, indent: 0)
    return output
  }
}

extension JSONValue {
  init(_ text: String?) { self = text.map(JSONValue.text) ?? .null }

  init(_ whole: Int?) { self = whole.map(JSONValue.whole) ?? .null }

  private func write(into output: inout [UInt8], indent: Int) {
    switch self {
    case .null: output += Array("null".utf8)
    case .flag(let flag): output += Array((flag ? "true" : "false").utf8)
    case .whole(let whole): output += Array(String(whole).utf8)
    case .number(let digits): output += Array(digits.utf8)
    case .text(let text): writeQuoted(text, into: &output)
    case .list(let items):
      writeLines(items, ("[", "]"), into: &output, indent: indent) { item, output in
        item.write(into: &output, indent: indent + 1)
      }
    case .object(let members):
      writeLines(Array(members), ("{", "}"), into: &output, indent: indent) { member, output in
        writeQuoted(member.key, into: &output)
        output += Array(": ".utf8)
        member.value.write(into: &output, indent: indent + 1)
      }
    }
  }
}

private func writeLines<Item>(
  _ items: [Item], _ brackets: (String, String), into output: inout [UInt8], indent: Int,
  _ write: (Item, inout [UInt8]) -> Void
) {
  output += Array(brackets.0.utf8)
  for (index, item) in items.enumerated() {
    output += Array((index == 0 ? "\n" : ",\n").utf8)
    output += [UInt8](repeating: UInt8(ascii: " "), count: (indent + 1) * 2)
    write(item, &output)
  }
  if !items.isEmpty { output += Array(("\n" + String(repeating: "  ", count: indent)).utf8) }
  output += Array(brackets.1.utf8)
}

private func writeQuoted(_ text: String, into output: inout [UInt8]) {
  output.append(UInt8(ascii: "\""))
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
    case 0..<0x20:
      let hex = String(byte, radix: 16)
      output += Array(("\\u" + String(repeating: "0", count: 4 - hex.count) + hex).utf8)
    default: output.append(byte)
    }
  }
  output.append(UInt8(ascii: "\""))
}
