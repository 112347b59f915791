import Content
package import Diagnostics

/// Letters that were saved in one encoding and read in another (`Ã¥` for å), or a character that nobody sees.
package struct StrayCharacter: Sendable {
  package let range: Range<Int>
  package let kind: Kind

  package enum Kind: Sendable {
    /// With the letters that were certainly meant.
    case brokenLetters(meant: String?)
    case invisible
  }

  /// What stands at `start`; broken letters go on to the last of the word, to be corrected as one.
  package init?(_ bytes: [UInt8], at start: Int, before end: Int) {
    guard start + 1 < end, Self.mayBegin(bytes[start], bytes[start + 1]) else { return nil }
    if let found = invisible.first(where: { bytes.holds($0, at: start, before: end) }) {
      range = start..<start + found.count
      kind = .invisible
    } else if brokenLetter(bytes, start, end) != nil {
      (range, kind) = brokenWord(bytes, start, end)
    } else {
      return nil
    }
  }
}

extension StrayCharacter {
  /// The bytes that one may begin with, and those that may come next; most text is ruled out by them.
  package static let firstBytes: [UInt8] = Array(Set(beginnings.map { $0[0] }))
  package static let secondBytes: [UInt8] = Array(Set(beginnings.map { $0[1] }))

  private static func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
    switch first {
    case 0xC2: second == 0xAD
    case 0xC3: second == 0x82 || second == 0x83 || second == 0xA2
    case 0xE2: second == 0x80 || second == 0x81
    case 0xEF: second == 0xBB || second == 0xBF
    default: false
    }
  }

  private static let beginnings: [[UInt8]] = invisible + letters.map(\.bytes)
}

/// All that stands in the range, in order.
func strayCharacters(in range: Range<Int>, _ bytes: [UInt8]) -> [StrayCharacter] {
  var found: [StrayCharacter] = []
  var offset = range.lowerBound
  while offset < range.upperBound {
    if bytes[offset] >= 0xC2, let stray = StrayCharacter(bytes, at: offset, before: range.upperBound) {
      found.append(stray)
      offset = stray.range.upperBound
    } else {
      offset += 1
    }
  }
  return found
}

/// The text as it was meant: without what nobody sees, and with the letters that were certainly meant.
func withoutStrayCharacters(_ text: String) -> String {
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  var offset = 0
  for stray in strayCharacters(in: 0..<bytes.count, bytes) {
    result += bytes[offset..<stray.range.lowerBound]
    switch stray.kind {
    case .brokenLetters(let meant): result += meant.map { Array($0.utf8) } ?? Array(bytes[stray.range])
    case .invisible: break
    }
    offset = stray.range.upperBound
  }
  return String(decoding: result + bytes[offset...], as: UTF8.self)
}

/// The rest of the word from its first broken letter; what stands before it is whole.
private func brokenWord(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (Range<Int>, StrayCharacter.Kind) {
  var (offset, stop, whole) = (start, start, start)
  var meant: String? = ""
  while offset < end, bytes[offset].isWord {
    guard let found = brokenLetter(bytes, offset, end) else {
      offset += 1
      continue
    }
    let before = bytes.text(whole..<offset)
    meant = found.letter.flatMap { letter in meant.map { $0 + before + letter } }
    offset += found.bytes.count
    (stop, whole) = (offset, offset)
  }
  return (start..<stop, .brokenLetters(meant: meant))
}

private func brokenLetter(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (bytes: [UInt8], letter: String?)? {
  letters.first { bytes.holds($0.bytes, at: start, before: end) }
}

extension [UInt8] {
  fileprivate func holds(_ other: [UInt8], at start: Int, before end: Int) -> Bool {
    start + other.count <= end && self[start..<start + other.count].elementsEqual(other)
  }
}

/// The joiner within emoji (U+200D) is not among them.
private let invisible: [[UInt8]] = [
  "\u{AD}", "\u{200B}", "\u{200E}", "\u{200F}", "\u{2060}", "\u{FEFF}",
].map { Array($0.utf8) }

private let letters: [(bytes: [UInt8], letter: String?)] = [
  ("Ã¢â‚¬â„¢", "’"), ("Ã¢â‚¬â€œ", "–"), ("Ã¦", "æ"), ("Ã¸", "ø"), ("Ã¥", "å"), ("Ã†", "Æ"), ("Ã˜", "Ø"),
  ("Ã…", "Å"), ("Ã©", "é"), ("Ã¨", "è"),
  ("Ã¶", "ö"), ("Ã¤", "ä"), ("Ã¼", "ü"), ("Ã³", "ó"), ("Ã²", "ò"), ("Ã´", "ô"), ("â€“", "–"), ("â€™", "’"),
  ("â€œ", "“"), ("â€¦", "…"), ("Â«", "«"), ("Â»", "»"), ("\u{FFFD}", nil),
].map { (Array($0.0.utf8), $0.1) }

extension Code {
  package static let brokenLetters = Code(
    "broken-letters", .error, title: Wording(nb: "Ødelagte bokstaver", en: "Garbled letters"),
    explanation: Wording(
      nb: "Teksten ble lagret i ett tegnsett og lest i et annet, så æ, ø og å ble til andre tegn.",
      en: "The text was saved in one encoding and read in another, so æ, ø and å became other characters."),
    example: Code.Example(wrong: "Velkommen pÃ¥ besøk", right: "Velkommen på besøk"))

  package static let invisibleCharacter = Code(
    "invisible-character", .warning, title: Wording(nb: "Usynlig tegn", en: "An invisible character"),
    explanation: Wording(
      nb: "Myke bindestreker og tegn uten bredde følger med fra Word. De ødelegger søk og opplesing.",
      en: "Soft hyphens and zero-width characters come along from Word. They break search and screen readers."
    ), example: Code.Example(wrong: "Kongs\u{AD}berg", right: "Kongsberg"))
}

extension Diagnostic {
  package static func brokenLetters(_ written: String, meant: String?, at place: Location) -> Diagnostic {
    Diagnostic(
      .brokenLetters,
      Wording(nb: "«\(written)» har ødelagte bokstaver", en: "“\(written)” has garbled letters"),
      at: place,
      help: meant.map { Wording(nb: "skriv «\($0)»", en: "write “\($0)”") }
        ?? Wording(nb: "skriv ordet på nytt", en: "retype the word"),
      fixIts: meant.map { [FixIt(at: place, replacement: $0)] } ?? [])
  }

  package static func invisibleCharacter(_ written: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .invisibleCharacter,
      written == "\u{AD}"
        ? Wording(nb: "usynlig tegn i teksten (myk bindestrek)", en: "an invisible character (a soft hyphen)")
        : Wording(
          nb: "usynlig tegn i teksten (uten bredde)", en: "an invisible character (zero-width)"),
      at: place, help: Wording(nb: "slett tegnet", en: "delete the character"),
      fixIts: [FixIt(at: place, replacement: "")])
  }
}

/// What is said of the characters of one field: broken letters by the word, invisible characters all together.
func strayFindings(_ strays: [StrayCharacter], _ bytes: [UInt8], _ path: String) -> [Diagnostic] {
  var findings: [Diagnostic] = []
  var hidden: Int?
  for stray in strays {
    let place = Location(path, stray.range)
    switch stray.kind {
    case .brokenLetters(let meant):
      findings.append(.brokenLetters(bytes.text(stray.range), meant: meant, at: place))
    case .invisible:
      guard let first = hidden else {
        hidden = findings.count
        findings.append(.invisibleCharacter(bytes.text(stray.range), at: place))
        continue
      }
      findings[first].fixIts.append(FixIt(at: place, replacement: ""))
    }
  }
  return findings
}
