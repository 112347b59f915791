import Diagnostics
import Model

extension Rule {
  /// Between its first number and its last a KPI says of every period what was measured, or that it is missing: a hole that nobody
  /// sees is a line drawn over time that nothing is known of.
  static let kpiHasEveryPeriod = Rule(.periodWithoutNumber, each: KPI.self) { kpi, site in
    // Of a sum that cannot be known for it, that is said.
    guard kpi.cadence != nil, kpiStatus(of: kpi, on: site.moment.today).reason != .gap else { return [] }
    let known = kpi.facts.allObservations.compactMap(\.period).filter { $0.firstDay <= site.moment.today }
    let periods = known.sorted()
    guard periods.allSatisfy({ kpi.cadence?.matches($0) ?? false }) else { return [] }
    return zip(periods, periods.dropFirst()).filter { $0.lastDay.adding(days: 1) < $1.firstDay }
      .map { hole(after: $0, before: $1, kpi) }
  }
}

private func hole(
  after first: ReportingPeriod, before next: ReportingPeriod, _ kpi: Entry<KPI>
) -> Diagnostic {
  let days = (first.lastDay.adding(days: 1).iso, next.firstDay.adding(days: -1).iso)
  let index = kpi.observations.firstIndex { $0.period == next }
  let isOfFile = index == nil
  return Diagnostic(
    .periodWithoutNumber,
    Wording(
      nb: "det står ikke noe for \(days.0) til \(days.1), mellom \(first.code) og \(next.code)",
      en: "nothing is written for \(days.0) to \(days.1), between \(first.code) and \(next.code)"),
    at: kpi.head.place(of: index.map { "observasjoner.\($0).periode" } ?? "datakilde"),
    help: isOfFile
      ? Wording(
        nb:
          "hent datafilen på nytt med alle periodene, eller rett \(field: "periode") hvis det telles sjeldnere",
        en:
          "download the data file again with all periods, or correct \(field: "period") if it is counted less often"
      )
      : Wording(
        nb: "skriv tallene, eller \(write: "verdi", "mangler") for hver periode som ikke ble målt",
        en: "write the numbers, or \(write: "value", "missing") for each period that was not measured"))
}

extension Code {
  static let periodWithoutNumber = Code(
    "period-without-number", .warning,
    title: Wording(nb: "En periode er hoppet over", en: "A period was skipped"),
    explanation: Wording(
      nb:
        "Mellom to tall mangler det perioder som skulle vært målt. Diagrammet trekker da en strek over tid som ingen vet noe om, og ingen ser om målet var nådd i den.",
      en:
        "Between two numbers there are periods that should have been measured. The chart then draws a line over time that nothing is known of, and nobody sees whether the target was reached in it."
    ),
    example: Code.Example(
      wrong: "observasjoner: [{periode: 2026-T1, verdi: 40}, {periode: 2026-T3, verdi: 42}]",
      right:
        "observasjoner: [{periode: 2026-T1, verdi: 40}, {periode: 2026-T2, verdi: 41}, {periode: 2026-T3, verdi: 42}]"
    ))
}
