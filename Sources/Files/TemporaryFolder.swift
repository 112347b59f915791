import Glibc

extension Folder {
  /// Makes a folder under a name that nothing has yet: the prefix, and what nobody can guess. Others may not look in it.
  package func makeTemporaryFolder(_ prefix: String) throws(FileError) -> String {
    while true {
      let name = prefix + String(UInt64.random(in: .min ... .max), radix: 36)
      let isMade = try attempt(.makeFolder, name) { () throws(FileError.Reason) in
        try checkName(name)
        if unsafe mkdirat(descriptor.number, name.systemName, 0o700) == 0 { return true }
        if errno == EEXIST { return false }
        throw .system(errno)
      }
      if isMade { return name }
    }
  }

  /// Lets a folder that only its owner may look in be read by those it is for.
  package func open(to readers: Readers, _ name: String) throws(FileError) {
    guard let mode = readers.folderMode else { return }
    try attempt(.write, name) { () throws(FileError.Reason) in
      try checkName(name)
      try check(unsafe fchmodat(descriptor.number, name.systemName, mode, 0))
    }
  }

  /// Works in such a folder, and removes it with all that is in it afterwards.
  package func inTemporaryFolder<Result>(
    _ prefix: String, _ work: (borrowing Folder) throws(FileError) -> Result
  ) throws(FileError) -> Result {
    let name = try makeTemporaryFolder(prefix)
    let result: Result
    do throws(FileError) { result = try work(folder(name)) } catch {
      // Discarded: the first error is the one to report, and likely the cause of the second.
      try? removeTree(name)
      throw error
    }
    try removeTree(name)
    return result
  }
}
