import Model
import Templates

/// Says where a page has gone, at an address that it had before, and leads there.
let movedPage = PageTemplate<MovedPage>(
  "moved",
  [
    .text("language") { $0.edition.language.tag },
    .text("title") { $0.link.title },
    .text("address") { $0.link.address },
    .text("canonical") { $0.edition.domain + $0.link.address },
    .text("message") { $0.edition.words[.movedPage] },
  ], words: [.movedPage], edition: \.edition)

/// Only the template: `movedPages` makes them, for it must know which addresses are taken.
let movedPageTemplates: [PageDeclaration] = [PageDeclaration(movedPage) { _ in [] }]

extension Word {
  fileprivate static let movedPage = Word("moved-page")
}

struct MovedPage: Sendable {
  let edition: Edition
  let link: Link
}

/// A page at each free address that an entry has had, in the first language that the entry is found in.
func movedPages(
  _ editions: [Edition], besides pages: [OutputFile]
) -> [(redirect: Redirect, file: OutputFile)] {
  guard let site = editions.first?.site else { return [] }
  var taken = Set(pages.map(\.path))
  let moved = site.heads.flatMap { head -> [(redirect: Redirect, file: OutputFile)] in
    guard let edition = editions.first(where: { site.address(of: head.id, in: $0.language) != nil }),
      let link = edition.link(head.id)
    else { return [] }
    return head.common.formerAddresses.map { former in
      let page = OutputFile(
        path: former.text.dropFirst() + "index.html", from: edition.origin(of: head),
        content: .rendered { output throws(RenderingBound) in
          try movedPage.render(MovedPage(edition: edition, link: link), edition.theme, into: &output)
        })
      return (Redirect(from: former.text, to: link.address), page)
    }
  }
  // Rules reports an address that is taken.
  return moved.filter { taken.insert($0.file.path).inserted }
}
