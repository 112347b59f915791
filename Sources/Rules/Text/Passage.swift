import Content
import Diagnostics
import Model

/// A text under examination, and where in it the examination has come.
struct Passage {
  let text: EntryText
  let limits: PlainLanguageLimits
  /// The language that plain-language rules know the text in; nil for all but bokmål, nynorsk and English.
  let ownVoice: Phrase.Voice?
  /// The node up to which words are somebody else's: a quotation, whose wording is not ours to change.
  var quotedUntil = 0
  /// The level of the heading before; a page's own title is level 1.
  var headingLevel = 1
  /// Whether a heading of level 1 came before.
  var hasTopHeading = false

  init(text: EntryText, limits: PlainLanguageLimits) {
    self.text = text
    self.limits = limits
    ownVoice = Phrase.Voice(own: text.language)
  }

  var body: MarkdownDocument { text.body }

  func isQuotation(_ node: MarkdownNode) -> Bool { text.isQuotation(node) }

  /// Whose words a node is, or nil when it has none.
  func voice(of node: MarkdownNode, at index: Int) -> Phrase.Voice? {
    if node.kind == .code || node.kind == .codeBlock { return .code }
    guard node.kind == .text else { return nil }
    if index < quotedUntil { return .foreign }
    return ownVoice ?? .foreign
  }

  func place(_ node: Int) -> Location { text.place(node) }

  /// Where bytes of a node's literal stand in the file; nil when that is not certain to the byte.
  func place(_ range: Range<Int>) -> Location? {
    body.sourceMap.source(of: range).map { Location(text.path, $0) }
  }

  /// The paragraph, heading or cell that a node stands in.
  func block(around index: Int) -> Location { place(blockIndex(around: index)) }

  private func blockIndex(around index: Int) -> Int {
    var block = index
    while block > 0, !body.nodes[block].kind.holdsText || Int(body.nodes[block].end) <= index { block -= 1 }
    return block
  }

  /// What is secret among the literals from a node on, to the end of the paragraph that it begins in: the next one follows
  /// right after it. All of that paragraph where its place is not certain.
  func writtenSecret(_ range: Range<Int>, from index: Int) -> WrittenSecret {
    let nodes = body.nodes
    let isIn = { (node: Int) in
      nodes[node].kind.isLiteral && Int(nodes[node].literal.upperBound) > range.lowerBound
    }
    let first = nodes.indices[index...].first(where: isIn) ?? index
    let block = blockIndex(around: first)
    let end =
      nodes[block..<max(block + 1, Int(nodes[block].end))].filter(\.kind.isLiteral)
      .map { Int($0.literal.upperBound) }.max() ?? range.upperBound
    let secret = range.lowerBound..<max(range.lowerBound, min(range.upperBound, end))
    return WrittenSecret(body.text.text(secret), at: place(secret) ?? place(block))
  }
}

extension MarkdownNode.Kind {
  /// Whether a node of it has letters of its own that readers see.
  fileprivate var isLiteral: Bool { self == .text || self == .code || self == .codeBlock }

  /// Whether inline nodes stand in it.
  fileprivate var holdsText: Bool {
    switch self {
    case .paragraph, .heading, .tableCell, .codeBlock, .document: true
    case .blockQuote, .bulletList, .orderedList, .item, .taskItem, .thematicBreak, .table, .tableHeader,
      .tableRow, .footnoteDefinition, .text, .softBreak, .lineBreak, .code, .emphasis, .strong, .link,
      .image, .footnoteReference, .rawHTMLBlock, .rawHTML, .directive, .role:
      false
    }
  }
}

/// What counts as plain language, with what the site leaves out filled in.
struct PlainLanguageLimits: Sendable {
  let readability: Int
  let sentence: Int

  init(_ site: SiteModel) {
    let own = site.site?.facts.plainLanguage
    readability = own?.readabilityLimit?.atMost(1000) ?? 50
    sentence = own?.sentenceLimit?.atMost(1000) ?? 30
  }
}

extension EntryText {
  /// Whether a node holds what somebody else says.
  func isQuotation(_ node: MarkdownNode) -> Bool {
    if node.kind == .blockQuote { return true }
    let index = Int(node.detail)
    guard node.kind == .directive, components.indices.contains(index), case .quote = components[index] else {
      return false
    }
    return true
  }
}
