import Content
import Diagnostics
import Files
import Model
import Theming
import Tooling

/// Asks the address that readers use whether they get what was published; nil when all is as it should be, or else what is not.
///
/// It asks for every page that is new or changed, three that are not, one that is gone, one that never was, and
/// `security.txt`, and compares bytes and headers. The program curl does the asking, and `say` says before it what is asked
/// and for how long at most; an address that gives no answer at all is asked for one page alone.
func checkLive(
  _ release: StagedRelease, _ plan: PublishPlan, of destination: PublishDestination, work: String,
  saying say: (Wording) -> Void
) throws(PublishError) -> PublishError? {
  guard let address = destination.address else { return nil }
  return try askPatiently(
    questions(release.record, plan, of: destination), at: address, work: work, saying: say)
}

private func askPatiently(
  _ questions: [LiveQuestion], at address: String, work: String, saying say: (Wording) -> Void
) throws(PublishError) -> PublishError? {
  guard let first = questions.first else { return nil }
  let patience = Patience(for: questions)
  say(patience.words(of: questions.count, address))
  func attempt() throws(PublishError) -> PublishError? {
    if let wrong = try ask([first], at: address, work: work, patience) { return wrong }
    return questions.count == 1 ? nil : try ask(questions, at: address, work: work, patience)
  }
  // A web server that reads its settings anew goes on with the old ones for a moment.
  for milliseconds in [100, 300, 900, 2700] {
    guard let wrong = try attempt() else { return nil }
    if wrong.isSilence, patience.spent > 4 { return wrong }
    pause(milliseconds: milliseconds)
  }
  return try attempt()
}

/// Asks a host that shows the status page whether it asks people to sign in, before more is given to it; nil when it does, when
/// nothing is there yet, and when nobody has said where it is.
func checkSignIn(of destination: PublishDestination, work: String) throws(PublishError) -> PublishError? {
  guard destination.mustAskForSignIn, let address = destination.address else { return nil }
  let questions = ["", "status.json"].map { LiveQuestion(path: $0, expected: .signInOrNothing) }
  return try ask(questions, at: address, work: work, Patience(seconds: 45))
}

/// Whether both are answered by what asks people to sign in. That somebody is refused says so only where there is a page to refuse.
func isSignInAsked(
  of destination: PublishDestination, isPageThere: Bool, work: String
) throws(PublishError) -> Bool {
  guard let address = destination.address else { return false }
  let expected: LiveQuestion.Expected = isPageThere ? .signIn : .signInItself
  let questions = signInQuestions.map { LiveQuestion(path: $0.path, expected: expected) }
  return try ask(questions, at: address, work: work, Patience(seconds: 45)) == nil
}

/// What is wrong with the addresses of the empty pages, once a web server has had time to read its settings anew; nil when they ask
/// people to sign in. A mere refusal says nothing: the same is answered where nothing is, and may be meant for programs alone.
func checkAsked(
  of destination: PublishDestination, work: String, saying say: (Wording) -> Void
) throws(PublishError) -> PublishError? {
  guard let address = destination.address else { return nil }
  let questions = signInQuestions.map { LiveQuestion(path: $0.path, expected: .signInItself) }
  return try askPatiently(questions, at: address, work: work, saying: say)
}

/// The first page, and the numbers for other programs.
private let signInQuestions = ["", "status.json"].map { LiveQuestion(path: $0, expected: .signIn) }

extension PublishDestination {
  /// Whether readers of the status page are to be asked to sign in by what stands before it.
  var mustAskForSignIn: Bool { site == .status && signIn == .server }
}

private func ask(
  _ questions: [LiveQuestion], at address: String, work: String, _ patience: Patience
) throws(PublishError) -> PublishError? {
  let home = try publishing { () throws(FileError) in try Folder(work) }
  try publishing { () throws(FileError) in
    try home.removeTree(answersName)
    try home.makeFolder(answersName)
  }
  let run = try runCurl(curlSettings(questions, at: address), in: work, seconds: patience.left)
  let answers = try publishing { () throws(FileError) in try home.folder(answersName) }
  for (number, question) in questions.enumerated() {
    let bytes = try publishing { () throws(FileError) in
      try answers.readIfPresent("\(number)", atMost: 1 << 28)
    }
    guard let bytes, let answer = HTTPAnswer(bytes) else {
      let silence = PublishError.failed(
        Wording(
          nb: "\(address)/\(question.path) svarer ikke", en: "\(address)/\(question.path) does not answer"),
        "curl", run.said)
      return silence.asSilence
    }
    if let wrong = question.mistake(in: answer) {
      return .refused(
        "\(address)/\(question.path) \(wrong.nb)", "\(address)/\(question.path) \(wrong.en)")
    }
  }
  try publishing { () throws(FileError) in try home.removeTree(answersName) }
  return nil
}

/// Something that is asked for, and what the answer must be.
struct LiveQuestion {
  /// From the site's top, without a slash before it.
  let path: String
  let expected: Expected

  enum Expected {
    case file(ReleaseRecord.File)
    /// A page that says where its entry is now, or the server's own word for that.
    case wayOn(ReleaseRecord.File)
    /// Nothing, with this page when there is one.
    case nothing(ReleaseRecord.File?)
    /// Gone, or led on from.
    case notThere
    /// What asks people to sign in, or sends them there.
    case signIn
    /// The same, and no mere refusal.
    case signInItself
    /// What asks people to sign in, or nothing at all.
    case signInOrNothing
  }
}

private func questions(
  _ record: ReleaseRecord, _ plan: PublishPlan, of destination: PublishDestination
) -> [LiveQuestion] {
  if destination.mustAskForSignIn { return signInQuestions }
  if destination.signIn == .network { return [] }
  // What a host reads its rules from is for no reader, and servers refuse it.
  let isAsked = { (path: String) in HostFile(rawValue: path) == nil && path != "404.html" }
  let changed = plan.new + plan.changed
  let unchanged = plan.unchanged.filter { $0.hasSuffix(".html") && isAsked($0) }
  let samples = Set([0, unchanged.count / 2, unchanged.count - 1].filter(unchanged.indices.contains))
  var paths = changed.filter(isAsked) + samples.sorted().map { unchanged[$0] }
  if record.files[securityName] != nil, !paths.contains(securityName) { paths.append(securityName) }
  var questions = paths.compactMap { path in
    record.files[path].map { file in
      let page = Ledger.Name(kind: .address, text: record.top + addressed(path))
      let isFormer = record.ledger.names[page]?.isFormer == true
      let sent = destination.method == .rclone ? file.asStored : file
      return LiveQuestion(path: addressed(path), expected: isFormer ? .wayOn(sent) : .file(sent))
    }
  }
  if let gone = plan.gone.first(where: { $0.hasSuffix(".html") && isAsked($0) }) {
    questions.append(LiveQuestion(path: addressed(gone), expected: .notThere))
  }
  // What storage answers for what is missing is decided by what stands before it.
  if let missing = record.files["404.html"], destination.method != .rclone {
    questions.append(
      LiveQuestion(path: "-/finnes-ikke-\(record.digest.prefix(8))/", expected: .nothing(missing)))
  }
  return questions
}

extension ReleaseRecord.File {
  /// What storage itself says of it: the rest of the policy is that of what stands before it.
  var asStored: ReleaseRecord.File {
    ReleaseRecord.File(
      sha256: sha256, size: size,
      headers: headers.filter { ["Content-Type", "Cache-Control"].contains($0.name) })
  }
}

func addressed(_ path: String) -> String {
  path == "index.html" || path.hasSuffix("/index.html") ? String(path.dropLast("index.html".count)) : path
}

/// Eight at a time, each answer with its headers in a file of its own, named by its number.
private func curlSettings(_ questions: [LiveQuestion], at address: String) -> String {
  let common = """
    include
    parallel
    parallel-max = 8
    connect-timeout = 10
    max-time = 30
    retry = \(questions.count == 1 ? 0 : 1)
    max-filesize = 268435456

    """
  let requests = questions.enumerated().map { number, question in
    "url = \"\(address)/\(encoded(question.path))\"\noutput = \"\(answersName)/\(number)\"\n"
  }
  return common + requests.joined()
}

/// Everything but what may stand in a path (RFC 3986 §3.3).
func encoded(_ path: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  let bytes = path.utf8.flatMap { byte -> [UInt8] in
    let isPlain =
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || "-._~/".utf8.contains(byte)
    return isPlain ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
  return String(decoding: bytes, as: UTF8.self)
}

private let answersName = "answers"
private let securityName = ".well-known/security.txt"

extension LiveQuestion {
  /// What is wrong with an answer, as what follows the address.
  func mistake(in answer: HTTPAnswer) -> Wording? {
    switch expected {
    case .file(let file):
      if answer.status != 200 { return .status(answer.status, wanted: "200") }
      if sha256(answer.body) != file.sha256 {
        return Wording(
          nb: "viser noe annet enn det som ble publisert", en: "shows something else than was published")
      }
      return headerMistake(in: answer, file.headers)
    case .wayOn(let file):
      if [301, 308].contains(answer.status) || answer.status == 200 && sha256(answer.body) == file.sha256 {
        return nil
      }
      return .status(answer.status, wanted: "301")
    case .nothing(let page):
      if answer.status != 404 { return .status(answer.status, wanted: "404") }
      if let page, sha256(answer.body) != page.sha256 {
        return Wording(
          nb: "viser ikke nettstedets egen side for det som ikke finnes",
          en: "does not show the site's own page for what is missing")
      }
      return nil
    case .notThere:
      return [403, 404, 410, 301, 308].contains(answer.status) ? nil : .status(answer.status, wanted: "404")
    case .signInOrNothing where [404, 410].contains(answer.status): return nil
    case .signInItself where answer.status == 403: return .status(403, wanted: "401")
    case .signIn, .signInItself, .signInOrNothing:
      if [401, 403, 302, 303, 307].contains(answer.status) { return nil }
      return Wording(
        nb: "ber ingen om å logge inn: alle kan lese statussiden (\(answer.status))",
        en: "asks nobody to sign in: everybody can read the status page (\(answer.status))")
    }
  }

  private func headerMistake(in answer: HTTPAnswer, _ headers: [HeaderPolicy.Header]) -> Wording? {
    for header in headers where answer.headers[header.name.lowercased()] != header.value {
      let found = answer.headers[header.name.lowercased()]
      return Wording(
        nb: found.map { "har «\(header.name): \($0)», og skal ha «\(header.value)»" }
          ?? "mangler «\(header.name)»",
        en: found.map { "has “\(header.name): \($0)” instead of “\(header.value)”" }
          ?? "lacks “\(header.name)”")
    }
    return nil
  }
}

extension Wording {
  fileprivate static func status(_ found: Int, wanted: String) -> Wording {
    Wording(nb: "svarer \(found), og skal svare \(wanted)", en: "answers \(found) instead of \(wanted)")
  }
}
