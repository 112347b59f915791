/// Pagefind's list of the languages it has indexed, in the order of their names.
///
/// Pagefind writes them in any order, so that the same pages would give other bytes now and then. A text of another form
/// comes back as it is.
package func orderedLanguages(_ entry: [UInt8]) -> [UInt8] {
  let text = String(decoding: entry, as: UTF8.self)
  let parts = text.split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
  guard parts.count == 2, let end = parts[1].firstRange(of: "}}") else { return entry }
  let languages = parts[1][..<end.lowerBound].split(separator: "},").sorted()
  let rest = parts[1][end.lowerBound...]
  return Array((parts[0] + mark + languages.joined(separator: "},") + rest).utf8)
}

private let mark = "\"languages\":{"
