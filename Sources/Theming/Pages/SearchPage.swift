import Diagnostics
import Model
import Templates

/// Where readers search; without script it leads to the index from A to Å.
let searchPage = PageTemplate<PlainPage<Void>>(
  page: "search", [.text("index") { ListPage.index.address(in: $0.edition.language) }])

/// Whether the pages can be searched in this build; where they cannot, no page speaks of it.
package enum SearchSupport: Sendable { case available, unavailable }

extension Edition {
  /// Where the page lies; nil when this build has none.
  var searchAddress: String? { search == .available ? Self.searchAddress(in: language) : nil }

  func searchPageFile() -> [OutputFile] {
    guard let address = searchAddress else { return [] }
    return [
      page(searchPage, at: address, .unlisted) { edition in
        let addresses = edition.languages.map { ($0, Self.searchAddress(in: $0)) }
        let head = PageHead(
          title: edition.words[.search], description: edition.words[.searchLead],
          lead: edition.words[.searchLead], address: address,
          addresses: Dictionary(uniqueKeysWithValues: addresses))
        return PlainPage(edition: edition, head: head, content: ())
      }
    ]
  }

  static func searchAddress(in language: Language) -> String {
    "/\(language.pathPrefix)\(language == .en ? "search" : "sok")/"
  }
}
