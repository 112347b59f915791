import Files

/// What became of files that may have changed.
package enum Reread: Sendable {
  case unchanged
  case changed(SourceTree)
  /// More than the bytes of known texts changed: the whole folder is to be read.
  case unclear
}

extension SourceTree {
  /// Reads some paths again, those of texts that are in the tree; passing files such as editors make while they save are
  /// passed over.
  package func rereading(_ paths: Set<String>, below root: String) -> Reread {
    var tree = self
    var hasChanged = false
    do throws(FileError) {
      let root = try Folder(root)
      for path in paths where !isHiddenPath(path) {
        guard let index = files.firstIndex(where: { $0.path == path }) else {
          guard let (parent, name) = split(path), assets.allSatisfy({ $0.path != path }),
            try root.folderIfPresent(parent)?.item(name) == .nothing
          else { return .unclear }
          continue
        }
        let bytes = try root.read(path, atMost: Bound.textBytes)
        if bytes == files[index].bytes { continue }
        tree.files[index] = SourceFile(path: path, bytes: bytes)
        hasChanged = true
      }
      // Discarded: what is wrong with a file is found by reading the folder.
    } catch { return .unclear }
    return hasChanged ? .changed(tree) : .unchanged
  }

  /// Whether it holds the same files with the same bytes.
  package func isEqual(to other: SourceTree) -> Bool {
    assets == other.assets && unreadable == other.unreadable && files.count == other.files.count
      && zip(files, other.files).allSatisfy { $0.path == $1.path && $0.bytes == $1.bytes }
  }
}

private func isHiddenPath(_ path: String) -> Bool {
  path.split(separator: "/").contains { isHidden(Array($0.utf8)) }
}
