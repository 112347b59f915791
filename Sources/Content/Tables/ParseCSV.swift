/// A table as read, and where its rows do not fit together.
package struct CSVReading: Sendable {
  package var rows: [[ContentTable.Cell]] = []
  /// What the table is called, where a line by itself and an empty one stand before its headings.
  package var title: ContentTable.Cell?
  package var issues: [CSVIssue] = []
}

/// What is amiss with a table's rows.
package struct CSVIssue: Sendable {
  package let kind: Kind
  package let range: Range<Int>

  package enum Kind: Sendable {
    /// The row has `count` values where the first row has `expected`.
    case rowLength(Int, expected: Int)
    /// More than `CSVBound.cells` values; the rest is not read.
    case tooLarge
    case unclosedQuote
  }
}

/// How much of a table is read.
package enum CSVBound {
  package static let cells = 500_000
}

/// Reads comma-separated values (RFC 4180), with commas, semicolons or tabs between them, whichever the first line
/// has most of. The bytes must be UTF-8. A title and an empty line may stand before the table (as Statistics Norway writes it).
package func parseCSV(_ bytes: [UInt8]) -> CSVReading {
  var reader = CSVReader(bytes: bytes)
  let title = reader.title()
  let rows = reader.rows()
  return CSVReading(rows: rows, title: title, issues: reader.issues)
}

private struct CSVReader {
  let bytes: [UInt8]
  private(set) var separator: UInt8
  var offset: Int
  var issues: [CSVIssue] = []

  init(bytes: [UInt8]) {
    self.bytes = bytes
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    separator = separatorOf(bytes, bytes.line(from: offset))?.sign ?? UInt8(ascii: ",")
  }

  /// Goes past a line that an empty one parts from the headings, and that is no row of them: it has one value, or it is not
  /// quoted and its commas are those of a sentence, «Folkemengde, etter region og år».
  mutating func title() -> ContentTable.Cell? {
    let line = bytes.line(from: offset)
    let next = bytes.skip(from: line.upperBound, to: bytes.count, while: \.isLineEnd)
    // Two ends of lines or more; one of them may have two bytes.
    let gap = bytes[line.upperBound..<next]
    guard !line.isEmpty, gap.count(where: { $0 == .newline }) > 1, next < bytes.count,
      let headings = separatorOf(bytes, bytes.line(from: next))
    else { return nil }
    var reader = self
    reader.separator = headings.sign
    let values = reader.row()
    reader.offset = next
    let row = reader.row()
    let isQuoted = bytes[line.lowerBound] == .doubleQuote
    let isAlone = values.count == 1 && row.count > 1 && (isQuoted || !hasOtherSigns(line))
    // What is not a title has numbers in the row below it.
    let isBelow = row.prefix(values.count == row.count ? row.count : 1).allSatisfy {
      !($0.text.first?.isNumber ?? true)
    }
    guard reader.issues.isEmpty, isAlone || isBelow && isSentence(line) else { return nil }
    separator = headings.sign
    offset = next
    return isAlone ? values[0] : ContentTable.Cell(text: composed(bytes.text(line)), range: line)
  }

  /// Whether a space follows each comma of a line, and words stand together between them: «etter region og år».
  private func isSentence(_ line: Range<Int>) -> Bool {
    let parts = bytes[line].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    return !hasOtherSigns(line) && parts.dropFirst().allSatisfy { $0.first == 0x20 }
      && parts.dropFirst().contains { $0.dropFirst().contains(0x20) }
  }

  /// Whether what parts values, and no sentence, stands in a line.
  private func hasOtherSigns(_ line: Range<Int>) -> Bool {
    bytes[line].contains { $0 == UInt8(ascii: ";") || $0 == .tab }
  }

  mutating func rows() -> [[ContentTable.Cell]] {
    var rows: [[ContentTable.Cell]] = []
    var cells = 0
    while offset < bytes.count {
      let start = offset
      let row = row()
      if row.count == 1, row[0].range.isEmpty { continue }
      cells += row.count
      guard cells <= CSVBound.cells else {
        note(.tooLarge, start..<start)
        return rows
      }
      if let first = rows.first, first.count != row.count,
        issues.last?.range.lowerBound ?? -1 < start
      {
        note(.rowLength(row.count, expected: first.count), start..<(row.last?.range.upperBound ?? start))
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
    note(.unclosedQuote, start..<start + 1)
    return ContentTable.Cell(text: composed(String(decoding: text, as: UTF8.self)), range: start..<offset)
  }

  private mutating func note(_ kind: CSVIssue.Kind, _ range: Range<Int>) {
    issues.append(CSVIssue(kind: kind, range: range))
  }
}

/// The sign that a line has most of, of those that part values; nil where it has none.
private func separatorOf(_ bytes: [UInt8], _ line: Range<Int>) -> (sign: UInt8, count: Int)? {
  let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), .tab]
  let counts = candidates.map { sign in (sign: sign, count: bytes[line].count { $0 == sign }) }
  let most = counts.map(\.count).max() ?? 0
  return most == 0 ? nil : counts.first { $0.count == most }
}

extension [UInt8] {
  /// What stands from an offset to the end of its line.
  fileprivate func line(from start: Int) -> Range<Int> {
    start..<skip(from: start, to: count) { !$0.isLineEnd }
  }
}
