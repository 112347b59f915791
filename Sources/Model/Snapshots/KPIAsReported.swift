import Arithmetic

extension KPI {
  /// As a report had it when it was frozen: what it counted, what it was judged by, and the number that stood; what
  /// has been measured since lies after it. Nil when the report does not say what it was judged by.
  func asReported(_ reported: KPIStanding, in stood: Standing) -> KPI? {
    var then = judgedAsReported(reported, in: stood)
    then?.observations = observations(as: reported, in: stood)
    then?.measured = []
    return then
  }

  /// Counted and judged as a report says, at what is measured now; nil when it does not say by what.
  func judgedAsReported(_ reported: KPIStanding, in stood: Standing) -> KPI? {
    let terms = reported.terms
    guard terms.yellow != nil, terms.red != nil else { return nil }
    var then = self
    (then.unit, then.direction, then.accumulation) = (reported.unit, terms.direction, terms.accumulation)
    (then.thresholds, then.baseline, then.target) = (
      terms.thresholds, terms.writtenBaseline, reported.writtenTarget
    )
    if let cadence = terms.cadence {
      (then.cadence, then.grace) = (cadence, terms.grace)
      then.breaks = terms.writtenBreaks + breaks.filter { stood.isBefore($0.period?.firstDay) }
    }
    return then
  }

  /// What is measured now, but for the number that the report had; one of a period that was over and later than that
  /// has come since.
  private func observations(as reported: KPIStanding, in stood: Standing) -> [Observation] {
    let known = allObservations.filter { observation in
      guard let period = observation.period, period != reported.measuredPeriod else { return false }
      guard observation.value?.number != nil, !stood.isBefore(period.lastDay) else { return true }
      return reported.measuredPeriod.map { period < $0 } ?? false
    }
    guard let period = reported.measuredPeriod, let value = reported.measured else { return known }
    return known + [Observation(period, .number(value), isProvisional: reported.isProvisional == true)]
  }
}

extension KPIStanding {
  fileprivate var writtenTarget: Target? {
    guard let target else { return nil }
    var written = Target()
    (written.value, written.period) = (target, targetPeriod)
    (written.path, written.tolerance) = (terms.path, terms.tolerance)
    written.milestones = terms.milestones.map { frozen in
      var milestone = Milestone()
      (milestone.period, milestone.value) = (frozen.period, frozen.value)
      return milestone
    }
    return written
  }
}

extension KPITerms {
  fileprivate var thresholds: Thresholds {
    var written = Thresholds()
    (written.yellow, written.red) = (yellow, red)
    return written
  }

  fileprivate var writtenBaseline: Baseline? {
    guard baseline != nil || baselinePeriod != nil else { return nil }
    var written = Baseline()
    (written.value, written.period) = (baseline, baselinePeriod)
    return written
  }

  fileprivate var writtenBreaks: [SeriesBreak] {
    breaks.map { frozen in
      var written = SeriesBreak()
      written.period = frozen.period
      return written
    }
  }
}
