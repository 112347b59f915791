import Files
import Model
import Theming

/// A folder that is made ready for a host which takes it with a program of its own; what was made ready before is remembered in
/// a file beside it.
package struct PreparedHost: ReleaseHost {
  package let destination: PublishDestination

  /// Nil for another kind of target.
  package init?(_ destination: PublishDestination) {
    guard destination.method.isPreparedOnly else { return nil }
    self.destination = destination
  }

  package func state() throws(PublishError) -> HostState {
    try publishing { () throws(FileError) in
      var state = HostState()
      guard let (above, name) = split(destination.folder) else { return state }
      do throws(FileError) {
        let home = try Folder(above)
        guard let bytes = try home.readIfPresent(listName(name), atMost: largestRecord) else { return state }
        guard let line = bytes.firstIndex(of: 0x0A), let record = ReleaseRecord(Array(bytes[(line + 1)...]))
        else {
          return state
        }
        let id = String(decoding: bytes[..<line], as: UTF8.self)
        state.current = id
        state.releases = [StoredRelease(id: id, record: record, isChecked: true)]
        return state
      } catch {
        if error.isMissing { return state }
        throw error
      }
    }
  }

  package func put(_ release: StagedRelease, after expected: HostState) throws(PublishError) {
    guard let (above, name) = split(destination.folder) else { return }
    let home = try publishing { () throws(FileError) in try Folder(above, .makingIt) }
    let isOurs = try publishing { () throws(FileError) in
      let item = try home.item(name)
      guard item != .nothing else { return true }
      guard item == .folder else { return false }
      if try home.item(listName(name)) == .file { return true }
      return try home.folder(name).entries().isEmpty
    }
    let foreign = try foreignNames(in: home, name)
    guard foreign.isEmpty else {
      let names = shownNames(foreign)
      throw .refused(
        "«\(destination.folder)» har noe story ikke har lagt der (\(names)), og det ville blitt borte. Flytt det ut av mappen",
        "“\(destination.folder)” holds something that story did not put there (\(names)), and it would be lost. Move it out of the folder"
      )
    }
    guard isOurs else {
      throw .refused(
        "«\(destination.folder)» har noe story ikke har lagt der. Velg en tom mappe",
        "“\(destination.folder)” holds something that story did not put there. Choose an empty folder")
    }
    let making = ".\(name).story-making"
    try publishing { () throws(FileError) in try home.removeTree(making) }
    let folder = try publishing { () throws(FileError) in try home.folderMakingIt(making) }
    try fill(folder, with: release)
    try publishing { () throws(FileError) in
      try home.replace(listName(name), with: list(release.id, release.record))
      if try home.item(name) == .folder, try home.exchange(making, with: name) {
        return try home.removeTree(making)
      }
      try home.removeTree(name)
      try home.rename(making, to: name)
    }
  }

  package func show(_ id: String, after expected: String?) throws(PublishError) {
    throw .hasOneCopy(destination)
  }
  package func hide(_ id: String, _ record: ReleaseRecord) throws(PublishError) {
    throw .hasOneCopy(destination)
  }
  package func reload() throws(PublishError) {}
  package func markChecked(_ id: String) throws(PublishError) {}
  package func renew(_ release: StoredRelease) throws(PublishError) {
    guard let (above, name) = split(destination.folder) else { return }
    try publishing { () throws(FileError) in
      try Folder(above).replace(listName(name), with: list(release.id, release.record))
    }
  }

  package func remove(_ ids: [String]) throws(PublishError) {}

  package func withFiles<Result>(
    of id: String, _ work: (String) throws(PublishError) -> Result
  ) throws(PublishError) -> Result { throw .hasOneCopy(destination) }

  private func list(_ id: String, _ record: ReleaseRecord) -> [UInt8] { Array("\(id)\n".utf8) + record.bytes }

  private func listName(_ name: String) -> String { ".\(name).story-release" }
}

extension PreparedHost {
  /// What lies at the top of a folder that was made ready before, and was not in it then.
  private func foreignNames(in home: borrowing Folder, _ name: String) throws(PublishError) -> [String] {
    guard let earlier = try state().shown?.record else { return [] }
    let below = earlier.top.dropFirst()
    let places = earlier.files.keys.map { HostFile(rawValue: $0) != nil ? $0 : below + $0 }
    let ours = Set((places + destination.method.extraFiles.map(\.path)).map { $0.prefix { $0 != "/" } })
    return try publishing { () throws(FileError) in
      guard try home.item(name) == .folder else { return [] }
      return try home.folder(name).entries().map(\.name).filter { !ours.contains($0[...]) }.sorted()
    }
  }

  private func fill(_ folder: borrowing Folder, with release: StagedRelease) throws(PublishError) {
    let source = try publishing { () throws(FileError) in try Folder(release.site) }
    let below = release.record.top.dropFirst()
    for (path, file) in release.record.files.sorted(by: { $0.key < $1.key })
    where destination.method.takes(path) {
      let bytes = try verified(path, of: source, sha256: file.sha256, size: file.size)
      // Settings are read at the top alone.
      let place = HostFile(rawValue: path) != nil ? path : below + path
      try publishing { () throws(FileError) in try write(bytes, to: place, in: folder) }
    }
    for extra in destination.method.extraFiles {
      try publishing { () throws(FileError) in try write(extra.bytes, to: extra.path, in: folder) }
    }
  }

  private func write(_ bytes: [UInt8], to path: String, in folder: borrowing Folder) throws(FileError) {
    guard let (above, name) = split(path) else { throw FileError(.write, path, .badName) }
    try folder.folderMakingIt(above, for: .everyone).write(bytes, to: name, for: .everyone)
  }
}

extension PublishMethod {
  /// Whether a host has use for a file: each compresses by itself, and few read settings.
  fileprivate func takes(_ path: String) -> Bool {
    if [".gz", ".br"].contains(where: path.hasSuffix) { return false }
    switch HostFile(rawValue: path) {
    case .headers: return self == .netlify || self == .cloudflarePages
    case .redirects: return self == .netlify || self == .cloudflarePages || self == .gitLabPages
    case .staticWebApp: return self == .azureStaticWebApps
    case .apache: return false
    case nil: return true
    }
  }

  /// What a host wants besides the site's own files.
  fileprivate var extraFiles: [(path: String, bytes: [UInt8])] {
    switch self {
    // Without it, GitHub takes the site for one that Jekyll is to make, and leaves out names that begin with `_` or `.`.
    case .gitHubPages: [(".nojekyll", [])]
    case .folder, .rclone, .gitLabPages, .netlify, .cloudflarePages, .azureStaticWebApps: []
    }
  }
}
