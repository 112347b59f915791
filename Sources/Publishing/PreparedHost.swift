import Content
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
    var state = HostState()
    guard let (above, name) = split(destination.folder) else { return state }
    let (list, mark) = try publishing { () throws(FileError) -> ([UInt8]?, [UInt8]?) in
      do throws(FileError) {
        let home = try Folder(above)
        return (
          try home.readIfPresent(listName(name), atMost: largestRecord),
          try home.readIfPresent(ownMark(name), atMost: 1 << 10)
        )
      } catch {
        if error.isMissing { return (nil, nil) }
        throw error
      }
    }
    // What the host fetches from there goes to readers of the other.
    if let mark {
      // Discarded: what is said of a folder that was made ready is another thing.
      guard (try? destination.check(mark)) != nil else { throw destination.wasReadyForOthers(ownMark(name)) }
    }
    guard let list else { return state }
    guard let line = list.firstIndex(of: 0x0A), let record = ReleaseRecord(Array(list[(line + 1)...])) else {
      guard !ReleaseRecord.isNewer(Array(list.drop { $0 != 0x0A }.dropFirst())) else {
        throw .newerRecord(of: destination)
      }
      throw .damagedList(of: destination, "\(above)/\(listName(name))")
    }
    // Of before there were marks; only the public site has addresses to remember.
    guard mark != nil || record.isEmptyPage || record.ledger.names.isEmpty == (destination.site == .status)
    else { throw destination.wasReadyForOthers(listName(name)) }
    let id = String(decoding: list[..<line], as: UTF8.self)
    state.current = id
    state.releases = [StoredRelease(id: id, record: record, isChecked: true)]
    return state
  }

  package func put(_ release: StagedRelease, after expected: HostState) throws(PublishError) {
    guard let (above, name) = split(destination.folder) else { return }
    let home = try publishing { () throws(FileError) in try Folder(above, .makingIt) }
    try checkPlace(home, name)
    try publishing { () throws(FileError) in
      if try !destination.isWhole(home.readIfPresent(ownMark(name), atMost: 1 << 10)) {
        try home.replace(ownMark(name), with: destination.mark)
      }
    }
    let making = ".\(name).story-making"
    try publishing { () throws(FileError) in try home.removeTree(making) }
    let folder = try publishing { () throws(FileError) in try home.folderMakingIt(making) }
    try fill(folder, with: release)
    try keep(release.record.kept, of: release.record, from: home, name, in: folder)
    try publishing { () throws(FileError) in
      // Interrupted between the two, the folder is of one of these lists, and is made anew.
      try home.replace(nextName(name), with: list(release.id, release.record))
      if try home.item(name) == .folder, try home.exchange(making, with: name) {
        try home.removeTree(making)
      } else {
        try home.removeTree(name)
        try home.rename(making, to: name)
      }
      try home.rename(nextName(name), to: listName(name))
    }
  }

  /// Of our own files alone: the programs of hosts leave theirs beside them.
  package func examined(_ state: HostState) throws(PublishError) -> HostState {
    guard let record = state.shown?.record, let (above, name) = split(destination.folder) else {
      return state
    }
    let ours = record.files.filter { destination.method.takes($0.key) }
    var lacking: [String] = []
    let altered = try publishing { () throws(FileError) -> [String] in
      guard let folder = try Folder(above).folderIfPresent(name) else {
        lacking = Array(record.kept.keys)
        return Array(ours.keys)
      }
      // What was to stay of the release before is not there where that was made ready by another machine, or an older tool.
      for (path, item) in record.kept {
        let bytes = try folder.readIfPresent(place(of: path, in: record), atMost: item.file.size + 1)
        if bytes.map(sha256) != item.file.sha256 { lacking.append(path) }
      }
      var altered: [String] = []
      for (path, file) in ours {
        // Discarded: what is no file, or cannot be read, is not what was put there.
        let bytes = try? folder.read(place(of: path, in: record), atMost: file.size + 1)
        if bytes.map(sha256) != file.sha256 { altered.append(path) }
      }
      return altered
    }
    var state = state.noting(altered.map { "site/" + $0 })
    state.forget(kept: lacking)
    return state
  }

  /// Settings are read at the top alone. Where the host puts the project's name before every path, the folder is that path already.
  private func place(of path: String, in record: ReleaseRecord) -> String {
    HostFile(rawValue: path) != nil || destination.method.addsPath ? path : record.top.dropFirst() + path
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

  package func file(_ path: String, of shown: StoredRelease) throws(PublishError) -> [UInt8]? {
    try publishing { () throws(FileError) in
      do throws(FileError) {
        return try Folder(destination.folder).readIfPresent(
          place(of: path, in: shown.record), atMost: largestRecord)
      } catch {
        if error.isMissing { return nil }
        throw error
      }
    }
  }

  private func list(_ id: String, _ record: ReleaseRecord) -> [UInt8] {
    StoredRelease(id: id, record: record, isChecked: true).noted
  }

  package func checkPlace(_ state: HostState) throws(PublishError) {
    guard let (above, name) = split(destination.folder) else { return }
    let isThere = try publishing { () throws(FileError) in
      do throws(FileError) {
        // Discarded: that it can be opened is all that is asked.
        let _ = try Folder(above)
        return true
      } catch {
        if error.isMissing { return false }
        throw error
      }
    }
    if isThere { try checkPlace(publishing { () throws(FileError) in try Folder(above) }, name) }
  }

  private func listName(_ name: String) -> String { ".\(name).story-release" }
  private func ownMark(_ name: String) -> String { ".\(name)\(markName)" }
  private func nextName(_ name: String) -> String { ".\(name).story-next" }
}

extension PreparedHost {
  /// Refuses a folder that was made ready for another target, or that holds what was not made ready.
  private func checkPlace(_ home: borrowing Folder, _ name: String) throws(PublishError) {
    let isOurs = try publishing { () throws(FileError) in
      let item = try home.item(name)
      guard item != .nothing else { return true }
      guard item == .folder else { return false }
      for list in [listName(name), nextName(name)] where try home.item(list) == .file { return true }
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
  }

  /// What lies at the top of a folder that was made ready before, and was not in it then.
  private func foreignNames(in home: borrowing Folder, _ name: String) throws(PublishError) -> [String] {
    let next = try publishing { () throws(FileError) in
      try home.readIfPresent(nextName(name), atMost: largestRecord)
    }
    let unfinished = next.flatMap { ReleaseRecord(Array($0.drop { $0 != 0x0A }.dropFirst())) }
    guard let earlier = try state().shown?.record ?? unfinished else { return [] }
    let places = [earlier, unfinished].compactMap(\.self).flatMap { record in
      (Array(record.files.keys) + record.kept.keys).map { place(of: $0, in: record) }
    }
    // Where the host adds the path, it was made within the folder too until 28 November 2026.
    let tops =
      destination.method.addsPath ? [earlier.top, unfinished?.top ?? "/"].map { $0.dropFirst() } : []
    let names = (places + destination.method.extraFiles.map(\.path)).map { $0[...] } + tops
    let ours = Set(names.map { $0.prefix { $0 != "/" } })
    return try publishing { () throws(FileError) in
      guard try home.item(name) == .folder else { return [] }
      return try home.folder(name).entries().map(\.name).filter { !ours.contains($0[...]) }.sorted()
    }
  }

  /// Former styles and scripts stay a while for pages that are open, as far as they lie in the folder that this one takes the place of.
  private func keep(
    _ kept: [String: ReleaseRecord.KeptFile], of record: ReleaseRecord, from home: borrowing Folder,
    _ name: String, in folder: borrowing Folder
  ) throws(PublishError) {
    try publishing { () throws(FileError) in
      guard try home.item(name) == .folder else { return }
      let old = try home.folder(name)
      for (path, item) in kept.sorted(by: { $0.key < $1.key }) where destination.method.takes(path) {
        let place = place(of: path, in: record)
        guard let bytes = try old.readIfPresent(place, atMost: item.file.size + 1),
          sha256(bytes) == item.file.sha256
        else { continue }
        try write(bytes, to: place, in: folder)
      }
    }
  }

  private func fill(_ folder: borrowing Folder, with release: StagedRelease) throws(PublishError) {
    let source = try publishing { () throws(FileError) in try Folder(release.site) }
    for (path, file) in release.record.files.sorted(by: { $0.key < $1.key })
    where destination.method.takes(path) {
      let bytes = try verified(path, of: source, sha256: file.sha256, size: file.size)
      let place = place(of: path, in: release.record)
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

extension PublishDestination {
  fileprivate func wasReadyForOthers(_ file: String) -> PublishError {
    .refused(
      "«\(folder)» er gjort klar for noe annet enn «\(name)» før, og en vert som henter mappen, ville vist dette i stedet. Velg en annen mappe. Har «\(name)» bare fått nytt navn i publisering.yml, skriv det gamle igjen; det står i filen \(file) ved siden av mappen. Er det bare domenet som er nytt, slett den filen",
      "“\(folder)” was made ready for something else than “\(name)” before, and a host that takes the folder would show this instead. Choose another folder. If “\(name)” only has a new name in publisering.yml, write the old one again; it stands in the file \(file) beside the folder. If only the domain is new, delete that file"
    )
  }
}

extension PublishMethod {
  /// Whether the host itself serves what it is given below the project's name: `gruppa.github.io/nettsted/`, at GitHub also on an
  /// organisation's own domain (docs.github.com, “Types of GitHub Pages sites”; docs.gitlab.com, “GitLab Pages default domain
  /// names”).
  fileprivate var addsPath: Bool { self == .gitHubPages || self == .gitLabPages }

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
