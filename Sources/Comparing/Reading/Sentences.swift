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
  for word in plain.split(whereSeparator: \.isWhitespace) {
    let word = word.filter { $0 != "\u{AD}" }
    guard let first = word.first else { continue }
    if endsSentence, first.isUppercase || first == "«" {
      sentences.append(current)
      current = ""
    }
    current += current.isEmpty ? word : " " + word
    endsSentence = word.last.map { ".!?…".contains($0) } == true
  }
  sentences.append(current)
  return sentences.map(withoutOuterSeparators).filter { !$0.isEmpty }
}

private func withoutOuterSeparators(_ text: String) -> String {
  var text = text[...]
  while text.last == "·" || text.last == " " { text.removeLast() }
  while text.first == "·" || text.first == " " { text.removeFirst() }
  return String(text)
}
