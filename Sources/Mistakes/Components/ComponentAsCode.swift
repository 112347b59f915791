import Content
import Diagnostics

extension ComponentText {
  /// `` `{kr}15000` `` and `` `{dato}`2027-06-17 ``, where the backticks stand around the braces; `` `{dato}` `` in a sentence
  /// is about the role.
  func roleAsCode(_ node: MarkdownNode) -> Diagnostic? {
    let whole = Int(node.source.lowerBound)..<Int(node.source.upperBound)
    guard let span = spanWithBraces(whole) else { return nil }
    let name = bytes.text(span.inner.lowerBound + 1..<span.close)
    if span.close + 1 == span.inner.upperBound, vocabulary.isRole(name) {
      return roleBeforeArgument(name, whole)
    }
    let braces = span.inner.lowerBound..<span.close + 1
    guard var role = writtenRole(braces, before: span.inner.upperBound) else { return nil }
    role.isWhole = role.isWhole && max(role.place.upperBound, braces.upperBound) == span.inner.upperBound
    role.place = whole
    return .roleForm(role, path)
  }

  /// `` `{dato}`2027-06-17 ``
  private func roleBeforeArgument(_ name: String, _ whole: Range<Int>) -> Diagnostic? {
    let end = bytes.skip(from: whole.upperBound, to: bytes.count) {
      $0.isWord && $0 < 0x80 || $0 == .dash
    }
    guard end > whole.upperBound else { return nil }
    let isWhole =
      end == bytes.count
      || bytes[end] < 0x80
        && (bytes[end] != .space || !bytes[end...].dropFirst().prefix(1).contains(where: \.isDigit))
    let argument = bytes.text(whole.upperBound..<end)
    return .roleForm(
      WrittenRole(name: name, place: whole.lowerBound..<end, argument: argument, isWhole: isWhole), path)
  }

  /// `` `{steg}` `` alone, and a component between lines of one or two backticks.
  func componentAsCode(_ index: Int) -> Diagnostic? {
    let paragraph = document.nodes[index]
    let range = Int(paragraph.source.lowerBound)..<Int(paragraph.source.upperBound)
    guard range.upperBound <= bytes.count else { return nil }
    let marks = bytes.skip(from: range.lowerBound, to: range.upperBound) { $0 == .backtick }
    let count = marks - range.lowerBound
    guard (1...2).contains(count), marks < range.upperBound, bytes[marks] == .openBrace,
      let close = bytes[marks..<min(range.upperBound, marks + 40)].firstIndex(of: .closeBrace),
      close > marks + 1
    else { return nil }
    let name = bytes.text(marks + 1..<close)
    guard vocabulary.component(name) != nil, isAloneOnLine(close + 1, count) else { return nil }
    let fence = String(repeating: "`", count: count)
    let line = range.lowerBound..<bytes.skip(from: close + 1, to: range.upperBound) { !$0.isLineEnd }
    let opening = Location(path, range.lowerBound..<close + 1)
    return .componentFence(
      name, head: "```{\(name)}", at: Location(path, line),
      marks: closing(fence, after: line.upperBound).map {
        [FixIt(at: opening, replacement: "```{\(name)}"), FixIt(at: Location(path, $0), replacement: "```")]
      } ?? [])
  }

  /// Whether nothing but the same backticks follows on the line.
  private func isAloneOnLine(_ end: Int, _ count: Int) -> Bool {
    let rest = bytes.skip(from: end, to: bytes.count) { $0 == .backtick || $0.isSpaceOrTab }
    return rest == bytes.count || bytes[rest].isLineEnd
  }

  /// In bytes; what goes on for longer is no component that somebody forgot the marks of.
  private static let longestComponent = 4096

  /// The line of the fence alone that ends the component, unless another component or a heading comes first.
  private func closing(_ fence: String, after end: Int) -> Range<Int>? {
    guard bytes[end - 1] != .backtick else { return nil }
    let last = min(bytes.count, end + Self.longestComponent)
    for line in YAMLLine.all(bytes, in: end..<last) {
      let text = bytes.trimmed(line.range)
      let written = bytes.text(text)
      if written == fence { return text }
      if written.hasPrefix("`") || written.hasPrefix("#") { return nil }
    }
    return nil
  }

  /// The inside of a code span that begins with a brace, and where that is closed.
  private func spanWithBraces(_ whole: Range<Int>) -> (inner: Range<Int>, close: Int)? {
    guard whole.upperBound <= bytes.count else { return nil }
    let start = bytes.skip(from: whole.lowerBound, to: whole.upperBound) { $0 == .backtick }
    let inner = start..<max(start, whole.upperBound - (start - whole.lowerBound))
    guard inner.count > 2, bytes[start] == .openBrace,
      let close = bytes[start..<min(inner.upperBound, start + 40)].firstIndex(of: .closeBrace)
    else { return nil }
    return (inner, close)
  }
}
