import Model
import Templates

/// One KPI as the status page shows it.
struct KPICard: Sendable {
  let id: String
  let title: Phrase
  let example: String
  let light: LightLabel
  let reason: String
  /// The latest number with its unit, or that there is none.
  let value: String
  /// What period it is for, and whether it may change.
  let asOf: String
  /// The periods that are written as missing.
  let missing: String
  let facts: [StatusFact]
  let chart: [UInt8]

  static let view = View<KPICard>([
    .text("id") { $0.id }, .record("title", Phrase.view) { $0.title }, .text("example") { $0.example },
    .record("light", LightLabel.view) { $0.light }, .text("reason") { $0.reason },
    .text("value") { $0.value }, .text("asOf") { $0.asOf }, .text("missing") { $0.missing },
    .list("facts", StatusFact.view) { $0.facts }, .html("chart") { $0.chart },
  ])
}

extension StatusLanguage {
  func card(_ kpi: KPIStatus) -> KPICard {
    KPICard(
      id: "kpi-\(kpi.id.slug)", title: title(kpi.title, kpi.id),
      example: kpi.isExample ? words[.example] : "",
      light: light(kpi.light), reason: words["reason", kpi.reason], value: value(of: kpi), asOf: asOf(kpi),
      missing: kpi.missing.isEmpty
        ? "" : words(.missingFor, ["periods": kpi.missing.map(period).joined(separator: ", ")]),
      facts: facts(of: kpi), chart: chart(of: kpi))
  }

  /// The latest number with its unit in words.
  func value(of kpi: KPIStatus) -> String {
    guard let latest = kpi.latest else { return words["freshness", KPIStatus.Freshness.missing] }
    let number = quantity(latest.value, kpi.unit)
    switch kpi.unit {
    case .people, .jobs, .companies: return "\(number) \(kpi.unit.map { words["unit", $0] } ?? "")"
    case .percent, .kroner, .count, nil: return number
    }
  }

  func asOf(_ kpi: KPIStatus) -> String {
    guard let latest = kpi.latest else { return "" }
    return period(latest.period) + (latest.isProvisional ? ", \(words[.provisional])" : "")
  }

  func target(of kpi: KPIStatus) -> String {
    guard let target = kpi.target, let value = target.value else { return words[.notSet] }
    let number = quantity(value, kpi.unit)
    return target.period.map { words(.targetBy, ["value": number, "period": period($0)]) } ?? number
  }

  func expected(of kpi: KPIStatus) -> String { kpi.expected.map { quantity($0, kpi.unit) } ?? words[.notSet] }

  func deviation(of kpi: KPIStatus) -> String { kpi.deviation.map(deviation) ?? words[.notSet] }

  private func facts(of kpi: KPIStatus) -> [StatusFact] {
    var facts = [
      fact(.target, target(of: kpi)), fact(.expected, expected(of: kpi)),
      fact(.deviation, deviation(of: kpi)),
      fact(.trend, words["trend", kpi.trend]), fact(.freshness, words["freshness", kpi.freshness]),
      fact(.thresholds, thresholds(kpi.thresholds)), fact(.owner, owner(kpi.owner)),
      fact(.source, phrase(kpi.source)), fact(.definition, phrase(kpi.definition)),
    ]
    if let comment = native(kpi.comment) { facts.append(fact(.comment, comment)) }
    return facts
  }

  private func thresholds(_ thresholds: KPIThresholds) -> String {
    let both = [(Light.yellow, thresholds.yellow), (.red, thresholds.red)]
      .map { "\(words["light", $0]) \(percent($1))" }.joined(separator: ", ")
    return thresholds.areDefault ? "\(both) (\(words[.thresholdsDefault]))" : both
  }
}
