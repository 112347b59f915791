import Glibc

/// A file's bytes, or nil when it is not there, no regular file, or over 64 MiB.
func contents(of path: String) -> [UInt8]? { read(path, most: 64 << 20, .whole) }

/// The first bytes of a file; none when it cannot be read.
func beginning(of path: String, count: Int) -> [UInt8] { read(path, most: count, .beginning) ?? [] }

/// Writes a new file; whether that went well.
func writeFile(_ bytes: [UInt8], to path: String) -> Bool {
  let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
  guard file >= 0 else { return false }
  let written = unsafe bytes.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
  return close(file) == 0 && written == bytes.count
}

/// Makes a folder and those above it; whether it is there now.
func makeFolder(_ path: String) -> Bool {
  var made = path.hasPrefix("/") ? "/" : ""
  for name in path.split(separator: "/") {
    made += (made.isEmpty || made == "/" ? "" : "/") + name
    guard unsafe mkdir(made, 0o755) == 0 || errno == EEXIST else { return false }
  }
  return true
}

/// Removes a folder and the files in it; a single file likewise.
func removeFolder(_ path: String) {
  for name in names(in: path) { unsafe unlink(path + "/" + name) }
  if unsafe rmdir(path) != 0 { unsafe unlink(path) }
}

/// Removes a folder with all that is in it; symbolic links are removed, not followed.
func removeTree(_ path: String) {
  guard let status = status(of: path) else { return }
  if status.st_mode & S_IFMT == S_IFDIR {
    for name in names(in: path) { removeTree(path + "/" + name) }
    unsafe rmdir(path)
  } else {
    unsafe unlink(path)
  }
}

/// The paths of the files below a folder, sorted.
func filesBelow(_ folder: String, _ prefix: String = "") -> [String] {
  names(in: folder).sorted().flatMap { name -> [String] in
    let path = folder + "/" + name
    guard let status = status(of: path) else { return [] }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return filesBelow(path, prefix + name + "/")
    case S_IFREG: return [prefix + name]
    default: return []
    }
  }
}

/// The names in a folder, those of hidden files too.
func names(in folder: String) -> [String] {
  guard let stream = unsafe opendir(folder) else { return [] }
  defer { unsafe closedir(stream) }
  var names: [String] = []
  while let entry = unsafe readdir(stream) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
      unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names
}

/// The bytes of the files in a folder.
func folderSize(_ path: String) -> Int {
  names(in: path).reduce(0) { $0 + Int(status(of: path + "/" + $1)?.st_size ?? 0) }
}

/// Seconds since a file or folder was last changed or touched.
func age(of path: String) -> Int { time(nil) - (status(of: path)?.st_mtim.tv_sec ?? 0) }

/// Marks a folder as used now.
func touch(_ path: String) { _ = unsafe utimensat(AT_FDCWD, path, nil, 0) }

private enum Extent { case whole, beginning }

private func status(of path: String) -> stat? {
  var status = stat()
  return unsafe lstat(path, &status) == 0 ? status : nil
}

private func read(_ path: String, most: Int, _ extent: Extent) -> [UInt8]? {
  let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
  guard file >= 0 else { return nil }
  defer { close(file) }
  var status = stat()
  guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
  let size = Int(status.st_size)
  guard size <= most || extent == .beginning else { return nil }
  var bytes = [UInt8](repeating: 0, count: min(size, most))
  var filled = 0
  while filled < bytes.count {
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe Glibc.read(file, $0.baseAddress.map { unsafe $0 + filled }, $0.count - filled)
    }
    if count <= 0 { return nil }
    filled += count
  }
  return bytes
}
