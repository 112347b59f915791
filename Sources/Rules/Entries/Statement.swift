/// One sentence of what is said of an event.
struct Statement {
  /// As it is written, without the sign at its end.
  let text: Substring
  /// In small letters: letters and digits, without signs.
  let words: [String]
  let isQuestion: Bool
  /// Whether a day may stand in it: each is written with a digit.
  let mayNameDay: Bool

  init(_ text: Substring, endsWith sign: Character?) {
    self.text = text
    words = String(text).inSmallLetters.words
    isQuestion = sign == "?"
    mayNameDay = text.utf8.contains(where: \.isDigit)
  }

  /// More words than these are a list or a table that was pasted, and no sentence.
  fileprivate static let mostWords = 200
}

/// The sentences of a text: the full stop in «24. juni», «kl. 19» and «ssb.no» ends none.
func statements(in text: String) -> [Statement] {
  var found: [Statement] = []
  var start = text.startIndex
  for index in text.utf8.indices where isEndMark(text.utf8[index]) && index >= start {
    let after = text.utf8.index(after: index)
    guard text[index] != "." || endsSentence(text, from: start, at: index, after) else { continue }
    let statement = Statement(text[start..<index], endsWith: text[index])
    if (1...Statement.mostWords).contains(statement.words.count) { found.append(statement) }
    start = after
  }
  let rest = Statement(text[start...], endsWith: nil)
  return (1...Statement.mostWords).contains(rest.words.count) ? found + [rest] : found
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
