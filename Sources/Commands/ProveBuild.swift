import Content
import Diagnostics
import Files
import Writing

/// How many files were found to be what they are when everything is made anew.
struct BuildProof: Sendable {
  let files: Int
  /// Whether the status site could not be compared, since what is sealed is never the same bytes twice.
  let leavesOutStatus: Bool
}

/// Builds the same in an empty folder, for the same moment and after the same earlier build, and compares every byte of what
/// stands in the output folder, and every finding, with that. After a difference the next build makes everything anew.
///
/// `earlier` is what the build went by; nil after one that only compared.
func prove(
  _ outcome: BuildOutcome, _ request: BuildRequest, after earlier: EarlierBuild?,
  in output: borrowing OutputFolder
) async throws -> Result<BuildProof, ProofFailure> {
  let name = try output.makeProvingFolder()
  do {
    let cold = try OutputFolder("\(request.output)/\(name)")
    let anew = BuildRequest(request, at: outcome.madeFor, output: "\(request.output)/\(name)")
    let analysis = try await analyze(anew.request)
    let before = EarlierBuild(
      events: try earlier?.events ?? output.publishedEvents(of: "public"), publication: earlier?.publication,
      changes: outcome.changes)
    let result = try await buildSites(analysis, anew, after: before, in: cold)
    let sites =
      (outcome.report == nil ? [] : ["public", "delivery"]) + (request.passphrase == nil ? ["internal"] : [])
      + ["delivery-internal"]
    var differing = result.findings == outcome.findings ? [] : ["findings"]
    var count = 0
    for site in sites {
      let comparison = try output.compare(site, with: cold)
      count += comparison.files
      differing += comparison.differing.map { "\(site)/\($0)" }
    }
    try output.removeProvingFolder(name)
    if differing.isEmpty {
      return .success(BuildProof(files: count, leavesOutStatus: request.passphrase != nil))
    }
    try output.forgetLastBuild()
    return .failure(ProofFailure(differing: differing))
  } catch {
    // Discarded: the first error is the one to report; what is left is removed by the next build.
    try? output.removeProvingFolder(name)
    throw error
  }
}

/// What is not as it is when everything is made anew: files by their paths, or the findings.
struct ProofFailure: ReportableError {
  let differing: [String]

  var message: Wording {
    let shown = differing.prefix(10).joined(separator: ", ")
    let more = differing.count - min(10, differing.count)
    return Wording(
      nb:
        "en bygging fra nytt av ble en annen enn den som ligger i mappen: \(shown)\(more > 0 ? " og \(more) til" : ""). Neste «story build» lager alt på nytt. Er ingenting endret imens, er det en feil i programmet",
      en:
        "a build from scratch came to something else than what is in the folder: \(shown)\(more > 0 ? " and \(more) more" : ""). The next “story build” makes everything anew. Unless something was changed meanwhile, it is a mistake in the program"
    )
  }
}

extension BuildRequest {
  /// Says what was compared.
  func report(_ proof: BuildProof) throws(FileError) {
    guard request.talksToPeople else { return }
    let rest = Wording(
      nb: " Statussiden er låst, og kan ikke sammenlignes.", en: " The sealed status page cannot be compared."
    )
    try printError(
      Wording(
        nb:
          "Prøvd: \(proof.files) filer og alle funn er som i en bygging fra nytt av.\(proof.leavesOutStatus ? rest.nb : "")",
        en:
          "Verified: \(proof.files) files and all findings are as in a build from scratch.\(proof.leavesOutStatus ? rest.en : "")"
      )[request.language])
  }
}
