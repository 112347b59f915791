import Files

/// The folders of a site that were worked in last, kept open: files come in path order, so the next is often beside it.
struct OpenFolders: ~Copyable {
  private let root: Folder
  private let presence: Folder.Presence
  private var path: Substring?
  private var folder: Folder?

  init(_ root: String, _ presence: Folder.Presence) throws(FileError) {
    self.root = try Folder(root)
    self.presence = presence
  }

  /// Whether there is a file with these bytes, which those it is for may read.
  mutating func holds(
    _ bytes: [UInt8], at file: String, in path: Substring, for readers: Readers
  ) throws(FileError) -> Bool {
    try open(path)
    return try folder?.holds(bytes, at: file, for: readers) == true
  }

  mutating func write(
    _ bytes: [UInt8], to file: String, in path: Substring, for readers: Readers
  ) throws(FileError) {
    try open(path)
    try folder?.write(bytes, to: file, for: readers)
  }

  mutating func link(_ file: String, in path: Substring, to other: inout OpenFolders) throws(FileError) {
    try open(path)
    try other.open(path)
    try other.take(file, from: folder)
  }
}

extension OpenFolders {
  /// Opens the folder at a path, or none when it need not be there and is not.
  private mutating func open(_ wanted: Substring) throws(FileError) {
    guard path != wanted else { return }
    path = nil
    folder = nil
    let name = wanted.isEmpty ? "." : String(wanted)
    switch presence {
    case .mustExist: folder = try root.folderIfPresent(name)
    case .makingIt: folder = try root.folderMakingIt(name)
    case .makingItFor(let readers): folder = try root.folderMakingIt(name, for: readers)
    }
    path = wanted
  }

  private func take(_ file: String, from source: borrowing Folder?) throws(FileError) {
    switch source {
    case .some(let source):
      switch folder {
      case .some(let folder): try source.linkOrCopy(file, to: folder, as: file)
      case .none: break
      }
    case .none: break
    }
  }
}
