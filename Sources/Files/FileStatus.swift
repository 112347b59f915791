import Glibc

/// What a name in a folder stands for.
package enum Item: Sendable, Hashable { case nothing, file, folder, link, other }

/// What the system knows about a file or folder without opening it.
package struct FileStatus: Sendable, Hashable {
  package let item: Item
  /// In bytes.
  package let size: Int
  /// When it was last changed or touched, in seconds since 1970.
  package let modified: Int
  /// The part of that second.
  private let nanoseconds: Int
  /// Seconds since then.
  package var age: Int { time(nil) - modified }
  /// The nine bits of who may read, write and run it.
  let permissions: mode_t
  /// The same for two names exactly when they stand for one file or folder.
  package let identity: FileIdentity

  init(_ status: stat) {
    item = Item(mode: status.st_mode)
    size = Int(status.st_size)
    modified = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
    permissions = status.st_mode & 0o777
    identity = FileIdentity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }
}

/// What a file or folder is known by while it is there, whatever the names that lead to it (stat(2)).
package struct FileIdentity: Sendable, Hashable {
  fileprivate let device: UInt64
  fileprivate let number: UInt64
}

extension Folder {
  /// Whether this folder has the permissions that a folder for such readers is made with.
  package func isOpen(to readers: Readers) throws(FileError) -> Bool {
    guard let mode = readers.folderMode else { return true }
    return try attempt(.inspect, ".") { () throws(FileError.Reason) in
      try descriptor.status().permissions == mode
    }
  }

  /// What this folder is known by.
  package func identity() throws(FileError) -> FileIdentity {
    try attempt(.inspect, ".") { () throws(FileError.Reason) in try descriptor.status().identity }
  }

  /// Marks a folder or file in this one as used now.
  package func touch(_ name: String) throws(FileError) {
    try attempt(.write, name) { () throws(FileError.Reason) in
      try checkName(name)
      try check(unsafe utimensat(descriptor.number, name.systemName, nil, AT_SYMLINK_NOFOLLOW))
    }
  }

  /// The bytes of the files in this folder, not of those in folders in it.
  package func size() throws(FileError) -> Int {
    var size = 0
    for entry in try entries() where entry.item == .file { size += try status(entry.name)?.size ?? 0 }
    return size
  }
}

extension Item {
  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }

  /// From the kind that comes with a name (readdir(3)); nil where the file system does not say.
  init?(type: UInt8) {
    switch Int(type) {
    case Int(DT_REG): self = .file
    case Int(DT_DIR): self = .folder
    case Int(DT_LNK): self = .link
    case Int(DT_UNKNOWN): return nil
    default: self = .other
    }
  }
}
