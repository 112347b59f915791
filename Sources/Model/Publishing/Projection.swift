import Content

/// What may not pass from the whole site to the public one.
struct Projection: Sendable {
  let hidden: [EntryID: Visibility]
  let withheldPictures: Set<String>

  func shows(_ asset: AssetFile) -> Bool { !withheldPictures.contains(asset.sha256) }

  func shows(_ target: LinkTarget) -> Bool {
    switch target {
    case .asset(let asset): shows(asset)
    case .entry: true
    }
  }

  /// The text without pictures that may not be shown; a link to one becomes its words.
  func text(_ text: EntryText) -> EntryText {
    EntryText(
      language: text.language, path: text.path, body: text.body,
      targets: text.targets.filter { shows($0.value) },
      components: text.components, roles: text.roles)
  }
}

extension SiteModel {
  var projection: Projection { Projection(hidden: hidden, withheldPictures: withheldPictures) }
}
