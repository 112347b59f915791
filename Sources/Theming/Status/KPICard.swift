import Arithmetic
import Model
import Templates

/// Cards of KPIs, folded behind `summary` when there is one.
struct KPIGroup: Sendable {
  let summary: String
  let cards: [KPICard]

  static let view = View<KPIGroup>([
    .text("summary") { $0.summary }, .list("cards", KPICard.view) { $0.cards },
  ])
}

/// One KPI as the page with all of them shows it.
struct KPICard: Sendable {
  let id: String
  let title: Phrase
  /// Its own page, relative to the site's folder.
  let address: String
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
    .text("id") { $0.id }, .record("title", Phrase.view) { $0.title }, .text("address") { $0.address },
    .text("example") { $0.example },
    .record("light", LightLabel.view) { $0.light }, .text("reason") { $0.reason },
    .text("value") { $0.value }, .text("asOf") { $0.asOf }, .text("missing") { $0.missing },
    .list("facts", StatusFact.view) { $0.facts }, .html("chart") { $0.chart },
  ])
}

extension StatusLanguage {
  func card(_ kpi: KPIStatus) -> KPICard {
    KPICard(
      id: "kpi-\(kpi.id.slug)", title: title(kpi.title, kpi.id),
      address: StatusPageKind.kpi(kpi.id.slug).address(in: self),
      example: kpi.isExample ? words[.example] : "",
      light: light(kpi.light), reason: reason(of: kpi), value: value(of: kpi), asOf: asOf(kpi),
      missing: kpi.missing.isEmpty
        ? "" : words(.missingFor, ["periods": kpi.missing.map(period).joined(separator: ", ")]),
      facts: [fact(.target, target(of: kpi))] + compared(kpi) + [fact(.owner, owner(kpi.owner))],
      chart: bullet(of: kpi))
  }

  /// What is known of how a number stands; of a KPI without one there is nothing to compare.
  private func compared(_ kpi: KPIStatus) -> [StatusFact] {
    guard kpi.current != nil else { return [] }
    return knownFact(.deviation, kpi.deviation.map { own(deviation($0, by: kpi.deviationBasis)) })
      + (kpi.trend == .unknown ? [] : [fact(.trend, trend(of: kpi))])
      + [fact(.freshness, words["freshness", kpi.freshness])]
  }

  /// Why its light is what it is; of one that is on its way, within which tolerance.
  func reason(of kpi: KPIStatus) -> String {
    if kpi.reason == .onPath, let tolerance = kpi.tolerance {
      let isThere = kpi.expected == kpi.target?.value
      return words(
        isThere ? .withinTolerance : .withinPath, ["limit": self.tolerance(tolerance, kpi.unit)])
    }
    guard kpi.reason == .onPath, kpi.thresholds.yellow.sign > 0, kpi.deviationBasis != .way else {
      return reasonWords(kpi.reason, hasBaseline: kpi.baseline?.value != nil)
    }
    let number = kpi.thresholds.yellow
    let limit =
      kpi.isInPercentagePoints ? words(.percentagePoints, ["number": self.number(number)]) : percent(number)
    return words(.onPathWithin, ["limit": limit])
  }

  /// Without a baseline that is what is lacking.
  func reasonWords(_ reason: KPIStatus.Reason, hasBaseline: Bool) -> String {
    reason == .noPath && !hasBaseline ? words[.noBaseline] : words["reason", reason]
  }

  /// The latest number with its unit in words.
  func value(of kpi: KPIStatus) -> String {
    guard let current = kpi.current else { return words["freshness", KPIStatus.Freshness.missing] }
    let number = quantity(current.value, kpi.unit)
    switch kpi.unit {
    case .people, .jobs, .companies: return "\(number) \(kpi.unit.map { words["unit", $0] } ?? "")"
    case .percent, .kroner, .count, nil: return number
    }
  }

  /// What period the number is for, or up to which it is a sum, and whether it may change.
  func asOf(_ kpi: KPIStatus) -> String {
    guard let current = kpi.current else { return "" }
    return covered(current, of: kpi) + remark(on: current)
  }

  private func remark(on number: KPIStatus.Measurement) -> String {
    if number.isRunning { return ", \(words[.runningPeriod])" }
    return number.isProvisional ? ", \(words[.provisional])" : ""
  }

  /// How the last number lies to the one before: of a sum, which only grows, it says so.
  private func trend(of kpi: KPIStatus) -> String {
    let trend = words["trend", kpi.trend]
    return kpi.accumulation == .level || kpi.trend == .unknown
      ? trend : words(.trendOfPeriod, ["trend": trend])
  }

  /// A number of the series, with its period.
  private func dated(_ number: KPIStatus.Measurement?, _ unit: Unit?) -> String? {
    number.map { "\(quantity($0.value, unit)) (\(period($0.period))\(remark(on: $0)))" }
  }

  /// What stood in the same part of the year before, which is a sum when the number is.
  private func yearBefore(_ kpi: KPIStatus) -> String {
    guard let number = kpi.yearBefore else {
      return kpi.isYearBeforeBroken ? "– (\(words[.yearBeforeBroken]))" : "–"
    }
    return "\(quantity(number.value, kpi.unit)) (\(covered(number, of: kpi))\(remark(on: number)))"
  }

  /// The period of a number, or that it is a sum up to its end.
  private func covered(_ number: KPIStatus.Measurement, of kpi: KPIStatus) -> String {
    let isSum = kpi.accumulation != .level && kpi.standing != nil
    return isSum ? words(.upTo, ["period": period(number.period)]) : period(number.period)
  }

  func target(of kpi: KPIStatus) -> String {
    guard let target = kpi.target, let value = target.value else { return words[.notSet] }
    let number = quantity(value, kpi.unit) + bounds(kpi.tolerance, kpi.unit)
    return goal(number, kpi.accumulation, by: target.period)
  }

  /// A target with what it holds for: each year, or by when.
  func goal(_ number: String, _ accumulation: Accumulation?, by period: ReportingPeriod?) -> String {
    let goal = accumulation == .sumInYear ? words(.aYear, ["value": number]) : number
    return period.map { words(.targetBy, ["value": goal, "period": self.period($0)]) } ?? goal
  }

  /// What stands after a number that may be missed by so much.
  func bounds(_ tolerance: Decimal?, _ unit: Unit?) -> String {
    tolerance.map { " ± \(self.tolerance($0, unit))" } ?? ""
  }

  /// What must be known of the number of a target, beside it.
  func remark(onTarget tolerance: Decimal?, _ unit: Unit?, _ accumulation: Accumulation?) -> String {
    let year = accumulation == .sumInYear ? words(.aYear, ["value": ""]) : ""
    return [year, bounds(tolerance, unit)].map { $0.split(separator: " ").joined(separator: " ") }.filter {
      !$0.isEmpty
    }
    .joined(separator: "; ")
  }

  /// How far it may be from a number: of a percentage, in percentage points.
  private func tolerance(_ amount: Decimal, _ unit: Unit?) -> String {
    unit == .percent ? words(.percentagePoints, ["number": number(amount)]) : quantity(amount, unit)
  }

  func expected(of kpi: KPIStatus) -> String {
    let ends = kpi.expectedEnds
    guard let first = ends.first, let last = ends.last else { return words[.notSet] }
    guard first < last else { return quantity(first, kpi.unit) }
    let from = kpi.unit == .kroner ? quantity(first, kpi.unit) : number(first)
    return "\(from) " + words(.expectedUntil, ["number": quantity(last, kpi.unit)])
  }

  func deviation(of kpi: KPIStatus) -> String {
    kpi.deviation.map { deviation($0, by: kpi.deviationBasis) } ?? words[.notSet]
  }

  /// With its sign, and U+2212 for minus.
  func deviation(_ value: Decimal, by basis: DeviationBasis) -> String {
    let amount =
      switch basis {
      case .points: words(.percentagePoints, ["number": number(value)])
      case .expected: percent(value)
      case .way: words(.ofTheWay, ["number": percent(value)])
      }
    return (value.sign > 0 ? "+" : "") + amount
  }

  /// All that is said of a KPI on its own page.
  func facts(of kpi: KPIStatus) -> [StatusFact] {
    let running =
      kpi.latest == nil ? nil : dated(kpi.running, kpi.unit)
    // Of a KPI that has no figure there is nothing to compare.
    let compared =
      kpi.current == nil
      ? []
      : [fact(.expected, expected(of: kpi)), fact(.deviation, deviation(of: kpi))]
        + knownFact(.running, running.map(own)) + [
          fact(.trend, trend(of: kpi)), fact(.yearBefore, yearBefore(kpi)),
          fact(.freshness, words["freshness", kpi.freshness]),
        ]
    var facts =
      [
        fact(.target, target(of: kpi)), fact(.adopted, adopted(kpi.target)),
        fact(.baseline, baseline(of: kpi)),
      ] + compared + [
        fact(.thresholds, thresholds(of: kpi)), fact(.owner, owner(kpi.owner)),
        fact(.source, phrase(kpi.source)), fact(.definition, phrase(kpi.definition)),
      ]
    facts += kpi.dataNotes.compactMap { phrase($0) }.map { fact(.dataNote, $0) }
    facts += knownFact(.nextStep, native(kpi.nextStep))
    if let comment = native(kpi.comment) { facts.append(fact(.comment, comment)) }
    return facts
  }

  /// Who adopted the target, and when.
  private func adopted(_ target: Target?) -> Phrase? {
    let day = target?.adoptedOn.map { date($0) }
    guard let who = target.flatMap({ phrase($0.adoptedBy) }) else { return day.map(own) }
    return Phrase(text: who.text, language: who.language, rest: day.map { ", \($0)" } ?? "")
  }

  private func baseline(of kpi: KPIStatus) -> String {
    guard let value = kpi.baseline?.value else { return words[.notSet] }
    let number = quantity(value, kpi.unit)
    return kpi.baseline?.period.map { "\(number) (\(period($0)))" } ?? number
  }

  private func thresholds(of kpi: KPIStatus) -> String {
    let thresholds = kpi.thresholds
    let both = [(Light.yellow, thresholds.yellow), (.red, thresholds.red)].map { light, limit in
      let amount =
        kpi.isInPercentagePoints ? words(.percentagePoints, ["number": number(limit)]) : percent(limit)
      let outside = light == .yellow ? kpi.tolerance : nil
      return "\(words["light", light]) "
        + (outside.map { words(.outsideTolerance, ["limit": tolerance($0, kpi.unit)]) } ?? amount)
    }.joined(separator: ", ")
    return thresholds.areDefault ? "\(both) (\(words[.thresholdsDefault]))" : both
  }
}
