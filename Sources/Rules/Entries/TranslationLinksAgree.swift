import Content
import Diagnostics
import Model

/// A link of a translation that leads to another page than the link in its place does in the main file: section by section, where
/// both have the same sections and as many links.
func linkDifferences(in text: EntryText, _ main: EntryText, of site: SiteModel) -> [Diagnostic] {
  guard !main.targets.isEmpty, !text.targets.isEmpty else { return [] }
  let (left, right) = (main.linksOfSections, text.linksOfSections)
  guard left.map(\.level) == right.map(\.level) else { return [] }
  return zip(left, right).flatMap { first, second -> [Diagnostic] in
    guard first.links.count == second.links.count else { return [] }
    let (here, there) = (Set(first.links.map(\.page)), Set(second.links.map(\.page)))
    // What both sections lead to has changed its place only, and what has no translation is left out by good reason.
    return zip(first.links, second.links).filter { one, other in
      one.page != other.page && !there.contains(one.page) && !here.contains(other.page)
        && site.head(one.page)?.text(in: text.language) != nil
    }.map { one, other in
      .linkDiffers(
        main.body.address(one.node), text.body.address(other.node), at: text.place(other.node),
        main.place(one.node))
    }
  }
}

private struct LinksOfSection {
  let level: Int32
  var links: [(page: EntryID, node: Int)] = []
}

extension EntryText {
  /// The links to pages of the site, in their order, below each heading, and above the first one.
  fileprivate var linksOfSections: [LinksOfSection] {
    var sections = [LinksOfSection(level: 0)]
    for index in body.nodes.indices {
      let node = body.nodes[index]
      if node.kind == .heading { sections.append(LinksOfSection(level: node.detail)) }
      guard node.kind == .link, case .entry(let page, _, _)? = targets[Int32(index)] else { continue }
      sections[sections.count - 1].links.append((page, index))
    }
    return sections
  }
}

extension MarkdownDocument {
  fileprivate func address(_ link: Int) -> String { string(nodes[link].literal) }
}

extension Diagnostic {
  fileprivate static func linkDiffers(
    _ main: String, _ other: String, at place: Location, _ mainPlace: Location
  ) -> Diagnostic {
    Diagnostic(
      .factsDifferInTranslation,
      Wording(
        nb: "lenken fører til «\(other)» der hovedteksten lenker til «\(main)»",
        en: "the link leads to “\(other)” where the main text has a link to “\(main)”"),
      at: place, help: Wording(nb: "rett den lenken som er feil", en: "correct the link that is wrong"),
      notes: [Note(Wording(nb: "det er oversatt herfra", en: "it is translated from here"), at: mainPlace)])
  }
}
