import Content
import Diagnostics
import Mistakes
import Model
import Rules
import Theming

/// The files as they are on disk, and as of when they are looked at.
struct PreviewInput: Sendable {
  var sources: Diagnosed<SourceTree>
  var themeSources: Diagnosed<SourceTree>
  var moment: Moment
}

/// What all files mean together, and what of earlier readings can be used again.
struct PreviewState: Sendable {
  let input: PreviewInput
  let theme: Diagnosed<Theme>
  /// As the files are, for what is said of them.
  let site: SiteModel
  /// As the pages are made: where a file has errors, from its bytes when it last had none.
  let shown: SiteModel
  /// The files that are shown as they were.
  let old: Set<String>
  let findings: [Diagnostic]
  /// Of each file the bytes that it last had without errors.
  let good: [String: SourceFile]
  var memory: ReadMemory
  /// The same for files as they were.
  let memoryOfOld: ReadMemory
}

/// Reads everything; what has the same bytes as before is not parsed again.
func makeState(
  of input: PreviewInput, after before: PreviewState?, jobs: Int
) async -> PreviewState {
  var memory = before?.memory ?? ReadMemory()
  var memoryOfOld = before?.memoryOfOld ?? ReadMemory()
  let theme =
    before.flatMap { $0.input.themeSources.value.isEqual(to: input.themeSources.value) ? $0.theme : nil }
    ?? loadTheme(input.themeSources.value, in: themeFolder)
  let content = await readContent(
    input.sources.value, components: .declared, jobs: jobs, reusing: &memory)
  let site = await meaning(of: content.value, theme.value, at: input.moment, jobs: jobs)
  let found = content.findings + site.findings
  let wrong = Set(found.filter { $0.severity == .error }.map(\.location.path))
  var good = before?.good ?? [:]
  var (asShown, old) = (input.sources.value, Set<String>())
  for (index, file) in asShown.files.enumerated() {
    if !wrong.contains(file.path) {
      good[file.path] = file
    } else if let last = good[file.path], last.bytes != file.bytes {
      asShown.files[index] = last
      old.insert(file.path)
    }
  }
  var shown = site.value
  if !old.isEmpty {
    // Discarded: of files as they were nothing is said any more.
    let content = await readContent(asShown, components: .declared, jobs: jobs, reusing: &memoryOfOld).value
    // Discarded: as above.
    shown = await meaning(of: content, theme.value, at: input.moment, jobs: jobs).value
  }
  let missing = theme.value.missingLanguages(of: site.value.declaredLanguages)
  let ofFiles = input.sources.findings + input.themeSources.findings + theme.findings + missing
  return PreviewState(
    input: input, theme: theme, site: site.value, shown: shown, old: old,
    findings: (ofFiles + found).sortedByPlace(), good: good, memory: memory, memoryOfOld: memoryOfOld)
}

/// What content means, with what is needed to read single texts of it again.
func meaning(
  of content: ContentTree, _ theme: Theme, at moment: Moment, jobs: Int
) async -> Diagnosed<SiteModel> {
  await resolve(
    content, at: moment, addressWords: theme.addressWords, pageIDs: theme.pageIDs, keeping: .modelAndPlaces,
    jobs: jobs)
}

extension PreviewState {
  /// Everything that rules and finished pages are found wrong in besides, as `story check` does it.
  func furtherFindings(jobs: Int) async -> [Diagnostic] {
    let rules = await check(site, jobs: jobs)
    let pages = Editions(
      PublicSite(site), theme: theme.value, Support(pictures: .available, search: .available)
    )
    .render()
    let linked = checkSiteLinks(of: site, in: pages.value)
    return (findings + rules + pages.findings + linked.findings).listed()
  }

  func analysis(_ all: [Diagnostic]) -> Analysis {
    Analysis(
      sources: input.sources.value, themeSources: input.themeSources.value, theme: theme.value, site: site,
      findings: all, revisions: [:], profile: Profile())
  }
}
