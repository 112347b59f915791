import Model
import Templates

/// A page, or the pages of all entries of a kind, and what the site needs to know of it: declared in the page's own
/// file, and reached by `allPages`.
struct PageDeclaration: Sendable {
  /// What its template may name.
  let template: @Sendable (ThemeNames) -> PageShape
  /// What it asks a theme for by name.
  let words: [Word]
  /// The list that it is, when it is one.
  let list: ListPage?
  /// Its files in one language.
  let files: @Sendable (Edition) -> [OutputFile]
  /// Those of them that are the pages of one entry.
  let entryFiles: @Sendable (Edition, EntryID) -> [OutputFile]

  init<Model>(
    _ template: PageTemplate<Model>, list: ListPage? = nil, words: [Word] = [],
    entryFiles: @escaping @Sendable (Edition, EntryID) -> [OutputFile] = { _, _ in [] },
    files: @escaping @Sendable (Edition) -> [OutputFile]
  ) {
    self.template = template.shape
    self.words =
      template.words + words + (list.map { [$0.title, $0.lead, $0.empty] + $0.path.map(Word.init) } ?? [])
    self.list = list
    self.files = files
    self.entryFiles = entryFiles
  }
}

extension PageDeclaration {
  /// A page that lists what the content holds.
  static func list<Content: Sendable>(
    _ list: ListPage, _ template: PageTemplate<PlainPage<Content>>, words: [Word] = [],
    _ content: @escaping @Sendable (Edition) -> Content
  ) -> PageDeclaration {
    PageDeclaration(template, list: list, words: words) { edition in
      if edition.isTaken(list) { return [] }
      return [
        edition.page(template, list) { edition in
          PlainPage(edition: edition, head: edition.head(list), content: content(edition))
        }
      ]
    }
  }

  /// A page that lists what the content holds, and whose template asks the edition itself.
  static func list(
    _ list: ListPage, _ template: PageTemplate<PlainPage<Void>>, words: [Word] = []
  ) -> PageDeclaration {
    .list(list, template, words: words) { _ in () }
  }

  /// A page for each entry of a kind that is written in the language, below a list.
  static func entries<Facts: ContentFacts>(
    _ template: PageTemplate<EntryPage<Facts>>, below list: ListPage, words: [Word] = []
  ) -> PageDeclaration {
    .entries(template, words: words) { edition, entry, address in
      edition.head(entry, at: address, below: list)
    }
  }

  /// A page for each entry of a kind that is written in the language, with a head of its own.
  static func entries<Facts: ContentFacts>(
    _ template: PageTemplate<EntryPage<Facts>>, words: [Word] = [],
    head: @escaping @Sendable (Edition, PublicEntry<Facts>, _ address: String) -> PageHead
  ) -> PageDeclaration {
    .entries(of: Facts.self, template, words: words) { edition, entry, address in
      EntryPage(edition: edition, head: head(edition, entry, address), entry: entry)
    }
  }

  /// A page for each entry of a kind that is written in the language, with data of its own.
  static func entries<Facts: ContentFacts, Page: SitePage>(
    of facts: Facts.Type, _ template: PageTemplate<Page>, words: [Word] = [],
    _ make: @escaping @Sendable (Edition, PublicEntry<Facts>, _ address: String) -> Page
  ) -> PageDeclaration {
    let file = { @Sendable (edition: Edition, entry: PublicEntry<Facts>) -> OutputFile? in
      guard let address = edition.site.address(of: entry.id, in: edition.language) else { return nil }
      return edition.page(template, of: entry.head, at: address) { make($0, entry, address) }
    }
    return PageDeclaration(
      template, words: words,
      entryFiles: { edition, id in
        edition.site.entry(of: facts, id).flatMap { file(edition, $0) }.map { [$0] } ?? []
      }
    ) { edition in
      edition.site.all(facts).compactMap { file(edition, $0) }
    }
  }
}
