package import Diagnostics
package import Model
import Templates

/// What is wrong with the links that lead to the site itself, from its top or by its domain: those that lead to no file
/// of `tree`, and those to a place that the page does not have.
package func checkSiteLinks(of site: SiteModel, in tree: OutputTree) -> [Diagnostic] {
  var check = SiteLinkCheck(site, tree)
  return site.heads.filter { !$0.isInternalOnly }.flatMap(\.siteLinks).compactMap { check.finding($0) }
}

private struct SiteLinkCheck {
  let domain: String
  let files: [String: OutputFile]
  let redirects: [String: String]
  /// Addresses of entries that are not shown, or that could not be read.
  let hidden: Set<String>
  let addresses: [String]
  var anchors: [String: Set<String>] = [:]
  var nearest: [String: String?] = [:]

  init(_ site: SiteModel, _ tree: OutputTree) {
    domain = site.site?.domain?.text ?? ""
    files = Dictionary(tree.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    redirects = Dictionary(tree.redirects.map { ($0.from, $0.to) }, uniquingKeysWith: { first, _ in first })
    hidden = Set(
      site.heads.flatMap { head in
        site.languages.published.compactMap { site.addresses.address(of: head.id, in: $0) }
      })
    addresses = tree.files.compactMap(\.address).filter { !AssetFolder.holds($0) }
  }

  mutating func finding(_ link: SiteLink) -> Diagnostic? {
    guard let (written, anchor) = link.target(on: domain) else { return nil }
    let path = redirects[written] ?? redirects[written + "/"] ?? written
    guard let file = file(at: path) else { return missing(written, link) }
    guard let anchor, file.path.hasSuffix(".html") else { return nil }
    let anchors = anchors(of: file)
    return anchors.contains(anchor) ? nil : .missingAnchor(anchor, among: anchors.sorted(), at: link.location)
  }

  private func file(at path: String) -> OutputFile? {
    let name = String(path.dropFirst())
    if name.isEmpty || name.hasSuffix("/") { return files[name + "index.html"] }
    return files[name] ?? files[name + "/index.html"]
  }

  private mutating func missing(_ path: String, _ link: SiteLink) -> Diagnostic {
    let isHidden = hidden.contains(path) || hidden.contains(path + "/")
    if nearest[path] == nil { nearest[path] = .some(nearestName(to: path, among: addresses)) }
    return .missingPage(link.address, isHidden: isHidden, nearest: nearest[path] ?? nil, at: link.location)
  }

  /// Every id of the page as readers get it, the theme's own among them.
  private mutating func anchors(of file: OutputFile) -> Set<String> {
    if let known = anchors[file.path] { return known }
    var html: [UInt8] = []
    // Discarded: that a page goes beyond the bounds is reported where it is made.
    do throws(RenderingBound) { try file.content.render(into: &html) } catch { return [] }
    let found = Set(ids(in: html[...]))
    anchors[file.path] = found
    return found
  }
}

extension OutputFile {
  /// From the site's top; nil for what is made for programs that look at a fixed place.
  fileprivate var address: String? {
    path.hasSuffix("index.html") ? "/" + path.dropLast(10) : "/" + path
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
