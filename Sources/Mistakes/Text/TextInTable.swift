import Content
package import Diagnostics

extension TextCheck {
  /// A line without `|` right below the rows of a table, which is read as one more row (GFM 0.29 §4.10). The first of
  /// several is enough.
  func textInTable(_ row: MarkdownNode) -> Diagnostic? {
    guard let before = rowBefore else { return nil }
    let range = source.trimmed(place(row).range)
    guard !range.isEmpty, !source.holdsCellEnd(in: range) else { return nil }
    return .textInTable(
      Location(path, range), source.text(range), fixIt: blankLine(above: range, after: before))
  }

  /// Certain where nothing but text follows, and the row before ends with its `|`, so that it does not go on here.
  private func blankLine(above text: Range<Int>, after row: Range<Int>) -> FixIt? {
    let end = source.trimmed(row).upperBound
    guard end > row.lowerBound, source[end - 1] == .pipe, !source.isEscaped(end - 1),
      !source.holdsCellEnd(in: text.lowerBound..<max(text.lowerBound, tableEnd))
    else { return nil }
    let line = text.lowerBound - column(of: text.lowerBound)
    let lineEnd = (source[..<line].lastIndex { !$0.isLineEnd } ?? line - 1) + 1
    let blank = source.text(lineEnd..<line) + source.text(line..<text.lowerBound)
    return FixIt(at: Location(path, text.lowerBound..<text.lowerBound), replacement: blank)
  }
}

extension [UInt8] {
  func holdsCellEnd(in range: Range<Int>) -> Bool { range.contains { isCellEnd(at: $0) } }
}

extension Code {
  package static let textInTable = Code(
    "text-in-table", .error,
    title: Wording(nb: "Teksten blir en rad i tabellen", en: "The text becomes a row of the table"),
    explanation: Wording(
      nb:
        "En tabell går til den første tomme linjen. Tekst rett under den siste raden blir derfor en rad til, med teksten i den første kolonnen.",
      en:
        "A table goes on to the first blank line. Text right below its last row therefore becomes another row, with the text in the first column."
    ),
    example: Example(
      wrong: "| Måned | Antall |\n|---|---|\n| Mai | 12 |\nTallene er fra SSB.",
      right: "| Måned | Antall |\n|---|---|\n| Mai | 12 |\n\nTallene er fra SSB."))
}

extension Diagnostic {
  fileprivate static func textInTable(_ place: Location, _ written: String, fixIt: FixIt?) -> Diagnostic {
    Diagnostic(
      .textInTable,
      Wording(
        nb: "teksten rett under tabellen blir en rad i den",
        en: "the text right below the table becomes a row of it"),
      at: place,
      help: Wording(
        nb: "sett en tom linje mellom tabellen og teksten; er det en rad, skriv «| \(written) |»",
        en: "put a blank line between the table and the text; if it is a row, write “| \(written) |”"),
      fixIts: fixIt.map { [$0] } ?? [])
  }
}
