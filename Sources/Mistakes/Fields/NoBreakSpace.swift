import Content
package import Diagnostics

/// No-break spaces where fields need ordinary ones: before a line's text, after a colon or after a dash.
///
/// They are read as two spaces each, which keeps every place.
func withoutNoBreakSpaces(_ bytes: [UInt8], in range: Range<Int>, path: String) -> Diagnosed<[UInt8]> {
  guard bytes[range].contains(0xC2) else { return Diagnosed(bytes) }
  var result = bytes
  var places: [Range<Int>] = []
  for line in YAMLLine.all(bytes, in: range) {
    let end = line.range.upperBound
    let afterDash =
      line.textStart < end && bytes[line.textStart] == .dash ? line.textStart + 1 : line.textStart
    for start in [line.textStart, afterDash, line.colon.map { $0 + 1 } ?? end] {
      let spaces = bytes.noBreakSpaces(from: start, to: end)
      guard !spaces.isEmpty, result[start] != .space else { continue }
      places.append(spaces)
      result.replaceSubrange(spaces, with: [UInt8](repeating: .space, count: spaces.count))
    }
  }
  guard let first = places.first else { return Diagnosed(bytes) }
  let fixIts = places.map {
    FixIt(at: Location(path, $0), replacement: String(repeating: " ", count: $0.count / 2))
  }
  return Diagnosed(result, [.noBreakSpace(Location(path, first), fixIts: fixIts)])
}

extension [UInt8] {
  fileprivate func noBreakSpaces(from start: Int, to end: Int) -> Range<Int> {
    var offset = start
    while offset + 1 < end, self[offset] == 0xC2, self[offset + 1] == 0xA0 { offset += 2 }
    return start..<offset
  }
}

extension Code {
  package static let noBreakSpace = Code(
    "no-break-space", .warning,
    title: Wording(nb: "Hardt mellomrom fra Word", en: "A no-break space from Word"),
    explanation: Wording(
      nb: "Mellomrommet ser vanlig ut, men er et annet tegn. Det kom med da teksten ble limt inn.",
      en: "The space looks ordinary but is another character. It came along when the text was pasted."),
    example: Example(wrong: "tittel:\u{A0}Boligdag", right: "tittel: Boligdag"))
}

extension Diagnostic {
  static func noBreakSpace(_ place: Location, fixIts: [FixIt]) -> Diagnostic {
    Diagnostic(
      .noBreakSpace,
      Wording(
        nb: "mellomrommet er et hardt mellomrom, trolig fra Word",
        en: "this is a no-break space, probably from Word"),
      at: place, help: Wording(nb: "skriv et vanlig mellomrom", en: "write an ordinary space"), fixIts: fixIts
    )
  }
}
