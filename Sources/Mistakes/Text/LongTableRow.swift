import Content
package import Diagnostics

extension TextCheck {
  /// Cells beyond the last heading, which are left out of the page.
  func longRow(_ row: MarkdownNode) -> Diagnostic? {
    let range = source.trimmed(place(row).range)
    let pipes = range.filter { source.isCellEnd(at: $0) }
    let first = pipes.first == range.lowerBound ? columns : columns - 1
    guard columns > 0, pipes.indices.contains(first), pipes[first] + 1 < range.upperBound else { return nil }
    let beyond = pipes[first]..<range.upperBound
    return .tableRow(Location(path, beyond), columns: columns, source.text(beyond))
  }
}

extension Code {
  package static let tableRow = Code(
    "table-row-too-long", .error,
    title: Wording(nb: "Raden har flere ruter enn tabellen", en: "The row has more cells than the table"),
    explanation: Wording(
      nb: "Tabellen har så mange kolonner som overskriftene. Ruter ut over det kommer ikke med på siden.",
      en: "A table has as many columns as headings. Cells beyond them are left out."),
    example: Example(
      wrong: "| Måned | Antall |\n|---|---|\n| Mai | 12 | 14 |",
      right: "| Måned | Antall |\n|---|---|\n| Mai | 12 |"))
}

extension Diagnostic {
  static func tableRow(_ place: Location, columns: Int, _ written: String) -> Diagnostic {
    Diagnostic(
      .tableRow,
      Wording(
        nb: "tabellen har \(columns) kolonner, så dette kommer ikke med",
        en: "the table has \(columns) columns, so this is left out"),
      at: place,
      help: Wording(
        nb:
          "gi kolonnen en overskrift øverst i tabellen, eller ta bort den siste ruten; skal tegnet | stå i teksten, skriv \\|",
        en:
          "give the column a heading at the top of the table, or remove the last cell; for a | in the text write \\|"
      ))
  }
}
