package import Diagnostics

/// Reads comma-separated values (RFC 4180), with commas, semicolons or tabs between them, whichever the first line
/// has most of. Nil when the bytes are not UTF-8 text.
package func parseCSV(_ bytes: [UInt8], path: String) -> Diagnosed<ContentTable?> {
  if let finding = checkEncoding(SourceFile(path: path, bytes: bytes)) { return Diagnosed(nil, [finding]) }
  var reader = CSVReader(bytes: bytes, path: path)
  let rows = reader.rows()
  return Diagnosed(ContentTable(path: path, rows: rows, source: bytes), reader.findings)
}

private struct CSVReader {
  let bytes: [UInt8]
  let path: String
  let separator: UInt8
  var offset: Int
  var findings: [Diagnostic] = []

  static let cellLimit = 500_000

  init(bytes: [UInt8], path: String) {
    self.bytes = bytes
    self.path = path
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let firstLine = bytes[offset..<bytes.skip(from: offset, to: bytes.count) { !$0.isLineEnd }]
    let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), .tab]
    let counts = candidates.map { candidate in firstLine.count { $0 == candidate } }
    let most = counts.max() ?? 0
    separator = zip(candidates, counts).first { $0.1 == most }?.0 ?? UInt8(ascii: ",")
  }

  mutating func rows() -> [[ContentTable.Cell]] {
    var rows: [[ContentTable.Cell]] = []
    var cells = 0
    while offset < bytes.count {
      let start = offset
      let row = row()
      if row.count == 1, row[0].range.isEmpty { continue }
      cells += row.count
      guard cells <= Self.cellLimit else {
        findings.append(.csvTooLarge(Location(path, start..<start), limit: Self.cellLimit))
        return rows
      }
      if let first = rows.first, first.count != row.count,
        findings.last?.location.range.lowerBound ?? -1 < start
      {
        let place = Location(path, start..<(row.last?.range.upperBound ?? start))
        findings.append(.csvColumns(place, row.count, expected: first.count))
      }
      rows.append(row)
    }
    return rows
  }

  private mutating func row() -> [ContentTable.Cell] {
    var cells = [cell()]
    while offset < bytes.count, bytes[offset] == separator {
      offset += 1
      cells.append(cell())
    }
    if offset < bytes.count, bytes[offset] == .carriageReturn { offset += 1 }
    if offset < bytes.count, bytes[offset] == .newline { offset += 1 }
    return cells
  }

  private mutating func cell() -> ContentTable.Cell {
    let start = offset
    guard start < bytes.count, bytes[start] == .doubleQuote else {
      let end = bytes.skip(from: start, to: bytes.count) { $0 != separator && !$0.isLineEnd }
      offset = end
      return ContentTable.Cell(text: composed(bytes.text(start..<end)), range: start..<end)
    }
    var text: [UInt8] = []
    offset += 1
    while offset < bytes.count {
      if bytes[offset] != .doubleQuote {
        text.append(bytes[offset])
        offset += 1
      } else if offset + 1 < bytes.count, bytes[offset + 1] == .doubleQuote {
        text.append(.doubleQuote)
        offset += 2
      } else {
        offset = bytes.skip(from: offset + 1, to: bytes.count) { $0 != separator && !$0.isLineEnd }
        return ContentTable.Cell(text: composed(String(decoding: text, as: UTF8.self)), range: start..<offset)
      }
    }
    findings.append(.yamlUnclosedQuote(Location(path, start..<start + 1), quote: .doubleQuote))
    return ContentTable.Cell(text: composed(String(decoding: text, as: UTF8.self)), range: start..<offset)
  }
}

extension Code {
  package static let csvColumns = Code(
    "csv-columns", .error,
    title: Wording(nb: "Raden har feil antall kolonner", en: "The row has the wrong number of columns"),
    explanation: Wording(
      nb:
        "Alle rader i en CSV-fil har like mange verdier som den første. Et skilletegn i en verdi krever anførselstegn.",
      en: "All rows of a CSV file have as many values as the first. A separator inside a value needs quotes."),
    example: Code.Example(wrong: "kommune;antall\n3303;28 000;2027", right: "kommune;antall\n3303;28 000")
  )

  package static let csvTooLarge = Code(
    "csv-too-large", .error,
    title: Wording(nb: "For mange verdier i tabellen", en: "Too many values in the table"),
    explanation: Wording(
      nb: "En CSV-fil kan ha høyst 500 000 verdier. Ta ut bare det som trengs.",
      en: "A CSV file can have at most 500,000 values. Extract only what is needed."),
    steps: Wording(
      nb: "Hent tabellen på nytt, bare for kommunen og årene som trengs.",
      en: "Download the table again, with only the municipality and the years that are needed."))
}

extension Diagnostic {
  static func csvColumns(_ place: Location, _ count: Int, expected: Int) -> Diagnostic {
    Diagnostic(
      .csvColumns,
      Wording(
        nb: "raden har \(count) verdier, den første raden har \(expected)",
        en: "the row has \(count) values, the first row \(expected)"),
      at: place,
      help: Wording(
        nb: "skriv like mange verdier som overskriftene", en: "write as many values as there are headings"))
  }

  static func csvTooLarge(_ place: Location, limit: Int) -> Diagnostic {
    Diagnostic(
      .csvTooLarge,
      Wording(
        nb: "tabellen har flere enn \(limit) verdier; resten blir ikke lest",
        en: "the table has more than \(limit) values; the rest is not read"),
      at: place, help: Wording(nb: "ta ut bare det som trengs", en: "extract only what is needed"))
  }
}
