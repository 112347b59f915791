import Diagnostics
import Model

extension Rule {
  /// `Ã¥` for å: text that was saved in one encoding and read in another.
  static let brokenLetters = Rule(
    .brokenLetters,
    phrase: Phrase(
      scope: .everywhere, firstBytes: [0xC3, 0xEF, 0xE2], secondBytes: [0x83, 0xA2, 0xBF],
      match: { bytes, start, end in
        guard letters.contains(where: { bytes.holds($0.bytes, at: start, before: end) }) else { return nil }
        return brokenWord(bytes, start, end)
      },
      finding: { match, place in
        Diagnostic(
          .brokenLetters,
          Wording(
            nb: "«\(match.written)» har ødelagte bokstaver", en: "“\(match.written)” holds broken letters"),
          at: place,
          help: match.instead.map { Wording(nb: "skriv «\($0)»", en: "write “\($0)”") }
            ?? Wording(nb: "skriv ordet på nytt", en: "write the word anew"),
          fixIts: match.instead.map { [FixIt(at: place, replacement: $0)] } ?? [])
      }))
}

/// The rest of the word from its first broken letter, to be mended as one; what stands before it is whole.
private func brokenWord(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Phrase.Match {
  var offset = start
  var stop = start
  var mended = ""
  var isCertain = true
  var whole = start
  while offset < end, bytes[offset].isWord {
    guard let found = letters.first(where: { bytes.holds($0.bytes, at: offset, before: end) }) else {
      offset += 1
      continue
    }
    mended += bytes.text(whole..<offset) + (found.letter ?? "")
    isCertain = isCertain && found.letter != nil
    offset += found.bytes.count
    (stop, whole) = (offset, offset)
  }
  let range = start..<stop
  return Phrase.Match(range: range, written: bytes.text(range), instead: isCertain ? mended : nil)
}

private let letters: [(bytes: [UInt8], letter: String?)] = [
  (Array("Ã¦".utf8), "æ"), (Array("Ã¸".utf8), "ø"), (Array("Ã¥".utf8), "å"), (Array("Ã†".utf8), "Æ"),
  (Array("Ã˜".utf8), "Ø"), (Array("Ã…".utf8), "Å"), (Array("Ã©".utf8), "é"), (Array("â€“".utf8), "–"),
  (Array("â€™".utf8), "’"), (Array("\u{FFFD}".utf8), nil),
]

extension Code {
  static let brokenLetters = Code(
    "broken-letters", .error, title: Wording(nb: "Ødelagte bokstaver", en: "Broken letters"),
    explanation: Wording(
      nb: "Teksten ble lagret i ett tegnsett og lest i et annet, så æ, ø og å ble til andre tegn.",
      en: "The text was saved in one encoding and read in another, so that æ, ø and å became other signs."),
    example: Code.Example(wrong: "Velkommen pÃ¥ besøk", right: "Velkommen på besøk"))
}
