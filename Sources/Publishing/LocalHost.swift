import Content
package import Files
import Model

/// Releases in a folder of this machine.
package struct LocalHost: ReleaseHost {
  package let destination: PublishDestination

  package init(_ destination: PublishDestination) { self.destination = destination }

  /// Whether a target is a folder of this machine, which nothing need be fetched from.
  package static func isFor(_ destination: PublishDestination) -> Bool {
    destination.method == .folder && destination.host == nil
  }

  var readers: Readers { destination.site == .status ? .group : .everyone }

  /// What the place says of itself, nil when it says nothing; refused when that is another target or project.
  private func checkedMark() throws(PublishError) -> [UInt8]? {
    let mark = try publishing { () throws(FileError) -> [UInt8]? in
      do throws(FileError) {
        return try Folder(destination.folder).readIfPresent(markName, atMost: 1 << 10)
      } catch {
        if error.isMissing { return nil }
        throw error
      }
    }
    if let mark, !mark.isEmpty { try destination.check(mark) }
    return mark
  }

  package func state() throws(PublishError) -> HostState {
    if try checkedMark() != nil { try checkCurrent() }
    return try publishing { () throws(FileError) in
      var state = HostState()
      do throws(FileError) {
        let home = try Folder(destination.folder)
        state.current = try home.linkTarget(currentName).flatMap(releaseID)
        guard let releases = try home.folderIfPresent(releasesName) else {
          try noteLast(in: home, &state)
          return state
        }
        for entry in try releases.entries() where entry.item == .folder && ReleaseID.isOne(entry.name) {
          let folder = try releases.folder(entry.name)
          let bytes = try folder.readIfPresent("manifest", atMost: largestRecord)
          guard let record = bytes.flatMap(ReleaseRecord.init) else {
            state.note(unreadable: entry.name, saying: bytes)
            continue
          }
          state.releases.append(
            StoredRelease(id: entry.name, record: record, isChecked: try folder.item(checkedName) == .file))
        }
        if state.releases.isEmpty, state.damaged.isEmpty { try noteLast(in: home, &state) }
        return state
      } catch {
        if error.isMissing { return state }
        throw error
      }
    }
  }

  package func examined(_ state: HostState) throws(PublishError) -> HostState {
    guard let shown = state.shown else { return state }
    let sums = shown.record.sums
    return try publishing { () throws(FileError) in
      let release = try Folder(destination.folder).folder(releasesName).folder(shown.id)
      var altered: [String] = []
      var found: Set<String> = []
      for top in ["site", "delivery"] {
        guard let folder = try release.folderIfPresent(top) else { continue }
        for path in try folder.filesBelow() {
          found.insert("\(top)/\(path)")
          // Discarded: what is no file, or cannot be read, is not what was put there.
          let bytes = try? folder.read(path, atMost: 1 << 28)
          if let bytes, sha256(bytes) == sums["\(top)/\(path)"] { continue }
          altered.append("\(top)/\(path)")
        }
      }
      return state.noting(altered + sums.keys.filter { !found.contains($0) })
    }
  }

  package func shownBuild() throws(PublishError) -> ReleaseRecord.Build? {
    guard try checkedMark() != nil else { return nil }
    return try publishing { () throws(FileError) in
      do throws(FileError) {
        let home = try Folder(destination.folder)
        guard let id = try home.linkTarget(currentName).flatMap(releaseID),
          let release = try home.folderIfPresent("\(releasesName)/\(id)"),
          try release.item(checkedName) == .file
        else { return nil }
        return ReleaseRecord.build(atBeginning: try release.beginning(of: "manifest", count: 1 << 12))
      } catch {
        if error.isMissing { return nil }
        throw error
      }
    }
  }

  package func put(_ release: StagedRelease, after expected: HostState) throws(PublishError) {
    let home = try claim()
    let releases = try publishing { () throws(FileError) in
      try home.folderMakingIt(releasesName, for: readers)
    }
    try publishing { () throws(FileError) in try removeUnfinished(in: releases) }
    let old = try publishing { () throws(FileError) -> Folder? in
      guard let id = expected.current else { return nil }
      return try releases.folderIfPresent(id)
    }
    let incoming = try publishing { () throws(FileError) in try releases.makeTemporaryFolder(incomingPrefix) }
    do throws(PublishError) {
      let folder = try publishing { () throws(FileError) in try releases.folder(incoming) }
      try makeTree(of: release, in: folder, besides: old, for: readers)
      try publishing { () throws(FileError) in
        try releases.open(to: readers, incoming)
        try releases.sync()
        try releases.rename(incoming, to: release.id)
        try releases.sync()
        let last = StoredRelease(id: release.id, record: release.record, isChecked: false)
        try home.replace(lastName, with: last.noted, for: readers)
      }
      try show(release.id, after: expected.current)
    } catch {
      // Discarded: the first error is the one to report; what is left behind is removed the next time.
      try? releases.removeTree(incoming)
      throw error
    }
  }

  package func show(_ id: String, after expected: String?) throws(PublishError) {
    try publishing { () throws(FileError) in
      let home = try Folder(destination.folder)
      try home.replaceLink(currentName, leadingTo: "\(releasesName)/\(id)")
    }
  }

  package func hide(_ id: String, _ record: ReleaseRecord) throws(PublishError) {
    try publishing { () throws(FileError) in try Folder(destination.folder).removeFile(currentName) }
  }

  package func reload() throws(PublishError) {
    for command in destination.server.commands {
      try command.run(in: destination.folder, destination.server)
    }
  }

  package func markChecked(_ id: String) throws(PublishError) {
    try publishing { () throws(FileError) in
      let folder = try Folder(destination.folder).folder(releasesName).folder(id)
      if try folder.item(checkedName) == .nothing { try folder.write([], to: checkedName) }
    }
  }

  package func renew(_ release: StoredRelease) throws(PublishError) {
    try publishing { () throws(FileError) in
      try Folder(destination.folder).folder(releasesName).folder(release.id).replace(
        "manifest", with: release.record.bytes)
    }
  }

  package func remove(_ ids: [String]) throws(PublishError) {
    try publishing { () throws(FileError) in
      let releases = try Folder(destination.folder).folder(releasesName)
      for id in ids {
        // By a name of ours first, so that half a release is never taken for a whole one.
        try releases.rename(id, to: incomingPrefix + id)
        try releases.removeTree(incomingPrefix + id)
      }
    }
  }

  package func withFiles<Result>(
    of id: String, _ work: (String) throws(PublishError) -> Result
  ) throws(PublishError) -> Result { try work("\(destination.folder)/\(releasesName)/\(id)/site") }

  /// Holds the place for as long as the value lives, so that nobody else publishes there meanwhile.
  package func hold() throws(PublishError) -> Lock {
    let lock: Lock?
    do throws(PublishError) {
      let home = try claim()
      lock = try publishing { () throws(FileError) in
        try home.lock(lockName, seconds: 2) { () throws(FileError) in }
      }
    } catch { throw error.adding(.nothingChanged) }
    guard let lock else {
      throw .busy(destination)
    }
    return lock
  }
}

extension LocalHost {
  /// The folder, made when it is not there, and marked as the place of this target: what holds something else is refused, and
  /// what lies in another target's place.
  private func claim() throws(PublishError) -> Folder {
    // Nothing is made where it may not be.
    try checkOuterPlaces()
    let home = try publishing { () throws(FileError) in try Folder(destination.folder, .makingItFor(readers))
    }
    guard try !isMarked(home) else {
      try publishing { () throws(FileError) in
        guard try !destination.isWhole(home.readIfPresent(markName, atMost: 1 << 10)) else { return }
        try home.replace(markName, with: destination.mark, for: readers)
      }
      return home
    }
    try publishing { () throws(FileError) in
      // What is there by now, of somebody who begins at the same moment, is never written over.
      if try home.readIfPresent(markName, atMost: 1)?.isEmpty == true { try home.removeFile(markName) }
      try home.write(destination.mark, to: markName, for: readers)
    }
    return home
  }

  package func checkPlace(_ state: HostState) throws(PublishError) {
    try checkOuterPlaces()
    let isThere = try publishing { () throws(FileError) in
      do throws(FileError) {
        // Discarded: that it can be opened is all that is asked.
        let _ = try Folder(destination.folder)
        return true
      } catch {
        if error.isMissing { return false }
        throw error
      }
    }
    guard isThere else { return }
    let home = try publishing { () throws(FileError) in try Folder(destination.folder) }
    // Discarded: nothing is marked here.
    let _ = try isMarked(home)
  }

  /// Whether the folder says that it is this target's; refused when it says otherwise, or says nothing and is not empty.
  private func isMarked(_ home: borrowing Folder) throws(PublishError) -> Bool {
    let mark = try publishing { () throws(FileError) in try home.readIfPresent(markName, atMost: 1 << 10) }
    // One that is empty was not finished.
    if let mark, !mark.isEmpty {
      try destination.check(mark)
      return true
    }
    let names = try publishing { () throws(FileError) in try home.entries().map(\.name) }
    guard !names.contains(lockName) else { throw destination.hasLostMark }
    guard names.allSatisfy({ $0 == markName }) else { throw destination.holdsForeign }
    return false
  }

  private func noteLast(in home: borrowing Folder, _ state: inout HostState) throws(FileError) {
    if let bytes = try home.readIfPresent(lastName, atMost: largestRecord) { state.note(emptied: bytes) }
  }

  /// What readers see is a release of ours, or nothing: where somebody has let `current` lead elsewhere, nobody can say what would go.
  private func checkCurrent() throws(PublishError) {
    let isOurs = try publishing { () throws(FileError) in
      let home = try Folder(destination.folder)
      if try home.item(currentName) == .nothing { return true }
      return try home.linkTarget(currentName).flatMap(releaseID) != nil
    }
    guard isOurs else { throw destination.leadsElsewhere }
  }

  /// By the folders themselves, whatever links and names lead to them.
  private func checkOuterPlaces() throws(PublishError) {
    var path = destination.folder
    let isThere = absolutePath(path) != nil
    while absolutePath(path) == nil, let slash = path.lastIndex(of: "/") { path = String(path[..<slash]) }
    guard let nearest = absolutePath(path.isEmpty ? "/" : path) else { return }
    var names = nearest.split(separator: "/").dropLast(isThere ? 1 : 0)
    while !names.isEmpty {
      let isTarget = try publishing { () throws(FileError) in
        try Folder("/" + names.joined(separator: "/")).item(markName) == .file
      }
      guard !isTarget else { throw destination.isOthers }
      names.removeLast()
    }
  }

  private func removeUnfinished(in releases: borrowing Folder) throws(FileError) {
    for entry in try releases.entries() where entry.name.hasPrefix(incomingPrefix) {
      try releases.removeTree(entry.name)
    }
  }
}

extension PublishError {
  package static func busy(_ destination: PublishDestination) -> PublishError {
    .refused(
      "noen andre publiserer til «\(destination.name)» akkurat nå. Vent til de er ferdige. Ingenting er endret",
      "somebody else is publishing to “\(destination.name)” right now. Wait until they have finished. Nothing was changed"
    )
  }
}

extension PublishDestination {
  var holdsForeign: PublishError {
    .refused(
      "«\(place)» har noe story ikke har lagt der. Velg en tom mappe for publiseringen",
      "“\(place)” holds something that story did not put there. Choose an empty folder for publishing")
  }

  /// Something was published there, and nothing says any longer what.
  var hasLostMark: PublishError {
    let line = "story-target\\t1\\t\(site.name.en)\\t\(name)\\n"
    return .refused(
      "det er publisert til «\(place)» før, men filen \(markName), som sier hva stedet er til, er borte. Er det stedet til «\(name)», legg den tilbake: printf '\(line)' >\(markName)",
      "“\(place)” was published to before, but the file \(markName), which says what the place is for, is gone. If it is the place of “\(name)”, put it back: printf '\(line)' >\(markName)"
    )
  }

  var leadsElsewhere: PublishError {
    .refused(
      "«current» i «\(place)» fører ikke til en utgave som story har lagt der, så det er ikke sikkert hva leserne ser. Ta den bort når du har sett hvor den fører",
      "“current” in “\(place)” does not lead to a release that story put there, so it is not certain what readers see. Remove it once you have seen where it leads"
    )
  }
}

/// `releases/<id>`.
func releaseID(_ link: String) -> String? {
  let parts = link.split(separator: "/")
  guard parts.count == 2, parts[0] == releasesName, ReleaseID.isOne(String(parts[1])) else { return nil }
  return String(parts[1])
}

let releasesName = "releases"
let currentName = "current"
let checkedName = "checked"
let markName = ".story-target"
let incomingPrefix = ".incoming-"
private let lockName = ".story-lock"
private let lastName = ".story-last"
/// Some five hundred thousand files.
let largestRecord = 1 << 28
