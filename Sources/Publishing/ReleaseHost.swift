import Content
package import Diagnostics
import Files
package import Model
package import Theming

/// Where releases of a site lie side by side, one of which readers see: `releases/<time>-<digest>/` with `site`, `delivery` and
/// `manifest`, and the link `current`.
package protocol ReleaseHost: Sendable {
  var destination: PublishDestination { get }
  /// What is there; nothing is changed.
  func state() throws(PublishError) -> HostState
  /// The same place, with what its readers' release holds otherwise than its record says: what somebody has changed, removed or put
  /// there by hand. Nothing is changed.
  func examined(_ state: HostState) throws(PublishError) -> HostState
  /// Refuses a place that says that it is somebody else's, where `state` does not ask; nothing is changed.
  func checkMark() throws(PublishError)
  /// Refuses a place that `claim` would refuse; nothing is changed.
  func checkPlace(_ state: HostState) throws(PublishError)
  /// Takes the place for this target, whose mark lies there from now on; refused when it may be somebody else's.
  func claim(_ state: HostState) throws(PublishError)
  /// What the build of the release that readers see was of, once they were found to get it; nil otherwise. Cheap where it can be.
  func shownBuild() throws(PublishError) -> ReleaseRecord.Build?
  /// Puts a release in place, whole, and lets readers see it; refused when they see another one than `expected` by now.
  func put(_ release: StagedRelease, after expected: HostState) throws(PublishError)
  /// Lets readers see a release that is there.
  func show(_ id: String, after expected: String?) throws(PublishError)
  /// Lets readers see nothing.
  func hide(_ id: String, _ record: ReleaseRecord) throws(PublishError)
  /// Tests the settings of the web server, and lets it read them anew.
  func reload() throws(PublishError)
  /// Notes that readers were found to get what they should.
  func markChecked(_ id: String) throws(PublishError)
  /// Writes anew what is noted of the release that readers see, whose files stay.
  func renew(_ release: StoredRelease) throws(PublishError)
  /// Removes releases.
  func remove(_ ids: [String]) throws(PublishError)
  /// A release's files, in a folder that is here; `work` does something with it.
  func withFiles<Result>(
    of id: String, _ work: (String) throws(PublishError) -> Result
  ) throws(PublishError) -> Result
  /// The bytes of one file of the release that readers see, as they lie there; nil when there is none by that path.
  func file(_ path: String, of shown: StoredRelease) throws(PublishError) -> [UInt8]?
}

extension ReleaseHost {
  package func examined(_ state: HostState) throws(PublishError) -> HostState { state }

  package func claim(_ state: HostState) throws(PublishError) {}

  package func checkMark() throws(PublishError) {}

  package func file(_ path: String, of shown: StoredRelease) throws(PublishError) -> [UInt8]? {
    try withFiles(of: shown.id) { site throws(PublishError) in
      try publishing { () throws(FileError) in try Folder(site).readIfPresent(path, atMost: largestFile) }
    }
  }

  package func shownBuild() throws(PublishError) -> ReleaseRecord.Build? {
    guard let shown = try state().shown, shown.isChecked else { return nil }
    return shown.record.build
  }
}

/// Of what is read into memory.
private let largestFile = 1 << 28

/// What is published somewhere.
package struct HostState: Sendable, Hashable {
  /// The release that readers see.
  package var current: String?
  /// Oldest first.
  package var releases: [StoredRelease] = []
  /// What lies with the releases and cannot be read as one, in order: nobody can go back to it.
  package private(set) var damaged: [String] = []
  /// Those of them that a later version of the tool has made.
  package private(set) var newer: Set<String> = []
  /// What readers can get besides the release that they see, since others have put it there; in order.
  package var foreign: [String] = []
  /// Whether storage says itself that the place, and the list of it, are this target's.
  package var isMarked = false
  package var isLedgerMarked = false
  /// What was last put there, as is noted beside it, when all of it is gone.
  package var emptied: StoredRelease?
  /// Where that was, when it was not here but elsewhere for the same readers.
  package var formerPlace: String?
  /// Whether that was noted by a later version of the tool, so that nobody knows what it was.
  package var isEmptiedByNewer = false
  /// What of the release that readers see is not as its record says, by path from the release's folder; in order.
  package private(set) var altered: [String] = []

  package init() {}

  /// Notes a release that cannot be read, and what it says of itself; nil when it says nothing.
  mutating func note(unreadable id: String, saying bytes: [UInt8]?) {
    damaged.append(id)
    if let bytes, ReleaseRecord.isNewer(bytes) { newer.insert(id) }
  }

  /// Reads what was noted of the release that was last put there.
  package mutating func note(emptied bytes: [UInt8]) {
    emptied = StoredRelease(noted: bytes)
    isEmptiedByNewer = emptied == nil && StoredRelease.isNewer(noted: bytes)
  }

  /// The same, with the files that lie otherwise there than the record of what readers see says: `site/index.html`. The record knows
  /// nothing of them any longer, so that they are put in place anew.
  package func noting(_ paths: [String]) -> HostState {
    guard !paths.isEmpty, let index = releases.firstIndex(where: { $0.id == current }) else { return self }
    var noted = self
    noted.altered = paths.sorted()
    var record = releases[index].record
    for path in paths where path.hasPrefix("site/") {
      let name = String(path.dropFirst("site/".count))
      if record.files[name] != nil { record.files[name] = .unknown }
      record.kept[name] = nil
    }
    let release = releases[index]
    noted.releases[index] = StoredRelease(id: release.id, record: record, isChecked: release.isChecked)
    return noted
  }

  /// Former files of the release that readers see that are not there: nobody says that somebody removed them.
  mutating func forget(kept paths: [String]) {
    guard !paths.isEmpty, let index = releases.firstIndex(where: { $0.id == current }) else { return }
    let release = releases[index]
    var record = release.record
    for path in paths { record.kept[path] = nil }
    releases[index] = StoredRelease(id: release.id, record: record, isChecked: release.isChecked)
  }

  package var shown: StoredRelease? { releases.first { $0.id == current } }

  /// The release that readers are led to, when its folder is not there: they get nothing.
  package var gone: String? { current.flatMap { shown == nil && !damaged.contains($0) ? $0 : nil } }

  /// Every name that any release there has had, and what calendars have been given.
  package var ledger: Ledger { known.reduce(Ledger()) { $1.record.ledger.merged(with: $0) } }
  package var events: PublishedEvents {
    known.reduce(PublishedEvents()) { $0.merged(with: $1.record.events) }
  }
  /// What is noted of consents in any release there.
  var consentNotes: Set<String> { known.reduce(into: []) { $0.formUnion($1.record.consentNotes) } }
  private var known: [StoredRelease] { [emptied].compactMap(\.self) + releases }
}

extension ReleaseRecord {
  /// The SHA-256 of each file that lies in the folder of a release, by path from there; but for the record itself.
  var sums: [String: String] {
    var sums = [String: String](minimumCapacity: files.count)
    for (path, file) in files { sums["site/" + path] = file.sha256 }
    for (path, item) in kept { sums["site/" + path] = item.file.sha256 }
    for (name, file) in server { sums["delivery/" + name] = file.sha256 }
    return sums
  }
}

/// One release.
package struct StoredRelease: Sendable, Hashable {
  package let id: String
  package let record: ReleaseRecord
  /// Whether readers were found to get what they should.
  package let isChecked: Bool

  package init(id: String, record: ReleaseRecord, isChecked: Bool) {
    self.id = id
    self.record = record
    self.isChecked = isChecked
  }
}

/// A release that is to be put in place, made of finished files in folders that are here.
package struct StagedRelease: Sendable {
  package let id: String
  package let record: ReleaseRecord
  /// Of the site, and of the web server's settings.
  package let site: String
  package let delivery: String
}

/// The names of releases: when it was published (UTC, ISO 8601 §5.4.2 basic format), and the beginning of its digest.
package enum ReleaseID {
  /// It comes after the others in the order of names, which is the order of time: two of one second get seconds of their own, and
  /// one that is made by a clock that is behind that of the latest the seconds after it.
  package static func make(of record: ReleaseRecord, at now: Instant, besides taken: [String]) -> String {
    let latest = taken.max() ?? ""
    let start = max(now.seconds, instant(of: latest)?.seconds ?? 0)
    let clocks = (0..<60).lazy.map { clock(at: Instant(seconds: start + $0)) }
    let free = clocks.first { latest.prefix($0.utf8.count) < $0 } ?? clock(at: now)
    let plain = free + "-" + record.digest.prefix(8)
    var (id, number) = (plain, 2)
    while taken.contains(id) {
      id = "\(plain)-\(number)"
      number += 1
    }
    return id
  }

  private static func clock(at now: Instant) -> String {
    let time = TimeZone.utc.localTime(of: now)
    let seconds = ((now.seconds % 60) + 60) % 60
    return time.iso.filter { $0 != "-" && $0 != ":" } + (seconds < 10 ? "0" : "") + "\(seconds)Z"
  }

  /// Whether a name is one of these, and so means itself to every program.
  package static func isOne(_ text: String) -> Bool {
    text.utf8.count >= 25 && text.utf8.count <= 32 && text.contains("Z-")
      && text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || [0x54, 0x5A, 0x2D].contains($0)
      }
  }

  /// When a release was published; nil for what is no name of one.
  static func instant(of id: String) -> Instant? {
    let digits = id.utf8.prefix(15).map { Int($0) - 0x30 }
    let number = { (range: Range<Int>) in digits[range].reduce(0) { $0 * 10 + $1 } }
    guard digits.count == 15,
      let date = CalendarDate(year: number(0..<4), month: number(4..<6), day: number(6..<8))
    else { return nil }
    let utc = LocalTime(date, minute: number(9..<11) * 60 + number(11..<13))
    return Instant(seconds: TimeZone.utc.nearestInstant(of: utc).seconds + number(13..<15))
  }

  /// When a release was published, by the clock in Oslo: `2027-03-01 kl. 13.00`.
  package static func words(of id: String) -> Wording {
    guard let instant = instant(of: id) else { return Wording(nb: id, en: id) }
    let parts = TimeZone.oslo.localTime(of: instant).iso.split(separator: "T").map(String.init)
    guard parts.count == 2 else { return Wording(nb: id, en: id) }
    return Wording(
      nb: "\(parts[0]) kl. \(parts[1].replacing(":", with: "."))", en: "\(parts[0]) at \(parts[1])")
  }
}
