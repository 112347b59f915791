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
    tertial: ReportDocument.view(shape), reports: ReportListPage.view(shape),
    conference: ConferencePage.view(shape), folder: theme.folder)
  let compiled = compile(theme.templates, pages: views.pages)
  let stylesheet = theme.stylesheetName
  let excerpts = excerpts(of: report.findings, in: sources)
  let cards = FilledCards(report)
  let publicSite = PublicSite(report.site)
  let (kpis, owners, wheel) = (report.kpis, report.owners, report.yearWheel)
  var files = [
    OutputFile(
      path: stylesheet, from: .theme(source: theme.stylesheetPath), content: .bytes(theme.stylesheet)),
    OutputFile(
      path: "status.json", from: .site,
      content: .rendered { $0.append(plain: statusJSON(report, cards).text + "\n") }),
  ]
  files.append(
    OutputFile(
      path: statusSchemaName, from: .site,
      content: .rendered { $0.append(plain: statusSchema.text + "\n") }))
  for speaker in theme.languages {
    let values = Value.record(StatusWords.keys.map { .text(speaker.words[$0]) })
    files += [
      views.file(.index, speaker, compiled.value) {
        views.index.value(of: speaker.indexPage(report, cards, stylesheet: stylesheet, values))
      },
      views.file(.followUp, speaker, compiled.value) {
        views.part.value(of: speaker.followUpPage(report, cards, stylesheet: stylesheet, values))
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
    files += StatusPart.allCases.flatMap { part in
      let page = StatusPageKind.part(part).address(in: speaker)
      return [
        views.file(.part(part), speaker, compiled.value) {
          views.part.value(of: speaker.partPage(part, report, cards, stylesheet: stylesheet, values))
        }
      ] + cards.sections(on: part, in: speaker).dataFiles(beside: page)
    }
    files += kpis.map { kpi in
      views.file(.kpi(kpi.id.slug), speaker, compiled.value) {
        views.kpi.value(of: speaker.kpiPage(kpi, report, stylesheet: stylesheet, values))
      }
    }
    files += owners.flatMap { owner -> [OutputFile] in
      guard let slug = owner.slug else { return [] }
      let page = speaker.ownerPage(owner, slug: slug, report, stylesheet: stylesheet, values)
      return [views.file(.owner(slug), speaker, compiled.value) { views.part.value(of: page) }]
        + page.sections.dataFiles(beside: StatusPageKind.owner(slug).address(in: speaker))
    }
    files.append(
      views.file(.reports, speaker, compiled.value) {
        views.reports.value(of: speaker.reportList(report, stylesheet: stylesheet, values))
      })
    files += report.tertials.flatMap { tertial in
      [
        views.file(.tertial(tertial.period), speaker, compiled.value) {
          views.tertial.value(
            of: speaker.reportDocument(tertial, report, publicSite, stylesheet: stylesheet, values))
        }
      ] + speaker.files(of: tertial)
    }
    files += report.conferenceYears.compactMap { year in
      report.conferenceReport(year).map { tertial in
        views.file(.conference(year), speaker, compiled.value) {
          views.conference.value(
            of: speaker.conferencePage(year, tertial, report, stylesheet: stylesheet, values))
        }
      }
    }
  }
  let tree = eachPathOnce(files, words: theme.folder + "/status-words")
  return Diagnosed(tree.value, compiled.findings + tree.findings)
}

/// What the page templates may name.
private struct StatusViews: Sendable {
  let index: View<StatusIndexPage>
  let part: View<StatusPartPage>
  let kpi: View<StatusKPIPage>
  let findings: View<StatusFindingsPage>
  let tertial: View<ReportDocument>
  let reports: View<ReportListPage>
  let conference: View<ConferencePage>
  /// Where the theme lies.
  let folder: String

  var pages: [PageShape] {
    [
      PageShape(template: "status-index", shape: index.shape),
      PageShape(template: "status-part", shape: part.shape),
      PageShape(template: "status-kpi-page", shape: kpi.shape),
      PageShape(template: "status-findings", shape: findings.shape),
      PageShape(template: "status-report", shape: tertial.shape),
      PageShape(template: "status-reports", shape: reports.shape),
      PageShape(template: "status-conference", shape: conference.shape),
    ]
  }

  func file(
    _ kind: StatusPageKind, _ language: StatusLanguage, _ templates: [String: Template],
    _ value: @escaping @Sendable () -> Value
  ) -> OutputFile {
    let name =
      switch kind {
      case .index: "status-index"
      case .part, .owner, .followUp: "status-part"
      case .kpi: "status-kpi-page"
      case .findings: "status-findings"
      case .tertial: "status-report"
      case .reports: "status-reports"
      case .conference: "status-conference"
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
