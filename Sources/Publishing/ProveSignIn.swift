import Content
import Diagnostics
import Files
import Model

extension PublishRun {
  /// Whether what stands before a status page asks people to sign in is found out before the page is there, not after: first by
  /// asking the address, and where it answers that nothing is there, by a page that says nothing, which anybody may read.
  ///
  /// Gives the place as it is then. Refused when anybody gets an answer; what lies there by now is taken down, since it is as open.
  func proveSignIn(
    _ state: HostState, on host: any ReleaseHost, saying say: (Wording) -> Void
  ) throws(PublishError) -> HostState {
    guard destination.mustAskForSignIn, !destination.method.isPreparedOnly, destination.address != nil else {
      return state
    }
    if let wrong = try checkSignIn(of: destination, state, work: work) {
      guard let current = state.current, !wrong.isSilence else { throw wrong }
      notingForInterruption(.interruptedInTakingDown)
      throw host.takenDown(current, state.shown?.record ?? record, because: wrong)
    }
    if try isSignInAsked(of: destination, state, work: work) { return state }
    return try provenByEmptyPage(state, on: host, saying: say)
  }

  private func provenByEmptyPage(
    _ state: HostState, on host: any ReleaseHost, saying say: (Wording) -> Void
  ) throws(PublishError) -> HostState {
    say(
      Wording(
        nb: "Prøver med en tom side for å se om adressen ber folk logge inn, før statussiden legges dit …",
        en:
          "Trying with an empty page whether the address asks people to sign in, before the status page is put there …"
      ))
    let site = "\(work)/\(emptySiteName)"
    try publishing { () throws(FileError) in
      let home = try Folder(work)
      try home.removeTree(emptySiteName)
      let folder = try home.folderMakingIt(emptySiteName)
      for (name, bytes) in emptySite { try folder.write(bytes, to: name) }
    }
    var only = record
    only.files = [:]
    for (name, bytes) in emptySite {
      only.files[name] = ReleaseRecord.File(
        sha256: sha256(bytes), size: bytes.count, headers: record.files[name]?.headers ?? [])
    }
    only.kept = [:]
    let id = ReleaseID.make(of: only, at: now, besides: state.releases.map(\.id))
    notingForInterruption(.interruptedInTrying)
    try host.put(StagedRelease(id: id, record: only, site: site, delivery: delivery), after: state)
    do throws(PublishError) {
      try host.reload()
      let others = state.releases.map(\.record)
      let wrong = try checkAsked(
        of: destination, showing: only, knowing: others, work: work, saying: say)
      if let wrong { throw wrong }
    } catch {
      throw host.takenDown(id, only, because: error)
    }
    return try host.examined(host.state())
  }
}

extension ReleaseHost {
  /// Refuses to show a release of the status page again where the address is not found to ask people to sign in, and takes down what
  /// lies there as open.
  func refuseWithoutSignIn(_ state: HostState, work: String) throws(PublishError) {
    guard destination.mustAskForSignIn, destination.address != nil else { return }
    if let wrong = try checkSignIn(of: destination, state, work: work) {
      guard let current = state.current, let shown = state.shown, !wrong.isSilence else {
        throw wrong.adding(.nothingChanged)
      }
      throw takenDown(current, shown.record, because: wrong)
    }
    guard try !isSignInAsked(of: destination, state, work: work) else { return }
    throw PublishError.refused(
      "adressen svarer at det ikke er noe der, så det er ikke sikkert at den ber folk logge inn. Kjør «story publish», som prøver det med en tom side først",
      "the address answers that nothing is there, so it is not certain that it asks people to sign in. Run “story publish”, which tries that with an empty page first"
    ).adding(.nothingChanged)
  }

  /// A sealed release that something was wrong with is shown to nobody where the one before it is not sealed: going back to that would
  /// lay it open.
  func takenDownSealed(_ release: String, _ shown: ReleaseRecord, because error: PublishError) -> PublishError
  {
    do throws(PublishError) {
      try hide(release, shown)
      return error.adding(
        Wording(
          nb: "Statussiden er tatt ned, så ingen ser den: utgaven før er ikke låst, og kan ikke vises igjen",
          en:
            "The status page was taken down, so nobody sees it: the release before is not sealed, and cannot be shown again"
        ))
    } catch let other { return error.adding(other.message) }
  }

  /// A status page that is not found to ask people to sign in is shown to nobody: the one before it would be as open.
  func takenDown(
    _ release: String, _ shown: ReleaseRecord, because error: PublishError
  ) -> PublishError {
    let (isEmpty, isUnanswered) = (shown.isEmptyPage, error.isSilence)
    do throws(PublishError) {
      try hide(release, shown)
      return error.adding(
        isEmpty
          ? Wording(
            nb: "Bare en tom side var lagt ut, og den er tatt ned igjen: ingen har kunnet lese statussiden",
            en:
              "Only an empty page had been put there, and it was taken down again: nobody could read the status page"
          )
          : isUnanswered
            ? Wording(
              nb: "Statussiden er tatt ned, så ingen ser den",
              en: "The status page was taken down, so nobody sees it")
            : Wording(
              nb: "Statussiden er tatt ned, så ingen ser den. Til nå kan den ha vært lest av hvem som helst",
              en: "The status page was taken down, so nobody sees it. Until now anybody may have read it"))
    } catch let other { return error.adding(other.message) }
  }
}

extension ReleaseRecord {
  /// Whether it is the page that says nothing.
  var isEmptyPage: Bool {
    files.count == emptySite.count && emptySite.allSatisfy { files[$0]?.sha256 == sha256($1) }
  }
}

private let emptySiteName = "empty-site"
/// Of every kind of name that is asked for: some servers ask people to sign in for pages alone.
private let emptySite = [("index.html", emptyPage), ("status.json", Array("{}\n".utf8))]
private let emptyPage = Array(
  """
  <!doctype html>
  <html lang="nb"><meta charset="utf-8"><meta name="robots" content="noindex"><title>Tom side</title>
  <p>\(emptyPageText) <span lang="en">There is nothing here yet.</span></p></html>

  """.utf8)
