import Files

/// What lies in a site's folder before it is replaced: what a build put there, and what others did.
struct OldSite: Sendable {
  /// Whether there is a folder at all.
  let isPresent: Bool
  /// What lies beside the folder and says whose its files are.
  let mark: Mark
  /// The files that a build put there.
  private(set) var ours: Set<String> = []
  /// Everything else, folders before what is in them: git's, a host's, proofs that the domain is ours.
  private(set) var foreign: [Foreign] = []
  /// Whether others may enter, or no longer may, a folder that is ours.
  private(set) var hasOtherModes = false

  struct Foreign: Sendable, Hashable {
    let path: String
    let isFolder: Bool
  }

  /// No site yet.
  init() {
    isPresent = false
    mark = .manifest(Manifest())
  }

  init(_ folder: borrowing Folder, _ mark: Mark, for readers: Readers) throws(FileError) {
    isPresent = true
    self.mark = mark
    var found: [Foreign] = []
    var others = Set(try folder.isOpen(to: readers) ? [] : [""])
    try list(folder, below: "", for: readers, into: &found, others: &others)
    ours = Set(found.lazy.filter { !$0.isFolder && mark.mayOwn($0.path) }.map(\.path))
    // A folder stays ours when somebody has taken away what lay in it.
    let shared = Set(ours.union(mark.listed).flatMap(foldersAbove))
    hasOtherModes = others.contains("") || !others.isDisjoint(with: shared)
    foreign = found.filter { $0.isFolder ? !shared.contains($0.path) : !ours.contains($0.path) }
  }
}

extension OldSite {
  /// What its list says of a file; nil when a build has not put it there, or kept no list.
  func entry(of path: String) -> Manifest.File? {
    switch mark {
    case .manifest(let manifest): manifest.files[path]
    case .withoutList, .later: nil
    }
  }

  /// The outermost of what others put there, as reported to people: `.git/`, `CNAME`.
  var foreignRoots: [String] {
    let folders = Set(foreign.lazy.filter(\.isFolder).map(\.path))
    return foreign.filter { item in !foldersAbove(item.path).contains { folders.contains($0) } }
      .map { $0.isFolder ? $0.path + "/" : $0.path }
  }

  /// What others put there that a file of the new site would take the place of, or that would take the file's.
  func inTheWay(of paths: [String]) -> [String] {
    guard !foreign.isEmpty else { return [] }
    let (files, folders) = (Set(paths), Set(paths.flatMap(foldersAbove)))
    return foreign.filter { item in
      files.contains(item.path) || !item.isFolder && folders.contains(item.path)
    }.map(\.path)
  }

  /// Gives what others put in the old folder a place in the new one; what is there already, and is the same, stays.
  func keepForeign(
    from old: borrowing Folder, in new: borrowing Folder, for readers: Readers
  ) throws(FileError) {
    for item in foreign {
      let (above, name) = parts(of: item.path)
      guard let source = try old.folderIfPresent(above.isEmpty ? "." : String(above)) else { continue }
      let target = try new.folderMakingIt(above.isEmpty ? "." : String(above), for: readers)
      if item.isFolder {
        guard try source.item(name) == .folder else { continue }
        // Discarded: the folder is made, and what is in it comes after it.
        let _ = try source.makingCopy(of: name, as: name, in: target)
      } else {
        try keep(name, of: source, in: target)
      }
    }
  }

  /// Somebody may have put another file by that name in the old folder since, or removed it.
  private func keep(_ name: String, of old: borrowing Folder, in new: borrowing Folder) throws(FileError) {
    guard let status = try old.status(name) else { return }
    let other = try new.status(name)
    if other?.identity == status.identity || other?.modified == status.modified && other?.size == status.size
    {
      return
    }
    try new.removeTree(name)
    do throws(FileError) { try old.linkOrCopy(name, to: new, as: name) } catch {
      if !error.isMissing { throw error }
    }
  }
}

/// All that lies in a folder; `others` gets the folders that are not open as `readers` has it.
private func list(
  _ folder: borrowing Folder, below prefix: String, for readers: Readers, into found: inout [OldSite.Foreign],
  others: inout Set<String>
) throws(FileError) {
  for entry in try folder.entries() {
    let path = prefix + entry.name
    found.append(OldSite.Foreign(path: path, isFolder: entry.item == .folder))
    guard entry.item == .folder else { continue }
    let inner = try folder.folder(entry.name)
    if try !inner.isOpen(to: readers) { others.insert(path) }
    try list(inner, below: path + "/", for: readers, into: &found, others: &others)
  }
}

/// `a/b/c` lies in `a/b` and `a`.
func foldersAbove(_ path: String) -> [String] {
  path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
}

func parts(of path: String) -> (folder: Substring, name: String) {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
  return (path[..<slash], String(path[path.utf8.index(after: slash)...]))
}
