import Model
import Templates

/// The data of one page: the site around it, what it says of itself, and its own.
protocol SitePage: Sendable {
  var edition: Edition { get }
  var head: PageHead { get set }
}

extension PageTemplate where Model: SitePage {
  /// A template of whole pages: what the frame needs, and the page's own fields.
  init(page name: String, _ fields: [View<Model>.Field]) {
    self.init(
      name,
      [
        .precomputed("site", siteView.shape) { $0.edition.chrome.site },
        .precomputed("menu", .list(linkView.shape)) { $0.edition.chrome.menu(at: $0.head.menuPlace) },
        .record("page", headView) { ($0.edition, $0.head) },
      ] + fields, edition: \.edition)
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
  var calendar: String? { calendarAddress(of: entry.id, in: edition.language, edition.site) }
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
    page(template, at: list.address(in: language), listing { list.address(in: $0) }, make)
  }

  /// A page that belongs to no entry.
  func page<Page: SitePage>(
    _ template: PageTemplate<Page>, at address: String, _ listing: Listing,
    _ make: @escaping @Sendable (Edition) -> Page
  ) -> OutputFile {
    let origin = Origin.page(language, template: theme.path(ofTemplate: template.name))
    return file(template, address.dropFirst() + "index.html", from: origin, listing, make)
  }

  /// An entry's own page.
  func page<Page: SitePage>(
    _ template: PageTemplate<Page>, of head: PublicHead, at address: String,
    _ make: @escaping @Sendable (Edition) -> Page
  ) -> OutputFile {
    file(
      template, address.dropFirst() + "index.html", from: origin(of: head), listing(of: head, at: address),
      make)
  }

  /// The pages of all entries of a kind that are written in this language.
  func pages<Facts>(
    _ template: PageTemplate<EntryPage<Facts>>,
    _ head: @escaping @Sendable (Edition, PublicEntry<Facts>, String) -> PageHead
  ) -> [OutputFile] {
    site.all(Facts.self).compactMap { entry in
      guard let address = site.address(of: entry.id, in: language) else { return nil }
      return page(template, of: entry.head, at: address) { edition in
        EntryPage(edition: edition, head: head(edition, entry, address), entry: entry)
      }
    }
  }

  /// A page that makes itself when it is written, and says in its head whether it is listed.
  func file<Page: SitePage>(
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
