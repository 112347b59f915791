import Content
import Model
import Templates

/// One text while it is being written out.
struct TextWalk {
  let renderer: TextRenderer
  let text: PublicText
  let body: MarkdownDocument
  /// Anchors of the headings, in the order of their nodes.
  private var anchors: ArraySlice<MarkdownDocument.Heading>
  /// What is open around the node that is being written, the innermost last.
  private var stack: [Open] = []
  /// References to each footnote written so far, for the names of the ways back, and how many there are in all.
  private var footnoteUses: [Int32: Int] = [:]
  private let footnoteCalls: [Int32: Int]
  private var alignmentIsHeader = false
  /// Of the heading that was written last; that of the page is 1.
  private var headingLevel = 1
  private var isInChecklist = false
  /// Whether the link that was opened last leads somewhere.
  private var linkIsWritten = false

  private struct Open {
    let index: Int
    let kind: MarkdownNode.Kind
    let end: Int
    /// Whether it is a paragraph of a tight list, which is not marked up.
    let isTight: Bool
    /// Whether it is a link that leads somewhere.
    let isWritten: Bool
  }

  init(_ renderer: TextRenderer, _ text: PublicText) {
    self.renderer = renderer
    self.text = text
    body = text.body
    anchors = text.body.headings(besides: renderer.site.pageIDs)[...]
    footnoteCalls = Dictionary(
      body.nodes.lazy.filter { $0.kind == .footnoteReference }.map { ($0.detail, 1) }, uniquingKeysWith: +)
  }

  /// Writes the text, and below it the footnotes of all of it, wherever they are written.
  mutating func render(_ output: inout [UInt8]) throws(RenderingBound) {
    try renderNodes(0, body.nodes.count, &output)
    let notes = body.nodes.indices.filter {
      body.nodes[$0].kind == .footnoteDefinition && body.nodes[$0].detail > 0
    }
    guard !notes.isEmpty else { return }
    output.append("<section class=\"footnotes\" aria-label=\"")
    output.append(escaped: renderer.words[.notes])
    output.append("\">\n<ol>\n")
    for note in notes.sorted(by: { body.nodes[$0].detail < body.nodes[$1].detail }) {
      output.append(plain: "<li id=\"\(footnoteID(body.nodes[note].detail))\">")
      try renderNodes(note, max(note + 1, Int(body.nodes[note].end)), &output)
      output.append("</li>\n")
    }
    output.append("</ol>\n</section>\n")
  }

  /// Writes the nodes from one index up to another, closing what they opened.
  private mutating func renderNodes(
    _ start: Int, _ end: Int, _ output: inout [UInt8]
  ) throws(RenderingBound) {
    let outer = stack
    stack = []
    var index = start
    while index < end {
      closeAll(endingBy: index, &output)
      let node = body.nodes[index]
      let next = max(index + 1, Int(node.end))
      if node.kind == .directive {
        try renderDirective(node, index, &output)
        index = next
      } else if node.kind == .footnoteDefinition, index > start {
        index = next
      } else if openNode(node, index, isTight: isTight(node), &output) {
        index = next
      } else {
        stack.append(
          Open(
            index: index, kind: node.kind, end: next, isTight: isTight(node), isWritten: linkIsWritten))
        index += 1
      }
    }
    closeAll(endingBy: end, &output)
    stack = outer
  }

  private mutating func closeAll(endingBy index: Int, _ output: inout [UInt8]) {
    while let last = stack.last, last.end <= index {
      close(last, &output)
      stack.removeLast()
    }
  }

  private mutating func renderDirective(
    _ node: MarkdownNode, _ index: Int, _ output: inout [UInt8]
  ) throws(RenderingBound) {
    guard let component = text.components[Int(node.detail)] else { return }
    var inner: [UInt8] = []
    let outer = isInChecklist
    if case .checklist = component { isInChecklist = true }
    try renderNodes(index + 1, max(index + 1, Int(node.end)), &inner)
    isInChecklist = outer
    try renderer.components(component, headingLevel, { $0.append(contentsOf: inner) }, text, &output)
  }

  /// A tight list's paragraphs are its items' direct children.
  private func isTight(_ node: MarkdownNode) -> Bool {
    guard node.kind == .paragraph, stack.count >= 2 else { return false }
    let list = body.nodes[stack[stack.count - 2].index]
    return (list.kind == .bulletList || list.kind == .orderedList) && list.isTight
  }
}

extension TextWalk {
  /// Writes what a node begins with; true when nothing below it is to be visited.
  private mutating func openNode(
    _ node: MarkdownNode, _ index: Int, isTight: Bool, _ output: inout [UInt8]
  ) -> Bool {
    switch node.kind {
    case .document, .footnoteDefinition: break
    case .paragraph: if !isTight { output.append("<p>") }
    case .heading: openHeading(node, index, &output)
    case .blockQuote: output.append("<blockquote>\n")
    case .bulletList: output.append("<ul>\n")
    case .orderedList:
      output.append(plain: node.detail == 1 ? "<ol>\n" : "<ol start=\"\(node.detail)\">\n")
    case .item: output.append("<li>")
    case .taskItem: openTask(node, index, &output)
    case .table:
      output.append("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
      output.append(escaped: renderer.words[.table])
      output.append("\">\n<table>\n")
    case .tableHeader:
      alignmentIsHeader = true
      output.append("<thead>\n<tr>\n")
    case .tableRow: output.append("<tr>\n")
    case .tableCell: openCell(node, &output)
    case .emphasis: output.append("<em>")
    case .strong: output.append("<strong>")
    case .link: linkIsWritten = openLink(node, index, &output)
    case .codeBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code, .image, .footnoteReference,
      .rawHTMLBlock, .rawHTML, .directive, .role:
      leaf(node, index, &output)
      return true
    }
    return false
  }

  private mutating func close(_ closed: Open, _ output: inout [UInt8]) {
    let index = closed.index
    let node = body.nodes[index]
    switch node.kind {
    case .paragraph: closeParagraph(closed, &output)
    case .heading: output.append(plain: "</h\(node.detail)>\n")
    case .blockQuote: output.append("</blockquote>\n")
    case .bulletList: output.append("</ul>\n")
    case .orderedList: output.append("</ol>\n")
    case .taskItem: output.append(isInChecklist ? "</span></label></li>\n" : "</li>\n")
    case .item: output.append("</li>\n")
    case .table: output.append(hasRows(index) ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n")
    case .tableHeader:
      alignmentIsHeader = false
      output.append(hasRows(index - 1) ? "</tr>\n</thead>\n<tbody>\n" : "</tr>\n</thead>\n")
    case .tableRow: output.append("</tr>\n")
    case .tableCell: output.append(alignmentIsHeader ? "</th>\n" : "</td>\n")
    case .footnoteDefinition: closeFootnote(index, &output)
    case .emphasis: output.append("</em>")
    case .strong: output.append("</strong>")
    case .link: if closed.isWritten { output.append("</a>") }
    case .document, .codeBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code, .image,
      .footnoteReference,
      .rawHTMLBlock, .rawHTML, .directive, .role:
      break
    }
  }
}

extension TextWalk {
  private mutating func openHeading(_ node: MarkdownNode, _ index: Int, _ output: inout [UInt8]) {
    headingLevel = Int(node.detail)
    output.append(plain: "<h\(node.detail)")
    while let first = anchors.first, first.node < index { anchors.removeFirst() }
    if let heading = anchors.first, heading.node == index, !heading.anchor.isEmpty {
      output.append(" id=\"")
      output.append(escaped: heading.anchor)
      output.append("\"")
    }
    output.append(">")
  }

  private func openTask(_ node: MarkdownNode, _ index: Int, _ output: inout [UInt8]) {
    let isDone = node.detail == 1
    if isInChecklist {
      // The search index leaves labels out, and so has the words beside them.
      output.append(plain: "<li class=\"check\" data-tekst=\"")
      output.append(escaped: body.plainText(of: index))
      output.append(
        plain: "\" data-pagefind-index-attrs=\"data-tekst\"><label><input type=\"checkbox\"")
      output.append(plain: isDone ? " checked> <span>" : "> <span>")
      return
    }
    output.append(
      plain: "<li class=\"\(isDone ? "task-done" : "task")\"><span class=\"visually-hidden\">")
    output.append(escaped: renderer.words[isDone ? .taskDone : .taskOpen])
    output.append(" </span>")
  }

  private func openCell(_ node: MarkdownNode, _ output: inout [UInt8]) {
    output.append(alignmentIsHeader ? "<th scope=\"col\"" : "<td")
    switch node.detail {
    case 2: output.append(" class=\"center\"")
    case 3: output.append(" class=\"right\"")
    default: break
    }
    output.append(">")
  }

  /// A note's own last paragraph ends with the ways back to where the note is called.
  private func closeParagraph(_ closed: Open, _ output: inout [UInt8]) {
    if let parent = stack.dropLast().last, parent.kind == .footnoteDefinition, parent.end == closed.end {
      waysBack(parent.index, &output)
    }
    if !closed.isTight { output.append("</p>\n") }
  }

  /// A note that ends in something else, such as a table, has them in a paragraph of their own.
  private func closeFootnote(_ note: Int, _ output: inout [UInt8]) {
    guard body.lastChild(of: note).map({ body.nodes[$0].kind }) != .paragraph else { return }
    output.append("<p>")
    waysBack(note, &output)
    output.append("</p>\n")
  }

  private func waysBack(_ note: Int, _ output: inout [UInt8]) {
    let number = body.nodes[note].detail
    for use in 1...max(1, footnoteCalls[number, default: 1]) {
      let name = footnoteCallID(number, use: use)
      output.append(plain: " <a href=\"#\(name)\" aria-label=\"")
      output.append(escaped: renderer.words[.backToText])
      output.append("\">↩</a>")
    }
  }

  private func hasRows(_ table: Int) -> Bool {
    let header = table + 1
    return header < body.nodes.count && Int(body.nodes[header].end) < Int(body.nodes[table].end)
  }
}

extension TextWalk {
  mutating func noteCall(_ number: Int32) -> Int {
    footnoteUses[number, default: 0] += 1
    return footnoteUses[number, default: 1]
  }
}
