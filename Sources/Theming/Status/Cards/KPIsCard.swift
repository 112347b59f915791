import Diagnostics
import Model

/// Every KPI as a card of its own.
let kpisCard = StatusCard(
  "kpis", order: 10,
  words: [
    .provisional, .runningPeriod, .running, .upTo, .yearBefore, .percentagePoints, .kpisIntro, .targetBy,
    .expected, .trend, .source, .definition, .thresholds,
    .thresholdsDefault, .comment, .missingFor, .chart, .chartPoint, .chartTarget,
  ],
  states: [
    .init("trend", KPIStatus.Trend.self), .init("freshness", KPIStatus.Freshness.self),
    .init("reason", KPIStatus.Reason.self), .init("unit", Unit.self),
  ],
  figures: \.kpis, lights: { $0.map(\.light) }, json: { .array($0.map(kpi)) },
  section: { language, kpis in
    StatusSection(
      id: "kpis", heading: language.words[.kpis], intro: language.words[.kpisIntro],
      kpis: kpis.map { language.card($0) })
  })

extension StatusWord {
  static let provisional = StatusWord("provisional")
  static let runningPeriod = StatusWord("running-period")
  static let running = StatusWord("running")
  static let upTo = StatusWord("up-to")
  static let yearBefore = StatusWord("year-before")
  static let percentagePoints = StatusWord("percentage-points")
  static let kpisIntro = StatusWord("kpis-intro")
  static let targetBy = StatusWord("target-by")
  static let expected = StatusWord("expected")
  static let trend = StatusWord("trend")
  static let source = StatusWord("source")
  static let definition = StatusWord("definition")
  static let thresholds = StatusWord("thresholds")
  static let thresholdsDefault = StatusWord("thresholds-default")
  static let comment = StatusWord("comment")
  static let missingFor = StatusWord("missing-for")
  static let chart = StatusWord("chart")
  static let chartPoint = StatusWord("chart-point")
  static let chartTarget = StatusWord("chart-target")
}

private func kpi(_ kpi: KPIStatus) -> JSONText {
  .record([
    "id": .string(kpi.id.slug), "isExample": .flag(kpi.isExample), "light": .string(kpi.light.rawValue),
    "reason": .string(kpi.reason.rawValue), "accumulation": .string(kpi.accumulation.rawValue),
    "value": JSONText(kpi.current?.value), "period": JSONText(kpi.current?.period.code),
    "isProvisional": kpi.current.map { .flag($0.isProvisional) } ?? .null,
    "periodIsOver": kpi.current.map { .flag(!$0.isRunning) } ?? .null,
    "missing": .array(kpi.missing.map { .string($0.code) }), "target": JSONText(kpi.target?.value),
    "targetPeriod": JSONText(kpi.target?.period?.code), "expected": JSONText(kpi.expected),
    "deviation": JSONText(kpi.deviation),
    "deviationUnit": .string(kpi.isInPercentagePoints ? "percentagePoints" : "percent"),
    "trend": .string(kpi.trend.rawValue),
    "freshness": .string(kpi.freshness.rawValue), "owner": JSONText(kpi.owner),
  ])
}
