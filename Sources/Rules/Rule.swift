import Content
package import Diagnostics
import Model

/// One thing that can be wrong with a site whose fields are all readable; one rule a file.
package struct Rule: Sendable {
  /// What it may report, with the documentation of each.
  package let codes: [Code]
  let reach: Reach

  /// What a rule is given to look at.
  enum Reach: Sendable {
    case site(@Sendable (SiteModel) -> [Diagnostic])
    case node([MarkdownNode.Kind], @Sendable (Passage, Int) -> [Diagnostic])
    case phrase(Phrase)
  }

  /// A rule that looks at the site as a whole.
  init(_ codes: Code..., check: @escaping @Sendable (SiteModel) -> [Diagnostic]) {
    self.codes = codes
    reach = .site(check)
  }

  /// A rule that looks at one entry of a kind after another; entries that could not be read in full are passed over.
  init<Facts: ContentFacts>(
    _ codes: Code..., each facts: Facts.Type,
    check: @escaping @Sendable (Entry<Facts>, SiteModel) -> [Diagnostic]
  ) {
    self.codes = codes
    reach = .site { site in site.all(facts).flatMap { $0.head.isUnreadable ? [] : check($0, site) } }
  }

  /// A rule that looks at every entry, whatever its kind.
  init(
    _ codes: Code..., everyEntry check: @escaping @Sendable (EntryHead, SiteModel) -> [Diagnostic]
  ) {
    self.codes = codes
    reach = .site { site in site.heads.flatMap { $0.isUnreadable ? [] : check($0, site) } }
  }

  /// A rule that looks at constructs of the texts; it is given the index of each.
  init(
    _ codes: Code..., nodes kinds: [MarkdownNode.Kind],
    check: @escaping @Sendable (Passage, Int) -> [Diagnostic]
  ) {
    self.codes = codes
    reach = .node(kinds, check)
  }

  /// A rule that looks for words in the texts.
  init(_ codes: Code..., phrase: Phrase) {
    self.codes = codes
    reach = .phrase(phrase)
  }

  /// Whether it is about facts, or about texts.
  var looksAtSite: Bool {
    switch reach {
    case .site: true
    case .node, .phrase: false
    }
  }

  /// What a rule about facts finds; those about texts are run together, in one pass over each.
  func check(_ site: SiteModel) -> [Diagnostic] {
    switch reach {
    case .site(let check): check(site)
    case .node, .phrase: []
    }
  }
}
