import Model
import Templates

/// The status page itself.
struct StatusIndexPage: Sendable {
  let frame: StatusFrame
  let words: Value
  let overview: [Part]
  let kpis: [KPICard]
  let sections: [StatusSection]

  /// One part of the overview.
  struct Part: Sendable {
    let anchor: String
    let name: String
    let light: LightLabel
    let counts: String

    static let view = View<Part>([
      .text("anchor") { $0.anchor }, .text("name") { $0.name },
      .record("light", LightLabel.view) { $0.light },
      .text("counts") { $0.counts },
    ])
  }

  static func view(_ words: RecordShape) -> View<StatusIndexPage> {
    View([
      .record("page", StatusFrame.view) { $0.frame }, .precomputed("words", words) { $0.words },
      .list("overview", Part.view) { $0.overview }, .list("kpis", KPICard.view) { $0.kpis },
      .list("sections", StatusSection.view) { $0.sections },
    ])
  }
}

extension StatusLanguage {
  func indexPage(_ report: StatusReport, stylesheet: String, _ values: Value) -> StatusIndexPage {
    StatusIndexPage(
      frame: frame(.index, report, stylesheet: stylesheet), words: values,
      overview: report.overview.map { part in
        StatusIndexPage.Part(
          anchor: part.part.rawValue, name: words["part", part.part], light: light(part.light),
          counts: counts(part.counts))
      },
      kpis: report.kpis.map(card),
      sections: [
        section(report.financing), section(report.plan), section(report.yearWheel), section(report.documents),
        section(report.strategy), section(report.campaigns), section(report.content),
        section(report.consents), section(report.schedule), section(report.build, report.moment),
      ])
  }

  private func counts(_ counts: LightCounts) -> String {
    [(Light.red, counts.red), (.yellow, counts.yellow), (.green, counts.green), (.grey, counts.grey)]
      .filter { $0.1 > 0 }.map { "\(number($0.1)) \(words["light", $0.0])" }.joined(separator: ", ")
  }
}
