/// A part of a document in which names are looked for: a paragraph, one of its short lines, or where one ends and the next
/// begins.
struct DocumentPassage {
  let bytes: [UInt8]
  /// Where one ends and the next begins: a name here goes over it. Nil for what stands together.
  private var seam: Int?
  /// How many words there may be besides a name.
  private var mostBesides: Int?

  /// What a line or a page has broken is made whole: «Kari Han-» and «sen», «Kari» and «Hansen». In a list with a name on each
  /// line the names beside one are no part of it.
  static func all(in paragraphs: [String]) -> [DocumentPassage] {
    let whole = paragraphs.map(joinedLines)
    let together = whole.map { DocumentPassage(bytes: Array($0.joined(separator: " ").utf8)) }
    let lines = whole.filter { $0.count > 1 }.joined().map {
      DocumentPassage(bytes: Array($0.utf8), mostBesides: 3)
    }
    let seams = zip(whole, whole.dropFirst()).compactMap { one, next in
      one.last.flatMap { last in next.first.flatMap { DocumentPassage(from: last, to: $0) } }
    }
    return together + lines + seams
  }

  private init(bytes: [UInt8], mostBesides: Int? = nil) {
    (self.bytes, self.mostBesides) = (bytes, mostBesides)
  }

  /// Nil where no name goes over it: a name has capitals, and no sign within it but of one that is turned.
  private init?(from one: String, to next: String) {
    let (before, after) = (one.split(separator: " ").suffix(4), next.split(separator: " ").prefix(4))
    guard let last = before.last, last.first?.isUppercase == true, after.first?.first?.isUppercase == true
    else { return nil }
    let beginning = before.joined(separator: " ")
    bytes = Array((beginning + " " + after.joined(separator: " ")).utf8)
    seam = beginning.utf8.count
  }

  /// Whether a name in these bytes is one of this passage.
  func shows(_ name: Range<Int>) -> Bool {
    if let seam { return name.lowerBound < seam && seam < name.upperBound }
    guard let mostBesides else { return true }
    let rest = bytes[..<name.lowerBound] + [0x20] + bytes[name.upperBound...]
    return rest.split(separator: 0x20).count <= mostBesides
  }
}

/// The lines of a paragraph, a word that is divided over two standing whole in the first of them.
private func joinedLines(_ paragraph: String) -> [String] {
  var lines: [String] = []
  var hyphen: Character?
  for line in paragraph.split(whereSeparator: \.isNewline) {
    var words = line.split(whereSeparator: \.isWhitespace)
    guard let first = words.first else { continue }
    let end = words.last.flatMap(hyphenAtEnd)
    if let divided = hyphen, let above = lines.popLast() {
      // A hyphen before a capital is the name’s own: «Anne-» and «Marie».
      let isOwn = divided != softHyphen && first.first?.isUppercase == true
      lines.append(above + (isOwn ? "-" : "") + String(first))
      words.removeFirst()
    }
    if !words.isEmpty { lines.append(words.joined(separator: " ")) }
    if end != nil { lines[lines.count - 1].removeLast() }
    hyphen = end
  }
  return lines.map { String($0.filter { $0 != softHyphen }) }
}

private let softHyphen: Character = "\u{AD}"

/// That of a word of which the rest stands on the next line.
private func hyphenAtEnd(_ word: Substring) -> Character? {
  guard let last = word.last, ["-", "\u{2010}", softHyphen].contains(last) else { return nil }
  return word.dropLast().last?.isLetter == true ? last : nil
}
