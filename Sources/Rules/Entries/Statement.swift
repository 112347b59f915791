/// One sentence of what is said of an event.
struct Statement {
  /// As it is written, without the sign at its end.
  let text: Substring
  /// In small letters: letters and digits, without signs.
  let words: [String]
  let isQuestion: Bool
  /// Whether a day may stand in it: each is written with a digit.
  let mayNameDay: Bool
  /// What it may be about, by the words in it; of what nobody looked at, all.
  let topics: StatementTopics

  init(_ sentence: WrittenSentence, on topics: StatementTopics = .all) {
    text = sentence.text
    words = String(text).inSmallLetters.words
    isQuestion = sentence.sign == "?"
    mayNameDay = text.utf8.contains(where: \.isDigit)
    self.topics = topics
  }

  var hasWordsOfSentence: Bool { (1...Self.mostWords).contains(words.count) }

  /// More words than these are a list or a table that was pasted, and no sentence.
  fileprivate static let mostWords = 200
}

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
  for (offset, byte) in text.utf8.enumerated() where isEndMark(byte) {
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
  guard text[after].isWhitespace else { return !text[after].isLetter && !text[after].isNumber }
  let word = text[start..<point].reversed().prefix(5).prefix { $0.isLetter || $0.isNumber }
  let before = String(word.reversed()).lowercased()
  guard before.allSatisfy(\.isNumber) || shortened.contains(before) else { return true }
  // «Vi er 24. Velkommen.»
  return text[after...].first { !$0.isWhitespace }?.isUppercase ?? true
}

private let shortened: Set<String> = [
  "kl", "ca", "nr", "kr", "tlf", "pga", "f", "eks", "bl", "inkl", "pr", "no",
  // Days and months, in Norwegian and English.
  "man", "tirs", "ons", "tors", "fre", "lør", "søn", "mon", "tue", "tues", "wed", "thu", "thur", "thurs",
  "fri",
  "sat", "sun", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "des", "oct",
  "dec",
]
