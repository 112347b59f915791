import Content
import Diagnostics
import Mistakes
import Model

extension Rule {
  /// Each column says what is in it; only the corner above the row names may be empty (WCAG 2.2, 1.3.1). The code is that
  /// of Mistakes, which reports tables that have no heading row at all.
  static let tableHeader = Rule(.tableWithoutHeader, nodes: [.tableHeader]) { passage, index in
    let nodes = passage.body.nodes
    let cells = (index + 1..<max(index + 1, Int(nodes[index].end))).filter { nodes[$0].kind == .tableCell }
    let empty = cells.map { passage.body.plainText(of: $0).allSatisfy(\.isWhitespace) }
    guard empty.dropFirst().contains(true) || empty == [true] else { return [] }
    let isWhole = !empty.contains(false)
    return [
      Diagnostic(
        .tableWithoutHeader,
        Wording(
          nb: isWhole ? "tabellen har ingen overskrifter" : "en kolonne har ingen overskrift",
          en: isWhole ? "the table has no headings" : "a column has no heading"),
        at: passage.place(index),
        help: Wording(
          nb: "skriv i øverste rad hva som står i hver kolonne",
          en: "write in the top row what each column contains"))
    ]
  }
}
