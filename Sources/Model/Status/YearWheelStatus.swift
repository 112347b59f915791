package import Arithmetic

/// The fixed points of the year (årshjul).
package struct YearWheelStatus: Sendable {
  package let year: Int
  /// In the order of the types' declaration.
  package let counts: [Count]
  /// The next meeting from today on, of any year.
  package let next: MeetingState?
  /// This year's meetings by date.
  package let meetings: [MeetingState]

  /// How many meetings of a type the year has.
  package struct Count: Sendable, Hashable {
    package let type: MeetingType
    package let planned: Int
    package let held: Int
    /// How many there are to be; nil when as many as are planned.
    package let required: Int?

    /// Grey as long as none is planned.
    package var light: Light {
      if planned == 0 { return .grey }
      return planned >= required ?? 0 ? .green : .yellow
    }
  }

  /// One meeting.
  package struct MeetingState: Sendable {
    package let id: EntryID
    package let title: LocalizedText
    package let isExample: Bool
    package let type: MeetingType?
    package let date: CalendarDate
    package let isOver: Bool
    package let branch: LocalizedText
    package let subject: LocalizedText
    package let attendance: Decimal?
    package let hasMinutes: Bool
  }
}

extension MeetingType {
  /// How many the project description asks for in a year; dialogue meetings are as many as planned.
  package var requiredPerYear: Int? {
    switch self {
    case .conference: 1
    case .steeringGroup: 4
    case .council: 3
    case .dialogue: nil
    }
  }
}

extension StatusReport {
  package var yearWheel: YearWheelStatus { yearWheelStatus(of: site) }
}

func yearWheelStatus(of site: SiteModel) -> YearWheelStatus {
  let today = site.moment.today
  let meetings = site.counted(Meeting.self).compactMap { meetingState(of: $0, on: today) }
    .sorted { ($0.date, $0.id) < ($1.date, $1.id) }
  let current = meetings.filter { $0.date.year == today.year }
  return YearWheelStatus(
    year: today.year,
    counts: MeetingType.allCases.map { type in
      let ofType = current.filter { $0.type == type }
      return YearWheelStatus.Count(
        type: type, planned: ofType.count, held: ofType.count { $0.isOver }, required: type.requiredPerYear)
    },
    next: meetings.first { $0.date >= today }, meetings: current)
}

private func meetingState(of entry: Entry<Meeting>, on day: CalendarDate) -> YearWheelStatus.MeetingState? {
  guard let date = entry.date else { return nil }
  return YearWheelStatus.MeetingState(
    id: entry.head.id, title: entry.common.title, isExample: entry.common.isExample == true,
    type: entry.type, date: date, isOver: date < day, branch: entry.branch, subject: entry.subject,
    attendance: entry.internalFacts.attendance?.value, hasMinutes: entry.internalFacts.minutes != nil)
}
