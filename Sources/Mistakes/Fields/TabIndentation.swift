import Content
package import Diagnostics

extension BrokenField {
  /// A tab in the indentation of this line or one before it; every such line is fixed at once, to be where the line
  /// above lets it be.
  var tabIndentation: Diagnostic? {
    let indentations = lines.map { $0.range.lowerBound..<$0.textStart }
    let isTabbed = { (indentation: Range<Int>) in bytes[indentation].contains(.tab) }
    guard let first = indentations[...index].first(where: isTabbed) else { return nil }
    var fixIts: [FixIt] = []
    var above: (line: YAMLLine, depth: Int)?
    for (line, indentation) in zip(lines, indentations) where !line.isEmpty(in: bytes) {
      var depth = line.indentation
      if isTabbed(indentation) {
        depth = above.map { self.depth(of: line, below: $0.line, at: $0.depth) } ?? 0
        fixIts.append(
          FixIt(at: Location(path, indentation), replacement: String(repeating: " ", count: depth)))
      }
      above = (line, depth)
    }
    return .tabIndentation(Location(path, first), fixIts: fixIts)
  }

  /// How far in a line with tabs belongs: below a field without a value, beside one that has its value, or where text
  /// goes on.
  private func depth(of line: YAMLLine, below above: YAMLLine, at depth: Int) -> Int {
    let tabs = bytes[line.range.lowerBound..<line.textStart].count { $0 == .tab }
    guard line.key != nil || line.isItem, above.key != nil || above.isItem else { return 2 * tabs }
    let keyDepth = depth + above.itemStart - above.textStart
    if above.value.isEmpty && above.key != nil { return keyDepth + 2 }
    if line.isItem == above.isItem { return depth }
    return line.isItem ? max(0, depth - 2) : keyDepth
  }
}

extension Code {
  package static let tabIndentation = Code(
    "tab-indentation", .error,
    title: Wording(nb: "Innrykk med tabulator", en: "Indentation with a tab"),
    explanation: Wording(
      nb:
        "Felt rykkes inn med mellomrom. En tabulator er like bred som flere mellomrom på skjermen, men er ett tegn.",
      en: "Fields are indented with spaces. A tab looks like several spaces but is one character."),
    example: Code.Example(wrong: "periode:\n\tfra: 2027-01-01", right: "periode:\n  fra: 2027-01-01"))
}

extension Diagnostic {
  static func tabIndentation(_ place: Location, fixIts: [FixIt]) -> Diagnostic {
    Diagnostic(
      .tabIndentation,
      Wording(nb: "linjen er rykket inn med tabulator", en: "the line is indented with a tab"),
      at: place, help: Wording(nb: "bruk to mellomrom", en: "use two spaces"), fixIts: fixIts)
  }
}
