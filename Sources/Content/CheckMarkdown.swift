import Diagnostics

/// What is wrong with a Markdown text as such, whatever it is about.
func checkMarkdown(_ document: MarkdownDocument, source: [UInt8], path: String) -> [Diagnostic] {
  var check = MarkdownCheck(document: document, source: source, path: path)
  for index in document.nodes.indices { check.visit(index) }
  return check.findings + check.footnotes.findings(document, source, path)
}

private struct MarkdownCheck {
  let document: MarkdownDocument
  let source: [UInt8]
  let path: String
  var findings: [Diagnostic] = []
  var footnotes = FootnoteCheck()
  /// Elements that were reported where they open, so that their end is not reported as well.
  var openElements: [String] = []
  /// Where the last piece of raw HTML ended; what follows it at once belongs to it.
  var lastHTMLEnd: Int32 = -1
  /// The index one past the link that is being visited.
  var linkEnd = 0
  /// How many columns the table being visited has.
  var columns = 0
  /// The column that the paragraph being visited begins in.
  var paragraphColumn = 0

  mutating func visit(_ index: Int) {
    let node = document.nodes[index]
    switch node.kind {
    case .paragraph, .heading, .tableCell:
      openElements = []
      paragraphColumn = column(of: Int(node.source.lowerBound))
      if node.kind == .paragraph {
        checkHeading(index)
        checkParagraph(node)
      }
      if node.kind == .heading { checkHeadingForm(index) }
    case .link:
      linkEnd = max(linkEnd, Int(node.end))
      if let gap = gapBeforePicture(document, index, source) {
        findings.append(.detachedPicture(place(node), gap: gap, source))
      } else {
        checkAddress(index)
      }
    case .image:
      linkEnd = max(linkEnd, Int(node.end))
      checkAddress(index)
    case .codeBlock: checkIndented(node)
    case .rawHTMLBlock: findings.append(.rawHTML(place(node), written: source.text(place(node).range)))
    case .rawHTML: checkHTML(node)
    case .text:
      let broken = index >= linkEnd ? brokenLinks(in: place(node).range, source, path) : []
      findings += broken
      if index >= linkEnd {
        findings += bareAddresses(in: place(node).range, source, path, besides: broken.map(\.location.range))
      }
      checkMarks(node)
      footnotes.note(place(node).range, source)
    case .softBreak: checkHeading(index)
    case .tableHeader: columns = document.children(of: index, .tableCell)
    case .tableRow: checkRow(node)
    case .document, .blockQuote, .bulletList, .orderedList, .item, .taskItem, .thematicBreak,
      .table, .footnoteDefinition, .lineBreak, .code, .emphasis, .strong, .footnoteReference,
      .directive, .role:
      break
    }
  }

  private func place(_ node: MarkdownNode) -> Location {
    Location(path, Int(node.source.lowerBound)..<Int(node.source.upperBound))
  }

  private func literal(_ node: MarkdownNode) -> ArraySlice<UInt8> {
    document.text[Int(node.literal.lowerBound)..<Int(node.literal.upperBound)]
  }

  /// `#Overskrift` at the start of a line, which CommonMark takes for text.
  private mutating func checkHeading(_ index: Int) {
    guard index + 1 < document.nodes.count, document.nodes[index + 1].kind == .text else { return }
    let node = document.nodes[index + 1]
    let range = place(node).range
    let hashes = source.skip(from: range.lowerBound, to: range.upperBound) { $0 == .hash }
    let level = hashes - range.lowerBound
    guard (1...6).contains(level), hashes < range.upperBound, source[hashes].isWord, !source[hashes].isDigit
    else {
      return
    }
    // A line set in further than its paragraph is no heading, nor is a row of tags (#kongsberg #boligdag).
    guard column(of: range.lowerBound) < paragraphColumn + 4,
      level > 1 || !source[hashes..<range.upperBound].contains(.hash)
    else { return }
    findings.append(.headingSpace(Location(path, range), insertAt: hashes))
  }

  private func column(of offset: Int) -> Int {
    offset - (source[..<min(offset, source.count)].lastIndex(where: \.isLineEnd) ?? -1) - 1
  }

  private mutating func checkAddress(_ index: Int) {
    let address = literal(document.nodes[index])
    let place = Location(path, document.destinationRange(of: index, in: source))
    let text = String(decoding: address, as: UTF8.self)
    if text.isEmpty || text == "#" {
      findings.append(.linkWithoutAddress(place.range.isEmpty ? self.place(document.nodes[index]) : place))
    } else if let slip = AddressSlip(text) {
      findings.append(
        Diagnostic(
          .unsafeAddress, slip.message, at: place, help: slip.help,
          fixIts: slip.replacement.map { [FixIt(at: place, replacement: $0)] } ?? []))
    } else if document.nodes[index].kind == .image, text.lowercased().hasPrefix("data:") {
      findings.append(.pastedPicture(place))
    } else if !isSafeAddress(address) {
      findings.append(.unsafeAddress(place))
    } else if document.nodes[index].kind == .image, text.lowercased().hasPrefix("http") {
      findings.append(.remotePicture(place))
    }
  }

  private mutating func checkParagraph(_ node: MarkdownNode) {
    if let slip = slipInParagraph(place(node).range, source, path) { findings.append(slip) }
  }

  private mutating func checkHeadingForm(_ index: Int) {
    let node = document.nodes[index]
    let place = place(node)
    if Int(node.end) == index + 1 { return findings.append(.emptyHeading(place)) }
    let end = source.skip(from: place.range.upperBound, to: source.count) { $0.isBlank }
    let next = source.skip(from: end, to: source.count) { $0.isLineEnd }
    let isUnderlined = node.detail == 2 && source[place.range.lowerBound] != .hash
    guard isUnderlined,
      source.starts(with: "--", at: next, before: source.count) || source[place.range].contains(.newline)
    else { return }
    let text = source.text(
      place.range
        .lowerBound..<source.skip(from: place.range.lowerBound, to: place.range.upperBound) { !$0.isLineEnd })
    findings.append(.underlinedHeading(place, text: text))
  }

  private mutating func checkIndented(_ node: MarkdownNode) {
    let range = place(node).range
    guard !range.isEmpty, source[range.lowerBound] != .backtick, source[range.lowerBound] != UInt8(ascii: "~")
    else { return }
    findings.append(.indentedText(Location(path, source.trimmed(range))))
  }

  /// `**` that makes nothing bold.
  private mutating func checkMarks(_ node: MarkdownNode) {
    let range = place(node).range
    guard let star = range.first(where: { source.starts(with: "**", at: $0, before: range.upperBound) }),
      star == 0 || source[star - 1] != .backslash
    else { return checkStrikethrough(range) }
    let end = source.skip(from: star, to: range.upperBound) { $0 == UInt8(ascii: "*") }
    let marks = range.filter { source.starts(with: "**", at: $0, before: range.upperBound) }
    // A single pair of stars between blanks or quotes is what the text is about.
    let isAlone =
      star > 0 && end < source.count && "'\"` ".utf8.contains(source[star - 1])
      && "'\"` ".utf8.contains(source[end])
    if marks.count == 1, isAlone { return checkStrikethrough(range) }
    findings.append(.strayMarks(Location(path, star..<end)))
  }

  /// Cells beyond the last heading are left out of the page.
  private mutating func checkRow(_ row: MarkdownNode) {
    let range = source.trimmed(place(row).range)
    var pipes: [Int] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      if source[offset] == .pipe { pipes.append(offset) }
      offset += source[offset] == .backslash ? 2 : 1
    }
    let first = pipes.first == range.lowerBound ? columns : columns - 1
    guard columns > 0, pipes.indices.contains(first), pipes[first] + 1 < range.upperBound else { return }
    findings.append(
      .tableRow(
        Location(path, pipes[first]..<range.upperBound), columns: columns,
        source.text(pipes[first]..<range.upperBound)))
  }

  /// `~~feil~~`, which other programs strike out.
  private mutating func checkStrikethrough(_ range: Range<Int>) {
    guard let start = range.first(where: { source.starts(with: "~~", at: $0, before: range.upperBound) }),
      let end = range.last(where: { source.starts(with: "~~", at: $0, before: range.upperBound) }),
      end > start + 2, !source[start + 2].isBlank
    else { return }
    findings.append(.strikethrough(Location(path, start..<end + 2)))
  }

  private mutating func checkHTML(_ node: MarkdownNode) {
    let text = Array(literal(node))
    defer { lastHTMLEnd = node.source.upperBound }
    if let name = elementName(text, after: "</") {
      if let open = openElements.lastIndex(of: name) {
        openElements.remove(at: open)
        return
      }
    } else if let name = elementName(text, after: "<") {
      openElements.append(name)
    }
    guard node.source.lowerBound != lastHTMLEnd || node.source.isEmpty else { return }
    findings.append(.rawHTML(place(node), written: source.text(place(node).range)))
  }

  private func elementName(_ tag: [UInt8], after opening: StaticString) -> String? {
    guard tag.starts(with: opening, at: 0, before: tag.count) else { return nil }
    let start = opening.utf8CodeUnitCount
    let end = tag.skip(from: start, to: tag.count) { $0.isASCIILetter || $0.isDigit || $0 == .dash }
    return end > start ? tag.text(start..<end).lowercased() : nil
  }
}

/// Whether an address is relative, an anchor, or begins with `http:`, `https:`, `mailto:` or `tel:`.
///
/// Browsers leave out tabs and line ends and trim other control characters, so none of them may be there at all.
package func isSafeAddress(_ address: some Collection<UInt8>) -> Bool {
  if address.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return false }
  let bytes = Array(address)
  let start = bytes.skip(from: 0, to: bytes.count) { $0 == .space }
  let slashes = bytes[start...].prefix(2)
  if slashes.count == 2, slashes.allSatisfy({ $0 == UInt8(ascii: "/") || $0 == .backslash }) { return false }
  let end = bytes.skip(from: start, to: bytes.count) { !":/?#".utf8.contains($0) }
  guard end < bytes.count, bytes[end] == .colon else { return true }
  return ["http", "https", "mailto", "tel"].contains(bytes.text(start..<end).lowercased())
}

/// The finding about a line that cannot be read within bounds, before cmark is given it.
func findExcess(in text: MarkdownText, path: String) -> Diagnostic? {
  if let start = sections(text.bytes, text.range, over: MarkdownBound.marks) {
    return .rawHTML(Location(path, text.place(start)))
  }
  for index in 0..<text.lines.count {
    let line = text.lines.content(index, in: text.bytes)
    guard line.count > MarkdownBound.marks else { continue }
    let marks = text.bytes.skip(from: line.lowerBound, to: line.upperBound) {
      $0.isBlank || $0.isDigit || ">-+*.)".utf8.contains($0)
    }
    let leading = text.bytes[line.lowerBound..<marks]
    let isRule =
      Set(leading.filter { !$0.isBlank }).count == 1 && marks == line.upperBound
      && !leading.contains(.greater)
    if !isRule, leading.count(where: { !$0.isBlank && !$0.isDigit }) > MarkdownBound.marks {
      return .nestedTooDeeply(Location(path, text.place(line.lowerBound..<marks)))
    }
    if text.bytes[line].count(where: { $0 == .pipe }) > MarkdownBound.columns {
      return .tableTooWide(Location(path, text.place(line)), limit: MarkdownBound.columns)
    }
  }
  return nil
}

/// The first `<![` of a text with more than `limit` of them; cmark searches the rest of the text after each.
private func sections(_ bytes: [UInt8], _ range: Range<Int>, over limit: Int) -> Range<Int>? {
  var first: Int?
  var count = 0
  for offset in range
  where bytes[offset] == .less && bytes.starts(with: "<![", at: offset, before: range.upperBound) {
    first = first ?? offset
    count += 1
  }
  guard count > limit, let first else { return nil }
  return first..<first + 3
}
