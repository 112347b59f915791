import Arithmetic

/// The way from where a KPI began to where it is to be.
struct KPIPath {
  private let baseline: Baseline?
  private let target: Target?
  private let accumulation: Accumulation
  /// The baseline, the milestones and the target by their months, each month once.
  private let points: [(month: Int, value: Fraction)]

  init(_ facts: KPI) {
    baseline = facts.baseline
    target = facts.target
    accumulation = facts.accumulation ?? .level
    let ends = [(baseline?.period, baseline?.value), (target?.period, target?.value)]
    let all = (ends + (target?.milestones ?? []).map { ($0.period, $0.value) }).compactMap { period, value in
      period.flatMap { period in value.map { (period.endMonth, Fraction($0)) } }
    }
    points = Dictionary(all) { first, _ in first }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Where the KPI should be at the end of a period, exactly; nil when that cannot be known.
  ///
  /// A target without a period holds for every period. Without a baseline nothing is known before the first milestone or
  /// the target's period; but a target for each year then holds for each year.
  func expected(in period: ReportingPeriod) -> Fraction? {
    switch accumulation {
    case .level, .sumFromBaseline: number(at: period.endMonth)
    case .sumInYear:
      goal(ofYearOf: period).flatMap { goal in
        Fraction(period.lastDay.month, over: 12).flatMap { goal.multiplied(by: $0) }
      }
    }
  }

  /// What is to be reached in all, or in the year of the period when each year begins anew.
  func goal(in period: ReportingPeriod) -> Fraction? {
    switch accumulation {
    case .level, .sumFromBaseline: target?.value.map { Fraction($0) }
    case .sumInYear: goal(ofYearOf: period)
    }
  }

  /// How much of the way from the baseline to the goal a number has come, in per cent.
  func wayDone(at value: Decimal, in period: ReportingPeriod) -> Computed {
    guard let goal = goal(in: period), let from = start, from != goal else { return .unknown }
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
    let points = (isKnown ? periods : []).compactMap { period in
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

  /// A sum begins at 0, or at its baseline.
  private var start: Fraction? {
    switch accumulation {
    case .level: baseline?.value.map { Fraction($0) }
    case .sumInYear: Fraction(.zero)
    case .sumFromBaseline: Fraction(baseline?.value ?? .zero)
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
      // Before the way begins it is where it begins.
      return baseline?.value == nil ? nil : baselineBefore(end)
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

extension ReportingPeriod {
  /// The last month, counted from year 0.
  package var endMonth: Int { lastDay.monthNumber }
}
