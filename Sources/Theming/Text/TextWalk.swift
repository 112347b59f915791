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
  /// References to each footnote written so far, for the names of the ways back.
  private var footnoteUses: [Int32: Int] = [:]
  private var isInFootnotes = false
  private var alignmentIsHeader = false

  init(_ renderer: TextRenderer, _ text: PublicText) {
    self.renderer = renderer
    self.text = text
    body = text.body
    anchors = text.body.headings(besides: renderer.site.pageIDs)[...]
  }

  mutating func render(_ output: inout [UInt8]) throws(RenderingBound) {
    try renderNodes(0, body.nodes.count, &output)
    if isInFootnotes { output.append("</ol>\n</section>\n") }
  }

  /// Writes the nodes from one index up to another, closing what they opened.
  private mutating func renderNodes(
    _ start: Int, _ end: Int, _ output: inout [UInt8]
  ) throws(RenderingBound) {
    var open: [(index: Int, end: Int)] = []
    var index = start
    while index < end {
      while let last = open.last, last.end <= index {
        close(last.index, &output)
        open.removeLast()
      }
      let node = body.nodes[index]
      if node.kind == .directive {
        try renderDirective(node, index, &output)
        index = max(index + 1, Int(node.end))
        continue
      }
      let isLeaf = openNode(node, index, isTight: isTight(open), &output)
      if isLeaf {
        index = max(index + 1, Int(node.end))
      } else {
        open.append((index, max(index + 1, Int(node.end))))
        index += 1
      }
    }
    for last in open.reversed() { close(last.index, &output) }
  }

  private mutating func renderDirective(
    _ node: MarkdownNode, _ index: Int, _ output: inout [UInt8]
  ) throws(RenderingBound) {
    guard let component = text.components[Int(node.detail)] else { return }
    var inner: [UInt8] = []
    try renderNodes(index + 1, max(index + 1, Int(node.end)), &inner)
    try renderer.components(component, { $0.append(contentsOf: inner) }, text, &output)
  }

  private func isTight(_ open: [(index: Int, end: Int)]) -> Bool {
    guard open.count >= 2 else { return false }
    let list = body.nodes[open[open.count - 2].index]
    return (list.kind == .bulletList || list.kind == .orderedList) && list.isTight
  }
}

extension TextWalk {
  /// Writes what a node begins with; true when nothing below it is to be visited.
  private mutating func openNode(
    _ node: MarkdownNode, _ index: Int, isTight: Bool, _ output: inout [UInt8]
  ) -> Bool {
    switch node.kind {
    case .document: break
    case .paragraph: if !isTight { output.append("<p>") }
    case .heading: openHeading(node, index, &output)
    case .blockQuote: output.append("<blockquote>\n")
    case .bulletList: openList(index, &output)
    case .orderedList:
      output.append(plain: node.detail == 1 ? "<ol>\n" : "<ol start=\"\(node.detail)\">\n")
    case .item: output.append("<li>")
    case .taskItem: openTask(node, &output)
    case .table:
      output.append("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
      output.append(escaped: renderer.words[.table])
      output.append("\">\n<table>\n")
    case .tableHeader:
      alignmentIsHeader = true
      output.append("<thead>\n<tr>\n")
    case .tableRow: output.append("<tr>\n")
    case .tableCell: openCell(node, &output)
    case .footnoteDefinition: openFootnote(node, &output)
    case .emphasis: output.append("<em>")
    case .strong: output.append("<strong>")
    case .link: openLink(node, index, &output)
    case .codeBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code, .image, .footnoteReference,
      .rawHTMLBlock, .rawHTML, .directive, .role:
      leaf(node, index, &output)
      return true
    }
    return false
  }

  private mutating func close(_ index: Int, _ output: inout [UInt8]) {
    let node = body.nodes[index]
    switch node.kind {
    case .paragraph: closeParagraph(index, &output)
    case .heading: output.append(plain: "</h\(node.detail)>\n")
    case .blockQuote: output.append("</blockquote>\n")
    case .bulletList: output.append("</ul>\n")
    case .orderedList: output.append("</ol>\n")
    case .item, .taskItem: output.append("</li>\n")
    case .table: output.append(hasRows(index) ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n")
    case .tableHeader:
      alignmentIsHeader = false
      output.append(hasRows(parentTable(of: index)) ? "</tr>\n</thead>\n<tbody>\n" : "</tr>\n</thead>\n")
    case .tableRow: output.append("</tr>\n")
    case .tableCell: output.append(alignmentIsHeader ? "</th>\n" : "</td>\n")
    case .footnoteDefinition: output.append("</li>\n")
    case .emphasis: output.append("</em>")
    case .strong: output.append("</strong>")
    case .link: if linkAddress(node, index) != nil { output.append("</a>") }
    case .document, .codeBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code, .image,
      .footnoteReference,
      .rawHTMLBlock, .rawHTML, .directive, .role:
      break
    }
  }
}

extension TextWalk {
  private mutating func openHeading(_ node: MarkdownNode, _ index: Int, _ output: inout [UInt8]) {
    output.append(plain: "<h\(node.detail)")
    while let first = anchors.first, first.node < index { anchors.removeFirst() }
    if let heading = anchors.first, heading.node == index, !heading.anchor.isEmpty {
      output.append(" id=\"")
      output.append(escaped: heading.anchor)
      output.append("\"")
    }
    output.append(">")
  }

  private func openList(_ index: Int, _ output: inout [UInt8]) {
    let isTaskList = index + 1 < body.nodes.count && body.nodes[index + 1].kind == .taskItem
    output.append(isTaskList ? "<ul class=\"tasks\">\n" : "<ul>\n")
  }

  private func openTask(_ node: MarkdownNode, _ output: inout [UInt8]) {
    let isDone = node.detail == 1
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

  private mutating func openFootnote(_ node: MarkdownNode, _ output: inout [UInt8]) {
    if !isInFootnotes {
      isInFootnotes = true
      output.append("<section class=\"footnotes\" aria-label=\"")
      output.append(escaped: renderer.words[.notes])
      output.append("\">\n<ol>\n")
    }
    output.append(plain: "<li id=\"\(footnoteID(node.detail))\">")
  }

  /// The last paragraph of a footnote ends with the ways back to where the note was called.
  private func closeParagraph(_ index: Int, _ output: inout [UInt8]) {
    if let footnote = footnote(endingWith: index) {
      for use in 1...max(1, footnoteUses[footnote, default: 1]) {
        let name = footnoteCallID(footnote, use: use)
        output.append(plain: " <a href=\"#\(name)\" aria-label=\"")
        output.append(escaped: renderer.words[.backToText])
        output.append("\">↩</a>")
      }
    }
    if !isTightParagraph(index) { output.append("</p>\n") }
  }

  private func footnote(endingWith paragraph: Int) -> Int32? {
    guard isInFootnotes else { return nil }
    var parent = paragraph - 1
    while parent >= 0, body.nodes[parent].kind != .footnoteDefinition { parent -= 1 }
    guard parent >= 0, body.nodes[parent].end == body.nodes[paragraph].end else { return nil }
    return body.nodes[parent].detail
  }

  /// A tight list's paragraphs are its items' direct children.
  private func isTightParagraph(_ index: Int) -> Bool {
    var item = index - 1
    while item >= 0, Int(body.nodes[item].end) <= index { item -= 1 }
    guard item > 0, body.nodes[item].kind == .item || body.nodes[item].kind == .taskItem else { return false }
    var list = item - 1
    while list >= 0, Int(body.nodes[list].end) <= item { list -= 1 }
    return list >= 0 && body.nodes[list].isTight
  }

  private func hasRows(_ table: Int) -> Bool {
    let header = table + 1
    return header < body.nodes.count && Int(body.nodes[header].end) < Int(body.nodes[table].end)
  }

  private func parentTable(of header: Int) -> Int { header - 1 }
}

extension TextWalk {
  mutating func noteCall(_ number: Int32) -> Int {
    footnoteUses[number, default: 0] += 1
    return footnoteUses[number, default: 1]
  }
}
