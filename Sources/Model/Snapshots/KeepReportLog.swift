package import Content
package import Diagnostics

extension SiteModel {
  /// Reports that the log says were frozen, with the places of their lines.
  package var loggedReports: [(report: LoggedReport, place: Location)] {
    all(ReportLog.self).flatMap { log in
      log.reports.enumerated().map { ($0.element, log.head.place(of: "rapporter.\($0.offset)")) }
    }
  }

  /// Whether the log has a report of the period.
  package func isLogged(_ period: ReportingPeriod) -> Bool {
    all(ReportLog.self).contains { $0.reports.contains { $0.period == period } }
  }

  /// The log with a report in it as well, in place of what it said of the same period; nil when it says that already, and when the
  /// file cannot be read.
  package func reportLog(with report: LoggedReport) -> SourceFile? {
    let log = all(ReportLog.self).first
    let path = log?.head.path ?? ReportLog.path
    guard log?.head.isUnreadable != true, !unreadable.contains(path) else { return nil }
    let known = log?.reports ?? []
    guard !known.contains(report) else { return nil }
    let kept = known.filter { $0.period != report.period } + [report]
    let rows = kept.sorted { ($0.period?.code ?? "") < ($1.period?.code ?? "") }.map(\.lines).joined()
    return SourceFile(path: path, bytes: Array((ReportLog.heading + "rapporter:\n" + rows).utf8))
  }
}

extension ReportLog {
  /// Where it lies until somebody has called it otherwise.
  package static let path = "content/\(kind.folder.nb).yml"

  fileprivate static let heading = """
    # Rapportene som er frosset. «story report freeze» fører dem inn her; ikke slett linjer.
    # Er alt av en av dem borte, sier story fra, så den kan hentes tilbake.

    """
}

extension LoggedReport {
  fileprivate var lines: String {
    let day = frozen?.iso ?? ""
    let file = JSONText.string(path ?? "").text
    return "  - periode: \(period?.code ?? "")\n    frosset: \(day)\n    fil: \(file)\n"
  }
}
