package import Diagnostics
package import Theming

/// The door of Tooling: replaces every picture of the tree by the file that another program made of its original.
///
/// Originals are read below `root`; what is made is kept in the folder `cache`, by content, width and format, so that
/// it is made once. Pictures that cannot be made are reported and left out.
package func make(_ tree: OutputTree, root: String, cache: String) async -> Diagnosed<OutputTree> {
  let pictures = tree.files.compactMap { file in
    if case .picture(let picture) = file.content { (file: file, picture: picture) } else { nil }
  }
  guard !pictures.isEmpty else { return Diagnosed(tree) }
  guard isInstalled("vipsthumbnail"), isInstalled("vipsheader") else {
    return Diagnosed(without(pictures.map(\.file.path), tree), [libvipsMissing(pictures[0].picture)])
  }
  guard makeFolder(cache) else {
    return Diagnosed(without(pictures.map(\.file.path), tree), [noCache(cache)])
  }
  var made: [String: String] = [:]
  var findings: [Diagnostic] = []
  for (file, picture) in pictures {
    switch await madePicture(picture, root: root, cache: cache) {
    case .success(let path): made[file.path] = path
    case .failure(let problem): findings.append(problem.finding)
    }
  }
  let files = tree.files.compactMap { file -> OutputFile? in
    guard case .picture = file.content else { return file }
    return made[file.path].map { OutputFile(path: file.path, content: .file(absolutePath: $0)) }
  }
  return Diagnosed(OutputTree(files: files), findings.sortedByPlace())
}

/// Whether pictures can be made on this machine at all.
package func canMakePictures() -> Bool { isInstalled("vipsthumbnail") && isInstalled("vipsheader") }

private func without(_ paths: [String], _ tree: OutputTree) -> OutputTree {
  let left = Set(paths)
  return OutputTree(files: tree.files.filter { !left.contains($0.path) })
}
