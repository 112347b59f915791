import Model
import Templates

/// A list that grows without end, on its first page the newest, and on one for each year all of that year.
struct ByYear<Facts: ContentFacts>: Sendable {
  let shown: [PublicEntry<Facts>]
  let years: [Link]
}

/// A list is divided when it has more than this.
let longestList = 200
/// How many its first page has then: the newest, or of what is to come the next.
let shownOfMany = 50

extension Edition {
  /// All entries while they are few; of many the newest, and links to the years.
  func byYear<Facts>(
    _ entries: [PublicEntry<Facts>], _ list: ListPage, year: (PublicEntry<Facts>) -> Int?
  ) -> ByYear<Facts> {
    guard entries.count > longestList else { return ByYear(shown: entries, years: []) }
    return ByYear(
      shown: Array(entries.prefix(shownOfMany)),
      years: years(of: entries, year).map { Link(title: "\($0)", address: address(of: list, year: $0)) })
  }

  fileprivate func years<Facts>(
    of entries: [PublicEntry<Facts>], _ year: (PublicEntry<Facts>) -> Int?
  ) -> [Int] {
    Set(entries.compactMap(year)).sorted(by: >)
  }

  fileprivate func address(of list: ListPage, year: Int) -> String { "\(address(of: list))\(year)/" }
}

extension PageDeclaration {
  /// A page for each year of a list that is too long for one.
  static func years<Facts: ContentFacts>(
    of list: ListPage, _ all: @escaping @Sendable (Edition) -> [PublicEntry<Facts>],
    year: @escaping @Sendable (PublicEntry<Facts>) -> Int?,
    _ content: @escaping @Sendable (Edition, [PublicEntry<Facts>]) -> Overview
  ) -> PageDeclaration {
    PageDeclaration(overviewPage) { edition in
      let entries = all(edition)
      guard entries.count > longestList else { return [] }
      return edition.years(of: entries, year).map { number in
        let address = edition.address(of: list, year: number)
        // All languages list the same entries, so each has the same years.
        let addresses = Dictionary(
          uniqueKeysWithValues: edition.languages.map {
            ($0, "\(edition.address(of: list, in: $0))\(number)/")
          })
        return edition.page(overviewPage, at: address, edition.listing(at: addresses)) { edition in
          var head = edition.head(list)
          head.above.append(edition.link(list))
          head.title = "\(edition.link(list).title) \(number)"
          head.address = address
          head.addresses = addresses
          return PlainPage(
            edition: edition, head: head, content: content(edition, entries.filter { year($0) == number }))
        }
      }
    }
  }
}
