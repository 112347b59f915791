extension MarkdownReader {
  mutating func enter(_ step: MarkdownStep, _ steps: borrowing MarkdownSteps, _ walk: inout MarkdownWalk) {
    switch step.kind {
    case .text: enterText(steps, &walk)
    case .paragraph, .heading, .blockQuote, .bulletList, .orderedList, .item, .taskItem, .footnoteDefinition:
      enterBlock(step, steps, &walk)
    case .table, .tableHeader, .tableRow, .tableCell: enterTable(step, steps, &walk)
    case .codeBlock: enterCodeBlock(step, steps, &walk)
    case .thematicBreak: addLeaf(step.kind, walk.range(of: step), &walk)
    case .rawHTMLBlock:
      let literal = append { steps.appendLiteral(of: .rawHTMLBlock, to: &$0) }
      let range = walk.rangeOfHTML(step, document.text[Int(literal.lowerBound)...])
      addLeaf(step.kind, range, literal: literal, &walk)
      let last = walk.text.bytes.trimmed(walk.text.range).upperBound
      walk.read.note(block: range, isOpenEnded: range.upperBound >= last)
    case .emphasis: openInline(step.kind, at: walk.cursor.takeDelimiters(1), &walk)
    case .strong: openInline(step.kind, at: walk.cursor.takeDelimiters(2), &walk)
    case .link: openLink(step.kind, at: walk.cursor.takeOpening(["[", "<"]), steps, &walk)
    case .image: openLink(step.kind, at: walk.cursor.takeOpening(["!["]), steps, &walk)
    case .footnoteReference: enterFootnoteReference(steps, &walk)
    case .softBreak: addLeaf(step.kind, walk.cursor.takeLineEnd(), &walk)
    case .lineBreak:
      let isEscaped = walk.cursor.isAtBackslash
      addLeaf(step.kind, walk.cursor.takeLineEnd(), detail: isEscaped ? 1 : 0, &walk)
    case .code: enterCode(steps, &walk)
    case .rawHTML:
      let written = raw { steps.appendLiteral(of: .rawHTML, to: &$0) }
      let range = walk.cursor.take(written, as: .verbatim).range
      addLeaf(step.kind, range, literal: append { $0 += written }, &walk)
    case .document, .directive, .role: return
    }
    walk.joinsText = step.kind == .text
  }

  mutating func leave(_ step: MarkdownStep, _ walk: inout MarkdownWalk) {
    guard let closed = walk.open.popLast() else { return }
    walk.joinsText = false
    document.nodes[closed.node].end = Int32(document.nodes.count)
    let end = walk.end(of: closed)
    let start = document.nodes[closed.node].source.lowerBound
    let placed = walk.text.place(max(0, end - 1)..<end).upperBound
    document.nodes[closed.node].source = start..<max(start, Int32(clamping: placed))
    walk.noteEnd(end)
  }
}

extension MarkdownReader {
  /// Bytes that a step writes, for comparing with the source.
  func raw(_ write: (inout [UInt8]) -> Void) -> [UInt8] {
    var bytes: [UInt8] = []
    write(&bytes)
    return bytes
  }

  /// Adds what is written to the document's text, letters and marks joined, and returns where it is there.
  mutating func append(_ write: (inout [UInt8]) -> Void) -> Range<Int32> {
    let start = document.text.count
    write(&document.text)
    if holdsMarks(document.text, in: start..<document.text.count) {
      let joined = composed(document.text[start...])
      document.text.replaceSubrange(start..., with: joined)
    }
    return Int32(start)..<Int32(document.text.count)
  }

  mutating func addLeaf(
    _ kind: MarkdownNode.Kind, _ range: Range<Int>, literal: Range<Int32> = 0..<0,
    title: Range<Int32> = 0..<0,
    detail: Int = 0, _ walk: inout MarkdownWalk
  ) {
    let index = add(kind, range, literal: literal, title: title, detail: detail, walk)
    document.nodes[index].end = Int32(index + 1)
    walk.noteEnd(range.upperBound)
  }

  // Discarded: only a node that gets children or more facts must be found again.
  @discardableResult
  mutating func add(
    _ kind: MarkdownNode.Kind, _ range: Range<Int>, literal: Range<Int32> = 0..<0,
    title: Range<Int32> = 0..<0,
    detail: Int = 0, _ walk: MarkdownWalk
  ) -> Int {
    let place = walk.text.place(range)
    document.nodes.append(
      MarkdownNode(
        kind, source: Int32(clamping: place.lowerBound)..<Int32(clamping: place.upperBound), literal: literal,
        title: title, detail: Int32(clamping: detail)))
    return document.nodes.count - 1
  }

  private mutating func enterBlock(
    _ step: MarkdownStep, _ steps: borrowing MarkdownSteps, _ walk: inout MarkdownWalk
  ) {
    if step.kind == .footnoteDefinition { return enterFootnote(step, &walk) }
    let range =
      step.startLine > 0
      ? walk.range(of: step)
      : walk.rangeBeforeTable(at: steps.nextStart ?? (step.endLine, step.endColumn))
    let isInTask = walk.open.last?.kind == .taskItem
    var node = MarkdownNode(step.kind, source: 0..<0)
    switch step.kind {
    case .heading: node.detail = Int32(clamping: steps.headingLevel)
    case .orderedList:
      node.detail = Int32(clamping: steps.listStart)
      node.isTight = steps.isTight
    case .bulletList: node.isTight = steps.isTight
    case .taskItem: node.detail = steps.isChecked ? 1 : 0
    default: break
    }
    let index = add(step.kind, range, detail: Int(node.detail), walk)
    document.nodes[index].isTight = node.isTight
    walk.push(index, step.kind, over: range)
    guard step.kind == .paragraph || step.kind == .heading else { return }
    let start =
      step.kind == .heading ? walk.headingText(range) : isInTask ? walk.taskText(range) : range.lowerBound
    walk.cursor = InlineCursor(walk.text, from: start, to: range.upperBound, quotes: walk.quotes)
  }

  /// cmark places a footnote's text, not its label, which stands before it on the line.
  private mutating func enterFootnote(_ step: MarkdownStep, _ walk: inout MarkdownWalk) {
    let bytes = walk.text.bytes
    let own = walk.range(of: step)
    let line = max(0, step.startLine - 1)
    let start = min(walk.text.contentStart(ofLine: line, quotes: walk.quotes), own.lowerBound)
    let label = bytes.skip(from: start, to: own.upperBound) { $0 != .closeBracket && !$0.isLineEnd }
    let literal = append { $0 += bytes[min(start + 2, label)..<label] }
    let range = start..<own.upperBound
    let node = add(.footnoteDefinition, range, literal: literal, walk)
    walk.notes.labels.append(document.string(literal))
    walk.notes.definitions.append((node, document.string(literal)))
    walk.push(node, .footnoteDefinition, over: range)
  }

  private mutating func enterText(_ steps: borrowing MarkdownSteps, _ walk: inout MarkdownWalk) {
    let last = document.nodes.count - 1
    guard walk.joinsText, document.nodes[last].kind == .text else {
      let text = takeText(steps, after: document.text.count, &walk)
      return addLeaf(.text, text.written, literal: text.place, &walk)
    }
    let start = document.nodes[last].literal.lowerBound
    let written = takeText(steps, after: Int(start), &walk).written
    document.nodes[last].literal = start..<Int32(document.text.count)
    let end = Int32(clamping: walk.text.place(written).upperBound)
    document.nodes[last].source =
      document.nodes[last].source.lowerBound..<max(document.nodes[last].source.upperBound, end)
    walk.noteEnd(written.upperBound)
  }

  /// Adds the text of a step to the document's, whose node began at `start`: where it is now, and the range it was written
  /// with. It is put in its place at once, and taken out again in the rare case that it must be looked at closely.
  private mutating func takeText(
    _ steps: borrowing MarkdownSteps, after start: Int, _ walk: inout MarkdownWalk
  ) -> (place: Range<Int32>, written: Range<Int>) {
    let first = document.text.count
    steps.appendLiteral(of: .text, to: &document.text)
    let place = first..<document.text.count
    if !holdsMarks(document.text, in: place), let written = walk.cursor.takePlain(document.text, place) {
      if !walk.cursor.isLost {
        document.sourceMap.append(place, from: walk.text.place(written), isVerbatim: true)
      }
      return (Int32(place.lowerBound)..<Int32(place.upperBound), written)
    }
    let literal = Array(document.text[place])
    document.text.removeLast(place.count)
    let written = walk.cursor.take(literal, as: .text)
    return (appendText(literal, written, after: start, walk.text), written.range)
  }

  private mutating func openInline(_ kind: MarkdownNode.Kind, at start: Int, _ walk: inout MarkdownWalk) {
    walk.push(add(kind, start..<start, walk), kind, over: start..<start)
  }

  private mutating func openLink(
    _ kind: MarkdownNode.Kind, at start: Int, _ steps: borrowing MarkdownSteps, _ walk: inout MarkdownWalk
  ) {
    let address = append { steps.appendLiteral(of: kind, to: &$0) }
    let title = append { steps.appendTitle(of: kind, to: &$0) }
    walk.push(add(kind, start..<start, literal: address, title: title, walk), kind, over: start..<start)
  }

  private mutating func enterFootnoteReference(_ steps: borrowing MarkdownSteps, _ walk: inout MarkdownWalk) {
    let number = raw { steps.appendLiteral(of: .footnoteReference, to: &$0) }
    let start = walk.cursor.takeOpening(["[^"])
    walk.cursor.takeLinkEnd()
    let range = start..<walk.cursor.offset
    let node = add(.footnoteReference, range, walk)
    walk.notes.references.append((node, Int(String(decoding: number, as: UTF8.self)) ?? 0))
    walk.push(node, .footnoteReference, over: range)
  }

  /// A code span, or a role when `{name}` stands right before it.
  private mutating func enterCode(_ steps: borrowing MarkdownSteps, _ walk: inout MarkdownWalk) {
    let (whole, inner) = walk.cursor.takeCode()
    let bytes = walk.text.bytes
    let brace = roleStart(bytes, before: whole.lowerBound)
    guard let brace, walk.joinsText, let last = document.nodes.indices.last,
      document.text.last == .closeBrace, document.nodes[last].literal.count >= whole.lowerBound - brace
    else {
      let literal = raw { steps.appendLiteral(of: .code, to: &$0) }
      let written = walk.cursor.code(literal, in: inner)
      let place = appendText(literal, written, after: document.text.count, walk.text)
      return addLeaf(.code, whole, literal: place, &walk)
    }
    let name = bytes.text(brace + 1..<whole.lowerBound - 1)
    removeRoleName(name, from: last, sourceEnd: walk.text.place(brace..<brace + 1).lowerBound)
    let literal = append { steps.appendLiteral(of: .code, to: &$0) }
    document.roles.append(
      MarkdownDocument.Role(
        name: name, nameRange: walk.text.place(brace + 1..<whole.lowerBound - 1),
        text: document.string(literal),
        textRange: walk.text.place(inner)))
    addLeaf(
      .role, brace..<whole.upperBound, literal: literal, detail: document.roles.count - 1, &walk)
  }

  /// Takes `{name}` off the end of the text before a role; a text of nothing else goes altogether.
  private mutating func removeRoleName(_ name: String, from node: Int, sourceEnd: Int) {
    document.text.removeLast(composed(name).utf8.count + 2)
    document.sourceMap.remove(from: document.text.count)
    let literal = document.nodes[node].literal.lowerBound..<Int32(document.text.count)
    guard !literal.isEmpty else {
      document.nodes.removeLast()
      return
    }
    document.nodes[node].literal = literal
    document.nodes[node].source = document.nodes[node].source.lowerBound..<Int32(clamping: sourceEnd)
  }

  /// Where the brace of `{name}` stands that ends right before `end`; nil when there is none.
  private func roleStart(_ bytes: [UInt8], before end: Int) -> Int? {
    guard end >= 3, bytes[end - 1] == .closeBrace else { return nil }
    var start = end - 1
    while start > 0, end - start < 64, bytes[start - 1].isName { start -= 1 }
    return start > 0 && start < end - 1 && bytes[start - 1] == .openBrace ? start - 1 : nil
  }
}

extension MarkdownWalk {
  mutating func push(_ node: Int, _ kind: MarkdownNode.Kind, over range: Range<Int>) {
    let quotes = quotes + (kind == .blockQuote ? 1 : 0)
    open.append(
      Open(node: node, kind: kind, quotes: quotes, ownEnd: range.upperBound, childEnd: range.lowerBound))
  }

  mutating func noteEnd(_ end: Int) {
    guard let last = open.indices.last else { return }
    open[last].childEnd = max(open[last].childEnd, end)
  }

  /// Where a node ends: containers with their last child, since cmark counts the blank lines after them in.
  fileprivate mutating func end(of closed: Open) -> Int {
    switch closed.kind {
    case .emphasis, .strong:
      // Discarded: only the end of the signs matters here.
      _ = cursor.takeDelimiters(closed.kind == .strong ? 2 : 1)
    case .link, .image: cursor.takeLinkEnd()
    case .blockQuote, .bulletList, .orderedList, .item, .taskItem, .table, .footnoteDefinition:
      return closed.childEnd > 0 ? closed.childEnd : closed.ownEnd
    case .paragraph: return max(closed.ownEnd, closed.childEnd)
    case .document, .heading, .tableHeader, .tableRow, .tableCell, .codeBlock, .thematicBreak, .text,
      .softBreak, .lineBreak, .code, .footnoteReference, .rawHTMLBlock, .rawHTML, .directive, .role:
      return closed.ownEnd
    }
    return cursor.offset
  }

  fileprivate func headingText(_ range: Range<Int>) -> Int {
    let hashes = text.bytes.skip(from: range.lowerBound, to: range.upperBound) { $0 == .hash }
    guard hashes > range.lowerBound, hashes == range.upperBound || text.bytes[hashes].isSpaceOrTab else {
      return range.lowerBound
    }
    return text.bytes.skip(from: hashes, to: range.upperBound, while: \.isSpaceOrTab)
  }

  fileprivate func taskText(_ range: Range<Int>) -> Int {
    let start = range.lowerBound
    guard start + 3 <= range.upperBound, text.bytes[start] == .openBracket,
      text.bytes[start + 2] == .closeBracket
    else { return start }
    return text.bytes.skip(from: start + 3, to: range.upperBound, while: \.isSpaceOrTab)
  }
}
