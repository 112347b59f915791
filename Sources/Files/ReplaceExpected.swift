import Glibc

/// Changes to files that others may change at the same time: nothing of theirs is lost.
extension Folder {
  /// Gives a file other bytes in one step, if it holds those that are expected; false when it does not, and then it is as
  /// it was.
  ///
  /// The new file changes places with the old one, which is read only then, so that what somebody wrote in the last moment
  /// is found out. Where the file system cannot do that, the old one is read before.
  package func replace(
    _ name: String, with bytes: [UInt8], expecting old: [UInt8]
  ) throws(FileError) -> Bool {
    guard try readIfPresent(name, ofSize: old.count) == old else { return false }
    let temporary = temporaryName(for: name)
    do throws(FileError) {
      try removeFile(temporary)
      try writeLasting(bytes, to: temporary, like: try status(name))
      guard try exchange(temporary, with: name) else {
        try rename(temporary, to: name)
        return true
      }
      let isExpected = try readIfPresent(temporary, ofSize: old.count) == old
      if !isExpected { try rename(temporary, to: name) } else { try removeFile(temporary) }
      return isExpected
    } catch {
      // Discarded: the first error is the one to report.
      try? removeFile(temporary)
      throw FileError(.write, joined(path, name), error.reason)
    }
  }

  /// Makes a file in one step; false when there is something by that name already, which stays.
  package func create(_ name: String, with bytes: [UInt8]) throws(FileError) -> Bool {
    guard try item(name) == .nothing else { return false }
    let temporary = temporaryName(for: name)
    try removeFile(temporary)
    do throws(FileError) {
      try writeLasting(bytes, to: temporary, like: nil)
      let isMade = try linkIfFree(temporary, as: name)
      try removeFile(temporary)
      return isMade
    } catch {
      // Discarded: the first error is the one to report.
      try? removeFile(temporary)
      throw FileError(.write, joined(path, name), error.reason)
    }
  }

  /// Removes a file that holds the bytes that are expected; false when it does not, and then it stays.
  package func remove(_ name: String, expecting old: [UInt8]) throws(FileError) -> Bool {
    guard try readIfPresent(name, ofSize: old.count) == old else { return false }
    let temporary = temporaryName(for: name)
    try removeFile(temporary)
    try rename(name, to: temporary)
    guard try readIfPresent(temporary, ofSize: old.count) == old else {
      if try linkIfFree(temporary, as: name) { try removeFile(temporary) }
      return false
    }
    try removeFile(temporary)
    return true
  }

  /// Gives a file one more name, or where that cannot be (link(2)) the name instead of its own.
  private func linkIfFree(_ name: String, as newName: String) throws(FileError) -> Bool {
    do throws(FileError) {
      try link(name, to: self, as: newName)
      return true
    } catch {
      switch error.reason {
      case .system(EEXIST): return false
      case .system(EPERM), .system(EOPNOTSUPP), .system(ENOSYS):
        guard try item(newName) == .nothing else { return false }
        try rename(name, to: newName)
        return true
      case .system, .tooLarge, .changedMeanwhile, .notAFile, .isLink, .badName: throw error
      }
    }
  }
}
