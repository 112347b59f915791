/// A tertial's report that is not sent, and that no meeting of Formannskapet to come is waiting for.
package struct OwedReport: Sendable, Hashable {
  package let progress: ReportProgress
  /// When Formannskapet last met that it should have lain before; nil when no meeting was to be held on it.
  package let meeting: CalendarDate?
  /// That meeting is over, or the next report is due already.
  package let isLate: Bool
}

/// The reports that are owed, oldest first: of the tertials that are over, within the project, from the first that the content has
/// a report of. In content that has none, the first meeting of Formannskapet says where they begin.
func owedReports(_ wheel: YearWheelStatus, _ site: SiteModel) -> [OwedReport] {
  let today = site.moment.today
  let councils = wheel.all.filter { $0.type == .council }
  let newest = reportedPeriod(before: today)
  let written =
    (site.counted(Report.self).compactMap(\.period) + site.snapshots.compactMap(\.internalFacts.period))
    .filter { $0.isTertial && $0 <= newest }
  guard let first = written.min() ?? councils.map({ reportedPeriod(before: $0.date) }).min() else {
    return []
  }
  return tertials(from: first, to: newest).compactMap { period in
    guard site.site?.facts.years?.contains(period.year) ?? true else { return nil }
    let progress = reportProgress(on: period, site)
    guard progress.state != .sent, !site.isReportedWithYear(period) else { return nil }
    let meetings = councils.filter { $0.state != .cancelled && reportedPeriod(before: $0.date) == period }
    guard !meetings.contains(where: { $0.isToCome && $0.date >= today }) else { return nil }
    let meeting = meetings.last { $0.date <= today }?.date
    return OwedReport(progress: progress, meeting: meeting, isLate: meeting != nil || period < newest)
  }
}

/// So many tertials back, a report that was never sent is asked for: what is older, nobody will write.
private let longestOwed = 12

private func tertials(from first: ReportingPeriod, to newest: ReportingPeriod) -> [ReportingPeriod] {
  var found: [ReportingPeriod] = []
  var next = newest
  while next >= first, found.count < longestOwed {
    found.append(next)
    next = reportedPeriod(before: next.firstDay)
  }
  return found.reversed()
}

extension SiteModel {
  /// Whether the year's report, which says the same, was sent in place of that of its last tertial.
  fileprivate func isReportedWithYear(_ period: ReportingPeriod) -> Bool {
    let year = ReportingPeriod(year: period.year, part: .year)
    return period.lastDay == year.lastDay && reportProgress(on: year, self).state == .sent
  }
}

extension ReportingPeriod {
  fileprivate var isTertial: Bool {
    switch part {
    case .tertial: true
    case .year, .quarter, .month: false
    }
  }
}
