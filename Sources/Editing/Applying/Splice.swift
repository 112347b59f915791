import Content

/// Bytes that take the place of a range.
struct Splice: Hashable {
  let range: Range<Int>
  let bytes: [UInt8]

  init(_ range: Range<Int>, _ bytes: [UInt8]) {
    self.range = range
    self.bytes = bytes
  }

  init(at offset: Int, _ bytes: [UInt8]) { self.init(offset..<offset, bytes) }
}

extension [UInt8] {
  /// With all of them done; they must not meet each other.
  func applying(_ splices: [Splice]) -> [UInt8] {
    var result: [UInt8] = []
    var done = 0
    for splice in splices.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += self[done..<splice.range.lowerBound]
      result += splice.bytes
      done = splice.range.upperBound
    }
    return result + self[done...]
  }

  /// Where the line begins that `offset` is on.
  func lineStart(of offset: Int) -> Int {
    var start = offset
    while start > 0, !self[start - 1].isLineEnd { start -= 1 }
    // A byte-order mark is on no line.
    return start == 0 && starts(with: [0xEF, 0xBB, 0xBF]) ? Swift.min(3, offset) : start
  }

  /// Where the line ends that `offset` is on, before its line end.
  func lineEnd(of offset: Int) -> Int { line(at: offset).upperBound }

  /// How the file ends its lines; as its first line does.
  var lineEnding: [UInt8] {
    guard let first = firstIndex(where: \.isLineEnd) else { return [.newline] }
    return Array(self[first..<nextLine(after: first)])
  }

  /// Whether nothing but spaces stands before `offset` on its line.
  func isFirst(_ offset: Int) -> Bool {
    self[lineStart(of: offset)..<offset].allSatisfy(\.isSpaceOrTab)
  }

  /// How far `offset` is from the beginning of its line, in bytes.
  func column(of offset: Int) -> Int { offset - lineStart(of: offset) }

  /// The comment that follows `offset` on its line, after spaces at most.
  func comment(after offset: Int) -> Int? {
    let next = skip(from: offset, to: count, while: \.isSpaceOrTab)
    return next < count && next > offset && self[next] == .hash ? next : nil
  }
}

func spaces(_ count: Int) -> [UInt8] { [UInt8](repeating: .space, count: count) }

extension YAMLNode.Entry {
  /// Where the name and the value end; after the colon where there is no value.
  func end(in bytes: [UInt8]) -> Int {
    Swift.max(colonEnd(in: bytes), value.range.isEmpty ? 0 : value.range.upperBound)
  }

  /// After the colon that follows the name, or after the name where there is none (`{a, b: c}`).
  func colonEnd(in bytes: [UInt8]) -> Int { bytes.colonEnd(after: keyRange) }
}

extension [UInt8] {
  func colonEnd(after key: Range<Int>) -> Int {
    let colon = skip(from: key.upperBound, to: count, while: \.isSpaceOrTab)
    return colon < count && self[colon] == .colon ? colon + 1 : key.upperBound
  }
}
