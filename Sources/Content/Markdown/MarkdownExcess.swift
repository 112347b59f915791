/// The first line that cannot be read within bounds, before cmark is given it.
func findExcess(in text: MarkdownText) -> MarkdownIssue? {
  if let start = sections(text.bytes, text.range, over: MarkdownBound.marks) {
    return MarkdownIssue(kind: .htmlSections, range: text.place(start))
  }
  for index in 0..<text.lines.count {
    let line = text.lines.content(index, in: text.bytes)
    guard line.count > MarkdownBound.marks else { continue }
    let marks = text.bytes.skip(from: line.lowerBound, to: line.upperBound) {
      $0.isSpaceOrTab || $0.isDigit || ">-+*.)".utf8.contains($0)
    }
    let leading = text.bytes[line.lowerBound..<marks]
    let isRule =
      Set(leading.filter { !$0.isSpaceOrTab }).count == 1 && marks == line.upperBound
      && !leading.contains(.greater)
    if !isRule, leading.count(where: { !$0.isSpaceOrTab && !$0.isDigit }) > MarkdownBound.marks {
      return MarkdownIssue(kind: .nestedTooDeeply, range: text.place(line.lowerBound..<marks))
    }
    if text.bytes[line].count(where: { $0 == .pipe }) > MarkdownBound.columns {
      return MarkdownIssue(kind: .tableTooWide, range: text.place(line))
    }
  }
  return nil
}

/// The first `<![` of a text with more than `limit` of them; cmark searches the rest of the text after each.
private func sections(_ bytes: [UInt8], _ range: Range<Int>, over limit: Int) -> Range<Int>? {
  var first: Int?
  var count = 0
  for offset in range
  where bytes[offset] == .less && bytes.starts(with: "<![", at: offset, before: range.upperBound) {
    first = first ?? offset
    count += 1
  }
  guard count > limit, let first else { return nil }
  return first..<first + 3
}
