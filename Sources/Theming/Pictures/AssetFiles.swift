import Content
import Diagnostics
package import Model

/// Raised when drawings are cleaned otherwise than before, so that their addresses change with them.
let drawingRecipe = 1

/// Where an asset is served, by its name there and the beginning of its content's hash; nil when it is not.
package func assetAddress(_ asset: PublicAsset) -> String? {
  switch asset.file.use {
  case .photo: PictureSet(asset)?.full.address
  case .drawing:
    asset.base.address(ofFile: AssetFolder.documents + addressStem(of: asset, drawingRecipe) + ".svg")
  case .document:
    asset.base.address(
      ofFile: AssetFolder.documents + "\(asset.name)-\(asset.file.sha256.prefix(8)).\(asset.file.ending)")
  case .none: nil
  }
}

/// The pictures and documents that the shown entries use, each once, and what is wrong with the pictures.
func assetFiles(of site: PublicSite, _ pictures: PictureSupport) -> Diagnosed<[OutputFile]> {
  var seen: Set<String> = []
  var checked: Set<String> = []
  var files: [OutputFile] = []
  var findings: [Diagnostic] = []
  for used in usedAssets(of: site) {
    let file = used.asset.file
    let mustBePicture = used.isShown && file.use != .drawing || file.use == .photo
    if mustBePicture, let problem = pictureProblem(file) {
      if checked.insert(file.path).inserted { findings.append(problem) }
    } else {
      if mustBePicture, file.picture?.isMoving == true, checked.insert(file.path).inserted {
        findings.append(.movingPicture(file.path))
      }
      files += outputFiles(of: used, pictures).filter { seen.insert($0.path).inserted }
    }
  }
  return Diagnosed(files, findings)
}

private func outputFiles(of used: UsedAsset, _ pictures: PictureSupport) -> [OutputFile] {
  let asset = used.asset
  switch asset.file.use {
  case .photo:
    guard let set = PictureSet(asset) else { return [] }
    let shared = used.page.flatMap { set.shared($0.common.pictureFocus) }
    let linked = used.isShown ? [] : [set.full]
    return (set.pictures + linked + (shared.map { [$0] } ?? [])).map { address, picture in
      OutputFile(
        path: asset.base.path(of: address), from: .asset(source: asset.file.path), content: .picture(picture))
    }
  case .drawing, .document:
    let shared = used.page == nil || pictures == .unavailable ? nil : sharedDrawing(asset)
    let picture = shared.map { address, picture in
      [
        OutputFile(
          path: asset.base.path(of: address), from: .asset(source: asset.file.path),
          content: .picture(picture)
        )
      ]
    }
    return (picture ?? [])
      + (assetAddress(asset).map { address in
        [
          OutputFile(
            path: asset.base.path(of: address), from: .asset(source: asset.file.path),
            content: .copy(asset.file)
          )
        ]
      } ?? [])
  case .none: return []
  }
}

private struct UsedAsset {
  let asset: PublicAsset
  /// Shown in a page, not only linked to.
  let isShown: Bool
  /// The entry whose own picture it is, when that has a page for other sites to link to.
  var page: PublicHead?
}

private func usedAssets(of site: PublicSite) -> [UsedAsset] {
  site.heads.flatMap { head in
    let hasPage = site.languages.contains { site.address(of: head.id, in: $0)?.contains("#") == false }
    // What no page shows is not given out either.
    let shown = AnyKind.showsPicture(of: head.id.kind) == true ? site.picture(of: head.id) : nil
    let named = shown.map {
      [UsedAsset(asset: $0, isShown: true, page: hasPage ? head : nil)]
    }
    let inTexts = head.texts.flatMap { text in
      text.targets.sorted { $0.key < $1.key }.compactMap { index, target in
        target.asset.map { UsedAsset(asset: $0, isShown: text.body.nodes[Int(index)].kind == .image) }
      }
    }
    let inFields = head.destinations.sorted { $0.key < $1.key }.compactMap { $0.value.asset }
    return (named ?? []) + inTexts + inFields.map { UsedAsset(asset: $0, isShown: false) }
  }
}

extension PublicLinkTarget {
  fileprivate var asset: PublicAsset? {
    switch self {
    case .asset(let asset): asset
    case .entry: nil
    }
  }
}
