import Content
import Diagnostics

/// What is wrong with a Markdown text as such, whatever it is about.
struct TextCheck {
  let document: MarkdownDocument
  let source: [UInt8]
  let path: String
  private(set) var findings: [Diagnostic] = []
  /// The addresses of the links and pictures that a finding speaks of.
  private(set) var explained: Set<Range<Int>> = []
  private var footnotes = FootnoteCheck()
  private var letterHead = LetterHead()
  /// The index one past the quotation that is being visited.
  private var quotationEnd = 0
  /// Elements that were reported where they open, so that their end is not reported as well.
  var openElements: [String] = []
  /// Where the last piece of raw HTML ended; what follows it at once belongs to it.
  var lastHTMLEnd: Int32 = -1
  /// The index one past the link that is being visited.
  private var linkEnd = 0
  /// How many columns the table being visited has.
  private(set) var columns = 0
  /// Where the table being visited ends, and the row before in it when that has a `|`.
  private(set) var tableEnd = 0
  private(set) var rowBefore: Range<Int>?
  /// The column that the paragraph being visited begins in.
  private(set) var paragraphColumn = 0
  /// Where the line begins whose number is reported as no point of a list; a list within it has nothing of its own.
  var lastOrdinalLine: Int?
  /// The lists that a finding of one right above them speaks of.
  var laterLists: Set<Int> = []
  private let hasBraces: Bool
  /// The paragraph, heading or cell being visited.
  private(set) var block = Location("", 0..<0)

  /// Checks all of the document.
  init(_ document: MarkdownDocument, source: [UInt8], path: String) {
    self.document = document
    self.source = source
    self.path = path
    hasBraces = source.holds(.openBrace, in: source.indices)
    for index in document.nodes.indices { visit(index) }
    findings += footnotes.findings(document, source, path)
    findings += unusedDefinitions()
  }

  private mutating func visit(_ index: Int) {
    let node = document.nodes[index]
    switch node.kind {
    case .paragraph, .heading, .tableCell: visitBlock(index)
    case .link, .image:
      linkEnd = max(linkEnd, Int(node.end))
      checkLink(index)
    case .codeBlock: report(indentedText(node))
    case .rawHTMLBlock: report(.rawHTML(place(node), written: source.text(place(node).range)))
    case .rawHTML: checkHTML(node)
    case .text: visitText(index)
    case .emphasis: report(asterisksLost(index))
    case .softBreak: if mayBeHeading(index) { report(headingWithoutSpace(index)) }
    case .table: (tableEnd, rowBefore) = (place(node).range.upperBound, nil)
    case .tableHeader:
      columns = document.children(of: index, .tableCell)
      rowBefore = source.holdsCellEnd(in: place(node).range) ? place(node).range : nil
    case .tableRow:
      report(longRow(node) ?? textInTable(node))
      rowBefore = source.holdsCellEnd(in: place(node).range) ? place(node).range : nil
    case .orderedList: visitNumberedList(index)
    case .bulletList: report(signAsPoint(index) ?? mixedSigns(index) ?? pointWithoutBox(index))
    case .blockQuote:
      report(signAsQuotation(index))
      quotationEnd = max(quotationEnd, Int(node.end))
    case .document, .item, .taskItem, .thematicBreak,
      .footnoteDefinition, .lineBreak, .code, .strong, .footnoteReference,
      .directive, .role:
      break
    }
  }

  private mutating func visitBlock(_ index: Int) {
    let node = document.nodes[index]
    openElements = []
    block = place(node)
    paragraphColumn = column(of: Int(node.source.lowerBound))
    if node.kind == .paragraph {
      report(headingWithoutSpace(index))
      let head = index < quotationEnd ? nil : letterHead.read(block.range, source)
      report(head.map { .letterInText(source.text($0), at: Location(path, $0)) })
      if let cut = rowAfterGap(block.range) {
        report(cut)
      } else if !isPlainLine(block.range) {
        report(
          mistakenParagraph(block.range, source, path) ?? dashAmongPoints(index) ?? boxesWithoutPoints(index)
            ?? (head == nil ? runTogetherLines(index) ?? lineTakenIn(block.range) : nil))
      }
    }
    if node.kind == .heading { report(emptyHeading(index) ?? underlinedHeading(index)) }
  }

  /// Nearly all paragraphs: one line that begins with a letter, which is nothing else than it seems.
  private func isPlainLine(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, source[range.lowerBound].isASCIILetter else { return false }
    return !source.holds(.newline, in: range) && !source.holds(.carriageReturn, in: range)
      && !source.holds(.tab, in: range)
  }

  private mutating func visitNumberedList(_ index: Int) {
    report(ordinalAsList(index))
    report(shallowItem(in: index) ?? shallowSublist(after: index))
  }

  private mutating func visitText(_ index: Int) {
    let node = document.nodes[index]
    let (literal, range) = (node.literal, Int(node.source.lowerBound)..<Int(node.source.upperBound))
    let signs = signs(of: node, range)
    if index >= linkEnd {
      let broken = signs.contains(any: .linkEnd) ? brokenLinks(in: range, source, path) : []
      findings += broken
      let mails = broken.isEmpty && signs.contains(any: .address | .linkEnd) ? misspeltMails(in: range) : []
      if signs.contains(any: .address | .letterW) {
        findings += bareAddresses(in: index, besides: (broken + mails).map(\.location.range))
      }
      findings += mails
    }
    if signs.contains(any: .star | .tilde) { report(strayMarks(in: range)) }
    if literal.count != range.count, let hidden = writtenAsCode(literal, range) { report(hidden) }
    if signs.contains(any: .openBracket) { footnotes.note(range, source) }
    if mayHoldOther(signs, range) {
      let other = otherMarkup(in: range)
      findings += other
      if other.isEmpty { report(unknownEntity(in: index)) }
    }
  }

  /// The signs in a text; all of them where the text is another than what is written.
  private func signs(of node: MarkdownNode, _ range: Range<Int>) -> TextSigns {
    guard node.literal.count == range.count else { return .all }
    let signs = source.signs(in: range)
    return signs.contains(any: .escape) ? .all : signs
  }

  private func mayHoldOther(_ signs: TextSigns, _ range: Range<Int>) -> Bool {
    signs.contains(any: .openBracket) || hasBraces && source.holds(.openBrace, in: range)
      || signs.contains(any: .address) || signs.contains(any: .tilde)
      || signs.contains(any: .otherMarkup)
  }

  private mutating func checkLink(_ index: Int) {
    let link = place(document.nodes[index])
    let address = document.destinationRange(of: index, in: source)
    let finding =
      spacesBeforePicture(index).map { .detachedPicture(link, gap: $0, source) }
      ?? wrongAddress(index, at: address)
    guard let finding else { return }
    findings.append(finding)
    explained.insert(address)
  }

  /// `&#12;`: a character that no text may hold, written as a code.
  private func writtenAsCode(_ literal: Range<Int32>, _ range: Range<Int>) -> Diagnostic? {
    let start = Int(literal.lowerBound)
    let text = document.text[start..<Int(literal.upperBound)]
    let lost = text.firstRange(of: Array("\u{FFFD}".utf8))
    guard
      let hidden = lost
        ?? forbiddenCharacters(in: text.span).first.map({
          $0.range.lowerBound + start..<$0.range.upperBound + start
        })
    else { return nil }
    return .controlCharacter(Location(path, document.sourceMap.source(of: hidden) ?? range), fixIt: nil)
  }

  mutating func report(_ finding: Diagnostic?) {
    if let finding { findings.append(finding) }
  }

  func place(_ node: MarkdownNode) -> Location {
    Location(path, Int(node.source.lowerBound)..<Int(node.source.upperBound))
  }

  func column(of offset: Int) -> Int {
    offset - (source[..<min(offset, source.count)].lastIndex(where: \.isLineEnd) ?? -1) - 1
  }
}

/// What was meant as something else than the paragraph that CommonMark takes it for, if anything.
private func mistakenParagraph(_ range: Range<Int>, _ bytes: [UInt8], _ path: String) -> Diagnostic? {
  let lines = YAMLLine.all(bytes, in: range).filter { $0.textStart < $0.range.upperBound }
  guard let first = lines.first else { return nil }
  return componentFence(lines, bytes, path) ?? tableWithoutLine(lines, bytes, path)
    ?? tightNumbers(lines, bytes, path) ?? dashedList(lines, bytes, path) ?? headingSigns(first, bytes, path)
}
