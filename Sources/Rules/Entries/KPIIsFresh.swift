import Diagnostics
import Model

extension Rule {
  /// A figure whose successor should have come long ago is stale.
  static let kpiIsFresh = Rule(.staleFigure, each: KPI.self) { kpi, site in
    let measured = kpi.observations.indices.filter { kpi.observations[$0].value?.number != nil }
    let last = measured.max { left, right in
      guard let right = kpi.observations[right].period?.lastDay else { return false }
      return kpi.observations[left].period.map { $0.lastDay < right } ?? true
    }
    guard let last, let cadence = kpi.cadence, let period = kpi.observations[last].period else { return [] }
    let due = period.endOfNext(cadence).adding(days: 30)
    guard due < site.moment.today else { return [] }
    return [
      Diagnostic(
        .staleFigure,
        Wording(
          nb: "siste tall er fra \(period.code), og et nytt skulle ha kommet innen \(due.iso)",
          en: "the last number is from \(period.code), and a new one was due by \(due.iso)"),
        at: kpi.head.place(of: "observasjoner.\(last).periode"),
        help: Wording(
          nb: "legg til neste periode med et tall, eller med «mangler»",
          en: "add the next period with a number, or with “missing”"))
    ]
  }
}

extension Code {
  static let staleFigure = Code(
    "stale-figure", .warning, title: Wording(nb: "Gammelt tall", en: "A stale figure"),
    explanation: Wording(
      nb: "Tallet er eldre enn én periode og 30 dager. Gamle tall vises aldri med grønt lys.",
      en: "The number is more than one period and 30 days old. Stale figures never get a green light."),
    example: Code.Example(
      wrong: "observasjoner: [{periode: 2025-T3, verdi: 42}]",
      right: "observasjoner: [{periode: 2026-T3, verdi: 42}]"))
}
