import Content
import Diagnostics
import Model

extension Rule {
  /// A link to a page that is not shown loses its link; a real page does not rest on what is made up.
  static let linksToShown = Rule(.linkToHidden, .linkToExample) { site in
    let menu = itemsOfMenu(site)
    let examples = Set(site.heads.filter { $0.common.isExample == true }.map(\.id))
    return menu
      + site.heads.filter { site.isPublic($0.id) }.flatMap { head in
        buttons(head, site, examples)
          + head.texts.flatMap { text in
            text.targets.sorted { $0.key < $1.key }.compactMap { node, target in
              finding(target, at: text.place(Int(node)), from: head, site, examples)
            } + quotations(in: text, site)
          }
      }
  }
}

/// Items of the menu whose page is not shown: they are left out, in every language in which it is not.
private func itemsOfMenu(_ site: SiteModel) -> [Diagnostic] {
  guard let own = site.site else { return [] }
  return own.menu.enumerated().compactMap { index, item in
    guard let page = item.page?.id, site.head(page) != nil,
      let reason = site.hiding(page, in: site.languages.main)
    else { return nil }
    let why = reason.wording
    return Diagnostic(
      .linkToHidden,
      Wording(
        nb: "punktet er borte fra menyen: siden «\(page.slug)» vises ikke, for \(why.nb)",
        en: "the item is gone from the menu: the page “\(page.slug)” is not shown, for \(why.en)"),
      at: own.head.place(of: "meny.\(index).side"),
      help: Wording(
        nb: "vis siden igjen, eller slett punktet", en: "show the page again, or delete the item"))
  }
}

/// Fields that lead to a file, such as the button of a campaign.
private func buttons(_ head: EntryHead, _ site: SiteModel, _ examples: Set<EntryID>) -> [Diagnostic] {
  head.destinations.sorted { $0.key < $1.key }.compactMap { _, target in
    finding(target, at: head.place(of: "handling.adresse"), from: head, site, examples)
  }
}

private func finding(
  _ target: LinkTarget, at place: Location, from head: EntryHead, _ site: SiteModel, _ examples: Set<EntryID>
) -> Diagnostic? {
  guard case .entry(let id, let language, _) = target, id != head.id else { return nil }
  if let reason = site.hiding(id, in: language) { return .linkToHidden(reason, at: place) }
  guard examples.contains(id), head.common.isExample != true else { return nil }
  return Diagnostic(
    .linkToExample,
    Wording(
      nb: "lenken fører til et eksempel, som ikke kommer med på det ferdige nettstedet",
      en: "the link leads to an example, which is left out of the published site"),
    at: place,
    help: Wording(nb: "lenk til noe som er virkelig", en: "link to something real"))
}

/// Roles and components that quote an entry which is not shown, and so leave a hole.
private func quotations(in text: EntryText, _ site: SiteModel) -> [Diagnostic] {
  let roles = text.body.nodes.indices.compactMap { index -> (EntryID, Location)? in
    let node = text.body.nodes[index]
    guard node.kind == .role, let id = text.roles[Int(node.detail)]?.quoted else { return nil }
    return (id, text.place(index))
  }
  let components = zip(text.components, text.body.directives).compactMap { component, directive in
    component?.quoted.map { ($0, Location(text.path, directive.argumentRange)) }
  }
  return (roles + components).compactMap { id, place in
    guard !site.isPublic(id), let reason = site.hiding(id, in: text.language) else { return nil }
    return quotationOfHidden(reason, at: place)
  }
}

extension InlineRole {
  fileprivate var quoted: EntryID? {
    switch self {
    case .kpi(let id, _), .event(let id): id
    case .date, .number, .kroner, .foreign: nil
    }
  }
}

extension Component {
  fileprivate var quoted: EntryID? {
    switch self {
    case .kpi(let card): card.kpi?.id
    case .events, .partners, .people, .contact, .facts, .steps, .checklist, .quote, .gallery, .timeline,
      .documentTree, .place, .video:
      nil
    }
  }
}

private func quotationOfHidden(_ reason: Visibility, at place: Location) -> Diagnostic {
  let why = reason.wording
  return Diagnostic(
    .linkToHidden,
    Wording(
      nb: "det som skulle stått her, vises ikke: \(why.nb)",
      en: "what should stand here is not shown: \(why.en)"),
    at: place,
    help: Wording(
      nb: "det blir et hull i teksten; vent, eller skriv noe annet her",
      en: "it leaves a hole in the text; wait, or write something else here"))
}

extension Code {
  static let linkToExample = Code(
    "link-to-example", .advice, title: Wording(nb: "Lenke til et eksempel", en: "A link to an example"),
    explanation: Wording(
      nb: "Eksempler er oppdiktet og kommer ikke med på det ferdige nettstedet. Da forsvinner lenken.",
      en: "Examples are made up and left out of the published site. The link then disappears."),
    example: Code.Example(
      wrong: "content/sider/om.md\n  Se [festen](fest.md).\ncontent/sider/fest.md\n  eksempel: ja",
      right: "content/sider/om.md\n  Se [festen](fest.md).\ncontent/sider/fest.md\n  tittel: Fest"))
}
