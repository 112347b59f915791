import Content
import Diagnostics
import Model
import Publishing
import Theming
import Tooling
import Writing

/// What earlier releases had that the site has no longer; nothing when no earlier release is named.
func lostNames(
  _ site: PublicSite, _ tree: OutputTree, _ analysis: Analysis, _ request: Request
) -> [Diagnostic] {
  guard let earlier = request.previous.record else {
    return request.previous.fileWithoutAddresses.map { [previousHasNoAddresses($0)] } ?? []
  }
  return findLostNames(since: earlier, in: Ledger(of: site, tree), of: analysis.site)
    + findOutdatedLinks(since: earlier, of: analysis.site)
}

/// That readers had search, and lose it since this build was asked to make none.
func searchTakenAway(from site: PublicSite, _ request: BuildRequest) -> [Diagnostic] {
  guard let earlier = request.previous.record else { return [] }
  let lost = site.languages.map(site.searchAddress).filter { address in
    earlier.files[site.addressing.base.path(of: address) + "index.html"] != nil
  }
  return lost.isEmpty ? [] : [declinedSearch(at: lost)]
}

/// Says of each site that is in place what may be published of it, when it was built for publishing and has no error.
func writeRecords(
  of result: BuildResult, _ analysis: Analysis, _ request: BuildRequest, in output: borrowing OutputFolder
) throws {
  guard request.moment.strictness == .production, result.isWhole, let finished = result.finished,
    let files = try output.manifest(of: "public")
  else { return }
  var build = ReleaseRecord.Build()
  build.tool = version
  build.commit = request.commit
  build.asOf = request.moment.instant.seconds
  build.isProduction = true
  build.errors = result.heldErrors
  build.isHolding = !result.held.isEmpty
  build.warnings = result.findings.count(of: .warning)
  build.advice = result.findings.count(of: .advice)
  build.input = inputDigest(
    analysis.sources, analysis.themeSources, gone: Set(analysis.site.goneNames))
  // What is held may be to disappear by what stands there now.
  build.due = min(analysis.site.unchangedUntil, finished.model.unchangedUntil).seconds
  let server = try output.manifest(of: "delivery")
  var open = record(of: finished, build, files: files, server: server)
  open.note(
    result.holding, of: finished.model, after: request.holdsAfter ?? ReleaseRecord(),
    at: request.moment.instant)
  if let earlier = request.previous.record { open.remember(earlier, of: finished.model) }
  try keepTexts(of: open, finished, in: request.output)
  try output.setRelease(open.bytes, of: "public")
  guard let internalFiles = try output.manifest(of: "internal") else { return }
  build.isSealed = request.passphrase != nil
  let status = record(
    ofInternal: internalFiles, analysis.site, build, server: try output.manifest(of: "delivery-internal"))
  try output.setRelease(status.bytes, of: "internal")
}

/// A fingerprint of all that was read, and of the program: what gives the same site at the same time.
///
/// Where a site is published makes it no other, so of that file only what it says is gone counts.
func inputDigest(_ trees: SourceTree..., gone: Set<String>, by tool: String = version) -> String {
  let lines = trees.flatMap { tree in
    tree.files.filter { !isPublishing($0.path) }.map { "\($0.path)\t\(sha256($0.bytes))" }
      + tree.assets.map { "\($0.path)\t\($0.sha256)\t\($0.size)" } + tree.unreadable
  }
  return sha256(
    Array((["story \(tool)"] + lines + gone.sorted().map { "gone\t\($0)" }).joined(separator: "\n").utf8))
}

/// Whether a file says where the site is published.
func isPublishing(_ path: String) -> Bool { publishingPaths.contains(path) }

let publishingPaths = ["content/publisering.yml", "content/publishing.yml"]
