import Content
import Model

extension Edition {
  /// Where a picture is found on the site; nil when there is none, or when none can be made.
  func pictureAddress(_ asset: AssetFile?) -> String? {
    switch pictures {
    case .available: asset.map(assetAddress)
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
    (head.texts.flatMap { Array($0.targets.values) } + head.destinations.values).compactMap { target in
      switch target {
      case .asset(let asset): isPicture(asset) ? asset : nil
      case .entry: nil
      }
    }
  }
}

private func isPicture(_ asset: AssetFile) -> Bool {
  let path = asset.path.lowercased()
  return [".jpg", ".jpeg", ".png", ".webp", ".heic", ".tif", ".tiff"].contains { path.hasSuffix($0) }
}
