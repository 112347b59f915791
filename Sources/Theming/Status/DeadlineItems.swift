import Model

extension StatusWord {
  fileprivate static let meetingAgenda = StatusWord("meeting-agenda")
  fileprivate static let meetingWithoutAgenda = StatusWord("meeting-without-agenda")
  fileprivate static let reportFor = StatusWord("report-for")
  fileprivate static let reportLines = StatusWord("report-lines")
  fileprivate static let activitiesDue = StatusWord("activities-due")
  fileprivate static let daysLeft = StatusWord("days-left")
  fileprivate static let dueToday = StatusWord("due-today")
  fileprivate static let decideBy = StatusWord("decide-by")
  fileprivate static let decideWithoutDay = StatusWord("decide-without-day")
  fileprivate static let decisionOverdue = StatusWord("decision-overdue")
  fileprivate static let belongsTo = StatusWord("belongs-to")

  static let ofDeadlines: [StatusWord] = [
    .meetingAgenda, .meetingWithoutAgenda, .reportFor, .reportLines, .activitiesDue, .daysLeft, .dueToday,
    .decideBy, .decideWithoutDay, .decisionOverdue, .belongsTo,
  ]
}

extension StatusLanguage {
  /// A day that something is due, with how far it is.
  func item(_ deadline: Deadline, on today: CalendarDate) -> StatusItem {
    let days = deadline.date.days(after: today)
    let when =
      days == 0 ? words[.dueToday] : words(.daysLeft, ["date": date(deadline.date), "days": number(days)])
    switch deadline.matter {
    case .meeting(let meeting):
      return item(meeting, when, progress(of: meeting))
    case .report(let meeting, let report):
      let state = words(
        .reportFor, ["period": period(report.period), "state": words["report-state", report.state]])
      let lines = report.state == .draft ? [words(.reportLines, ["count": number(report.lines)])] : []
      return item(meeting, when, [state] + lines)
    case .activities(let activities):
      guard activities.count > 1, let first = activities.first else {
        return activities.first.map { activity in
          StatusItem(
            title: title(activity.title, activity.id), address: StatusPageKind.part(.plan).address(in: self),
            example: mark(activity.isExample), light: light(activity.light),
            state: [when, words["activity", activity.status]])
        } ?? StatusItem(title: own(when))
      }
      return StatusItem(
        title: own(
          words(
            .activitiesDue, ["count": number(activities.count), "first": title(first.title, first.id).text])),
        address: StatusPageKind.part(.plan).address(in: self),
        light: light(.worst(of: activities.map(\.light))),
        state: [when, lightCounts(activities.map(\.light))])
    }
  }

  private func item(
    _ meeting: YearWheelStatus.MeetingState, _ when: String, _ progress: [String]
  ) -> StatusItem {
    StatusItem(
      title: title(meeting.title, meeting.id), address: StatusPageKind.part(.yearWheel).address(in: self),
      example: mark(meeting.isExample), state: [when] + progress)
  }

  private func progress(of meeting: YearWheelStatus.MeetingState) -> [String] {
    meeting.agenda.isEmpty
      ? [words[.meetingWithoutAgenda]] : [words(.meetingAgenda, ["count": number(meeting.agenda.count)])]
  }

  /// A decision that is asked for.
  func item(_ decision: DecisionState) -> StatusItem {
    let by = decision.by.map { words(.decideBy, ["date": date($0)]) } ?? words[.decideWithoutDay]
    let origin = title(decision.title, decision.id)
    return StatusItem(
      title: native(decision.question) ?? own(""), example: mark(decision.isExample),
      light: decision.isOverdue ? light(.red) : nil,
      state: [decision.isOverdue ? "\(by), \(words[.decisionOverdue])" : by],
      tags: [Phrase(text: words(.belongsTo, ["what": origin.text]), language: origin.language)])
  }
}
