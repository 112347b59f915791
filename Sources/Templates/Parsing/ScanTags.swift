import Diagnostics

/// Finds the tags of a template in order, following changes of delimiters.
///
/// A tag that is never closed becomes a comment as far as its line goes, so that the rest is read.
func scanTags(in source: TemplateSource) -> Diagnosed<[Tag]> {
  var scanner = TagScanner(source: source)
  while let tag = scanner.next() { scanner.tags.append(tag) }
  return Diagnosed(scanner.tags, scanner.findings)
}

private struct TagScanner {
  let source: TemplateSource
  var tags: [Tag] = []
  var findings: [Diagnostic] = []
  private var bytes: [UInt8] { source.bytes }
  private var position = 0
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)

  init(source: TemplateSource) { self.source = source }

  mutating func next() -> Tag? {
    guard let start = bytes.firstIndex(of: open, in: position..<bytes.count) else { return nil }
    var inside = start + open.count
    while inside < bytes.count, bytes[inside].isSpace { inside += 1 }
    let sigilByte = inside < bytes.count ? bytes[inside] : 0
    let sigil = Sigil(sigilByte) ?? .escaped
    if sigil != .escaped { inside += 1 }
    let closing = closing(of: sigil, sigilByte)
    let limit = limit(of: sigil, from: inside)
    guard let end = bytes.firstIndex(of: closing, in: inside..<limit) else {
      return unclosed(at: start, before: limit)
    }
    position = end + closing.count
    let tag = Tag(sigil: sigil, range: start..<position, content: bytes.trimmed(inside..<end))
    return checked(tag)
  }

  private func closing(of sigil: Sigil, _ byte: UInt8) -> [UInt8] {
    if byte == UInt8(ascii: "{") { return [UInt8(ascii: "}")] + close }
    return sigil == .delimiters ? [byte] + close : close
  }

  /// Where a tag must have ended: the next tag cannot begin inside it, unless it is a comment.
  private func limit(of sigil: Sigil, from inside: Int) -> Int {
    guard sigil != .comment, sigil != .delimiters, open != close else { return bytes.count }
    return bytes.firstIndex(of: open, in: inside..<bytes.count) ?? bytes.count
  }

  private mutating func unclosed(at start: Int, before limit: Int) -> Tag {
    let end = max(start + open.count, bytes.endOfLine(from: start, before: limit))
    findings.append(
      .unclosedTag(Location(source.path, start..<end), closing: String(decoding: close, as: UTF8.self)))
    position = end
    return Tag(sigil: .comment, range: start..<end, content: end..<end)
  }

  /// The tag, or a comment in its place when nothing can be read from it.
  private mutating func checked(_ tag: Tag) -> Tag {
    switch tag.sigil {
    case .comment: return tag
    case .delimiters: if setDelimiters(tag.content) { return tag }
    case .escaped, .unescaped, .section, .inverted, .close, .partial, .parent, .block:
      if !tag.content.isEmpty, !bytes[tag.content].contains(where: \.isSpace) { return tag }
    }
    findings.append(.malformedTag(Location(source.path, tag.range), content: bytes.text(tag.content)))
    return Tag(sigil: .comment, range: tag.range, content: tag.content)
  }

  private mutating func setDelimiters(_ content: Range<Int>) -> Bool {
    let parts = bytes[content].split(whereSeparator: \.isSpace)
    guard parts.count == 2, !parts.joined().contains(UInt8(ascii: "=")) else { return false }
    let (newOpen, newClose) = (Array(parts[0]), Array(parts[1]))
    let isAmbiguous = newClose.firstIndex(of: newOpen, in: 0..<newClose.count) != nil
    guard newOpen == newClose || !isAmbiguous else { return false }
    (open, close) = (newOpen, newClose)
    return true
  }
}
