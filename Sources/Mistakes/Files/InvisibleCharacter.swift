import Content
package import Diagnostics

/// Characters beside one another that nobody sees and that came along when a text was pasted: soft hyphens, zero-width characters, marks
/// of direction, letters of the tags block that do not belong to a flag, and signs that only the program has that they were written in.
package struct InvisibleCharacter: Sendable {
  package let range: Range<Int>

  package init?(_ bytes: [UInt8], at start: Int, before end: Int) {
    if let own = bytes.privateUse(from: start, before: end) {
      range = own
      return
    }
    guard start + 1 < end, unseenSecondBytes.contains(bytes[start + 1]) else { return nil }
    if bytes.invisible(at: start, before: end) != nil {
      var last = start
      while let found = bytes.invisible(at: last, before: end) { last += found.count }
      range = start..<last
    } else if let tags = bytes.tags(from: start, before: end) {
      range = tags
    } else {
      return nil
    }
  }

  package static let firstBytes: [UInt8] = Array(Set(unseen.map { $0[0] } + [0xF3, 0xEE, 0xEF]))
  package static let secondBytes: [UInt8] = Array(Set(unseenSecondBytes + Array(0x80...0xBF)))
}

private let unseenSecondBytes: [UInt8] = Array(Set(unseen.map { $0[1] } + [0xA0]))

/// The text as it was meant: without what nobody sees or no text may hold, and with the letters that were certainly
/// meant.
func withoutStrayCharacters(_ text: String) -> String {
  let bytes = Array(withoutBrokenLetters(text).utf8)
  var result: [UInt8] = []
  var offset = 0
  for stray in invisibleCharacters(in: 0..<bytes.count, bytes) {
    result += bytes[offset..<stray.lowerBound]
    offset = stray.upperBound
  }
  return String(decoding: result + bytes[offset...], as: UTF8.self).withoutForbiddenCharacters
}

/// All that stand in the range, in order.
func invisibleCharacters(in range: Range<Int>, _ bytes: [UInt8]) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var offset = range.lowerBound
  while offset < range.upperBound {
    if bytes[offset] >= 0xC2, let stray = InvisibleCharacter(bytes, at: offset, before: range.upperBound) {
      found.append(stray.range)
      offset = stray.range.upperBound
    } else {
      offset += 1
    }
  }
  return found
}

extension [UInt8] {
  /// Characters for private use beside one another (U+E000 to U+F8FF), as Word's Wingdings and some programs' marks are: every other
  /// program shows an empty box. The bullet (U+F0B7) has a finding of its own.
  fileprivate func privateUse(from start: Int, before end: Int) -> Range<Int>? {
    var offset = start
    while offset + 2 < end,
      self[offset] == 0xEE || self[offset] == 0xEF && self[offset + 1] <= 0xA3,
      !(self[offset] == 0xEF && self[offset + 1] == 0x82 && self[offset + 2] == 0xB7)
    {
      offset += 3
    }
    return offset > start ? start..<offset : nil
  }

  /// Characters of the tags block beside one another (U+E0000 to U+E007F), unless a flag is before them.
  fileprivate func tags(from start: Int, before end: Int) -> Range<Int>? {
    var offset = start
    while offset + 3 < end, self[offset] == 0xF3, self[offset + 1] == 0xA0, self[offset + 2] <= 0x81 {
      offset += 4
    }
    guard offset > start, start < 4 || !holds(Array("\u{1F3F4}".utf8), at: start - 4, before: start) else {
      return nil
    }
    return start..<offset
  }

  fileprivate func invisible(at start: Int, before end: Int) -> [UInt8]? {
    unseen.first { holds($0, at: start, before: end) }
  }

  fileprivate func holds(_ other: [UInt8], at start: Int, before end: Int) -> Bool {
    start + other.count <= end && self[start..<start + other.count].elementsEqual(other)
  }
}

/// The joiner within emoji (U+200D) is not among them.
private let unseen: [[UInt8]] = [
  "\u{AD}", "\u{200B}", "\u{200E}", "\u{200F}", "\u{2060}", "\u{FEFF}", "\u{180E}", "\u{61C}", "\u{2061}",
  "\u{2062}",
  "\u{2063}", "\u{2064}", "\u{115F}", "\u{3164}",
].map { Array($0.utf8) }

extension Code {
  package static let invisibleCharacter = Code(
    "invisible-character", .warning, title: Wording(nb: "Usynlig tegn", en: "An invisible character"),
    explanation: Wording(
      nb: "Myke bindestreker og tegn uten bredde følger med fra Word. De ødelegger søk og opplesing.",
      en: "Soft hyphens and zero-width characters come along from Word. They break search and screen readers."
    ), example: Code.Example(wrong: "Kongs\u{AD}berg", right: "Kongsberg"))
}

extension Diagnostic {
  package static func invisibleCharacter(_ written: String, at place: Location) -> Diagnostic {
    let isOfProgram = written.unicodeScalars.first.map { (0xE000...0xF8FF).contains($0.value) } ?? false
    return Diagnostic(
      .invisibleCharacter,
      isOfProgram
        ? Wording(
          nb: "et tegn som bare programmet det kom fra, kan vise; leserne får en tom boks",
          en: "a character that only the program it came from can show; readers get an empty box")
        : written.allSatisfy { $0 == "\u{AD}" }
          ? Wording(
            nb: "usynlig tegn i teksten (myk bindestrek)", en: "an invisible character (a soft hyphen)")
          : Wording(
            nb: "usynlig tegn i teksten (uten bredde)", en: "an invisible character (zero-width)"),
      at: place,
      help: isOfProgram
        ? Wording(
          nb: "skriv det tegnet som var ment, som → eller ✓, eller slett det",
          en: "write the character that was meant, such as → or ✓, or delete it")
        : Wording(nb: "slett tegnet", en: "delete the character"),
      // An arrow or a tick says something; what, only its writer knows.
      fixIts: isOfProgram ? [] : [FixIt(at: place, replacement: "")])
  }

  /// The invisible characters of one field, all together; nil when there are none.
  static func invisibleCharacters(_ ranges: [Range<Int>], _ bytes: [UInt8], _ path: String) -> Diagnostic? {
    guard let first = ranges.first else { return nil }
    var finding = invisibleCharacter(bytes.text(first), at: Location(path, first))
    finding.fixIts = ranges.filter { bytes.privateUse(from: $0.lowerBound, before: $0.upperBound) == nil }.map
    {
      FixIt(at: Location(path, $0), replacement: "")
    }
    return finding
  }
}
