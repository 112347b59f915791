/// Reads the Markdown in `range` of a file's bytes, which must be UTF-8; all places are bytes of the file.
package func parseMarkdown(_ bytes: [UInt8], range: Range<Int>) -> MarkdownReading {
  let text = MarkdownText(bytes, in: range)
  var reader = MarkdownReader(text, sharing: nil)
  if reader.texts.count > 1 {
    let facts = reader.texts.map(TextFacts.init)
    if facts.contains(where: { !$0.definitions.isEmpty }) {
      reader = MarkdownReader(text, sharing: SharedDefinitions(facts))
    }
  }
  reader.numberFootnotes()
  // Kept until the site is made, without the room that they grew into.
  reader.document.nodes = Array(reader.document.nodes[...])
  reader.document.text = Array(reader.document.text[...])
  return reader.reading
}

/// Turns cmark's tree into the flat document, in one pass, and reads the bodies of directives on the way.
struct MarkdownReader {
  var reading = MarkdownReading()
  var footnotes = FootnoteReader()
  /// The texts read so far, the body first and then its components in order.
  private(set) var texts: [ReadText] = []
  /// What they have in common, once that is known.
  let shared: SharedDefinitions?

  /// Reads a text and the components in it.
  init(_ text: MarkdownText, sharing shared: SharedDefinitions?) {
    self.shared = shared
    let source = Int32(clamping: text.range.lowerBound)..<Int32(clamping: text.range.upperBound)
    document.nodes.append(MarkdownNode(.document, source: source))
    read(text, depth: 0)
    document.nodes[0].end = Int32(document.nodes.count)
  }

  var document: MarkdownDocument {
    get { reading.document }
    _modify { yield &reading.document }
  }

  mutating func note(_ kind: MarkdownIssue.Kind, _ range: Range<Int>) {
    reading.issues.append(MarkdownIssue(kind: kind, range: range))
  }

  mutating func read(_ text: MarkdownText, depth: Int) {
    if let excess = findExcess(in: text) {
      reading.issues.append(excess)
      return
    }
    let number = texts.count
    texts.append(ReadText(text: text))
    let appendix = shared?.appendix(to: number) ?? Appendix()
    var steps = MarkdownSteps(text.bytes, in: text.range, and: appendix.bytes)
    var walk = MarkdownWalk(text: text, depth: depth)
    while let step = steps.next() {
      guard step.kind != .document else { continue }
      if walk.open.isEmpty, walk.skipped == nil, step.startLine > text.lines.count {
        walk.pass(step, in: appendix)
      } else if let skipped = walk.skipped {
        walk.skipped = skip(step, skipped)
      } else if step.isLeaving {
        leave(step, &walk)
      } else if walk.open.count >= MarkdownBound.nodes, step.kind.hasChildren {
        let start = walk.start(of: step)
        note(.nestedTooDeeply, text.place(start..<start))
        walk.skipped = 1
      } else {
        enter(step, steps, &walk)
      }
    }
    for reference in walk.notes.references where walk.notes.labels.indices.contains(reference.number - 1) {
      footnotes.refer(to: walk.notes.labels[reference.number - 1], node: reference.node, in: number)
    }
    for definition in walk.notes.definitions {
      footnotes.define(definition.label, node: definition.node, in: number)
    }
    texts[number] = walk.read
  }

  /// How many skipped nodes are still open after this step; nil when none is.
  private func skip(_ step: MarkdownStep, _ open: Int) -> Int? {
    guard step.kind.hasChildren else { return open }
    let left = step.isLeaving ? open - 1 : open + 1
    return left == 0 ? nil : left
  }
}

/// The state of a walk through one text.
struct MarkdownWalk {
  let text: MarkdownText
  /// How many directives the text stands in.
  let depth: Int
  var open: [Open] = []
  var cursor: InlineCursor
  var skipped: Int?
  /// Whether a text may be joined to the node before it.
  var joinsText = false
  /// Of the table that is being read: its columns, the next column, and where the next cell begins.
  var alignments: [Int32] = []
  var column = 0
  var cellStart = 0
  var read: ReadText
  var notes = Notes()

  /// The footnotes of the text as cmark numbers them.
  struct Notes {
    /// In the order of their numbers, those of other texts among them.
    var labels: [String] = []
    var references: [(node: Int, number: Int)] = []
    var definitions: [(node: Int, label: String)] = []
  }

  struct Open {
    var node: Int
    var kind: MarkdownNode.Kind
    var quotes: Int
    /// Where cmark says that the node ends, and where its last child did, both in the text.
    var ownEnd: Int
    var childEnd: Int
  }

  init(text: MarkdownText, depth: Int) {
    self.text = text
    self.depth = depth
    read = ReadText(text: text)
    cursor = InlineCursor(text, from: text.range.lowerBound, to: text.range.lowerBound, quotes: 0)
  }

  var quotes: Int { open.last?.quotes ?? 0 }

  /// Passes over what was added to the text for the sake of others.
  mutating func pass(_ step: MarkdownStep, in appendix: Appendix) {
    if step.kind == .footnoteDefinition, !step.isLeaving {
      // A blank line follows the text's last one.
      notes.labels.append(appendix.notes[step.startLine - text.lines.count - 1] ?? "")
    }
    skipped = step.kind.hasChildren && !step.isLeaving ? 1 : nil
  }

  func start(of step: MarkdownStep) -> Int { text.offset(line: step.startLine, column: step.startColumn) }

  /// The block's bytes as cmark counts them, without white space at the end.
  func range(of step: MarkdownStep) -> Range<Int> {
    let start = start(of: step)
    let end = underline(of: step, from: start) ?? text.offset(line: step.endLine, column: step.endColumn + 1)
    let trimmed = text.bytes.trimmed(start..<max(start, end))
    return start..<max(start, trimmed.upperBound)
  }
}

extension MarkdownWalk {
  /// A block of HTML ends where its text does; cmark forgets the line that ends a comment.
  func rangeOfHTML(_ step: MarkdownStep, _ literal: ArraySlice<UInt8>) -> Range<Int> {
    let start = start(of: step)
    let lineEnds = literal.dropLast().count { $0 == .newline }
    let last = text.lines.content(max(0, step.startLine - 1) + lineEnds, in: text.bytes)
    return start..<max(start, text.bytes.trimmed(start..<max(start, last.upperBound)).upperBound)
  }

  /// The end of the line of `===` or `---` under a heading, past which cmark may go on; nil when it has none.
  private func underline(of step: MarkdownStep, from start: Int) -> Int? {
    guard step.kind == .heading, step.startLine < step.endLine || text.bytes[start] != .hash else {
      return nil
    }
    for index in max(1, step.startLine)..<max(1, step.startLine, min(step.endLine, text.lines.count)) {
      let end = text.lines.content(index, in: text.bytes).upperBound
      let mark = text.bytes[text.contentStart(ofLine: index, quotes: quotes)..<end].filter {
        !$0.isSpaceOrTab
      }
      guard let first = mark.first, first == UInt8(ascii: "=") || first == .dash else { continue }
      if mark.allSatisfy({ $0 == first }) { return end }
    }
    return nil
  }

  /// The text above a table in the same paragraph, for which cmark keeps no place. The table is given where the paragraph
  /// began; the text goes on to the line above the headings.
  func rangeBeforeTable(at table: (line: Int, column: Int)) -> Range<Int> {
    let start = text.offset(line: table.line, column: table.column)
    let header = headerLine(from: max(0, table.line - 1))
    let end = text.bytes.trimmed(start..<max(start, text.lines.start(header))).upperBound
    return start..<max(start, end)
  }

  /// The line above the row of hyphens that comes first from a line on; that line itself when there is none.
  func headerLine(from first: Int) -> Int {
    var index = first
    while index + 1 < text.lines.count {
      if isDelimiterRow(index + 1) { return index }
      index += 1
    }
    return first
  }

  private func isDelimiterRow(_ index: Int) -> Bool {
    let line = text.lines.content(index, in: text.bytes)
    let row = text.bytes[text.contentStart(ofLine: index, quotes: quotes)..<line.upperBound]
    return row.contains(.dash) && row.allSatisfy { "|:- \t".utf8.contains($0) }
  }
}

extension MarkdownNode.Kind {
  /// Whether cmark leaves the node again, after its children.
  var hasChildren: Bool {
    switch self {
    case .document, .paragraph, .heading, .blockQuote, .bulletList, .orderedList, .item, .taskItem, .table,
      .tableHeader, .tableRow, .tableCell, .footnoteDefinition, .emphasis, .strong, .link, .image, .directive,
      .footnoteReference:
      true
    case .codeBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code, .rawHTMLBlock, .rawHTML, .role:
      false
    }
  }
}
