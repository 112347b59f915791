import Diagnostics
import Model

extension Rule {
  /// A figure whose successor should have come long ago is stale; a number of a period that is not over is none yet.
  static let kpiIsFresh = Rule(.staleFigure, each: KPI.self) { kpi, site in
    let over = kpi.facts.allObservations.filter { $0.value?.number != nil }.compactMap(\.period)
      .filter { $0.lastDay < site.moment.today }
    guard let period = over.max(), kpi.cadence != nil else { return [] }
    let typed = kpi.observations.firstIndex { $0.period == period }
    let due = kpi.facts.nextDue(after: period)
    guard due < site.moment.today else { return [] }
    return [
      Diagnostic(
        .staleFigure,
        Wording(
          nb: "siste tall er fra \(period.code), og et nytt skulle ha kommet innen \(due.iso)",
          en: "the last number is from \(period.code), and a new one was due by \(due.iso)"),
        at: kpi.head.place(of: typed.map { "observasjoner.\($0).periode" } ?? "datakilde"),
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
      nb:
        "Neste tall skulle ha kommet: 60 dager etter året, 30 etter tertialet eller kvartalet, 15 etter måneden, eller så mange dager som «ventetid» sier. Gamle tall vises aldri med grønt lys.",
      en:
        "The next number should have come: 60 days after the year, 30 after the tertial or quarter, 15 after the month, or as many days as “grace” says. Stale figures never get a green light."
    ),
    example: Code.Example(
      wrong: "observasjoner: [{periode: 2025-T3, verdi: 42}]",
      right: "observasjoner: [{periode: 2026-T3, verdi: 42}]"))
}
