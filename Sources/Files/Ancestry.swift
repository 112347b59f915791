/// Which folders a path leads through, whatever names and links it is written with.
package struct Ancestry: Sendable {
  /// The innermost folder that is there, the one above it, and so on to the root.
  package let folders: [FileIdentity]
  /// The names below it that are not there yet.
  package let missing: [String]

  package init(of path: String) throws(FileError) {
    var (present, missing) = (path[...], [String]())
    while true {
      if let found = try Self.folders(from: present.isEmpty ? "." : String(present)) {
        self.folders = found
        self.missing = missing
        return
      }
      while present.count > 1, present.last == "/" { present.removeLast() }
      let name = present.split(separator: "/").last.map(String.init) ?? ""
      present = present.dropLast(name.count)
      if name == "." { continue }
      // A folder that is not there, and out of it again.
      missing = name != ".." && missing.first == ".." ? Array(missing.dropFirst()) : [name] + missing
    }
  }

  /// Nil when there is no folder by that path.
  private static func folders(from path: String) throws(FileError) -> [FileIdentity]? {
    var found: [FileIdentity] = []
    var here = path
    do throws(FileError) {
      while true {
        let identity = try Folder(here).identity()
        if found.last == identity { return found }
        found.append(identity)
        here += "/.."
      }
    } catch {
      if error.isAbsence, found.isEmpty { return nil }
      throw error
    }
  }
}
