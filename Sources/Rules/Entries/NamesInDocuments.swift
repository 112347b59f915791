package import Diagnostics
package import Model

/// What is said of documents that name somebody whose consent is withdrawn or over, as `namesRestOnConsent` says it of texts.
package struct NamesInDocuments {
  private let people: PeopleWithoutConsent
  private let site: SiteModel

  /// Nil where there is nobody to look for, so that no document need be read.
  package init?(_ site: SiteModel) {
    people = PeopleWithoutConsent(site)
    self.site = site
    if people.isEmpty { return nil }
  }

  /// `paragraphs` are the words of the document at `path`, which is published.
  package func findings(in paragraphs: [String], of path: String) -> [Diagnostic] {
    applyRuleSettings(of: site, to: people.named(in: paragraphs, of: path))
  }
}
