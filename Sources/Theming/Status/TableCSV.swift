import Diagnostics
import Model

/// A table as CSV (RFC 4180), in UTF-8 with a byte order mark, by which Excel knows the encoding.
func csv(of table: StatusTable) -> [UInt8] {
  let rows = table.rows.map { row in ([row.head] + row.cells).map(\.plain) }
  let lines = ([table.columns] + rows).map { $0.map(csvCell).joined(separator: ",") + "\r\n" }
  return [0xEF, 0xBB, 0xBF] + Array(lines.joined().utf8)
}

/// Between quotes where it holds what ends a cell (RFC 4180 §2.6).
///
/// What a spreadsheet would take for a formula is written as text.
func csvCell(_ text: String) -> String {
  let clean = text.withoutForbiddenCharacters
  let isFormula = clean.first.map { "=@\t".contains($0) } ?? false
  let safe = isFormula ? "'" + clean : clean
  return safe.contains { ",\"\r\n".contains($0) } ? "\"\(safe.replacing("\"", with: "\"\""))\"" : safe
}

extension StatusTable.Cell {
  /// All that it says, in one text.
  fileprivate var plain: String {
    ((light.map { [$0.word] } ?? []) + lines.map(\.text) + notes.map(\.text)
      + (example.isEmpty ? [] : [example]))
      .joined(separator: "; ")
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

extension [StatusSection] {
  /// The tables that have rows, each under a name of its own.
  var dataTables: [DataTable] {
    flatMap { section in
      (section.leading + section.tables).filter { !$0.rows.isEmpty }.enumerated().map { index, table in
        DataTable(
          name: section.dataName(index + 1),
          heading: table.heading.isEmpty ? section.heading : table.heading, table: table)
      }
    }
  }

  /// The files of the tables, beside the page at an address.
  func dataFiles(beside page: String) -> [OutputFile] {
    let folder = page.dropLast("index.html".count)
    return dataTables.map { data in
      OutputFile(
        path: folder + data.name, from: .site,
        content: .rendered { $0.append(contentsOf: csv(of: data.table)) })
    }
  }
}
