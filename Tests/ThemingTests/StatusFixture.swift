import Content
import Diagnostics
import Mistakes
import Model
import Testing
import Theming

/// The folder of the package, which holds `content/` and `themes/`.
let packageRoot = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

func realStatusTheme() async throws -> StatusTheme {
  let themes = try await readFolder(packageRoot, "themes", jobs: 1)
  let theme = statusTheme(from: themes.value, for: [.nb, .en])
  #expect(theme.findings.map { "\($0.location.path): \($0.message.nb)" } == [])
  return theme.value
}

/// The status site of a few files, or of the project's own content when there are none, by path.
func statusSite(
  of files: [SourceFile] = [], on day: CalendarDate, _ strictness: Moment.Strictness = .preview,
  findings: [Diagnostic] = [], build: BuildFacts = BuildFacts(version: "1")
) async throws -> [String: String] {
  let sources =
    files.isEmpty
    ? try await readFolder(packageRoot, "content", jobs: 1).value : SourceTree(files: files)
  let moment = Moment(TimeZone.oslo.nearestInstant(of: LocalTime(day, minute: 720)), strictness)
  let site = await resolve(readContent(sources, components: .declared, jobs: 1).value, at: moment, jobs: 1)
    .value
  let rendered = renderStatus(
    report(on: site, findings: findings, build: build), theme: try await realStatusTheme(), sources: sources)
  #expect(rendered.findings.map(\.message.nb) == [])
  return Dictionary(
    uniqueKeysWithValues: rendered.value.files.map { file in
      var bytes: [UInt8] = []
      #expect(file.render(into: &bytes) == nil)
      return (file.path, String(decoding: bytes, as: UTF8.self))
    })
}
