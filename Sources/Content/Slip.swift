import Diagnostics

/// What an editor did wrong, worked out from where libyaml gave up and from the lines around.
struct Slip {
  let problem: YAMLProblem
  let bytes: [UInt8]
  let range: Range<Int>
  let path: String
  let lines: [YAMLLine]
  /// The index of the line that libyaml gave up at.
  let index: Int

  init(problem: YAMLProblem, bytes: [UInt8], range: Range<Int>, path: String) {
    self.problem = problem
    self.bytes = bytes
    self.range = range
    self.path = path
    let table = LineTable(bytes, in: range)
    lines = (0..<table.count).map { YAMLLine(bytes, table.content($0, in: bytes)) }
    // At the end of the text the last line is to blame, not the empty one after it.
    let last = max(range.lowerBound, bytes.trimmed(range).upperBound - 1)
    index = table.index(at: min(problem.offset, last))
  }

  /// The likeliest slip; the order goes from the surest sign to the vaguest.
  var finding: Diagnostic {
    controlCharacter ?? tabs ?? backslash ?? unclosedQuote ?? textAfterQuote ?? colonInText ?? linkInField
      ?? unclosedBracket ?? looseField ?? listSigns ?? listBelowField ?? specialCharacter ?? textUnderField
      ?? missingColon
      ?? missingSpace ?? wrongIndentation ?? unknown
  }

  var line: YAMLLine { lines[index] }
}

extension Slip {
  private var controlCharacter: Diagnostic? {
    guard says("control characters are not allowed") else { return nil }
    let end = bytes.skip(from: min(problem.offset + 1, range.upperBound), to: range.upperBound) {
      $0 & 0xC0 == 0x80
    }
    return .yamlControlCharacter(Location(path, min(problem.offset, end)..<end))
  }

  /// A tab in the indentation of this line or one before it; every such line is mended at once, to be where the line
  /// above lets it be.
  private var tabs: Diagnostic? {
    let indentations = lines.map { $0.range.lowerBound..<$0.textStart }
    let isTabbed = { (indentation: Range<Int>) in bytes[indentation].contains(.tab) }
    guard let first = indentations[...index].first(where: isTabbed) else { return nil }
    var fixIts: [FixIt] = []
    var above: (line: YAMLLine, depth: Int)?
    for (line, indentation) in zip(lines, indentations) where !line.isEmpty(in: bytes) {
      var depth = line.indentation
      if isTabbed(indentation) {
        depth = above.map { self.depth(of: line, below: $0.line, at: $0.depth) } ?? 0
        fixIts.append(
          FixIt(at: Location(path, indentation), replacement: String(repeating: " ", count: depth)))
      }
      above = (line, depth)
    }
    return .yamlTab(Location(path, first), fixIts: fixIts)
  }

  /// How far in a line with tabs belongs: below a field without a value, beside one that has its value, or where text
  /// goes on.
  private func depth(of line: YAMLLine, below above: YAMLLine, at depth: Int) -> Int {
    let tabs = bytes[line.range.lowerBound..<line.textStart].count { $0 == .tab }
    guard line.key != nil || line.isItem, above.key != nil || above.isItem else { return 2 * tabs }
    let keyDepth = depth + above.itemStart - above.textStart
    if above.value.isEmpty && above.key != nil { return keyDepth + 2 }
    if line.isItem == above.isItem { return depth }
    return line.isItem ? max(0, depth - 2) : keyDepth
  }

  /// A value that begins with a quote which its line does not close, before a line that begins something new.
  private var unclosedQuote: Diagnostic? {
    for (position, line) in lines[...index].enumerated() {
      guard let quote = openingQuote(line),
        closingQuote(line.value.lowerBound, before: line.range.upperBound) == nil
      else { continue }
      let next = lines[(position + 1)...].first { !$0.isEmpty(in: bytes) }
      guard next.map({ $0.key != nil || $0.isItem }) ?? true else { continue }
      return .yamlUnclosedQuote(
        Location(path, line.value.lowerBound..<line.value.lowerBound + 1), quote: quote,
        closingAt: closingPlace(of: line, quote))
    }
    guard problem.context.contains("quoted scalar"), says("unexpected end of stream") else { return nil }
    let start = problem.contextOffset
    return .yamlUnclosedQuote(Location(path, start..<start + 1), quote: bytes[start])
  }

  /// Where the missing quote certainly belongs: at the end of a line that holds no other, no escape and no comment.
  private func closingPlace(of line: YAMLLine, _ quote: UInt8) -> Int? {
    let text = line.value.dropFirst()
    let isPlain = !text.isEmpty && !bytes[text].contains { $0 == quote || $0 == .backslash }
    return isPlain && bytes.trimmed(line.range).upperBound == line.value.upperBound
      ? line.value.upperBound : nil
  }

  private var textAfterQuote: Diagnostic? {
    guard openingQuote(line) != nil, problem.offset > line.value.lowerBound,
      let closing = closingQuote(line.value.lowerBound, before: line.range.upperBound),
      closing + 1 < line.value.upperBound
    else { return nil }
    let text = bytes.text(line.value)
    // Quotes around all of it are not part of the text that has others in it.
    let isWhole =
      text.count > 2 && text.first == text.last && text.dropFirst().dropLast().contains(text.prefix(1))
    return .yamlTextAfterQuote(
      Location(path, line.value), quoted: quoted(isWhole ? String(text.dropFirst().dropLast()) : text))
  }

  private var colonInText: Diagnostic? {
    guard says("mapping values are not allowed"), problem.offset > line.value.lowerBound, !line.value.isEmpty
    else { return nil }
    let text = bytes.text(line.value)
    if line.key == nil, !line.isItem, let field = lines[..<index].last(where: { $0.key != nil }) {
      let whole = bytes.text(field.value) + " " + text
      return .yamlColonInText(
        Location(path, field.value.lowerBound..<line.value.upperBound), colon: problem.offset,
        quoted: quoted(whole.split(whereSeparator: \.isNewline).joined(separator: " ")))
    }
    let address = ["mailto: ", "tel: ", "https: ", "http: "].contains { text.lowercased().hasPrefix($0) }
    return .yamlColonInText(
      Location(path, line.value), colon: problem.offset,
      quoted: address ? text.filter { $0 != " " } : quoted(text))
  }

  private var unclosedBracket: Diagnostic? {
    guard problem.context.contains("flow") else { return nil }
    let isAtEnd = problem.offset >= bytes.trimmed(range).upperBound
    let starts = [problem.contextOffset] + (isAtEnd ? lines.map(\.value.lowerBound) : [])
    let start = starts.first { range.contains($0) && (bytes[$0] == .openBracket || bytes[$0] == .openBrace) }
    guard let start else { return nil }
    return .yamlUnclosedBracket(Location(path, start..<start + 1), bracket: bytes[start])
  }

  private var specialCharacter: Diagnostic? {
    for line in [line, lines[max(0, index - 1)]] where !line.value.isEmpty {
      let first = bytes[line.value.lowerBound]
      let isBlamed = [problem.offset, problem.contextOffset].contains(line.value.lowerBound)
      let isBracket = first == .openBracket || first == .openBrace
      guard
        isBlamed && "@`%&*!|>,?]}-".utf8.contains(first)
          || isBracket && problem.offset > line.value.lowerBound
      else { continue }
      let text = bytes.text(line.value)
      if text == "-" { return .yamlLoneDash(Location(path, line.value)) }
      if let inner = withoutStars(text) {
        return .markupInField(Location(path, line.value), plain: inner)
      }
      return .yamlSpecialCharacter(
        Location(path, line.value), character: bytes.text(line.value.prefix(1)),
        quoted: quoted(bytes.text(line.value)), isCertain: !isBracket && (line.key != nil || first != .dash))
    }
    return nil
  }

  /// A line above, in the same field, that has no blank after its colon and so was read as text.
  private var missingSpace: Diagnostic? {
    guard says("mapping values are not allowed") else { return nil }
    return lines[..<index].compactMap { missingSpaceFinding($0, bytes, path) }.first
  }

  private var missingColon: Diagnostic? {
    guard says("could not find expected ':'"),
      let line = lines.first(where: { $0.range.contains(problem.contextOffset) })
    else { return nil }
    return missingSpaceFinding(line, bytes, path)
      ?? .yamlMissingColon(
        Location(path, bytes.trimmed(line.range)), written: bytes.text(bytes.trimmed(line.range)))
  }

  private var wrongIndentation: Diagnostic? {
    guard says("did not find expected") || says("are not allowed in this context"),
      let before = lines[..<index].last(where: { !$0.isEmpty(in: bytes) }), !line.isEmpty(in: bytes)
    else { return nil }
    if line.isItem, let key = line.key, !before.isItem, column(of: before) == line.indentation {
      return .dashBeforeField(
        Location(path, line.textStart..<key.upperBound), name: bytes.text(key),
        dash: line.textStart..<line.itemStart)
    }
    if isFirst(before), let key = before.key, line.key != nil, !line.isItem {
      let items = lines.count { $0.isItem && column(of: $0) == line.indentation }
      if before.isItem, items == 1, column(of: before) == line.indentation {
        return .dashBeforeField(
          Location(path, before.textStart..<key.upperBound), name: bytes.text(key),
          dash: before.textStart..<before.itemStart)
      }
      if !before.isItem, line.indentation == 0, column(of: before) > 0 {
        return .firstFieldIndented(
          Location(path, key), blanks: before.textStart - column(of: before)..<before.textStart)
      }
    }
    return .yamlIndentation(
      Location(path, line.textStart..<max(line.textStart, line.key?.upperBound ?? line.value.upperBound)),
      indentation: line.indentation,
      after: Location(path, before.textStart..<(before.key?.upperBound ?? before.value.upperBound)),
      before.textStart == range.lowerBound ? column(of: before) : before.indentation)
  }

  /// Whether only empty lines stand before this one.
  private func isFirst(_ line: YAMLLine) -> Bool {
    lines.first { !$0.isEmpty(in: bytes) }?.textStart == line.textStart
  }

  private var unknown: Diagnostic {
    let start = min(problem.offset, range.upperBound)
    let end = max(start, line.range.upperBound)
    return .yamlSyntax(Location(path, start..<end))
  }

  func says(_ words: String) -> Bool { problem.message.contains(words) }

  /// The first line of a chunk begins after its indentation; this counts it from the line's true start.
  private func column(of line: YAMLLine) -> Int {
    var start = line.textStart
    while start > 0, !bytes[start - 1].isLineEnd { start -= 1 }
    return line.textStart - start
  }

  private func openingQuote(_ line: YAMLLine) -> UInt8? {
    guard let first = line.value.first else { return nil }
    return bytes[first] == .doubleQuote || bytes[first] == .singleQuote ? bytes[first] : nil
  }

  private func closingQuote(_ start: Int, before end: Int) -> Int? {
    let quote = bytes[start]
    var offset = start + 1
    while offset < end {
      if quote == .doubleQuote, bytes[offset] == .backslash {
        offset += 2
      } else if bytes[offset] != quote {
        offset += 1
      } else if quote == .singleQuote, offset + 1 < end, bytes[offset + 1] == quote {
        offset += 2
      } else {
        return offset
      }
    }
    return nil
  }
}

/// The text as one quoted YAML value: double quotes, or single ones when it holds double ones.
func quoted(_ text: String) -> String {
  if !text.contains("\"") && !text.contains("\\") { return "\"\(text)\"" }
  return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
}

/// The finding about `key:text`, or nil when the line has no key or a blank after it.
func missingSpaceFinding(_ line: YAMLLine, _ bytes: [UInt8], _ path: String) -> Diagnostic? {
  guard let key = line.key, let colon = line.colon, !line.hasSpace(in: bytes) else { return nil }
  return .yamlMissingSpace(key: bytes.text(key), after: colon, path)
}
