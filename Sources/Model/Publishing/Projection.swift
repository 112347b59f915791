import Content
import Diagnostics

/// What may pass from the whole site to the public one.
struct Projection: Sendable {
  let hidden: [EntryID: Visibility]
  let hiddenLanguages: [EntryID: Set<Language>]
  /// By the files' paths; neither those under `content/intern/` nor those without a consent that holds.
  private let assets: [String: PublicAsset]
  private let hiddenPages: HiddenPages
  private let domain: WebAddress?
  private let site: SiteModel

  init(_ site: SiteModel) {
    hidden = site.hidden
    hiddenPages = site.hiddenPages
    domain = site.site?.domain
    self.site = site
    hiddenLanguages = site.hiddenLanguages.mapValues { Set($0.keys) }
    let names = assetNames(of: site)
    assets = site.assets.compactMapValues { asset in
      if site.withheldPictures.contains(asset.sha256) { return nil }
      return names[asset.sha256].flatMap { PublicAsset(asset, name: $0, below: site.addressing.base) }
    }
  }

  /// An entry's facts with words in the languages that it is shown in, and in no other; nil when it is not shown, or has
  /// none of the words that its kind must have.
  func facts<Facts: ContentFacts>(of entry: Entry<Facts>) -> Facts? {
    guard hidden[entry.head.id] == nil else { return nil }
    var facts = entry.facts
    facts.common.forgetConsents()
    facts.common.translatedFrom = Localized()
    guard let languages = hiddenLanguages[entry.head.id] else { return facts }
    return removeWords(in: languages, from: &facts, Facts.kind.fields) ? facts : nil
  }

  func asset(_ asset: AssetFile?) -> PublicAsset? { asset.flatMap { assets[$0.path] } }

  func target(_ target: LinkTarget) -> PublicLinkTarget? {
    switch target {
    case .asset(let found): asset(found).map { .asset($0) }
    case .entry(let id, let language, let anchor):
      // A place in words that are not shown is nowhere in those of another language.
      .entry(id, language, anchor: hiddenLanguages[id]?.contains(language) == true ? nil : anchor)
    }
  }

  /// The text without files that may not be shown; a link to one becomes its words.
  func text(_ text: EntryText) -> PublicText {
    var places = PlacesInLanguage(text.language, site)
    let targets = text.targets.compactMapValues { target(places.target($0)) }
    return PublicText(
      language: text.language, path: text.path, body: text.body,
      targets: targets.merging(hiddenTargets(in: text.body)) { first, _ in first },
      components: text.components, roles: text.roles)
  }

  /// What the fields of an entry lead to, by how it is written.
  func destinations(of head: EntryHead) -> [String: PublicLinkTarget] {
    let written = head.destinations.compactMapValues(target)
    guard !hiddenPages.isEmpty, !head.siteLinks.isEmpty else { return written }
    let hidden = head.siteLinks.compactMap { link in hiddenTarget(link).map { (link.address, $0) } }
    return written.merging(hidden) { first, _ in first }
  }

  /// Links to pages that are not shown, written as addresses: they lead to their entries, as links to files do.
  private func hiddenTargets(in body: MarkdownDocument) -> [Int32: PublicLinkTarget] {
    guard !hiddenPages.isEmpty else { return [:] }
    var targets: [Int32: PublicLinkTarget] = [:]
    for (index, node) in body.nodes.enumerated() where node.kind == .link {
      guard let link = SiteLink(body.string(node.literal), at: .file("")) else { continue }
      targets[Int32(index)] = hiddenTarget(link)
    }
    return targets
  }

  private func hiddenTarget(_ link: SiteLink) -> PublicLinkTarget? {
    guard let path = link.target(on: domain)?.path, let page = hiddenPages.page(at: path) else { return nil }
    return .entry(page.id, page.language, anchor: nil)
  }
}
