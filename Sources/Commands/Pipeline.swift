import Compression
package import Content
package import Diagnostics
import Files
import Mistakes
package import Model
import Publishing
import Rules
import Theming
import Tooling
import Writing

/// Everything that the content and the theme mean at a moment, and everything found wrong on the way.
func analyze(_ request: Request) async throws(ReadError) -> Analysis {
  let sources = try await SiteSources(request)
  return await analyze(sources, request, sources.profile)
}

/// The same, of files that are read; what is `withheld` is hidden, whatever they say.
func analyze(
  _ read: SiteSources, _ request: Request, _ before: Profile, withholding withheld: Withheld = Withheld()
) async -> Analysis {
  var profile = before
  let (sources, theming) = (read.content, read.theme)
  let theme = loadTheme(theming.value, in: themeFolder)
  profile.lap(.theme)
  var revisions: [String: Bool] = [:]
  let model = await readModel(
    of: sources.value, at: request.moment, addressWords: theme.value.addressWords,
    pageIDs: theme.value.pageIDs, withholding: withheld, jobs: request.jobs, &profile
  ) { wanted in
    let texts = earlierTexts(wanted, below: request.root)
    for revision in wanted { revisions[revision] = texts[revision] != nil }
    return texts
  }
  let missing = theme.value.missingLanguages(of: model.value.declaredLanguages)
  let places = findPlacesOfOurOwn(in: model.value, besides: model.findings, request)
  let findings = sources.findings + theming.findings + theme.findings + missing + model.findings + places
  return Analysis(
    sources: sources.value, themeSources: theming.value, theme: theme.value, site: model.value,
    findings: findings.listed(), revisions: revisions, profile: profile)
}

/// The content as meant, of files that are in memory: content → model → rules. All that was found, however much of one kind;
/// what texts were before, nobody asks.
package func readModel(
  of sources: SourceTree, at moment: Moment, jobs: Int
) async -> Diagnosed<SiteModel> {
  var profile = Profile()
  return await readModel(
    of: sources, at: moment, addressWords: [:], pageIDs: [], withholding: Withheld(), jobs: jobs, &profile,
    earlierTexts: nil)
}

private func readModel(
  of sources: SourceTree, at moment: Moment, addressWords: [Language: [String: String]],
  pageIDs: Set<String>, withholding withheld: Withheld, jobs: Int, _ profile: inout Profile,
  earlierTexts: ((Set<String>) -> [String: [UInt8]])?
) async -> Diagnosed<SiteModel> {
  let content = await readContent(sources, components: .declared, jobs: jobs)
  profile.lap(.parsing)
  var site = await resolve(
    content.value, at: moment, addressWords: addressWords, pageIDs: pageIDs, withholding: withheld,
    jobs: jobs)
  if let earlierTexts {
    await site.value.explainTranslations(with: earlierTexts(site.value.wantedRevisions))
  }
  profile.lap(.meaning)
  let broken = await check(site.value, jobs: jobs)
  profile.lap(.rules)
  let findings = site.value.besidesNotes(content.findings) + site.findings + broken
  return Diagnosed(site.value, findings.map(\.withoutSecrets).sortedByPlace())
}

/// Everything that can be found wrong without making anything: each page of both sites is made in memory and thrown away,
/// and of pictures only what their files say is read.
func findings(of analysis: Analysis, _ request: Request) async throws(WriteError) -> [Diagnostic] {
  let publicSite = PublicSite(analysis.site)
  let pages = render(
    publicSite, theme: analysis.theme, Support(pictures: .available, search: .available))
  let linked = checkSiteLinks(of: analysis.site, in: pages.value)
  let found = await finishCopies(linked.value, root: request.root)
  let gate = await leakGate(for: analysis, request)
  let delivery = deliver(found.value, of: publicSite, gone: gate.passing(analysis.site.goneAddresses))
  var findings = analysis.findings + pages.findings + found.findings + gate.findings
  findings += linked.findings + lostNames(publicSite, pages.value, analysis, request)
  findings += await namesInDocuments(of: analysis, linked.value, request)
  let site = OutputTree(files: found.value.files + delivery.hosts)
  let inSite = try await examine(site, gate: gate, jobs: request.jobs)
  findings += oncePerText(inSite + (try await examine(delivery.server, gate: gate, jobs: request.jobs)))
  findings += findMissingTools(for: analysis.sources.assets, besides: findings)
  findings += await comingFailures(
    of: analysis, request, besides: analysis.findings + pages.findings + linked.findings)
  let status = renderStatus(
    analysis, findings.sayingRenamedOnce().listed(), BuildFacts(version: version), analysis.statusTheme,
    showing: publicSite)
  findings += status.findings
  findings += try await examine(status.value, gate: .open, jobs: request.jobs)
  return findings.sayingRenamedOnce().listed()
}

/// Both sites and what a server needs to know, each prepared before any takes the place of an old one; without the public
/// site when there is an error, so that people see on the status page why.
func buildSites(
  _ analysis: Analysis, _ request: BuildRequest, after earlier: EarlierBuild,
  in output: borrowing OutputFolder
) async throws -> BuildResult {
  let published = earlier.events.merged(with: request.previous.events)
  // What else depends on the content alone is made beside the list of the site's pages, which is made on one core.
  async let gate = leakGate(for: analysis, request.request)
  async let statusTheme = analysis.statusTheme
  let made = try await makePublic(analysis, request, after: published)
  let part = try await holdBroken(made, analysis, request, after: published)
  let isWhole = part.holding.texts.isEmpty
  var result = try await preparePublic(
    part,
    isWhole ? await gate : await leakGate(for: part.analysis, request.request, besides: analysis.site),
    request, in: output)
  let late = lateChanges(of: analysis.site, after: earlier, request.previous)
  result.isRepeatable =
    late.isEmpty && isWhole
    && !result.findings.contains { passingCodes.contains($0.code) }
  result.findings += late
  result.hold(part, of: made, request)
  if result.report == nil { result.findings += stillShown(analysis.site, request) }
  var facts = BuildFacts(
    version: version, commit: request.commit, publication: result.publication,
    changes: earlier.changes ?? result.changes)
  facts.held = result.held
  let theme = await statusTheme
  var status = renderStatus(
    analysis, result.findings, facts, theme, showing: isWhole ? part.made.site : nil)
  if let passphrase = request.passphrase {
    let one = try sealed(status.value, with: passphrase, theme.value)
    status = Diagnosed(one.value, status.findings + one.findings)
  } else {
    status = Diagnosed(deliver(statusSite: status.value), status.findings)
  }
  result.profile.lap(.status)
  let site = try await prepare(
    status.value, as: "internal", Means(gate: .open, jobs: request.jobs, for: .group), in: output)
  let server = try await prepare(
    deliver(statusServer: request.passphrase == nil ? .pages : .sealed), as: "delivery-internal",
    Means(gate: .open, jobs: request.jobs), in: output)
  result.findings = (result.findings + status.findings + site.findings + server.findings).listed()
  result.profile.lap(.statusFiles)
  result.uncompared = try uncomparedAddresses(of: result, request)
  try uninterrupted(
    saying: interruptedAfterwards[request.language], ifBrokenOff: brokenOff[request.language]
  ) {
    try putInPlace(result, result.sites + [site, server], analysis, request, in: output)
  }
  result.profile.lap(.exchange)
  return result
}

/// Lets what is prepared take the old one's place, and says what may be published of it.
private func putInPlace(
  _ result: BuildResult, _ sites: [PreparedSite], _ analysis: Analysis, _ request: BuildRequest,
  in output: borrowing OutputFolder
) throws {
  try output.forgetLastBuild()
  for name in result.report == nil ? ["internal"] : ["public", "internal"] {
    try output.setRelease(nil, of: name)
  }
  try exchange(sites, in: output)
  if result.report != nil, request.moment.strictness == .production {
    try output.setLastPublication(request.moment.instant)
  }
  try writeRecords(of: result, analysis, request, in: output)
}

/// What readers still see though it was withdrawn, as nothing goes out; where nobody knows what they see, nothing is said.
private func stillShown(_ site: SiteModel, _ request: BuildRequest) -> [Diagnostic] {
  guard site.moment.strictness == .production, let shown = request.previous.record else { return [] }
  return findStillShown(of: shown, now: site, isHolding: request.holdsAfter != nil)
}

private let interruptedAfterwards = Wording(
  nb:
    "story: avbrutt mens det nye ble satt på plass. Det ble gjort ferdig først; kjør kommandoen igjen for å se funnene.",
  en:
    "story: interrupted while the new was put in place. That was finished first; run the command again to see the findings."
)

private let brokenOff = Wording(
  nb:
    "\nstory: avbrutt to ganger mens det nye ble satt på plass, så bare noe av det er der. Neste «story build» gjør det ferdig.",
  en:
    "\nstory: interrupted twice while the new was put in place, so only some of it is there. The next “story build” finishes it."
)

/// What was late since the publication before this one; nothing of a preview, which nobody waits for.
private func lateChanges(
  of site: SiteModel, after earlier: EarlierBuild, _ previous: Previous
) -> [Diagnostic] {
  // What was published says when; a machine that is new each time has no memory of its own.
  let published = previous.record.map { Instant(seconds: $0.build.asOf) }
  guard site.moment.strictness == .production, let last = published ?? earlier.publication else { return [] }
  return Model.lateChanges(of: site, since: last)
}

/// The public site with its pictures made, and everything found wrong so far.
func makePublic(
  _ analysis: Analysis, _ request: BuildRequest, after published: PublishedEvents
) async throws(FileError) -> MadeSite {
  let support = Support(
    pictures: canMakePictures() ? .available : .unavailable,
    search: request.wantsSearch && canMakeSearch() ? .available : .unavailable, after: published)
  var profile = analysis.profile
  let site = PublicSite(analysis.site)
  let pages = render(site, theme: analysis.theme, support)
  let linked = checkSiteLinks(of: analysis.site, in: pages.value)
  let found = await finishCopies(linked.value, root: request.root)
  profile.lap(.publicSite)
  let made = try await make(found.value, root: request.root, cache: request.output + "/.story-pictures")
  profile.lap(.pictures)
  let tools =
    findMissingTools(for: analysis.sources.assets, besides: made.findings)
    + (request.wantsSearch ? findMissingSearch() : searchTakenAway(from: site, request))
  let lost = lostNames(site, pages.value, analysis, request.request)
  let named = await namesInDocuments(of: analysis, linked.value, request.request)
  let coming = await comingFailures(
    of: analysis, request.request, besides: analysis.findings + pages.findings + linked.findings)
  profile.lap(.coming)
  let findings =
    analysis.findings + pages.findings + linked.findings + found.findings + made.findings + tools + lost
    + named + coming
  return MadeSite(
    site: site, tree: made.value, originals: linked.value, search: support.search,
    findings: findings.sayingRenamedOnce().listed(),
    profile: profile)
}

/// The public site and the files for its server, beside the old ones; neither when there is an error.
private func preparePublic(
  _ part: PublicPart, _ gate: LeakGate, _ request: BuildRequest, in output: borrowing OutputFolder
) async throws -> BuildResult {
  let (made, analysis) = (part.made, part.analysis)
  var result = BuildResult(findings: made.findings + gate.findings, made.profile)
  result.profile.lap(.secrets)
  guard made.findings.count(of: .error) == 0 else {
    result.findings += oncePerText(try await examine(made.tree, gate: gate, jobs: request.jobs))
    result.profile.lap(.files)
    return result
  }
  let means = Means(
    gate: gate, jobs: request.jobs,
    compressors: request.wantsCompression ? Encoding.allCases.map(Compressor.init) : [])
  var site = try await prepare(made.tree, as: "public", means, in: output)
  result.profile.lap(.files)
  var tree = made.tree
  if made.search == .unavailable { try forgetSearch(below: request.output, in: searchFolder) }
  if made.search == .available, site.findings.isEmpty {
    try closeSearch(in: request.output)
    let search = try makeSearch(of: site.searchPages, cache: "\(request.output)/\(searchFolder)")
    result.findings += search.findings
    tree.files += search.value
    result.profile.lap(.search)
  }
  let delivery = deliver(tree, of: made.site, gone: gate.passing(analysis.site.goneAddresses))
  try await site.add(tree.files[made.tree.files.count...] + delivery.hosts, means, in: output)
  result.findings = (result.findings + site.findings).listed()
  guard result.findings.count(of: .error) == 0 else {
    try site.discard(in: output)
    return result
  }
  let server = try await prepare(
    delivery.server, as: "delivery", Means(gate: gate, jobs: request.jobs), in: output)
  guard server.findings.isEmpty else {
    result.findings = (result.findings + server.findings).listed()
    try site.discard(in: output)
    try server.discard(in: output)
    return result
  }
  result.profile.lap(.delivery)
  result.report = site.report
  result.finished = FinishedSite(
    made.site, analysis.site, made.originals, delivery.plan, of: analysis.sources)
  result.sites = [site, server]
  return result
}

private let searchFolder = ".story-search"

/// The words of pages that are withdrawn since may lie here still, and only whoever builds is to read them; a folder that an older
/// version made is open to everybody on the machine.
private func closeSearch(in output: String) throws(FileError) {
  let home = try Folder(output)
  // Discarded: that it is there is all that is asked.
  let _ = try home.folderMakingIt(searchFolder, for: .owner)
  try home.restrict(searchFolder, to: .owner)
}

/// Looks for all that is confidential, but for what the theme says itself.
///
/// What is confidential in `other`, the same content with other texts in it, is looked for too.
func leakGate(
  for analysis: Analysis, _ request: Request, besides other: SiteModel? = nil
) async -> LeakGate {
  var secrets = confidential(in: analysis.site)
  if let other { secrets.texts += confidential(in: other).texts }
  let files = await internalFiles(of: analysis, request)
  for file in files.value { secrets.texts += file.confidentialTexts }
  let gate = await LeakGate(secrets, theme: analysis.themeSources.files, jobs: request.jobs)
  return gate.saying(files.findings)
}

/// The files that only the project has and no field is read from. Text is among them, which comes with its bytes and is an asset of
/// the content alone (`ContentTree.assets`).
func internalFiles(of analysis: Analysis, _ request: Request) async -> Diagnosed<[InternalFile]> {
  let assets = analysis.site.tree.assets.filter { isInternalPath($0.path) }
  return assets.isEmpty
    ? Diagnosed([], []) : await readInternalFiles(assets, root: request.root, jobs: request.jobs)
}

extension InternalFile {
  var confidentialTexts: [ConfidentialText] {
    parts.map { part in
      guard let range = part.range else {
        return ConfidentialText(part.text, part.isCell ? .fact : .prose, in: path)
      }
      let origin = Location(path, range)
      return ConfidentialText(
        [Secret(text: part.text, origin: origin)], part.isCell ? .fact : .prose, .confided)
    }
  }
}

/// `site` is what the public may see of the same, when that has been made already.
func renderStatus(
  _ analysis: Analysis, _ findings: [Diagnostic], _ facts: BuildFacts, _ theme: Diagnosed<StatusTheme>,
  showing site: PublicSite?
) -> Diagnosed<OutputTree> {
  let status = report(on: analysis.site, findings: findings, build: facts)
  let pages = renderStatus(status, theme: theme.value, sources: analysis.sources, publicSite: site)
  return Diagnosed(pages.value, theme.findings + pages.findings)
}

extension Analysis {
  var statusTheme: Diagnosed<StatusTheme> {
    Theming.statusTheme(from: themeSources, in: themeFolder, for: site.languages.published)
  }
}

extension Compressor {
  fileprivate init(_ encoding: Encoding) {
    self.init(suffix: encoding.suffix, maker: encoding.maker) { Compression.compress($0, as: encoding) }
  }
}
