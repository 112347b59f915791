import Content
package import Diagnostics

extension TextCheck {
  /// The first look at the line after a break.
  func mayBeHeading(_ index: Int) -> Bool {
    guard index + 1 < document.nodes.count, document.nodes[index + 1].kind == .text else { return false }
    let start = Int(document.nodes[index + 1].source.lowerBound)
    return start < source.count && source[start] == .hash
  }

  /// `#Overskrift` at the start of a line, which CommonMark takes for text.
  func headingWithoutSpace(_ index: Int) -> Diagnostic? {
    guard index + 1 < document.nodes.count, document.nodes[index + 1].kind == .text else { return nil }
    let range = place(document.nodes[index + 1]).range
    guard range.lowerBound < source.count, source[range.lowerBound] == .hash,
      document.sourceMap.source(of: document.literalRange(index + 1)) != nil
    else { return nil }
    let hashes = source.skip(from: range.lowerBound, to: range.upperBound) { $0 == .hash }
    let level = hashes - range.lowerBound
    guard (1...6).contains(level), hashes < range.upperBound, source[hashes].isWord, !source[hashes].isDigit,
      // A line set in further than its paragraph is no heading, nor is a row of tags (#kongsberg #boligdag).
      column(of: range.lowerBound) < paragraphColumn + 4
    else { return nil }
    if level > 1 { return .headingSpace(Location(path, range), insertAt: hashes) }
    let next = Int(document.nodes[index + 1].end)
    guard
      next >= Int(document.nodes[index].end) || [.softBreak, .lineBreak].contains(document.nodes[next].kind),
      isHeadingRatherThanTag(source.text(hashes..<range.upperBound))
    else { return nil }
    let isCertain = next < document.nodes.count && document.nodes[next].kind != .heading
    return .lowHeadingSpace(
      Location(path, range), hash: isCertain ? range.lowerBound..<hashes : nil)
  }

  /// Whether `#Program` may be a heading rather than a tag, or a sentence that begins with one: a few words, the first
  /// with a capital and no other in it. With nothing below it even that may be a tag.
  private func isHeadingRatherThanTag(_ words: String) -> Bool {
    let first = words.prefix { $0 != " " }
    return words.first?.isUppercase == true && words.count <= 60 && words.split(separator: " ").count <= 4
      && !words.contains("#") && words.last.map { $0.isLetter || $0.isNumber } == true
      && !first.dropFirst().contains { $0.isUppercase || $0.isNumber }
  }
}

extension Code {
  package static let headingSpace = Code(
    "heading-space", .error,
    title: Wording(nb: "Mellomrom mangler etter #", en: "No space after #"),
    explanation: Wording(
      nb: "Uten mellomrom etter # blir linjen vanlig tekst og ikke en overskrift.",
      en: "Without a space after # the line is ordinary text, not a heading."),
    example: Code.Example(wrong: "##Program", right: "## Program"))
}

extension Diagnostic {
  /// A heading at the level of the page's title, which is nobody's in a text: it was meant to be at the next.
  static func lowHeadingSpace(_ place: Location, hash: Range<Int>?) -> Diagnostic {
    var finding = headingSpace(place, insertAt: place.range.lowerBound)
    finding.help = Wording(nb: "skriv «## » foran overskriften", en: "write “## ” before the heading")
    finding.fixIts = hash.map { [FixIt(at: Location(place.path, $0), replacement: "## ")] } ?? []
    return finding
  }

  static func headingSpace(_ place: Location, insertAt offset: Int) -> Diagnostic {
    Diagnostic(
      .headingSpace,
      Wording(nb: "overskriften mangler mellomrom etter #", en: "a space is missing after #"),
      at: place, help: Wording(nb: "sett et mellomrom etter #", en: "put a space after #"),
      fixIts: [FixIt(at: Location(place.path, offset..<offset), replacement: " ")])
  }
}
