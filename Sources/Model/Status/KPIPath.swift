package import Arithmetic

/// The way from where a KPI began to where it is to be.
struct KPIPath {
  private let baseline: Baseline?
  private let target: Target?
  private let accumulation: Accumulation
  private let unit: Unit?
  private let direction: Direction?
  /// The baseline, the milestones and the target by their months, each month once.
  private let points: [(month: Int, value: Fraction)]

  init(_ facts: KPI) {
    baseline = facts.baseline
    target = facts.target
    accumulation = facts.accumulation ?? .level
    unit = facts.unit
    direction = facts.direction
    let ends = [(baseline?.period, baseline?.value), (target?.period, target?.value)]
    let all = (ends + (target?.milestones ?? []).map { ($0.period, $0.value) }).compactMap { period, value in
      period.flatMap { period in value.map { (period.endMonth, Fraction($0)) } }
    }
    points = Dictionary(all) { first, _ in first }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Where the KPI should be at the end of a period, exactly; nil when that cannot be known.
  ///
  /// A target without a period holds for every period. Without a baseline nothing is known before the first milestone or
  /// the target's period; but a target for each year then holds for each year, and one to stay within from the first day.
  func expected(in period: ReportingPeriod) -> Fraction? {
    switch accumulation {
    case .level, .sumFromBaseline: number(at: period.endMonth)
    case .sumInYear:
      goal(ofYearOf: period).flatMap { goal in
        Fraction(period.lastDay.month, over: 12).flatMap { goal.multiplied(by: $0) }
      }
    }
  }

  /// The other end of what is as it should be, where a number is expected: a level that is to come within bounds is no worse
  /// for being there before its time, or on the way. Nil where what is expected is one number.
  func end(from expected: Fraction) -> Fraction? {
    guard direction == .within, accumulation == .level else { return nil }
    return target?.value.map { Fraction($0) }.flatMap { $0 == expected ? nil : $0 }
  }

  /// What a number is compared with: of what is as it should be, the place that is nearest.
  func place(near value: Decimal, _ expected: Fraction) -> Fraction {
    guard let end = end(from: expected) else { return expected }
    return max(min(expected, end), min(Fraction(value), max(expected, end)))
  }

  /// What a difference from what is expected is a share of: near 0 a share of that says nothing, so a way that leads towards
  /// 0 or through it, and is longer than what is expected, is the measure itself (decision 57).
  func yardstick(at expected: Fraction, in period: ReportingPeriod) -> Yardstick {
    guard unit != .percent else { return Yardstick(basis: .points, whole: expected) }
    let size = expected.magnitude
    guard expected.sign == 0 || leadsTowardsZero, let way = way(in: period), way > size else {
      return Yardstick(basis: .expected, whole: size)
    }
    return Yardstick(basis: .way, whole: way)
  }

  /// How much of the way from the baseline to the target a number has come, in per cent. What is added up within the year
  /// begins at 0, unless it is to grow from an earlier year: of that way, a part of a year says nothing.
  func wayDone(at value: Decimal, in period: ReportingPeriod) -> Computed {
    if accumulation == .sumInYear, baseline?.value != nil, period.lastDay.month < 12 { return .unknown }
    guard let goal = target?.value.map({ Fraction($0) }), let from = start, from != goal else {
      return .unknown
    }
    return Computed {
      goal.subtracting(from).flatMap { Fraction(value).subtracting(from)?.inPercent(of: $0) }
    }
  }

  /// Where it leads at the end of its own periods and of others, oldest first; a step has both its ends.
  ///
  /// A path that begins anew each year has only the others.
  func drawn(beside others: [ReportingPeriod], _ precision: Int) -> [KPIStatus.PathPoint] {
    let own = [baseline?.period, target?.period] + (target?.milestones ?? []).map(\.period)
    let periods = Set(others + (accumulation == .sumInYear ? [] : own.compactMap(\.self))).sorted()
    let isKnown = accumulation == .sumInYear || target?.period != nil
    // Nothing was to be reached before the way begins.
    let begun = periods.filter { period in
      baseline?.value == nil || (baseline?.period).map { $0.firstDay <= period.lastDay } ?? true
    }
    let points = (isKnown ? begun : []).compactMap { period in
      expected(in: period).flatMap { expected in
        expected.rounded(to: 2).map { value in
          KPIStatus.PathPoint(period: period, value: value, shown: expected.rounded(to: precision) ?? value)
        }
      }
    }
    guard target?.path == .stepped else { return points }
    return zip(points, [nil] + points.map(Optional.some)).flatMap { point, before in
      (before.map { [KPIStatus.PathPoint(period: point.period, value: $0.value, shown: $0.shown)] } ?? []) + [
        point
      ]
    }
  }

  /// Where the way begins that the target ends.
  private var origin: Fraction? { baseline?.value.map { Fraction($0) } ?? points.first?.value }

  /// How far it is in all; of a sum within the year, so much as its months are of twelve.
  private func way(in period: ReportingPeriod) -> Fraction? {
    guard let origin, let goal = target?.value else { return nil }
    let whole = Fraction(goal).subtracting(origin)?.magnitude
    guard accumulation == .sumInYear else { return whole }
    return Fraction(period.lastDay.month, over: 12).flatMap { whole?.multiplied(by: $0) }
  }

  private var leadsTowardsZero: Bool {
    guard target?.period != nil, let origin, let goal = target?.value, origin.sign != 0 else { return false }
    return goal.sign != origin.sign || Fraction(goal).magnitude < origin.magnitude
  }

  /// A sum begins at 0, or at its baseline; of a sum within the year that is how much there was of it in an earlier one.
  private var start: Fraction? {
    switch accumulation {
    case .level: baseline?.value.map { Fraction($0) }
    case .sumInYear, .sumFromBaseline: Fraction(baseline?.value ?? .zero)
    }
  }

  private func goal(ofYearOf period: ReportingPeriod) -> Fraction? {
    let year = ReportingPeriod(year: period.year, part: .year)
    guard let goal = target?.value, baseline?.value != nil || target?.milestones.isEmpty == false else {
      return target?.value.map { Fraction($0) }
    }
    guard baseline?.period.map({ $0.part == .year }) ?? true else { return nil }
    return target?.period == nil ? Fraction(goal) : number(at: year.endMonth)
  }

  private func number(at month: Int) -> Fraction? {
    guard let goal = target?.value.map({ Fraction($0) }) else { return nil }
    guard let end = target?.period?.endMonth, month < end else { return goal }
    guard let before = points.last(where: { $0.month <= month }) else {
      // Before the way begins it is where it begins; what is only to stay where it is has none.
      guard baseline?.value == nil else { return baselineBefore(end) }
      return direction == .within && target?.path != .byDate ? points.first?.value : nil
    }
    switch target?.path ?? .linear {
    case .byDate: return nil
    case .stepped: return before.value
    case .linear:
      guard baseline?.period.map({ $0.endMonth < end }) ?? true,
        let after = points.first(where: { $0.month > month }),
        let way = Fraction(month - before.month, over: after.month - before.month)
      else { return nil }
      return after.value.subtracting(before.value)?.multiplied(by: way)?.adding(before.value)
    }
  }

  private func baselineBefore(_ end: Int) -> Fraction? {
    guard let start = baseline?.period?.endMonth, start < end, target?.path != .byDate else { return nil }
    return baseline?.value.map { Fraction($0) }
  }
}

extension KPI {
  /// By how much a number that stays at its baseline deviates when the target is to be reached, as its thresholds measure it; nil
  /// when the number is not to move one way by a date, or begins at nothing.
  package var deviationOfStandingStill: Fraction? {
    guard accumulation != .sumInYear, let direction, direction != .within, target?.path != .byDate,
      let from = baseline?.value, let goal = target?.value, let end = target?.period,
      direction == .up ? from < goal : goal < from,
      case .exact(let share) = KPIPath(self).yardstick(at: Fraction(goal), in: end)
        .share(of: Fraction(goal).subtracting(Fraction(from)))
    else { return nil }
    return share.magnitude
  }
}

/// What a deviation is a share of.
package enum DeviationBasis: String, Sendable, CaseIterable {
  /// Of nothing: it is the difference itself, in percentage points.
  case points
  case expected
  /// Of the whole way from the baseline to the target.
  case way
}

/// What differences are measured by.
struct Yardstick {
  let basis: DeviationBasis
  let whole: Fraction

  /// In per cent, or in percentage points; unknown when it would be a percentage of 0.
  func share(of difference: Fraction?) -> Computed {
    if basis == .points { return Computed { difference } }
    guard whole.sign != 0 else { return .unknown }
    return Computed { difference?.inPercent(of: whole) }
  }
}

/// What came of a computation with numbers of the content.
enum Computed {
  /// A number that it needs is not there.
  case unknown
  case tooLarge
  case exact(Fraction)

  /// What does not fit is too large.
  init(_ compute: () -> Fraction?) { self = compute().map(Self.exact) ?? .tooLarge }

  /// As it is shown, on the same side of each limit; nil when it is unknown or too large for that.
  func rounded(to decimals: Int, apartFrom limits: [Fraction] = []) -> Decimal? {
    switch self {
    case .unknown, .tooLarge: nil
    case .exact(let number): number.rounded(to: decimals, apartFrom: limits)
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

extension ReportingPeriod {
  /// The last month, counted from year 0.
  package var endMonth: Int { lastDay.monthNumber }
}
