import Content
import Model

extension Passage {
  /// Whether a match lies in an address, a mail address, a file's name, a time for machines or another name that is no
  /// prose, whatever words seem to be in it.
  func isMachineText(around range: Range<Int>, in index: Int) -> Bool {
    let literal = body.literalRange(index)
    let word = body.text.word(around: range, in: literal)
    let before = word.lowerBound == literal.lowerBound ? wordEnd(before: index) : []
    return looksLikeMachineText(before + body.text[word])
  }

  /// What stands directly before a text, in the nodes before it: the beginning of its first word.
  private func wordEnd(before index: Int) -> [UInt8] {
    var word: [UInt8] = []
    var node = index - 1
    while node > 0, word.count < 1000 {
      switch body.nodes[node].kind {
      case .text, .code:
        let literal = body.nodes[node].literal
        let text = body.text[Int(literal.lowerBound)..<Int(literal.upperBound)]
        let end = text.suffix { !$0.isBlank }
        word = end + word
        if end.count < text.count { return word }
      case .emphasis, .strong, .link: break
      default: return word
      }
      node -= 1
    }
    return word
  }
}

/// As `Passage.isMachineText`, of a match in a field's words.
func isMachineText(_ text: [UInt8], around range: Range<Int>) -> Bool {
  looksLikeMachineText(Array(text[text.word(around: range, in: text.indices)]))
}

extension [UInt8] {
  /// A range with what stands beside it up to the next spaces.
  fileprivate func word(around range: Range<Int>, in whole: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > whole.lowerBound, !self[start - 1].isBlank { start -= 1 }
    while end < whole.upperBound, !self[end].isBlank { end += 1 }
    return start..<end
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }

  fileprivate func suffix(while matches: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    self[(lastIndex { !matches($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}

/// Whether words without a space between them are written for machines.
private func looksLikeMachineText(_ written: [UInt8]) -> Bool {
  guard written.contains(where: { !$0.isWord }) else { return false }
  let text = String(decoding: written, as: UTF8.self).lowercased()[...]
  let word = String(text.drop { "(«\"'“[<".contains($0) }.trimmingEnd { ".,;:!?)»\"'”]>".contains($0) })
  return isAddress(word) || isName(word) || isMachineTime(Array(word.utf8))
}

extension Substring {
  fileprivate func trimmingEnd(while matches: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, matches(last) { rest.removeLast() }
    return rest
  }
}

private func isAddress(_ word: String) -> Bool {
  if word.contains("://") || word.contains("www.") || word.contains("mailto:") { return true }
  if word.utf8.contains(UInt8(ascii: "@")), word.first != "@" || word.contains(".") { return true }
  let bytes = Array(word.utf8)
  return bytes.indices.dropLast(2).contains { index in
    bytes[index] == UInt8(ascii: "%") && bytes[index + 1].isHexDigit && bytes[index + 2].isHexDigit
      && (index == 0 || index + 3 < bytes.count)
  } || hasDomain(word)
}

/// `kongsberg.kommune.no/17.juni`: names with points between them before a slash.
private func hasDomain(_ word: String) -> Bool {
  guard let slash = word.firstIndex(of: "/") else { return false }
  let labels = word[..<slash].split(separator: ".", omittingEmptySubsequences: false)
  guard labels.count > 1, let last = labels.last, (2...12).contains(last.count) else { return false }
  return last.allSatisfy { $0.isLetter } && labels.allSatisfy { $0.contains { $0.isLetter } }
}

/// A tag, a path, a file, or what programs name things by.
private func isName(_ word: String) -> Bool {
  if word.hasPrefix("#") || word.hasPrefix("/") || word.hasPrefix("./") || word.hasPrefix("../") {
    return true
  }
  if word.contains(where: { "_\\={}".contains($0) }) { return true }
  guard let point = word.lastIndex(of: ".") else { return false }
  return fileEndings.contains(String(word[word.index(after: point)...]))
}

private let fileEndings: Set<String> = [
  "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "csv", "txt", "zip", "jpg", "jpeg", "png", "gif",
  "webp", "svg", "mp3", "mp4", "ics", "html", "htm", "md", "yml", "yaml", "json", "xml", "js", "css",
]

/// `2027-06-17T18:30`, `18:30:00`, `18:30Z`, `UTC+02:00`, `+02:00`.
private func isMachineTime(_ word: [UInt8]) -> Bool {
  if word.starts(with: "utc".utf8) || word.starts(with: "gmt".utf8) { return true }
  return word.indices.contains { index in
    guard word.isClock(at: index) else { return false }
    let (before, after) = (word[..<index], word[(index + 5)...])
    return ["t", "+", "−"].contains { before.hasSuffix($0) }
      || ["z", "+"].contains { after.starts(with: $0.utf8) }
      || after.first == UInt8(ascii: ":") && after.dropFirst().first?.isDigit == true
  }
}

extension [UInt8] {
  /// Whether two digits, a colon and two digits stand at `start`.
  fileprivate func isClock(at start: Int) -> Bool {
    start + 5 <= count && self[start].isDigit && self[start + 1].isDigit
      && self[start + 2] == UInt8(ascii: ":")
      && self[start + 3].isDigit && self[start + 4].isDigit
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
  fileprivate var isHexDigit: Bool { isDigit || (0x61...0x66).contains(self) }
}
