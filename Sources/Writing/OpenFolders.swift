/// The folders of a site that were worked in last, kept open: files come in path order, so the next is often beside it.
struct OpenFolders: ~Copyable {
  private let root: String
  private let presence: Folder.Presence
  private var name: Substring?
  private var folder: Folder?

  init(_ root: String, _ presence: Folder.Presence = .mustExist) {
    self.root = root
    self.presence = presence
  }

  /// The file's bytes; nil when it is not there or not of that size.
  mutating func read(_ file: String, in name: Substring, ofSize size: Int) throws(WriteError) -> [UInt8]? {
    do {
      try open(name)
    } catch {
      return nil
    }
    return folder?.read(file, ofSize: size)
  }

  mutating func write(_ bytes: [UInt8], to file: String, in name: Substring) throws(WriteError) {
    try open(name)
    try folder?.write(bytes, to: file)
  }

  mutating func link(_ file: String, in name: Substring, to other: inout OpenFolders) throws(WriteError) {
    try open(name)
    try other.open(name)
    try other.take(file, from: folder)
  }
}

extension OpenFolders {
  private mutating func open(_ wanted: Substring) throws(WriteError) {
    guard name != wanted else { return }
    name = nil
    folder = nil
    folder = try opened(wanted)
    name = wanted
  }

  /// Opens a folder; one that is to be made is made when opening it fails, the folders above it with it.
  private func opened(_ wanted: Substring) throws(WriteError) -> Folder {
    let path = wanted.isEmpty ? root : root + "/" + wanted
    guard presence == .makingIt, !wanted.isEmpty else { return try Folder(path) }
    if Folder.make(path) { return try Folder(path) }
    return try Folder(path, .makingIt)
  }

  private func take(_ file: String, from source: borrowing Folder?) throws(WriteError) {
    switch source {
    case .some(let source):
      switch folder {
      case .some(let folder): try source.link(file, to: folder, as: file)
      case .none: break
      }
    case .none: break
    }
  }
}

/// The paths of all files below a folder.
func filesBelow(_ folder: borrowing Folder, _ prefix: String = "") throws(WriteError) -> [String] {
  var paths: [String] = []
  for name in try folder.names() {
    if folder.item(name) == .folder {
      paths += try filesBelow(folder.folder(name), prefix + name + "/")
    } else {
      paths.append(prefix + name)
    }
  }
  return paths
}

/// The bytes of a file that Tooling has made.
func readWhole(_ path: String) throws(WriteError) -> [UInt8] {
  guard let slash = path.lastIndex(of: "/") else { throw .badPath(path) }
  let folder = try Folder(String(path[..<slash]))
  guard let bytes = folder.readWhole(String(path[path.index(after: slash)...])) else { throw .badPath(path) }
  return bytes
}
