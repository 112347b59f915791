import Content
package import Diagnostics

/// The words of a file whose letters were saved in one encoding and read in another (`Ã¥` for å), as one finding.
func brokenLetters(in bytes: [UInt8], _ path: String) -> (finding: Diagnostic, places: [Range<Int>])? {
  var words: [BrokenWord] = []
  var offset = 0
  let all = bytes.span
  while offset < all.count {
    if all[offset] >= 0xC3, mayBeBroken(all, offset), let word = BrokenWord(bytes, at: offset) {
      words.append(word)
      offset = word.range.upperBound
    } else {
      offset += 1
    }
  }
  return words.isEmpty ? nil : (.brokenLetters(words, bytes, path), words.map(\.range))
}

/// The first look at a letter: what UTF-8 begins with (`length(ofCharacterAfter:)`) is read as one of these of Latin-1, and what is
/// lost begins with EF.
private func mayBeBroken(_ bytes: Span<UInt8>, _ offset: Int) -> Bool {
  guard bytes[offset] == 0xC3, offset + 1 < bytes.count else { return bytes[offset] == 0xEF }
  return length(ofCharacterAfter: bytes[offset + 1] &+ 0x40) != nil
}

/// The text with the letters that were certainly meant.
func withoutBrokenLetters(_ text: String) -> String {
  let bytes = Array(text.utf8)
  guard bytes.contains(where: { $0 >= 0xC2 }) else { return text }
  var result: [UInt8] = []
  var offset = 0
  while offset < bytes.count {
    if let word = BrokenWord(bytes, at: offset) {
      result += word.meant.map { Array($0.utf8) } ?? Array(bytes[word.range])
      offset = word.range.upperBound
    } else {
      result.append(bytes[offset])
      offset += 1
    }
  }
  return String(decoding: result, as: UTF8.self)
}

/// From the first broken letter of a word to the last.
struct BrokenWord {
  let range: Range<Int>
  /// What was certainly meant; nil when a letter is lost.
  let meant: String?

  init?(_ bytes: [UInt8], at start: Int) {
    guard BrokenLetter(bytes, at: start, isInWord: false) != nil else { return nil }
    var (offset, end) = (start, start)
    var decoded: [UInt8] = []
    var pending: [UInt8] = []
    var isLost = false
    while offset < bytes.count, bytes[offset].isWord {
      guard let letter = BrokenLetter(bytes, at: offset, isInWord: true) else {
        pending.append(bytes[offset])
        offset += 1
        continue
      }
      decoded += pending + letter.decoded
      pending = []
      isLost = isLost || letter.decoded.isEmpty
      offset += letter.count
      end = offset
    }
    range = start..<end
    // What was read wrongly twice is decoded twice.
    meant = isLost ? nil : withoutBrokenLetters(String(decoding: decoded, as: UTF8.self))
  }
}

/// One letter of UTF-8 whose bytes were read as characters of Windows-1252 or Latin-1.
private struct BrokenLetter {
  /// How many bytes it takes now.
  let count: Int
  /// The bytes of what was meant; none when it is lost (U+FFFD).
  let decoded: [UInt8]

  /// Within a broken word more is taken for a letter: «Å’» alone may well be meant.
  init?(_ bytes: [UInt8], at start: Int, isInWord: Bool) {
    guard let first = WindowsCharacter(bytes, at: start) else {
      guard bytes.starts(with: "\u{FFFD}", at: start, before: bytes.count) else { return nil }
      (count, decoded) = (3, [])
      return
    }
    guard let length = length(ofCharacterAfter: first.byte) else { return nil }
    var parts = [first]
    for _ in 1..<length {
      guard let next = WindowsCharacter(bytes, at: start + parts.reduce(0) { $0 + $1.count }),
        (0x80...0xBF).contains(next.byte)
      else { return nil }
      parts.append(next)
    }
    let decoded = parts.map(\.byte)
    guard isLikely(decoded) || isInWord && upperHalf[decoded] != nil,
      String(validating: decoded, as: UTF8.self) != nil
    else { return nil }
    (count, self.decoded) = (parts.reduce(0) { $0 + $1.count }, decoded)
  }
}

/// The first bytes of what Norwegian texts hold beyond ASCII, and how many bytes there are: letters and signs (C2, C3),
/// dashes, quotes and other signs (E2), pictures of faces and things (F0); and of what those become when they are read
/// wrongly once more (C5, C6, CB).
private func length(ofCharacterAfter first: UInt8) -> Int? {
  switch first {
  case 0xC2, 0xC3, 0xC5, 0xC6, 0xCB: 2
  case 0xE2: 3
  case 0xF0: 4
  default: nil
  }
}

private func isLikely(_ decoded: [UInt8]) -> Bool {
  switch decoded[0] {
  case 0xC2: decoded[1] >= 0xA0
  case 0xE2: (0x80...0x9E).contains(decoded[1])
  case 0xF0: decoded[1] == 0x9F
  case 0xC5, 0xC6, 0xCB: false
  default: true
  }
}

/// A character of Windows-1252, or of Latin-1 where that has a control character, with its byte there.
private struct WindowsCharacter {
  let byte: UInt8
  /// How many bytes of UTF-8 it takes.
  let count: Int

  init?(_ bytes: [UInt8], at start: Int) {
    guard start + 1 < bytes.count else { return nil }
    switch bytes[start] {
    case 0xC2, 0xC3: (byte, count) = (bytes[start] == 0xC2 ? bytes[start + 1] : bytes[start + 1] + 0x40, 2)
    case 0xC5, 0xC6, 0xCB:
      guard let byte = upperHalf[[bytes[start], bytes[start + 1]]] else { return nil }
      (self.byte, count) = (byte, 2)
    case 0xE2 where start + 2 < bytes.count:
      guard let byte = upperHalf[Array(bytes[start...start + 2])] else { return nil }
      (self.byte, count) = (byte, 3)
    default: return nil
    }
  }
}

/// Windows-1252 from 0x80 to 0x9F, by the UTF-8 of its characters.
private let upperHalf: [[UInt8]: UInt8] = {
  let characters: [UInt8: Unicode.Scalar] = [
    0x80: "€", 0x82: "‚", 0x83: "ƒ", 0x84: "„", 0x85: "…", 0x86: "†", 0x87: "‡", 0x88: "ˆ", 0x89: "‰",
    0x8A: "Š", 0x8B: "‹", 0x8C: "Œ", 0x8E: "Ž", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•",
    0x96: "–", 0x97: "—", 0x98: "˜", 0x99: "™", 0x9A: "š", 0x9B: "›", 0x9C: "œ", 0x9E: "ž", 0x9F: "Ÿ",
  ]
  return Dictionary(uniqueKeysWithValues: characters.map { (Array(String($1).utf8), $0) })
}()

extension Code {
  package static let brokenLetters = Code(
    "broken-letters", .error, title: Wording(nb: "Ødelagte bokstaver", en: "Garbled letters"),
    explanation: Wording(
      nb: "Teksten ble lagret i ett tegnsett og lest i et annet, så æ, ø og å ble til andre tegn.",
      en: "The text was saved in one encoding and read in another, so æ, ø and å became other characters."),
    example: Code.Example(wrong: "Velkommen pÃ¥ besøk", right: "Velkommen på besøk"))
}

extension Diagnostic {
  fileprivate static func brokenLetters(_ words: [BrokenWord], _ bytes: [UInt8], _ path: String) -> Diagnostic
  {
    let first = words[0]
    let written = bytes.text(first.range)
    let isCertain = words.allSatisfy { $0.meant != nil }
    var finding = Diagnostic(
      .brokenLetters,
      Wording(nb: "«\(written)» har ødelagte bokstaver", en: "“\(written)” has garbled letters"),
      at: Location(path, first.range),
      help: first.meant.map { Wording(nb: "skriv «\($0)»", en: "write “\($0)”") }
        ?? Wording(nb: "skriv ordet på nytt", en: "retype the word"),
      fixIts: words.compactMap { word in
        word.meant.map { FixIt(at: Location(path, word.range), replacement: $0) }
      })
    guard words.count > 1 else { return finding }
    finding.message = Wording(
      nb:
        "\(words.count) steder i filen har ødelagte bokstaver, først «\(written)»: den er lest i feil tegnsett",
      en:
        "letters are garbled in \(words.count) places of the file, first “\(written)”: it was read in the wrong encoding"
    )
    finding.help =
      isCertain
      ? Wording(
        nb: "hent en eldre utgave av filen, eller \(run: "story fix --write"), som retter alle stedene",
        en: "restore an older version of the file, or \(run: "story fix --write"), which corrects all of them"
      )
      : Wording(
        nb: "hent en eldre utgave av filen, eller skriv ordene på nytt",
        en: "restore an older version of the file, or retype the words")
    return finding
  }
}
