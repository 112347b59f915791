import Content
import Diagnostics
import Files
import History
import Model
import Publishing
import Theming
import Writing

/// The public site as it may go out: of the content as it stands, or with former texts in the place of those that have errors.
struct PublicPart {
  var analysis: Analysis
  var made: MadeSite
  var holding = Holding()
  /// Why it cannot go out, besides the errors themselves.
  var refusals: [Diagnostic] = []
}

/// Holds what has errors, and what has errors because of that, until nothing has; or nothing at all.
func holdBroken(
  _ made: MadeSite, _ analysis: Analysis, _ request: BuildRequest, after published: PublishedEvents
) async throws -> PublicPart {
  let whole = PublicPart(analysis: analysis, made: made)
  guard let previous = request.holdsAfter else { return whole }
  let content = HoldableContent(
    analysis.site, analysis.sources, after: previous,
    earlierText: publishedTexts(request.request, request.output))
  var part = whole
  for _ in 0..<mostRounds {
    let errors = part.made.findings.filter { $0.severity == .error }
    if errors.isEmpty { return part }
    part.refusals = part.holding.hold(errors, in: content)
    if !part.refusals.isEmpty { break }
    part.analysis = await analysis.holding(part.holding, request.request)
    part.made = try await makePublic(part.analysis, request, after: published)
  }
  return PublicPart(analysis: analysis, made: made, refusals: part.refusals)
}

/// What is held can be what another page leads to, and so on.
private let mostRounds = 8

extension Analysis {
  /// What the content means with former texts in the place of what is held.
  func holding(_ holding: Holding, _ request: Request) async -> Analysis {
    guard !holding.texts.isEmpty else { return self }
    let held = SiteSources(content: Diagnosed(sources.holding(holding)), theme: Diagnosed(themeSources))
    return await analyze(held, request, Profile(), withholding: holding.withheld)
  }

  /// What it means with the texts that a release holds, for what may be shown of that release today.
  func holding(what release: ReleaseRecord?, _ request: Request, _ output: String) async -> Analysis {
    guard let release, !release.held.isEmpty else { return self }
    let content = HoldableContent(
      site, sources, after: release, earlierText: publishedTexts(request, output))
    return await holding(Holding(of: release, in: content), request)
  }
}

/// Texts of earlier releases by what git calls them: as the builds on this machine have kept them, or as the repository has them.
private func publishedTexts(_ request: Request, _ output: String) -> (String) -> [UInt8]? {
  let kept = PublishedTexts(output: output)
  let history = FileHistory(of: request.root + "/content")
  return { id in
    // Discarded: what cannot be read here may be in the repository; where it is nowhere, that is reported.
    let text = try? kept.text(id)
    return text ?? history?.file(id, atMost: 4 << 20)
  }
}

extension PublicPart {
  /// What is said of the site: of texts that are held, what stands in their files now, and that they are held.
  func findings(_ found: [Diagnostic], of made: MadeSite, _ files: [BuildFacts.HeldFile]) -> [Diagnostic] {
    let original = made.findings.filter { $0.severity == .error || holding.texts[$0.location.path] != nil }
    let others = found.filter { holding.texts[$0.location.path] == nil }
    let held = files.map { Diagnostic.held($0.path, since: $0.since) }
    return (original + others + held + refusals).listed()
  }

  /// The files that readers do not get as they stand.
  func heldFiles(_ request: BuildRequest) -> [BuildFacts.HeldFile] {
    let since = Dictionary((request.holdsAfter?.held ?? []).map { ($0.id, $0.since) }) { first, _ in first }
    var times: [String: Int] = [:]
    for head in analysis.site.heads where analysis.site.hidden[head.id] == nil {
      for path in head.texts.map(\.path) + [head.path] where times[path] == nil {
        times[path] = since[head.id] ?? request.moment.instant.seconds
      }
    }
    return holding.texts.keys.sorted().map { path in
      let time = holding.isEarlier(path) ? times[path] : nil
      return BuildFacts.HeldFile(path: path, since: time.map { Instant(seconds: $0) })
    }
  }
}

/// Keeps the texts of a site that is published from here, so that they can be held when they are next changed.
func keepTexts(of record: ReleaseRecord, _ finished: FinishedSite, in output: String) throws(FileError) {
  guard !finished.model.all(Publication.self).allSatisfy(\.targets.isEmpty) else { return }
  let texts = finished.sources.publicFiles.compactMap { file in
    record.sources[ReleaseRecord.fingerprint(ofFile: file.path)].map { ($0, file.bytes) }
  }
  try PublishedTexts(output: output).keep(texts)
}
