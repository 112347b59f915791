import Content
package import Diagnostics

extension TextCheck {
  /// A line of hyphens below a text, meant as a rule between two parts.
  func underlinedHeading(_ index: Int) -> Diagnostic? {
    let node = document.nodes[index]
    let range = place(node).range
    guard node.detail == 2, source[range.lowerBound] != .hash else { return nil }
    let end = source.skip(from: range.upperBound, to: source.count) { $0.isSpaceOrTab }
    let next = source.skip(from: end, to: source.count) { $0.isLineEnd }
    guard source.starts(with: "--", at: next, before: source.count) || source[range].contains(.newline) else {
      return nil
    }
    let firstLine =
      range.lowerBound..<source.skip(from: range.lowerBound, to: range.upperBound) { !$0.isLineEnd }
    return .underlinedHeading(place(node), text: source.text(firstLine))
  }
}

extension Code {
  package static let underlinedHeading = Code(
    "underlined-heading", .warning,
    title: Wording(nb: "Streken lager en overskrift", en: "The line of hyphens makes a heading"),
    explanation: Wording(
      nb: "En linje med bindestreker rett under en tekst gjør teksten til en overskrift.",
      en: "A line of hyphens right below a text makes the text a heading."),
    example: Example(wrong: "Velkommen til oss.\n---\n\nKom!", right: "Velkommen til oss.\n\n---\n\nKom!"))
}

extension Diagnostic {
  static func underlinedHeading(_ place: Location, text: String) -> Diagnostic {
    Diagnostic(
      .underlinedHeading,
      Wording(
        nb: "streken under gjør denne linjen til en overskrift",
        en: "the line of hyphens below makes this line a heading"),
      at: place,
      help: Wording(
        nb: "la en linje stå tom over streken; er det en overskrift, skriv «## \(text)»",
        en: "leave a blank line above the rule; if it is a heading, write “## \(text)”"))
  }
}
