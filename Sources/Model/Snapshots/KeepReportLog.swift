import Content
package import Diagnostics

extension SiteModel {
  /// Reports that the log says were frozen, with the places of their lines.
  package var loggedReports: [(report: LoggedReport, place: Location)] {
    all(ReportLog.self).flatMap { log in
      log.reports.enumerated().map { ($0.element, log.head.place(of: "rapporter.\($0.offset)")) }
    }
  }

  /// Whether a file is where frozen reports are entered, be it readable or not.
  package func isReportLog(_ path: String) -> Bool {
    path == ReportLog.path || all(ReportLog.self).contains { $0.head.path == path }
  }

  /// Whether the log has a report of the period.
  package func isLogged(_ period: ReportingPeriod) -> Bool {
    all(ReportLog.self).contains { $0.reports.contains { $0.period == period } }
  }
}

extension ReportLog {
  /// Where it lies until somebody has called it otherwise.
  package static let path = "content/\(kind.folder.nb).yml"

  /// A log of one report; nobody has written in it yet.
  package static func file(of report: LoggedReport) -> [UInt8] {
    Array((heading + "rapporter:\n" + report.lines).utf8)
  }

  private static let heading = """
    # Rapportene som er frosset. «story report freeze» fører dem inn her; ikke slett linjer.
    # Er alt av en av dem borte, sier story fra, så den kan hentes tilbake.

    """
}

extension LoggedReport {
  fileprivate var lines: String {
    let day = frozen?.iso ?? ""
    let written = path ?? ""
    let isPlain = written.utf8.allSatisfy { $0.isASCIILetter || $0.isDigit || "/._-".utf8.contains($0) }
    let file = isPlain ? written : JSONText.string(written).text
    return "  - periode: \(period?.code ?? "")\n    frosset: \(day)\n    fil: \(file)\n"
  }
}
