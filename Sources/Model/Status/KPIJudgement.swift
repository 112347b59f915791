import Arithmetic

/// How a KPI is judged at its latest number, exactly; what is shown is rounded afterwards.
struct KPIJudgement {
  let light: Light
  let reason: KPIStatus.Reason
}

/// How far a value lies from what was expected: in per cent of it, or in percentage points when the value is a percentage
/// itself; unknown when it would be a percentage of 0.
func deviation(of value: Decimal, from expected: Fraction?, unit: Unit?) -> Computed {
  guard let expected else { return .unknown }
  return share(Fraction(value).subtracting(expected), of: expected, unit)
}

private func share(_ difference: Fraction?, of expected: Fraction, _ unit: Unit?) -> Computed {
  if unit == .percent { return Computed { difference } }
  guard expected.sign != 0 else { return .unknown }
  return Computed { difference?.inPercent(of: expected.magnitude) }
}

/// The light of a KPI and why: without a number, a target or a path there is nothing to judge; what is stale or missing
/// is never green.
func judge(
  _ facts: KPI, _ history: KPIHistory, _ progress: KPIProgress, _ freshness: KPIStatus.Freshness,
  on day: CalendarDate
) -> KPIJudgement {
  guard let number = history.latest else {
    return KPIJudgement(light: .grey, reason: withoutNumber(facts, history, on: day))
  }
  guard history.isConsistent, facts.isMeasuredFromBaseline(at: number.period), !facts.endsBeforeItBegins,
    facts.contradictions.isEmpty
  else {
    return KPIJudgement(light: .grey, reason: .inconsistent)
  }
  guard let target = facts.target, target.value != nil else {
    return KPIJudgement(light: .grey, reason: .noTarget)
  }
  guard let direction = facts.direction else { return KPIJudgement(light: .grey, reason: .noDirection) }
  guard !facts.isBroken(before: number.period) else {
    return KPIJudgement(light: .grey, reason: facts.isSumOfYear ? .brokenSum : .broken)
  }
  guard let latest = progress.latest else { return KPIJudgement(light: .grey, reason: .gap) }
  let path = KPIPath(facts)
  let scale = Scale(direction, facts, target)
  if let reason = scale.reached(latest, progress, path) { return judgement(.green, reason, freshness) }
  guard let expected = path.expected(in: latest.period) else {
    return KPIJudgement(light: .grey, reason: target.path == .byDate ? .notDue : .noPath)
  }
  return judgement(scale.light(of: latest.value, expected), .onPath, freshness)
}

/// What is stale or missing is never green; red and yellow say what they are.
private func judgement(
  _ light: Light, _ green: KPIStatus.Reason, _ freshness: KPIStatus.Freshness
) -> KPIJudgement {
  switch (light, freshness) {
  case (.red, _): KPIJudgement(light: .red, reason: .largeDeviation)
  case (.yellow, _): KPIJudgement(light: .yellow, reason: .deviation)
  case (.grey, _): KPIJudgement(light: .grey, reason: .noPath)
  case (.green, .fresh), (.green, .soonStale): KPIJudgement(light: .green, reason: green)
  case (.green, .stale): KPIJudgement(light: Light.green.withoutGreen, reason: .stale)
  case (.green, .missing): KPIJudgement(light: Light.green.withoutGreen, reason: .missing)
  }
}

/// Nothing is missing before the first period is over.
private func withoutNumber(_ facts: KPI, _ history: KPIHistory, on day: CalendarDate) -> KPIStatus.Reason {
  if history.running != nil { return .running }
  guard history.missing.isEmpty, let start = facts.baseline?.period else { return .noValue }
  return day <= start.endOfNext(facts.cadence) ? .notStarted : .noValue
}

extension KPI {
  /// A baseline that lies after the number says nothing about it.
  fileprivate func isMeasuredFromBaseline(at period: ReportingPeriod) -> Bool {
    baseline?.period.map { $0.lastDay <= period.lastDay } ?? true
  }
}

extension KPI {
  /// Whether the series was broken between what the number of a period is compared with, or added to, and that period.
  package func isBroken(before period: ReportingPeriod) -> Bool {
    guard let start = comparisonStart(of: period) else { return false }
    return breaks.contains {
      $0.period.map { start < $0.firstDay && $0.firstDay <= period.lastDay } ?? false
    }
  }

  /// Whether it is added up within the year, from nothing.
  fileprivate var isSumOfYear: Bool {
    accumulation == .sumInYear && (baseline?.value == nil || baseline?.period == nil)
  }

  /// The day that the baseline, or else a sum within the year, begins; nil for a level that is compared with a target alone.
  private func comparisonStart(of period: ReportingPeriod) -> CalendarDate? {
    if baseline?.value != nil, let start = baseline?.period { return start.firstDay }
    switch accumulation ?? .level {
    case .level, .sumFromBaseline: return nil
    case .sumInYear: return CalendarDate(year: period.year, month: 1, day: 1)
    }
  }
}

/// What is better and worse of a KPI.
private struct Scale {
  let direction: Direction
  let unit: Unit?
  let accumulation: Accumulation
  let target: Target
  let thresholds: KPIThresholds
  /// How far it is from the baseline to the target.
  let way: Fraction?

  init(_ direction: Direction, _ facts: KPI, _ target: Target) {
    self.direction = direction
    self.target = target
    unit = facts.unit
    accumulation = facts.accumulation ?? .level
    thresholds = KPIThresholds(facts.thresholds)
    way = facts.baseline?.value.flatMap { start in
      target.value.flatMap { Fraction($0).subtracting(Fraction(start))?.magnitude }
    }
  }

  func light(of value: Decimal, _ expected: Fraction) -> Light {
    guard let worse = excess(of: value, beyond: expected), worse.sign > 0 else { return .green }
    // Of 0 nothing is a share; how far it is from there is seen beside the whole way.
    switch share(worse, of: expected.sign == 0 ? way ?? expected : expected, unit) {
    case .unknown, .tooLarge: return .red
    case .exact(let deviation):
      if deviation.magnitude >= Fraction(thresholds.red) { return .red }
      let isOutside = direction == .within && target.tolerance != nil
      return isOutside || deviation.magnitude >= Fraction(thresholds.yellow) ? .yellow : .green
    }
  }

  /// Whether the goal is reached, and in time; nil when it is not, or cannot be before its time is over.
  ///
  /// A level without a date is only to be held, and one that is to stay low or within bounds may still leave them.
  func reached(
    _ latest: KPIStatus.Measurement, _ progress: KPIProgress, _ path: KPIPath
  ) -> KPIStatus.Reason? {
    guard meets(latest, path) else { return nil }
    if let before = progress.atDeadline(of: target) { return meets(before, path) ? .reached : .reachedLate }
    let isGathered = direction == .up && (target.period != nil || accumulation == .sumInYear)
    return isGathered ? .reached : nil
  }

  private func meets(_ number: KPIStatus.Measurement, _ path: KPIPath) -> Bool {
    guard let goal = path.goal(in: number.period), let worse = excess(of: number.value, beyond: goal)
    else { return false }
    return worse.sign <= 0
  }

  /// How far a value lies on the wrong side; nil when that does not fit.
  private func excess(of value: Decimal, beyond expected: Fraction) -> Fraction? {
    let value = Fraction(value)
    switch direction {
    case .up: return expected.subtracting(value)
    case .down: return value.subtracting(expected)
    case .within:
      return value.subtracting(expected)?.magnitude.subtracting(Fraction(target.tolerance ?? .zero))
    }
  }
}
