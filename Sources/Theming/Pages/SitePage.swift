import Model
import Templates

/// The data of one page: the site around it, what it says of itself, and its own.
protocol SitePage: InEdition {
  var head: PageHead { get }
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
        .facts(facts), .writer("body") { $0.write(into: &$1) }, .list("groups", cardGroupView, groups),
      ] + fields)
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
  var calendar: String? { edition.site.calendarAddress(of: entry.id, in: edition.language) }

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
}
