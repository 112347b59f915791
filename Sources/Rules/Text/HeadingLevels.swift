import Content
import Diagnostics
import Model

extension Rule {
  /// The title is level 1; the text goes on at level 2 and down one at a time (WCAG 2.2, 1.3.1).
  static let headingLevels = Rule(.topHeadingInText, .headingSkipped, nodes: [.heading]) { passage, index in
    let level = Int(passage.body.nodes[index].detail)
    let place = passage.place(index)
    if level == 1 { return [topHeading(at: place, isUnderlined: isUnderlined(passage.body, index))] }
    let fitting = passage.headingLevel + 1
    return level > fitting ? [skipped(level, fitting, at: place)] : []
  }
}

/// Whether a heading has a line of `===` under it rather than a `#` before it: its text begins where it does.
private func isUnderlined(_ body: MarkdownDocument, _ index: Int) -> Bool {
  index + 1 < Int(body.nodes[index].end)
    && body.nodes[index + 1].source.lowerBound == body.nodes[index].source.lowerBound
}

private func topHeading(at place: Location, isUnderlined: Bool) -> Diagnostic {
  Diagnostic(
    .topHeadingInText,
    Wording(
      nb: "siden har allerede tittelen som øverste overskrift", en: "the title is already the top heading"),
    at: place,
    help: isUnderlined
      ? Wording(
        nb: "skriv «---» i stedet for «===» under overskriften",
        en: "write “---” instead of “===” under the heading")
      : Wording(nb: "skriv «## » foran overskriften", en: "write “## ” before the heading"))
}

private func skipped(_ level: Int, _ fitting: Int, at place: Location) -> Diagnostic {
  let marks = String(repeating: "#", count: fitting)
  let start = place.range.lowerBound
  return Diagnostic(
    .headingSkipped,
    Wording(
      nb: "overskriften er på nivå \(level), men nivået før er \(fitting - 1)",
      en: "the heading is at level \(level), but the one before is \(fitting - 1)"),
    at: place,
    help: Wording(nb: "skriv «\(marks) » foran overskriften", en: "write “\(marks) ” before the heading"),
    fixIts: [FixIt(at: Location(place.path, start..<start + level), replacement: marks)])
}

extension Code {
  static let topHeadingInText = Code(
    "top-heading-in-text", .error, title: Wording(nb: "To øverste overskrifter", en: "Two top headings"),
    explanation: Wording(
      nb: "Tittelen på siden er overskriften på nivå 1. I teksten begynner overskriftene på nivå 2.",
      en: "The page's title is the heading at level 1. In the text, headings begin at level 2."),
    example: Example(wrong: "# Program", right: "## Program"))

  static let headingSkipped = Code(
    "heading-skipped", .warning, title: Wording(nb: "Et nivå er hoppet over", en: "A level is skipped"),
    explanation: Wording(
      nb: "Skjermlesere bruker nivåene som innholdsfortegnelse. Gå ett nivå ned om gangen.",
      en: "Screen readers use the levels as a table of contents. Go down one level at a time."),
    example: Example(wrong: "## Program\n\n#### Lørdag", right: "## Program\n\n### Lørdag"))
}
