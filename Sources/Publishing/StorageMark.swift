import Diagnostics
import Files
import Model

/// Storage has no link and no name that says whose a place is, and two remotes of rclone, or two lists, may lead to one: so a mark lies
/// in the place itself, where whoever publishes there sees it, as in a folder of a server. The list has one of its own.
extension RcloneHost {
  /// Whether the place is marked as this target's; refused when it is another's, holds another's, or holds somebody's list.
  func isMarked(_ found: [String: ObjectSum]) throws(PublishError) -> Bool {
    if let list = ledgerFolder(in: found) { throw destination.holdsLedger(list) }
    if let inner = found.keys.filter({ $0.hasSuffix("/" + markName) }).min() {
      throw destination.holdsOthers(String(inner.dropLast(markName.utf8.count + 1)))
    }
    guard found[markName] != nil, let mark = try bytes(at: "\(destination.folder)/\(markName)") else {
      return false
    }
    // One that was cut short, or that an older tool wrote, does not say it all, and is written anew.
    if mark != destination.mark, destination.mark.starts(with: mark) || destination.isFormer(mark) {
      return false
    }
    try destination.check(mark)
    return true
  }

  /// Asks the place itself alone whose it is; refused when it is another's.
  package func checkMark() throws(PublishError) {
    // Discarded: only that it is nobody else's is asked.
    let _ = try isStillMarked()
  }

  /// The same, and whether it says that it is this target's.
  func isStillMarked() throws(PublishError) -> Bool {
    guard let mark = try bytes(at: "\(destination.folder)/\(markName)"),
      mark == destination.mark || !destination.mark.starts(with: mark) && !destination.isFormer(mark)
    else { return false }
    try destination.check(mark)
    return true
  }

  /// Refuses a place that is not marked and that may be somebody else's; nothing is changed.
  package func checkPlace(_ state: HostState) throws(PublishError) {
    guard !state.isMarked else { return }
    for above in foldersAbove(destination.folder) + foldersAbove(ledger) {
      // Discarded: of a folder that we may not read nothing is known, and what fails otherwise fails where it is needed.
      let mark = try? bytes(at: above.hasSuffix(":") ? above + markName : "\(above)/\(markName)")
      guard (mark ?? nil) == nil else { throw destination.isOthers }
    }
    guard let wrong = foreign(in: state) else { return }
    throw .holdsForeign(wrong, destination)
  }

  package func claim(_ state: HostState) throws(PublishError) {
    try checkPlace(state)
    let home = try publishing { () throws(FileError) in try Folder(work) }
    if !state.isMarked {
      let before = try listed()
      if try !isMarked(before) {
        try store(destination.mark, at: "\(destination.folder)/\(markName)", in: home)
        // Of two who begin together at least one sees what the other has put there.
        let after = try listed()
        guard after.keys.allSatisfy({ before[$0] != nil || $0 == markName }) else {
          try takeMarkAway()
          throw .takenMeanwhile(destination)
        }
        guard try isMarked(after) else { throw .takenMeanwhile(destination) }
      }
    }
    if !state.isLedgerMarked { try store(destination.ledgerMark, at: "\(ledger)/\(markName)", in: home) }
  }

  /// Whoever else is there is known by what lies there; with this mark the place would be taken for ours the next time.
  private func takeMarkAway() throws(PublishError) {
    let place = "\(destination.folder)/\(markName)"
    if try bytes(at: place) == destination.mark { try run(["deletefile", place]) }
  }

  /// Refuses to go on where somebody else has marked the place since it was claimed.
  func checkStillOurs() throws(PublishError) {
    guard try bytes(at: "\(destination.folder)/\(markName)") == destination.mark else {
      throw .takenMeanwhile(destination)
    }
  }

  /// What lies in a place without a mark and keeps it from being taken for this target's, by path; nil when nothing does. Targets of
  /// before there were marks are known by what their list says that lies there.
  private func foreign(in state: HostState) -> [String]? {
    let isInternal = destination.site == .status
    // The two sites know each other by a file that every one of them has.
    let other = isInternal ? "sitemap.xml" : "status.json"
    guard !state.foreign.contains(other) else { return state.foreign }
    if let record = state.shown?.record {
      guard record.ledger.names.isEmpty == isInternal else { return record.files.keys.sorted() }
      let known = record.files.filter { isSent($0.key) }
      let unchanged = known.count { $0.value != .unknown }
      if unchanged * 2 >= known.count, record.files["index.html"] != .unknown { return nil }
    }
    let stops = isInternal ? !state.foreign.isEmpty : state.foreign.contains("index.html")
    return stops ? state.foreign : nil
  }

  /// `remote:a/b` and `remote:a` of `remote:a/b/c`, and the remote itself.
  private func foldersAbove(_ place: String) -> [String] {
    guard let colon = place.firstIndex(of: ":") else { return [] }
    let remote = String(place[...colon])
    let names = place[place.index(after: colon)...].split(separator: "/")
    return names.indices.reversed().map { remote + names[..<$0].joined(separator: "/") }
  }

  /// The folder in which somebody's list lies, by the names of its files; nil when there is none.
  private func ledgerFolder(in found: [String: ObjectSum]) -> String? {
    let folders = found.keys.compactMap { path -> String? in
      let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
      let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
      let folder = slash.map { String(path[...$0]) } ?? ""
      let isList = name == "pending" && found[folder + "manifest"] != nil
      return isList || StorageLock.isName(name) && (found[path]?.size ?? 0) <= 12 ? folder : nil
    }
    return folders.min()
  }
}

extension PublishDestination {
  var hasOthersLedger: PublishError {
    .refused(
      "«\(ledger ?? "")» («liste») er listen til noe annet som publiseres. Skriv et eget sted for «\(name)»; har «\(name)» bare fått nytt navn i publisering.yml, skriv det gamle igjen; det står i filen \(markName) der",
      "“\(ledger ?? "")” (“ledger”) is the list of something else that is published. Write a place of its own for “\(name)”; if “\(name)” only has a new name in publisering.yml, write the old one again; it stands in the file \(markName) there"
    )
  }

  fileprivate func holdsOthers(_ inner: String) -> PublishError {
    .refused(
      "«\(folder)» holder også stedet til noe annet som publiseres («\(inner)»), så det ene ville ligget i det andre. Gi dem hver sin mappe",
      "“\(folder)” also holds the place of something else that is published (“\(inner)”), so that one would lie in the other. Give each a folder of its own"
    )
  }

  fileprivate func holdsLedger(_ list: String) -> PublishError {
    let place = list.isEmpty ? folder : "\(folder)/\(list.dropLast())"
    return .refused(
      "listen over det som er publisert («liste»), ligger i «\(place)», der leserne kan nå den. Skriv et annet sted i «liste», eller en annen «mappe», og slett det som ligger igjen av listen",
      "the list of what is published (“ledger”) lies in “\(place)”, where readers can get it. Write another place in “ledger”, or another “folder”, and delete what is left of the list"
    )
  }
}

extension PublishError {
  fileprivate static func holdsForeign(_ paths: [String], _ destination: PublishDestination) -> PublishError {
    let names = shownNames(paths)
    return .refused(
      "«\(destination.folder)» har noe story ikke har lagt der for «\(destination.name)» (\(names)), og ingenting sier at stedet er ditt. Velg en tom mappe; er det den riktige, slett det som ligger der, først",
      "“\(destination.folder)” holds something that story did not put there for “\(destination.name)” (\(names)), and nothing says that the place is yours. Choose an empty folder; if it is the right one, delete what lies there first"
    )
  }

  fileprivate static func takenMeanwhile(_ destination: PublishDestination) -> PublishError {
    .refused(
      "noen andre la noe i «\(destination.folder)» samtidig med dette. Se etter hvem som ellers publiserer dit, og prøv igjen når de er ferdige",
      "somebody else put something in “\(destination.folder)” at the same time as this. See who else publishes there, and try again when they have finished"
    )
  }
}
