import Diagnostics
import Files
import Sealing
import Theming
import Writing

/// What a build is asked to make besides, and where.
@dynamicMemberLookup
struct BuildRequest: Sendable {
  let request: Request
  let output: String
  let commit: String?
  let wantsSearch: Bool
  let wantsCompression: Bool
  let wantsProfile: Bool
  /// What the calendars of an earlier publication said, when the command line names its list.
  let published: PublishedEvents
  /// What the status site is sealed with; nil when it is not to be.
  let passphrase: Passphrase?

  static let options: [Option] =
    Request.options + [.output, .previous, .noSearch, .noCompress, .seal, .passphraseFile, .profile]

  init(_ arguments: Arguments, in environment: Environment) throws {
    request = try Request(arguments, in: environment)
    let root = request.root
    output = arguments.value(of: .output) ?? (root == "." ? "output" : root + "/output")
    commit = commitID(of: root, environment.variables)
    wantsSearch = !arguments.has(.noSearch)
    wantsCompression = !arguments.has(.noCompress)
    wantsProfile = arguments.has(.profile)
    published = try publishedEvents(arguments)
    passphrase = try sealingPassphrase(arguments, environment)
    try request.checkPlaces(output: output)
  }

  subscript<Value>(dynamicMember path: KeyPath<Request, Value>) -> Value { request[keyPath: path] }
}

private func publishedEvents(_ arguments: Arguments) throws -> PublishedEvents {
  guard let file = arguments.value(of: .previous) else { return PublishedEvents() }
  guard let manifest = Manifest(try readFile(file, atMost: 1 << 26)) else {
    throw UsageError.badValue(
      "--previous", file,
      Wording(
        nb: "en fil som «story build» har laget: output/.story-made-public",
        en: "a file that “story build” has made: output/.story-made-public"))
  }
  return manifest.events
}
