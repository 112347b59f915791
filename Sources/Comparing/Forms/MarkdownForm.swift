package import Diagnostics

extension SiteDifference {
  /// For a comment on a pull request (GitHub Flavored Markdown), at most `longest` bytes long: GitHub and GitLab refuse
  /// comments that are longer than theirs.
  ///
  /// Everything that the site says stands in code, where it is no heading, link, mention or HTML. What does not fit is left out
  /// whole, block by block, and how much that is stands at the end.
  package func markdown(in language: MessageLanguage, atMost longest: Int = 60_000) -> String {
    let head = "### \(DifferenceWords.title[language])\n\n"
    let scope = scope.map { [$0[language] + "\n"] } ?? []
    guard !isEmpty else {
      return head + ([DifferenceWords.nothing[language] + "\n"] + scope).joined(separator: "\n")
    }
    var blocks = [summary[language] + "\n"] + scope
    for section in sections(for: .others) {
      let heading = "**\(section.heading[language])** (\(section.lines.count + section.pages.count))\n\n"
      if !section.lines.isEmpty { blocks.append(heading + fenced(section.lines, language)) }
      for (index, page) in section.pages.enumerated() {
        blocks.append((index == 0 ? heading : "") + "\(inCode(page.name))\n\n" + fenced(page.lines, language))
      }
    }
    return head + fitting(blocks, in: longest - head.utf8.count - 100, language)
  }
}

private let mostLines = 40
private let longestLine = 400

/// A block of code whose fence is longer than any that stands in it (CommonMark §4.5).
private func fenced(_ lines: [DifferenceLine], _ language: MessageLanguage) -> String {
  var shown = lines.prefix(mostLines).flatMap { $0.text(in: language) }.map(shortened)
  if lines.count > mostLines { shown.append(DifferenceWords.more(lines.count - mostLines)[language]) }
  let fence = String(repeating: "`", count: max(3, shown.reduce(0) { max($0, longestFence(in: $1)) } + 1))
  return "\(fence)diff\n\(shown.joined(separator: "\n"))\n\(fence)\n"
}

/// A code span (CommonMark §6.1).
private func inCode(_ text: String) -> String {
  let text = shortened(text)
  let fence = String(repeating: "`", count: longestFence(in: text) + 1)
  return "\(fence) \(text) \(fence)"
}

private func shortened(_ text: String) -> String {
  text.count > longestLine ? text.prefix(longestLine) + "…" : text
}

/// How many backticks stand in a row.
private func longestFence(in text: String) -> Int {
  var (longest, current) = (0, 0)
  for byte in text.utf8 {
    current = byte == UInt8(ascii: "`") ? current + 1 : 0
    longest = max(longest, current)
  }
  return longest
}

private func fitting(_ blocks: [String], in room: Int, _ language: MessageLanguage) -> String {
  var left = room
  let shown = blocks.prefix { block in
    left -= block.utf8.count + 1
    return left >= 0
  }
  let rest = blocks.count - shown.count
  return shown.joined(separator: "\n") + (rest > 0 ? "\n\(DifferenceWords.more(rest)[language])\n" : "")
}
