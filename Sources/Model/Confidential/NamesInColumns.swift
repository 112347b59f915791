import Content
import Diagnostics

/// A name whose parts stand in columns of their own, «Etternavn» and «Fornavn»: neither part can be looked for, and
/// together they are somebody. The leak gate finds a name in either order.
func namesInColumns(_ rows: [[ContentTable.Cell]], in path: String) -> [ConfidentialText] {
  guard let header = rows.first else { return [] }
  let columns = header.indices.filter { isOfNames(header[$0].text) }
  guard columns.count > 1 else { return [] }
  return rows.dropFirst().flatMap { row in
    let parts = columns.filter { row.indices.contains($0) }.map { row[$0] }.filter {
      isPartOfName($0.text)
    }
    return zip(parts, parts.dropFirst()).map { first, second in
      ConfidentialText(
        "\(first.text.trimmingSpaces) \(second.text.trimmingSpaces)",
        at: Location(
          path, first.range.lowerBound..<max(first.range.upperBound, second.range.upperBound)),
        .fact)
    }
  }
}

/// «Fornavn», «Etternavn», «Last name».
private func isOfNames(_ heading: String) -> Bool {
  let words = heading.trimmingSpaces.lowercased()
  return words.hasSuffix("navn") || words.hasSuffix("namn") || words.hasSuffix("name")
}

private func isPartOfName(_ text: String) -> Bool {
  text.trimmingSpaces.first?.isUppercase == true && !text.contains(where: \.isNumber)
}
