import Content
import Diagnostics
import Files
import Model
import Publishing
import Theming
import Writing

/// What is to be published, or looked at, and where; read from the command line and `publisering.yml`.
struct PublishRequest: Sendable {
  let request: Request
  let output: String
  let destination: PublishDestination
  /// What the content says by now is gone for good.
  let gone: Set<String>
  let sources: SourceTree
  let theme: SourceTree

  static let options: [Option] = [.root, .output, .target, .jobs, .asOf]

  init(_ arguments: Arguments, in environment: Environment, words: Request.Words = .none) async throws {
    request = try Request(arguments, in: environment, words: words).forProduction
    let root = request.root
    output = arguments.value(of: .output) ?? (root == "." ? "output" : root + "/output")
    // Discarded: what is wrong with a folder is what «check» and «build» report.
    sources = try await readFolder(root, "content", jobs: request.jobs).value
    // Discarded: as above.
    theme = try await readFolder(root, themeFolder, jobs: request.jobs).value
    let all: [PublishDestination]
    (all, gone) = try await destinations(in: sources, request)
    let unread = all.isEmpty ? sources.unreadPublishing(below: root) : []
    destination = try chosen(arguments.value(of: .target), among: all, besides: unread)
    if let other = try placeMet(by: destination, among: all, request, output) {
      throw PublishError.samePlace(destination.folder, other)
    }
  }

  /// The content as it may be shown by the clock, whatever day `--as-of` speaks of: readers get it now.
  var today: Request { request.asOf(request.environment.now) }

  /// A fingerprint of what a build would read.
  var input: String { inputDigest(sources, theme, gone: gone) }

  /// Which folder of the output, and which list beside it.
  var siteName: String { destination.site == .status ? "internal" : "public" }

  /// Which folder of the output has the settings for its web server.
  var deliveryName: String { destination.site == .status ? "delivery-internal" : "delivery" }

  /// What a build says may be published; nil when there is nothing.
  func record() throws -> ReleaseRecord? { try record(of: siteName) }

  /// The same of one of the two sites, by the name of its folder.
  func record(of site: String) throws -> ReleaseRecord? {
    do { return ReleaseRecord(try readFile("\(output)/\(releaseName)\(site)", atMost: 1 << 28)) } catch {
      if error.isMissing { return nil }
      throw error
    }
  }

  /// Works with the target, in a folder of our own; on this machine nobody else may meanwhile.
  func withHost<Result>(
    _ hold: Holding, _ work: (any ReleaseHost, String) async throws -> Result
  ) async throws -> Result {
    // Looking writes nothing in the output, which others may own, or which may not be there.
    let above: String
    let home: Folder
    switch hold {
    case .looking:
      above = request.environment.variables["TMPDIR"] ?? "/tmp"
      if LocalHost.isFor(destination) { return try await work(LocalHost(destination), above) }
      home = try Folder(above)
    case .trying:
      above = request.environment.variables["TMPDIR"] ?? "/tmp"
      home = try Folder(above)
    case .holding:
      above = output
      home = try Folder(above, .makingItFor(.everyone))
    }
    let name = try home.makeTemporaryFolder(".story-publish-")
    let path = absolutePath("\(above)/\(name)") ?? "\(above)/\(name)"
    let result: Result
    do {
      let host: (any ReleaseHost)? =
        (PreparedHost(destination) as (any ReleaseHost)?) ?? RemoteHost(destination, work: path)
      if let host {
        result = try await work(host, path)
      } else if let storage = RcloneHost(destination, work: path, saying: sayWaiting()) {
        result = try await inStorage(hold, storage, path, work)
      } else {
        result = try await hold == .holding ? onThisMachine(path, work) : work(LocalHost(destination), path)
      }
    } catch {
      // Discarded: the first error is the one to report; what is left is removed by the next build.
      try? home.removeTree(name)
      throw error
    }
    try home.removeTree(name)
    return result
  }

  /// What is published there; where all of it is gone, what was last published there from here.
  func state() async throws -> HostState {
    let last = try last()
    return try await withHost(.looking) { host, _ in
      try host.checkMark()
      return try host.state().remembering(last)
    }
  }

  /// What was last published there from here; nil when nothing was.
  func last() throws -> RememberedRelease? {
    let folder: Folder
    do { folder = try Folder(output) } catch {
      if error.isMissing { return nil }
      throw error
    }
    return try destination.last(in: folder)
  }

  func note(_ release: StoredRelease) throws { try destination.note(release, in: Folder(output)) }

  private func sayWaiting() -> @Sendable (Wording) -> Void {
    let language = request.language
    return {
      // Discarded: what is being waited for is news, and no reason to stop.
      try? printError($0[language])
    }
  }

  private func onThisMachine<Result>(
    _ path: String, _ work: (any ReleaseHost, String) async throws -> Result
  ) async throws -> Result {
    let local = LocalHost(destination)
    let lock = try local.hold()
    let result = try await work(local, path)
    lock.release()
    return result
  }

  /// Publishes to storage as one of the output's own: whoever was killed here before holds nobody up.
  private func inStorage<Result>(
    _ hold: Holding, _ storage: RcloneHost, _ path: String,
    _ work: (any ReleaseHost, String) async throws -> Result
  ) async throws -> Result {
    switch hold {
    case .looking, .trying: return try await work(storage, path)
    case .holding:
      let home = try Folder(output)
      guard
        let lock = try home.lock(
          publisherName + "-lock", seconds: 2, whileWaiting: { () throws(FileError) in })
      else { throw PublishError.busy(destination) }
      let publisher = try publisher(in: home)
      try storage.hold(as: publisher, at: request.environment.now)
      let result: Result
      do { result = try await work(storage, path) } catch {
        storage.letGo(as: publisher)
        throw error
      }
      storage.letGo(as: publisher)
      lock.release()
      return result
    }
  }

  /// What this output is called by when it publishes.
  private func publisher(in home: borrowing Folder) throws(FileError) -> String {
    if let bytes = try home.readIfPresent(publisherName, atMost: 64) {
      let name = String(decoding: bytes.prefix { $0 > 0x20 }, as: UTF8.self)
      if !name.isEmpty, name.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }) {
        return name
      }
    }
    let name = String(UInt64.random(in: .min ... .max), radix: 36)
    try home.replace(publisherName, with: Array((name + "\n").utf8))
    return name
  }

  /// Whether others are kept from the place meanwhile; whoever tries asks what whoever publishes asks, and changes nothing.
  enum Holding { case holding, looking, trying }
}

/// In the output: what it is called by when it publishes to storage.
private let publisherName = ".story-publisher"

extension Option {
  static let target = Option(
    name: "--target", value: Wording(nb: "STED", en: "TARGET"),
    help: Wording(
      nb: "hvilket sted i content/publisering.yml; trengs når det er flere",
      en: "which target of content/publisering.yml; needed when there are several"))
}

/// The targets that are declared, those of a file with errors being refused, and what is gone for good.
private func destinations(
  in sources: SourceTree, _ request: Request
) async throws -> ([PublishDestination], gone: Set<String>) {
  let names = publishingPaths + ["content/nettsted.yml", "content/site.yml"]
  let files = sources.files.filter { names.contains($0.path) }
  let model = await readModel(of: SourceTree(files: files), at: request.moment, jobs: 1)
  let errors = model.findings.filter { $0.severity == .error && names.prefix(2).contains($0.location.path) }
  guard errors.isEmpty else {
    let bytes = Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    try printError(format(errors, as: .text, in: request.language, sources: { bytes[$0] }))
    throw PublishError(
      .refused,
      Wording(
        nb: "publisering.yml må rettes først. Ingenting ble publisert",
        en: "publisering.yml must be put right first. Nothing was published"))
  }
  let domain = model.value.site?.domain
  let former = model.value.site?.formerFolders.map(\.text) ?? []
  let all = model.value.all(Publication.self).flatMap(\.targets).compactMap {
    PublishDestination($0, domain: domain, formerFolders: former)
  }
  return (all, Set(model.value.goneNames))
}

/// `unread` are files that may have been meant to say where, when nothing says so.
private func chosen(
  _ name: String?, among all: [PublishDestination], besides unread: [String]
) throws -> PublishDestination {
  guard let name else {
    guard let only = all.first else { throw PublishError.noTarget(unread) }
    guard all.count == 1 else {
      throw UsageError.missingWord(
        Wording(
          nb: "«--target» (\(all.map(\.name).joined(separator: ", ")))",
          en: "“--target” (\(all.map(\.name).joined(separator: ", ")))"))
    }
    return only
  }
  guard let found = all.first(where: { $0.name == name }) else {
    guard let first = all.first else { throw PublishError.noTarget(unread) }
    let names = all.map(\.name).joined(separator: ", ")
    throw UsageError.badValue(
      "--target", name,
      all.count == 1
        ? Wording(nb: "«\(first.name)»", en: "“\(first.name)”")
        : Wording(nb: "ett av \(names)", en: "one of \(names)"))
  }
  return found
}

extension PublishError {
  /// `unread` are files that may have been meant for it.
  static func noTarget(_ unread: [String]) -> PublishError {
    let names = unread.map { "«\($0)»" }.joined(separator: ", ")
    let english = unread.map { "“\($0)”" }.joined(separator: ", ")
    return PublishError(
      .refused,
      Wording(
        nb:
          "det står ikke hvor nettstedet skal publiseres. Skriv det i content/publisering.yml (se docs/publisering.md)"
          + (unread.isEmpty ? "" : "; \(names) blir ikke lest"),
        en:
          "it is not written where the site is to be published. Write it in content/publisering.yml (see docs/publisering.md)"
          + (unread.isEmpty ? "" : "; \(english) \(unread.count == 1 ? "is" : "are") not read")))
  }

  /// What a run ends with, and why.
  func ending(_ language: MessageLanguage) throws(FileError) -> ExitCode {
    try printError("story: \(message[language]).")
    if let said { try printError("  \(said)") }
    return kind == .refused ? .contentHasErrors : .failed
  }
}
