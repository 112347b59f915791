import Content
import Diagnostics
import Files
import Model
import Writing

extension Command {
  static let build = Command(
    name: "build", words: nil,
    summary: Wording(nb: "lag nettstedet og statussiden", en: "build the site and the status page"),
    description: Wording(
      nb: """
        Leser content, sier fra om alt som må rettes, og lager det åpne nettstedet i output/public, det en nginx-tjener
        trenger å vite om det i output/delivery, og den interne statussiden i output/internal. Er det feil, blir det
        gamle nettstedet stående som det var.
        """,
      en: """
        Reads content, reports everything that must be fixed, and builds the public site in output/public, the
        settings for an nginx server in output/delivery, and the internal status page in output/internal. When there
        are errors, the old site is left as it was.
        """),
    options: BuildRequest.options
  ) { arguments, environment in
    try await runBuild(try BuildRequest(arguments, in: environment))
  }
}

/// Builds, and says what came of it.
func runBuild(_ request: BuildRequest) async throws -> ExitCode {
  let (analysis, result) = try await readAndBuild(request)
  do { try request.request.show(result.findings, of: analysis, on: .error) } catch {
    try request.reportWhatWasBuilt(result, analysis)
    throw error
  }
  try request.reportWhatWasBuilt(result, analysis)
  if request.wantsProfile { try printError(result.profile.text(in: request.language)) }
  return result.ending
}

/// Reads, and builds what was read, while no other build may; a disk that cannot be written to is no reason to say nothing of
/// the content.
private func readAndBuild(_ request: BuildRequest) async throws -> (Analysis, BuildResult) {
  var read: Analysis?
  do {
    let output = try OutputFolder(request.output) { holder throws(FileError) in
      try printError(
        Wording(
          nb: "Venter på en annen bygging\(holder.words.nb) …",
          en: "Waiting for another build\(holder.words.en) …")[
            request.language])
    }
    try request.reportWhatWasFinished(output.finished)
    let analysis = try await analyze(request.request)
    read = analysis
    if request.moment.strictness == .production, let missing = MissingTools(for: analysis, request) {
      throw missing
    }
    do { return (analysis, try await buildSites(analysis, request, in: output)) } catch {
      // Discarded: the first error is the one to report; the next build tries again.
      try? output.discardUnfinished()
      throw error
    }
  } catch let error where !(error is ReadError) {
    let analysis = if let read { read } else { try await analyze(request.request) }
    try request.request.show(try await findings(of: analysis, request.request), of: analysis, on: .error)
    throw error
  }
}

extension BuildRequest {
  fileprivate func reportWhatWasFinished(_ sites: [String]) throws(FileError) {
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
  fileprivate func reportWhatWasBuilt(_ result: BuildResult, _ analysis: Analysis) throws(FileError) {
    guard request.talksToPeople else { return }
    let left = analysis.site.heads.filter { analysis.site.hidden[$0.id] == .example }
    if !left.isEmpty {
      try printError(
        Wording(
          nb: "Eksempeldata som ikke er med (\(left.count)):", en: "Example data left out (\(left.count)):")[
            request.language])
      for head in left {
        try printError(
          "  \(head.path)\(head.path.hasSuffix(head.id.slug + ".md") ? "" : " (\(head.id.slug))")")
      }
    }
    guard let report = result.report else {
      try printError(
        Wording(
          nb:
            "Nettstedet er ikke bygd: rett feilene først. Det gamle er som det var. Statussiden viser hvorfor: \(output)/internal/",
          en:
            "The site was not built: fix the errors first. The old site is unchanged. The status page shows why: \(output)/internal/"
        )[request.language])
      return
    }
    try reportForeign(report)
    let count = report.added.count + report.changed.count + report.unchanged
    try printError(
      Wording(
        nb:
          "Bygd: \(count) filer i \(output)/public/ (\(report.added.count) nye, \(report.changed.count) endret, \(report.removed.count) borte), statussiden i \(output)/internal/",
        en:
          "Built: \(count) files in \(output)/public/ (\(report.added.count) new, \(report.changed.count) changed, \(report.removed.count) gone), the status page in \(output)/internal/"
      )[request.language])
    try reportHeld(result)
  }

  private func reportHeld(_ result: BuildResult) throws(FileError) {
    guard !result.held.isEmpty else { return }
    let earlier = result.held.filter { $0.since != nil }.map(\.path).joined(separator: ", ")
    let new = result.held.filter { $0.since == nil }.map(\.path).joined(separator: ", ")
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
