import Content
package import Diagnostics

/// Lines with `|` that are no table, since the line of hyphens under the headings is missing or does not fit, or since
/// there are no headings above it.
func tableWithoutLine(_ lines: [YAMLLine], _ bytes: [UInt8], _ path: String) -> Diagnostic? {
  guard lines.count > 1, lines.allSatisfy({ bytes[$0.textStart] == .pipe }) else { return nil }
  let rows = lines.map { bytes.trimmed($0.range) }
  if bytes.isRule(rows[0]) { return .tableWithoutHeadings(Location(path, rows[0])) }
  let columns = bytes.columns(rows[0])
  guard columns > 0 else { return nil }
  let rule = "|" + String(repeating: "---|", count: columns)
  // Which column was forgotten, only the writer knows, nor how it was to be aligned.
  let isWhole = rows.allSatisfy { bytes.isRule($0) || bytes.columns($0) == columns }
  guard bytes.isRule(rows[1]) else {
    let end = rows[0].upperBound
    let lineEnd = bytes.text(end..<lines[1].textStart).drop { !$0.isNewline }
    return .tableWithoutLine(
      Location(path, rows[0]), rule, isThere: false,
      fixIt: isWhole ? FixIt(at: Location(path, end..<end), replacement: lineEnd + rule) : nil)
  }
  let isPlain = isWhole && !bytes[rows[1]].contains(.colon)
  return .tableWithoutLine(
    Location(path, rows[1]), rule, isThere: true,
    fixIt: isPlain ? FixIt(at: Location(path, rows[1]), replacement: rule) : nil)
}

extension [UInt8] {
  fileprivate func isRule(_ row: Range<Int>) -> Bool {
    let text = text(row)
    return text.contains { "-–—−=_".contains($0) } && text.allSatisfy { "|-–—−:=_ \t".contains($0) }
  }

  fileprivate func columns(_ row: Range<Int>) -> Int {
    let pipes = row.count { isCellEnd(at: $0) }
    return self[row.upperBound - 1] == .pipe ? pipes - 1 : pipes
  }
}

extension Code {
  package static let tableWithoutLine = Code(
    "table-without-line", .error,
    title: Wording(
      nb: "Tabellen mangler linjen under overskriftene", en: "The line below the table's headings is missing"),
    explanation: Wording(
      nb:
        "Under overskriftene står en linje med streker, én del for hver kolonne. Uten den blir det ingen tabell.",
      en:
        "Below the headings comes a line of hyphens, with one part for each column. Without it there is no table."
    ),
    example: Example(
      wrong: "| Måned | Antall |\n| Mai | 12 |", right: "| Måned | Antall |\n|---|---|\n| Mai | 12 |"))
}

extension Diagnostic {
  fileprivate static func tableWithoutLine(
    _ place: Location, _ rule: String, isThere: Bool, fixIt: FixIt?
  ) -> Diagnostic {
    Diagnostic(
      .tableWithoutLine,
      Wording(
        nb: isThere
          ? "linjen under overskriftene passer ikke til tabellen"
          : "tabellen mangler linjen under overskriftene",
        en: isThere
          ? "the line below the headings does not fit the table"
          : "the line below the table's headings is missing"),
      at: place,
      help: Wording(
        nb: "skriv «\(rule)» på linjen under overskriftene",
        en: "write “\(rule)” on the line below the headings"),
      fixIts: fixIt.map { [$0] } ?? [])
  }
}
