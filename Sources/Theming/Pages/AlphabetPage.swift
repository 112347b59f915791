import Diagnostics
import Model
import Templates

/// Everything on the site that has a name, from A to Å.
let indexPage = PageTemplate<PlainPage<[IndexLetter]>>(
  page: "index", [.list("letters", indexLetterView) { $0.content }])

/// What begins with a letter.
struct IndexLetter: Sendable {
  let letter: String
  let anchor: String
  var links: [Link]
}

private let indexLetterView = View<IndexLetter>([
  .text("letter") { $0.letter },
  .text("anchor") { $0.anchor },
  .list("links", linkView) { $0.links },
])

let indexPages: [PageDeclaration] = [.list(.index, indexPage, words: [Word(.letter)], \.letters)]

extension AddressWord {
  fileprivate static let letter = AddressWord("letter")
}

extension ListPage {
  static let index = ListPage(
    "index", order: 130, linked: .fromEveryPage, at: [AddressWord("index")])
}

extension Edition {
  fileprivate var letters: [IndexLetter] {
    let lists = shownLists.filter { $0.hasOwnName && $0.name != ListPage.index.name && !isTaken($0) }.map {
      link($0)
    }
    let links = words.forms.collation.sorted(entryLinks + lists) { $0.title }
    var letters: [IndexLetter] = []
    for link in links {
      let letter = initial(of: link.title)
      if letters.last?.letter == letter {
        letters[letters.count - 1].links.append(link)
      } else {
        letters.append(IndexLetter(letter: letter, anchor: anchor(of: letter), links: [link]))
      }
    }
    return letters
  }

  private func anchor(of letter: String) -> String {
    let word = site.addressing[.letter, language]
    return "\(word)-\(letter.lowercased().filter { $0.isLetter || $0.isNumber })"
  }

  /// Every entry that is found in this language; of several with the same title each says what it is.
  private var entryLinks: [Link] {
    let named = site.heads.compactMap { head in
      site.address(of: head.id, in: language).flatMap { address in
        text(head.common.title).map { (kind: head.id.kind, link: Link(title: $0, address: address)) }
      }
    }
    let counts = Dictionary(named.map { ($0.link.title, 1) }, uniquingKeysWith: +)
    return named.map { kind, link in
      guard counts[link.title] != 1 else { return link }
      return Link(title: "\(link.title) (\(words[kind: kind]))", address: link.address)
    }
  }

  /// The first letter or digit; digits stand together.
  private func initial(of title: String) -> String {
    guard let first = title.first(where: { $0.isLetter || $0.isNumber }) else { return "#" }
    if first.isNumber { return "0–9" }
    return words.forms.collation.heading(of: first)
  }
}
