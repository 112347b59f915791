package import Content
package import Diagnostics
package import Theming

/// The door of Tooling: replaces every picture of the tree by the file that another program made of its original, and
/// every copy by the original once it has been found safe.
///
/// Originals are read below `root`; what is made is kept in the folder `cache`, by content, width and format, so that
/// it is made once. What cannot be made is reported and left out.
package func make(_ tree: OutputTree, root: String, cache: String) async -> Diagnosed<OutputTree> {
  let pictures = tree.files.compactMap { file -> Picture? in
    if case .picture(let picture) = file.content { picture } else { nil }
  }
  let hindrance = pictures.first.flatMap { obstacle(to: $0, cache) }
  var files: [OutputFile] = []
  var findings = hindrance.map { [$0] } ?? []
  for file in tree.files {
    switch file.content {
    case .bytes, .rendered, .file: files.append(file)
    case .copy(let asset):
      if let finding = unsafeDrawing(asset, root: root) {
        findings.append(finding)
      } else {
        files.append(OutputFile(path: file.path, content: .file(absolutePath: root + "/" + asset.path)))
      }
    case .picture(let picture):
      guard hindrance == nil else { continue }
      switch await madePicture(picture, root: root, cache: cache) {
      case .success(let path): files.append(OutputFile(path: file.path, content: .file(absolutePath: path)))
      case .failure(let problem): findings.append(problem.finding)
      }
    }
  }
  return Diagnosed(OutputTree(files: files), findings.sortedByPlace())
}

/// Why no picture at all can be made here; nil when they can.
private func obstacle(to picture: Picture, _ cache: String) -> Diagnostic? {
  guard canMakePictures() else { return libvipsMissing(picture.original.path) }
  return makeFolder(cache) ? nil : noCache(cache)
}

/// Tells once that the site's pictures are left out, since the program that makes them is missing.
package func findMissingTools(for assets: some Sequence<AssetFile>) -> [Diagnostic] {
  let isPicture = { (asset: AssetFile) in
    [".jpg", ".jpeg", ".png", ".webp", ".gif"].contains { asset.path.lowercased().hasSuffix($0) }
  }
  guard !canMakePictures(), let first = assets.filter(isPicture).map(\.path).min() else { return [] }
  return [libvipsMissing(first)]
}

/// Whether pictures can be made on this machine at all.
package func canMakePictures() -> Bool { isInstalled("vipsthumbnail") && isInstalled("vipsheader") }
