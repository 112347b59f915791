package import Diagnostics
package import Model
import Templates

/// Holds the links that lead to the site itself, from its top or by its domain, against its files: those that lead to no
/// file of `tree` are reported, and each file is given those that lead to a place on it (`missingPlaces`).
package func checkSiteLinks(of site: SiteModel, in tree: OutputTree) -> Diagnosed<OutputTree> {
  var check = SiteLinkCheck(site, tree)
  // Where the site itself lies is no link, and what is wrong with it has a rule of its own.
  let own = site.site?.head.place(of: "domene")
  let links = site.heads.filter { !$0.isInternalOnly }.flatMap(\.siteLinks).filter { $0.location != own }
  let findings = links.compactMap { check.finding($0) }
  var linked = tree
  guard !check.places.isEmpty else { return Diagnosed(linked, findings) }
  for index in linked.files.indices {
    linked.files[index].linkedPlaces = check.places[linked.files[index].path] ?? []
  }
  return Diagnosed(linked, findings)
}

/// A place on a page, and where the link to it is written.
package struct LinkedPlace: Sendable, Hashable {
  let anchor: String
  let link: Location
}

extension OutputFile {
  /// The links to places that the finished page does not have; the theme's own ids are places as well.
  package func missingPlaces(in html: [UInt8]) -> [Diagnostic] {
    guard !linkedPlaces.isEmpty else { return [] }
    let found = Set(ids(in: html[...]))
    return linkedPlaces.filter { !found.contains($0.anchor) }.map {
      .missingAnchor($0.anchor, among: found.sorted(), at: $0.link)
    }
  }
}

private struct SiteLinkCheck {
  let site: SiteModel
  let tree: OutputTree
  let domain: WebAddress?
  /// Of the tree's files, by path.
  let files: [String: Int]
  /// From the site's top, like all the others.
  let redirects: [String: String]
  /// Addresses of entries that are not shown, or that could not be read.
  private lazy var hidden = hiddenAddresses
  private lazy var addresses = Diagnostics.NameList(
    tree.files.map(\.path).filter { !AssetFolder.holds($0) }.map(BasePath.top.address(ofPage:)))
  /// By the path of the file they are on.
  var places: [String: [LinkedPlace]] = [:]
  var nearest: [String: String?] = [:]

  init(_ site: SiteModel, _ tree: OutputTree) {
    domain = site.site?.domain
    let base = site.addressing.base
    self.site = site
    self.tree = tree
    files = Dictionary(
      tree.files.indices.map { (tree.files[$0].path, $0) }, uniquingKeysWith: { first, _ in first })
    redirects = Dictionary(
      tree.redirects.map { ("/" + base.path(of: $0.from), "/" + base.path(of: $0.to)) },
      uniquingKeysWith: { first, _ in first })
  }

  private var hiddenAddresses: Set<String> {
    let base = site.addressing.base
    return Set(
      site.heads.flatMap { head in
        site.languages.published.compactMap { site.addresses.address(of: head.id, in: $0) }.map {
          "/" + base.path(of: $0)
        }
      })
  }

  mutating func finding(_ link: SiteLink) -> Diagnostic? {
    guard let (written, anchor) = link.target(on: domain) else { return nil }
    let path = redirects[written] ?? redirects[written + "/"] ?? written
    guard let index = file(at: path) else { return missing(written, link) }
    let file = tree.files[index].path
    guard let anchor, file.hasSuffix(".html") else { return nil }
    places[file, default: []].append(LinkedPlace(anchor: anchor, link: link.location))
    return nil
  }

  private func file(at path: String) -> Int? {
    let name = String(path.dropFirst())
    if name.isEmpty || name.hasSuffix("/") { return files[name + "index.html"] }
    return files[name] ?? files[name + "/index.html"]
  }

  private mutating func missing(_ path: String, _ link: SiteLink) -> Diagnostic {
    // What is over goes by itself, at an hour at which nobody may be there to look at links.
    let page = site.hiddenPages.page(at: path)
    if let reason = page?.reason, reason.reason.comesByItself {
      return .linkToHidden(reason, at: link.location)
    }
    let isHidden = page != nil || hidden.contains(path) || hidden.contains(path + "/")
    if nearest[path] == nil { nearest[path] = .some(addresses.nearest(to: path)) }
    return .missingPage(link.address, isHidden: isHidden, nearest: nearest[path] ?? nil, at: link.location)
  }
}

extension Diagnostic {
  fileprivate static func missingPage(
    _ address: String, isHidden: Bool, nearest: String?, at place: Location
  ) -> Diagnostic {
    let hint = nearest.map { Wording(nb: "mente du «\($0)»?", en: "did you mean “\($0)”?") }
    return Diagnostic(
      .brokenLink,
      isHidden
        ? Wording(
          nb: "lenken fører til en side som ikke vises: «\(address)»",
          en: "the link leads to a page that is not shown: “\(address)”")
        : Wording(
          nb: "nettstedet har ingen side eller fil på adressen «\(address)»",
          en: "the site has no page or file at “\(address)”"),
      at: place,
      help: isHidden
        ? Wording(nb: "vent, eller lenk til noe annet", en: "wait, or link to something else")
        : hint
          ?? Wording(
            nb: "skriv veien til filen i innholdet, for eksempel «../arrangementer/boligdag.md»",
            en: "write the path to the file of the content, such as “../arrangementer/boligdag.md”"))
  }

  fileprivate static func missingAnchor(
    _ anchor: String, among anchors: [String], at place: Location
  ) -> Diagnostic {
    let near = nearestName(to: anchor, among: anchors)
    return Diagnostic(
      .brokenAnchor,
      Wording(nb: "siden har ingen overskrift «#\(anchor)»", en: "the page has no heading “#\(anchor)”"),
      at: place,
      help: near.map { Wording(nb: "mente du «#\($0)»?", en: "did you mean “#\($0)”?") }
        ?? Wording(
          nb: "se på siden hva overskriften heter nå, eller ta bort «#\(anchor)»",
          en: "look on the page what the heading is called now, or remove “#\(anchor)”"))
  }
}
