import Diagnostics

/// No-break spaces where fields need ordinary ones: before a line's text, after a colon or after a dash.
///
/// They are read as two blanks each, which keeps every place.
func readSpecialBlanks(_ bytes: [UInt8], in range: Range<Int>, path: String) -> Diagnosed<[UInt8]> {
  guard bytes[range].contains(0xC2) else { return Diagnosed(bytes) }
  var result = bytes
  var places: [Range<Int>] = []
  for line in YAMLLine.all(bytes, in: range) {
    let end = line.range.upperBound
    let afterDash =
      line.textStart < end && bytes[line.textStart] == .dash ? line.textStart + 1 : line.textStart
    for start in [line.textStart, afterDash, line.colon.map { $0 + 1 } ?? end] {
      let blanks = bytes.noBreakSpaces(from: start, to: end)
      guard !blanks.isEmpty, result[start] != .space else { continue }
      places.append(blanks)
      result.replaceSubrange(blanks, with: [UInt8](repeating: .space, count: blanks.count))
    }
  }
  guard let first = places.first else { return Diagnosed(bytes) }
  let fixIts = places.map {
    FixIt(at: Location(path, $0), replacement: String(repeating: " ", count: $0.count / 2))
  }
  return Diagnosed(result, [.specialBlank(Location(path, first), fixIts: fixIts)])
}

extension [UInt8] {
  fileprivate func noBreakSpaces(from start: Int, to end: Int) -> Range<Int> {
    var offset = start
    while offset + 1 < end, self[offset] == 0xC2, self[offset + 1] == 0xA0 { offset += 2 }
    return start..<offset
  }
}
