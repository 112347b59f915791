import Glibc

extension Folder {
  /// Gives a file or link of this folder a name in another folder too, or puts a copy there where the disk cannot do that:
  /// on another disk or layer, on one without second names, or for somebody else's file.
  package func linkOrCopy(_ name: String, to target: borrowing Folder, as newName: String) throws(FileError) {
    do throws(FileError) { try link(name, to: target, as: newName) } catch {
      guard Self.askForCopy.contains(error.reason) else { throw error }
      try copy(name, to: target, as: newName)
    }
  }

  /// Puts everything in a folder in another one beside it, too, which is made when it is not there; what is there already
  /// by the same name stays.
  package func copyTree(_ name: String, to newName: String) throws(FileError) {
    try folder(name).copyContents(to: makingCopy(of: name, as: newName, in: self))
  }

  /// Makes a folder in `target` that those may read who may read the one here; that it is there already is fine.
  package func makingCopy(
    of name: String, as newName: String, in target: borrowing Folder
  ) throws(FileError) -> Folder {
    let mode = try status(name)?.permissions ?? 0o755
    let isNew = try target.item(newName) == .nothing
    try target.makeFolder(newName)
    if isNew {
      try target.attempt(.makeFolder, newName) { () throws(FileError.Reason) in
        try check(unsafe fchmodat(target.descriptor.number, newName.systemName, mode, 0))
      }
    }
    return try target.folder(newName)
  }

  private func copyContents(to target: borrowing Folder) throws(FileError) {
    for entry in try entries() {
      switch entry.item {
      case .folder:
        let inner = try makingCopy(of: entry.name, as: entry.name, in: target)
        try folder(entry.name).copyContents(to: inner)
      case .file, .link, .other:
        if try target.item(entry.name) == .nothing { try linkOrCopy(entry.name, to: target, as: entry.name) }
      case .nothing: continue
      }
    }
  }

  /// A regular file's bytes, permissions and time, or where a link leads.
  private func copy(_ name: String, to target: borrowing Folder, as newName: String) throws(FileError) {
    if try item(name) == .link { return try copyLink(name, to: target, as: newName) }
    try target.attempt(.write, newName) { () throws(FileError.Reason) in
      try checkName(newName)
      let source = try open(name, O_RDONLY | O_NONBLOCK | O_NOCTTY)
      var status = stat()
      try check(unsafe fstat(source.number, &status))
      guard Item(mode: status.st_mode) == .file else { throw .notAFile }
      let file = try target.open(newName, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
      while true {
        let bytes = try source.read(atMost: 1 << 20)
        if bytes.isEmpty { break }
        try file.write(bytes)
      }
      try check(fchmod(file.number, status.st_mode & 0o777))
      let times = [status.st_atim, status.st_mtim]
      try check(unsafe futimens(file.number, times))
      try file.close()
    }
  }

  private func copyLink(_ name: String, to target: borrowing Folder, as newName: String) throws(FileError) {
    try target.attempt(.link, newName) { () throws(FileError.Reason) in
      try checkName(newName)
      var path = [CChar](repeating: 0, count: 4097)
      try check(
        Int32(clamping: unsafe readlinkat(descriptor.number, name.systemName, &path, path.count - 1)))
      try check(unsafe symlinkat(path, target.descriptor.number, newName.systemName))
    }
  }

  private static let askForCopy: Set<FileError.Reason> = [
    .system(EXDEV), .system(EPERM), .system(EMLINK), .system(EOPNOTSUPP), .system(ENOSYS), .system(EACCES),
  ]
}
