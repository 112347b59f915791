import Diagnostics

extension TreeBuilder {
  /// Closes what a closing tag names. A misspelt one closes what is open; one too many closes nothing.
  mutating func close(_ tag: Tag) {
    let name = bytes.text(tag.content)
    countDown(name)
    guard let index = frames.lastIndex(where: { $0.name == name }) else { return closeUnknown(tag, name) }
    while frames.count > index + 1, let frame = frames.last {
      addText(to: tag.range.lowerBound)
      findings.append(.unclosedSection(location(frame.tag.range), name: frame.name))
      forgiven[frame.name, default: 0] += 1
      closeTop()
    }
    standAtEnd(tag)
    closeTop(with: tag)
  }

  /// Takes the innermost open section, block or parent off the stack and into the tree.
  mutating func closeTop(with tag: Tag? = nil) {
    guard let frame = frames.popLast() else { return }
    let range = frame.tag.content
    switch frame.kind {
    case .section(let condition):
      add(.section(Section(name: Name(frame.name, at: range), condition: condition, body: frame.nodes)))
    case .parent(let whitespace): closeParent(frame, indentation: whitespace, with: tag)
    case .block(let opening, let whitespace):
      let isIndentedByContent = opening == .ownLine && !frame.nodes.isEmpty
      add(.block(block(frame, opening, isIndentedByContent ? innerIndentation(frame) : whitespace)))
    case .override(let opening):
      guard let last = frames.indices.last else { return }
      let none = range.lowerBound..<range.lowerBound
      frames[last].overrides.append(
        block(frame, opening, opening == .ownLine ? innerIndentation(frame) : none))
    }
  }

  private func block(_ frame: Frame, _ opening: Block.Opening, _ indentation: Range<Int>) -> Block {
    Block(
      name: frame.name, range: frame.tag.content, opening: opening, indentation: indentation,
      body: frame.nodes)
  }

  /// The whitespace that begins the first line with more than whitespace after an opening tag on its own line.
  private func innerIndentation(_ frame: Frame) -> Range<Int> {
    var start = frame.tag.range.upperBound
    while let next = bytes.blankLineEnd(after: start), next > start { start = next }
    return start..<bytes.endOfWhitespace(from: start, before: bytes.count)
  }

  private mutating func closeParent(_ frame: Frame, indentation: Range<Int>?, with tag: Tag?) {
    if let ignored = frame.ignored {
      findings.append(.ignoredContent(location(ignored), parent: frame.name))
    }
    var inclusion = Inclusion(
      name: frame.name, range: frame.tag.content, indentation: nil, overrides: frame.overrides)
    if let indentation {
      if let tag, let end = bytes.blankLineEnd(after: tag.range.upperBound) {
        cursor = end
        inclusion.indentation = indentation
      } else {
        add(.lineStart(indentation))
      }
    }
    add(.inclusion(inclusion))
  }

  /// Passes the closing tag in the way that the kind of what it closes asks for.
  private mutating func standAtEnd(_ tag: Tag) {
    guard let frame = frames.last else { return }
    switch frame.kind {
    case .section, .block: stand(tag)
    case .parent:
      addText(to: tag.range.lowerBound)
      cursor = tag.range.upperBound
    case .override:
      let start = bytes.blankLineStart(before: tag.range.lowerBound) ?? tag.range.lowerBound
      addText(to: max(start, cursor))
      cursor = tag.range.upperBound
    }
  }

  private mutating func closeUnknown(_ tag: Tag, _ name: String) {
    if let count = forgiven[name], count > 0 {
      forgiven[name] = count - 1
      return stand(tag)
    }
    guard let frame = frames.last, !isStillClosed(frame.name) else {
      findings.append(.closedWithoutOpening(location(tag.range), name: name))
      return stand(tag)
    }
    let opened = location(frame.tag.range)
    findings.append(.mismatchedClosing(location(tag.content), name: name, open: frame.name, opened: opened))
    standAtEnd(tag)
    closeTop(with: tag)
  }
}
