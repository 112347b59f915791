import Glibc

extension Folder {
  /// Removes a file or link; that there is none is fine.
  package func removeFile(_ name: String) throws(FileError) {
    try attempt(.remove, name) { () throws(FileError.Reason) in
      try checkName(name)
      try remove(name, .file)
    }
  }

  /// Removes a file, a link (not what it leads to), or a folder and all in it; that there is nothing is fine.
  package func removeTree(_ name: String) throws(FileError) {
    switch try item(name) {
    case .nothing: return
    case .file, .link, .other: try removeFile(name)
    case .folder:
      try folder(name).removeContents()
      try attempt(.remove, name) { () throws(FileError.Reason) in try remove(name, .folder) }
    }
  }

  private func removeContents() throws(FileError) {
    for entry in try entries() {
      switch entry.item {
      case .folder: try removeTree(entry.name)
      case .file, .link, .other, .nothing: try removeFile(entry.name)
      }
    }
  }

  private enum Removed { case file, folder }

  private func remove(_ name: String, _ removed: Removed) throws(FileError.Reason) {
    let flags = removed == .folder ? AT_REMOVEDIR : 0
    if unsafe unlinkat(descriptor.number, name.systemName, flags) != 0, errno != ENOENT {
      throw .system(errno)
    }
  }
}
