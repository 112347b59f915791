extension JSONText {
  /// The value in YAML's block style (YAML 1.2, chapter 8), with every text in double quotes, so that nothing in it can be
  /// taken for anything else (`no`, `2027-01-01`); ends in a new line.
  package var yaml: String {
    var result = ""
    writeYAML(to: &result, indented: 0)
    return result
  }

  private func writeYAML(to result: inout String, indented level: Int) {
    switch self {
    case .object(let members) where !members.isEmpty:
      for (index, member) in members.enumerated() {
        if index > 0 { result += String(repeating: "  ", count: level) }
        result += member.0 + ":"
        member.1.writeYAMLValue(to: &result, below: level)
      }
    case .array(let items) where !items.isEmpty:
      for (index, item) in items.enumerated() {
        if index > 0 { result += String(repeating: "  ", count: level) }
        result += "- "
        item.writeYAML(to: &result, indented: level + 1)
      }
    case .object, .array, .string, .number, .decimal, .flag, .null: result += text + "\n"
    }
  }

  private func writeYAMLValue(to result: inout String, below level: Int) {
    switch self {
    case .object(let members) where !members.isEmpty:
      result += "\n" + String(repeating: "  ", count: level + 1)
    case .array(let items) where !items.isEmpty: result += "\n" + String(repeating: "  ", count: level + 1)
    case .object, .array, .string, .number, .decimal, .flag, .null: result += " "
    }
    writeYAML(to: &result, indented: level + 1)
  }
}
