import Content
import Files

/// The files of one commit, by their paths; read-only, without any other program.
package struct CommittedFiles: Sendable {
  private let stores: [ObjectStore]
  private let root: ObjectID

  /// Those of a commit of the repository whose work tree a folder is. Nil when there is none, or it has no such commit.
  package init?(of folder: String, commit: String) {
    do throws(FileError) {
      guard let own = try gitFolder(of: folder), let id = ObjectID(commit) else { return nil }
      stores = try ObjectStore.all(of: sharedFolder(of: own), memory: indexMemory)
      guard let bytes = try stores.object(id, .commit, atMost: 1 << 20) else { return nil }
      let head = bytes.prefix { $0 != 0x0A }
      guard let tree = ObjectID(String(decoding: head.dropFirst("tree ".utf8.count), as: UTF8.self)) else {
        return nil
      }
      root = tree
      // Discarded: what cannot be read has no history, and whoever asks says so.
    } catch { return nil }
  }

  /// The paths of those that the commit has otherwise, or not at all; nil when a folder of it cannot be read.
  package func differing(from files: [(path: String, bytes: [UInt8])]) -> [String]? {
    var folders: [String: [String: ObjectID]] = [:]
    var differing: [String] = []
    for (path, bytes) in files {
      do throws(FileError) {
        let items = try folder(path.split(separator: "/").dropLast().map(String.init), &folders)
        let id = items[path.split(separator: "/").last.map(String.init) ?? path]
        if let id, try isSame(bytes, as: id) { continue }
        differing.append(path)
        // Discarded: nothing is said of what cannot be read.
      } catch { return nil }
    }
    return differing
  }

  /// Git keeps line feeds where Windows has its own line ends, unless it was told to leave them.
  private func isSame(_ bytes: [UInt8], as id: ObjectID) throws(FileError) -> Bool {
    if id.written == gitBlobID(of: bytes) { return true }
    guard bytes.contains(0x0D) else { return false }
    return try stores.object(id, .blob, atMost: bytes.count) == bytes
  }

  /// What lies in a folder, each folder on the way read once; nothing in one that is not there.
  private func folder(
    _ names: [String], _ known: inout [String: [String: ObjectID]]
  ) throws(FileError) -> [String: ObjectID] {
    var (path, id): (String, ObjectID?) = ("", root)
    var items = try items(of: id, at: path, &known)
    for name in names.prefix(64) {
      (path, id) = (path + "/" + name, items[name])
      items = try self.items(of: id, at: path, &known)
    }
    return items
  }

  private func items(
    of id: ObjectID?, at path: String, _ known: inout [String: [String: ObjectID]]
  ) throws(FileError) -> [String: ObjectID] {
    if let found = known[path] { return found }
    var items: [String: ObjectID] = [:]
    if let id, let bytes = try stores.object(id, .tree, atMost: 1 << 24) { items = entries(of: bytes) }
    known[path] = items
    return items
  }
}

/// Of a tree: a mode, a space, a name, 0 and 20 bytes for each (gitformat-pack(5), «tree objects»).
private func entries(of tree: [UInt8]) -> [String: ObjectID] {
  var items: [String: ObjectID] = [:]
  var rest = tree[...]
  while let space = rest.firstIndex(of: 0x20), let end = rest[space...].firstIndex(of: 0),
    rest.endIndex - end > 20
  {
    let id = rest[(end + 1)...].prefix(20)
    items[String(decoding: rest[(space + 1)..<end], as: UTF8.self)] = ObjectID(bytes: Array(id))
    rest = rest[id.endIndex...]
  }
  return items
}

extension [ObjectStore] {
  fileprivate func object(_ id: ObjectID, _ kind: ObjectKind, atMost limit: Int) throws(FileError) -> [UInt8]?
  {
    for store in self {
      if let bytes = try store.object(id, kind, atMost: limit) { return bytes }
    }
    return nil
  }
}
