import Content
import Diagnostics
import Mistakes
import Model
import Rules
import Theming
import Writing

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
  let found = site.value.besidesNotes(content.findings) + site.findings
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
  // A file that is there and cannot be read, such as one that has grown too large, is shown as it was too.
  for path in asShown.unreadable {
    guard let last = good[path] else { continue }
    asShown.files.insert(last, at: asShown.files.firstIndex { $0.path > path } ?? asShown.files.count)
    old.insert(path)
  }
  asShown.unreadable.removeAll { old.contains($0) }
  var shown = site.value
  if !old.isEmpty {
    // Discarded: of files as they were nothing is said any more.
    let content = await readContent(asShown, components: .declared, jobs: jobs, reusing: &memoryOfOld).value
    // Discarded: as above.
    shown = await meaning(of: content, theme.value, at: input.moment, jobs: jobs).value
    shown.withdraw(as: site.value, thoseOf: old) { isWithdrawn(from: good[$0], to: input.sources.value, $0) }
  }
  let missing = theme.value.missingLanguages(of: site.value.declaredLanguages)
  let ofFiles = input.sources.findings + input.themeSources.findings + theme.findings + missing
  return PreviewState(
    input: input, theme: theme, site: site.value, shown: shown, old: old,
    findings: (ofFiles + found).sortedByPlace(), good: good, memory: memory, memoryOfOld: memoryOfOld)
}

/// Whether the lines of a file that say when it is shown are others than they were when it could last be read.
private func isWithdrawn(from last: SourceFile?, to sources: SourceTree, _ path: String) -> Bool {
  let now = sources.files.first { $0.path == path }?.bytes
  return now.map { linesOnVisibility($0) != last.map { linesOnVisibility($0.bytes) } } ?? true
}

private func linesOnVisibility(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  let names = ["utkast", "draft", "publiseres", "publish-at", "utloper", "expire-at", "samtykke", "consent"]
  return bytes.split(separator: 10).filter { line in
    names.contains { line.starts(with: $0.utf8) }
  }
}

/// What content means, with what is needed to read single texts of it again.
func meaning(
  of content: ContentTree, _ theme: Theme, at moment: Moment, jobs: Int
) async -> Diagnosed<SiteModel> {
  await resolve(
    content, at: moment, addressWords: theme.addressWords, pageIDs: theme.pageIDs, keeping: .modelAndPlaces,
    jobs: jobs)
}

extension Consequences {
  /// What was wrong in the baselines that are to be looked through, by their numbers; of none in which that was broken off.
  /// What has the same bytes as in a state that is known is not parsed again.
  func earlierFindings(
    _ request: Request, reusing known: PreviewState, atMost most: Int = .max
  ) async -> [Int: [Diagnostic]] {
    var earlier: [Int: [Diagnostic]] = [:]
    for (number, before) in baselines where earlier.count < most {
      let state: PreviewState
      switch before {
      case .found: continue
      case .state(let made): state = made
      case .input(let input): state = await makeState(of: input, after: known, jobs: request.jobs)
      }
      let found = await state.furtherFindings(jobs: request.jobs, searchingPagesFor: request)
      if Task.isCancelled { return earlier }
      earlier[number] = found
    }
    return earlier
  }
}

extension PreviewState {
  /// Everything that rules and finished pages are found wrong in besides, as `story check` does it; what is confidential is
  /// looked for in the pages, and what will be wrong on a later day, when a request says so, since that takes longest.
  func furtherFindings(jobs: Int, searchingPagesFor request: Request? = nil) async -> [Diagnostic] {
    let rules = await check(site, jobs: jobs)
    if Task.isCancelled { return [] }
    let pages = Editions(
      PublicSite(site), theme: theme.value, Support(pictures: .available, search: .available)
    )
    .render()
    let linked = checkSiteLinks(of: site, in: pages.value)
    let found = findings + rules + pages.findings + linked.findings
    guard let request, !Task.isCancelled else { return found.listed() }
    let gate = await leakGate(for: analysis(found), request)
    do throws(WriteError) {
      let searched = found + gate.findings + (try await examine(pages.value, gate: gate, jobs: jobs))
      if Task.isCancelled { return [] }
      return (searched + (await comingFailures(of: analysis(found), request, besides: found))).listed()
      // Discarded: a file that cannot be read is reported by what reads it; the pages themselves lie in memory.
    } catch { return found.listed() }
  }

  func analysis(_ all: [Diagnostic]) -> Analysis {
    Analysis(
      sources: input.sources.value, themeSources: input.themeSources.value, theme: theme.value, site: site,
      findings: all, revisions: [:], profile: Profile())
  }
}
