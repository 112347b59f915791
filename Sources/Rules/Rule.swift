package import Diagnostics
import Model

/// One thing that can be wrong with a site whose fields are all readable; one rule a file.
package struct Rule: Sendable {
  /// What it may report, with the documentation of each.
  package let codes: [Code]
  let check: @Sendable (SiteModel) -> [Diagnostic]

  /// A rule that looks at the site as a whole.
  init(_ codes: Code..., check: @escaping @Sendable (SiteModel) -> [Diagnostic]) {
    self.codes = codes
    self.check = check
  }

  /// A rule that looks at one entry of a kind after another; entries that could not be read in full are passed over.
  init<Facts: ContentFacts>(
    _ codes: Code..., each facts: Facts.Type,
    check: @escaping @Sendable (Entry<Facts>, SiteModel) -> [Diagnostic]
  ) {
    self.codes = codes
    self.check = { site in
      site.all(facts).filter { !$0.head.isUnreadable }.flatMap { check($0, site) }
    }
  }

  /// A rule that looks at every entry, whatever its kind.
  init(
    _ codes: Code..., everyEntry check: @escaping @Sendable (EntryHead, SiteModel) -> [Diagnostic]
  ) {
    self.codes = codes
    self.check = { site in site.heads.filter { !$0.isUnreadable }.flatMap { check($0, site) } }
  }
}
