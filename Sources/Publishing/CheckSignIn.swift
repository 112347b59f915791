import Diagnostics
import Files
import Model

extension PublishDestination {
  /// Whether readers of the status page are to be asked to sign in by what stands before it.
  var mustAskForSignIn: Bool { site == .status && signIn == .server }

  /// Whether only sealing keeps others from reading a status page, and a release of it is not sealed.
  func laysOpen(_ release: ReleaseRecord) -> Bool {
    site == .status && signIn == .sealed && !release.build.isSealed && !release.isEmptyPage
  }
}

/// Asks a host that shows the status page whether it asks people to sign in, before more is given to it; nil when it does, when
/// nothing is there yet, and when nobody has said where it is.
func checkSignIn(
  of destination: PublishDestination, _ state: HostState, work: String
) throws(PublishError) -> PublishError? {
  guard destination.mustAskForSignIn, let address = destination.address else { return nil }
  return try askForSignIn(.anything, at: address, knowing: state.releases.map(\.record), work: work)
}

/// Whether both are answered by what asks people to sign in, of what is there now.
func isSignInAsked(
  of destination: PublishDestination, _ state: HostState, work: String
) throws(PublishError) -> Bool {
  guard let address = destination.address else { return false }
  let premise = state.shown.map { SignInAnswer.Premise(of: $0.record) } ?? .nothing
  let records = state.releases.map(\.record)
  return try askForSignIn(premise, at: address, knowing: records, work: work) == nil
}

/// What is wrong with the addresses of what has just been put there, once a web server has had time to read its settings anew; nil
/// when they ask people to sign in.
func checkAsked(
  of destination: PublishDestination, showing record: ReleaseRecord, knowing others: [ReleaseRecord] = [],
  work: String, saying say: (Wording) -> Void
) throws(PublishError) -> PublishError? {
  guard let address = destination.address else { return nil }
  say(Patience(seconds: signInSeconds).words(of: signInPaths.count, address))
  return try trying { () throws(PublishError) in
    try askForSignIn(
      SignInAnswer.Premise(of: record), at: address, knowing: [record] + others, work: work)
  }
}

/// The first page, and the numbers for other programs: some servers ask people to sign in for pages alone.
private let signInPaths = [(path: "", file: "index.html"), (path: "status.json", file: "status.json")]
private let signInSeconds = 45

extension SignInAnswer.Premise {
  /// Of a page that was changed by hand nobody can say whether it is what an address leads to.
  fileprivate init(of shown: ReleaseRecord) {
    let isKnown = signInPaths.allSatisfy { shown.files[$0.file] != .unknown }
    self = shown.isEmptyPage ? .emptyPage : isKnown ? .statusPage : .nothing
  }
}

private func askForSignIn(
  _ premise: SignInAnswer.Premise, at address: String, knowing records: [ReleaseRecord], work: String
) throws(PublishError) -> PublishError? {
  let published = Set(records.flatMap { record in signInPaths.compactMap { record.files[$0.file]?.sha256 } })
  var silence: PublishError?
  for (path, _) in signInPaths {
    let asked = "\(address)/\(path)"
    guard let answer = try follow(asked, work: work) else {
      return .failed("\(asked) svarer ikke", "\(asked) does not answer").asSilence
    }
    guard let wrong = answer.mistake(premise, published: published) else { continue }
    var error = PublishError.refused("\(asked) \(wrong.nb)", "\(asked) \(wrong.en)")
    error.isUnguarded = answer.isAnswered
    // That one address is out of order says nothing of the other, which may be open.
    guard answer.isAnswered else {
      silence = silence ?? error.asSilence
      continue
    }
    return error
  }
  return silence
}

/// Asks as a browser does, with what it is given to remember and at most ten steps on; nil when nobody answers.
private func follow(_ asked: String, work: String) throws(PublishError) -> SignInAnswer? {
  let home = try publishing { () throws(FileError) in try Folder(work) }
  try publishing { () throws(FileError) in try home.removeFile(answerName) }
  let run = try runCurl(
    following + "url = \"\(asked)\"\noutput = \"\(answerName)\"\n", in: work, seconds: signInSeconds)
  let bytes = try publishing { () throws(FileError) in
    let bytes = try home.readIfPresent(answerName, atMost: 1 << 24)
    try home.removeFile(answerName)
    return bytes
  }
  guard let bytes, let first = HTTPAnswer(bytes) else { return nil }
  let last = first.afterRedirects
  return SignInAnswer(
    asked: asked, end: run.end ?? asked, last: last.isRedirect ? nil : last, isWhole: run.ending == .answered)
}

private let answerName = "sign-in"
private let following = """
  include
  location
  cookie = ""
  max-redirs = 10
  connect-timeout = 10
  max-time = 30
  max-filesize = 8388608
  proto-redir = "=http,https"

  """
