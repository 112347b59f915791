import Diagnostics
import Files
import Model
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

  static let options: [Option] =
    Request.options + [.output, .previous, .noSearch, .noCompress, .seal, .passphraseFile, .profile, .verify]

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
    passphrase = other.passphrase
  }

  /// A build for publishing that nobody has asked for by name, such as one that is due.
  init(_ request: Request, output: String, commit: String?, passphrase: Passphrase?) {
    self.request = request
    self.output = output
    self.commit = commit
    wantsSearch = canMakeSearch()
    wantsCompression = true
    wantsProfile = false
    wantsProof = false
    self.passphrase = passphrase
  }
}
