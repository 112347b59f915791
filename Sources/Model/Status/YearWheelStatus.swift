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
  /// Those of every year, by date.
  package let all: [MeetingState]
  /// The role that answers for the whole.
  package var owner: String?

  /// How many meetings of a type the year has.
  package struct Count: Sendable, Hashable {
    package let type: MeetingType
    /// Held or still to come; a cancelled meeting is neither.
    package let planned: Int
    package let held: Int
    /// Past, and not said to be held.
    package let unconfirmed: Int
    /// The next that is to come.
    package let next: CalendarDate?
    /// How many there are to be; nil when as many as are planned.
    package let required: Int?

    /// How many of those that there are to be are not even planned.
    package var missing: Int { max(0, (required ?? 0) - planned) }

    /// Whether there is to be any, or is one.
    package var isAskedFor: Bool { required != nil || planned > 0 }

    /// None is worse than too few; what nobody has confirmed is never green.
    package var light: Light {
      guard planned > 0 else { return required == nil ? .grey : .red }
      let light: Light = planned >= required ?? 0 ? .green : .yellow
      return unconfirmed > 0 ? light.withoutGreen : light
    }
  }

  /// One meeting.
  package struct MeetingState: Sendable {
    package let id: EntryID
    package let title: LocalizedText
    package let isExample: Bool
    package let type: MeetingType?
    package let date: CalendarDate
    package let state: State
    package let branch: LocalizedText
    package let subject: LocalizedText
    package let attendance: Decimal?
    package let agenda: [String]
    package let minutes: String?
    package let decisions: [Decision]
    package let owner: String?

    package var hasMinutes: Bool { minutes != nil }
    /// The steering group has met, and what it came to is not written.
    package var lacksMinutes: Bool { type == .steeringGroup && state == .held && minutes == nil }
    /// Its day has not passed, and it has not been called off.
    package var isToCome: Bool { state == .planned || state == .moved }

    /// What is known of it on the day.
    package enum State: String, Sendable, CaseIterable {
      case planned, held, cancelled, moved
      /// Its day is over, and nobody has said whether it was held.
      case unconfirmed
    }
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
  package var yearWheel: YearWheelStatus {
    var wheel = yearWheelStatus(of: site, on: site.moment.today)
    wheel.owner = responsibilities.yearWheel
    return wheel
  }
}

func yearWheelStatus(of site: SiteModel, on today: CalendarDate) -> YearWheelStatus {
  let meetings = site.counted(Meeting.self).compactMap { meetingState(of: $0, on: today) }
    .sorted { ($0.date, $0.id) < ($1.date, $1.id) }
  let current = meetings.filter { $0.date.year == today.year }
  return YearWheelStatus(
    year: today.year,
    counts: MeetingType.allCases.map { type in
      let ofType = current.filter { $0.type == type }
      return YearWheelStatus.Count(
        type: type, planned: ofType.count { $0.state != .cancelled },
        held: ofType.count { $0.state == .held },
        unconfirmed: ofType.count { $0.state == .unconfirmed },
        next: ofType.first { $0.date >= today && $0.isToCome }?.date, required: type.requiredPerYear)
    },
    next: meetings.first { $0.date >= today && $0.isToCome }, meetings: current, all: meetings)
}

private func meetingState(of entry: Entry<Meeting>, on day: CalendarDate) -> YearWheelStatus.MeetingState? {
  guard let date = entry.date else { return nil }
  return YearWheelStatus.MeetingState(
    id: entry.head.id, title: entry.common.title, isExample: entry.common.isExample == true,
    type: entry.type, date: date, state: state(of: entry.facts, date, on: day), branch: entry.branch,
    subject: entry.subject,
    attendance: entry.internalFacts.attendance?.value, agenda: entry.internalFacts.agenda,
    minutes: entry.internalFacts.minutes, decisions: entry.internalFacts.decisions,
    owner: entry.common.ownerRole)
}

/// A meeting that is to come cannot have been held.
private func state(
  of facts: Meeting, _ date: CalendarDate, on day: CalendarDate
) -> YearWheelStatus.MeetingState.State {
  switch facts.status ?? .planned {
  case .cancelled: .cancelled
  case .held: date > day ? .planned : .held
  case .moved: date < day ? .unconfirmed : .moved
  case .planned: date < day ? .unconfirmed : .planned
  }
}
