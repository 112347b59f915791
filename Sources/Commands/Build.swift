import Content
import Diagnostics
import Files
import Model
import Publishing
import Writing

extension Command {
  static let build = Command(
    name: "build", words: nil,
    summary: Wording(nb: "lag nettstedet og statussiden", en: "build the site and the status page"),
    description: Wording(
      nb: """
        Leser content, sier fra om alt som må rettes, og lager det åpne nettstedet i output/public, det en nginx-tjener
        trenger å vite om det i output/delivery, og den interne statussiden i output/internal. Er det feil, blir det
        gamle nettstedet stående som det var. Er ingenting endret siden sist, blir ingenting laget, og funnene er de samme.
        """,
      en: """
        Reads content, reports everything that must be fixed, and builds the public site in output/public, the
        settings for an nginx server in output/delivery, and the internal status page in output/internal. When there
        are errors, the old site is left as it was. When nothing has changed since the last build, nothing is made, and the
        findings are the same.
        """),
    options: BuildRequest.options
  ) { arguments, environment in
    let request = try BuildRequest(arguments, in: environment)
    do { try request.refuseOlder(arguments) } catch let error as PublishError {
      return try error.ending(request.language)
    }
    return try await runBuild(request)
  }
}

/// Builds, and says what came of it.
func runBuild(_ request: BuildRequest) async throws -> ExitCode {
  let outcome = try await readAndBuild(request)
  do { try request.request.show(outcome.findings, of: outcome.trees, on: .error) } catch {
    try request.reportWhatWasBuilt(outcome)
    throw error
  }
  try request.reportWhatWasBuilt(outcome)
  if request.wantsProfile { try printError(outcome.profile.text(in: request.language)) }
  if let proof = outcome.proof { try request.report(try proof.get()) }
  return outcome.ending
}

extension BuildRequest {
  func reportWhatWasFinished(_ sites: [String]) throws(FileError) {
    guard request.talksToPeople, !sites.isEmpty else { return }
    let names = sites.joined(separator: ", ")
    try printError(
      Wording(
        nb: "Forrige bygging ble stoppet midt i byttet. Det er gjort ferdig nå: \(names).",
        en: "The previous build was stopped in the middle of the exchange. It is finished now: \(names).")[
          request.language])
  }

  /// Says what others have put in the site's folder, which stays there.
  private func reportForeign(_ report: WriteReport) throws(FileError) {
    if !report.foreign.isEmpty {
      let shown = report.foreign.prefix(5).joined(separator: ", ")
      let more = report.foreign.count - min(5, report.foreign.count)
      try printError(
        Wording(
          nb:
            "Beholdt i \(output)/public/, siden story ikke har laget det: \(shown)\(more > 0 ? " og \(more) til" : "")",
          en:
            "Kept in \(output)/public/, since story did not make it: \(shown)\(more > 0 ? " and \(more) more" : "")"
        )[request.language])
    }
    guard let name = report.setAside else { return }
    try printError(
      Wording(
        nb:
          "Nettstedet fra en tidligere utgave av story er lagt i \(output)/\(name)/. Slett det når du har sett at ingen savner noe der.",
        en:
          "The site of an earlier version of story was moved to \(output)/\(name)/. Delete it when nobody misses anything in it."
      )[request.language])
  }

  /// Says what was written and what was left out, or that nothing was.
  fileprivate func reportWhatWasBuilt(_ outcome: BuildOutcome) throws(FileError) {
    guard request.talksToPeople else { return }
    if !outcome.examples.isEmpty {
      let count = outcome.examples.count
      // What readers do not get as it stands is the news, and is not to be looked for below a list of what they never get.
      let isShort = !outcome.held.isEmpty
      let end = isShort ? "." : ":"
      try printError(
        Wording(
          nb: "Eksempeldata som ikke er med (\(count))\(end)", en: "Example data left out (\(count))\(end)")[
            request.language])
      if !isShort { for example in outcome.examples { try printError("  " + example) } }
    }
    guard let report = outcome.report else {
      try printError(
        Wording(
          nb:
            "Nettstedet er ikke bygd: rett feilene først. Det gamle er som det var. Statussiden viser hvorfor: \(output)/internal/",
          en:
            "The site was not built: fix the errors first. The old site is unchanged. The status page shows why: \(output)/internal/"
        )[request.language])
      if outcome.isUnchanged { try printError(outcome.sameAsBefore[request.language]) }
      try reportStillShown(outcome)
      return
    }
    try reportForeign(report)
    let count = report.added.count + report.changed.count + report.unchanged
    let place = Wording(
      nb: "\(counted(count, "fil", "filer")) i \(output)/public/",
      en: "\(counted(count, "file", "files")) in \(output)/public/")
    let status = Wording(
      nb: "statussiden i \(output)/internal/", en: "the status page in \(output)/internal/")
    if outcome.isUnchanged {
      let same = outcome.sameAsBefore
      try printError(
        Wording(
          nb: "Uendret: \(place.nb), \(status.nb). \(same.nb)",
          en: "Unchanged: \(place.en), \(status.en). \(same.en)")[request.language])
    } else {
      try printError(
        Wording(
          nb:
            "Bygd: \(place.nb) (\(counted(report.added.count, "ny", "nye")), \(report.changed.count) endret, \(report.removed.count) borte), \(status.nb)",
          en:
            "Built: \(place.en) (\(report.added.count) new, \(report.changed.count) changed, \(report.removed.count) gone), \(status.en)"
        )[request.language])
    }
    try reportHeld(outcome)
    if let said = outcome.uncompared?.words { try printError(said[request.language]) }
  }

  /// Says once more, last, what readers see though it was withdrawn.
  private func reportStillShown(_ outcome: BuildOutcome) throws(FileError) {
    let found = outcome.findings.filter { $0.code == .withdrawnStillShown }
    guard let help = found.first?.help?[request.language] else { return }
    for finding in found { try printError("! " + finding.message[request.language].capitalizedFirst + ".") }
    try printError(help.capitalizedFirst + ".")
  }

  private func reportHeld(_ outcome: BuildOutcome) throws(FileError) {
    guard !outcome.held.isEmpty else { return }
    let earlier = outcome.held.filter { $0.since != nil }.map(\.path).joined(separator: ", ")
    let new = outcome.held.filter { $0.since == nil }.map(\.path).joined(separator: ", ")
    if !earlier.isEmpty {
      try printError(
        Wording(
          nb: "HOLDT IGJEN på forrige publiserte tekst, fordi de har feil: \(earlier)",
          en: "HELD at their last published text, since they have errors: \(earlier)")[request.language])
    }
    if !new.isEmpty {
      try printError(
        Wording(
          nb: "UTELATT, fordi de har feil, og er nye eller ikke skal vises nå: \(new)",
          en: "LEFT OUT, since they have errors, and are new or not to be shown now: \(new)")[
            request.language])
    }
  }
}

extension BuildOutcome {
  /// Which build it was that everything is as after: its moment is the one that the status pages say.
  fileprivate var sameAsBefore: Wording {
    let time = TimeZone.oslo.localTime(of: madeFor).iso.replacing("T", with: " ")
    return Wording(
      nb: "Alt er som da det ble bygd \(time), så ingenting er laget på nytt.",
      en: "Everything is as when it was built \(time), so nothing was made again.")
  }
}
