import Model
import Templates

/// The data of one page: the site around it, what it says of itself, and its own.
protocol SitePage: InEdition {
  var head: PageHead { get set }
}

extension PageTemplate where Model: SitePage {
  /// A template of whole pages: what the frame needs, and the page's own fields.
  init(page name: String, words: [Word] = [], _ fields: [View<Model>.Field]) {
    self.init(
      name,
      [
        .precomputed("site", siteView.shape) { $0.edition.chrome.site },
        .precomputed("menu", .list(linkView.shape)) { $0.edition.chrome.menu(at: $0.head.menuPlace) },
        .record("page", headView) { ($0.edition, $0.head) },
      ] + fields, words: words, edition: \.edition)
  }
}

extension PageTemplate {
  /// A template of an entry's page, by default the general one: what every page has, the entry's facts, its text, and
  /// groups of what is related.
  init<Facts>(
    entry name: String = "entry", facts: [LabelledFact<Model>] = [],
    groups: @escaping @Sendable (Model) -> [CardGroup] = { _ in [] }, _ fields: [View<Model>.Field] = []
  ) where Model == EntryPage<Facts> {
    self.init(
      page: name, words: facts.map(\.label),
      [
        .facts(facts), .body(), .list("groups", cardGroupView) { $0.edition.toldApart(groups($0)) },
      ] + fields)
  }
}

/// A page that is not of any entry.
struct PlainPage<Content: Sendable>: SitePage {
  let edition: Edition
  var head: PageHead
  let content: Content
}

/// The page of an entry.
struct EntryPage<Facts: ContentFacts>: SitePage {
  let edition: Edition
  var head: PageHead
  let entry: PublicEntry<Facts>

  /// The calendar of the campaign or focus area.
  var calendar: String? { edition.site.calendarAddress(of: entry.id, in: edition.language) }
}

extension View.Field {
  /// The entry's text in the language of the page, as `body`.
  static func body<Facts>() -> Self where Model == EntryPage<Facts> {
    .writer("body") { page, output throws(RenderingBound) in
      try page.edition.write(page.entry.head.text(in: page.edition.language), into: &output)
    }
  }
}

extension Edition {
  /// A page that lists what the content holds.
  func page<Page: SitePage>(
    _ template: PageTemplate<Page>, _ list: ListPage, _ make: @escaping @Sendable (Edition) -> Page
  ) -> OutputFile {
    let isListed = !isEmpty(list)
    var file = page(
      template, at: address(of: list), isListed ? listing { address(of: list, in: $0) } : .unlisted, make)
    file.isSearched = isListed && list.name != ListPage.index.name
    return file
  }

  /// A page that belongs to no entry.
  func page<Page: SitePage>(
    _ template: PageTemplate<Page>, at address: String, _ listing: Listing,
    _ make: @escaping @Sendable (Edition) -> Page
  ) -> OutputFile {
    let origin = Origin.page(language, template: theme.path(ofTemplate: template.name))
    let path = address.hasSuffix("/") ? address + "index.html" : address
    return file(template, base.path(of: path), from: origin, listing, make)
  }

  /// An entry's own page.
  func page<Page: SitePage>(
    _ template: PageTemplate<Page>, of head: PublicHead, at address: String,
    _ make: @escaping @Sendable (Edition) -> Page
  ) -> OutputFile {
    file(
      template, base.path(of: address) + "index.html", from: origin(of: head), listing(of: head, at: address),
      make)
  }

  /// A page that makes itself when it is written, and says in its head whether it is listed.
  private func file<Page: SitePage>(
    _ template: PageTemplate<Page>, _ path: String, from origin: Origin, _ listing: Listing,
    _ make: @escaping @Sendable (Edition) -> Page
  ) -> OutputFile {
    OutputFile(
      path: path, from: origin, listing,
      content: .rendered { output throws(RenderingBound) in
        output.reserveCapacity(output.count + 16_384)
        var page = make(self)
        page.head.listing = listing
        try template.render(page, theme, into: &output)
      })
  }

  /// What is made of an entry in this language comes from the file of its text.
  func origin(of head: PublicHead) -> Origin {
    .entry(head.id, language, source: (head.text(in: language) ?? head.texts.first)?.path ?? "")
  }
}
