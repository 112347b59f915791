import Content
import Diagnostics
import Mistakes
import Model
import Testing
import Theming

@Suite("No two files of a site have one path")
struct OnePathTests {
  /// The theme of the project with one line of a file replaced.
  private func themes(_ name: String, _ line: String, _ other: String) async throws -> SourceTree {
    var tree = try await readFolder(packageRoot, "themes", jobs: 1).value
    let index = try #require(tree.files.firstIndex { $0.path == "themes/kongsberg/\(name)" })
    let text = String(decoding: tree.files[index].bytes, as: UTF8.self)
    #expect(text.contains("\n\(line)\n"))
    tree.files[index] = SourceFile(
      path: tree.files[index].path, bytes: Array(text.replacing("\n\(line)\n", with: "\n\(other)\n").utf8))
    return tree
  }

  @Test(
    "Two pages of the status site that the words give one address are reported in the file of the words",
    arguments: [
      ("nb", "address-plan: handlingsplan", "address-plan: penger"),
      ("nb", "address-findings: funn", "address-findings: maltall"),
      ("en", "address-owners: owners", "address-owners: kpis"),
    ])
  func status(_ language: String, _ line: String, _ other: String) async throws {
    let tree = try await themes("status-words/\(language).yml", line, other)
    let theme = statusTheme(from: tree, for: [.nb, .en])
    let site = await resolve(ContentTree(), at: Moment(Instant(seconds: 1_800_000_000)), jobs: 1).value
    let rendered = renderStatus(
      report(on: site, findings: [], build: BuildFacts(version: "1")), theme: theme.value)
    #expect(Set(rendered.findings.map(\.code.name)) == ["duplicate-path"])
    #expect(rendered.findings.map(\.location.path).contains("themes/kongsberg/status-words/\(language).yml"))
    #expect(Set(rendered.value.files.map(\.path)).count == rendered.value.files.count)
  }

  @Test("Two lists of the public site that the words give one address are reported there as well")
  func lists() async throws {
    let tree = try await themes("words/nb.yml", "address-reports: rapporter", "address-reports: partnere")
    let theme = loadTheme(tree, in: "themes/kongsberg").value
    let files = SourceTree(files: [SourceFile(path: "content/nettsted.yml", bytes: Array(siteFile.utf8))])
    let site = await resolve(
      readContent(files, components: .declared, jobs: 1).value, at: Moment(Instant(seconds: 1_800_000_000)),
      addressWords: theme.addressWords,
      pageIDs: theme.pageIDs, jobs: 1
    ).value
    let found = render(PublicSite(site), theme: theme, Support(pictures: .unavailable, search: .unavailable))
    #expect(
      found.findings.map { "\($0.code.name) \($0.location.path)" } == [
        "duplicate-path themes/kongsberg/words/nb.yml"
      ])
  }
}
