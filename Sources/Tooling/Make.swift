package import Content
package import Diagnostics
package import Theming

/// The entry point of Tooling: replaces every picture of the tree by the file that another program made of its original.
///
/// Originals are read below `root`; what is made is kept in the folder `cache`, by content, so that it is made once.
/// What cannot be made is reported and left out.
package func make(_ tree: OutputTree, root: String, cache: String) async -> Diagnosed<OutputTree> {
  let made = await makePictures(pictures(of: tree), root: root, PictureCache(folder: cache))
  let files = tree.files.compactMap { file in
    switch file.content {
    case .bytes, .rendered, .file, .copy: file
    case .picture(let picture): made.value[picture].map { file.lying(at: $0) }
    }
  }
  return Diagnosed(OutputTree(files: files, redirects: tree.redirects), made.findings.sortedByPlace())
}

/// Replaces every copy of the tree by the original below `root`; a drawing that is not safe is reported and left out.
package func findCopies(_ tree: OutputTree, root: String) -> Diagnosed<OutputTree> {
  var findings: [Diagnostic] = []
  let files = tree.files.compactMap { file -> OutputFile? in
    switch file.content {
    case .bytes, .rendered, .file, .picture: return file
    case .copy(let asset):
      guard let finding = unsafeDrawing(asset, root: root) else {
        return file.lying(at: root + "/" + asset.path)
      }
      findings.append(finding)
      return nil
    }
  }
  return Diagnosed(OutputTree(files: files, redirects: tree.redirects), findings.sortedByPlace())
}

extension OutputFile {
  fileprivate func lying(at path: String) -> OutputFile {
    var file = self
    file.content = .file(absolutePath: path)
    return file
  }
}

private func pictures(of tree: OutputTree) -> [Picture] {
  tree.files.compactMap { file in
    switch file.content {
    case .picture(let picture): picture
    case .bytes, .rendered, .copy, .file: nil
    }
  }
}

/// Tells that the site's pictures are left out, since the program that makes them is missing; once, so not when it is
/// among `findings`.
package func findMissingTools(
  for assets: some Sequence<AssetFile>, besides findings: [Diagnostic]
) -> [Diagnostic] {
  if findings.contains(where: { $0.code == .libvipsMissing }) { return [] }
  let isPicture = { (asset: AssetFile) in
    [".jpg", ".jpeg", ".png", ".webp", ".gif"].contains { asset.path.lowercased().hasSuffix($0) }
  }
  guard !canMakePictures(), let first = assets.filter(isPicture).min(by: { $0.path < $1.path }) else {
    return []
  }
  return [libvipsMissing(first)]
}

/// Whether pictures can be made on this machine at all.
package func canMakePictures() -> Bool { isInstalled("vips") }
