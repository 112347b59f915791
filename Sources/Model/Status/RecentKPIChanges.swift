extension RecentChanges {
  /// What is other of a KPI than when the steering group met.
  package struct KPIChange: Sendable {
    /// How it stood then; nil when its target was adopted since, and nobody knows what it was judged by before.
    package let old: KPIStatus?
    package let new: KPIStatus
    /// What it is judged by now and was not then: its target, and what else changed.
    package let terms: [StandingChange.What]

    /// The light is the same, judged by the same, and only the number is newer.
    package var isOnlyNewFigure: Bool { old?.light == new.light && terms.isEmpty }
  }

  /// What the KPIs of that day are judged by: content says what holds today, and not since when.
  package struct PastKPIs: Sendable {
    /// The report that was last frozen by then; nil when none was.
    package let report: Report?
    /// How many KPIs are judged by what holds today, since no such report says what held then.
    package let judgedByToday: Int
    /// How many have a number of that day that no such report has: content says what period it is for, and not when it was
    /// known, so it counts as known then.
    package let assumedKnown: Int
    /// How many there are.
    package let count: Int

    package struct Report: Sendable {
      package let period: ReportingPeriod
      package let frozen: CalendarDate
    }
  }
}

/// How the KPIs have changed since a day, and what those of that day are judged by.
///
/// They are judged by what the report said that was last frozen by then; one that no report has, by what holds today.
func recentKPIChanges(
  _ report: StatusReport, since day: CalendarDate
) -> (changes: [RecentChanges.Change], past: RecentChanges.PastKPIs) {
  let frozen = lastReport(of: report.site, by: day)
  let reported = Dictionary(
    (frozen?.snapshot.standing.kpis ?? []).compactMap { kpi in kpi.id.map { ($0, kpi) } },
    uniquingKeysWith: { first, _ in first })
  var changes: [RecentChanges.Change] = []
  var (judgedByToday, assumedKnown, count) = (0, 0, 0)
  for (entry, new) in zip(report.site.counted(KPI.self), report.kpis) {
    count += 1
    let stood = reported[entry.head.id.slug]
    let then = stood.flatMap { stood in
      frozen.flatMap { entry.facts.asReported(stood, in: $0.snapshot.standing) }
    }
    if then == nil { judgedByToday += 1 }
    let past = kpiStatus(of: entry, as: then ?? entry.facts, on: day)
    if !past.latest.isKnown(from: stood) { assumedKnown += 1 }
    let isNewTarget = then == nil && isSince(entry.target?.adoptedOn, day, report.moment.today)
    let change = RecentChanges.KPIChange(
      old: isNewTarget ? nil : past, new: new,
      terms: then == nil ? [] : stood.map { changedTerms($0, KPIStanding(new, report.site)) } ?? [])
    guard change.isChange else { continue }
    changes.append(
      RecentChanges.Change(id: new.id, title: new.title, isExample: new.isExample, what: .kpi(change)))
  }
  let known = frozen.map { RecentChanges.PastKPIs.Report(period: $0.period, frozen: $0.day) }
  return (
    changes,
    RecentChanges.PastKPIs(
      report: known, judgedByToday: judgedByToday, assumedKnown: assumedKnown, count: count)
  )
}

extension KPIStatus.Measurement? {
  /// Whether a report has the number, or there is none.
  fileprivate func isKnown(from reported: KPIStanding?) -> Bool {
    guard let number = self else { return true }
    return reported?.measuredPeriod == number.period && reported?.measured == number.value
  }
}

extension RecentChanges.KPIChange {
  fileprivate var isChange: Bool {
    guard let old else { return true }
    return !isOnlyNewFigure || old.current?.period != new.current?.period
      || old.current?.value != new.current?.value
  }
}

private func isSince(_ day: CalendarDate?, _ start: CalendarDate, _ today: CalendarDate) -> Bool {
  day.map { $0 > start && $0 <= today } ?? false
}

private typealias FrozenBefore = (snapshot: Snapshot.Internal, period: ReportingPeriod, day: CalendarDate)

/// One that somebody has changed says nothing that can be relied on.
private func lastReport(of site: SiteModel, by day: CalendarDate) -> FrozenBefore? {
  site.snapshots.map(\.internalFacts).filter(\.isIntact).compactMap { snapshot in
    guard let period = snapshot.period, let frozen = snapshot.frozen, frozen <= day else { return nil }
    return (snapshot, period, frozen)
  }.max { ($0.day, $0.period) < ($1.day, $1.period) }
}

/// The target, and what else a KPI is judged by.
private func changedTerms(_ old: KPIStanding, _ new: KPIStanding) -> [StandingChange.What] {
  changes(old, new).filter { what in
    switch what {
    case .figure(.target, _, _, _), .terms: true
    case .added, .removed, .light, .figure, .status, .agreement, .lastDay, .owner, .post, .day, .meeting:
      false
    }
  }
}
