/// What is reported for a tertial: the lines that people have written, and how KPIs and activities stood.
package struct TertialReport: Sendable {
  package let period: ReportingPeriod
  /// The entry that holds the lines; nil when nobody has begun.
  package let written: Written?
  /// The tertial's last day, or today while it runs. The KPIs have the numbers of periods that end with it, the activities
  /// what was said up to it.
  package let asOf: CalendarDate
  package let kpis: [KPIStatus]
  /// Those whose period touches the tertial, and those without a period.
  package let activities: [ActivityState]

  /// What people have written.
  package struct Written: Sendable {
    package let title: LocalizedText
    package let isExample: Bool
    package let lines: [LocalizedText]
    package let sent: CalendarDate?
    package let archiveReference: String?
  }
}

func tertialReports(of site: SiteModel) -> [TertialReport] {
  let current = ReportingPeriod.tertial(of: site.moment.today)
  let previous = ReportingPeriod.tertial(of: current.firstDay.adding(days: -1))
  // Nothing lies before the first tertial of the calendar.
  return (previous < current ? [current, previous] : [current]).map { tertialReport(of: site, $0) }
}

private func tertialReport(of site: SiteModel, _ period: ReportingPeriod) -> TertialReport {
  let asOf = min(site.moment.today, period.lastDay)
  let entry = site.counted(Report.self).first { $0.period == period }
  let areas = areaTitles(of: site)
  let activities = site.counted(Activity.self).filter { touches($0.period, period) }
  return TertialReport(
    period: period,
    written: entry.map { entry in
      TertialReport.Written(
        title: entry.common.title, isExample: entry.common.isExample == true, lines: entry.lines,
        sent: entry.sent.flatMap { $0 <= site.moment.today ? $0 : nil },
        archiveReference: entry.archiveReference)
    },
    asOf: asOf, kpis: kpiStatuses(of: site, on: min(site.moment.today, period.lastDay.adding(days: 1))),
    activities: activities.map { activityState(of: $0, areas, on: asOf) })
}

private func touches(_ span: Period?, _ period: ReportingPeriod) -> Bool {
  span?.from.map { $0 <= period.lastDay } ?? true && span?.to.map { $0 >= period.firstDay } ?? true
}
