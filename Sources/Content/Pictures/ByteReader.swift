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

  /// Whether EXIF data that begin here say that the picture stands on its side (orientation 5 to 8).
  func isTurned(exifAt start: Int) -> Bool { orientation(exifAt: start).map { $0 >= 5 } ?? false }

  /// Which way EXIF data that begin here say that the picture is turned (CIPA DC-008 §4.6.4, 2 to 8); nil for upright.
  ///
  /// It is to be a short, and is read as the integer that it says it is: programs write others, and libvips turns by them.
  func orientation(exifAt start: Int) -> UInt8? {
    let isLittle = has("II*\0", at: start)
    guard isLittle || has("MM\0*", at: start), let first = number(start + 4, 4, isLittle: isLittle),
      let count = number(start + first, 2, isLittle: isLittle)
    else { return nil }
    for index in 0..<count {
      let entry = start + first + 2 + 12 * index
      guard let tag = number(entry, 2, isLittle: isLittle) else { return nil }
      guard tag == 0x0112 else { continue }
      guard let type = number(entry + 2, 2, isLittle: isLittle), let width = integerWidths[type],
        let values = number(entry + 4, 4, isLittle: isLittle), values > 0, values <= 4 / width,
        let value = number(entry + 8, width, isLittle: isLittle)
      else { return nil }
      return (2...8).contains(value) ? UInt8(value) : nil
    }
    return nil
  }

  private func number(_ position: Int, _ count: Int, isLittle: Bool) -> Int? {
    guard position >= 0, position + count <= bytes.count else { return nil }
    let part = bytes[position..<position + count]
    return isLittle
      ? part.reversed().reduce(0) { $0 << 8 | Int($1) } : part.reduce(0) { $0 << 8 | Int($1) }
  }
}

/// How many bytes each type of integer has: BYTE, SHORT and LONG, and those with a sign (TIFF 6.0 §2).
private let integerWidths = [1: 1, 3: 2, 4: 4, 6: 1, 8: 2, 9: 4]

/// Which way EXIF data say that a picture is turned, 2 to 8; nil where they say that it is upright, or nothing.
package func orientation(inEXIF bytes: [UInt8]) -> UInt8? { ByteReader(bytes).orientation(exifAt: 0) }
