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
    switch pictures {
    case .available: asset.flatMap { isPicture($0) ? assetAddress($0) : nil }
    case .unavailable: nil
    }
  }
}

/// The pictures that the shown entries use, each once, made no wider than a screen needs.
func pictureFiles(of site: PublicSite) -> [OutputFile] {
  var seen: Set<String> = []
  return pictures(of: site).compactMap { asset in
    let address = assetAddress(asset)
    guard seen.insert(address).inserted else { return nil }
    return OutputFile(
      path: String(address.dropFirst()),
      content: .picture(Picture(original: asset, width: 1200, format: .jpeg)))
  }
}

private func pictures(of site: PublicSite) -> [AssetFile] {
  site.heads.flatMap { head in
    let named = site.picture(of: head.id).map { [$0] } ?? []
    let linked = (head.texts.flatMap { $0.targets.values } + head.destinations.values).compactMap { target in
      switch target {
      case .asset(let asset): asset
      case .entry: AssetFile?.none
      }
    }
    return (named + linked).filter(isPicture)
  }
}

private func isPicture(_ asset: AssetFile) -> Bool {
  let path = asset.path.lowercased()
  return [".jpg", ".jpeg", ".png", ".webp", ".heic", ".tif", ".tiff"].contains { path.hasSuffix($0) }
}
