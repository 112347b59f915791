import CLinux
import Glibc

/// An open folder; the one owner of its file descriptor, and the only place that writes to disk.
///
/// All work goes through names relative to it, and no symbolic link is followed, so that nothing outside can be
/// reached by a name.
struct Folder: ~Copyable {
  private let descriptor: Int32
  let path: String

  /// Opens `path`, making it and the folders above it when `makingIt` asks for that.
  init(_ path: String, _ presence: Presence = .mustExist) throws(WriteError) {
    if presence == .makingIt { try makeFolders(path) }
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .refused(path: path, reason: errno) }
    self.descriptor = descriptor
    self.path = path
  }

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  enum Presence { case mustExist, makingIt }

  /// What a name stands for.
  enum Item: Equatable { case nothing, file, folder, other }

  func item(_ name: String) -> Item {
    var status = stat()
    guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .nothing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  func folder(_ name: String) throws(WriteError) -> Folder {
    let inner = unsafe openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard inner >= 0 else { throw refusal(name) }
    return Folder(descriptor: inner, path: path + "/" + name)
  }

  /// Makes the folder at a path; false when the one above it is not there.
  static func make(_ path: String) -> Bool { unsafe mkdir(path, 0o755) == 0 || errno == EEXIST }

  /// Makes a folder; that it is there already is fine.
  func makeFolder(_ name: String) throws(WriteError) {
    guard unsafe mkdirat(descriptor, name, 0o755) == 0 || errno == EEXIST else { throw refusal(name) }
  }

  /// Writes a new file.
  func write(_ bytes: [UInt8], to name: String) throws(WriteError) {
    let file = unsafe openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard file >= 0 else { throw refusal(name) }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { all in
        unsafe Glibc.write(file, all.baseAddress.map { unsafe $0 + written }, all.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let failure = refusal(name)
        close(file)
        throw failure
      }
      written += count
    }
    guard close(file) == 0 else { throw refusal(name) }
  }

  /// The file's bytes, or nil when there is no such file, it is no regular file, or it is not `count` bytes long.
  func read(_ name: String, ofSize count: Int) -> [UInt8]? {
    let file = unsafe openat(descriptor, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size == count
    else { return nil }
    return unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count {
        let got = unsafe Glibc.read(file, buffer.baseAddress.map { unsafe $0 + filled }, count - filled)
        if got < 0, errno == EINTR { continue }
        if got <= 0 { break }
        filled += got
      }
    }
  }

  /// The file's bytes, whatever their number.
  func readWhole(_ name: String) -> [UInt8]? {
    var status = stat()
    guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return read(name, ofSize: Int(status.st_size))
  }

  /// Gives a file of this folder another name in another folder, so that both are one file.
  func link(_ name: String, to target: borrowing Folder, as newName: String) throws(WriteError) {
    guard unsafe linkat(descriptor, name, target.descriptor, newName, 0) == 0 else { throw refusal(name) }
  }

  /// Gives a file the permissions of another, when that is there, and waits until it is on the disk.
  func settle(_ name: String, like other: String) throws(WriteError) {
    let file = unsafe openat(descriptor, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { throw refusal(name) }
    defer { close(file) }
    var status = stat()
    if unsafe fstatat(descriptor, other, &status, AT_SYMLINK_NOFOLLOW) == 0,
      status.st_mode & S_IFMT == S_IFREG
    {
      guard fchmod(file, status.st_mode & 0o777) == 0 else { throw refusal(name) }
    }
    guard fsync(file) == 0 else { throw refusal(name) }
  }

  func rename(_ name: String, to newName: String) throws(WriteError) {
    guard unsafe renameat(descriptor, name, descriptor, newName) == 0 else { throw refusal(name) }
  }

  /// Lets two names change places in one step (renameat2(2) RENAME_EXCHANGE); false when the file system cannot.
  func exchange(_ name: String, with other: String) throws(WriteError) -> Bool {
    if unsafe renameat2(descriptor, name, descriptor, other, 2) == 0 { return true }
    if errno == EINVAL || errno == ENOSYS { return false }
    throw refusal(name)
  }

  /// Waits until everything written to the folder's file system is on the disk (syncfs(2)).
  func sync() throws(WriteError) {
    guard syncfs(descriptor) == 0 else { throw refusal(".") }
  }

  func removeFile(_ name: String) throws(WriteError) {
    guard unsafe unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else { throw refusal(name) }
  }

  /// Removes a folder and all in it.
  func removeFolder(_ name: String) throws(WriteError) {
    try folder(name).empty()
    guard unsafe unlinkat(descriptor, name, AT_REMOVEDIR) == 0 || errno == ENOENT else { throw refusal(name) }
  }

  /// The names in the folder, sorted, without `.` and `..`.
  func names() throws(WriteError) -> [String] {
    let copy = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let stream = unsafe fdopendir(copy) else { throw refusal(".") }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Holds the folder's lock until the returned file is closed; nil when somebody else goes on holding it for a second.
  ///
  /// One that is about to let go, such as a process just being started with our open files, is waited for.
  func lock(_ name: String) throws(WriteError) -> Lock? {
    let file = unsafe openat(descriptor, name, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard file >= 0 else { throw refusal(name) }
    let lock = Lock(descriptor: file)
    for _ in 0..<50 {
      if flock(file, LOCK_EX | LOCK_NB) == 0 { return consume lock }
      usleep(20_000)
    }
    return nil
  }

  /// A lock that goes when its owner does, also when the process is killed (flock(2)).
  struct Lock: ~Copyable {
    fileprivate let descriptor: Int32
    deinit { close(descriptor) }
  }
}

extension Folder {
  private func empty() throws(WriteError) {
    for name in try names() {
      switch item(name) {
      case .folder: try removeFolder(name)
      case .file, .other: try removeFile(name)
      case .nothing: break
      }
    }
  }

  private func refusal(_ name: String) -> WriteError { .refused(path: path + "/" + name, reason: errno) }
}

private func makeFolders(_ path: String) throws(WriteError) {
  var made = path.hasPrefix("/") ? "/" : ""
  for name in path.split(separator: "/") {
    made += (made.isEmpty || made == "/" ? "" : "/") + name
    guard unsafe mkdir(made, 0o755) == 0 || errno == EEXIST || errno == EISDIR else {
      throw .refused(path: made, reason: errno)
    }
  }
}
