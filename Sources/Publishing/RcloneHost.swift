package import Diagnostics
import Files
import Model
import Theming
import Tooling

/// A site in storage that the program rclone speaks to: one copy, sent in groups so that what is asked for is there before what
/// asks for it. The list of what is there lies elsewhere, where readers do not look.
///
/// Any failure stops before the next group, so that nothing is deleted after one; the next publishing does the rest.
package struct RcloneHost: ReleaseHost {
  package let destination: PublishDestination
  let ledger: String
  let work: String
  /// Nothing is sent after the lock may be taken over by others.
  let patience = Patience(seconds: StorageLock.seconds - 120)
  /// Told what is waited for, when storage takes its time, and what could not be cleared away.
  let saying: (@Sendable (Wording) -> Void)?

  /// Nil for another kind of target. `work` is a folder of ours, from `/`.
  package init?(
    _ destination: PublishDestination, work: String, saying: (@Sendable (Wording) -> Void)? = nil
  ) {
    guard destination.method == .rclone, let ledger = destination.ledger else { return nil }
    self.destination = destination
    self.ledger = ledger
    self.work = work
    self.saying = saying
  }

  package func state() throws(PublishError) -> HostState {
    let listed = try fetchLedger()
    var state = HostState()
    state.isLedgerMarked = listed[markName]?.starts(with: destination.ledgerMark) ?? false
    guard let bytes = listed["manifest"] else { return state }
    guard var record = ReleaseRecord(bytes) else {
      throw ReleaseRecord.isNewer(bytes) ? .newerRecord(of: destination) : .damagedRecord(of: destination)
    }
    for path in left(in: listed) {
      record.files[path] = .unknown
    }
    let id = listed["current"].map { String(decoding: $0.prefix { $0 > 0x20 }, as: UTF8.self) } ?? ""
    guard ReleaseID.isOne(id) else {
      // Nothing is shown, or the first publishing did not end; anything else is no word of ours.
      guard id == "-" || listed["current"] == nil && listed["checked"] == nil else {
        throw .damagedRecord(of: destination)
      }
      return state
    }
    state.current = id
    let isChecked = listed["checked"] == Array((id + "\n").utf8)
    state.releases = [StoredRelease(id: id, record: record, isChecked: isChecked)]
    return state
  }

  /// By what storage says of all its files at once: their sizes, and the checksums of its own that it said after the release was
  /// sent. What nobody has sent is foreign, but for the mark.
  package func examined(_ state: HostState) throws(PublishError) -> HostState {
    var (found, ledger) = (try listed(), try fetchLedger())
    var state = state
    state.isMarked = try isMarked(found)
    found[markName] = nil
    guard let record = state.shown?.record else { return examinedEmpty(state, found, ledger) }
    let unfinished = Set(left(in: ledger))
    let expected = record.files.filter { isSent($0.key) && $0.value != .unknown }.mapValues(\.size)
      .merging(record.kept.filter { isSent($0.key) }.mapValues(\.file.size)) { first, _ in first }
    let sums = try state.current.map { current throws(PublishError) in
      ObjectSum.read(ledger["sums"] ?? [], of: current)
    }
    let altered = expected.filter { path, size in
      guard let object = found[path], object.size == size else { return true }
      // Some storage says none, and some says one of another kind later.
      guard let sum = sums?[path]?.sum, sum.count == object.sum.count else { return false }
      return sum != object.sum
    }
    var noted = state.noting(altered.keys.map { "site/" + $0 })
    noted.foreign = found.keys.filter {
      record.files[$0] == nil && record.kept[$0] == nil && !unfinished.contains($0)
    }.sorted()
    return noted
  }

  /// What lies there though the list knows of nothing: somebody else's, or what was published when the list has been removed. Where a
  /// publishing did not end, nobody knows whose it is, but in a place that is not marked.
  private func examinedEmpty(
    _ state: HostState, _ found: [String: ObjectSum], _ ledger: [String: [UInt8]]
  ) -> HostState {
    let unfinished = Set(left(in: ledger))
    guard unfinished.isEmpty || !state.isMarked else { return state }
    var noted = state
    noted.foreign = found.keys.filter { !unfinished.contains($0) }.sorted()
    return noted
  }

  /// What lies where readers get it, by path.
  func listed() throws(PublishError) -> [String: ObjectSum] {
    let home = try publishing { () throws(FileError) in try Folder(work) }
    let words = ["lsf", "-R", "--files-only", "--format", "shp", "--hash", "MD5", "--separator", "\t"]
    let (outcome, said) = runHeard(command(words + [destination.folder]).writing(to: listName), seconds: 600)
    // A folder that somebody has removed has no files.
    guard [.exited(0), .exited(3)].contains(outcome) else { throw unread(destination.folder, outcome, said) }
    let lines = try publishing { () throws(FileError) in try home.read(listName, atMost: largestRecord) }
    return ObjectSum.read(lines[...])
  }

  /// Nothing is known of what readers get where the place does not say that it is ours: all of it may be gone.
  package func shownBuild() throws(PublishError) -> ReleaseRecord.Build? {
    guard let shown = try state().shown, shown.isChecked, try isStillMarked() else { return nil }
    return shown.record.build
  }

  package func put(_ release: StagedRelease, after expected: HostState) throws(PublishError) {
    let old = expected.shown?.record
    let sent = release.record.files.filter { path, file in isSent(path) && old?.files[path] != file }
    let home = try publishing { () throws(FileError) in try Folder(work) }
    // What is sent before the list is of it is noted first: if this publishing does not end, the next one takes none of it for
    // what the list says, and sends it or removes it.
    let left = left(in: try fetchLedger())
    let gone = Set(left + (old.map { Array($0.files.keys) + $0.kept.keys } ?? [])).filter {
      isSent($0) && release.record.files[$0] == nil && release.record.kept[$0] == nil
    }.sorted()
    try store(
      Set(left + gone + Array(sent.keys)).sorted().map { $0 + "\n" }.joined(), as: "pending", in: home)
    for group in FileGroup.allCases {
      // Two may claim one place at the same moment.
      if !expected.isMarked, group != FileGroup.allCases.first { try checkStillOurs() }
      let files = sent.filter { FileGroup(of: $0.key) == group }
      // What storage can say of a file; the rest of the policy is the web server's before it.
      for (headers, paths) in Dictionary(grouping: files.keys, by: { files[$0]?.asStored.headers ?? [] })
        .sorted(by: {
          ($0.value.min() ?? "") < ($1.value.min() ?? "")
        })
      {
        try send(paths.sorted(), with: headers, from: release.site, in: home)
      }
    }
    try store(String(decoding: release.record.bytes, as: UTF8.self), as: "manifest", in: home)
    try store(release.id + "\n", as: "current", in: home)
    if !gone.isEmpty {
      if !expected.isMarked { try checkStillOurs() }
      try write(gone, to: listName, in: home)
      try run(["delete", "--files-from-raw", listName, destination.folder])
    }
    let there = try self.listed()
    removeFolders(emptiedOf: gone, besides: there.keys)
    let sums = there.filter { $0.key != markName }.sorted { $0.key < $1.key }
      .map { "\($1.size)\t\($1.sum)\t\($0)\n" }.joined()
    try store("\(release.id)\n" + sums, as: "sums", in: home)
    try store("", as: "pending", in: home)
  }

  /// What earlier publishings that did not end have sent, or were to delete: it may be there, whatever the list says.
  private func left(in listed: [String: [UInt8]]) -> [String] {
    String(decoding: listed["pending"] ?? [], as: UTF8.self).split(separator: "\n").map(String.init).filter(
      isSitePath)
  }

  package func show(_ id: String, after expected: String?) throws(PublishError) {
    throw .hasOneCopy(destination)
  }

  package func hide(_ id: String, _ record: ReleaseRecord) throws(PublishError) {
    let home = try publishing { () throws(FileError) in try Folder(work) }
    let gone = Set(Array(record.files.keys) + record.kept.keys).filter(isSent).sorted()
    try write(gone, to: listName, in: home)
    try run(["delete", "--files-from-raw", listName, destination.folder])
    try store("-\n", as: "current", in: home)
    removeFolders(emptiedOf: gone, besides: try listed().keys)
  }

  package func reload() throws(PublishError) {}

  package func markChecked(_ id: String) throws(PublishError) {
    try store(id + "\n", as: "checked", in: publishing { () throws(FileError) in try Folder(work) })
  }

  package func renew(_ release: StoredRelease) throws(PublishError) {
    let home = try publishing { () throws(FileError) in try Folder(work) }
    try store(String(decoding: release.record.bytes, as: UTF8.self), as: "manifest", in: home)
  }

  package func remove(_ ids: [String]) throws(PublishError) {}

  package func withFiles<Result>(
    of id: String, _ work: (String) throws(PublishError) -> Result
  ) throws(PublishError) -> Result { throw .hasOneCopy(destination) }

  package func file(_ path: String, of shown: StoredRelease) throws(PublishError) -> [UInt8]? {
    try bytes(at: "\(destination.folder)/\(path)")
  }

  /// What lies at a place, `remote:path`; nil when nothing does.
  func bytes(at place: String) throws(PublishError) -> [UInt8]? {
    let home = try publishing { () throws(FileError) in try Folder(work) }
    try publishing { () throws(FileError) in try home.removeFile(valueName) }
    let words = ["copyto", "--no-check-dest", place, valueName]
    let (outcome, said) = runHeard(command(words), seconds: 600)
    // What is not there, and a folder that is not.
    if [.exited(3), .exited(4)].contains(outcome) { return nil }
    guard outcome == .exited(0) else { throw unread(place, outcome, said) }
    return try publishing { () throws(FileError) in
      try home.readIfPresent(valueName, atMost: largestRecord)
    }
  }
}

extension Wording {
  fileprivate static func waiting(for destination: PublishDestination) -> Wording {
    Wording(
      nb: "Venter på svar fra lagringen «\(destination.folder)» …",
      en: "Waiting for an answer from the storage “\(destination.folder)” …")
  }

  fileprivate static func sending(to destination: PublishDestination) -> Wording {
    Wording(
      nb: "Sender filer til lagringen «\(destination.folder)» …",
      en: "Sending files to the storage “\(destination.folder)” …")
  }
}

extension PublishError {
  static func hasOneCopy(_ destination: PublishDestination) -> PublishError {
    .refused(
      "«\(destination.name)» har bare den utgaven leserne ser. Hent fram det gamle innholdet, bygg og publiser",
      "“\(destination.name)” has only the release that readers see. Bring back the old content, build and publish"
    )
  }
}

/// What storage says of a file without giving it.
struct ObjectSum {
  let size: Int
  /// MD5 in hexadecimal; empty where it knows none.
  let sum: String

  /// Of lines of a size, a sum and a path.
  static func read(_ lines: ArraySlice<UInt8>) -> [String: ObjectSum] {
    var objects: [String: ObjectSum] = [:]
    for line in String(decoding: lines, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3, let size = Int(fields[0]) else { continue }
      objects[String(fields[2])] = ObjectSum(size: size, sum: fields[1].count == 32 ? String(fields[1]) : "")
    }
    return objects
  }

  /// What was noted of a release; nothing when it was of another one.
  static func read(_ noted: [UInt8], of release: String) -> [String: ObjectSum] {
    let first = noted.prefix { $0 != 0x0A }
    return first.elementsEqual(release.utf8) ? read(noted.dropFirst(first.count + 1)) : [:]
  }
}

/// What storage has no use for: it neither sends compressed forms nor reads settings.
func isSent(_ path: String) -> Bool {
  ![".gz", ".br"].contains(where: path.hasSuffix) && HostFile(rawValue: path) == nil
}

private let listName = "list"
private let valueName = "value"
private let ledgerName = "ledger"

extension RcloneHost {
  private func send(
    _ paths: [String], with headers: [HeaderPolicy.Header], from site: String, in home: borrowing Folder
  ) throws(PublishError) {
    try write(paths, to: listName, in: home)
    let options = headers.flatMap { ["--header-upload", "\($0.name): \($0.value)"] }
    let folder = absolutePath(site) ?? site
    // All of it is sent, so nobody need ask for each what is there.
    try run(
      ["copy", "--files-from-raw", listName, "--no-check-dest", "--no-traverse", "--transfers", "8"] + options
        + [
          folder, destination.folder,
        ])
  }

  private func write(_ paths: [String], to name: String, in home: borrowing Folder) throws(PublishError) {
    try publishing { () throws(FileError) in
      try home.removeFile(name)
      try home.write(Array(paths.map { $0 + "\n" }.joined().utf8), to: name)
    }
  }

  func store(_ text: String, as name: String, in home: borrowing Folder) throws(PublishError) {
    try store(Array(text.utf8), at: "\(ledger)/\(name)", in: home)
  }

  func store(_ bytes: [UInt8], at place: String, in home: borrowing Folder) throws(PublishError) {
    try publishing { () throws(FileError) in
      try home.removeFile(valueName)
      try home.write(bytes, to: valueName)
    }
    try run(["copyto", "--no-check-dest", valueName, place])
  }

  func run(_ words: [String]) throws(PublishError) {
    let (outcome, said) = runHeard(command(words), seconds: patience.left)
    guard outcome == .exited(0) else { throw failure(outcome, said) }
  }

  /// All of ours that lies where readers do not look, by name: one question, whatever is there. Refused when the list is another
  /// target's.
  func fetchLedger() throws(PublishError) -> [String: [UInt8]] {
    let home = try publishing { () throws(FileError) in try Folder(work) }
    try publishing { () throws(FileError) in
      try home.removeTree(ledgerName)
      try home.makeFolder(ledgerName)
    }
    let ours = ["manifest", "current", "checked", "pending", "sums", markName, StorageLock.prefix + "*"]
    let (outcome, said) = runHeard(
      command(
        ["copy", "--max-depth", "1", "--no-check-dest"] + ours.flatMap { ["--include", "/" + $0] }
          + [ledger, ledgerName]), seconds: 600)
    // Only that there is no folder says that there is nothing; a file that went while it was fetched does not.
    if outcome == .exited(3) { return [:] }
    guard outcome == .exited(0) else { throw unread(ledger, outcome, said) }
    let files = try publishing { () throws(FileError) in
      let folder = try home.folder(ledgerName)
      var files: [String: [UInt8]] = [:]
      for entry in try folder.entries() where entry.item == .file {
        files[entry.name] = try folder.read(entry.name, atMost: largestRecord)
      }
      return files
    }
    if let mark = files[markName] { try destination.check(ledger: mark) }
    return files
  }

  func command(_ words: [String]) -> Command {
    // Its own ten attempts for each file, with ever longer pauses, are an hour of silence where storage refuses them all.
    let patience = [
      "--retries", "2", "--low-level-retries", "3", "--contimeout", "20s", "--timeout", "60s",
    ]
    let isSending = words.contains("--transfers")
    return Command("rclone", words + patience, in: work).telling { [saying, destination] in
      saying?(isSending ? .sending(to: destination) : .waiting(for: destination))
    }
  }

  private func unread(_ place: String, _ outcome: Outcome, _ said: String) -> PublishError {
    if let missing = missing(outcome) { return missing }
    return .failed(
      Wording(
        nb: "fikk ikke lest hva som ligger i lagringen «\(place)»",
        en: "could not read what lies in the storage “\(place)”"), "rclone", said)
  }

  private func missing(_ outcome: Outcome) -> PublishError? {
    guard outcome == .notStarted || outcome == .exited(127) else { return nil }
    return .failed(
      "programmet rclone mangler på denne maskinen", "the program rclone is missing on this machine")
  }

  private func failure(_ outcome: Outcome, _ said: String) -> PublishError {
    if let missing = missing(outcome) { return missing }
    return .failed(
      Wording(
        nb: "lagringen «\(destination.folder)» tok ikke imot alt",
        en: "the storage “\(destination.folder)” did not take everything"), "rclone", said)
  }
}
