import Content
import Model

/// Whether a text is in Norwegian rather than in another language, by words that are the one and not the other.
func isNorwegian(_ text: [UInt8]) -> Bool {
  let count = SignsOfLanguage(text)
  return count.norwegian > count.english + count.english && isEnough(count.norwegian, for: text)
}

/// Whether a text is in English rather than in Norwegian.
func isEnglish(_ text: [UInt8]) -> Bool {
  let count = SignsOfLanguage(text)
  return count.englishAlone > count.norwegian + count.norwegian && isEnough(count.englishAlone, for: text)
}

private func isEnough(_ words: Int, for text: [UInt8]) -> Bool { words > 2 || words == 2 && text.count < 60 }

/// How many of the small words of each language a text has, but for those of names («Women of the Year») and of what is quoted.
private struct SignsOfLanguage {
  private(set) var norwegian = 0
  private(set) var english = 0
  /// Those of them that a Norwegian text does not have: «by», «to» and «AS» it does.
  private(set) var englishAlone = 0

  init(_ text: [UInt8]) {
    var (offset, end, isQuoted) = (0, 0, false)
    // A word counts when it is known that no name goes on after it.
    var last: Range<Int>?
    while let word = text.nextWord(from: &offset, before: text.count) {
      // Signs of quotation may be parts of words here.
      let (opens, closes) = text[end..<word.upperBound].quotationMarks
      let isInside = isQuoted || opens
      isQuoted = isInside && !closes
      end = word.upperBound
      let isSmall = !text[word.lowerBound].isCapital
      if let last, isSmall { add(text, last) }
      last = !isInside && (isSmall || word.lowerBound == 0) ? word : nil
    }
    if let last { add(text, last) }
  }

  private mutating func add(_ text: [UInt8], _ word: Range<Int>) {
    let hasLetter = hasNorwegianLetter(text[word])
    guard word.count <= longestShortWord else {
      if hasLetter { norwegian += 1 }
      return
    }
    let number = shortWord(text, word)
    if norwegianWords.contains(number) || hasLetter { norwegian += 1 }
    guard englishWords.contains(number) else { return }
    english += 1
    if !alikeInNorwegian.contains(number) { englishAlone += 1 }
  }
}

extension ArraySlice<UInt8> {
  /// Whether a quotation begins and ends in it: « and » are C2 AB and C2 BB, “ and ” E2 80 9C and E2 80 9D.
  fileprivate var quotationMarks: (opens: Bool, closes: Bool) {
    var marks = (opens: false, closes: false)
    // Nearly all words have a space between them, or a sign and a space.
    guard contains(where: { $0 >= 0x80 }) else { return marks }
    for (byte, next) in zip(self, dropFirst()) {
      if byte == 0xC2 && next == 0xAB || byte == 0x80 && next == 0x9C { marks.opens = true }
      if byte == 0xC2 && next == 0xBB || byte == 0x80 && next == 0x9D { marks.closes = true }
    }
    return marks
  }
}

extension UInt8 {
  fileprivate var isCapital: Bool { (0x41...0x5A).contains(self) }
}

/// Whether a word has an æ, an ø or an å and is no name: it begins with a small letter.
private func hasNorwegianLetter(_ word: ArraySlice<UInt8>) -> Bool {
  guard let first = word.first, !first.isCapital else { return false }
  // æ, ø and å are C3 A6, C3 B8 and C3 A5.
  var last: UInt8 = 0
  for byte in word {
    if last == 0xC3, byte == 0xA6 || byte == 0xB8 || byte == 0xA5 { return true }
    last = byte
  }
  return false
}

/// The languages in which much is written alike.
let scandinavian: Set<Language> = Set([.nb, .nn] + ["da", "sv"].compactMap { Language($0) })

private let longestShortWord = 8

/// A word of a few bytes as a number that no other has: its bytes, in small letters (those of Latin-1 beyond ASCII too), times
/// an odd number, which spreads them.
private func shortWord(_ text: [UInt8], _ word: Range<Int>) -> UInt64 {
  var (packed, last): (UInt64, UInt8) = (0, 0)
  for offset in word {
    let byte = text[offset]
    let isCapital =
      (0x41...0x5A).contains(byte) || last == 0xC3 && (0x80...0x9E).contains(byte) && byte != 0x97
    packed = packed << 8 | UInt64(isCapital ? byte + 0x20 : byte)
    last = byte
  }
  return packed &* 0x9E37_79B9_7F4A_7C15
}

private func shortWords(_ words: [String]) -> WordHashes {
  WordHashes(words.map { shortWord(Array($0.utf8), 0..<$0.utf8.count) })
}

private let norwegianWords = shortWords([
  "og", "å", "er", "på", "det", "som", "til", "av", "med", "ikke", "et", "vi", "har", "fra", "ved", "skal",
  "blir",
  "eller", "også", "nå", "hva", "hvor", "når", "jeg", "oss", "dere", "din", "ditt", "alle", "etter", "hos",
  "kan",
  "deg", "seg", "ble", "være", "hvordan", "dette", "denne", "disse", "noen", "mange", "du", "om", "hvem",
  "mot",
])

private let englishWords = shortWords([
  "the", "of", "and", "is", "that", "you", "are", "with", "as", "be", "this", "have", "from", "or", "our",
  "your",
  "will", "can", "it", "they", "what", "where", "when", "not", "more", "how", "has", "was", "which", "their",
  "a",
  "to", "in", "we", "on", "by",
])

private let alikeInNorwegian = shortWords([
  "a", "as", "be", "by", "can", "in", "on", "or", "to", "we", "is", "what", "not",
])
