/// Lines and columns of places, found when findings are printed; each file's line starts are made once.
struct SourceLines {
  private let lookup: SourceLookup
  private var files: [String: (bytes: [UInt8], starts: [Int])] = [:]

  init(_ lookup: @escaping SourceLookup) { self.lookup = lookup }

  /// A place in people's terms: both count from 1, columns in characters; a byte-order mark is no character.
  struct Position {
    var line: Int
    var column: Int
  }

  /// What a column counts.
  enum Unit { case characters, utf16 }

  mutating func position(_ offset: Int, in path: String, counting unit: Unit = .characters) -> Position {
    let file = file(path)
    let index = lineIndex(of: offset, file.starts)
    let start = file.starts[index]
    let end = min(max(offset, start), file.bytes.count)
    let before = String(decoding: file.bytes[min(start, end)..<end], as: UTF8.self)
    let visible = before.filter { $0 != "\u{FEFF}" }
    let column =
      switch unit {
      case .characters: visible.count
      case .utf16: visible.utf16.count
      }
    return Position(line: index + 1, column: column + 1)
  }

  /// A line's bytes, without its end, and where it starts; nil when there is no such line or no such file.
  mutating func line(_ number: Int, in path: String) -> (bytes: ArraySlice<UInt8>, start: Int)? {
    let file = file(path)
    guard (1...file.starts.count).contains(number), !file.bytes.isEmpty else { return nil }
    let start = file.starts[number - 1]
    var end = number < file.starts.count ? file.starts[number] : file.bytes.count
    while end > start, file.bytes[end - 1] == 0x0A || file.bytes[end - 1] == 0x0D { end -= 1 }
    return (file.bytes[start..<end], start)
  }

  private mutating func file(_ path: String) -> (bytes: [UInt8], starts: [Int]) {
    if let file = files[path] { return file }
    let bytes = lookup(path) ?? []
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
    if starts.count > 1, starts.last == bytes.count { starts.removeLast() }
    files[path] = (bytes, starts)
    return (bytes, starts)
  }

  private func lineIndex(of offset: Int, _ starts: [Int]) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
