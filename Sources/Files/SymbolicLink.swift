import Glibc

extension Folder {
  /// Where a symbolic link of this folder leads, as it is written; nil when there is none by that name.
  package func linkTarget(_ name: String) throws(FileError) -> String? {
    guard try item(name) == .link else { return nil }
    return try attempt(.read, name) { () throws(FileError.Reason) in
      var path = [CChar](repeating: 0, count: 4097)
      let count = try checked(
        Int32(clamping: unsafe readlinkat(descriptor.number, name.systemName, &path, path.count - 1)))
      return String(fileName: path[..<Int(count)].map { UInt8(bitPattern: $0) })
    }
  }

  /// Lets a symbolic link lead elsewhere in one step: who follows it gets the old place or the new one.
  ///
  /// What is by that name and no link is left as it is, and is an error.
  package func replaceLink(_ name: String, leadingTo path: String) throws(FileError) {
    let there = try item(name)
    guard there == .link || there == .nothing else {
      throw FileError(.link, joined(self.path, name), .system(EEXIST))
    }
    let temporary = name + ".next"
    try removeFile(temporary)
    try attempt(.link, name) { () throws(FileError.Reason) in
      try checkName(temporary)
      try check(unsafe symlinkat(path.systemName, descriptor.number, temporary.systemName))
    }
    try rename(temporary, to: name)
    try attempt(.sync, ".") { () throws(FileError.Reason) in try descriptor.sync() }
  }
}
