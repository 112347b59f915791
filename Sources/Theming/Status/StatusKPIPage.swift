import Arithmetic
import Model
import Templates

/// All there is of one KPI: how it stands, its drawing, and the table beside it.
struct StatusKPIPage: Sendable {
  let frame: StatusFrame
  let words: Value
  let card: KPICard
  let facts: [StatusFact]
  let chart: [UInt8]
  /// Nil before anything is measured.
  let table: StatusTable?

  static func view(_ words: RecordShape) -> View<StatusKPIPage> {
    View([
      .record("page", StatusFrame.view) { $0.frame }, .precomputed("words", words) { $0.words },
      .record("card", KPICard.view) { $0.card }, .list("facts", StatusFact.view) { $0.facts },
      .html("chart") { $0.chart }, .optional("table", StatusTable.view) { $0.table },
    ])
  }
}

extension StatusLanguage {
  func kpiPage(
    _ kpi: KPIStatus, _ report: StatusReport, stylesheet: String, _ values: Value
  ) -> StatusKPIPage {
    StatusKPIPage(
      frame: frame(
        .kpi(kpi.id.slug), report, title: title(kpi.title, kpi.id).text, stylesheet: stylesheet),
      words: values, card: card(kpi), facts: facts(of: kpi), chart: chart(of: kpi),
      table: kpi.numbers.isEmpty && kpi.running == nil ? nil : observations(of: kpi))
  }

  /// Each number with where the KPI should have been, the newest first.
  private func observations(of kpi: KPIStatus) -> StatusTable {
    let isSum = kpi.accumulation != .level
    let path = Dictionary(kpi.path.map { ($0.period, $0.value) }) { first, _ in first }
    let sums = Dictionary(kpi.series.map { ($0.period, $0.value) }) { first, _ in first }
    let measured = kpi.numbers + (kpi.running.map { [$0] } ?? [])
    let rows = measured.reversed().map { number in
      let sum = isSum ? [cell(sums[number.period].map { quantity($0, kpi.unit) } ?? "–")] : []
      return StatusTable.Row(
        head: cell(period(number.period)),
        cells: [cell(quantity(number.value, kpi.unit))] + sum + [
          cell(path[number.period].map { quantity($0, kpi.unit) } ?? "–"), cell(remarks(on: number, of: kpi)),
        ])
    }
    let sum: [StatusWord] = isSum ? [.measuredSum] : []
    return foldingWhenLong(table(.observations, [.period, .measured] + sum + [.path, .remark], rows))
  }

  private func remarks(on number: KPIStatus.Measurement, of kpi: KPIStatus) -> String {
    let broken = kpi.breaks.filter { $0.period == number.period }.map { found in
      words(.broken, ["why": phrase(found.explanation)?.text ?? ""])
    }
    let standing =
      number.isRunning ? [words[.runningPeriod]] : number.isProvisional ? [words[.provisional]] : []
    return (standing + broken).joined(separator: "; ")
  }
}
