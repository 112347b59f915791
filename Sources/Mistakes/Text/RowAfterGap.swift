import Content
import Diagnostics

extension TextCheck {
  /// `| Tirsdag | 11 |` alone: a row that an empty line parts from its table, or one that has no table; and several such rows.
  func rowAfterGap(_ range: Range<Int>) -> Diagnostic? {
    // «Kilde: SSB | Oppdatert: 15. januar» below a table is no row of it.
    guard !range.isEmpty, source[range.lowerBound] == .pipe else { return nil }
    let row = source.trimmed(range)
    if let rows = rowsAfterGap(row) { return rows }
    guard !source.holds(.newline, in: row), !source.holds(.carriageReturn, in: row) else { return nil }
    let pipes = row.filter { source.isCellEnd(at: $0) }
    let outer = pipes.count { $0 == row.lowerBound || $0 == row.upperBound - 1 }
    let cells = pipes.count - outer + 1
    // «||skjult||» is another thing.
    guard !pipes.isEmpty, !zip(pipes, pipes.dropFirst()).contains(where: { $0 + 1 == $1 }) else { return nil }
    if followsTable(range) {
      guard cells == columns || outer == 2 && cells > 1 else { return nil }
      let gap = tableLineEnd..<range.lowerBound
      return .rowAfterGap(
        Location(path, row), fixIt: cells == columns ? FixIt(at: Location(path, gap), replacement: "\n") : nil
      )
    }
    return outer == 2 && cells > 1 ? .rowWithoutTable(Location(path, row)) : nil
  }

  /// Several rows of as many cells as the table above them has: they would otherwise be taken for a table without a line.
  private func rowsAfterGap(_ range: Range<Int>) -> Diagnostic? {
    let lines = YAMLLine.all(source, in: range).map { source.trimmed($0.range) }
    guard lines.count > 1, followsTable(range),
      lines.allSatisfy({ row in
        let pipes = row.filter { source.isCellEnd(at: $0) }
        return pipes.first == row.lowerBound && pipes.last == row.upperBound - 1 && pipes.count == columns + 1
          && source[row].contains(where: \.isWord)
      })
    else { return nil }
    // The first of them may be the headings of another table.
    return .rowAfterGap(Location(path, lines[0]), fixIt: nil)
  }

  /// Whether only empty lines are between the last table and the paragraph.
  private func followsTable(_ range: Range<Int>) -> Bool {
    tableEnd > 0 && tableEnd <= range.lowerBound && range.lowerBound - tableEnd < longestGap
      && source[tableEnd..<range.lowerBound].allSatisfy { $0.isSpaceOrTab || $0.isLineEnd }
  }

  /// Where the last row of the table ends, without the spaces after it.
  private var tableLineEnd: Int { source[..<tableEnd].lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? tableEnd }
}

/// In bytes.
private let longestGap = 40

extension Diagnostic {
  fileprivate static func rowAfterGap(_ place: Location, fixIt: FixIt?) -> Diagnostic {
    Diagnostic(
      .tableWithoutLine,
      Wording(
        nb: "en tom linje skiller raden fra tabellen, og raden blir stående som tekst",
        en: "an empty line parts the row from its table, and the row remains as text"),
      at: place,
      help: Wording(nb: "slett den tomme linjen over raden", en: "delete the empty line above the row"),
      fixIts: fixIt.map { [$0] } ?? [])
  }

  fileprivate static func rowWithoutTable(_ place: Location) -> Diagnostic {
    Diagnostic(
      .tableWithoutLine,
      Wording(
        nb: "raden hører ikke til noen tabell og blir stående som tekst",
        en: "the row belongs to no table and remains as text"),
      at: place,
      help: Wording(
        nb: "sett raden inn i tabellen, eller skriv den som en setning uten |",
        en: "put the row into its table, or write it as a sentence without |"))
  }
}
