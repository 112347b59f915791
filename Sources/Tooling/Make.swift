package import Content
package import Diagnostics
package import Files
import Parallelism
package import Theming

/// The entry point of Tooling: replaces every picture of the tree by the file that another program made of its original.
///
/// Originals are read below `root`; what is made is kept in the folder `cache`, by content, so that it is made once.
/// What cannot be made is reported and left out; a disk that fails is thrown.
package func make(
  _ tree: OutputTree, root: String, cache: String
) async throws(FileError) -> Diagnosed<OutputTree> {
  let made = try await makePictures(pictures(of: tree), root: root, PictureCache(folder: cache))
  var result = tree
  result.files = tree.files.compactMap { file in
    switch file.content {
    case .bytes, .rendered, .file, .copy: file
    case .picture(let picture): made.value[picture].map { file.holding(.file(absolutePath: $0)) }
    }
  }
  return Diagnosed(result, made.findings.sortedByPlace())
}

/// Replaces every copy of the tree by the file as it is published, read below `root`: drawings written anew, documents once
/// they have been looked into. What cannot be published is reported and left out.
package func finishCopies(_ tree: OutputTree, root: String) async -> Diagnosed<OutputTree> {
  let finished = await mapInParallel(tree.files, jobs: 2) { file -> Diagnosed<OutputFile?> in
    switch file.content {
    case .bytes, .rendered, .file, .picture: return Diagnosed(file)
    case .copy(let asset):
      let content = finish(asset, root: root)
      return Diagnosed(content.value.map { file.holding($0) }, content.findings)
    }
  }
  var result = tree
  result.files = finished.compactMap(\.value)
  return Diagnosed(result, finished.flatMap(\.findings).sortedByPlace())
}

extension OutputFile {
  fileprivate func holding(_ content: Content) -> OutputFile {
    var file = self
    file.content = content
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

/// Reports that the site's pictures are left out, since the program that makes them is missing; once, so not when it is
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
