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
  if destination.mustAskForSignIn {
    return try checkAsked(of: destination, showing: release.record, work: work, saying: say)
  }
  let questions = questions(release.record, plan, of: destination)
  guard let first = questions.first else { return nil }
  let patience = Patience(for: questions)
  say(patience.words(of: questions.count, address))
  var isReached = false
  let wrong = try trying { () throws(PublishError) in
    if let wrong = try ask([first], at: address, work: work, patience) { return wrong }
    isReached = true
    return questions.count == 1 ? nil : try ask(questions, at: address, work: work, patience)
  }
  guard let wrong, wrong.isOutside, !isReached, destination.isOnClosedNetwork else { return wrong }
  say(.outside(wrong))
  return nil
}

extension PublishDestination {
  /// Whether it is to be reached from a network of its own alone, which whoever publishes need not be in.
  var isOnClosedNetwork: Bool { site == .status && signIn == .network }
}

extension Wording {
  /// Of an address that is not to be reached from everywhere: nothing is known, and nothing is wrong.
  fileprivate static func outside(_ error: PublishError) -> Wording {
    let said = error.said.map { " (\($0))" } ?? ""
    return Wording(
      nb:
        "\(error.message.nb)\(said). Statussiden ligger på et lukket nett som ikke nås herfra, så det ble ikke sjekket hva leserne får. Se etter fra en maskin på det nettet.",
      en:
        "\(error.message.en)\(said). The status page is on a closed network that is not reached from here, so what readers get was not checked. Look from a machine on that network."
    )
  }
}

/// Asks again for some seconds while something is wrong: a web server that reads its settings anew goes on with the old ones for a
/// moment. One that has been silent for longer is asked no more.
func trying(_ attempt: () throws(PublishError) -> PublishError?) throws(PublishError) -> PublishError? {
  let patience = Patience(seconds: 0)
  for milliseconds in [100, 300, 900, 2700] {
    guard let wrong = try attempt() else { return nil }
    if wrong.isSilence, patience.spent > 4 { return wrong }
    pause(milliseconds: milliseconds)
  }
  return try attempt()
}

/// Whether the first page is answered by anything that says what readers get, now that an earlier release is there again.
func isAnswering(_ destination: PublishDestination, work: String) throws(PublishError) -> Bool {
  guard let address = destination.address else { return false }
  let question = LiveQuestion(path: "", expected: .notThere)
  return try trying { () throws(PublishError) in
    let wrong = try ask([question], at: address, work: work, Patience(seconds: 60))
    return wrong?.isSilence == true ? wrong : nil
  } == nil
}

func ask(
  _ questions: [LiveQuestion], at address: String, work: String, _ patience: Patience
) throws(PublishError) -> PublishError? {
  let home = try publishing { () throws(FileError) in try Folder(work) }
  try publishing { () throws(FileError) in
    try home.removeTree(answersName)
    try home.makeFolder(answersName)
  }
  let run = try runCurl(curlSettings(questions, at: address), in: work, seconds: patience.left)
  let answers = try publishing { () throws(FileError) in try home.folder(answersName) }
  var unable: PublishError?
  for (number, question) in questions.enumerated() {
    let bytes = try publishing { () throws(FileError) in
      try answers.readIfPresent("\(number)", atMost: 1 << 28)
    }
    guard let bytes, let answer = HTTPAnswer(bytes) else {
      let silence = PublishError.failed(
        Wording(
          nb: "\(address)/\(question.path) svarer ikke", en: "\(address)/\(question.path) does not answer"),
        "curl", run.said)
      return silence.asSilence.asOutside
    }
    if let wrong = question.mistake(in: answer) {
      let error = PublishError.refused(
        "\(address)/\(question.path) \(wrong.nb)", "\(address)/\(question.path) \(wrong.en)")
      // What keeps others out of a network says so.
      if [401, 403, 407, 511].contains(answer.status) { return error.asOutside }
      guard answer.isUnable else { return error }
      unable = unable ?? error.asSilence
    }
  }
  try publishing { () throws(FileError) in try home.removeTree(answersName) }
  return unable
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
    /// Led on to this address of the domain.
    case leads(to: String)
  }
}

private func questions(
  _ record: ReleaseRecord, _ plan: PublishPlan, of destination: PublishDestination
) -> [LiveQuestion] {
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
      let sent =
        destination.method == .rclone
        ? file.asStored : destination.asksForHeaders ? file : file.withoutHeaders
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

extension PublishDestination {
  /// Whether what gives readers the files goes by the settings that are handed to it. For a status page that is so where it is said
  /// which web server reads them anew; other ones may have settings of their own.
  fileprivate var asksForHeaders: Bool { site == .open || method != .folder || server != .none }
}

extension ReleaseRecord.File {
  /// Its bytes alone: nothing said to a web server how to send them.
  fileprivate var withoutHeaders: ReleaseRecord.File {
    ReleaseRecord.File(sha256: sha256, size: size, headers: [])
  }

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
      if answer.status != 200 { return .answered(answer) }
      if sha256(answer.body) != file.sha256 { return .shownOtherwise(answer, file) }
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
    case .leads(let place):
      guard [301, 308].contains(answer.status) else { return .status(answer.status, wanted: "301") }
      let found = answer.headers["location"] ?? ""
      return found == place || found.hasPrefix("http") && found.hasSuffix(place)
        ? nil : Wording(nb: "fører til \(found)", en: "leads to \(found)")
    case .notThere:
      return [403, 404, 410, 301, 308].contains(answer.status) ? nil : .status(answer.status, wanted: "404")
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
  /// What is wrong with an answer that is no page, and what to do about it.
  fileprivate static func answered(_ answer: HTTPAnswer) -> Wording {
    let plain = status(answer.status, wanted: "200")
    if answer.isRedirect, let place = answer.headers["location"] {
      return Wording(
        nb: "\(plain.nb): den fører til \(place). Skriv adressen leserne ender på («adresse»)",
        en: "\(plain.en): it leads to \(place). Write the address that readers end at (“address”)")
    }
    guard answer.status == 401 || answer.status == 403 else { return plain }
    return Wording(
      nb: "\(plain.nb): noe foran nettstedet slipper ikke alle inn",
      en: "\(plain.en): something before the site does not let everybody in")
  }

  /// Other bytes than those that were published, and what may have changed them.
  fileprivate static func shownOtherwise(_ answer: HTTPAnswer, _ file: ReleaseRecord.File) -> Wording {
    if let coding = answer.headers["content-encoding"] {
      return Wording(
        nb: "er komprimert («Content-Encoding: \(coding)») uten at noen ba om det; ikke alle kan lese det",
        en:
          "is compressed (“Content-Encoding: \(coding)”) though nobody asked for it; not everybody can read that"
      )
    }
    let (found, wanted) = (answer.body.count, file.size)
    return Wording(
      nb:
        "viser noe annet enn det som ble publisert (\(found) byte, og skal ha \(wanted)): en eldre utgave, eller noe foran nettstedet endrer sidene",
      en:
        "shows something else than was published (\(found) bytes instead of \(wanted)): an older release, or something before the site changes the pages"
    )
  }

  fileprivate static func status(_ found: Int, wanted: String) -> Wording {
    Wording(nb: "svarer \(found), og skal svare \(wanted)", en: "answers \(found) instead of \(wanted)")
  }
}
