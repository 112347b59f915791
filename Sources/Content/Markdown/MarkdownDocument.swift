/// A Markdown text as a flat tree: nodes in document order, each knowing where its descendants end.
///
/// Flat, because it is made and walked once per page: no allocation per node, and rendering is one pass.
package struct MarkdownDocument: Sendable {
  /// In document order; a node's children follow it, up to its `end`.
  package var nodes: [MarkdownNode]
  /// The literal text of all nodes (entities and escapes resolved), UTF-8, cut up by `MarkdownNode.literal`.
  package var text: [UInt8]
  package var directives: [Directive]
  package var roles: [Role]
  /// Where the text of `text`, `code` and `codeBlock` stands in the file.
  package var sourceMap = SourceMap()

  package init(
    nodes: [MarkdownNode] = [], text: [UInt8] = [], directives: [Directive] = [], roles: [Role] = []
  ) {
    self.nodes = nodes
    self.text = text
    self.directives = directives
    self.roles = roles
  }
}

/// One construct of CommonMark 0.31 or its table, task-list and footnote extensions, or of MyST.
@usableFromInline
package struct MarkdownNode: Sendable {
  package var kind: Kind
  /// Whether a list is tight (its items' paragraphs are not marked up); beside the kind, so that a node takes 36 bytes.
  package var isTight: Bool
  /// The index one past the node's last descendant.
  package var end: Int32
  /// The UTF-8 bytes of the file (not of the body) that the node was written with.
  package var source: Range<Int32>
  /// Into `MarkdownDocument.text`: the text of `text`, `code`, `codeBlock`, `rawHTML`; the address of `link` and
  /// `image`; the label of footnotes.
  package var literal: Range<Int32>
  /// Into `MarkdownDocument.text`: the title of `link` and `image`, the info string of `codeBlock`.
  package var title: Range<Int32>
  /// Heading level 1–6; first number of an ordered list; index into `directives` or `roles`; alignment of a table
  /// cell (0 none, 1 left, 2 centre, 3 right); 1 for a checked task item; number of a footnote;
  /// 1 for a line break written with a backslash.
  package var detail: Int32

  @usableFromInline
  package enum Kind: UInt8, Sendable {
    case document, paragraph, heading, blockQuote, bulletList, orderedList, item, taskItem
    case codeBlock, thematicBreak, table, tableHeader, tableRow, tableCell, footnoteDefinition
    case text, softBreak, lineBreak, code, emphasis, strong, link, image, footnoteReference
    /// Raw HTML as written; never rendered, kept so that it can be reported.
    case rawHTMLBlock, rawHTML
    case directive, role

    /// Asked for each node by each walk: what is derived would be looked up by every other module.
    @inlinable
    package static func == (left: Kind, right: Kind) -> Bool { left.rawValue == right.rawValue }
  }

  package init(
    _ kind: Kind, source: Range<Int32>, literal: Range<Int32> = 0..<0, title: Range<Int32> = 0..<0,
    detail: Int32 = 0, isTight: Bool = false, end: Int32 = 0
  ) {
    self.kind = kind
    self.source = source
    self.literal = literal
    self.title = title
    self.detail = detail
    self.isTight = isTight
    self.end = end
  }
}

extension MarkdownDocument {
  /// A MyST directive: a fenced block ```` ```{name} argument ````; its Markdown children are its body.
  package struct Directive: Sendable {
    package var name: String
    package var nameRange: Range<Int>
    package var argument: String
    package var argumentRange: Range<Int>
    package var options: [YAMLNode.Entry]
    /// The file's bytes between the options and the closing fence, for directives whose body is YAML.
    package var bodyRange: Range<Int>
    /// Whether its own line closed it; else it has taken in what was not meant to be its.
    package var isClosed = true

    package init(
      name: String, nameRange: Range<Int>, argument: String, argumentRange: Range<Int>,
      options: [YAMLNode.Entry], bodyRange: Range<Int>
    ) {
      self.name = name
      self.nameRange = nameRange
      self.argument = argument
      self.argumentRange = argumentRange
      self.options = options
      self.bodyRange = bodyRange
    }
  }

  /// A MyST role: `` {name}`text` ``.
  package struct Role: Sendable {
    package var name: String
    package var nameRange: Range<Int>
    package var text: String
    package var textRange: Range<Int>

    package init(name: String, nameRange: Range<Int>, text: String, textRange: Range<Int>) {
      self.name = name
      self.nameRange = nameRange
      self.text = text
      self.textRange = textRange
    }
  }

  /// How many of a node's own children are of a kind.
  package func children(of index: Int, _ kind: MarkdownNode.Kind) -> Int {
    var (child, count) = (index + 1, 0)
    while child < Int(nodes[index].end) {
      if nodes[child].kind == kind { count += 1 }
      child = max(child + 1, Int(nodes[child].end))
    }
    return count
  }

  /// The last of a node's own children; nil for a node that has none.
  package func lastChild(of index: Int) -> Int? {
    var (child, last) = (index + 1, Int?.none)
    while child < Int(nodes[index].end) {
      last = child
      child = max(child + 1, Int(nodes[child].end))
    }
    return last
  }

  package func literalRange(_ index: Int) -> Range<Int> {
    Int(nodes[index].literal.lowerBound)..<Int(nodes[index].literal.upperBound)
  }

  package func string(_ range: Range<Int32>) -> String {
    String(decoding: text[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }
}
