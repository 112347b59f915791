/// Whether a line that began so would begin a list, a quote, a heading, a rule, a table, code or a component instead of
/// a paragraph (CommonMark 0.31 §4, §5); true in doubt.
package func beginsBlock(_ line: ArraySlice<UInt8>) -> Bool {
  let text = line.drop(while: \.isWhiteSpace)
  guard let first = text.first else { return false }
  if "#>|<=`~:".utf8.contains(first) { return true }
  let second = text.dropFirst().first ?? .space
  if "-+*_".utf8.contains(first) { return second.isWhiteSpace || second == first }
  let rest = text.drop(while: \.isDigit)
  guard first.isDigit, let point = rest.first, ".)".utf8.contains(point) else { return false }
  return rest.dropFirst().first.map(\.isWhiteSpace) ?? true
}
