import Model
import Templates

/// The data of one page: the site around it, what it says of itself, and its own.
protocol SitePage: Sendable {
  var edition: Edition { get }
  var head: PageHead { get }
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
  let head: PageHead
  let content: Content
}

/// The page of an entry.
struct EntryPage<Facts: ContentFacts>: SitePage {
  let edition: Edition
  let head: PageHead
  let entry: PublicEntry<Facts>

  /// The calendar of the campaign or focus area.
  var calendar: String? { calendarAddress(of: entry.id, in: edition.language, edition.site) }

  /// The entry's text in the language of the page.
  func write(into output: inout [UInt8]) {
    edition.write(entry.head.text(in: edition.language), into: &output)
  }
}

extension Edition {
  /// A page that makes itself when it is written.
  func page<Page: SitePage>(
    _ template: PageTemplate<Page>, at address: String, _ make: @escaping @Sendable (Edition) -> Page
  ) -> OutputFile {
    OutputFile(
      path: address.dropFirst() + "index.html",
      content: .rendered { output in
        output.reserveCapacity(output.count + 16_384)
        template.render(make(self), theme, into: &output)
      })
  }

  /// The pages of all entries of a kind that are written in this language.
  func pages<Facts>(
    _ template: PageTemplate<EntryPage<Facts>>,
    _ head: @escaping @Sendable (Edition, PublicEntry<Facts>, String) -> PageHead
  ) -> [OutputFile] {
    site.all(Facts.self).compactMap { entry in
      guard let address = site.address(of: entry.id, in: language) else { return nil }
      return page(template, at: address) { edition in
        EntryPage(edition: edition, head: head(edition, entry, address), entry: entry)
      }
    }
  }
}
