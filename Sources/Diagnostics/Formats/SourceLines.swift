/// Lines and columns of places, found when findings are printed; each file's line starts are made once.
package struct SourceLines {
  private let lookup: SourceLookup
  private let hidden: [String: [Range<Int>]]
  private let words: SecretWords
  private var files: [String: File] = [:]

  /// What is secret stands as asterisks in the lines, also where it is written again or only its line calls it so.
  package init(_ lookup: @escaping SourceLookup, hiding secrets: [WrittenSecret]) {
    self.lookup = lookup
    hidden = Dictionary(grouping: secrets, by: \.location.path).mapValues { $0.map(\.location.range) }
    words = SecretWords(secrets)
  }

  /// A place in people's terms: both count from 1, columns in characters; a byte-order mark is no character.
  package struct Position: Sendable {
    package var line: Int
    package var column: Int
  }

  /// What a column counts.
  package enum Unit: Int { case characters, utf16 }

  package mutating func position(
    _ offset: Int, in path: String, counting unit: Unit = .characters
  ) -> Position {
    read(path)
    return files[path, default: File([], hiding: [])].position(offset, unit)
  }

  /// A line's bytes, without its end, and where it starts; nil when there is no such line or no such file, and for one that
  /// seems to hold a password.
  package mutating func line(_ number: Int, in path: String) -> (bytes: ArraySlice<UInt8>, start: Int)? {
    read(path)
    let line = files[path, default: File([], hiding: [])].line(number)
    if let line, mayHoldSecrets(path), !secrets(inLine: line.bytes).isEmpty { return nil }
    return line
  }

  private mutating func read(_ path: String) {
    guard files[path] == nil else { return }
    let bytes = lookup(path) ?? []
    files[path] = File(
      bytes,
      hiding: (hidden[path] ?? []) + saidSecrets(in: bytes) + words.ranges(in: bytes, of: path))
  }
}

/// One file, and the columns of its long lines once they have been asked for.
private struct File {
  let bytes: [UInt8]
  /// The same with asterisks for what is secret, byte for byte.
  private let shown: [UInt8]
  /// Where each line begins, after LF, CRLF or CR.
  let starts: [Int]
  private var tables: [Int: ColumnTable] = [:]

  /// What stands before a place on a longer line is not counted anew for each finding.
  private static let longLine = 400

  init(_ bytes: [UInt8], hiding secrets: [Range<Int>]) {
    self.bytes = bytes
    shown = bytes.masked(secrets)
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x0D {
      if byte == 0x0A || index + 1 == bytes.count || bytes[index + 1] != 0x0A { starts.append(index + 1) }
    }
    if starts.count > 1, starts.last == bytes.count { starts.removeLast() }
    self.starts = starts
  }

  mutating func position(_ offset: Int, _ unit: SourceLines.Unit) -> SourceLines.Position {
    let index = lineIndex(of: offset)
    let start = index == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : starts[index]
    let end = min(max(offset, start), bytes.count)
    guard end - start > Self.longLine else {
      let before = String(decoding: bytes[min(start, end)..<end], as: UTF8.self)
      let column = unit == .characters ? before.count : before.utf16.count
      return SourceLines.Position(line: index + 1, column: column + 1)
    }
    let line = bytes[start..<(index + 1 < starts.count ? starts[index + 1] : bytes.count)]
    let table = tables[index * 2 + unit.rawValue] ?? ColumnTable(line, unit)
    tables[index * 2 + unit.rawValue] = table
    return SourceLines.Position(line: index + 1, column: table.column(end - start) + 1)
  }

  mutating func line(_ number: Int) -> (bytes: ArraySlice<UInt8>, start: Int)? {
    guard (1...starts.count).contains(number), !bytes.isEmpty else { return nil }
    let start = starts[number - 1]
    var end = number < starts.count ? starts[number] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return (shown[start..<end], start)
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

extension [UInt8] {
  fileprivate func masked(_ ranges: [Range<Int>]) -> [UInt8] {
    guard !ranges.isEmpty else { return self }
    var result = self
    for range in ranges {
      for index in range.clamped(to: indices) where self[index] > 0x20 { result[index] = UInt8(ascii: "*") }
    }
    return result
  }
}
