/// What a build is asked to make besides, and where.
@dynamicMemberLookup
struct BuildRequest: Sendable {
  let request: Request
  let output: String
  let commit: String?
  let wantsSearch: Bool
  let wantsCompression: Bool

  static let options: [Option] = Request.options + [.output, .noSearch, .noCompress]

  init(_ arguments: Arguments, in environment: Environment) throws(UsageError) {
    request = try Request(arguments, in: environment)
    let root = request.root
    output = arguments.value(of: .output) ?? (root == "." ? "output" : root + "/output")
    commit = commitID(of: root, environment.variables)
    wantsSearch = !arguments.has(.noSearch)
    wantsCompression = !arguments.has(.noCompress)
  }

  subscript<Value>(dynamicMember path: KeyPath<Request, Value>) -> Value { request[keyPath: path] }
}
