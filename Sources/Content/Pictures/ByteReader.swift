/// Numbers and words in bytes, at any place; nil where the bytes end before.
struct ByteReader {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  subscript(position: Int) -> UInt8? { bytes.indices.contains(position) ? bytes[position] : nil }

  func has(_ mark: [UInt8], at position: Int) -> Bool {
    position >= 0 && position + mark.count <= bytes.count && bytes[position...].starts(with: mark)
  }

  func has(_ word: StaticString, at position: Int) -> Bool { has(Array(word.description.utf8), at: position) }

  func big16(at position: Int) -> Int? { number(position, 2, isLittle: false) }
  func big32(at position: Int) -> Int? { number(position, 4, isLittle: false) }
  func little16(at position: Int) -> Int? { number(position, 2, isLittle: true) }
  func little24(at position: Int) -> Int? { number(position, 3, isLittle: true) }
  func little32(at position: Int) -> Int? { number(position, 4, isLittle: true) }

  /// Whether EXIF data that begin here say that the picture stands on its side (CIPA DC-008 §4.6.4, orientation 5 to 8).
  func isTurned(exifAt start: Int) -> Bool {
    let isLittle = has("II*", at: start)
    guard isLittle || has("MM", at: start), let first = number(start + 4, 4, isLittle: isLittle),
      let count = number(start + first, 2, isLittle: isLittle)
    else { return false }
    for index in 0..<count {
      let entry = start + first + 2 + 12 * index
      guard let tag = number(entry, 2, isLittle: isLittle) else { return false }
      if tag == 0x0112 { return (5...8).contains(number(entry + 8, 2, isLittle: isLittle) ?? 1) }
    }
    return false
  }

  private func number(_ position: Int, _ count: Int, isLittle: Bool) -> Int? {
    guard position >= 0, position + count <= bytes.count else { return nil }
    let part = bytes[position..<position + count]
    return isLittle
      ? part.reversed().reduce(0) { $0 << 8 | Int($1) } : part.reduce(0) { $0 << 8 | Int($1) }
  }
}
