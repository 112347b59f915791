import Diagnostics
import Model

extension StatusLanguage {
  /// A table as CSV (RFC 4180), in UTF-8 with a byte order mark, by which Excel knows the encoding.
  ///
  /// A value stands alone in its column (`CellData`). Its unit stands in the next, `Mål: enhet`, and what must be known of
  /// it in the one after that, `Mål: merknad`, where any row has one.
  func csv(of table: StatusTable) -> [UInt8] {
    let rows = table.rows.map { [$0.head] + $0.cells }
    let columns = table.columns.enumerated().flatMap { index, name in
      fileColumns(name, rows.map { index < $0.count ? $0[index] : StatusTable.Cell() })
    }
    let lines = (0...rows.count).map { line in
      columns.map { csvCell($0[line]) }.joined(separator: ",") + "\r\n"
    }
    return [0xEF, 0xBB, 0xBF] + Array(lines.joined().utf8)
  }

  /// The columns of the file that a column of the table becomes, each with its name first.
  private func fileColumns(_ name: String, _ cells: [StatusTable.Cell]) -> [[String]] {
    let units = cells.map { $0.data?.unit ?? "" }
    let remarks = cells.map(\.remark)
    return [[name] + cells.map(\.value)]
      + (units.allSatisfy(\.isEmpty) ? [] : [[words(.csvUnit, ["column": name])] + units])
      + (remarks.allSatisfy(\.isEmpty) ? [] : [[words(.csvRemark, ["column": name])] + remarks])
  }
}

/// Between quotes where it holds what ends a cell (RFC 4180 §2.6).
///
/// What a spreadsheet would take for a formula is written as text.
func csvCell(_ text: String) -> String {
  let clean = text.withoutForbiddenCharacters
  let isNumber = clean.dropFirst().allSatisfy { $0.isASCII && $0.isNumber || $0 == "." }
  let isFormula = clean.first.map { "=@\t".contains($0) || "+-".contains($0) && !isNumber } ?? false
  let safe = isFormula ? "'" + clean : clean
  let needsQuotes = safe.utf8.contains { ",\"\r\n".utf8.contains($0) }
  return needsQuotes ? "\"\(safe.replacing("\"", with: "\"\""))\"" : safe
}

extension StatusTable.Cell {
  /// What it holds for programs, and else what it says.
  fileprivate var value: String {
    data?.value ?? ((light.map { [$0.word] } ?? []) + lines.map(\.text)).joined(separator: "; ")
  }

  /// What must be known of it.
  fileprivate var remark: String {
    ([data?.remark ?? ""] + notes.map(\.text) + [example]).filter { !$0.isEmpty }.joined(separator: "; ")
  }
}

/// A table of a page, and the file beside the page that holds it as CSV.
struct DataTable: Sendable {
  let name: String
  let heading: String
  let table: StatusTable

  var link: StatusFrame.Link {
    StatusFrame.Link(address: name, text: "\(heading) (CSV)", language: nil, isCurrent: false)
  }
}

extension StatusSection {
  /// Its tables, and what it has in lists and cards as one.
  fileprivate var allTables: [StatusTable] { leading + (records.map { [$0] } ?? tables) }
}

extension [StatusSection] {
  /// The tables that have rows, each under a name of its own.
  var dataTables: [DataTable] {
    flatMap { section in
      section.allTables.filter { !$0.rows.isEmpty }.enumerated().map { index, table in
        DataTable(
          name: section.dataName(index + 1),
          heading: table.heading.isEmpty ? section.heading : table.heading, table: table)
      }
    }
  }

  /// The files of the tables, beside the page at an address.
  func dataFiles(beside page: String, in language: StatusLanguage) -> [OutputFile] {
    dataTables.map { $0.file(beside: page, in: language) }
  }
}

extension DataTable {
  func file(beside page: String, in language: StatusLanguage) -> OutputFile {
    OutputFile(
      path: page.dropLast("index.html".count) + name, from: .site,
      content: .rendered { $0.append(contentsOf: language.csv(of: table)) })
  }
}
