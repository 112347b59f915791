package import Arithmetic

/// What a KPI says that cannot all be right; it is not judged until somebody has said which of it is.
package enum KPIContradiction: Sendable, Hashable {
  /// The target is lower than the baseline and the number is to rise, or the other way round.
  case targetAgainstDirection(baseline: Decimal, target: Decimal)
  /// The number of the baseline's own period is another, by its place among the observations.
  case baselineMeasuredOtherwise(index: Int?, number: Decimal)
  /// A milestone lies before the baseline, or not before the target.
  case milestoneOutside(index: Int)
  /// Two milestones for one period.
  case milestoneTwice(index: Int)
  /// A milestone is further than the target, or goes back.
  case milestoneAgainstDirection(index: Int)
  /// Percentages are added up.
  case percentagesAdded
  /// What is added up within the year is to reach its target, or this milestone, before the year is over.
  case partOfYear(milestone: Int?, ReportingPeriod)
  case negativeTolerance
}

extension KPI {
  package var contradictions: [KPIContradiction] {
    let isLevel = (accumulation ?? .level) == .level
    let sums: [KPIContradiction] = !isLevel && unit == .percent ? [.percentagesAdded] : []
    let tolerance: [KPIContradiction] =
      target?.tolerance.map { $0.sign < 0 } == true ? [.negativeTolerance] : []
    return againstDirection + (isLevel ? ofBaseline : []) + ofMilestones + sums + partsOfYears + tolerance
  }

  /// A year's sum is known when the year is over; what lasts until then may be called by another name.
  private var partsOfYears: [KPIContradiction] {
    guard accumulation == .sumInYear, let target else { return [] }
    let ends = [(nil, target.period)] + target.milestones.enumerated().map { (Optional($0), $1.period) }
    return ends.compactMap { milestone, period in
      period.flatMap { $0.lastDay.month < 12 ? .partOfYear(milestone: milestone, $0) : nil }
    }
  }

  /// Whether the target is to be reached before the KPI is measured from.
  var endsBeforeItBegins: Bool {
    guard let start = baseline?.period, let end = target?.period else { return false }
    return end.lastDay <= start.lastDay
  }

  private var againstDirection: [KPIContradiction] {
    guard let baseline = baseline?.value, let target = target?.value, let direction, hasComparableBaseline,
      direction.leads(from: target, to: baseline)
    else { return [] }
    return [.targetAgainstDirection(baseline: baseline, target: target)]
  }

  /// Whether the baseline and the target are numbers of the same kind: of a sum that begins anew each January, a part
  /// of a year is not.
  private var hasComparableBaseline: Bool {
    accumulation != .sumInYear || baseline?.period.map { $0.part == .year } ?? true
  }

  private var ofBaseline: [KPIContradiction] {
    guard let period = baseline?.period, let value = baseline?.value else { return [] }
    let other = allObservations.first { $0.period == period && ($0.value?.number ?? value) != value }
    return other?.value?.number.map { number in
      [
        .baselineMeasuredOtherwise(
          index: observations.firstIndex { $0.period == period && $0.value?.number == number }, number: number
        )
      ]
    } ?? []
  }

  private var ofMilestones: [KPIContradiction] {
    let written = (target?.milestones ?? []).enumerated().compactMap { index, milestone in
      milestone.period.map { (index: index, period: $0, value: milestone.value) }
    }.sorted { ($0.period.lastDay, $0.index) < ($1.period.lastDay, $1.index) }
    let outside = written.filter { isOutside($0.period) }.map {
      KPIContradiction.milestoneOutside(index: $0.index)
    }
    let twice = zip(written, written.dropFirst()).filter { $0.period == $1.period }.map {
      KPIContradiction.milestoneTwice(index: $1.index)
    }
    guard outside.isEmpty, twice.isEmpty, let direction, (accumulation ?? .level) == .level else {
      return outside + twice
    }
    var before = baseline?.value
    let last = target?.value
    return written.compactMap { index, _, value in
      guard let value else { return nil }
      defer { before = value }
      let goesBack = before.map { direction.leads(from: value, to: $0) } ?? false
      let isBeyond = last.map { direction.leads(from: $0, to: value) } ?? false
      return goesBack || isBeyond ? .milestoneAgainstDirection(index: index) : nil
    }
  }

  private func isOutside(_ period: ReportingPeriod) -> Bool {
    let isEarly = baseline?.period.map { period.lastDay <= $0.lastDay } ?? false
    let isLate = target?.period.map { period.lastDay >= $0.lastDay } ?? false
    return isEarly || isLate
  }
}

extension Direction {
  /// Whether the second number lies on the way that the first is to take, and is another.
  fileprivate func leads(from first: Decimal, to second: Decimal) -> Bool {
    switch self {
    case .up: first < second
    case .down: second < first
    case .within: false
    }
  }
}
