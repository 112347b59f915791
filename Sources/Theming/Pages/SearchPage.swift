import Diagnostics
package import Model
import Templates

/// Where readers search; without script it leads to the index from A to Å.
let searchPage = PageTemplate<PlainPage<Void>>(
  page: "search", [.text("index") { $0.edition.address(of: ListPage.index) }])

let searchPages: [PageDeclaration] = [
  PageDeclaration(searchPage, words: [.search, .searchLead, Word(.search)]) { edition in
    guard let address = edition.searchAddress else { return [] }
    return [
      edition.page(searchPage, at: address, .unlisted) {
        PlainPage(edition: $0, head: $0.searchHead(at: address), content: ())
      }
    ]
  }
]

extension Word {
  fileprivate static let search = Word("search")
  fileprivate static let searchLead = Word("search-lead")
}

/// Whether the pages can be searched in this build; where they cannot, no page speaks of it.
package enum SearchSupport: Sendable { case available, unavailable }

extension Edition {
  /// Where the page lies; nil when this build has none.
  var searchAddress: String? { search == .available ? site.searchAddress(in: language) : nil }

  fileprivate func searchHead(at address: String) -> PageHead {
    let addresses = languages.map { ($0, site.searchAddress(in: $0)) }
    return PageHead(
      title: words[.search], description: words[.searchLead], lead: words[.searchLead], address: address,
      addresses: Dictionary(uniqueKeysWithValues: addresses))
  }
}

extension PublicSite {
  /// Where readers search, in builds that have it.
  package func searchAddress(in language: Language) -> String {
    addressing.top(in: language) + addressing[.search, language] + "/"
  }
}

extension AddressWord {
  fileprivate static let search = AddressWord("search")
}
