package import Content
package import Diagnostics
package import Model
import Templates

/// The status site: its pages in the site's languages, `status.json`, and the stylesheet.
///
/// `sources` are the files that the findings point into; without one, its findings stand without their line. `publicSite` is
/// what the public may see of the report's site, when that has been made already.
package func renderStatus(
  _ report: StatusReport, theme: StatusTheme, sources: SourceTree = SourceTree(),
  publicSite: PublicSite? = nil
) -> Diagnosed<OutputTree> {
  let shape = RecordShape(StatusWords.keys.map { RecordShape.Field($0, .text) })
  let views = StatusViews(
    index: StatusIndexPage.view(shape), part: StatusPartPage.view(shape), kpi: StatusKPIPage.view(shape),
    findings: StatusFindingsPage.view(shape),
    tertial: ReportDocument.view(shape), reports: ReportListPage.view(shape),
    conference: ConferencePage.view(shape), folder: theme.folder)
  let compiled = compile(theme.templates, pages: views.pages)
  let site = StatusSite(
    report: report, kpis: report.kpis, wheel: report.yearWheel, cards: FilledCards(report),
    publicSite: publicSite ?? PublicSite(report.site),
    excerpts: excerpts(of: report.findings, in: sources), views: views, templates: compiled.value,
    stylesheet: theme.stylesheetName)
  var files = [
    OutputFile(
      path: theme.stylesheetName, from: .theme(source: theme.stylesheetPath),
      content: .bytes(theme.stylesheet)
    ),
    OutputFile(
      path: "status.json", from: .site,
      content: .rendered { $0.append(plain: statusJSON(report, site.cards).text + "\n") }),
    OutputFile(
      path: statusSchemaName, from: .site,
      content: .rendered { $0.append(plain: statusSchema.text + "\n") }),
  ]
  for speaker in theme.languages.map({ $0.naming(rolesOf: report.site.site?.facts) }) {
    let values = Value.record(StatusWords.keys.map { .text(speaker.words[$0]) })
    let site = site.speaking(with: values)
    files += site.overview(speaker, values) + site.parts(speaker, values) + site.reports(speaker, values)
  }
  let tree = eachPathOnce(files, words: theme.folder + "/status-words")
  return Diagnosed(tree.value, compiled.findings + tree.findings)
}

/// What every page is made from; its functions make the pages of one language.
private struct StatusSite: Sendable {
  let report: StatusReport
  // Computed once, for all languages.
  let kpis: [KPIStatus]
  let wheel: YearWheelStatus
  let cards: FilledCards
  let publicSite: PublicSite
  let excerpts: [Location: SourceExcerpt]
  let views: StatusViews
  private(set) var templates: [String: Template]
  let stylesheet: String

  /// With the words of a language in the templates, since they stand on every page.
  func speaking(with words: Value) -> StatusSite {
    var site = self
    site.templates = templates.mapValues { $0.filled(with: ["words": words]) }
    return site
  }

  func overview(_ speaker: StatusLanguage, _ values: Value) -> [OutputFile] {
    let followUp = speaker.followUpPage(report, cards, stylesheet: stylesheet, values)
    return followUp.sections.dataFiles(
      beside: StatusPageKind.followUp.address(in: speaker), in: speaker) + [
        views.file(.index, speaker, templates, views.index) {
          speaker.indexPage(report, cards, stylesheet: stylesheet, values)
        },
        views.file(.followUp, speaker, templates, views.part) {
          followUp
        },
        views.file(.findings, speaker, templates, views.findings) {
          speaker.findingsPage(report, excerpts, stylesheet: stylesheet, values)
        },
        OutputFile(
          path: speaker.meetingCalendarPath, from: .feed(speaker.language),
          content: .rendered {
            $0 += speaker.meetingCalendar(wheel, of: report.siteName, at: report.moment.instant)
          }),
      ]
  }

  /// The parts of the project, and a page for each KPI and for each role.
  func parts(_ speaker: StatusLanguage, _ values: Value) -> [OutputFile] {
    let parts = StatusPart.allCases.flatMap { part in
      let address = StatusPageKind.part(part).address(in: speaker)
      let page = speaker.partPage(part, report, cards, stylesheet: stylesheet, values)
      return [views.file(.part(part), speaker, templates, views.part) { page }]
        + page.sections.dataFiles(beside: address, in: speaker)
    }
    let kpiPages = kpis.flatMap { kpi in
      [
        views.file(.kpi(kpi.id.slug), speaker, templates, views.kpi) {
          speaker.kpiPage(kpi, report, stylesheet: stylesheet, values)
        }
      ] + speaker.dataFiles(of: kpi)
    }
    let ownerPages = cards.owners.flatMap { owner -> [OutputFile] in
      guard let slug = owner.slug else { return [] }
      let page = speaker.ownerPage(owner, slug: slug, report, stylesheet: stylesheet, values)
      return [views.file(.owner(slug), speaker, templates, views.part) { page }]
        + page.sections.dataFiles(
          beside: StatusPageKind.owner(slug).address(in: speaker), in: speaker)
    }
    return parts + kpiPages + ownerPages
  }

  /// The list of reports, each of them with its files, and what the conferences are shown.
  func reports(_ speaker: StatusLanguage, _ values: Value) -> [OutputFile] {
    let list = views.file(.reports, speaker, templates, views.reports) {
      speaker.reportList(report, stylesheet: stylesheet, values)
    }
    let tertials = report.tertials.flatMap { tertial in
      [
        views.file(.tertial(tertial.period), speaker, templates, views.tertial) {
          speaker.reportDocument(tertial, report, publicSite, stylesheet: stylesheet, values)
        }
      ] + speaker.files(of: tertial)
    }
    let conferences = report.conferenceYears.compactMap { year in
      report.conferenceReport(year).map { tertial in
        views.file(.conference(year), speaker, templates, views.conference) {
          speaker.conferencePage(year, tertial, report, stylesheet: stylesheet, values)
        }
      }
    }
    return [list] + tertials + conferences
  }
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

  func file<Page: Sendable>(
    _ kind: StatusPageKind, _ language: StatusLanguage, _ templates: [String: Template], _ view: View<Page>,
    _ page: @escaping @Sendable () -> Page
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
      content: .rendered { output throws(RenderingBound) in
        guard let template else { return }
        try view.render(page(), with: template, into: &output)
      })
  }
}

private func excerpts(of findings: [Diagnostic], in tree: SourceTree) -> [Location: SourceExcerpt] {
  let places = findings.flatMap { [$0.location] + $0.notes.map(\.location) }
  let paths = Set(places.map(\.path))
  let files = Dictionary(
    tree.files.filter { paths.contains($0.path) }.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 })
  return sourceExcerpts(at: places, hiding: findings.flatMap(\.writtenSecrets)) { files[$0] }
}
