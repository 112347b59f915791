import Content
package import Diagnostics

extension TextCheck {
  /// Points that are indented below a numbered one, but not as far as its text begins, stand beside it (CommonMark 0.31
  /// §5.2): `1. Søk` and `  - skjema`.
  func shallowSublist(after list: Int) -> Diagnostic? {
    let next = Int(document.nodes[list].end)
    guard let text = textColumn(ofLastItem: list), next < document.nodes.count,
      document.nodes[next].kind == .bulletList
    else { return nil }
    return shallow(document.nodes[next], in: columnOfList(list), text: text, markEnd: 1)
  }

  /// The same for a numbered point: `  1. skjema` becomes the list's next number.
  func shallowItem(in list: Int) -> Diagnostic? {
    let column = columnOfList(list)
    var child = list + 1
    var text = column
    while child < Int(document.nodes[list].end) {
      let item = document.nodes[child]
      let own = self.column(of: Int(item.source.lowerBound))
      // One column more is how tens are lined up with ones.
      if own > column + 1, own < text {
        return shallow(item, in: column, text: text, markEnd: markWidth(item) - 1)
      }
      text = own + markWidth(item)
      child = max(child + 1, Int(item.end))
    }
    return nil
  }

  private func shallow(_ node: MarkdownNode, in column: Int, text: Int, markEnd: Int) -> Diagnostic? {
    let range = place(node).range
    let own = self.column(of: range.lowerBound)
    guard own > column, own < text else { return nil }
    return .shallowSublist(
      Location(path, range.lowerBound..<range.lowerBound + markEnd), spaces: text,
      fixIts: indented(range, by: text - own))
  }

  /// Spaces at the start of each line; none where something else than spaces stands before the text.
  private func indented(_ range: Range<Int>, by count: Int) -> [FixIt] {
    let first = range.lowerBound - column(of: range.lowerBound)
    let lines = YAMLLine.all(source, in: first..<range.upperBound).filter { !$0.range.isEmpty }
    guard source[first..<range.lowerBound].allSatisfy({ $0 == .space }) else { return [] }
    return lines.map {
      FixIt(
        at: Location(path, $0.range.lowerBound..<$0.range.lowerBound),
        replacement: String(repeating: " ", count: count))
    }
  }

  private func columnOfList(_ list: Int) -> Int { column(of: Int(document.nodes[list].source.lowerBound)) }

  private func textColumn(ofLastItem list: Int) -> Int? {
    var child = list + 1
    var last: MarkdownNode?
    while child < Int(document.nodes[list].end) {
      last = document.nodes[child]
      child = max(child + 1, Int(document.nodes[child].end))
    }
    return last.map { column(of: Int($0.source.lowerBound)) + markWidth($0) }
  }

  /// The number, its sign and one space.
  private func markWidth(_ item: MarkdownNode) -> Int {
    let start = Int(item.source.lowerBound)
    return source.skip(from: start, to: source.count, while: \.isDigit) - start + 2
  }
}

extension Code {
  package static let shallowSublist = Code(
    "shallow-sublist", .warning,
    title: Wording(nb: "Underpunktet står for langt ute", en: "A nested item is not indented far enough"),
    explanation: Wording(
      nb:
        "Et underpunkt må stå like langt inne som teksten i punktet over. Under «1. » er det tre mellomrom; med færre blir det en liste for seg.",
      en:
        "A nested item must be indented as far as the text of the item above. Below “1. ” that is three spaces; with fewer it becomes a list of its own."
    ),
    example: Example(wrong: "1. Søk om tomt\n  - skjema", right: "1. Søk om tomt\n   - skjema"))
}

extension Diagnostic {
  fileprivate static func shallowSublist(_ place: Location, spaces: Int, fixIts: [FixIt]) -> Diagnostic {
    Diagnostic(
      .shallowSublist,
      Wording(
        nb: "underpunktet er rykket for lite inn og hører ikke til punktet over",
        en: "the nested item is not indented enough to belong to the item above"),
      at: place,
      help: Wording(
        nb: "skriv \(spaces) mellomrom foran, så det står under teksten i punktet over",
        en: "write \(spaces) spaces before it, so that it stands below the text of the item above"),
      fixIts: fixIts)
  }
}
