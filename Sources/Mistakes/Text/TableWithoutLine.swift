import Content
package import Diagnostics

/// Lines with `|` that are no table, since the line of hyphens under the headings is missing or has dashes.
func tableWithoutLine(_ lines: [YAMLLine], _ bytes: [UInt8], _ path: String) -> Diagnostic? {
  guard lines.count > 1, lines.allSatisfy({ bytes[$0.textStart] == .pipe }), let first = lines.first else {
    return nil
  }
  let columns = bytes[bytes.trimmed(first.range)].count { $0 == .pipe } - 1
  guard columns > 0 else { return nil }
  let rule = "|" + String(repeating: "---|", count: columns)
  let second = bytes.trimmed(lines[1].range)
  let isRule = bytes.text(second).allSatisfy { "|-–—−:=_ ".contains($0) }
  let end = bytes.trimmed(first.range).upperBound
  return Diagnostic(
    .tableWithoutLine,
    Wording(
      nb: isRule
        ? "linjen under overskriftene passer ikke til tabellen"
        : "tabellen mangler linjen under overskriftene",
      en: isRule
        ? "the line below the headings does not fit the table"
        : "the line below the table's headings is missing"
    ),
    at: Location(path, isRule ? second : bytes.trimmed(first.range)),
    help: Wording(
      nb: "skriv «\(rule)» på linjen under overskriftene",
      en: "write “\(rule)” on the line below the headings"),
    fixIts: [
      isRule
        ? FixIt(at: Location(path, second), replacement: rule)
        : FixIt(at: Location(path, end..<end), replacement: "\n" + rule)
    ])
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
