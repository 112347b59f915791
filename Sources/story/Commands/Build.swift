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
    let request = try BuildRequest(arguments, in: environment)
    let analysis = try await analyze(request.request)
    if request.moment.strictness == .production, let missing = MissingTools(for: analysis, request) {
      try request.request.show(analysis.findings, of: analysis)
      throw missing
    }
    let result = try await buildSites(analysis, request)
    try request.request.show(result.findings, of: analysis)
    try request.reportWhatWasBuilt(result, analysis)
    return result.findings.count(of: .error) == 0 ? .fine : .contentHasErrors
  }
}

extension BuildRequest {
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
    let count = report.added.count + report.changed.count + report.unchanged
    try printError(
      Wording(
        nb:
          "Bygd: \(count) filer i \(output)/public/ (\(report.added.count) nye, \(report.changed.count) endret, \(report.removed.count) borte), statussiden i \(output)/internal/",
        en:
          "Built: \(count) files in \(output)/public/ (\(report.added.count) new, \(report.changed.count) changed, \(report.removed.count) gone), the status page in \(output)/internal/"
      )[request.language])
  }
}
