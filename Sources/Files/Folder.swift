import Glibc

/// An open folder, through which everything below it is reached: the place where the operating system is asked.
///
/// A name or path given to it never leads out of it, and no symbolic link below it is followed.
package struct Folder: ~Copyable, Sendable {
  let descriptor: Descriptor
  package let path: String
  let resolution: Resolution

  /// Opens a folder by its path, in which links are followed; makes it, and those above it, when asked to.
  package init(
    _ path: String, _ presence: Presence = .mustExist, resolution: Resolution = .kernel
  ) throws(FileError) {
    switch presence {
    case .mustExist: break
    case .makingIt: try makeFolders(path, for: .decidedByUmask)
    case .makingItFor(let readers): try makeFolders(path, for: readers)
    }
    do throws(FileError.Reason) {
      guard !path.utf8.contains(0) else { throw .badName }
      let opened = retried { unsafe Glibc.open(path.systemName, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
      self.descriptor = try Descriptor(opened: opened)
    } catch {
      throw FileError(.openFolder, path, error)
    }
    self.path = path
    self.resolution = resolution
  }

  private init(_ descriptor: consuming Descriptor, _ path: String, _ resolution: Resolution) {
    self.descriptor = descriptor
    self.path = path
    self.resolution = resolution
  }

  package enum Presence: Sendable {
    case mustExist, makingIt
    case makingItFor(Readers)
  }

  /// Opens a folder below this one by its path.
  package func folder(_ path: String) throws(FileError) -> Folder {
    let opened = try attempt(.openFolder, path) { () throws(FileError.Reason) in
      try open(path, O_RDONLY | O_DIRECTORY)
    }
    return Folder(opened, joined(self.path, path), resolution)
  }

  /// The same, or nil when there is no folder by that path.
  package func folderIfPresent(_ path: String) throws(FileError) -> Folder? {
    do throws(FileError) { return try folder(path) } catch {
      if error.isAbsence { return nil }
      throw error
    }
  }

  /// The same, made when it is not there, with the folders above it.
  package func folderMakingIt(
    _ path: String, for readers: Readers = .decidedByUmask
  ) throws(FileError) -> Folder {
    if path == "." { return try folder(path) }
    guard let (above, name) = split(path) else {
      throw FileError(.makeFolder, joined(self.path, path), .badName)
    }
    if above == "." {
      try makeFolder(name, for: readers)
      return try folder(name)
    }
    guard let parent = try folderIfPresent(above) else {
      let parent = try folderMakingIt(above, for: readers)
      try parent.makeFolder(name, for: readers)
      return try parent.folder(name)
    }
    try parent.makeFolder(name, for: readers)
    return try parent.folder(name)
  }

  /// Makes a folder in this one; that it is there already is fine.
  package func makeFolder(_ name: String, for readers: Readers = .decidedByUmask) throws(FileError) {
    try attempt(.makeFolder, name) { () throws(FileError.Reason) in
      try checkName(name)
      if unsafe mkdirat(descriptor.number, name.systemName, 0o755) == 0 {
        guard let mode = readers.folderMode else { return }
        try check(unsafe fchmodat(descriptor.number, name.systemName, mode, 0))
      } else if errno != EEXIST {
        throw .system(errno)
      }
    }
  }

  /// Lets nobody else into a folder in this one that is there already; where the umask decides, it stays as it is.
  package func restrict(_ name: String, to readers: Readers) throws(FileError) {
    guard let mode = readers.folderMode, let status = try status(name), status.item == .folder,
      status.permissions != mode
    else { return }
    try attempt(.write, name) { () throws(FileError.Reason) in
      try checkName(name)
      try check(unsafe fchmodat(descriptor.number, name.systemName, mode, 0))
    }
  }

  /// What a name stands for, without following a link.
  package func item(_ name: String) throws(FileError) -> Item { try status(name)?.item ?? .nothing }

  /// What the system knows about a name, without following a link; nil when there is nothing by it.
  package func status(_ name: String) throws(FileError) -> FileStatus? {
    try attempt(.inspect, name) { () throws(FileError.Reason) in
      try checkName(name)
      return try statusIfPresent {
        unsafe fstatat(descriptor.number, name.systemName, &$0, AT_SYMLINK_NOFOLLOW)
      }
    }
  }
}

extension Folder {
  func open(_ path: String, _ flags: Int32, mode: mode_t = 0) throws(FileError.Reason) -> Descriptor {
    try openBeneath(descriptor, path, flags, mode: mode, resolution)
  }

  /// Does something with a name or path below this folder, and says which when it fails.
  func attempt<Result: ~Copyable>(
    _ attempt: FileError.Attempt, _ path: String, _ body: () throws(FileError.Reason) -> Result
  ) throws(FileError) -> Result {
    do throws(FileError.Reason) { return try body() } catch {
      throw FileError(attempt, joined(self.path, path), error)
    }
  }
}

func checkName(_ name: String) throws(FileError.Reason) {
  guard isName(name) else { throw .badName }
}

func statusIfPresent(_ call: (inout stat) -> Int32) throws(FileError.Reason) -> FileStatus? {
  var status = stat()
  if call(&status) == 0 { return FileStatus(status) }
  if errno == ENOENT { return nil }
  throw .system(errno)
}

private func makeFolders(_ path: String, for readers: Readers) throws(FileError) {
  var made = path.hasPrefix("/") ? "/" : "."
  for name in path.split(separator: "/") {
    made = joined(made, name)
    if unsafe mkdir(made.systemName, 0o755) == 0 {
      guard let mode = readers.folderMode, unsafe chmod(made.systemName, mode) != 0 else { continue }
      throw FileError(.makeFolder, made, .system(errno))
    }
    guard errno == EEXIST else { throw FileError(.makeFolder, made, .system(errno)) }
  }
}
