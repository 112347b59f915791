/// What is reported for a tertial or a year: what people have written, and how the project stood.
package struct TertialReport: Sendable {
  package let period: ReportingPeriod
  /// What people have written; nil when nobody has begun.
  package let written: Written?
  /// What was written down when the report was frozen, and else how the project stood on the period’s last day, or stands
  /// today while it runs. The KPIs have the numbers of periods that end with it, the activities what was said up to it.
  package let standing: Standing
  /// What the report rests on once it is frozen; nil before.
  package let frozen: Frozen?
  /// What was written down when it was frozen is gone, so that nothing is known of what it said.
  package let isLost: Bool
  /// The report before it of the same length that is frozen.
  package let before: Before?
  /// What is missing when it should have been sent, or is due without a meeting; nil when nothing is.
  package let owed: OwedReport?
  /// Whether it says what it will say: it is frozen, or was sent.
  package var isStanding: Bool { frozen != nil || written?.sent != nil }
  /// The last day that its values are for.
  package var asOf: CalendarDate { standing.day ?? period.lastDay }

  /// What people have written.
  package struct Written: Sendable {
    package let title: LocalizedText
    package let isExample: Bool
    package let owner: String?
    package let lines: [LocalizedText]
    /// Its Markdown in each language; what was written down, once it is frozen.
    package let texts: [PublicText]
    package let sent: CalendarDate?
    package let archiveReference: String?
    package let noted: CalendarDate?
    package let addenda: [Addendum]
  }

  /// What a report rests on.
  package struct Frozen: Sendable {
    package let snapshot: Snapshot.Internal
    package let isExample: Bool
    /// Whether the snapshot is as it was written.
    package var isIntact: Bool { snapshot.isIntact }
    package var day: CalendarDate? { snapshot.frozen }
  }

  /// A report to compare with.
  package struct Before: Sendable {
    package let period: ReportingPeriod
    package let standing: Standing
    package let addenda: [Addendum]
  }
}

extension StatusReport {
  /// What changed between a report and the frozen one before it; nil when there is none.
  package func changes(in report: TertialReport) -> [StandingChange]? {
    report.before.map { Model.changes(from: $0.standing, $0.addenda, to: report.standing) }
  }

  /// How the project stood when a report was last frozen; nil before the first.
  package var lastFrozen: TertialReport? {
    tertials.first { ($0.frozen?.day).map { $0 <= moment.today } ?? false }
  }

  /// What has changed until today since a report was last frozen; nil before the first.
  package var changesSinceFrozen: [StandingChange]? {
    lastFrozen.map {
      Model.changes(
        from: $0.standing, $0.written?.addenda ?? [],
        to: Model.standing(of: site, in: ReportingPeriod.tertial(of: moment.today)))
    }
  }
}

/// This tertial and the one before it, and every period that has a report, has had one or owes one, the newest first.
func tertialReports(of site: SiteModel) -> [TertialReport] {
  let current = ReportingPeriod.tertial(of: site.moment.today)
  // Nothing lies before the first tertial of the calendar.
  let previous = ReportingPeriod.tertial(of: current.firstDay.adding(days: -1))
  let snapshots = site.snapshots
  let written = site.counted(Report.self).compactMap(\.period)
  let owed = owedReports(yearWheelStatus(of: site, on: site.moment.today), site)
  let periods = Set(
    [current, previous] + written + snapshots.compactMap(\.internalFacts.period) + owed.map(\.progress.period)
  )
  return periods.sorted(by: >).map { period in
    tertialReport(of: site, period, snapshots, owed.first { $0.progress.period == period })
  }
}

private func tertialReport(
  of site: SiteModel, _ period: ReportingPeriod, _ snapshots: [Entry<Snapshot>], _ owed: OwedReport?
) -> TertialReport {
  let entry = site.reports(of: period).first
  let snapshot = snapshots.first { $0.internalFacts.period == period }
  // No example stands in what was really reported, so it is not compared with one.
  let isReal = snapshot.map { $0.head.common.isExample != true } ?? false
  let before = snapshots.last { older in
    guard !isReal || older.head.common.isExample != true else { return false }
    return older.internalFacts.period.map { $0 < period && $0.isAsLong(as: period) } ?? false
  }
  return TertialReport(
    period: period, written: written(entry, snapshot?.internalFacts, site),
    standing: snapshot?.internalFacts.standing ?? standing(of: site, in: period),
    frozen: snapshot.map {
      TertialReport.Frozen(snapshot: $0.internalFacts, isExample: $0.head.common.isExample == true)
    },
    isLost: entry.map(site.hasLostSnapshot) ?? false,
    before: before.flatMap { older in
      older.internalFacts.period.map {
        TertialReport.Before(
          period: $0, standing: older.internalFacts.standing,
          addenda: site.reports(of: $0).first?.addenda ?? [])
      }
    }, owed: owed)
}

/// What was written down counts, also when the report’s own file is gone or says something else.
private func written(
  _ entry: Entry<Report>?, _ snapshot: Snapshot.Internal?, _ site: SiteModel
) -> TertialReport.Written? {
  guard entry != nil || snapshot != nil else { return nil }
  let sent = entry?.sent.flatMap { $0 <= site.moment.today ? $0 : nil }
  return TertialReport.Written(
    title: snapshot?.title ?? entry?.common.title ?? LocalizedText(),
    isExample: entry?.common.isExample == true,
    owner: snapshot?.value(of: "eier") ?? entry?.common.ownerRole,
    lines: snapshot?.lines ?? entry?.lines ?? [], texts: entry.map { site.shownTexts(of: $0.head) } ?? [],
    sent: snapshot?.sent ?? sent, archiveReference: snapshot?.archiveReference ?? entry?.archiveReference,
    noted: snapshot?.value(of: "tatt-til-orientering").flatMap(writtenDay) ?? entry?.noted,
    addenda: entry?.addenda.sorted { ($0.date?.iso ?? "") < ($1.date?.iso ?? "") } ?? [])
}

extension ReportingPeriod {
  fileprivate func isAsLong(as other: ReportingPeriod) -> Bool { isYear == other.isYear }

  /// Reports are made of years and of tertials.
  private var isYear: Bool {
    switch part {
    case .year: true
    case .tertial, .quarter, .month: false
    }
  }
}

private func writtenDay(_ text: String) -> CalendarDate? {
  DateParts(text).flatMap { CalendarDate(year: $0.year, month: $0.month, day: $0.day) }
}
