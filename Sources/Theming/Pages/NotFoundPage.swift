import Model
import Templates

/// What a server answers with when there is no such page; it speaks the main language.
let notFoundPage = PageTemplate<PlainPage<Void>>(
  page: "not-found",
  [
    .list("others", languageFrontView) { $0.edition.otherFronts },
    .text("index") { $0.edition.address(of: ListPage.index) },
  ])

/// The front page in another language, and what its readers need to know.
private let languageFrontView = View<LanguageFront>([
  .text("language") { $0.language },
  .text("title") { $0.title },
  .text("lead") { $0.lead },
  .text("link") { $0.link },
  .text("address") { $0.address },
  .text("index") { $0.index },
  .text("indexAddress") { $0.indexAddress },
])

let notFoundPages: [PageDeclaration] = [
  PageDeclaration(notFoundPage, words: [.notFound, .notFoundLead]) { edition in
    edition.language == edition.languages.first ? [edition.notFoundPageFile()] : []
  }
]

extension Word {
  fileprivate static let notFound = Word("not-found")
  fileprivate static let notFoundLead = Word("not-found-lead")
}

/// What a server answers with when there is nothing at an address.
let notFoundFile = "404.html"

extension Edition {
  fileprivate func notFoundPageFile() -> OutputFile {
    let address = base.address(ofFile: notFoundFile)
    return page(notFoundPage, at: address, .unlisted) { edition in
      let words = edition.words
      let head = PageHead(
        title: words[.notFound], description: words[.notFoundLead], lead: words[.notFoundLead],
        address: address, addresses: [:])
      return PlainPage(edition: edition, head: head, content: ())
    }
  }

  fileprivate var otherFronts: [LanguageFront] {
    languages.filter { $0 != language }.map { other in
      let words = theme.words(in: other)
      return LanguageFront(
        language: other.tag, title: words[.notFound], lead: words[.notFoundLead],
        link: words[.frontPageInLanguage], address: site.addressing.top(in: other),
        index: words[ListPage.index.title],
        indexAddress: address(of: ListPage.index, in: other))
    }
  }
}

private struct LanguageFront: Sendable {
  let language: String
  let title: String
  let lead: String
  let link: String
  let address: String
  let index: String
  let indexAddress: String
}
