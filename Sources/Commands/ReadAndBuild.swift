import Content
import Diagnostics
import Files
import Model
import Writing

/// Reads, and builds what was read, while no other build may; or nothing, when the last build was of the same and what it left
/// is as it left it. A disk that cannot be written to is no reason to say nothing of the content.
func readAndBuild(_ request: BuildRequest) async throws -> BuildOutcome {
  var read: Analysis?
  do {
    try SiteSources.require(below: request.root)
    let output = try OutputFolder(request.output) { holder throws(FileError) in
      try printError(
        Wording(
          nb: "Venter på en annen bygging\(holder.words.nb) …",
          en: "Waiting for another build\(holder.words.en) …")[
            request.language])
    }
    try request.reportWhatWasFinished(output.finished)
    let sources = try await SiteSources(request.request)
    let inputs = await fingerprint(of: sources, request)
    var profile = sources.profile
    let last = try await unchangedBuild(of: inputs, request, in: output)
    profile.lap(.comparing)
    if let last {
      var outcome = BuildOutcome(last, sources, profile)
      if request.wantsProof { outcome.proof = try await prove(outcome, request, after: nil, in: output) }
      return outcome
    }
    let analysis = await analyze(sources, request.request, profile)
    read = analysis
    return try await build(analysis, of: inputs, request, in: output)
  } catch let error where !(error is ReadError) {
    let analysis = if let read { read } else { try await analyze(request.request) }
    try request.request.show(
      try await findings(of: analysis, request.request), of: analysis.trees, on: .error)
    throw error
  }
}

/// The last build, when another would come to the same: the same inputs, the same texts in git, nothing that was to happen
/// by the clock meanwhile, and every file in the output folder as it was left.
private func unchangedBuild(
  of inputs: String?, _ request: BuildRequest, in output: borrowing OutputFolder
) async throws -> LastBuild? {
  guard let inputs, let last = try output.lastBuild(of: inputs, knowing: codesByName),
    last.holds(at: request.moment.instant)
  else { return nil }
  let texts = earlierTexts(last.revisions.keys, below: request.root)
  guard last.revisions.allSatisfy({ (texts[$0] != nil) == $1 }) else { return nil }
  return await output.isAsLeft(by: last, jobs: request.jobs) ? last : nil
}

/// Builds, puts in place, and writes down what it was of.
private func build(
  _ analysis: Analysis, of inputs: String?, _ request: BuildRequest, in output: borrowing OutputFolder
) async throws -> BuildOutcome {
  if request.moment.strictness == .production, let missing = MissingTools(for: analysis, request) {
    throw missing
  }
  let earlier = EarlierBuild(
    events: try output.publishedEvents(of: "public"), publication: try output.lastPublication())
  var result: BuildResult
  do { result = try await buildSites(analysis, request, after: earlier, in: output) } catch {
    // Discarded: the first error is the one to report; the next build tries again.
    try? output.discardUnfinished()
    throw error
  }
  if let built = LastBuild(of: inputs, analysis, result) { await output.keep(built, jobs: request.jobs) }
  result.profile.lap(.record)
  var outcome = BuildOutcome(analysis, result)
  if request.wantsProof { outcome.proof = try await prove(outcome, request, after: earlier, in: output) }
  return outcome
}

private let codesByName = Dictionary(allCodes.map { ($0.name, $0) }) { first, _ in first }
