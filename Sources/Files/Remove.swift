import Glibc

extension Folder {
  /// Removes a file or link; that there is none is fine.
  package func removeFile(_ name: String) throws(FileError) {
    try attempt(.remove, name) { () throws(FileError.Reason) in
      try checkName(name)
      try remove(Array(name.utf8), .file)
    }
  }

  /// Removes a file, a link (not what it leads to), or a folder and all in it; that there is nothing is fine.
  package func removeTree(_ name: String) throws(FileError) {
    try checkedTree(name)
  }

  private func checkedTree(_ name: String) throws(FileError) {
    switch try item(name) {
    case .nothing: return
    case .file, .link, .other: try removeFile(name)
    case .folder:
      try folder(name).removeContents()
      try attempt(.remove, name) { () throws(FileError.Reason) in try remove(Array(name.utf8), .folder) }
    }
  }

  private func removeContents() throws(FileError) {
    for entry in try entries() {
      switch entry.item {
      case .folder: try removeTree(entry.name)
      case .file, .link, .other, .nothing:
        try attempt(.remove, entry.name) { () throws(FileError.Reason) in try remove(entry.bytes, .file) }
      }
    }
  }

  private enum Removed { case file, folder }

  private func remove(_ name: [UInt8], _ removed: Removed) throws(FileError.Reason) {
    let name = name.map { CChar(bitPattern: $0) } + [0]
    let flags = removed == .folder ? AT_REMOVEDIR : 0
    if unsafe unlinkat(descriptor.number, name, flags) != 0, errno != ENOENT { throw .system(errno) }
  }
}
