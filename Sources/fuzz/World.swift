import Content
import Diagnostics
import Mistakes
import Model
import Rules
import Theming

/// The real site, read once, in which inputs take the place of its files.
struct World {
  private let seeds: Seeds
  private let content: ContentTree
  private let theme: Theme
  /// The files of the same name, whatever their language and folder.
  private let families: [String: ContentTree]
  /// First a day on which every example is shown, then the ends of the calendar and of its parts.
  static let days = [21_076, .min, .max, 0, 21_000, 17_896, 17_897].map { CalendarDate(dayNumber: $0) }

  init(_ seeds: Seeds) async {
    self.seeds = seeds
    // Discarded: only what the changed inputs give is examined.
    content = await readContent(seeds.content, components: .declared, jobs: 1).value
    // Discarded: only what the changed inputs give is examined.
    theme = loadTheme(seeds.theme, in: themeFolder).value
    families = content.byFamily
  }

  /// What came of an input: its findings, in order, and the documents read from it.
  struct Outcome {
    var findings: [Diagnostic] = []
    var documents: [ContentDocument] = []
  }

  func follow(_ input: Input) async -> Outcome {
    let changed = input.files.filter { $0.path.hasPrefix("content/") }
    let parsed = await readContent(SourceTree(files: changed), components: .declared, jobs: 1)
    var outcome = Outcome(findings: parsed.findings, documents: parsed.value.documents)
    outcome.findings += changed.flatMap(attachmentFindings)
    let theming = themed(input, &outcome)
    if !changed.isEmpty || input.depth != .alone {
      let site = await resolve(
        surroundings(of: changed, input.depth).replacing(changed.map(\.path), with: parsed.value),
        at: moment(input), addressWords: theming.theme.addressWords, jobs: 1)
      outcome.findings += site.findings
      outcome.findings += await check(site.value, jobs: 1)
      switch input.depth {
      case .alone, .resolved: break
      case .rendered, .aloneRendered: show(site.value, theming, &outcome)
      }
    }
    outcome.findings = outcome.findings.sortedByPlace()
    return outcome
  }

  /// What the changed files are put into.
  private func surroundings(of changed: [SourceFile], _ depth: Input.Depth) -> ContentTree {
    switch depth {
    case .alone: families[familyName(changed[0].path)] ?? ContentTree()
    case .aloneRendered: families["nettsted"] ?? ContentTree()
    case .resolved, .rendered: content
    }
  }

  private func moment(_ input: Input) -> Moment {
    let day = Self.days[input.moment % Self.days.count]
    return Moment(TimeZone.oslo.nearestInstant(of: LocalTime(day, minute: 720)), .preview)
  }

  /// The bytes of a file in the world where the input holds.
  func source(_ path: String, _ input: Input) -> [UInt8]? {
    (input.files.last { $0.path == path } ?? seeds.byPath[path])?.bytes
  }

  private func themed(_ input: Input, _ outcome: inout Outcome) -> (theme: Theme, sources: SourceTree) {
    let changed = input.files.filter { $0.path.hasPrefix("themes/") }
    guard !changed.isEmpty else { return (theme, seeds.theme) }
    let paths = Set(changed.map(\.path))
    let sources = SourceTree(files: seeds.theme.files.filter { !paths.contains($0.path) } + changed)
    let loaded = loadTheme(sources, in: themeFolder)
    outcome.findings += loaded.findings
    return (loaded.value, sources)
  }

  private func show(
    _ site: SiteModel, _ theming: (theme: Theme, sources: SourceTree), _ outcome: inout Outcome
  ) {
    let pages = render(
      PublicSite(site), theme: theming.theme, Support(pictures: .available, search: .unavailable))
    outcome.findings += pages.findings
    let status = report(on: site, findings: outcome.findings.listed(), build: BuildFacts(version: "0"))
    let look = statusTheme(from: theming.sources, in: themeFolder, for: site.languages.published)
    let statusPages = renderStatus(status, theme: look.value, sources: seeds.content)
    outcome.findings += look.findings + statusPages.findings
    var buffer: [UInt8] = []
    for file in pages.value.files + statusPages.value.files {
      buffer.removeAll(keepingCapacity: true)
      if let finding = file.render(into: &buffer) { outcome.findings.append(finding) }
    }
  }
}

private let themeFolder = "themes/kongsberg"

private func familyName(_ path: String) -> String {
  String((path.split(separator: "/").last ?? "").prefix { $0 != "." })
}

extension ContentTree {
  fileprivate var byFamily: [String: ContentTree] {
    var families: [String: ContentTree] = [:]
    for document in documents {
      families[familyName(document.path), default: ContentTree()].documents.append(document)
    }
    for register in registers {
      families[familyName(register.path), default: ContentTree()].registers.append(register)
    }
    return families
  }

  fileprivate func replacing(_ paths: [String], with other: ContentTree) -> ContentTree {
    let paths = Set(paths)
    return ContentTree(
      documents: (documents.filter { !paths.contains($0.path) } + other.documents).inOrder(of: \.path),
      registers: (registers.filter { !paths.contains($0.path) } + other.registers).inOrder(of: \.path),
      tables: (tables.filter { !paths.contains($0.path) } + other.tables).inOrder(of: \.path),
      assets: (assets.filter { !paths.contains($0.path) } + other.assets).inOrder(of: \.path),
      unreadable: (unreadable.filter { !paths.contains($0) } + other.unreadable).inOrder(of: \.self))
  }
}

extension Array {
  fileprivate func inOrder(of path: (Element) -> String) -> [Element] {
    sorted { path($0).utf8.lexicographicallyPrecedes(path($1).utf8) }
  }
}
