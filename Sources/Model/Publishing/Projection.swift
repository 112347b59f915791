import Content

/// What may pass from the whole site to the public one.
struct Projection: Sendable {
  let hidden: [EntryID: Visibility]
  /// By the files' paths; neither those under `content/intern/` nor those without a consent that holds.
  private let assets: [String: PublicAsset]

  init(_ site: SiteModel) {
    hidden = site.hidden
    let names = assetNames(of: site)
    assets = site.assets.compactMapValues { asset in
      if site.withheldPictures.contains(asset.sha256) { return nil }
      return names[asset.sha256].flatMap { PublicAsset(asset, name: $0) }
    }
  }

  func asset(_ asset: AssetFile?) -> PublicAsset? { asset.flatMap { assets[$0.path] } }

  func target(_ target: LinkTarget) -> PublicLinkTarget? {
    switch target {
    case .asset(let found): asset(found).map { .asset($0) }
    case .entry(let id, let language, let anchor): .entry(id, language, anchor: anchor)
    }
  }

  /// The text without files that may not be shown; a link to one becomes its words.
  func text(_ text: EntryText) -> PublicText {
    PublicText(
      language: text.language, path: text.path, body: text.body,
      targets: text.targets.compactMapValues(target), components: text.components, roles: text.roles)
  }
}
