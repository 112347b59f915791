/// One sentence of what is said of an event.
struct Statement {
  /// As it is written, without the sign at its end.
  let text: Substring
  /// In small letters: letters and digits, without signs.
  let words: [String]
  let isQuestion: Bool
  let isExclamation: Bool

  init(_ text: Substring, endsWith sign: Character?) {
    self.text = text
    words = String(text).lowercased().words
    isQuestion = sign == "?"
    isExclamation = sign == "!"
  }
}

/// The sentences of a text: the full stop in «24. juni», «kl. 19» and «ssb.no» ends none.
func statements(in text: String) -> [Statement] {
  var found: [Statement] = []
  var start = text.startIndex
  for index in text.indices where ".!?".contains(text[index]) && index >= start {
    let after = text.index(after: index)
    guard text[index] != "." || endsSentence(text, from: start, at: index, after) else { continue }
    let statement = Statement(text[start..<index], endsWith: text[index])
    if !statement.words.isEmpty { found.append(statement) }
    start = after
  }
  let rest = Statement(text[start...], endsWith: nil)
  return rest.words.isEmpty ? found : found + [rest]
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
]
