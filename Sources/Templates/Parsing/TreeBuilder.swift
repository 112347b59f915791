import Diagnostics

/// The state of `parse`: what is read so far, and which tags are open.
struct TreeBuilder {
  let source: TemplateSource
  let bytes: [UInt8]
  var findings: [Diagnostic] = []
  var frames: [Frame] = []
  /// Where the text that is not in the tree yet begins.
  var cursor = 0
  /// How many sections are open below `deepestNesting`; nothing of them is kept.
  var tooDeep = 0
  /// Closing tags to come, of what is already reported as not closed.
  var forgiven: [String: Int] = [:]
  private var top: [Node] = []
  /// How many closing tags of each name are still to come.
  private var closingTags: [String: Int] = [:]

  init(_ source: TemplateSource, tags: [Tag]) {
    self.source = source
    bytes = source.bytes
    for tag in tags where tag.sigil == .close { closingTags[bytes.text(tag.content), default: 0] += 1 }
  }

  mutating func add(_ tag: Tag) {
    if tooDeep > 0 { return skip(tag) }
    switch tag.sigil {
    case .comment, .delimiters: stand(tag)
    case .escaped: addValue(tag, .escaped)
    case .unescaped: addValue(tag, .unescaped)
    case .section: open(tag, .section(.present))
    case .inverted: open(tag, .section(.absent))
    case .partial: addPartial(tag)
    case .parent: openParent(tag)
    case .block: openBlock(tag)
    case .close: close(tag)
    }
  }

  mutating func finish() -> [Node] {
    addText(to: bytes.count)
    while let frame = frames.last {
      findings.append(.unclosedSection(location(frame.tag.range), name: frame.name))
      closeTop()
    }
    return top
  }

  func location(_ range: Range<Int>) -> Location { Location(source.path, range) }

  mutating func add(_ node: Node) {
    guard let last = frames.indices.last else { return top.append(node) }
    if frames[last].isParent { return ignore(node) }
    frames[last].nodes.append(node)
  }

  /// Puts the text up to a position into the tree, line by line.
  mutating func addText(to end: Int) {
    var position = cursor
    while position < end {
      if bytes.isLineStart(position) {
        let whitespace = position..<bytes.endOfWhitespace(from: position, before: end)
        add(.lineStart(whitespace))
        position = whitespace.upperBound
      }
      var lineEnd = position
      while lineEnd < end, bytes[lineEnd] != .newline { lineEnd += 1 }
      lineEnd = min(lineEnd + 1, end)
      if position < lineEnd { add(.text(position..<lineEnd)) }
      position = lineEnd
    }
    cursor = max(cursor, end)
  }

  /// Passes a tag that shares its line with others.
  mutating func standInline(_ tag: Tag) {
    let start = tag.range.lowerBound
    addText(to: start)
    if bytes.isLineStart(start) { add(.lineStart(start..<start)) }
    cursor = tag.range.upperBound
  }

  /// Passes a tag, with its line when it is alone there.
  mutating func stand(_ tag: Tag) {
    if standAlone(tag) == nil { standInline(tag) }
  }

  /// Passes a tag with its line, and returns the whitespace before it; nil when it is not alone there.
  mutating func standAlone(_ tag: Tag) -> Range<Int>? {
    guard let start = bytes.blankLineStart(before: tag.range.lowerBound), start >= cursor,
      let end = bytes.blankLineEnd(after: tag.range.upperBound)
    else { return nil }
    addText(to: start)
    cursor = end
    return start..<tag.range.lowerBound
  }

  mutating func push(_ tag: Tag, _ kind: Frame.Kind) {
    guard frames.count < deepestNesting else {
      findings.append(.nestedTooDeep(location(tag.range)))
      tooDeep = 1
      return
    }
    frames.append(Frame(kind: kind, name: bytes.text(tag.content), tag: tag))
  }

  /// Notes that a closing tag is passed.
  mutating func countDown(_ closing: String) { closingTags[closing, default: 1] -= 1 }

  func isStillClosed(_ name: String) -> Bool { closingTags[name, default: 0] > 0 }
}

extension TreeBuilder {
  private mutating func addValue(_ tag: Tag, _ escaping: Escaping) {
    standInline(tag)
    add(.value(Name(bytes.text(tag.content), at: tag.content), escaping))
  }

  private mutating func addPartial(_ tag: Tag) {
    let whitespace = standAlone(tag)
    if whitespace == nil { standInline(tag) }
    let name = bytes.text(tag.content)
    add(.inclusion(Inclusion(name: name, range: tag.content, indentation: whitespace, overrides: [])))
  }

  private mutating func open(_ tag: Tag, _ kind: Frame.Kind) {
    stand(tag)
    push(tag, kind)
  }

  private mutating func openParent(_ tag: Tag) {
    if let start = bytes.blankLineStart(before: tag.range.lowerBound), start >= cursor {
      addText(to: start)
      cursor = tag.range.upperBound
      push(tag, .parent(indentation: start..<tag.range.lowerBound))
    } else {
      standInline(tag)
      push(tag, .parent(indentation: nil))
    }
  }

  private mutating func openBlock(_ tag: Tag) {
    if frames.last?.isParent == true { return openOverride(tag) }
    if let whitespace = standAlone(tag) {
      push(tag, .block(.ownLine, indentation: whitespace))
    } else {
      let end = tag.range.lowerBound
      let start = bytes.blankLineStart(before: end) ?? end
      standInline(tag)
      push(tag, .block(.inline, indentation: start..<end))
    }
  }

  private mutating func openOverride(_ tag: Tag) {
    addText(to: tag.range.lowerBound)
    let end = tag.range.upperBound
    if let next = bytes.blankLineEnd(after: end) {
      cursor = next
      push(tag, .override(.ownLine))
    } else {
      cursor = end
      push(tag, .override(.inline))
      add(.lineStart(end..<end))
    }
  }

  private mutating func ignore(_ node: Node) {
    let range: Range<Int>? =
      switch node {
      case .lineStart: nil
      case .text(let range): bytes.trimmed(range)
      case .value(let name, _): name.range
      case .section(let section): section.name.range
      case .inclusion(let inclusion): inclusion.range
      case .block(let block): block.range
      }
    guard let range, !range.isEmpty, let last = frames.indices.last else { return }
    if frames[last].ignored == nil { frames[last].ignored = range }
  }

  private mutating func skip(_ tag: Tag) {
    switch tag.sigil {
    case .section, .inverted, .parent, .block: tooDeep += 1
    case .close:
      tooDeep -= 1
      countDown(bytes.text(tag.content))
    case .escaped, .unescaped, .partial, .comment, .delimiters: break
    }
    cursor = tag.range.upperBound
  }
}
