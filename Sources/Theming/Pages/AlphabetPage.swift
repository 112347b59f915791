import Model
import Templates

/// Everything on the site that has a name, from A to Å.
let indexPage = PageTemplate<PlainPage<[IndexLetter]>>(
  page: "index", [.list("letters", indexLetterView) { $0.content }])

/// What begins with a letter.
struct IndexLetter: Sendable {
  let letter: String
  var links: [Link]
}

private let indexLetterView = View<IndexLetter>([
  .text("letter") { $0.letter },
  .list("links", linkView) { $0.links },
])

extension Edition {
  func indexPageFile() -> OutputFile {
    page(indexPage, at: ListPage.index.address(in: language)) { edition in
      PlainPage(edition: edition, head: edition.head(.index), content: edition.letters)
    }
  }

  private var letters: [IndexLetter] {
    let entries = site.heads.compactMap { head -> Link? in
      guard let address = site.address(of: head.id, in: language) else { return nil }
      return text(head.common.title).map { Link(title: $0, address: address) }
    }
    let lists = ListPage.allCases.filter { $0 != .communicationStrategy }.map { link($0) }
    let keyed = (entries + lists).map { (key: collationKey($0.title), link: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    var letters: [IndexLetter] = []
    for (_, link) in keyed {
      let letter = initial(of: link.title)
      if letters.last?.letter == letter {
        letters[letters.count - 1].links.append(link)
      } else {
        letters.append(IndexLetter(letter: letter, links: [link]))
      }
    }
    return letters
  }

  /// The first letter or digit; digits stand together.
  private func initial(of title: String) -> String {
    guard let first = title.first(where: { $0.isLetter || $0.isNumber }) else { return "#" }
    if first.isNumber { return "0–9" }
    let letter = first.uppercased()
    return ["É": "E", "È": "E", "Ó": "O", "Ö": "Ø", "Ä": "Æ", "Ü": "Y"][letter] ?? letter
  }
}
