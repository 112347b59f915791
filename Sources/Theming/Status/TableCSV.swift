import Diagnostics
import Model

extension StatusLanguage {
  /// A table as CSV (RFC 4180), in UTF-8 with a byte order mark, by which Excel knows the encoding.
  ///
  /// A value stands alone in its column (`CellData`). Its unit stands in the next, `Mål: enhet`, and what must be known of
  /// it in the one after that, `Mål: merknad`, where any row has one.
  func csv(of table: StatusTable) -> [UInt8] {
    let columns = table.columns.indices.flatMap { fileColumns($0, of: table) }
    var output: [UInt8] = [0xEF, 0xBB, 0xBF]
    for line in 0...table.rows.count {
      for (index, column) in columns.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        output.append(csvCell: column[line])
      }
      output.append("\r\n")
    }
    return output
  }

  /// The columns of the file that a column of the table becomes, each with its name first.
  private func fileColumns(_ index: Int, of table: StatusTable) -> [[String]] {
    let name = table.columns[index]
    var (values, units, remarks) = ([name], [""], [""])
    func add(_ cell: StatusTable.Cell) {
      values.append(cell.value)
      units.append(cell.data?.unit ?? "")
      remarks.append(cell.remark)
    }
    // By index: of a row that is taken out, all cells are counted.
    for row in table.rows.indices {
      if index == 0 {
        add(table.rows[row].head)
      } else if index <= table.rows[row].cells.count {
        add(table.rows[row].cells[index - 1])
      } else {
        add(StatusTable.Cell())
      }
    }
    let (hasUnits, hasRemarks) = (
      units.contains { !$0.isEmpty }, remarks.contains { !$0.isEmpty }
    )
    if hasUnits { units[0] = words(.csvUnit, ["column": name]) }
    if hasRemarks { remarks[0] = words(.csvRemark, ["column": name]) }
    return [values] + (hasUnits ? [units] : []) + (hasRemarks ? [remarks] : [])
  }
}

extension [UInt8] {
  /// Appends a cell: between quotes where it holds what ends one (RFC 4180 §2.6).
  ///
  /// What a spreadsheet would take for a formula is written as text.
  mutating func append(csvCell text: String) {
    let cell = text.withoutForbiddenCharacters
    let isQuoted = cell.utf8.contains(where: \.endsCell)
    if isQuoted { append(UInt8(ascii: "\"")) }
    if cell.beginsFormula { append(UInt8(ascii: "'")) }
    guard isQuoted else { return append(contentsOf: cell.utf8) }
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { append(byte) }
      append(byte)
    }
    append(UInt8(ascii: "\""))
  }
}

extension UInt8 {
  fileprivate var endsCell: Bool {
    self == UInt8(ascii: ",") || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\r")
      || self == UInt8(ascii: "\n")
  }
}

extension String {
  /// Whether a spreadsheet takes it for a formula: it begins with `=`, `@` or a tab, or with a sign and is no number.
  fileprivate var beginsFormula: Bool {
    switch utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "\t"): true
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      !utf8.dropFirst().allSatisfy { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }
    default: false
    }
  }
}

extension StatusTable.Cell {
  /// What it holds for programs, and else what it says.
  fileprivate var value: String {
    if let data { return data.value }
    if light == nil, lines.count == 1 { return lines[0].text }
    return ((light.map { [$0.word] } ?? []) + lines.map(\.text)).joined(separator: "; ")
  }

  /// What must be known of it.
  fileprivate var remark: String {
    if notes.isEmpty, example.isEmpty { return data?.remark ?? "" }
    return ([data?.remark ?? ""] + notes.map(\.text) + [example]).filter { !$0.isEmpty }.joined(
      separator: "; ")
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
  /// Whether there is a table that has rows.
  var haveData: Bool { contains { $0.allTables.contains { !$0.rows.isEmpty } } }

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
