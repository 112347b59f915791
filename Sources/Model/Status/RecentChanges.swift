/// What has changed since the steering group last met, as far as the content dates it.
package struct RecentChanges: Sendable {
  /// The last meeting of the steering group that was held.
  package let meeting: YearWheelStatus.MeetingState
  package let changes: [Change]
  package let pastKPIs: PastKPIs
  /// How many texts say that they were changed after it.
  package let updatedTexts: Int

  /// One thing that is other than it was.
  package struct Change: Sendable {
    package let id: EntryID
    package let title: LocalizedText
    package let isExample: Bool
    package let what: What
  }

  /// What changed.
  package enum What: Sendable {
    /// Another light, another number, or judged by something else.
    case kpi(KPIChange)
    /// A status that is dated after the meeting.
    case activity(ActivityState)
    case agreementBegan(CalendarDate)
    case agreementEnded(CalendarDate)
    case joined(CalendarDate)
    case left(CalendarDate)
    case held(YearWheelStatus.MeetingState)
  }
}

extension StatusReport {
  /// Nil when no meeting of the steering group is said to have been held.
  package var recentChanges: RecentChanges? { Model.recentChanges(of: self) }
}

private func recentChanges(of report: StatusReport) -> RecentChanges? {
  let wheel = report.yearWheel
  let held = wheel.all.filter { $0.state == .held }
  guard let meeting = held.last(where: { $0.type == .steeringGroup }) else { return nil }
  let today = report.moment.today
  let isSince = { (day: CalendarDate?) in day.map { $0 > meeting.date && $0 <= today } ?? false }
  let meetings = held.filter { isSince($0.date) }.map {
    RecentChanges.Change(id: $0.id, title: $0.title, isExample: $0.isExample, what: .held($0))
  }
  let kpis = recentKPIChanges(report, since: meeting.date)
  return RecentChanges(
    meeting: meeting,
    changes: kpis.changes + activityChanges(report, isSince) + agreementChanges(report, isSince)
      + peopleChanges(report, since: meeting.date) + meetings,
    pastKPIs: kpis.past,
    updatedTexts: report.site.countedHeads.count { isSince($0.common.updated.values.map(\.value).max()) })
}

private func activityChanges(
  _ report: StatusReport, _ isSince: (CalendarDate?) -> Bool
) -> [RecentChanges.Change] {
  report.plan.all.filter { isSince($0.statusDate) }.map {
    RecentChanges.Change(id: $0.id, title: $0.title, isExample: $0.isExample, what: .activity($0))
  }
}

/// An agreement is over the day after its last.
private func agreementChanges(
  _ report: StatusReport, _ isSince: (CalendarDate?) -> Bool
) -> [RecentChanges.Change] {
  report.financing.partners.flatMap { partner in
    let began = partner.from.flatMap { isSince($0) ? RecentChanges.What.agreementBegan($0) : nil }
    let ended = partner.to.flatMap {
      isSince($0.adding(days: 1)) ? RecentChanges.What.agreementEnded($0) : nil
    }
    return [began, ended].compactMap(\.self).map {
      RecentChanges.Change(id: partner.id, title: partner.title, isExample: partner.isExample, what: $0)
    }
  }
}

private func peopleChanges(_ report: StatusReport, since day: CalendarDate) -> [RecentChanges.Change] {
  let today = report.moment.today
  return report.site.counted(Person.self).flatMap { person in
    let joined = person.from.flatMap { $0 > day && $0 <= today ? RecentChanges.What.joined($0) : nil }
    let left = person.to.flatMap { $0 >= day && $0 < today ? RecentChanges.What.left($0) : nil }
    return [joined, left].compactMap(\.self).map {
      RecentChanges.Change(
        id: person.head.id, title: person.common.title, isExample: person.common.isExample == true, what: $0)
    }
  }
}
