import Content

/// A table whose headings are periods, «region;2026;2027» or «region;Folkemengde 2026;Folkemengde 2027» as Statistics Norway writes it,
/// with a row for each number instead; any other table as it is.
func withPeriodsInRows(_ rows: [[ContentTable.Cell]]) -> [[ContentTable.Cell]] {
  guard let header = rows.first, !header.contains(where: { isNamed($0.text) }) else { return rows }
  let headings = header.map { PeriodHeading($0.text) }
  guard let first = headings.firstIndex(where: { $0 != nil }), (1...mostLabels).contains(first),
    headings[first...].allSatisfy({ $0 != nil })
  else { return rows }
  let across = headings[first...].enumerated().compactMap { index, heading in
    heading.map { (column: first + index, heading: $0) }
  }
  let hasSeveral = Set(across.map(\.heading.counted)).count > 1
  func cells(_ counted: String, _ period: String, _ place: Range<Int>) -> [ContentTable.Cell] {
    (hasSeveral ? [counted, period] : [period]).map { ContentTable.Cell(text: $0, range: place) }
  }
  let end = header[first].range
  var result = [
    header[..<first] + cells("statistikkvariabel", "tid", end) + [
      ContentTable.Cell(text: "verdi", range: end)
    ]
  ]
  for row in rows.dropFirst() where row.count == header.count {
    for (column, heading) in across {
      result.append(
        row[..<first] + cells(heading.counted, heading.period, header[column].range) + [row[column]])
    }
  }
  return result.map { Array($0) }
}

/// Each number gets the labels of its row: a table with more of them before its periods than any that is published is not
/// multiplied by them.
private let mostLabels = 9

private func isNamed(_ heading: String) -> Bool {
  let name = heading.trimmingSpaces.lowercased()
  return timeNames.contains(name) || ["verdi", "value", "obs_value"].contains(name)
}

/// A heading that ends with a period.
private struct PeriodHeading {
  let counted: String
  let period: String

  init?(_ heading: String) {
    let words = heading.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let last = words.last, ReportingPeriod(statistics: last) != nil else { return nil }
    period = last
    counted = words.dropLast().joined(separator: " ")
  }
}
