import Content
import Diagnostics
import Model

extension Passage {
  /// What a phrase says of a match, at its place to the byte; nil where its words are no words of ours.
  ///
  /// There is a fix-it only where the place is exact and nothing around it would be read in another way.
  func finding(_ match: Phrase.Match, of phrase: Phrase, in index: Int) -> Diagnostic? {
    let isCode = body.nodes[index].kind != .text
    let isMachineText = !isCode && isMachineText(around: match.range, in: index)
    if isMachineText, !phrase.scope.readsMachineText { return nil }
    var match = match
    match.beginsLine =
      beginsLine(index) && match.range.lowerBound == Int(body.nodes[index].literal.lowerBound)
    let place = place(match.range)
    var finding = phrase.finding(match, place ?? block(around: index))
    finding.writtenSecrets = match.secret.map { [writtenSecret($0, from: index)] } ?? []
    guard place != nil, !isCode, !isMachineText,
      finding.fixIts.allSatisfy({ isContained($0.replacement, for: match.range, in: index) })
    else {
      finding.fixIts = []
      return finding
    }
    return finding
  }

  /// Whether a text begins a line of a paragraph.
  func beginsLine(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    switch body.nodes[index - 1].kind {
    case .paragraph, .softBreak, .lineBreak: return true
    default: return false
    }
  }

  /// Whether a replacement leaves the reading of all around it as it is: marks of emphasis and links look at the
  /// characters beside them, and the first of a line may begin a block.
  private func isContained(_ replacement: String, for range: Range<Int>, in index: Int) -> Bool {
    let literal = body.nodes[index].literal
    let line = Int(literal.lowerBound)..<Int(literal.upperBound)
    let old = String(decoding: body.text[range], as: UTF8.self).unicodeScalars
    let new = replacement.unicodeScalars
    let isPlain =
      old.first.map(\.delimiterClass) == new.first.map(\.delimiterClass)
      && old.last.map(\.delimiterClass) == new.last.map(\.delimiterClass)
    guard
      isPlain || isPlainBefore(range.lowerBound, line, index) && isPlainAfter(range.upperBound, line, index)
    else { return false }
    guard beginsLine(index), range.lowerBound < line.lowerBound + 12 else { return true }
    let before = body.text[line.lowerBound..<range.lowerBound]
    let after = body.text[range.upperBound..<min(line.upperBound, range.upperBound + 12)]
    return beginsBlock((before + body.text[range] + after)[...])
      || !beginsBlock((before + Array(replacement.utf8) + after)[...])
  }

  private func isPlainBefore(_ offset: Int, _ line: Range<Int>, _ index: Int) -> Bool {
    offset > line.lowerBound ? body.text[offset - 1].isPlainNeighbour : beginsLine(index)
  }

  private func isPlainAfter(_ offset: Int, _ line: Range<Int>, _ index: Int) -> Bool {
    if offset < line.upperBound { return body.text[offset].isPlainNeighbour }
    // A space that comes to stand last on its line may break it.
    guard offset - 1 > line.lowerBound, body.text[offset - 1] != 0x20 else { return false }
    guard index + 1 < body.nodes.count else { return true }
    switch body.nodes[index + 1].kind {
    case .emphasis, .strong, .link, .image, .code, .rawHTML, .footnoteReference, .role, .text: return false
    default: return true
    }
  }
}

/// What the marks of emphasis make of a character beside them (CommonMark 0.31 §6.2).
private enum DelimiterClass { case space, punctuation, other }

extension Unicode.Scalar {
  fileprivate var delimiterClass: DelimiterClass {
    if properties.isWhitespace { return .space }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return .punctuation
    default:
      return isASCII && !properties.isAlphabetic && properties.numericType == nil ? .punctuation : .other
    }
  }
}

extension UInt8 {
  /// Whether it is of a word, or a sign that means nothing in Markdown whatever stands beside it.
  fileprivate var isPlainNeighbour: Bool { isWord || " .,;:?'\"/%)".utf8.contains(self) }
}
