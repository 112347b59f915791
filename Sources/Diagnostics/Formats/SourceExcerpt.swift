/// The line that a finding stands in, as it can be shown: cut around what the finding points at, and without characters that
/// do something to what shows them.
package struct SourceExcerpt: Sendable, Hashable {
  /// Counted from 1; a line ends with LF, CRLF or CR.
  package let line: Int
  /// In characters, counted from 1; a byte-order mark is none.
  package let column: Int
  package let before: String
  package let marked: String
  package let after: String
}

/// The line of each place, found once and without `secrets`; none for a file as a whole, and for one that `sources` does
/// not have.
package func sourceExcerpts(
  at places: some Sequence<Location>, hiding secrets: [WrittenSecret], sources: @escaping SourceLookup
) -> [Location: SourceExcerpt] {
  var lines = SourceLines(sources, hiding: secrets)
  var excerpts: [Location: SourceExcerpt] = [:]
  for place in Set(places) where place.range != 0..<0 {
    let position = lines.position(place.range.lowerBound, in: place.path)
    guard let line = lines.line(position.line, in: place.path) else { continue }
    let window = LineWindow(line.bytes, start: line.start, marking: place.range)
    excerpts[place] = SourceExcerpt(
      line: position.line, column: position.column, before: window.before, marked: window.marked,
      after: window.after)
  }
  return excerpts
}
