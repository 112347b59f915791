package import Arithmetic

/// One KPI at a day: what was measured, what should have been, and how much that can be relied on.
package struct KPIStatus: Sendable {
  package let id: EntryID
  package let title: LocalizedText
  package let isExample: Bool
  package let owner: String?
  package let unit: Unit?
  package let direction: Direction?
  package let source: LocalizedText
  package let definition: LocalizedText
  /// What the steering group should know.
  package let comment: String?
  package let baseline: Baseline?
  package let target: Target?
  package let thresholds: KPIThresholds
  /// The latest number; nil when none has been measured, which is never the same as 0.
  package let latest: Measurement?
  /// Periods after the latest number that are written as missing.
  package let missing: [ReportingPeriod]
  /// Every number up to the day, oldest first.
  package let series: [Measurement]
  /// Where the KPI should be in the latest number's period, with one decimal.
  package let expected: Decimal?
  /// How far the latest number lies from what was expected, in per cent with one decimal; more is positive.
  package let deviation: Decimal?
  /// How much of the way from the baseline to the target has been gone, in whole per cent.
  package let wayDone: Decimal?
  package let trend: Trend
  package let freshness: Freshness
  package let light: Light
  package let reason: Reason

  /// A number that is computed, never typed.
  package enum Figure: Sendable, CaseIterable {
    case deviation, wayDone
  }

  /// A measured number.
  package struct Measurement: Sendable, Hashable {
    package let period: ReportingPeriod
    package let value: Decimal
    package let isProvisional: Bool
  }

  /// How the latest number lies to the one before.
  package enum Trend: String, Sendable, CaseIterable {
    case up, down, level
    /// There is only one number, or the series is broken between the two.
    case unknown
  }

  /// Whether the latest number is as new as it should be.
  package enum Freshness: String, Sendable, CaseIterable {
    case fresh
    /// The next period is over, and its number is due.
    case soonStale
    /// The next period ended more than `Freshness.patience` days ago.
    case stale
    /// No number at all, or the newest period is written as missing.
    case missing

    /// How many days after a period its number may be waited for.
    package static let patience = 60
  }

  /// Why the light is what it is.
  package enum Reason: String, Sendable, CaseIterable {
    case noValue, noTarget, noPath, noDirection, onPath, offPath, stale, missing
  }
}

/// The deviation in per cent, in the wrong direction, from which a KPI is yellow or red.
package struct KPIThresholds: Sendable, Hashable {
  package let yellow: Decimal
  package let red: Decimal
  /// True when the KPI sets none, and the project's own hold: 5 and 15 per cent.
  package let areDefault: Bool

  package static let standard = KPIThresholds(yellow: 5, red: 15, areDefault: true)

  init(yellow: Decimal, red: Decimal, areDefault: Bool) {
    self.yellow = yellow
    self.red = red
    self.areDefault = areDefault
  }

  /// What is not set is the standard.
  init(_ own: Thresholds?) {
    self.init(
      yellow: own?.yellow ?? Self.standard.yellow, red: own?.red ?? Self.standard.red,
      areDefault: own?.yellow == nil && own?.red == nil)
  }
}

extension StatusReport {
  package var kpis: [KPIStatus] { kpiStatuses(of: site, on: site.moment.today) }
}

/// Every KPI as it stood on a day, in the order of their ids.
func kpiStatuses(of site: SiteModel, on day: CalendarDate) -> [KPIStatus] {
  site.counted(KPI.self).map { kpiStatus(of: $0, on: day) }
}

func kpiStatus(of entry: Entry<KPI>, on day: CalendarDate) -> KPIStatus {
  kpiStatus(entry.head.id, entry.facts, comment: entry.internalFacts.comment, on: day)
}

/// A KPI as the public may see it stand at a day.
package func kpiStatus(of entry: PublicEntry<KPI>, on day: CalendarDate) -> KPIStatus {
  kpiStatus(entry.id, entry.facts, comment: nil, on: day)
}

private func kpiStatus(_ id: EntryID, _ facts: KPI, comment: String?, on day: CalendarDate) -> KPIStatus {
  let history = KPIHistory(facts.observations, on: day)
  let path = KPIPath(baseline: facts.baseline, target: facts.target)
  let expected = history.latest.flatMap { path.expected(in: $0.period) }
  let freshness = history.freshness(cadence: facts.cadence, on: day)
  let judgement = judge(facts, history.latest, expected, freshness)
  let computed = Figures(history.latest, path, expected)
  return KPIStatus(
    id: id, title: facts.common.title, isExample: facts.common.isExample == true,
    owner: facts.common.ownerRole, unit: facts.unit, direction: facts.direction, source: facts.source,
    definition: facts.definition, comment: comment, baseline: facts.baseline,
    target: facts.target, thresholds: KPIThresholds(facts.thresholds), latest: history.latest,
    missing: history.missing, series: history.numbers, expected: expected?.rounded(to: 1),
    deviation: computed.deviation.rounded(to: 1), wayDone: computed.wayDone.rounded(to: 0),
    trend: history.trend(breaks: facts.breaks), freshness: freshness, light: judgement.light,
    reason: judgement.reason)
}

/// What is computed of the latest number, before it is rounded.
private struct Figures {
  var deviation = Computed.unknown
  var wayDone = Computed.unknown

  /// The number that the way is measured from has itself come no part of it.
  init(_ latest: KPIStatus.Measurement?, _ path: KPIPath, _ expected: Fraction?) {
    guard let latest else { return }
    deviation = Model.deviation(of: latest.value, from: expected)
    if latest.period != path.baseline?.period { wayDone = path.wayDone(at: latest.value) }
  }

  var tooLarge: [KPIStatus.Figure] {
    KPIStatus.Figure.allCases.filter { figure in
      switch figure {
      case .deviation: deviation.isTooLarge(to: 1)
      case .wayDone: wayDone.isTooLarge(to: 0)
      }
    }
  }
}

/// What cannot be shown of a KPI at one of its numbers, since it would have too many digits.
package func figuresTooLarge(of facts: KPI, at observation: Observation) -> [KPIStatus.Figure] {
  guard let period = observation.period, let value = observation.value?.number else { return [] }
  let path = KPIPath(baseline: facts.baseline, target: facts.target)
  let measurement = KPIStatus.Measurement(period: period, value: value, isProvisional: false)
  return Figures(measurement, path, path.expected(in: period)).tooLarge
}
