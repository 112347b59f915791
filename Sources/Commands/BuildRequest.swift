import Diagnostics
import Files
import Model
import Publishing
import Sealing
import Theming
import Tooling
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
  /// Whether what stands in the output folder is to be compared with the same made anew.
  let wantsProof: Bool
  /// What the status site is sealed with; nil when it is not to be.
  let passphrase: Passphrase?
  /// Whether nobody has named what readers see, so that nothing is known of addresses that they lose.
  let isUncompared: Bool
  /// What pages with errors are held at; nil when an error is to stop everything.
  let holdsAfter: ReleaseRecord?

  static let options: [Option] =
    Request.options + [
      .output, .previous, .allowOlder, .holdBroken, .noSearch, .noCompress, .seal, .passphraseFile, .profile,
      .verify,
    ]

  init(_ arguments: Arguments, in environment: Environment) throws {
    request = try Request(arguments, in: environment)
    let root = request.root
    output = arguments.value(of: .output) ?? (root == "." ? "output" : root + "/output")
    commit = commitID(of: root, environment.variables)
    wantsSearch = !arguments.has(.noSearch)
    wantsCompression = !arguments.has(.noCompress)
    wantsProfile = arguments.has(.profile)
    wantsProof = arguments.has(.verify)
    passphrase = try sealingPassphrase(arguments, environment)
    isUncompared = request.moment.strictness == .production && !arguments.has(.previous)
    holdsAfter = arguments.has(.holdBroken) ? try lastRelease(request, in: output) : nil
    try request.checkPlaces(output: output)
  }

  subscript<Value>(dynamicMember path: KeyPath<Request, Value>) -> Value { request[keyPath: path] }
}

extension BuildRequest {
  /// The same for another moment and another folder.
  init(_ other: BuildRequest, at moment: Instant, output: String) {
    request = other.request.asOf(moment)
    self.output = output
    commit = other.commit
    wantsSearch = other.wantsSearch
    wantsCompression = other.wantsCompression
    wantsProfile = false
    wantsProof = false
    isUncompared = false
    passphrase = other.passphrase
    holdsAfter = other.holdsAfter
  }

  /// A build for publishing that nobody has asked for by name, such as one that is due.
  init(
    _ request: Request, output: String, commit: String?, passphrase: Passphrase?,
    holding previous: ReleaseRecord?
  ) {
    self.request = request
    self.output = output
    self.commit = commit
    wantsSearch = canMakeSearch()
    wantsCompression = true
    wantsProfile = false
    wantsProof = false
    isUncompared = false
    self.passphrase = passphrase
    holdsAfter = previous
  }
}

/// The release that `--previous` names, or what was last built for publishing here.
private func lastRelease(_ request: Request, in output: String) throws -> ReleaseRecord {
  if let named = request.previous.record { return named }
  do {
    if let last = ReleaseRecord(try readFile("\(output)/\(releaseName)public", atMost: 1 << 28)) {
      return last
    }
  } catch { if !error.isMissing { throw error } }
  throw UsageError.missingWord(
    Wording(
      nb: "«--previous FIL» (utgaven som leserne ser), som «--hold-broken» trenger,",
      en: "“--previous FILE” (the release that readers see), which “--hold-broken” needs,"))
}

extension Option {
  static let holdBroken = Option(
    name: "--hold-broken", value: nil,
    help: Wording(
      nb: "sider med feil holdes igjen på forrige publiserte tekst, og resten går ut; avslutter da med 3",
      en: "pages with errors are held at their last published text, and the rest goes out; ends with 3 then"))
}
