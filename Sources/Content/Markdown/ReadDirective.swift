/// Directives whose body is YAML, which must not be read as Markdown.
package let directivesWithFields: Set<String> = ["facts", "fakta", "timeline", "tidslinje"]

extension MarkdownReader {
  mutating func enterCodeBlock(
    _ step: MarkdownStep, _ steps: borrowing MarkdownSteps, _ walk: inout MarkdownWalk
  ) {
    let literal = raw { steps.appendLiteral(of: .codeBlock, to: &$0) }
    guard let fence = steps.fence else {
      let range = walk.range(of: step)
      let written = Written(code: literal, in: walk.text, fromLine: max(0, step.startLine - 1))
      let text = appendText(literal, written, after: document.text.count, walk.text)
      return addLeaf(.codeBlock, range, literal: text, &walk)
    }
    let block = FencedBlock(walk, step, length: fence.length, character: fence.character, literal: literal)
    let isDirective = walk.text.bytes.starts(
      with: "{", at: block.info.lowerBound, before: block.info.upperBound)
    let sign = String(repeating: String(Unicode.Scalar(fence.character)), count: min(fence.length, 16))
    guard isDirective else {
      if !block.isClosed {
        note(.unclosedCode(fence: sign), walk.text.place(block.opening))
      }
      let written = Written(code: literal, in: walk.text, fromLine: block.firstLine)
      let text = appendText(literal, written, after: document.text.count, walk.text)
      let info = append { steps.appendTitle(of: .codeBlock, to: &$0) }
      return addLeaf(.codeBlock, block.whole, literal: text, title: info, &walk)
    }
    readDirective(block, literal, fence: sign, &walk)
  }

  private mutating func readDirective(
    _ block: FencedBlock, _ literal: [UInt8], fence: String, _ walk: inout MarkdownWalk
  ) {
    let bytes = walk.text.bytes
    let info = block.info
    let nameEnd = bytes.skip(from: info.lowerBound + 1, to: info.upperBound) { $0.isName || $0 == .colon }
    let name = info.lowerBound + 1..<nameEnd
    guard nameEnd < info.upperBound, bytes[nameEnd] == .closeBrace, !name.isEmpty else {
      note(.directiveWithoutName, walk.text.place(info))
      return addLeaf(.codeBlock, block.whole, literal: append { $0 += literal }, &walk)
    }
    let opening = walk.text.place(block.opening)
    let isClosed = block.isClosed && !holdsUnclosed(literal, fence: fence)
    if !isClosed { note(.unclosedDirective(fence: fence), opening) }
    if walk.quotes > 0 { note(.directiveInQuote, opening) }
    let argument = bytes.trimmed(nameEnd + 1..<info.upperBound)
    let inner =
      walk.open.isEmpty && block.isUnindented
      ? walk.text.part(block.body)
      : MarkdownText(copy: literal, of: walk.text, fromLine: block.firstLine)
    let options = readOptions(inner)
    document.directives.append(
      MarkdownDocument.Directive(
        name: composed(bytes.text(name)), nameRange: walk.text.place(name),
        argument: composed(bytes.text(argument)), argumentRange: walk.text.place(argument),
        options: options.entries, bodyRange: inner.place(options.body)))
    let node = add(.directive, block.whole, detail: document.directives.count - 1, walk)
    document.directives[document.directives.count - 1].isClosed = isClosed
    let before = reading.issues.count
    readBody(options.body, of: inner, name: bytes.text(name), opening: opening, walk.depth)
    // The component whose closing line it took is closed.
    if block.isClosed, !isClosed,
      let other = reading.issues[before...].firstIndex(where: \.isUnclosedDirective)
    {
      reading.issues.remove(at: other)
    }
    document.nodes[node].end = Int32(document.nodes.count)
    walk.noteEnd(block.whole.upperBound)
  }

  /// Whether the closing line of another component, with as long a fence, ended this one.
  private func holdsUnclosed(_ body: [UInt8], fence: String) -> Bool {
    let opening = Array((fence + "{").utf8)
    return body.split(separator: .newline).contains { line in
      line.drop(while: \.isSpaceOrTab).starts(with: opening)
    }
  }

  private mutating func readBody(
    _ body: Range<Int>, of inner: MarkdownText, name: String, opening: Range<Int>, _ depth: Int
  ) {
    guard !directivesWithFields.contains(name), !inner.bytes.trimmed(body).isEmpty else { return }
    guard depth < MarkdownBound.directives else {
      note(.directiveTooDeep, opening)
      return
    }
    read(inner.part(body), depth: depth + 1)
  }

  /// `:key: value` lines, or a block of fields between lines of `---`, at the start of a directive.
  private mutating func readOptions(_ text: MarkdownText) -> (entries: [YAMLNode.Entry], body: Range<Int>) {
    let bytes = text.bytes
    let end = text.range.upperBound
    if bytes.starts(with: "---", at: text.range.lowerBound, before: end) { return readFields(text) }
    var entries: [YAMLNode.Entry] = []
    for index in 0..<text.lines.count {
      let line = bytes.trimmed(text.lines.content(index, in: bytes))
      guard !line.isEmpty, bytes[line.lowerBound] == .colon else {
        return (entries, text.lines.start(index)..<end)
      }
      let keyEnd = bytes.skip(from: line.lowerBound + 1, to: line.upperBound, while: \.isName)
      guard keyEnd > line.lowerBound + 1, keyEnd < line.upperBound, bytes[keyEnd] == .colon else {
        return (entries, text.lines.start(index)..<end)
      }
      let value = bytes.trimmed(keyEnd + 1..<line.upperBound)
      let scalar = YAMLNode.Scalar(text: composed(bytes.text(value)), style: .plain)
      entries.append(
        YAMLNode.Entry(
          key: composed(bytes.text(line.lowerBound + 1..<keyEnd)),
          keyRange: text.place(line.lowerBound + 1..<keyEnd),
          value: YAMLNode(.scalar(scalar), at: text.place(value))))
    }
    return (entries, end..<end)
  }

  private mutating func readFields(_ text: MarkdownText) -> (entries: [YAMLNode.Entry], body: Range<Int>) {
    let bytes = text.bytes
    let close = (1..<max(1, text.lines.count)).first { index in
      let line = bytes.trimmed(text.lines.content(index, in: bytes))
      return line.count == 3 && bytes.starts(with: "---", at: line.lowerBound, before: line.upperBound)
    }
    guard let close else {
      let start = text.range.lowerBound
      note(.unclosedOptions, text.place(start..<start + 3))
      return ([], text.range)
    }
    let fields = parseYAML(bytes, range: text.lines.start(1)..<text.lines.start(close))
    reading.optionBlocks.append(
      MarkdownReading.OptionBlock(directive: document.directives.count, text: text, fields: fields))
    let entries = (fields.node?.entries ?? []).map { text.place($0) }
    return (entries, text.lines.start(close + 1)..<text.range.upperBound)
  }
}

extension MarkdownIssue {
  fileprivate var isUnclosedDirective: Bool {
    if case .unclosedDirective = kind { true } else { false }
  }
}

/// A fenced block in its text: its fence, its info string, and the lines between.
private struct FencedBlock {
  let whole: Range<Int>
  /// The opening fence with its info string.
  let opening: Range<Int>
  let info: Range<Int>
  let body: Range<Int>
  /// The index of the first line of the body.
  let firstLine: Int
  let isClosed: Bool
  let isUnindented: Bool

  init(_ walk: MarkdownWalk, _ step: MarkdownStep, length: Int, character: UInt8, literal: [UInt8]) {
    let text = walk.text
    let bytes = text.bytes
    let start = walk.start(of: step)
    let line = text.lines.index(at: start)
    let lineRange = text.lines.content(line, in: bytes)
    let fenceEnd = bytes.skip(from: start, to: lineRange.upperBound) { $0 == character }
    info = bytes.trimmed(fenceEnd..<lineRange.upperBound)
    opening = start..<max(fenceEnd, info.upperBound)
    isUnindented = start == lineRange.lowerBound
    firstLine = line + 1
    let closing = firstLine + literal.count { $0 == .newline }
    body = text.lines.start(firstLine)..<text.lines.start(closing)
    let closingRange = text.lines.content(closing, in: bytes)
    let closingStart = min(text.contentStart(ofLine: closing, quotes: walk.quotes), closingRange.upperBound)
    let run = bytes.skip(from: closingStart, to: closingRange.upperBound) { $0 == character }
    isClosed =
      closing < text.lines.count && run - closingStart >= max(3, length)
      && bytes[run..<closingRange.upperBound].allSatisfy(\.isSpaceOrTab)
    let last = bytes.trimmed(body)
    whole = start..<(isClosed ? run : last.isEmpty ? opening.upperBound : last.upperBound)
  }
}
