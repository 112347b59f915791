package import Files

/// The folder in which git keeps what belongs to the work tree (gitrepository-layout(5)); nil when `root` is none.
///
/// In a linked work tree and in a submodule `.git` is a file that says where it lies.
package func gitFolder(of root: String) throws(FileError) -> Folder? {
  let tree = try Folder(root)
  switch try tree.item(".git") {
  case .folder, .link: return try Folder(root + "/.git")
  case .file:
    guard let line = try firstLine(of: ".git", in: tree), line.hasPrefix("gitdir: ") else { return nil }
    return try Folder(path(String(line.dropFirst(8)), from: root))
  case .nothing, .other: return nil
  }
}

/// The folder that all work trees of the repository share, which branches, packed references and objects lie in.
package func sharedFolder(of own: borrowing Folder) throws(FileError) -> Folder {
  guard let written = try firstLine(of: "commondir", in: own) else { return try Folder(own.path) }
  return try Folder(path(written, from: own.path))
}

/// The first line of a small file, or nil when there is none.
package func firstLine(of path: String, in folder: borrowing Folder) throws(FileError) -> String? {
  guard let bytes = try folder.readIfPresent(path, atMost: 1 << 12) else { return nil }
  return String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
}

func path(_ written: String, from folder: String) -> String {
  written.hasPrefix("/") ? written : folder + "/" + written
}
