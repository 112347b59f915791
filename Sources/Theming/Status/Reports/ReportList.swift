import Model
import Templates

/// Every report that there is a page of, the newest first, and the views for the yearly conference.
struct ReportListPage: Sendable {
  let frame: StatusFrame
  let words: Value
  let reports: [Row]
  let conferences: [StatusFrame.Link]

  /// A report, how far it is, and its page.
  struct Row: Sendable {
    let link: StatusFrame.Link
    let state: String
    let lights: [LightLabel]

    static let view = View<Row>([
      .record("link", StatusFrame.Link.view) { $0.link }, .text("state") { $0.state },
    ])
  }

  static func view(_ words: RecordShape) -> View<ReportListPage> {
    View([
      .record("page", StatusFrame.view) { $0.frame }, .precomputed("words", words) { $0.words },
      .list("reports", Row.view) { $0.reports },
      .list("conferences", StatusFrame.Link.view) { $0.conferences },
    ])
  }
}

extension StatusLanguage {
  func reportList(_ report: StatusReport, stylesheet: String, _ values: Value) -> ReportListPage {
    let root = StatusPageKind.reports.root(in: self)
    return ReportListPage(
      frame: frame(.reports, report, stylesheet: stylesheet), words: values,
      reports: report.tertials.map { tertial in
        ReportListPage.Row(
          link: StatusFrame.Link(
            address: root + StatusPageKind.tertial(tertial.period).address(in: self),
            text: name(of: tertial.period), language: nil, isCurrent: false),
          state: sentences(state(of: tertial), lateness(of: tertial).map { "\($0)." } ?? ""), lights: [])
      },
      conferences: report.conferenceYears.map { year in
        StatusFrame.Link(
          address: root + StatusPageKind.conference(year).address(in: self),
          text: "\(words[.conference]) \(year)", language: nil, isCurrent: false)
      })
  }

  /// How far it is, in a sentence or two.
  private func state(of tertial: TertialReport) -> String {
    guard !tertial.isLost else { return words[.frozenLost] }
    guard let written = tertial.written else { return words[.notWritten] }
    let sent = written.sent.map { words(.sentOn, ["date": date($0)]) }
    let frozen = tertial.frozen?.day.map { words(.frozenOnDay, ["date": date($0)]) }
    let known = [sent, frozen].compactMap(\.self)
    return known.isEmpty ? words[.notSent] : known.joined(separator: " ")
  }
}

extension StatusReport {
  /// The years that have a report, the newest first.
  var conferenceYears: [Int] { Set(tertials.filter { $0.written != nil }.map(\.period.year)).sorted(by: >) }

  /// What the conference of a year is shown: the year’s own report, or else the newest of its tertials; a draft only while
  /// none of them stands.
  func conferenceReport(_ year: Int) -> TertialReport? {
    let ofYear = tertials.filter { $0.period.year == year && $0.written != nil && !$0.isLost }
    let standing = ofYear.filter(\.isStanding)
    let shown = standing.isEmpty ? ofYear : standing
    return shown.first { $0.period.part == .year } ?? shown.first
  }
}

extension StatusWord {
  static let reports = StatusWord("reports")
  static let addressReports = StatusWord("address-reports")
  static let conference = StatusWord("conference")
  static let addressConference = StatusWord("address-conference")
  static let frozenOnDay = StatusWord("frozen-on-day")

  /// Those of the list of reports and of the conference’s view.
  static let ofReportList: [StatusWord] = [
    .reports, .addressReports, .conference, .addressConference, .frozenOnDay,
  ]
}
