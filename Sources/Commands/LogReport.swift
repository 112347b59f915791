import Content
import Diagnostics
import Model
import Writing

/// Enters a frozen report in `content/rapportlogg.yml`, and says so; nothing when it stands there as it is.
func logReport(
  _ report: Model.Entry<Report>, of period: ReportingPeriod, frozen day: CalendarDate?, _ analysis: Analysis,
  _ request: Request
) throws {
  let row = LoggedReport(period, frozen: day, path: report.head.path)
  guard let log = analysis.site.reportLog(with: row) else { return }
  if let old = analysis.sources.files.first(where: { $0.path == log.path }) {
    try rewriteFile(log.path, below: request.root, from: old.bytes, to: log.bytes)
  } else {
    try writeNewFile(log.bytes, to: log.path, below: request.root)
  }
  try printOut(Wording(nb: "Ført inn i \(log.path).", en: "Entered in \(log.path).")[request.language])
}
