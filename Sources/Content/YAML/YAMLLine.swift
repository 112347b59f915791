/// One line of YAML as an editor sees it: indentation, perhaps dashes, perhaps a key, and what stands after it.
package struct YAMLLine: Sendable {
  /// Without the line end.
  package let range: Range<Int>
  /// Where the indentation ends.
  package let textStart: Int
  /// Where the text after the dashes of a list begins.
  package let itemStart: Int
  package let key: Range<Int>?
  /// The colon after the key.
  package let colon: Int?
  /// What stands after the key (or after the dashes), without spaces around it and without a comment.
  package let value: Range<Int>

  package init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.range = range
    let end = range.upperBound
    textStart = bytes.skip(from: range.lowerBound, to: end, while: \.isSpaceOrTab)
    var start = textStart
    while start < end, bytes[start] == .dash, start + 1 == end || bytes[start + 1].isSpaceOrTab {
      start = bytes.skip(from: start + 1, to: end, while: \.isSpaceOrTab)
    }
    itemStart = start
    key = yamlKey(bytes, at: start, before: end)
    colon = key.map { bytes.skip(from: $0.upperBound, to: end) { $0 == .space } }
    let valueStart = colon.map { $0 + 1 } ?? start
    value = bytes.trimmed(valueStart..<max(valueStart, commentStart(bytes, valueStart, end)))
  }

  package var indentation: Int { textStart - range.lowerBound }
  package var isItem: Bool { itemStart > textStart }
  /// Whether nothing but spaces or a comment is on the line.
  package func isEmpty(in bytes: [UInt8]) -> Bool {
    textStart == range.upperBound || bytes[textStart] == .hash
  }
  /// Whether a space or nothing follows the colon, as YAML wants it.
  package func hasSpace(in bytes: [UInt8]) -> Bool {
    guard let colon else { return false }
    return colon + 1 >= range.upperBound || bytes[colon + 1].isSpaceOrTab
  }
}

extension YAMLLine {
  package static func all(_ bytes: [UInt8], in range: Range<Int>) -> [YAMLLine] {
    let table = LineTable(bytes, in: range)
    return (0..<table.count).map { YAMLLine(bytes, table.content($0, in: bytes)) }
  }
}

/// The key that begins at `start` and has a colon after it; an address such as `https://x` is none. Spaces may stand
/// before the colon when one stands after it, too.
private func yamlKey(_ bytes: [UInt8], at start: Int, before end: Int) -> Range<Int>? {
  guard start < end else { return nil }
  var stop = start
  if bytes[start] == .doubleQuote || bytes[start] == .singleQuote {
    let quote = bytes[start]
    stop = bytes.skip(from: start + 1, to: end) { $0 != quote } + 1
  } else if bytes[start].isWord || bytes[start] == UInt8(ascii: "_") {
    stop = bytes.skip(from: start, to: end, while: \.isName)
  }
  guard stop > start, stop < end else { return nil }
  let colon = bytes.skip(from: stop, to: end) { $0 == .space }
  guard colon < end, bytes[colon] == .colon,
    colon == stop || colon + 1 == end || bytes[colon + 1].isSpaceOrTab
  else { return nil }
  return bytes.starts(with: "://", at: stop, before: end) ? nil : start..<stop
}

private func commentStart(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
  var offset = start
  while offset < end {
    // Nobody begins a remark without a space after the sign: `#2` belongs to the text, for the editor.
    let isOfText = offset + 1 < end && bytes[offset + 1].isWord
    if bytes[offset] == .hash, offset > start, bytes[offset - 1].isSpaceOrTab, !isOfText { return offset }
    offset += 1
  }
  return end
}
