package import Content

/// Ways of writing the same content.
package enum Variant: String, CaseIterable, Sendable {
  case carriageReturns, byteOrderMark, comments, doubleQuotes, singleQuotes, literals, folded, flow,
    withoutLastLineEnd, trailingSpaces, deeper

  package func applied(to sources: SourceTree) -> SourceTree {
    var tree = sources
    for (index, file) in sources.files.enumerated()
    where file.path.hasSuffix(".md") || file.path.hasSuffix(".yml") {
      tree.files[index] = SourceFile(path: file.path, bytes: applied(to: file))
    }
    return tree
  }

  private func applied(to file: SourceFile) -> [UInt8] {
    let bytes = file.bytes
    switch self {
    case .carriageReturns: return bytes.flatMap { $0 == .newline ? [.carriageReturn, .newline] : [$0] }
    case .byteOrderMark: return [0xEF, 0xBB, 0xBF] + bytes
    case .withoutLastLineEnd:
      return file.path.hasSuffix(".yml") && bytes.last == .newline ? Array(bytes.dropLast()) : bytes
    case .trailingSpaces: return lines(of: file) { $0 + "  " }
    case .comments: return lines(of: file) { "\($0) # merknad\n# en linje: for seg selv" }
    case .deeper: return indented(file)
    case .doubleQuotes:
      return scalars(of: file) { text, _, _ in
        ["\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""]
      }
    case .singleQuotes:
      return scalars(of: file) { text, _, _ in ["'" + text.replacing("'", with: "''") + "'"] }
    case .literals:
      return scalars(of: file) { text, column, isFlow in
        isFlow ? [] : ["|", String(repeating: " ", count: column + 2) + text]
      }
    case .folded:
      return scalars(of: file) { text, column, isFlow in
        let words = text.split(separator: " ")
        if isFlow || words.count < 4 || text.contains("  ") { return [] }
        let indentation = String(repeating: " ", count: column + 3)
        return [
          ">-", indentation + words.prefix(2).joined(separator: " "),
          indentation + words.dropFirst(2).joined(separator: " "),
        ]
      }
    case .flow: return flowing(file)
    }
  }

  private func fields(of file: SourceFile) -> Range<Int> {
    file.path.hasSuffix(".md") ? FrontMatter(file.bytes).fields : 0..<file.bytes.count
  }

  /// Changes each line that ends with a text on the same line as its name.
  private func lines(of file: SourceFile, _ change: (String) -> String) -> [UInt8] {
    let fields = fields(of: file)
    let lines = YAMLLine.all(file.bytes, in: fields).map { line in
      let text = file.bytes.text(line.range)
      return line.key != nil && !line.value.isEmpty && !line.isEmpty(in: file.bytes) ? change(text) : text
    }
    return file.bytes[..<fields.lowerBound] + Array(lines.joined(separator: "\n").utf8)
      + file.bytes[fields.upperBound...]
  }

  private func scalars(of file: SourceFile, _ change: (String, Int, Bool) -> [String]) -> [UInt8] {
    let fields = fields(of: file)
    var places: [(Range<Int>, String)] = []
    func visit(_ node: YAMLNode, column: Int, isFlow: Bool) {
      let isFlow =
        isFlow
        || node.scalar == nil
          && [UInt8.openBrace, .openBracket].contains(
            file.bytes[min(node.range.lowerBound, file.bytes.count - 1)])
      switch node.value {
      case .scalar(let scalar):
        guard scalar.style == .plain, !node.isEmpty else { return }
        let lines = change(scalar.text, column, isFlow)
        if !lines.isEmpty { places.append((node.range, lines.joined(separator: "\n"))) }
      case .sequence(let items): items.forEach { visit($0, column: column + 2, isFlow: isFlow) }
      case .mapping(let entries):
        for entry in entries where entry.key != "id" {
          let start = file.bytes[..<entry.keyRange.lowerBound].lastIndex(of: .newline).map { $0 + 1 } ?? 0
          visit(entry.value, column: entry.keyRange.lowerBound - start, isFlow: isFlow)
        }
      }
    }
    if let node = parseYAML(file.bytes, range: fields).node { visit(node, column: 0, isFlow: false) }
    var bytes = file.bytes
    for (range, text) in places.sorted(by: { $0.0.lowerBound > $1.0.lowerBound }) {
      bytes.replaceSubrange(range, with: Array(text.utf8))
    }
    return bytes
  }

  /// Every group of texts on one line between braces.
  private func flowing(_ file: SourceFile) -> [UInt8] {
    let fields = fields(of: file)
    var bytes = file.bytes
    let entries = parseYAML(bytes, range: fields).node?.entries ?? []
    for entry in entries.reversed() {
      guard let inner = entry.value.entries, bytes[entry.value.range.lowerBound] != .openBrace,
        inner.allSatisfy({ $0.value.scalar != nil && !$0.value.isEmpty })
      else { continue }
      let parts = inner.map { part in
        "\(part.key): \""
          + (part.value.scalar?.text ?? "").replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
      }
      let start = bytes[entry.keyRange.upperBound...].firstIndex(of: .colon) ?? 0
      bytes.replaceSubrange(
        start..<entry.value.range.upperBound,
        with: Array((": { " + parts.joined(separator: " , ") + " }").utf8))
    }
    return bytes
  }

  /// Twice as far in, wherever a line is indented at all.
  private func indented(_ file: SourceFile) -> [UInt8] {
    let fields = fields(of: file)
    let lines = YAMLLine.all(file.bytes, in: fields).map { line in
      let dash =
        line.isItem ? "-" + String(repeating: " ", count: (line.itemStart - line.textStart) * 2 - 1) : ""
      return String(repeating: " ", count: line.indentation * 2) + dash
        + file.bytes.text(line.itemStart..<line.range.upperBound)
    }
    return file.bytes[..<fields.lowerBound] + Array(lines.joined(separator: "\n").utf8)
      + file.bytes[fields.upperBound...]
  }
}
