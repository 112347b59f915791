/// The way from where a KPI began to where it is to be: a straight line, month by month.
struct KPIPath {
  let baseline: Baseline?
  let target: Target?

  /// Where the KPI should be at the end of a period; nil when that cannot be known.
  ///
  /// A target without a period holds for every period. Without a baseline nothing is known before the target's period.
  func expected(in period: ReportingPeriod) -> Double? {
    guard let goal = target?.value?.double else { return nil }
    guard let end = target?.period?.endMonth, period.endMonth < end else { return goal }
    guard let from = baseline?.value?.double, let start = baseline?.period?.endMonth, start < end else {
      return nil
    }
    let way = Double(max(0, period.endMonth - start)) / Double(end - start)
    return from + (goal - from) * way
  }
}

/// How far a value lies from what was expected, in per cent; nil when that is unknown or 0.
func deviation(of value: Double, from expected: Double?) -> Double? {
  guard let expected, expected != 0 else { return nil }
  return (value - expected) / abs(expected) * 100
}

/// The light of a KPI and why: without a number, a target or a path there is nothing to judge; what is stale or missing
/// is never green.
func judge(
  _ facts: KPI, _ latest: KPIStatus.Measurement?, _ expected: Double?, _ freshness: KPIStatus.Freshness
) -> (light: Light, reason: KPIStatus.Reason) {
  guard let latest else { return (.grey, .noValue) }
  guard facts.target?.value != nil else { return (.grey, .noTarget) }
  guard let expected else { return (.grey, .noPath) }
  guard let direction = facts.direction else { return (.grey, .noDirection) }
  let light = light(of: latest.value.double, expected, direction, KPIThresholds(facts.thresholds))
  guard light == .green else { return (light, .offPath) }
  switch freshness {
  case .fresh, .soonStale: return (.green, .onPath)
  case .stale: return (Light.green.withoutGreen, .stale)
  case .missing: return (Light.green.withoutGreen, .missing)
  }
}

private func light(
  of value: Double, _ expected: Double, _ direction: Direction, _ thresholds: KPIThresholds
) -> Light {
  let isWorse = direction == .up ? value < expected : value > expected
  guard isWorse else { return .green }
  guard let deviation = deviation(of: value, from: expected).map(abs) else { return .red }
  if deviation >= thresholds.red.double { return .red }
  return deviation >= thresholds.yellow.double ? .yellow : .green
}

extension Decimal {
  /// The nearest number with that many decimals, halves away from zero, without zeros at its end.
  init(_ value: Double, decimals: Int) {
    var units = value
    for _ in 0..<decimals { units *= 10 }
    var (whole, left) = (Int(units.rounded()), decimals)
    while left > 0, whole % 10 == 0 { (whole, left) = (whole / 10, left - 1) }
    self.init(whole, decimals: left)
  }
}

extension ReportingPeriod {
  /// The last month, counted from year 0.
  var endMonth: Int { lastDay.year * 12 + lastDay.month }
}
