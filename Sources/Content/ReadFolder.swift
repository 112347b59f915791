package import Diagnostics
import Glibc
import Parallelism

/// Reads everything in the folder `root/name`, folders in it included; paths in the result begin with `name`.
///
/// Text files come with their bytes, all others with their size and checksum, each list sorted by path bytes.
/// At most `files` files are read, the rest is told of. Hidden files, backups and symbolic links are left where they are; nothing outside the folder is read.
package func readFolder(
  _ root: String, _ name: String, jobs: Int, atMost files: Int = 200_000
) async throws(ReadError)
  -> Diagnosed<SourceTree>
{
  let listing = try listFolder(root, name, atMost: files)
  let results = await mapInParallel(listing.files, jobs: jobs) { path in readFile(root, path) }
  var tree = SourceTree()
  var findings = listing.findings
  for (path, result) in zip(listing.files, results) {
    switch result {
    case .text(let file): tree.files.append(file)
    case .asset(let asset, let finding):
      tree.assets.append(asset)
      if let finding { findings.append(finding) }
    case .unreadable(let finding):
      tree.unreadable.append(path)
      findings.append(finding)
    }
  }
  return Diagnosed(tree, findings)
}

private enum Bound {
  static let textBytes = 4 << 20
  static let assetBytes = 64 << 20
  static let folders = 16
}

private struct Listing {
  /// Sorted by their bytes.
  var files: [String] = []
  var findings: [Diagnostic] = []
  /// Folders that are still to be read, with how deep they lie.
  var pending: [(path: String, depth: Int)] = []
}

private enum ReadResult: Sendable {
  case text(SourceFile)
  case asset(AssetFile, Diagnostic?)
  case unreadable(Diagnostic)
}

private enum EntryKind {
  case file, folder, link, other
}

private func listFolder(_ root: String, _ name: String, atMost bound: Int) throws(ReadError) -> Listing {
  var listing = Listing()
  guard let entries = readEntries(of: root + "/" + name) else {
    switch errno {
    case ENOENT: throw .missing(path: name)
    case ENOTDIR, ELOOP: throw .notAFolder(path: name)
    default: throw .refused(path: name, reason: errno)
    }
  }
  listing.add(entries, of: name, depth: 1)
  while let folder = listing.pending.popLast(), listing.files.count <= bound {
    guard let entries = readEntries(of: root + "/" + folder.path) else {
      listing.findings.append(.unreadableFile(folder.path, reason: errno))
      continue
    }
    listing.add(entries, of: folder.path, depth: folder.depth)
  }
  if listing.files.count > bound {
    listing.files.removeLast(listing.files.count - bound)
    listing.findings.append(.tooManyFiles(name, limit: bound))
  }
  listing.files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  return listing
}

extension Listing {
  fileprivate mutating func add(_ entries: [(name: [UInt8], kind: EntryKind)], of folder: String, depth: Int)
  {
    for entry in entries where !isHidden(entry.name) {
      let path = folder + "/" + String(decoding: entry.name, as: UTF8.self)
      if !isPlain(entry.name) {
        findings.append(.unusableFileName(path))
        continue
      }
      switch entry.kind {
      case .file: files.append(path)
      case .link: findings.append(.symbolicLink(path))
      case .other: findings.append(.unreadableFile(path, reason: EINVAL))
      case .folder where depth >= Bound.folders: findings.append(.folderTooDeep(path, limit: Bound.folders))
      case .folder: pending.append((path, depth + 1))
      }
    }
  }
}

private func isHidden(_ name: [UInt8]) -> Bool {
  name.first == UInt8(ascii: ".") || name.last == UInt8(ascii: "~") || name.first == .hash
    || ["Thumbs.db", "desktop.ini"].contains(String(decoding: name, as: UTF8.self))
    || name.starts(with: "~$".utf8)
}

private func isPlain(_ name: [UInt8]) -> Bool {
  !name.contains { $0 < 0x20 || $0 == 0x7F } && String(validating: name, as: UTF8.self) != nil
}

/// The folder's entries in the order of the file system; nil when it cannot be opened, and `errno` says why.
private func readEntries(of folder: String) -> [(name: [UInt8], kind: EntryKind)]? {
  let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
  guard descriptor >= 0, let stream = unsafe fdopendir(descriptor) else { return nil }
  defer { unsafe closedir(stream) }
  var entries: [(name: [UInt8], kind: EntryKind)] = []
  while let entry = unsafe readdir(stream) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
      unsafe tuple.withMemoryRebound(to: UInt8.self, capacity: 256) { start in
        unsafe Array(UnsafeBufferPointer(start: start, count: strnlen(start, 256)))
      }
    }
    if name == [0x2E] || name == [0x2E, 0x2E] { continue }
    let known = Int(unsafe entry.pointee.d_type)
    entries.append((name, known == Int(DT_UNKNOWN) ? kind(of: name, in: descriptor) : kind(known)))
  }
  return entries
}

private func kind(_ type: Int) -> EntryKind {
  switch type {
  case Int(DT_REG): .file
  case Int(DT_DIR): .folder
  case Int(DT_LNK): .link
  default: .other
  }
}

/// For file systems that do not tell the kind with the name.
private func kind(of name: [UInt8], in folder: Int32) -> EntryKind {
  var status = stat()
  let path = name.map { CChar(bitPattern: $0) } + [0]
  guard unsafe fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
  switch status.st_mode & S_IFMT {
  case S_IFREG: return .file
  case S_IFDIR: return .folder
  case S_IFLNK: return .link
  default: return .other
  }
}

private func readFile(_ root: String, _ path: String) -> ReadResult {
  let descriptor = unsafe open(root + "/" + path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
  guard descriptor >= 0 else { return .unreadable(.unreadableFile(path, reason: errno)) }
  defer { close(descriptor) }
  var status = stat()
  guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
    return .unreadable(.unreadableFile(path, reason: EINVAL))
  }
  let size = Int(status.st_size)
  let isText = isTextFile(path)
  if isText && size > Bound.textBytes {
    return .unreadable(.fileTooLarge(path, size: size, limit: Bound.textBytes))
  }
  if size > Bound.assetBytes {
    let finding = Diagnostic.fileTooLarge(path, size: size, limit: Bound.assetBytes)
    return .asset(AssetFile(path: path, size: size, sha256: ""), finding)
  }
  guard let bytes = readAll(descriptor, size: size) else {
    return .unreadable(.unreadableFile(path, reason: errno))
  }
  if isText { return .text(SourceFile(path: path, bytes: bytes)) }
  let header = pictureHeader(of: bytes)
  return .asset(
    AssetFile(
      path: path, size: bytes.count, sha256: sha256(bytes), picture: header,
      isCutShort: isCutShort(bytes, header?.format),
      drawing: drawingSize(of: bytes, path: path)), nil)
}

/// At most `size` bytes, so that a file that grows meanwhile stays within its bound; nil when reading fails.
private func readAll(_ descriptor: Int32, size: Int) -> [UInt8]? {
  var failed = false
  let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size, !failed {
      let got = unsafe read(descriptor, buffer.baseAddress.map { unsafe $0 + count }, size - count)
      if got == 0 { break }
      if got > 0 { count += got } else { failed = errno != EINTR }
    }
  }
  return failed ? nil : bytes
}
