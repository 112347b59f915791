import Content
import Model
import Templates

/// A picture of an entry, and what it shows; no words for what is only decoration.
struct PagePicture: Sendable {
  let address: String
  let alternative: String
  /// The language of the words, when it is not the page's.
  let language: Language?
}

let pagePictureView = View<PagePicture>([
  .text("address") { $0.address },
  .text("alternative") { $0.alternative },
  .optionalText("language") { $0.language?.rawValue },
])

extension Edition {
  func picture(of head: PublicHead) -> PagePicture? {
    guard let address = pictureAddress(site.picture(of: head.id)) else { return nil }
    let words =
      head.common.isPictureDecorative == true ? nil : head.common.pictureAlternative.best(for: language)
    return PagePicture(
      address: address, alternative: words?.value ?? "",
      language: words.flatMap { $0.language == language ? nil : $0.language })
  }

  /// Where a picture is found on the site; nil when there is none, or when none can be made.
  func pictureAddress(_ asset: AssetFile?) -> String? {
    guard let asset else { return nil }
    switch (asset.use, pictures) {
    case (.picture, .available), (.copy, _): return assetAddress(asset)
    case (.picture, .unavailable), (.none, _): return nil
    }
  }
}

/// The pictures and documents that the shown entries use, each once; pictures no wider than a screen needs.
func assetFiles(of site: PublicSite, _ pictures: PictureSupport) -> [OutputFile] {
  var seen: Set<String> = []
  return assets(of: site).compactMap { asset in
    let address = assetAddress(asset)
    guard seen.insert(address).inserted else { return nil }
    let path = String(address.dropFirst())
    switch (asset.use, pictures) {
    case (.picture, .available):
      return OutputFile(path: path, content: .picture(Picture(original: asset, width: 1200, format: .jpeg)))
    case (.copy, _): return OutputFile(path: path, content: .copy(asset))
    case (.picture, .unavailable), (.none, _): return nil
    }
  }
}

private func assets(of site: PublicSite) -> [AssetFile] {
  site.heads.flatMap { head in
    let named = site.picture(of: head.id).map { [$0] } ?? []
    let linked = head.texts.flatMap { $0.targets.values } + head.destinations.values
    return named
      + linked.compactMap { target in
        switch target {
        case .asset(let asset): asset
        case .entry: nil
        }
      }
  }
}
