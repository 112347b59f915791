import Content
import Diagnostics

/// What stands in fields that could be read: what was refused, and values that were meant as something else, which
/// are left out.
func checkValues(of reading: YAMLReading, path: String) -> Diagnosed<YAMLNode?> {
  var check = ValueCheck(bytes: reading.bytes, path: path)
  check.findings = reading.refusals.map { .refused($0, path) }
  for key in reading.keysWithoutValue { check.checkLetters(in: key) }
  return Diagnosed(reading.node.flatMap { check.node($0, depth: 1) }, check.findings)
}

private struct ValueCheck {
  let bytes: [UInt8]
  let path: String
  var findings: [Diagnostic] = []

  /// The value as it was meant; nil when it cannot be used.
  mutating func node(_ node: YAMLNode, depth: Int) -> YAMLNode? {
    switch node.value {
    case .scalar(let scalar): return self.scalar(scalar, node, depth: depth)
    case .sequence(let items):
      let kept = items.compactMap { self.node($0, depth: depth + 1) }
      return node.with(.sequence(kept), unreadableKeys: [], isCut: kept.count < items.count, bytes)
    case .mapping(let entries):
      var unreadable = node.unreadableKeys.map(withoutStrayCharacters)
      let kept = entries.compactMap { entry($0, depth: depth + 1, &unreadable) }
      let result = node.with(
        .mapping(kept), unreadableKeys: unreadable, isCut: kept.count < entries.count, bytes)
      return depth > 1 && result.hasLostAll ? nil : result
    }
  }

  private mutating func entry(
    _ entry: YAMLNode.Entry, depth: Int, _ unreadable: inout [String]
  ) -> YAMLNode.Entry? {
    let style: YAMLNode.Style = bytes.isQuote(at: entry.keyRange) ? .doubleQuoted : .plain
    let written = YAMLNode(.scalar(YAMLNode.Scalar(text: entry.key, style: style)), at: entry.keyRange)
    let key = node(written, depth: depth)
    let value = node(entry.value, depth: depth)
    guard let name = key?.scalar?.text else {
      unreadable.append(YAMLNode.anyKey)
      return nil
    }
    if style == .plain, let value, let finding = missingSpace(inBrackets: entry.keyRange, value, bytes, path)
    {
      findings.append(finding)
      unreadable.append(String(name.prefix { $0 != ":" }))
      return nil
    }
    guard let value else {
      unreadable.append(name)
      return nil
    }
    return YAMLNode.Entry(key: name, keyRange: entry.keyRange, value: value)
  }

  private mutating func scalar(_ scalar: YAMLNode.Scalar, _ node: YAMLNode, depth: Int) -> YAMLNode? {
    if scalar.style == .plain {
      if let comment = commentInText(after: node.range, bytes, path) {
        findings.append(comment.finding)
        if comment.isAll { return nil }
      }
      if depth > 1, holdsLineEnd(node.range), let finding = mistakenLines(in: node.range, bytes, path) {
        findings.append(finding)
        return nil
      }
    }
    var hasEscape = false
    if scalar.style == .doubleQuoted, let escape = escapedCharacter(in: node.range, bytes, path) {
      findings.append(escape)
      hasEscape = true
    }
    guard checkLetters(in: node.range) || hasEscape else { return node }
    var meant = node
    meant.value = .scalar(YAMLNode.Scalar(text: withoutStrayCharacters(scalar.text), style: scalar.style))
    return meant
  }

  private func holdsLineEnd(_ range: Range<Int>) -> Bool {
    bytes.holds(.newline, in: range) || bytes.holds(.carriageReturn, in: range)
  }

  /// Reports characters that nobody sees, and says whether the text was meant otherwise, which holds for broken letters
  /// too. What other programs made (JSON) is not ours to correct.
  // Discarded: most callers only want the findings.
  @discardableResult
  mutating func checkLetters(in range: Range<Int>) -> Bool {
    guard !path.hasSuffix(".json") else { return false }
    let invisible = invisibleCharacters(in: range, bytes)
    if !invisible.isEmpty, let finding = Diagnostic.invisibleCharacters(invisible, bytes, path) {
      findings.append(finding)
    }
    return !invisible.isEmpty || range.contains { bytes[$0] >= 0xC2 && BrokenWord(bytes, at: $0) != nil }
  }
}

/// A text over several lines that were meant as fields or as items of a list, and say so by how they begin.
private func mistakenLines(in range: Range<Int>, _ bytes: [UInt8], _ path: String) -> Diagnostic? {
  let lines = YAMLLine.all(bytes, in: range)
  return listSigns(in: lines, bytes, path)
    ?? lines.lazy.compactMap { missingSpaceFinding($0, bytes, path) }.first
    ?? itemBelowText(lines, from: range.lowerBound, bytes, path)
}

extension [UInt8] {
  fileprivate func isQuote(at range: Range<Int>) -> Bool {
    range.first.map { self[$0] == .doubleQuote || self[$0] == .singleQuote } ?? false
  }
}

extension YAMLNode {
  /// A collection with other contents; one without brackets that lost some ends with the last that it kept.
  fileprivate func with(
    _ value: Value, unreadableKeys: [String], isCut: Bool, _ bytes: [UInt8]
  ) -> YAMLNode {
    var node = self
    node.value = value
    node.unreadableKeys = unreadableKeys
    let isInBrackets =
      range.count > 1 && [.closeBracket, .closeBrace].contains(bytes[range.upperBound - 1])
      && [.openBracket, .openBrace].contains(bytes[range.lowerBound])
    if isCut, !isInBrackets {
      node.range = range.lowerBound..<max(range.lowerBound, node.lastEnd ?? range.lowerBound)
    }
    return node
  }
}
