import Compression
import Content
import Diagnostics
import Mistakes
import Model
import Rules
import Theming
import Tooling
import Writing

/// The content as meant at a moment, and everything found wrong on the way: source → content → model → rules.
func analyze(_ request: Request) async throws(ReadError) -> Analysis {
  let sources = try await readFolder(request.root, "content", jobs: request.jobs)
  let theming = try await readFolder(request.root, themeFolder, jobs: request.jobs)
  let analysis = await analyze(
    sources.value, at: request.moment, addressWords: addressWords(theming.value, in: themeFolder),
    jobs: request.jobs)
  return Analysis(
    sources: analysis.sources, theming: theming, site: analysis.site,
    findings: (sources.findings + analysis.findings).sortedByPlace())
}

/// The same for files that are in memory.
func analyze(
  _ sources: SourceTree, at moment: Moment, addressWords: [Language: [String: String]] = [:], jobs: Int
) async -> Analysis {
  let content = await readContent(sources, components: .declared, jobs: jobs)
  let site = await resolve(content.value, at: moment, addressWords: addressWords, jobs: jobs)
  let broken = await check(site.value, jobs: jobs)
  return Analysis(
    sources: sources, site: site.value, findings: (content.findings + site.findings + broken).sortedByPlace())
}

/// The public site, from what may be shown to its folder on disk; nothing is written when there is an error.
func publish(_ analysis: Analysis, _ request: Request) async throws -> PublishResult {
  let theming = analysis.theming
  let theme = loadTheme(theming.value, in: themeFolder, for: analysis.site.declaredLanguages)
  let support = Support(
    pictures: canMakePictures() ? .available : .unavailable,
    search: request.wantsSearch && canMakeSearch() ? .available : .unavailable)
  let publicSite = PublicSite(analysis.site)
  let pages = render(publicSite, theme: theme.value, support)
  var made = await make(pages.value, root: request.root, cache: request.output + "/.story-pictures")
  if request.purpose == .build, request.wantsSearch { made.findings += findMissingSearch() }
  if request.purpose == .build, support.search == .available {
    let search = await makeSearch(made.value, cache: request.output + "/.story-search", jobs: request.jobs)
    made = Diagnosed(search.value, made.findings + search.findings)
  }
  let tools = findMissingTools(for: analysis.sources.assets, besides: made.findings)
  let findings =
    (analysis.findings + theming.findings + theme.findings + pages.findings + made.findings + tools)
    .sortedByPlace()
  var result = PublishResult(themeSources: theming.value, findings: findings)
  guard findings.count(of: .error) == 0, request.purpose == .build else { return result }
  let gate = LeakGate(analysis.site.secrets)
  let delivery = deliver(made.value, of: publicSite)
  let written = try await write(
    delivery.site, to: request.output + "/public", gate: gate, jobs: request.jobs,
    compressors: request.wantsCompression ? Encoding.allCases.map(Compressor.init) : [])
  if written.leaks.isEmpty {
    _ = try await write(delivery.server, to: request.output + "/delivery", gate: gate, jobs: request.jobs)
  }
  result.findings = (findings + written.leaks.map(\.finding)).sortedByPlace()
  result.report = written.leaks.isEmpty ? written : nil
  return result
}

/// The internal status site, also when the public one was refused, so that people see why.
func showStatus(
  _ analysis: Analysis, _ published: PublishResult, _ request: Request
) async throws -> [Diagnostic] {
  let facts = BuildFacts(
    version: version, commit: request.commit, publication: published.publication, changes: published.changes)
  let status = report(on: analysis.site, findings: published.findings, build: facts)
  let theme = statusTheme(
    from: published.themeSources, in: themeFolder, for: analysis.site.languages.published)
  let pages = renderStatus(status, theme: theme.value, sources: analysis.sources)
  let findings = theme.findings + pages.findings
  _ = try await write(pages.value, to: request.output + "/internal", gate: LeakGate([]), jobs: request.jobs)
  return findings
}

extension Compressor {
  fileprivate init(_ encoding: Encoding) {
    self.init(suffix: encoding.suffix, maker: encoding.maker) { Compression.compress($0, as: encoding) }
  }
}
