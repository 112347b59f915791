import Content
import Diagnostics
import Editing
import Model
import Writing

/// What is to be written in `content/rapportlogg.yml`, made before anything of a report is, so that it is written or refused with it.
struct ReportLogChange {
  let path: String
  /// Nil where there is no log yet.
  fileprivate let before: [UInt8]?
  fileprivate let after: [UInt8]
}

/// The log with a frozen report in it as well, each byte of the rest as it was; nil when the log says so already.
///
/// - Throws: `ReportRefusal.notLogged` when it cannot be written in there.
func reportLogChange(
  _ report: Model.Entry<Report>, of period: ReportingPeriod, frozen day: CalendarDate?, _ analysis: Analysis
) throws -> ReportLogChange? {
  let site = analysis.site
  let row = LoggedReport(period, frozen: day, path: report.head.path)
  let log = site.all(ReportLog.self).first
  let path = log?.head.path ?? ReportLog.path
  guard let old = analysis.sources.files.first(where: { $0.path == path }) else {
    return ReportLogChange(path: path, before: nil, after: ReportLog.file(of: row))
  }
  let known = log?.reports ?? []
  guard !known.contains(row) else { return nil }
  guard let entry = editedEntry(at: path, in: analysis.sources, site.languages) else {
    throw ReportRefusal.notLogged(path: path, EditRefusal.unreadable.message)
  }
  switch apply(row.edits(among: known), to: entry) {
  case .success(let changes):
    return changes.first { $0.path == path }.flatMap(\.after).map {
      ReportLogChange(path: path, before: old.bytes, after: $0)
    }
  case .failure(let refusal): throw ReportRefusal.notLogged(path: path, refusal.message)
  }
}

extension LoggedReport {
  /// What makes it a row of the log: in place of what a row said of the same period, or behind the rows of those before.
  fileprivate func edits(among known: [LoggedReport]) -> [Edit] {
    let rows = ValuePlace(.main, ValuePath([.field("rapporter")]))
    let values = [("periode", period?.code), ("frosset", frozen?.iso), ("fil", path)].compactMap {
      name, value in
      value.map { (name, NewValue.text($0)) }
    }
    if let index = known.firstIndex(where: { $0.period == period }) {
      return values.map { .set(rows.appending(.item(index)).appending(.field($0)), $1) }
    }
    let code = period?.code ?? ""
    let index = known.firstIndex { ($0.period?.code ?? "") > code } ?? known.count
    return [.insertRow(rows, at: index, .fields(values.map { NewValue.Named(.field($0), $1) }))]
  }
}

/// Writes it, and says so.
func write(_ change: ReportLogChange, _ request: Request) throws {
  if let before = change.before {
    try rewriteFile(change.path, below: request.root, from: before, to: change.after)
  } else {
    try writeNewFile(change.after, to: change.path, below: request.root)
  }
  try printOut(
    Wording(nb: "Ført inn i \(change.path).", en: "Entered in \(change.path).")[request.language])
}
