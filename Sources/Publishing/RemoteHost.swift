import Content
import Diagnostics
import Files
import Model
import Tooling

/// Releases in a folder of another machine, by ssh and rsync: programs run with fixed lists of arguments, the shell there with
/// a fixed script (`remoteScript`).
package struct RemoteHost: ReleaseHost {
  package let destination: PublishDestination
  private let host: String
  /// A folder of ours on this machine, in which the release is made before it is sent.
  private let work: String

  /// Nil for a target on this machine. `work` is a path from `/`.
  package init?(_ destination: PublishDestination, work: String) {
    guard let host = destination.host else { return nil }
    self.destination = destination
    self.host = host
    self.work = work
  }

  package func state() throws(PublishError) -> HostState {
    let answer = try ask("state", [])
    return try HostState(answer: answer, of: destination)
  }

  package func examined(_ state: HostState) throws(PublishError) -> HostState {
    guard let shown = state.shown else { return state }
    let answer = try ask("sums", [shown.id])
    var found: [String: String] = [:]
    // As sha256sum(1) writes with «--zero»: the sum, two characters, the path.
    for line in answer.split(separator: 0) {
      let text = String(decoding: line, as: UTF8.self)
      found[String(text.dropFirst(66))] = String(text.prefix(64))
    }
    let sums = shown.record.sums
    return state.noting(Set(sums.keys).union(found.keys).filter { sums[$0] != found[$0] })
  }

  package func checkPlace(_ state: HostState) throws(PublishError) {
    // Discarded: nothing is said of a place that may be used.
    let _ = try ask("check", [])
  }

  package func put(_ release: StagedRelease, after expected: HostState) throws(PublishError) {
    let home = try publishing { () throws(FileError) in try Folder(work) }
    let old = expected.current ?? "-"
    try publishing { () throws(FileError) in try home.removeTree(treeName) }
    let tree = try publishing { () throws(FileError) in try home.folderMakingIt(treeName) }
    try makeTree(of: release, in: tree, besides: nil, for: destination.site == .status ? .group : .everyone)
    try publishing { () throws(FileError) in
      try tree.write(checksums(of: release.record), to: "checksums")
      try tree.write(Array(release.record.kept.keys.sorted().map { $0 + "\n" }.joined().utf8), to: "kept")
    }
    // Discarded: nothing is said when the place is ready.
    let _ = try ask("prepare", [])
    do throws(PublishError) {
      try send(to: release.id, besides: expected.current)
      // Discarded: nothing is said when it is done.
      let _ = try ask("put", [release.id, old])
    } catch {
      // Discarded: the first error is the one to report; what is left there is removed within a day.
      let _ = try? ask("discard", [release.id])
      throw error
    }
    try publishing { () throws(FileError) in try home.removeTree(treeName) }
  }

  package func show(_ id: String, after expected: String?) throws(PublishError) {
    // Discarded: nothing is said when it is done.
    let _ = try ask("show", [id, expected ?? "-"])
  }

  package func hide(_ id: String, _ record: ReleaseRecord) throws(PublishError) {
    // Discarded: nothing is said when it is done.
    let _ = try ask("hide", [id])
  }

  package func reload() throws(PublishError) {
    // Discarded: nothing is said when it is done.
    let _ = try ask("reload", [destination.server.name.en])
  }

  package func markChecked(_ id: String) throws(PublishError) {
    // Discarded: nothing is said when it is done.
    let _ = try ask("checked", [id])
  }

  package func renew(_ release: StoredRelease) throws(PublishError) {
    try publishing { () throws(FileError) in
      let home = try Folder(work)
      try home.removeFile(manifestName)
      try home.write(release.record.bytes, to: manifestName)
    }
    try rsync(
      ["--checksum", "--fsync"], from: manifestName,
      to: "\(host):\(destination.folder)/releases/\(release.id)/manifest")
  }

  package func remove(_ ids: [String]) throws(PublishError) {
    // Discarded: nothing is said when it is done.
    if !ids.isEmpty { let _ = try ask("remove", ids) }
  }

  package func withFiles<Result>(
    of id: String, _ work: (String) throws(PublishError) -> Result
  ) throws(PublishError) -> Result {
    let home = try publishing { () throws(FileError) in try Folder(self.work) }
    try publishing { () throws(FileError) in try home.removeTree(treeName) }
    try rsync(
      ["-r", "--checksum"], from: "\(host):\(destination.folder)/releases/\(id)/site/", to: "\(treeName)/")
    let result = try work("\(self.work)/\(treeName)")
    try publishing { () throws(FileError) in try home.removeTree(treeName) }
    return result
  }
}

extension RemoteHost {
  private func send(to id: String, besides old: String?) throws(PublishError) {
    let modes = destination.site == .status ? "D750,F640" : "D755,F644"
    let link = old.map { ["--link-dest=\(destination.folder)/releases/\($0)/"] } ?? []
    try rsync(
      ["-r", "--checksum", "--perms", "--chmod=\(modes)", "--fsync"] + link,
      from: "\(treeName)/", to: "\(host):\(destination.folder)/releases/.incoming-\(id)/")
  }

  private func rsync(_ options: [String], from source: String, to target: String) throws(PublishError) {
    let shell = (["ssh"] + connection).joined(separator: " ")
    let command = Command(
      "rsync", options + ["--timeout=60", "-e", shell, "--", source, target], in: work)
    let (outcome, said) = runHeard(command, seconds: 3600)
    guard outcome == .exited(0) else {
      throw .failed(
        Wording(
          nb: "opplastingen til \(host) ble avbrutt", en: "the upload to \(host) was interrupted"), "rsync",
        said)
    }
  }

  private var connection: [String] {
    [
      "-o", "BatchMode=yes", "-o", "ConnectTimeout=20", "-o", "ServerAliveInterval=10", "-o",
      "ServerAliveCountMax=3",
      "-o", "ClearAllForwardings=yes", "-o", "LogLevel=ERROR", "-a", "-x", "-T", "-p", "\(destination.port)",
    ]
  }

  /// Runs one action of the script there, and gives what it says.
  private func ask(_ action: String, _ words: [String]) throws(PublishError) -> [UInt8] {
    let names = [destination.project] + destination.formerProjects
    let project = destination.project.isEmpty ? "-" : names.joined(separator: ",")
    let fixed = [action, destination.folder, destination.site.name.en, destination.name, project]
    let command = Command("ssh", connection + ["--", host, "sh", "-s", "--"] + fixed + words, in: work)
      .writing(to: answerName)
    let home = try publishing { () throws(FileError) in try Folder(work) }
    try publishing { () throws(FileError) in
      if try home.item(scriptName) == .nothing { try home.write(Array(remoteScript.utf8), to: scriptName) }
    }
    let script = try publishing { () throws(FileError) in try home.input(scriptName) }
    let (outcome, said) = runHeard(command, reading: script, seconds: 900)
    guard outcome == .exited(0) else { throw failure(outcome, said) }
    return try publishing { () throws(FileError) in try home.read(answerName, atMost: largestRecord) }
  }

  private func failure(_ outcome: Outcome, _ said: String) -> PublishError {
    switch outcome {
    case .exited(75):
      .refused(
        "noen andre publiserer til «\(destination.name)» akkurat nå. Vent til de er ferdige",
        "somebody else is publishing to “\(destination.name)” right now. Wait until they have finished")
    case .exited(76):
      .refused(
        "noen andre har publisert til «\(destination.name)» imens. Prøv en gang til",
        "somebody else has published to “\(destination.name)” meanwhile. Try once more")
    case .exited(77):
      .failed(
        "ikke alt kom helt fram til \(host). Prøv en gang til",
        "not everything arrived whole at \(host). Try once more")
    case .exited(78): destination.isOthers
    case .exited(81): destination.leadsElsewhere
    case .exited(82): destination.holdsForeign
    case .exited(83): destination.hasLostMark
    case .exited(84): destination.isOfOtherProject
    case .exited(79), .exited(80):
      destination.server.commands[outcome == .exited(79) ? 0 : 1].failure(said)
    case .exited, .killed, .refusedByDisk:
      .failed(
        Wording(
          nb: "\(host) gjorde ikke det den ble bedt om", en: "\(host) did not do what it was asked"), "ssh",
        said)
    case .notStarted: .failed("programmet ssh kunne ikke startes", "the program ssh could not be started")
    }
  }
}

/// What sha256sum(1) reads, from the release's folder.
private func checksums(of record: ReleaseRecord) -> [UInt8] {
  let site = record.files.map { "\($1.sha256)  site/\($0)\n" }
  let server = record.server.map { "\($1.sha256)  delivery/\($0)\n" }
  let manifest = "\(sha256(record.bytes))  manifest\n"
  return Array((site.sorted() + server.sorted() + [manifest]).joined().utf8)
}

extension HostState {
  /// Reads what the script says of a place.
  fileprivate init(answer: [UInt8], of destination: PublishDestination) throws(PublishError) {
    self.init()
    var id: (name: String, isChecked: Bool)?
    var isHead = true
    var isLast = false
    var lines: [Substring] = []
    let end = { (state: inout HostState) in
      guard let found = id else { return }
      let bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
      guard let record = ReleaseRecord(bytes) else {
        if isLast {
          state.note(emptied: Array("\(found.name)\n".utf8) + bytes)
        } else {
          state.note(unreadable: found.name, saying: bytes)
        }
        return
      }
      let release = StoredRelease(id: found.name, record: record, isChecked: found.isChecked)
      if isLast { state.emptied = release } else { state.releases.append(release) }
    }
    for line in String(decoding: answer, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count == 3, words[0] == "release", ["yes", "no"].contains(words[2]) {
        end(&self)
        let name = String(words[1])
        (id, lines, isHead) = (ReleaseID.isOne(name) ? (name, words[2] == "yes") : nil, [], false)
      } else if isHead, words.count == 2, words[0] == "current" {
        current = ReleaseID.isOne(String(words[1])) ? String(words[1]) : nil
        guard current != nil || words[1] == "-" else { throw destination.leadsElsewhere }
      } else if isHead, words.count == 2, words[0] == "last" {
        let name = String(words[1])
        (id, lines, isHead, isLast) = (ReleaseID.isOne(name) ? (name, false) : nil, [], false, true)
      } else {
        lines.append(line)
      }
    }
    end(&self)
  }
}

private let treeName = "release"
private let scriptName = "script"
private let manifestName = "manifest"
private let answerName = "answer"
