package import Content
package import Diagnostics
import Parallelism
package import Theming

/// The door of Tooling: replaces every picture of the tree by the file that another program made of its original, and
/// every copy by the file as it is published: drawings written anew, documents once they have been looked into.
///
/// Originals are read below `root`; what is made is kept in the folder `cache`, by content, so that it is made once.
/// What cannot be made is reported and left out.
package func make(_ tree: OutputTree, root: String, cache: String) async -> Diagnosed<OutputTree> {
  let made = await makePictures(pictures(of: tree), root: root, PictureCache(folder: cache))
  let finished = await mapInParallel(tree.files, jobs: 2) { finish($0, made.value, root: root) }
  let findings = made.findings + finished.flatMap(\.findings)
  let files = finished.compactMap(\.value)
  return Diagnosed(OutputTree(files: files, redirects: tree.redirects), findings.sortedByPlace())
}

private func finish(
  _ file: OutputFile, _ made: [Picture: String], root: String
) -> Diagnosed<OutputFile?> {
  switch file.content {
  case .bytes, .rendered, .file: return Diagnosed(file)
  case .copy(let asset):
    let finished = finish(asset, root: root)
    return Diagnosed(finished.value.map { OutputFile(path: file.path, content: $0) }, finished.findings)
  case .picture(let picture):
    return Diagnosed(
      made[picture].map { OutputFile(path: file.path, content: .file(absolutePath: $0)) })
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
