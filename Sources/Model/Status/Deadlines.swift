/// A day that something is due, and how far it is.
package struct Deadline: Sendable {
  package let date: CalendarDate
  package let matter: Matter

  /// What is due.
  package enum Matter: Sendable {
    case meeting(YearWheelStatus.MeetingState)
    /// A meeting of Formannskapet, and the report that is to lie before it.
    case report(YearWheelStatus.MeetingState, ReportProgress)
    /// A report that is due, while no meeting of Formannskapet has a day to lie before.
    case reportWithoutMeeting(ReportProgress)
    /// All the activities that end on the day and are not done.
    case activities([ActivityState])
    /// All the activities whose next step is to be taken by the day, and that do not end on it.
    case steps([ActivityState])
  }

  /// How many are shown first.
  package static let shown = 3
}

/// How far a tertial's report is.
package struct ReportProgress: Sendable, Hashable {
  package let period: ReportingPeriod
  package let state: State
  /// How many of its lines are written.
  package let lines: Int

  /// Where it is in its life.
  package enum State: String, Sendable, CaseIterable {
    case notBegun, draft, frozen, sent
  }
}

extension StatusReport {
  /// The next days that something is due, soonest first; the next report is always among them.
  package var deadlines: [Deadline] { nextDeadlines(plan, yearWheel, site) }
}

func nextDeadlines(_ plan: PlanStatus, _ wheel: YearWheelStatus, _ site: SiteModel) -> [Deadline] {
  let today = site.moment.today
  let meetings = wheel.all.filter { $0.isToCome && $0.date >= today }.map { meeting in
    Deadline(
      date: meeting.date,
      matter: meeting.type == .council
        ? .report(meeting, reportProgress(before: meeting.date, site)) : .meeting(meeting))
  }
  let open = plan.all.filter { $0.status != .done }
  let activities = byDay(open, \.to, from: today).map { Deadline(date: $0, matter: .activities($1)) }
  let steps = byDay(open.filter { $0.nextStepBy != $0.to }, \.nextStepBy, from: today).map {
    Deadline(date: $0, matter: .steps($1))
  }
  // Meetings stand before the activities of their day, and those before what is only a step.
  let all = (meetings + activities + steps).enumerated()
    .sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
  let first = Array(all.prefix(Deadline.shown))
  // What should have been sent already is no deadline to come: it is red among what must be followed up.
  if let due = owedReports(wheel, site).last, !due.isLate {
    return [Deadline(date: today, matter: .reportWithoutMeeting(due.progress))]
      + first.prefix(Deadline.shown - 1)
  }
  guard !first.contains(where: \.isReport), let report = all.first(where: \.isReport) else { return first }
  return first.dropLast(first.count == Deadline.shown ? 1 : 0) + [report]
}

private func byDay(
  _ activities: [ActivityState], _ day: (ActivityState) -> CalendarDate?, from today: CalendarDate
) -> [(CalendarDate, [ActivityState])] {
  Dictionary(grouping: activities, by: day).compactMap { day, activities in
    day.flatMap { $0 >= today ? ($0, activities) : nil }
  }
}

extension Deadline {
  fileprivate var isReport: Bool {
    switch matter {
    case .report, .reportWithoutMeeting: true
    case .meeting, .activities, .steps: false
    }
  }
}

/// Before a day, the tertial that was over last is reported on.
func reportProgress(before day: CalendarDate, _ site: SiteModel) -> ReportProgress {
  reportProgress(on: reportedPeriod(before: day), site)
}

/// A report that Formannskapet has taken note of was sent, whether or not the day is written.
func reportProgress(on period: ReportingPeriod, _ site: SiteModel) -> ReportProgress {
  guard let entry = site.reports(of: period).first else {
    return ReportProgress(period: period, state: .notBegun, lines: 0)
  }
  let snapshot = site.snapshot(of: entry.head)
  let days = [entry.sent, entry.noted, snapshot?.internalFacts.sent].compactMap(\.self)
  let isSent = days.contains { $0 <= site.moment.today }
  return ReportProgress(
    period: period, state: isSent ? .sent : snapshot != nil ? .frozen : .draft, lines: entry.lines.count)
}

func reportedPeriod(before day: CalendarDate) -> ReportingPeriod {
  ReportingPeriod.tertial(of: ReportingPeriod.tertial(of: day).firstDay.adding(days: -1))
}

/// The next meeting of Formannskapet that a later report than a period’s is to lie before; nil when none has a date.
func nextReportMeeting(after period: ReportingPeriod, _ site: SiteModel) -> CalendarDate? {
  site.counted(Meeting.self).filter { $0.type == .council && $0.status != .cancelled }.compactMap(\.date)
    .filter { $0 > site.moment.today && reportedPeriod(before: $0).lastDay > period.lastDay }.min()
}
