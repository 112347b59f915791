import Compression
package import Content
package import Diagnostics
import Mistakes
package import Model
import Rules
import Theming
import Tooling
import Writing

/// Everything that the content and the theme mean at a moment, and everything found wrong on the way.
func analyze(_ request: Request) async throws(ReadError) -> Analysis {
  let sources = try await readFolder(request.root, "content", jobs: request.jobs)
  let theming = try await readFolder(request.root, themeFolder, jobs: request.jobs)
  let theme = loadTheme(theming.value, in: themeFolder)
  let model = await readModel(
    of: sources.value, at: request.moment, addressWords: theme.value.addressWords,
    pageIDs: theme.value.pageIDs, jobs: request.jobs)
  let missing = theme.value.missingLanguages(of: model.value.declaredLanguages)
  let findings = sources.findings + theming.findings + theme.findings + missing + model.findings
  return Analysis(
    sources: sources.value, themeSources: theming.value, theme: theme.value, site: model.value,
    findings: findings.sortedByPlace())
}

/// The content as meant, of files that are in memory: content → model → rules.
package func readModel(
  of sources: SourceTree, at moment: Moment, addressWords: [Language: [String: String]] = [:],
  pageIDs: Set<String> = [], jobs: Int
) async -> Diagnosed<SiteModel> {
  let content = await readContent(sources, components: .declared, jobs: jobs)
  let site = await resolve(
    content.value, at: moment, addressWords: addressWords, pageIDs: pageIDs, jobs: jobs)
  let broken = await check(site.value, jobs: jobs)
  return Diagnosed(site.value, (content.findings + site.findings + broken).sortedByPlace())
}

/// Everything that can be found wrong without making anything: each page of both sites is made in memory and thrown away,
/// and of pictures only what their files say is read.
func findings(of analysis: Analysis, _ request: Request) async throws(WriteError) -> [Diagnostic] {
  let publicSite = PublicSite(analysis.site)
  let pages = render(
    publicSite, theme: analysis.theme, Support(pictures: .available, search: .available))
  let found = await finishCopies(pages.value, root: request.root)
  let delivery = deliver(found.value, of: publicSite)
  let gate = LeakGate(analysis.site.secrets)
  var findings = analysis.findings + pages.findings + found.findings
  findings += try await examine(delivery.site, gate: gate, jobs: request.jobs)
  findings += try await examine(delivery.server, gate: gate, jobs: request.jobs)
  findings += findMissingTools(for: analysis.sources.assets, besides: findings)
  let status = renderStatus(analysis, findings.sortedByPlace(), BuildFacts(version: version))
  findings += status.findings
  findings += try await examine(status.value, gate: LeakGate([]), jobs: request.jobs)
  return findings.sortedByPlace()
}

/// The public site, from what may be shown to its folder on disk; nothing is written when there is an error.
func publish(_ analysis: Analysis, _ request: BuildRequest) async throws -> PublishResult {
  let support = Support(
    pictures: canMakePictures() ? .available : .unavailable,
    search: request.wantsSearch && canMakeSearch() ? .available : .unavailable)
  let publicSite = PublicSite(analysis.site)
  let pages = render(publicSite, theme: analysis.theme, support)
  let found = await finishCopies(pages.value, root: request.root)
  var made = await make(found.value, root: request.root, cache: request.output + "/.story-pictures")
  if request.wantsSearch { made.findings += findMissingSearch() }
  if support.search == .available {
    let search = await makeSearch(made.value, cache: request.output + "/.story-search", jobs: request.jobs)
    made = Diagnosed(search.value, made.findings + search.findings)
  }
  let tools = findMissingTools(for: analysis.sources.assets, besides: made.findings)
  var result = PublishResult(
    findings: (analysis.findings + pages.findings + found.findings + made.findings + tools).sortedByPlace())
  let gate = LeakGate(analysis.site.secrets)
  let delivery = deliver(made.value, of: publicSite)
  // What only the server reads is searched first, since a leak there must keep the pages back too.
  result.findings += try await examine(delivery.server, gate: gate, jobs: request.jobs)
  guard result.findings.count(of: .error) == 0 else {
    result.findings += try await examine(made.value, gate: gate, jobs: request.jobs)
    result.findings = result.findings.sortedByPlace()
    return result
  }
  let written = try await write(
    delivery.site, to: request.output + "/public", gate: gate, jobs: request.jobs,
    compressors: request.wantsCompression ? Encoding.allCases.map(Compressor.init) : [])
  result.findings += written.findings
  if written.findings.isEmpty {
    let server = try await write(
      delivery.server, to: request.output + "/delivery", gate: gate, jobs: request.jobs)
    result.findings += server.findings
    result.report = written
  }
  result.findings = result.findings.sortedByPlace()
  return result
}

/// The internal status site, also when the public one was refused, so that people see why.
func showStatus(
  _ analysis: Analysis, _ published: PublishResult, _ request: BuildRequest
) async throws -> [Diagnostic] {
  let facts = BuildFacts(
    version: version, commit: request.commit, publication: published.publication, changes: published.changes)
  let status = renderStatus(analysis, published.findings, facts)
  let written = try await write(
    status.value, to: request.output + "/internal", gate: LeakGate([]), jobs: request.jobs)
  return status.findings + written.findings
}

private func renderStatus(
  _ analysis: Analysis, _ findings: [Diagnostic], _ facts: BuildFacts
) -> Diagnosed<OutputTree> {
  let status = report(on: analysis.site, findings: findings, build: facts)
  let theme = statusTheme(
    from: analysis.themeSources, in: themeFolder, for: analysis.site.languages.published)
  let pages = renderStatus(status, theme: theme.value, sources: analysis.sources)
  return Diagnosed(pages.value, theme.findings + pages.findings)
}

extension Compressor {
  fileprivate init(_ encoding: Encoding) {
    self.init(suffix: encoding.suffix, maker: encoding.maker) { Compression.compress($0, as: encoding) }
  }
}
