import Arithmetic

/// The way from where a KPI began to where it is to be: a straight line, month by month.
struct KPIPath {
  let baseline: Baseline?
  let target: Target?

  /// Where the KPI should be at the end of a period; nil when that cannot be known.
  ///
  /// A target without a period holds for every period. Without a baseline nothing is known before the target's period.
  func expected(in period: ReportingPeriod) -> Fraction? {
    guard let goal = target?.value.map(Fraction.init) else { return nil }
    guard let end = target?.period?.endMonth, period.endMonth < end else { return goal }
    guard let from = baseline?.value.map(Fraction.init), let start = baseline?.period?.endMonth, start < end
    else { return nil }
    let way = Fraction(max(0, period.endMonth - start), over: end - start)
    return way.flatMap { goal.subtracting(from)?.multiplied(by: $0)?.adding(from) }
  }

  /// How much of the way from the baseline to the target a number has come, in per cent.
  func wayDone(at value: Decimal) -> Computed {
    guard let from = baseline?.value.map(Fraction.init), let goal = target?.value.map(Fraction.init),
      from != goal
    else { return .unknown }
    return Computed {
      goal.subtracting(from).flatMap { Fraction(value).subtracting(from)?.inPercent(of: $0) }
    }
  }
}

/// How far a value lies from what was expected, in per cent; unknown when that is 0.
func deviation(of value: Decimal, from expected: Fraction?) -> Computed {
  guard let expected, expected.sign != 0 else { return .unknown }
  return Computed { Fraction(value).subtracting(expected)?.inPercent(of: expected.magnitude) }
}

/// What came of a computation with numbers of the content.
enum Computed {
  /// A number that it needs is not there.
  case unknown
  case tooLarge
  case exact(Fraction)

  /// What does not fit is too large.
  init(_ compute: () -> Fraction?) { self = compute().map(Self.exact) ?? .tooLarge }

  /// As it is shown; nil when it is unknown or too large for that.
  func rounded(to decimals: Int) -> Decimal? {
    switch self {
    case .unknown, .tooLarge: nil
    case .exact(let number): number.rounded(to: decimals)
    }
  }

  /// Whether it is computed, and yet cannot be shown.
  func isTooLarge(to decimals: Int) -> Bool {
    switch self {
    case .unknown: false
    case .tooLarge: true
    case .exact(let number): number.rounded(to: decimals) == nil
    }
  }
}

/// The light of a KPI and why: without a number, a target or a path there is nothing to judge; what is stale or missing
/// is never green.
func judge(
  _ facts: KPI, _ latest: KPIStatus.Measurement?, _ expected: Fraction?, _ freshness: KPIStatus.Freshness
) -> (light: Light, reason: KPIStatus.Reason) {
  guard let latest else { return (.grey, .noValue) }
  guard facts.target?.value != nil else { return (.grey, .noTarget) }
  guard let expected else { return (.grey, .noPath) }
  guard let direction = facts.direction else { return (.grey, .noDirection) }
  let light = light(of: latest.value, expected, direction, KPIThresholds(facts.thresholds))
  guard light == .green else { return (light, .offPath) }
  switch freshness {
  case .fresh, .soonStale: return (.green, .onPath)
  case .stale: return (Light.green.withoutGreen, .stale)
  case .missing: return (Light.green.withoutGreen, .missing)
  }
}

private func light(
  of value: Decimal, _ expected: Fraction, _ direction: Direction, _ thresholds: KPIThresholds
) -> Light {
  let value = (number: value, exact: Fraction(value))
  let isWorse = direction == .up ? value.exact < expected : value.exact > expected
  guard isWorse else { return .green }
  switch deviation(of: value.number, from: expected) {
  case .unknown, .tooLarge: return .red
  case .exact(let deviation):
    if deviation.magnitude >= Fraction(thresholds.red) { return .red }
    return deviation.magnitude >= Fraction(thresholds.yellow) ? .yellow : .green
  }
}

extension ReportingPeriod {
  /// The last month, counted from year 0.
  package var endMonth: Int { lastDay.monthNumber }
}
