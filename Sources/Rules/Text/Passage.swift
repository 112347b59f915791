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

  func isQuotation(_ node: MarkdownNode) -> Bool {
    if node.kind == .blockQuote { return true }
    let index = Int(node.detail)
    guard node.kind == .directive, text.components.indices.contains(index),
      case .quote = text.components[index]
    else { return false }
    return true
  }

  /// Whose words a node is, or nil when it has none.
  func voice(of node: MarkdownNode, at index: Int) -> Phrase.Voice? {
    if node.kind == .code || node.kind == .codeBlock { return .foreign }
    guard node.kind == .text else { return nil }
    if index < quotedUntil { return .foreign }
    return ownVoice ?? .foreign
  }

  func place(_ node: Int) -> Location { text.place(node) }

  /// Where bytes of a node's literal stand in the file; all of the node when it is not written literally.
  func place(_ range: Range<Int>, in node: MarkdownNode) -> Location {
    let source = Int(node.source.lowerBound)..<Int(node.source.upperBound)
    guard source.count == node.literal.count else { return Location(text.path, source) }
    let shift = source.lowerBound - Int(node.literal.lowerBound)
    return Location(text.path, range.lowerBound + shift..<range.upperBound + shift)
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
  /// The bytes that a node was written with.
  func place(_ node: Int) -> Location {
    let source = body.nodes[node].source
    return Location(path, Int(source.lowerBound)..<Int(source.upperBound))
  }
}
