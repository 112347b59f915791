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
  /// What the project has written that it will do next.
  package let nextStep: String?
  package let baseline: Baseline?
  package let target: Target?
  package let thresholds: KPIThresholds
  package let accumulation: Accumulation
  /// How often it is measured, and how many days a number may be waited for when the KPI says so itself.
  package let cadence: Cadence?
  package let grace: Count?
  /// The latest number of a period that is over; nil when none has been measured, which is never the same as 0.
  package let latest: Measurement?
  /// What is compared with the path: the latest number, or the sum so far; nil when that cannot be known.
  package let standing: Measurement?
  /// The newest number of a period that is not over: it is shown, and not judged.
  package let running: Measurement?
  /// The same part of the year before: a number beside a number, and a sum beside the sum up to then.
  package let yearBefore: Measurement?
  /// There is one, and the series was broken between the two.
  package let isYearBeforeBroken: Bool
  /// Periods after the latest number that are written as missing.
  package let missing: [ReportingPeriod]
  /// What was measured in each period that is over, oldest first.
  package let numbers: [Measurement]
  /// Where the series is broken: what lies before cannot be compared with what lies after.
  package let breaks: [SeriesBreak]
  /// What the statistics ask to be shown beside their numbers.
  package let dataNotes: [LocalizedText]
  /// What was compared with the path at the end of each period that is over, oldest first.
  package let series: [Measurement]
  /// Where the KPI should be at the end of its periods, the baseline's and the target's among them; to be drawn. Empty
  /// when no path is known.
  package let path: [PathPoint]
  /// Where the KPI should be in the latest number's period, as exact as its own numbers are written.
  package let expected: Decimal?
  /// The other end of what is as it should be, of a level that is to come within bounds; nil where one number is expected.
  package let expectedEnd: Decimal?
  /// How far it lies from what was expected, or from the nearer end of it, with one decimal, or as many as show on which side of its limits it is; more is
  /// positive. In per cent of `deviationBasis`, or in percentage points when the number is a percentage itself.
  package let deviation: Decimal?
  package let deviationBasis: DeviationBasis
  /// How much of the way from the baseline to the target has been gone, in whole per cent; 100 when all of it is.
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
    /// May still change.
    package let isProvisional: Bool
    /// Its period is not over.
    package let isRunning: Bool
  }

  /// Where a KPI should be at the end of a period.
  package struct PathPoint: Sendable, Hashable {
    package let period: ReportingPeriod
    /// With two decimals, to be drawn.
    package let value: Decimal
    /// As exact as the KPI's own numbers are written.
    package let shown: Decimal
  }

  /// What is shown as the number of the KPI, wherever it is shown: where it stands, or else the latest number, or what has
  /// been counted of the first period so far.
  package var current: Measurement? { standing ?? latest ?? running }

  /// What is shown as its number is the sum up to the end of its period.
  package var isSum: Bool { accumulation != .level && standing != nil }

  /// What is expected: one number, both ends of what is as it should be, the lesser first, or nothing.
  package var expectedEnds: [Decimal] { [expected, expectedEnd].compactMap(\.self).sorted() }

  /// How far from its target it may lie on either side; nil when it is to go one way.
  package var tolerance: Decimal? { direction == .within ? target?.tolerance : nil }

  /// Its limits are in percentage points, not in per cent.
  package var isInPercentagePoints: Bool { unit == .percent }

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
    /// The next period's number should have come.
    case stale
    /// No number at all, or the newest period is written as missing.
    case missing
  }

  /// Why the light is what it is.
  package enum Reason: String, Sendable, CaseIterable {
    case noValue
    /// Nothing could have been measured yet.
    case notStarted
    /// The only number is of a period that is not over.
    case running
    /// Periods of other lengths than the KPI says, several for the same time, or a baseline after the numbers.
    case inconsistent
    /// The baseline is from before a break in the series.
    case broken
    /// Numbers of the year are from before a break in the series, so that they do not add up.
    case brokenSum
    /// A number that the sum needs is missing.
    case gap
    case noTarget, noPath, noDirection
    /// Nothing is expected before the target's date.
    case notDue
    case onPath, deviation, largeDeviation
    case reached
    /// Reached, but after the target's date.
    case reachedLate
    /// Reached after the target's date, where nobody measured then.
    case reachedUnmeasured
    /// The target's date is over, and it was not reached, then or since.
    case missed
    case stale, missing
  }
}

/// The deviation in the wrong direction from which a KPI is yellow or red.
package struct KPIThresholds: Sendable, Hashable {
  package let yellow: Decimal
  package let red: Decimal
  /// True when the KPI sets none, and the project's own hold: 5 and 15.
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

/// A KPI as the project sees it stand at a day.
package func kpiStatus(of entry: Entry<KPI>, on day: CalendarDate) -> KPIStatus {
  kpiStatus(entry.head.id, entry.facts, internalFacts: entry.internalFacts, on: day)
}

/// The same with other facts than are written today.
func kpiStatus(of entry: Entry<KPI>, as facts: KPI, on day: CalendarDate) -> KPIStatus {
  kpiStatus(entry.head.id, facts, internalFacts: entry.internalFacts, on: day)
}

/// A KPI as the public may see it stand at a day.
package func kpiStatus(of entry: PublicEntry<KPI>, on day: CalendarDate) -> KPIStatus {
  kpiStatus(entry.id, entry.facts, internalFacts: KPI.Internal(), on: day)
}

private func kpiStatus(
  _ id: EntryID, _ facts: KPI, internalFacts: KPI.Internal, on day: CalendarDate
) -> KPIStatus {
  let history = KPIHistory(facts.allObservations, cadence: facts.cadence, on: day)
  let progress = KPIProgress(history.numbers, facts)
  let freshness = history.freshness(facts, on: day)
  let judgement = judge(facts, history, progress, freshness, on: day)
  let isComparable = ![.inconsistent, .broken, .brokenSum].contains(judgement.reason)
  let path = isComparable ? KPIPath(facts) : nil
  let figures = Figures(progress.latest, facts, path)
  let yearBefore = progress.latest == nil ? history.yearBefore : progress.yearBefore
  let isBroken =
    history.latest.map { latest in
      yearBefore.map { facts.isBroken(from: $0.period, to: latest.period) } ?? false
    }
    ?? false
  return KPIStatus(
    id: id, title: facts.common.title, isExample: facts.common.isExample == true,
    owner: facts.common.ownerRole, unit: facts.unit, direction: facts.direction, source: facts.source,
    definition: facts.definition, comment: internalFacts.comment,
    nextStep: internalFacts.nextStep, baseline: facts.baseline,
    target: facts.target, thresholds: KPIThresholds(facts.thresholds),
    accumulation: facts.accumulation ?? .level, cadence: facts.cadence, grace: facts.grace,
    latest: history.latest, standing: progress.latest,
    running: history.running, yearBefore: isBroken ? nil : yearBefore, isYearBeforeBroken: isBroken,
    missing: history.missing,
    numbers: history.numbers, breaks: facts.breaks, dataNotes: facts.dataNotes,
    series: progress.points, path: path?.drawn(beside: progress.points.map(\.period), facts.precision) ?? [],
    expected: figures.shown(figures.expected, facts, judgement),
    expectedEnd: figures.shown(figures.expectedEnd, facts, judgement),
    deviation: figures.shownDeviation(facts, judgement),
    deviationBasis: figures.yardstick?.basis ?? (facts.unit == .percent ? .points : .expected),
    wayDone: figures.wayDone.rounded(to: 0, apartFrom: [Fraction(100)]),
    trend: history.trend(breaks: facts.breaks), freshness: freshness, light: judgement.light,
    reason: judgement.reason)
}

extension KPI {
  /// How many decimals its numbers are written with, at most.
  fileprivate var precision: Int {
    let ends = [baseline?.value, target?.value].compactMap(\.self)
    return (ends + allObservations.compactMap { $0.value?.number }).map(\.decimals).max() ?? 0
  }
}

/// What is computed of where the KPI stands, before it is rounded.
private struct Figures {
  let value: Decimal?
  var expected: Fraction?
  var expectedEnd: Fraction?
  var yardstick: Yardstick?
  var deviation = Computed.unknown
  var wayDone = Computed.unknown

  /// The number that the way is measured from has itself come no part of it.
  init(_ latest: KPIStatus.Measurement?, _ facts: KPI, _ path: KPIPath?) {
    value = latest?.value
    guard let latest, let path else { return }
    expected = path.expected(in: latest.period)
    if let expected {
      expectedEnd = path.end(from: expected)
      let place = path.place(near: latest.value, expected)
      let yardstick = path.yardstick(at: place, in: latest.period)
      deviation = yardstick.share(of: Fraction(latest.value).subtracting(place))
      self.yardstick = yardstick
    }
    if latest.period != facts.baseline?.period { wayDone = path.wayDone(at: latest.value, in: latest.period) }
  }

  /// What was expected of a number that is off track is never shown as that number.
  func shown(_ expected: Fraction?, _ facts: KPI, _ judgement: KPIJudgement) -> Decimal? {
    let limits = judgement.isOffTrack ? [value].compactMap { $0.map { Fraction($0) } } : []
    return expected.flatMap { $0.rounded(to: facts.precision, apartFrom: limits) ?? $0.rounded(to: 1) }
  }

  func shownDeviation(_ facts: KPI, _ judgement: KPIJudgement) -> Decimal? {
    deviation.rounded(to: 1, apartFrom: yardstick.map { limits(facts, judgement, by: $0) } ?? [])
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
  let measurement = KPIStatus.Measurement(
    period: period, value: value, isProvisional: false, isRunning: false)
  return Figures(measurement, facts, KPIPath(facts)).tooLarge
}
