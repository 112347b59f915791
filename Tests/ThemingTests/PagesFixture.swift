import Content
import Diagnostics
import Mistakes
import Model
import Theming

/// The public site, by path: of a few files, or of the project's own content when there are none.
struct PublicPages {
  var files: [String: String] = [:]
  var pictures: [String] = []
  var findings: [String] = []
  /// What each file was made from.
  var output: [OutputFile] = []
  var unfinished: [Diagnostic] = []
  var brokenLinks: [String] = []
  /// Of links from the top of the site and by its domain.
  var brokenSiteLinks: [String] = []

  subscript(path: String) -> String { files[path] ?? "" }

  var pages: [(path: String, html: String)] {
    files.filter { $0.key.hasSuffix(".html") }.sorted { $0.key < $1.key }.map {
      (path: $0.key, html: $0.value)
    }
  }
}

let siteFile = """
  navn: {nb: Prøvested, en: Test place}
  beskrivelse: {nb: Et sted å prøve., en: A place to try.}
  domene: https://eksempel.example/
  sprakvalg: [nb, en]
  meny:
    - tekst: {nb: Hva skjer, en: What’s on}
      side: hva-skjer
  """

/// Renders files written as `path: text`, below `content/`, as of a day at noon.
func publicPages(
  _ files: [String: String] = [:], assets: [AssetFile] = [], on day: (Int, Int, Int) = (2026, 11, 23),
  pictures: PictureSupport = .available, templates: [String: String] = [:]
) async throws -> PublicPages {
  let sources =
    files.isEmpty
    ? try await readFolder(packageRoot, "content", jobs: 1).value
    : SourceTree(
      files: files.merging(["nettsted.yml": siteFile]) { own, _ in own }.map {
        SourceFile(path: "content/" + $0.key, bytes: Array($0.value.utf8))
      }, assets: assets)
  let date = CalendarDate(year: day.0, month: day.1, day: day.2) ?? CalendarDate(dayNumber: 0)
  let moment = Moment(TimeZone.oslo.nearestInstant(of: LocalTime(date, minute: 720)))
  let theme = try await realTheme(templates).value
  let site = await resolve(
    readContent(sources, components: .declared, jobs: 1).value, at: moment,
    addressWords: theme.addressWords, pageIDs: theme.pageIDs, jobs: 1
  )
  let rendered = render(
    PublicSite(site.value), theme: theme,
    Support(pictures: pictures, search: .available))
  var pages = PublicPages(findings: rendered.findings.map(\.message.nb))
  pages.brokenLinks = site.findings.filter { $0.code.name == "broken-anchor" }.map(\.message.nb)
  let linked = checkSiteLinks(of: site.value, in: rendered.value)
  var links = linked.findings
  pages.output = rendered.value.files
  for file in linked.value.files {
    switch file.content {
    case .bytes, .rendered:
      var bytes: [UInt8] = []
      if let finding = file.render(into: &bytes) { pages.unfinished.append(finding) }
      links += file.missingPlaces(in: bytes)
      pages.files[file.path] = String(decoding: bytes, as: UTF8.self)
    case .copy(let asset) where asset.path.hasPrefix("themes/"): pages.files[file.path] = ""
    case .picture, .copy, .file: pages.pictures.append(file.path)
    }
  }
  pages.brokenSiteLinks = links.map { "\($0.message.nb): \($0.help?.nb ?? "")" }
  return pages
}

/// The theme of the project's site, with some of its templates replaced.
func realTheme(_ templates: [String: String] = [:]) async throws -> Diagnosed<Theme> {
  try await templates.isEmpty ? ownTheme.value : readTheme(templates)
}

/// Read once for all tests: each of them wants the same.
private let ownTheme = Task { try await readTheme([:]) }

private func readTheme(_ templates: [String: String]) async throws -> Diagnosed<Theme> {
  var sources = try await readFolder(packageRoot, "themes", jobs: 1).value
  sources.files = sources.files.map { file in
    let name = file.path.dropFirst("themes/kongsberg/templates/".count).dropLast(".mustache".count)
    return templates[String(name)].map { SourceFile(path: file.path, bytes: Array($0.utf8)) } ?? file
  }
  return loadTheme(sources, in: "themes/kongsberg")
}
