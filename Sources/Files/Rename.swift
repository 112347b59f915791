import CLinux
import Glibc

extension Folder {
  /// Gives something in the folder another name in it; a file by that name is replaced.
  package func rename(_ name: String, to newName: String) throws(FileError) {
    try move(name, to: self, as: newName)
  }

  /// Moves something to another folder of the same file system, where nothing but an empty folder or a file may have its
  /// new name.
  package func move(_ name: String, to target: borrowing Folder, as newName: String) throws(FileError) {
    try attempt(.rename, name) { () throws(FileError.Reason) in
      try checkName(name)
      try checkName(newName)
      let (from, to) = (name.systemName, newName.systemName)
      try check(unsafe renameat(descriptor.number, from, target.descriptor.number, to))
    }
  }

  /// Gives a file of this folder another name in another folder, so that both are one file.
  package func link(_ name: String, to target: borrowing Folder, as newName: String) throws(FileError) {
    try attempt(.link, name) { () throws(FileError.Reason) in
      try checkName(name)
      try checkName(newName)
      let (from, to) = (name.systemName, newName.systemName)
      try check(unsafe linkat(descriptor.number, from, target.descriptor.number, to, 0))
    }
  }

  /// Lets two names change places in one step (renameat2(2) RENAME_EXCHANGE); false when the file system cannot, or not
  /// with these two: an overlay does not move a folder of a lower layer.
  package func exchange(_ name: String, with other: String) throws(FileError) -> Bool {
    try attempt(.exchange, other) { () throws(FileError.Reason) in
      try checkName(name)
      try checkName(other)
      if unsafe renameat2(
        descriptor.number, name.systemName, descriptor.number, other.systemName, renameExchange) == 0
      {
        return true
      }
      if [EINVAL, ENOSYS, EOPNOTSUPP, EXDEV].contains(errno) { return false }
      throw .system(errno)
    }
  }

  /// Waits until everything written to the folder's file system is on the disk (syncfs(2)).
  package func sync() throws(FileError) {
    try attempt(.sync, ".") { () throws(FileError.Reason) in try check(syncfs(descriptor.number)) }
  }
}

/// RENAME_EXCHANGE of linux/fs.h.
private let renameExchange: UInt32 = 2
