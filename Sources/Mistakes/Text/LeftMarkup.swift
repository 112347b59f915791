import Content
import Diagnostics

extension TextCheck {
  /// What reviewers write in Markdown (CriticMarkup): `{++nytt++}`, `{--gammelt--}`, `{==merket==}`, and
  /// `{>>Spør Kari<<}`.
  func suggestion(at start: Int, before end: Int) -> OtherMarkup? {
    guard start + 6 < end, source[start + 1] == source[start + 2] else { return nil }
    let opening = source[start + 1]
    let closing: UInt8
    switch opening {
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="): closing = opening
    case UInt8(ascii: ">"): closing = UInt8(ascii: "<")
    default: return nil
    }
    let close = source.skip(from: start + 3, to: min(end, start + longestMarkup)) { $0 != .closeBrace }
    guard close < end, source[close] == .closeBrace, close > start + 4, source[close - 1] == closing,
      source[close - 2] == closing
    else { return nil }
    let kind = closing == opening ? OtherMarkup.Kind.suggestion : .comment
    return OtherMarkup(kind, start..<close + 1)
  }

  /// `[KN1]`, `[cite: 1]` and `[caption id="1"]…[/caption]`.
  func leftBrackets(at start: Int, before end: Int) -> OtherMarkup? {
    let limit = min(end, start + longestMarkup)
    let close = source.skip(from: start + 1, to: limit) {
      $0 != .closeBracket && $0 != .openBracket && !$0.isLineEnd
    }
    guard close > start + 1, close < limit, source[close] == .closeBracket else { return nil }
    let inner = start + 1..<close
    if isWordComment(inner), !isNamed(before: start) { return OtherMarkup(.wordComment, start..<close + 1) }
    let text = source.text(inner).lowercased()
    if text == "cite_start" || text.hasPrefix("cite: ") || text.hasPrefix("oaicite:") {
      return OtherMarkup(.sourceMark, start..<close + 1)
    }
    let name = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    guard name.first?.isLetter == true, name.count == text.count || " =".contains(text[name.endIndex]) else {
      return nil
    }
    // `[gallery ids="1,2"]` has a name, and attributes with their values in quotes.
    if text.dropFirst(name.count).first == " ", text.contains("=\"") || text.contains("='"),
      text.last == "\"" || text.last == "'"
    {
      return OtherMarkup(.shortcode, start..<close + 1)
    }
    // What is opened is also closed, in this text.
    let closing = Array("[/\(name)]".utf8)
    let hasEnd = (close..<limit).contains { offset in
      source[offset] == .openBracket
        && source[offset...].prefix(closing.count).map(\.inSmallLetter) == closing
    }
    return hasEnd ? OtherMarkup(.shortcode, start..<close + 1) : nil
  }

  /// «Kommentar [KN1]: …» has a finding of its own, for what it says.
  private func isNamed(before start: Int) -> Bool {
    let before = source.text(max(0, start - 12)..<start).lowercased()
    return before.contains("komment") || before.contains("comment")
  }

  /// The letters of a name, two or three, and a number: `KN1`.
  private func isWordComment(_ inner: Range<Int>) -> Bool {
    let letters = source[inner].prefix { (0x41...0x5A).contains($0) }.count
    let digits = source[inner].dropFirst(letters)
    return (2...3).contains(letters) && (1...2).contains(digits.count) && digits.first != 0x30
      && digits.allSatisfy(\.isDigit)
  }

  /// `:contentReference[oaicite:0]{index=0}`
  func contentReference(at start: Int, before end: Int) -> OtherMarkup? {
    guard source.starts(with: ":contentReference[", at: start, before: end) else { return nil }
    let limit = min(end, start + longestMarkup)
    let bracket = source.skip(from: start, to: limit) { $0 != .closeBracket }
    guard bracket < limit else { return nil }
    guard bracket + 1 < limit, source[bracket + 1] == .openBrace else {
      return OtherMarkup(.sourceMark, start..<bracket + 1)
    }
    let brace = source.skip(from: bracket, to: limit) { $0 != .closeBrace }
    return OtherMarkup(.sourceMark, start..<min(limit, brace + 1))
  }

  /// `H~2~O`, `m^2^`, `m^2`, `\frac{1}{2}`, `$x^2$` and `【4:0†source】`.
  func formula(at start: Int, in range: Range<Int>) -> OtherMarkup? {
    let end = min(range.upperBound, start + longestMarkup)
    switch source[start] {
    case 0xE3: return lenticular(at: start, before: end)
    case .backslash:
      let brace = source.skip(from: start + 1, to: end, while: \.isASCIILetter)
      guard brace > start + 2, brace < end, source[brace] == .openBrace else { return nil }
      let close = source.skip(from: brace, to: end) { $0 != .closeBrace }
      return close < end ? OtherMarkup(.formula, start..<close + 1) : nil
    case UInt8(ascii: "$"): return dollars(at: start, before: end)
    default: return script(at: start, in: range)
    }
  }

  /// `Folketallet^[SSB, 2026] øker`: links may stand within it, and the paragraph holds its end.
  func inlineNote(at start: Int) -> OtherMarkup? {
    let limit = min(block.range.upperBound, start + longestMarkup)
    guard source[start] == UInt8(ascii: "^"), start + 2 < limit, source[start + 1] == .openBracket,
      !source.isEscaped(start), start == 0 || source[start - 1] != .openBracket
    else { return nil }
    var (depth, offset) = (0, start + 1)
    while offset < limit {
      if source[offset] == .openBracket { depth += 1 }
      if source[offset] == .closeBracket { depth -= 1 }
      if depth == 0 {
        // `^[a-z]+$` is a pattern.
        let isNote =
          offset > start + 2 && (offset + 1 >= source.count || !"+*{$".utf8.contains(source[offset + 1]))
        return isNote ? OtherMarkup(.inlineNote, start..<offset + 1) : nil
      }
      offset += 1
    }
    return nil
  }

  private func lenticular(at start: Int, before end: Int) -> OtherMarkup? {
    let (open, close) = (Array("【".utf8), Array("】".utf8))
    guard source.holds(open, at: start),
      let last = (start..<end).first(where: { source[$0] == close[0] && source.holds(close, at: $0) })
    else { return nil }
    return OtherMarkup(.sourceMark, start..<last + close.count)
  }

  private func dollars(at start: Int, before end: Int) -> OtherMarkup? {
    let close = source.skip(from: start + 1, to: end) { $0 != UInt8(ascii: "$") && !$0.isLineEnd }
    guard close < end, source[close] == UInt8(ascii: "$"), close > start + 1, !source[start + 1].isSpaceOrTab,
      !source[close - 1].isSpaceOrTab,
      source[start + 1..<close].contains(where: { "\\^_=".utf8.contains($0) })
    else { return nil }
    return OtherMarkup(.formula, start..<close + 1)
  }

  /// Between two signs without a space, right after a letter or a digit; `^` and a digit after a letter also without
  /// a second.
  private func script(at start: Int, in range: Range<Int>) -> OtherMarkup? {
    let sign = source[start]
    guard start > range.lowerBound, source[start - 1].isASCIILetter || source[start - 1].isDigit else {
      return nil
    }
    let end = min(range.upperBound, start + 12)
    let close = source.skip(from: start + 1, to: end) {
      $0.isASCIILetter || $0.isDigit || "+-,".utf8.contains($0)
    }
    guard close > start + 1 else { return nil }
    if close < end, source[close] == sign { return OtherMarkup(.script, start - 1..<close + 1) }
    let isPower =
      sign == UInt8(ascii: "^") && source[start - 1].isASCIILetter
      && source[start + 1..<close].allSatisfy(\.isDigit)
    return isPower ? OtherMarkup(.script, start - 1..<close) : nil
  }

  /// `&foo;`, which is no character's name, and `&nbsp` without the sign that ends it: they stay as they are written.
  func unknownEntity(in node: Int) -> Diagnostic? {
    let (text, range) = (document.text, document.literalRange(node))
    var offset = range.lowerBound
    while let start = text.firstOffset(of: .ampersand, in: offset..<range.upperBound) {
      offset = start + 1
      let end = text.skip(from: offset, to: min(range.upperBound, start + 12)) { (0x61...0x7A).contains($0) }
      let isEnded = end < range.upperBound && text[end] == UInt8(ascii: ";")
      let isWhole = end >= range.upperBound || !text[end].isWord && text[end] != UInt8(ascii: "=")
      guard isEnded ? end - start > 3 : isWhole && commonEntities.contains(text.text(start + 1..<end)),
        let place = document.sourceMap.source(of: start..<(isEnded ? end + 1 : end)),
        // Who writes `&amp;foo;` writes about it.
        place.count == (isEnded ? end + 1 : end) - start
      else { continue }
      return .otherMarkup(Location(path, place), OtherMarkup(.entity, place), source)
    }
    return nil
  }
}

private let commonEntities: Set<String> = [
  "nbsp", "amp", "quot", "shy", "ndash", "mdash", "hellip", "laquo", "raquo", "aring", "oslash", "aelig",
  "eacute",
]

extension UInt8 {
  fileprivate var inSmallLetter: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
