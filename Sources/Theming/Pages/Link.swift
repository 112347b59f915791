import Model
import Templates

/// A link with its words.
struct Link: Sendable {
  var title: String
  var address: String
  /// The language of the words and of the page that it leads to, when it is not the page's own.
  var language: Language?
  /// Which language that is, in the page's own: `(in Norwegian)`.
  var languageNote: String?
  /// The page that is being read, or the part of the site that it lies in.
  var isCurrent = false
  var isWithin = false
}

let linkView = View<Link>([
  .text("title") { $0.title },
  .text("address") { $0.address },
  .optionalText("language") { $0.language?.tag },
  .optionalText("languageNote") { $0.languageNote },
  .flag("isCurrent") { $0.isCurrent },
  .flag("isWithin") { $0.isWithin },
])

extension Edition {
  func link(_ page: ListPage) -> Link {
    let taken = page.kind.flatMap { isTaken(page) ? listPages[$0] : nil }
    return taken.flatMap { link($0) } ?? Link(title: words[page.title], address: address(of: page))
  }

  /// A link to an entry in this language, or else in another; nil when it is not shown or has no page.
  func link(_ id: EntryID) -> Link? {
    guard let head = site.head(id), let (title, _) = head.common.title.best(for: language) else { return nil }
    for candidate in [language] + languages {
      guard let address = site.address(of: id, in: candidate) else { continue }
      let own = head.common.title.best(for: candidate)?.value ?? title
      guard candidate != language else { return Link(title: own, address: address) }
      return Link(
        title: own, address: address, language: candidate, languageNote: note(on: candidate))
    }
    return nil
  }

  /// «(på engelsk)», or the language by its own name.
  private func note(on other: Language) -> String {
    words.note(on: other) ?? "(\(theme.words(in: other)[.languageName]))"
  }

  func link<Facts>(_ reference: Reference<Facts>?) -> Link? { reference.flatMap { link($0.id) } }
}
