/// How many characters, or UTF-16 units, begin before each byte of a line.
struct ColumnTable {
  private var columns: [Int32] = []

  init(_ line: ArraySlice<UInt8>, _ unit: SourceLines.Unit) {
    columns.reserveCapacity(line.count + 1)
    // Bytes that are not UTF-8 are shown as U+FFFD, whose length differs from theirs; each then counts as one.
    guard let text = String(validating: line, as: UTF8.self) else {
      columns = (0...Int32(clamping: line.count)).map { $0 }
      return
    }
    var column: Int32 = 0
    switch unit {
    case .characters: for character in text { add(character.utf8.count, 1, to: &column) }
    case .utf16: for scalar in text.unicodeScalars { add(scalar.utf8.count, scalar.utf16.count, to: &column) }
    }
    columns.append(column)
  }

  private mutating func add(_ bytes: Int, _ units: Int, to column: inout Int32) {
    columns.append(column)
    column += Int32(units)
    columns.append(contentsOf: repeatElement(column, count: bytes - 1))
  }

  func column(_ offset: Int) -> Int { Int(columns[min(max(0, offset), columns.count - 1)]) }
}
