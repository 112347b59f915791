import Content

/// One sentence of what is said of an event.
struct Statement {
  /// As it is written, without the sign at its end.
  let text: Substring
  /// In small letters: letters and digits, without signs.
  let words: [String]
  /// Whether it asks, or says what would be: «Regner det, er konserten avlyst», “In case of rain, …”.
  let isQuestion: Bool
  /// Whether a day may stand in it: each is written with a digit.
  let mayNameDay: Bool
  /// What it may be about, by the words in it; of what nobody looked at, all.
  let topics: StatementTopics

  init(_ sentence: WrittenSentence, on topics: StatementTopics = .all) {
    text = sentence.text
    words = String(text).inSmallLetters.words
    isQuestion = sentence.sign == "?" || isCondition(words, hasComma: text.utf8.contains(UInt8(ascii: ",")))
    mayNameDay = text.utf8.contains(where: \.isDigit)
    self.topics = topics
  }

  var hasWordsOfSentence: Bool { (1...Self.mostWords).contains(words.count) }

  /// More words than these are a list or a table that was pasted, and no sentence.
  fileprivate static let mostWords = 200
}

/// Whether a sentence begins with what must be for the rest to be so, in other words than «hvis».
private func isCondition(_ words: [String], hasComma: Bool) -> Bool {
  guard let first = words.first else { return false }
  switch first {
  case "i": return words.count > 1 && words[1] == "tilfelle"
  case "in": return words.starts(with: ["in", "case"]) || words.starts(with: ["in", "the", "event", "of"])
  case "ved": return words.count > 1 && weather.contains(words[1])
  case "blir": return hasComma && words.count > 1 && (words[1] == "været" || words[1] == "det")
  case "regner", "snør", "blåser", "stormer", "uteblir", "skulle", "should": return hasComma
  default: return false
  }
}

private let weather: Set<String> = [
  "regn", "regnvær", "dårlig", "uvær", "storm", "stormvarsel", "snø", "snøvær", "sterk", "mye", "avlysning",
]

/// A sentence as it is written, without the sign at its end, and that sign.
typealias WrittenSentence = (text: Substring, sign: Character?)

/// The sentences of a text that have words.
func statements(in text: String) -> [Statement] {
  sentences(in: text).map { Statement($0) }.filter(\.hasWordsOfSentence)
}

/// The sentences of a text: the full stop in «24. juni», «kl. 19» and «ssb.no» ends none.
func sentences(in text: String) -> [WrittenSentence] {
  var found: [WrittenSentence] = []
  var start = text.startIndex
  let bytes = text.utf8.span
  for offset in bytes.indices where isEndMark(bytes[offset]) {
    let index = text.utf8.index(text.startIndex, offsetBy: offset)
    let after = text.utf8.index(after: index)
    guard text[index] != "." || endsSentence(text, from: start, at: index, after) else { continue }
    found.append((text[start..<index], text[index]))
    start = after
  }
  return found + [(text[start...], nil)]
}

private func endsSentence(
  _ text: String, from start: String.Index, at point: String.Index, _ after: String.Index
) -> Bool {
  guard after < text.endIndex else { return true }
  // «17.–19. juni», «6., 13. og 20. april» and «200.-»
  if goesOnAfterPoint(text, at: after) { return false }
  guard isSpace(text, at: after) else { return !isOfWord(text, at: after) }
  let before = wordBefore(point, in: text, from: start)
  guard before.allSatisfy(\.isNumber) || shortened.contains(before) else { return true }
  // «Vi er 24. Velkommen.»
  return text[after...].first { !$0.isWhitespace }?.isUppercase ?? true
}

// Characters are taken apart by rules that cost a hundred times what a byte does, so ASCII is looked at by its bytes.

private func isSpace(_ text: String, at index: String.Index) -> Bool {
  let byte = text.utf8[index]
  return byte < 0x80 ? byte == 0x20 || (0x09...0x0D).contains(byte) : text[index].isWhitespace
}

private func goesOnAfterPoint(_ text: String, at index: String.Index) -> Bool {
  let byte = text.utf8[index]
  guard byte >= 0x80 else { return byte == 0x2C || byte == 0x2D || byte == 0x2F }
  return text[index] == "–" || text[index] == "—"
}

private func isOfWord(_ text: String, at index: String.Index) -> Bool {
  let byte = text.utf8[index]
  return byte < 0x80 ? byte.isASCIILetter || byte.isDigit : text[index].isLetter || text[index].isNumber
}

/// The last five letters and digits before an index, in small letters, or fewer.
private func wordBefore(_ point: String.Index, in text: String, from start: String.Index) -> String {
  var first = point
  for _ in 0..<5 where first > start {
    let index = text.utf8.index(before: first)
    let byte = text.utf8[index]
    guard byte < 0x80 else {
      let word = text[start..<point].reversed().prefix(5).prefix { $0.isLetter || $0.isNumber }
      return String(word.reversed()).lowercased()
    }
    guard byte.isASCIILetter || byte.isDigit else { break }
    first = index
  }
  return text[first..<point].lowercased()
}

private let shortened: Set<String> = [
  "kl", "ca", "nr", "kr", "tlf", "pga", "f", "eks", "bl", "inkl", "pr", "no",
  // Days and months, in Norwegian and English.
  "man", "tirs", "ons", "tors", "fre", "lør", "søn", "mon", "tue", "tues", "wed", "thu", "thur", "thurs",
  "fri",
  "sat", "sun", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "des", "oct",
  "dec",
]
