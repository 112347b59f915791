import Content
import Diagnostics
import Model

extension Rule {
  /// A link to a page that is not shown loses its link; a real page does not rest on what is made up.
  static let linksToShown = Rule(.linkToHidden, .linkToExample) { site in
    let examples = Set(site.heads.filter { $0.common.isExample == true }.map(\.id))
    return site.heads.filter { site.isPublic($0.id) }.flatMap { head in
      buttons(head, site, examples)
        + head.texts.flatMap { text in
          text.targets.sorted { $0.key < $1.key }.compactMap { node, target in
            finding(target, at: text.place(Int(node)), from: head, site, examples)
          }
        }
    }
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
  if let reason = site.hiding(id, in: language) { return linkToHidden(reason, at: place) }
  guard examples.contains(id), head.common.isExample != true else { return nil }
  return Diagnostic(
    .linkToExample,
    Wording(
      nb: "lenken fører til et eksempel, som ikke kommer med på det ferdige nettstedet",
      en: "the link leads to an example, which is left out of the published site"),
    at: place,
    help: Wording(nb: "lenk til noe som er virkelig", en: "link to something real"))
}

private func linkToHidden(_ reason: Visibility, at place: Location) -> Diagnostic {
  let why = reason.wording
  return Diagnostic(
    .linkToHidden,
    Wording(
      nb: "lenken fører til en side som ikke vises: \(why.nb)",
      en: "the link leads to a page that is not shown: \(why.en)"),
    at: place,
    help: Wording(
      nb: "teksten blir stående uten lenke; vent, eller lenk til noe annet",
      en: "the text remains without its link; wait, or link to something else"))
}

extension Visibility {
  fileprivate var wording: Wording {
    switch self {
    case .draft: Wording(nb: "den er et utkast", en: "it is a draft")
    case .notBefore(let time): Wording(nb: "den kommer \(time.iso)", en: "it is published \(time.iso)")
    case .expired(let time): Wording(nb: "den gikk ut \(time.iso)", en: "it expired \(time.iso)")
    case .example: Wording(nb: "den er et eksempel", en: "it is an example")
    case .internalOnly: Wording(nb: "den er intern", en: "it is internal")
    case .withoutConsent: Wording(nb: "den mangler samtykke", en: "it has no valid consent")
    case .notInPost: Wording(nb: "personen har ikke vervet nå", en: "the person does not hold the post now")
    case .notSent: Wording(nb: "rapporten er ikke sendt", en: "the report has not been sent")
    }
  }
}

extension Code {
  static let linkToHidden = Code(
    "link-to-hidden", .warning,
    title: Wording(nb: "Lenke til noe som ikke vises", en: "A link to a page that is not shown"),
    explanation: Wording(
      nb: "Siden som lenken fører til, vises ikke nå. Teksten blir stående, men uten lenke.",
      en: "The page that the link leads to is not shown now. The text remains, without the link."),
    example: Code.Example(
      wrong: "content/sider/om.md\n  Se [festen](fest.md).\ncontent/sider/fest.md\n  utkast: ja",
      right: "content/sider/om.md\n  Se [festen](fest.md).\ncontent/sider/fest.md\n  tittel: Fest"))

  static let linkToExample = Code(
    "link-to-example", .advice, title: Wording(nb: "Lenke til et eksempel", en: "A link to an example"),
    explanation: Wording(
      nb: "Eksempler er oppdiktet og kommer ikke med på det ferdige nettstedet. Da forsvinner lenken.",
      en: "Examples are made up and left out of the published site. The link then disappears."),
    example: Code.Example(
      wrong: "content/sider/om.md\n  Se [festen](fest.md).\ncontent/sider/fest.md\n  eksempel: ja",
      right: "content/sider/om.md\n  Se [festen](fest.md).\ncontent/sider/fest.md\n  tittel: Fest"))
}
