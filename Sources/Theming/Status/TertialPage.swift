import Model
import Templates

/// A tertial report, for reading and for printing.
struct StatusTertialPage: Sendable {
  let frame: StatusFrame
  let words: Value
  let title: Phrase?
  /// Whether it is sent, and where it lies in the archive.
  let state: [String]
  let example: String
  let lines: [Phrase]
  let snapshot: String
  let tables: [StatusTable]

  static func view(_ words: RecordShape) -> View<StatusTertialPage> {
    View([
      .record("page", StatusFrame.view) { $0.frame }, .precomputed("words", words) { $0.words },
      .optional("title", Phrase.view) { $0.title }, .texts("state") { $0.state },
      .text("example") { $0.example }, .list("lines", Phrase.view) { $0.lines },
      .flag("hasLines") { !$0.lines.isEmpty },
      .text("snapshot") { $0.snapshot }, .list("tables", StatusTable.view) { $0.tables },
    ])
  }
}

extension StatusLanguage {
  func tertialPage(
    _ tertial: TertialReport, _ report: StatusReport, stylesheet: String, _ values: Value
  ) -> StatusTertialPage {
    StatusTertialPage(
      frame: frame(.tertial(tertial.period), report, stylesheet: stylesheet), words: values,
      title: tertial.written.flatMap { phrase($0.title) }, state: state(of: tertial.written),
      example: tertial.written?.isExample == true ? words[.example] : "",
      lines: tertial.written?.lines.compactMap(phrase) ?? [],
      snapshot: words(.snapshot, ["date": date(tertial.asOf)]),
      tables: [kpiTable(tertial.kpis), activityTable(tertial.activities)])
  }

  private func state(of written: TertialReport.Written?) -> [String] {
    guard let written else { return [words[.notWritten]] }
    let sent = written.sent.map { words(.sentOn, ["date": date($0)]) } ?? words[.notSent]
    return [sent] + (written.archiveReference.map { ["\(words[.archiveReference]): \($0)"] } ?? [])
  }

  private func kpiTable(_ kpis: [KPIStatus]) -> StatusTable {
    table(
      .kpis, [.kpis, .status, .value, .period, .target, .deviation, .freshness],
      kpis.map { kpi in
        var status = cell(kpi.light)
        status.notes = [own(words["reason", kpi.reason])]
        return StatusTable.Row(
          head: head(kpi.title, kpi.id, isExample: kpi.isExample),
          cells: [
            status, cell(value(of: kpi)), cell(asOf(kpi)), cell(target(of: kpi)), cell(deviation(of: kpi)),
            cell(words["freshness", kpi.freshness]),
          ])
      })
  }
}
