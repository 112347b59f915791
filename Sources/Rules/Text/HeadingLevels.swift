import Content
import Diagnostics
import Model

extension Rule {
  /// The title is level 1; the text goes on at level 2 and down one at a time (WCAG 2.2, 1.3.1).
  static let headingLevels = Rule(.topHeadingInText, .headingSkipped, nodes: [.heading]) { passage, index in
    let level = Int(passage.body.nodes[index].detail)
    let place = passage.place(index)
    if level == 1 {
      return [
        topHeading(at: place, isUnderlined: !passage.isWrittenWithMarks(index), fixIts: passage.loweringAll())
      ]
    }
    let fitting = passage.headingLevel + 1
    guard level > fitting else { return [] }
    return [skipped(level, fitting, at: place, fixIts: passage.raising(from: index, by: level - fitting))]
  }
}

extension Passage {
  /// All headings one level down, so that they stand to each other as before; nothing when that is not certain, or when
  /// a heading above has it already.
  fileprivate func loweringAll() -> [FixIt] {
    guard !hasTopHeading else { return [] }
    let headings = body.nodes.indices.filter { body.nodes[$0].kind == .heading }
    guard headings.allSatisfy({ isWrittenWithMarks($0) && body.nodes[$0].detail < 6 }) else {
      return []
    }
    return headings.map { node in
      let start = place(node).range.lowerBound
      return FixIt(at: Location(text.path, start..<start), replacement: "#")
    }
  }

  /// The heading at `index` and those that lie beside or below it, some levels up.
  fileprivate func raising(from index: Int, by levels: Int) -> [FixIt] {
    let level = body.nodes[index].detail
    let end = body.nodes[index...].firstIndex { $0.kind == .heading && $0.detail < level } ?? body.nodes.count
    let lower = (index..<end).filter { body.nodes[$0].kind == .heading }
    return lower.filter(isWrittenWithMarks).map { node in
      let start = place(node).range.lowerBound
      return FixIt(at: Location(text.path, start..<start + levels), replacement: "")
    }
  }

  /// Whether a heading begins with `#` and is not underlined.
  fileprivate func isWrittenWithMarks(_ index: Int) -> Bool {
    let node = body.nodes[index]
    return Int(node.end) == index + 1 || body.nodes[index + 1].source.lowerBound > node.source.lowerBound
  }
}

private func topHeading(at place: Location, isUnderlined: Bool, fixIts: [FixIt]) -> Diagnostic {
  Diagnostic(
    .topHeadingInText,
    Wording(
      nb: "siden har allerede tittelen som øverste overskrift",
      en: "the title is already the top-level heading"),
    at: place,
    help: isUnderlined
      ? Wording(
        nb: "skriv «---» i stedet for «===» under overskriften",
        en: "write “---” instead of “===” under the heading")
      : Wording(nb: "skriv «## » foran overskriften", en: "write “## ” before the heading"), fixIts: fixIts)
}

private func skipped(_ level: Int, _ fitting: Int, at place: Location, fixIts: [FixIt]) -> Diagnostic {
  let marks = String(repeating: "#", count: fitting)
  return Diagnostic(
    .headingSkipped,
    Wording(
      nb: "overskriften er på nivå \(level), men nivået før er \(fitting - 1)",
      en: "the heading is at level \(level), but the one before is \(fitting - 1)"),
    at: place,
    help: Wording(nb: "skriv «\(marks) » foran overskriften", en: "write “\(marks) ” before the heading"),
    fixIts: fixIts)
}

extension Code {
  static let topHeadingInText = Code(
    "top-heading-in-text", .error,
    title: Wording(nb: "To øverste overskrifter", en: "A second top-level heading"),
    explanation: Wording(
      nb: "Tittelen på siden er overskriften på nivå 1. I teksten begynner overskriftene på nivå 2.",
      en: "The page's title is the heading at level 1. In the text, headings begin at level 2."),
    example: Example(wrong: "# Program", right: "## Program"))

  static let headingSkipped = Code(
    "heading-skipped", .warning,
    title: Wording(nb: "Et nivå er hoppet over", en: "A heading level is skipped"),
    explanation: Wording(
      nb: "Skjermlesere bruker nivåene som innholdsfortegnelse. Gå ett nivå ned om gangen.",
      en: "Screen readers use the levels as a table of contents. Go down one level at a time."),
    example: Example(wrong: "## Program\n\n#### Lørdag", right: "## Program\n\n### Lørdag"))
}
