/// A QR code of a short text (ISO/IEC 18004), as the camera of a phone reads it: bytes, the lowest level of correction,
/// in versions 1 to 5, of which each has one block.
package struct QRCode: Sendable, Equatable {
  /// Whether each module is dark, row by row, without the light frame.
  package private(set) var rows: [[Bool]]
  /// Which modules are none of the text's.
  private var isTaken: [[Bool]]

  /// Nil for more than 106 bytes.
  package init?(_ text: String) {
    guard let version = versions.first(where: { text.utf8.count + 2 <= $0.data }) else { return nil }
    let size = 17 + 4 * version.number
    rows = Array(repeating: Array(repeating: false, count: size), count: size)
    isTaken = rows
    drawPatterns(version.number, size)
    drawFormat(size)
    let bytes = codewords(text, version.data)
    fill(with: bytes + remainder(of: bytes, version.correction), size)
  }

  /// As lines of a terminal, two rows of modules in each, with the light frame that cameras need: light is drawn, in white
  /// on black. Nil where a terminal says that it is not so wide; 0 says nothing.
  package func lines(within columns: Int) -> [String]? {
    let frame = 4
    guard columns == 0 || columns >= rows.count + 2 * frame else { return nil }
    let light = { (row: Int, column: Int) in
      !(rows.indices.contains(row) && rows.indices.contains(column) && rows[row][column])
    }
    return stride(from: -frame, to: rows.count + frame, by: 2).map { row in
      let signs = (-frame..<rows.count + frame).map { column in
        switch (light(row, column), light(row + 1, column)) {
        case (true, true): "█"
        case (true, false): "▀"
        case (false, true): "▄"
        case (false, false): " "
        }
      }
      return "\u{1B}[97;40m\(signs.joined())\u{1B}[0m"
    }
  }

  private mutating func set(_ row: Int, _ column: Int, dark: Bool) {
    guard rows.indices.contains(row), rows.indices.contains(column) else { return }
    rows[row][column] = dark
    isTaken[row][column] = true
  }

  private mutating func drawPatterns(_ version: Int, _ size: Int) {
    for (top, left) in [(0, 0), (0, size - 7), (size - 7, 0)] {
      for row in -1...7 {
        for column in -1...7 {
          let ring = max(abs(row - 3), abs(column - 3))
          set(top + row, left + column, dark: ring == 3 || ring < 2)
        }
      }
    }
    for index in 8..<size - 8 {
      set(6, index, dark: index % 2 == 0)
      set(index, 6, dark: index % 2 == 0)
    }
    guard version > 1 else { return }
    for row in -2...2 {
      for column in -2...2 { set(size - 7 + row, size - 7 + column, dark: max(abs(row), abs(column)) != 1) }
    }
  }

  /// Which level and which mask, twice: those are always the same here, and so are their bits (§7.9, table C.1).
  private mutating func drawFormat(_ size: Int) {
    let bits = (0..<15).map { 0b111_0111_1100_0100 >> (14 - $0) & 1 == 1 }
    for index in 0..<15 {
      let dark = bits[index]
      switch index {
      case 0...5: set(8, index, dark: dark)
      case 6: set(8, 7, dark: dark)
      case 7: set(8, 8, dark: dark)
      case 8: set(7, 8, dark: dark)
      default: set(14 - index, 8, dark: dark)
      }
      if index < 7 { set(size - 1 - index, 8, dark: dark) } else { set(8, size - 15 + index, dark: dark) }
    }
    set(size - 8, 8, dark: true)
  }

  /// Puts the bits where none of the patterns is, two columns at a time, up and down from the right (§7.7.3), under the
  /// first mask.
  private mutating func fill(with bytes: [UInt8], _ size: Int) {
    var bit = 0
    var isUpwards = true
    for right in stride(from: size - 1, to: 0, by: -2).map({ $0 > 6 ? $0 : $0 - 1 }) where right > 0 {
      for step in 0..<size {
        let row = isUpwards ? size - 1 - step : step
        for column in [right, right - 1] where !isTaken[row][column] {
          let isSet = bit < bytes.count * 8 && bytes[bit / 8] >> UInt8(7 - bit % 8) & 1 == 1
          rows[row][column] = isSet != ((row + column) % 2 == 0)
          bit += 1
        }
      }
      isUpwards.toggle()
    }
  }
}

/// How many codewords hold the text and its length, and how many correct them (§6.5.1, table 9).
private let versions: [(number: Int, data: Int, correction: Int)] = [
  (1, 19, 7), (2, 34, 10), (3, 55, 15), (4, 80, 20), (5, 108, 26),
]

/// The mode of bytes, the length, the text and the end, made up to the whole (§7.4).
private func codewords(_ text: String, _ count: Int) -> [UInt8] {
  let bytes = Array(text.utf8)
  var halves: [UInt8] = [0b0100, UInt8(bytes.count) >> 4, UInt8(bytes.count) & 15]
  for byte in bytes { halves += [byte >> 4, byte & 15] }
  halves.append(0)
  var written: [UInt8] = []
  for index in stride(from: 0, to: halves.count, by: 2) {
    written.append(halves[index] << 4 | halves[index + 1])
  }
  let filling: [UInt8] = [0xEC, 0x11]
  while written.count < count { written.append(filling[(written.count - bytes.count) % 2]) }
  return written
}

/// What Reed and Solomon's code adds: the remainder of the division by its generator, in the field of 256 (§7.5.2).
private func remainder(of data: [UInt8], _ count: Int) -> [UInt8] {
  var generator: [UInt8] = [1]
  var root: UInt8 = 1
  for _ in 0..<count {
    let moved: [UInt8] = [0] + generator.map { product($0, root) }
    generator = zip(generator + [0], moved).map { $0 ^ $1 }
    root = product(root, 2)
  }
  var rest = data + Array(repeating: 0, count: count)
  for index in data.indices {
    let factor = rest[index]
    for (offset, part) in generator.enumerated() { rest[index + offset] ^= product(part, factor) }
  }
  return Array(rest.suffix(count))
}

private func product(_ one: UInt8, _ other: UInt8) -> UInt8 {
  var (result, one, other) = (UInt8(0), one, other)
  while other > 0 {
    if other & 1 == 1 { result ^= one }
    one = one << 1 ^ (one & 0x80 == 0 ? 0 : 0x1D)
    other >>= 1
  }
  return result
}
