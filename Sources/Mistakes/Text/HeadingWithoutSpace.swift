import Content
package import Diagnostics

extension TextCheck {
  /// `#Overskrift` at the start of a line, which CommonMark takes for text.
  func headingWithoutSpace(_ index: Int) -> Diagnostic? {
    guard index + 1 < document.nodes.count, document.nodes[index + 1].kind == .text else { return nil }
    let range = place(document.nodes[index + 1]).range
    let hashes = source.skip(from: range.lowerBound, to: range.upperBound) { $0 == .hash }
    let level = hashes - range.lowerBound
    guard (1...6).contains(level), hashes < range.upperBound, source[hashes].isWord, !source[hashes].isDigit,
      // A line set in further than its paragraph is no heading, nor is a row of tags (#kongsberg #boligdag).
      column(of: range.lowerBound) < paragraphColumn + 4,
      level > 1 || !source[hashes..<range.upperBound].contains(.hash)
    else { return nil }
    return .headingSpace(Location(path, range), insertAt: hashes)
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
  static func headingSpace(_ place: Location, insertAt offset: Int) -> Diagnostic {
    Diagnostic(
      .headingSpace,
      Wording(nb: "overskriften mangler mellomrom etter #", en: "a space is missing after #"),
      at: place, help: Wording(nb: "sett et mellomrom etter #", en: "put a space after #"),
      fixIts: [FixIt(at: Location(place.path, offset..<offset), replacement: " ")])
  }
}
