import Diagnostics

/// The sentences of a piece of text: white space as one space, soft hyphens and what no text may hold left out.
///
/// A sentence ends where `.`, `!`, `?` or `…` is followed by a space and a capital letter; so «14. mars» and «kl. 18.00» end
/// none. A separator of table cells at an end is left out.
func sentences(of text: [UInt8]) -> [String] {
  let plain = String(decoding: text, as: UTF8.self).withoutForbiddenCharacters
  var sentences: [String] = []
  var current = ""
  var endsSentence = false
  for word in words(of: plain) {
    guard let first = word.first else { continue }
    if endsSentence, first.isUppercase || first == "«" {
      sentences.append(current)
      current = ""
    }
    if !current.isEmpty { current += " " }
    current += word
    endsSentence = word.last.map { $0 == "." || $0 == "!" || $0 == "?" || $0 == "…" } == true
  }
  sentences.append(current)
  return sentences.map(withoutOuterSeparators).filter { !$0.isEmpty }
}

/// What stands between white space, without soft hyphens.
private func words(of text: String) -> [String] {
  // Where each scalar is a character of its own, as in nearly all texts, nobody need look for where characters end.
  guard text.unicodeScalars.allSatisfy(\.standsAlone) else {
    return text.split(whereSeparator: \.isWhitespace).map { $0.filter { $0 != "\u{AD}" } }
  }
  return text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { word in
    word.contains("\u{AD}") ? String(String.UnicodeScalarView(word.filter { $0 != "\u{AD}" })) : String(word)
  }
}

extension Unicode.Scalar {
  /// Whether it is never a part of a character with others: Latin letters, and dashes, spaces and quotation marks. A carriage
  /// return is one with a line feed, but both are white space.
  fileprivate var standsAlone: Bool {
    switch value {
    case ..<0x300, 0x2010...0x2027: true
    default: false
    }
  }
}

private func withoutOuterSeparators(_ text: String) -> String {
  var text = text[...]
  while text.last == "·" || text.last == " " { text.removeLast() }
  while text.first == "·" || text.first == " " { text.removeFirst() }
  return String(text)
}
