package import Content
package import Diagnostics
package import Model
import Templates

/// The status site: its pages in the site's languages, `status.json`, and the stylesheet.
///
/// `sources` are the files that the findings point into; without one, its findings stand without their line.
package func renderStatus(
  _ report: StatusReport, theme: StatusTheme, sources: SourceTree = SourceTree()
) -> Diagnosed<OutputTree> {
  let shape = RecordShape(StatusWords.keys.map { RecordShape.Field($0, .text) })
  let views = StatusViews(
    index: StatusIndexPage.view(shape), part: StatusPartPage.view(shape), kpi: StatusKPIPage.view(shape),
    findings: StatusFindingsPage.view(shape),
    tertial: StatusTertialPage.view(shape), folder: theme.folder)
  let compiled = compile(theme.templates, pages: views.pages)
  let stylesheet = theme.stylesheetName
  let excerpts = excerpts(of: report.findings, in: sources)
  let cards = FilledCards(report)
  let (kpis, owners, wheel) = (report.kpis, report.owners, report.yearWheel)
  var files = [
    OutputFile(
      path: stylesheet, from: .theme(source: theme.stylesheetPath), content: .bytes(theme.stylesheet)),
    OutputFile(
      path: "status.json", from: .site,
      content: .rendered { $0.append(plain: statusJSON(report, cards).text + "\n") }),
  ]
  for speaker in theme.languages {
    let values = Value.record(StatusWords.keys.map { .text(speaker.words[$0]) })
    files += [
      views.file(.index, speaker, compiled.value) {
        views.index.value(of: speaker.indexPage(report, cards, stylesheet: stylesheet, values))
      },
      views.file(.findings, speaker, compiled.value) {
        views.findings.value(of: speaker.findingsPage(report, excerpts, stylesheet: stylesheet, values))
      },
      OutputFile(
        path: speaker.meetingCalendarPath, from: .feed(speaker.language),
        content: .rendered {
          $0 += speaker.meetingCalendar(wheel, of: report.siteName, at: report.moment.instant)
        }),
    ]
    files += StatusPart.allCases.map { part in
      views.file(.part(part), speaker, compiled.value) {
        views.part.value(of: speaker.partPage(part, report, cards, stylesheet: stylesheet, values))
      }
    }
    files += kpis.map { kpi in
      views.file(.kpi(kpi.id.slug), speaker, compiled.value) {
        views.kpi.value(of: speaker.kpiPage(kpi, report, stylesheet: stylesheet, values))
      }
    }
    files += owners.compactMap { owner in
      owner.slug.map { slug in
        views.file(.owner(slug), speaker, compiled.value) {
          views.part.value(of: speaker.ownerPage(owner, slug: slug, report, stylesheet: stylesheet, values))
        }
      }
    }
    files += report.tertials.map { tertial in
      views.file(.tertial(tertial.period), speaker, compiled.value) {
        views.tertial.value(of: speaker.tertialPage(tertial, report, stylesheet: stylesheet, values))
      }
    }
  }
  files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  return Diagnosed(OutputTree(files: files), compiled.findings)
}

/// What the page templates may name.
private struct StatusViews: Sendable {
  let index: View<StatusIndexPage>
  let part: View<StatusPartPage>
  let kpi: View<StatusKPIPage>
  let findings: View<StatusFindingsPage>
  let tertial: View<StatusTertialPage>
  /// Where the theme lies.
  let folder: String

  var pages: [PageShape] {
    [
      PageShape(template: "status-index", shape: index.shape),
      PageShape(template: "status-part", shape: part.shape),
      PageShape(template: "status-kpi-page", shape: kpi.shape),
      PageShape(template: "status-findings", shape: findings.shape),
      PageShape(template: "status-tertial", shape: tertial.shape),
    ]
  }

  func file(
    _ kind: StatusPageKind, _ language: StatusLanguage, _ templates: [String: Template],
    _ value: @escaping @Sendable () -> Value
  ) -> OutputFile {
    let name =
      switch kind {
      case .index: "status-index"
      case .part, .owner: "status-part"
      case .kpi: "status-kpi-page"
      case .findings: "status-findings"
      case .tertial: "status-tertial"
      }
    let template = templates[name]
    return OutputFile(
      path: kind.address(in: language),
      from: .page(language.language, template: "\(folder)/templates/status/\(name).mustache"),
      content: .rendered { output throws(RenderingBound) in try template?.render(value(), into: &output) })
  }
}

private func excerpts(of findings: [Diagnostic], in tree: SourceTree) -> [Location: SourceExcerpt] {
  let places = findings.flatMap { [$0.location] + $0.notes.map(\.location) }
  let paths = Set(places.map(\.path))
  let files = Dictionary(
    tree.files.filter { paths.contains($0.path) }.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 })
  return sourceExcerpts(at: places) { files[$0] }
}
