import Content
import Diagnostics
import Model

extension Rule {
  /// A whole bold line looks like a heading, but is none for those who listen (WCAG 2.2, 1.3.1).
  static let boldHeading = Rule(.boldHeading, nodes: [.paragraph]) { passage, index in
    let nodes = passage.body.nodes
    guard index + 1 < nodes.count, nodes[index + 1].kind == .strong, nodes[index + 1].end == nodes[index].end,
      index > 0, nodes[index - 1].kind != .item, nodes[index - 1].kind != .taskItem
    else { return [] }
    let text = passage.body.plainText(of: index)
    guard text.utf8.count <= 100, let last = text.last, !".!?".contains(last) else { return [] }
    let level = String(repeating: "#", count: min(passage.headingLevel + 1, 6))
    return [
      Diagnostic(
        .boldHeading,
        Wording(nb: "hele linjen er fet, som en overskrift", en: "the whole line is bold, like a heading"),
        at: passage.place(index),
        help: isPlain(text)
          ? Wording(
            nb: "er det en overskrift, skriv «\(level) \(text)»",
            en: "if it is a heading, write “\(level) \(text)”")
          : Wording(
            nb: "er det en overskrift, skriv «\(level) » foran og ta bort det som gjør den fet",
            en: "if it is a heading, write “\(level) ” before it and remove what makes it bold"))
    ]
  }
}

/// Whether a text can be written as it is read, without escapes, links or code.
private func isPlain(_ text: String) -> Bool { !text.utf8.contains { "\\<>`*_[]{}&|".utf8.contains($0) } }

extension Code {
  static let boldHeading = Code(
    "bold-heading", .warning,
    title: Wording(nb: "Fet linje som overskrift", en: "A bold line used as a heading"),
    explanation: Wording(
      nb: "En fet linje kommer ikke med i innholdsfortegnelsen, og skjermlesere finner den ikke.",
      en: "A bold line is not listed in the table of contents, and screen readers do not find it."),
    example: Example(wrong: "**Program**", right: "## Program"))
}
