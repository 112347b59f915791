import Arithmetic
import Diagnostics

/// What a report says that a KPI counts, is to reach and is judged by, and the content now denies, with the field that does.
///
/// A target that was adopted since, a baseline of later, and what goes with a break in the series after the day of the report are
/// no contradictions; nor is what the report does not say, unless the number would be judged otherwise for it.
func contradictedTerms(
  _ reported: KPIStanding, _ kpi: Entry<KPI>, _ stood: Standing, _ period: ReportingPeriod
) -> [(field: String, what: ReportedFact.What, now: String)] {
  let isRedefined = kpi.breaks.contains { stood.isBefore($0.period?.firstDay) }
  let isNewTarget = stood.isBefore(kpi.target?.adoptedOn)
  let terms =
    (isRedefined ? [] : meaning(reported, kpi, stood)) + thresholds(reported.terms, kpi)
    + (isNewTarget ? [] : target(reported, kpi))
  guard terms.isEmpty, !isRedefined else { return terms }
  return judgement(reported, kpi, stood, period, isNewTarget: isNewTarget)
}

private typealias Found = [(field: String, what: ReportedFact.What, now: String)]

/// What is counted, and from where.
private func meaning(_ reported: KPIStanding, _ kpi: Entry<KPI>, _ stood: Standing) -> Found {
  let terms = reported.terms
  var found: Found = []
  var now = KPITerms()
  now.definition = KPITerms.digests(of: kpi.definition)
  if terms.counts(otherwiseThan: now) {
    let digests = now.definition.values.map { "\($0.language.tag) \($0.value)" }
    found.append(("definisjon", .definition, digests.joined(separator: " ")))
  }
  if let unit = reported.unit, kpi.unit != unit {
    found.append(("enhet", .unit(unit), kpi.unit?.name.nb ?? ""))
  }
  if let direction = terms.direction, kpi.direction != direction {
    found.append(("retning", .direction(direction), kpi.direction?.name.nb ?? ""))
  }
  if let accumulation = terms.accumulation, (kpi.accumulation ?? .level) != accumulation {
    found.append(("opptelling", .accumulation(accumulation), kpi.accumulation?.name.nb ?? ""))
  }
  if let value = terms.baseline, kpi.baseline?.value != value || kpi.baseline?.period != terms.baselinePeriod,
    !stood.isBefore(kpi.baseline?.period?.lastDay)
  {
    let now = "\(kpi.baseline?.value?.plain ?? "") \(kpi.baseline?.period?.code ?? "")"
    found.append(("utgangspunkt.verdi", .baseline(value, terms.baselinePeriod), now))
  }
  return found + measuring(terms, kpi, stood)
}

/// When it is measured, and where its series is broken.
private func measuring(_ terms: KPITerms, _ kpi: Entry<KPI>, _ stood: Standing) -> Found {
  guard let cadence = terms.cadence else { return [] }
  var found: Found = []
  if kpi.cadence != cadence { found.append(("periode", .cadence(cadence), kpi.cadence?.name.nb ?? "")) }
  if kpi.grace != terms.grace {
    found.append(
      ("ventetid", .grace(terms.grace?.atMost(3660) ?? cadence.grace), kpi.grace?.value.plain ?? ""))
  }
  let breaks = kpi.breaks.compactMap(\.period)
  let gone = terms.breaks.compactMap(\.period).first { !breaks.contains($0) }
  let now = breaks.map(\.code).joined(separator: " ")
  if let gone { found.append(("brudd", .broken(gone), now)) }
  let known = Set(terms.breaks.compactMap(\.period))
  if gone == nil, breaks.contains(where: { !known.contains($0) }) { found.append(("brudd", .unbroken, now)) }
  return found
}

/// The judgement, where it would be another for what the report does not say; and the sum and the number of the year
/// before, which rest on more numbers than the latest.
private func judgement(
  _ reported: KPIStanding, _ kpi: Entry<KPI>, _ stood: Standing, _ period: ReportingPeriod, isNewTarget: Bool
) -> Found {
  guard let then = kpi.facts.judgedAsReported(reported, in: stood), let light = reported.light else {
    return []
  }
  let day = stood.day == period.lastDay ? period.lastDay.adding(days: 1) : stood.day ?? period.lastDay
  let (old, new) = (kpiStatus(of: kpi, as: then, on: day), kpiStatus(of: kpi, on: day))
  let figures = numbers(reported, new)
  let isSameTarget =
    !isNewTarget && reported.target == kpi.target?.value && reported.targetPeriod == kpi.target?.period
  guard figures.isEmpty, isSameTarget, !old.isJudged(as: new) else { return figures }
  let field = changedField(reported.terms, kpi)
  let now = "\(new.light.rawValue) \(new.deviation?.plain ?? "")"
  return [(field, .judged(light, reported.deviation, reported.basis), now)]
}

private func numbers(_ reported: KPIStanding, _ now: KPIStatus) -> Found {
  guard let period = reported.period else { return [] }
  let counted = reported.isSum == true ? now.series : now.numbers
  var found: Found = []
  let summed = counted.first { $0.period == period }?.value
  if reported.isSum == true, reported.isProvisional != true, let sum = reported.value, summed != sum {
    found.append(("observasjoner", .sum(sum, period), summed?.plain ?? ""))
  }
  let before = counted.yearBefore(period)
  if reported.terms.cadence != nil, reported.isYearBeforeProvisional != true, let value = reported.yearBefore,
    before?.value != value
  {
    found.append(("observasjoner", .yearBefore(value, period), before?.value.plain ?? ""))
  }
  return found
}

/// What says more than the report did.
private func changedField(_ terms: KPITerms, _ kpi: Entry<KPI>) -> String {
  let fields: [(Bool, String)] = [
    (terms.direction != kpi.direction, "retning"),
    (terms.baseline != kpi.baseline?.value || terms.baselinePeriod != kpi.baseline?.period, "utgangspunkt"),
    (terms.path != kpi.target?.path, "mal.bane"),
    (terms.tolerance != kpi.target?.tolerance, "mal.slingringsmonn"),
  ]
  return fields.first(where: \.0)?.1 ?? "mal.delmal"
}

extension KPIStatus {
  /// Whether a reader would read the same from both.
  fileprivate func isJudged(as other: KPIStatus) -> Bool {
    (light, reason, freshness) == (other.light, other.reason, other.freshness)
      && (expected, expectedEnd, deviation) == (other.expected, other.expectedEnd, other.deviation)
      && (deviation == nil || deviationBasis == other.deviationBasis)
  }
}

/// Those of a KPI that sets none are the project's own.
private func thresholds(_ terms: KPITerms, _ kpi: Entry<KPI>) -> Found {
  let now = KPIThresholds(kpi.thresholds)
  guard let yellow = terms.yellow, let red = terms.red, now.yellow != yellow || now.red != red else {
    return []
  }
  return [("terskler", .thresholds(yellow: yellow, red: red), "\(now.yellow.plain) \(now.red.plain)")]
}

/// A target for another period is another target, and has its own way.
private func target(_ reported: KPIStanding, _ kpi: Entry<KPI>) -> Found {
  guard let value = reported.target else { return [] }
  let (now, terms) = (kpi.target, reported.terms)
  guard now == nil || reported.targetPeriod == nil || now?.period == reported.targetPeriod else { return [] }
  guard let now, now.value == value else {
    return [("mal.verdi", .target(value, reported.targetPeriod), now?.value?.plain ?? "")]
  }
  var found: Found = terms.milestones.compactMap { milestone in
    guard let value = milestone.value, let period = milestone.period,
      !now.milestones.contains(where: { $0.period == period && $0.value == value })
    else { return nil }
    let written = now.milestones.first { $0.period == period }?.value?.plain ?? ""
    return ("mal.delmal", .milestone(value, period), written)
  }
  if let path = terms.path, now.path != path {
    found.append(("mal.bane", .path(path), now.path?.name.nb ?? ""))
  }
  if let tolerance = terms.tolerance, now.tolerance != tolerance {
    found.append(("mal.slingringsmonn", .tolerance(tolerance), now.tolerance?.plain ?? ""))
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
