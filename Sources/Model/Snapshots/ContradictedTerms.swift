import Arithmetic
import Diagnostics

/// What a report says that a KPI counts, is to reach and is judged by, and the content now denies, with the field that does.
///
/// A target that was adopted since, a baseline of later, and what goes with a break in the series after the day of the report are
/// no contradictions; nor is what the report does not say.
func contradictedTerms(
  _ reported: KPIStanding, _ kpi: Entry<KPI>, _ stood: Standing
) -> [(field: String, what: ReportedFact.What)] {
  let isRedefined = kpi.breaks.contains { stood.isBefore($0.period?.firstDay) }
  let isNewTarget = stood.isBefore(kpi.target?.adoptedOn)
  return (isRedefined ? [] : meaning(reported, kpi, stood)) + thresholds(reported.terms, kpi)
    + (isNewTarget ? [] : target(reported, kpi))
}

private typealias Found = [(field: String, what: ReportedFact.What)]

/// What is counted, and from where.
private func meaning(_ reported: KPIStanding, _ kpi: Entry<KPI>, _ stood: Standing) -> Found {
  let terms = reported.terms
  var found: Found = []
  var now = KPITerms()
  now.definition = KPITerms.digests(of: kpi.definition)
  if terms.counts(otherwiseThan: now) { found.append(("definisjon", .definition)) }
  if let unit = reported.unit, kpi.unit != unit { found.append(("enhet", .unit(unit))) }
  if let direction = terms.direction, kpi.direction != direction {
    found.append(("retning", .direction(direction)))
  }
  if let accumulation = terms.accumulation, (kpi.accumulation ?? .level) != accumulation {
    found.append(("opptelling", .accumulation(accumulation)))
  }
  if let value = terms.baseline, kpi.baseline?.value != value || kpi.baseline?.period != terms.baselinePeriod,
    !stood.isBefore(kpi.baseline?.period?.lastDay)
  {
    found.append(("utgangspunkt.verdi", .baseline(value, terms.baselinePeriod)))
  }
  return found
}

/// Those of a KPI that sets none are the project's own.
private func thresholds(_ terms: KPITerms, _ kpi: Entry<KPI>) -> Found {
  let now = KPIThresholds(kpi.thresholds)
  guard let yellow = terms.yellow, let red = terms.red, now.yellow != yellow || now.red != red else {
    return []
  }
  return [("terskler", .thresholds(yellow: yellow, red: red))]
}

/// A target for another period is another target, and has its own way.
private func target(_ reported: KPIStanding, _ kpi: Entry<KPI>) -> Found {
  guard let value = reported.target else { return [] }
  let (now, terms) = (kpi.target, reported.terms)
  guard now == nil || reported.targetPeriod == nil || now?.period == reported.targetPeriod else { return [] }
  guard let now, now.value == value else {
    return [("mal.verdi", .target(value, reported.targetPeriod))]
  }
  var found: Found = terms.milestones.compactMap { milestone in
    guard let value = milestone.value, let period = milestone.period,
      !now.milestones.contains(where: { $0.period == period && $0.value == value })
    else { return nil }
    return ("mal.delmal", .milestone(value, period))
  }
  if let path = terms.path, now.path != path { found.append(("mal.bane", .path(path))) }
  if let tolerance = terms.tolerance, now.tolerance != tolerance {
    found.append(("mal.slingringsmonn", .tolerance(tolerance)))
  }
  return found
}

extension Standing {
  /// Whether a day is one that it could not know of.
  func isBefore(_ other: CalendarDate?) -> Bool {
    guard let other, let day else { return false }
    return other > day
  }
}
