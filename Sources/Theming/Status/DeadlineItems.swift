import Model

extension StatusWord {
  fileprivate static let meetingAgenda = StatusWord("meeting-agenda")
  fileprivate static let meetingWithoutAgenda = StatusWord("meeting-without-agenda")
  fileprivate static let reportFor = StatusWord("report-for")
  static let reportLines = StatusWord("report-lines")
  fileprivate static let noCouncilMeeting = StatusWord("no-council-meeting")
  fileprivate static let activitiesDue = StatusWord("activities-due")
  fileprivate static let stepsDue = StatusWord("steps-due")
  fileprivate static let daysLeft = StatusWord("days-left")
  fileprivate static let dueToday = StatusWord("due-today")
  fileprivate static let dueTomorrow = StatusWord("due-tomorrow")
  fileprivate static let decideBy = StatusWord("decide-by")
  fileprivate static let decideWithoutDay = StatusWord("decide-without-day")
  fileprivate static let decisionOverdue = StatusWord("decision-overdue")
  fileprivate static let decisionLeftOpen = StatusWord("decision-left-open")
  fileprivate static let belongsTo = StatusWord("belongs-to")

  static let ofDeadlines: [StatusWord] = [
    .meetingAgenda, .meetingWithoutAgenda, .reportFor, .noCouncilMeeting, .reportLines, .activitiesDue,
    .stepsDue, .daysLeft, .dueToday, .dueTomorrow,
    .decideBy, .decideWithoutDay, .decisionOverdue, .decisionLeftOpen, .belongsTo,
  ]
}

extension StatusLanguage {
  /// A day that something is due, with how far it is.
  func item(_ deadline: Deadline, _ report: StatusReport) -> StatusItem {
    let when = distance(to: deadline.date, report.moment.today)
    switch deadline.matter {
    case .meeting(let meeting):
      return item(meeting, when, progress(of: meeting), report.yearWheel)
    case .report(let meeting, let progress):
      var item = item(meeting, when, state(of: progress), report.yearWheel)
      if report.tertials.contains(where: { $0.period == progress.period }) {
        item.address = StatusPageKind.tertial(progress.period).address(in: self)
      }
      return item
    case .reportWithoutMeeting(let progress):
      return StatusItem(
        title: own(words[.noCouncilMeeting]),
        address: StatusPageKind.tertial(progress.period).address(in: self),
        state: state(of: progress))
    case .activities(let activities):
      return item(activities, .activitiesDue, when) { activity in
        item(activity, [when, words["activity", activity.status]])
      }
    case .steps(let activities):
      return item(activities, .stepsDue, when) { activity in
        // The step is what is due; its activity may stand above for what is wrong with it.
        var item = item(activity, [when])
        let origin = item.title
        item.title = phrase(activity.nextStep) ?? own(words["step", Matter.Need.writeStep])
        item.tags = [belonging(to: origin)]
        item.facts = [ownerFact(activity.owner)]
        return item
      }
    }
  }

  private func distance(to day: CalendarDate, _ today: CalendarDate) -> String {
    let days = day.days(after: today)
    switch days {
    case 0: return words[.dueToday]
    case 1: return words(.dueTomorrow, ["date": date(day)])
    default: return words(.daysLeft, ["date": date(day), "days": number(days)])
    }
  }

  /// Which report it is, and how far it has come.
  private func state(of progress: ReportProgress) -> [String] {
    let state = words(
      .reportFor, ["period": period(progress.period), "state": words["report-state", progress.state]])
    return [state]
      + (progress.state == .draft ? [words(.reportLines, ["count": number(progress.lines)])] : [])
  }

  /// The activities of a day: the only one by name, or how many there are.
  private func item(
    _ activities: [ActivityState], _ summary: StatusWord, _ when: String,
    only: (ActivityState) -> StatusItem
  ) -> StatusItem {
    guard let first = activities.first else { return StatusItem(title: own(when)) }
    guard activities.count > 1 else { return only(first) }
    return StatusItem(
      title: own(
        words(summary, ["count": number(activities.count), "first": title(first.title, first.id).text])),
      address: StatusPageKind.part(.plan).address(in: self),
      light: light(.worst(of: activities.map(\.light))),
      state: [when, lightCounts(activities.map(\.light))])
  }

  private func belonging(to origin: Phrase) -> Phrase {
    Phrase(text: words(.belongsTo, ["what": origin.text]), language: origin.language)
  }

  private func item(_ activity: ActivityState, _ state: [String]) -> StatusItem {
    StatusItem(
      title: title(activity.title, activity.id), address: address(of: activity.id, on: .plan),
      example: mark(activity.isExample), light: light(activity.light), state: state)
  }

  private func item(
    _ meeting: YearWheelStatus.MeetingState, _ when: String, _ progress: [String],
    _ wheel: YearWheelStatus
  ) -> StatusItem {
    StatusItem(
      title: title(meeting.title, meeting.id), address: address(of: meeting.id, in: wheel),
      example: mark(meeting.isExample), state: [when] + progress)
  }

  /// The way to a meeting; last year’s, and next year’s, are not on the page of the year.
  func address(of meeting: EntryID, in wheel: YearWheelStatus) -> String {
    wheel.meetings.contains { $0.id == meeting }
      ? address(of: meeting, on: .yearWheel) : StatusPageKind.part(.yearWheel).address(in: self)
  }

  private func progress(of meeting: YearWheelStatus.MeetingState) -> [String] {
    meeting.agenda.isEmpty
      ? [words[.meetingWithoutAgenda]] : [words(.meetingAgenda, ["count": number(meeting.agenda.count)])]
  }

  /// A decision that is asked for.
  func item(_ decision: DecisionState, in wheel: YearWheelStatus) -> StatusItem {
    let by = decision.by.map { words(.decideBy, ["date": date($0)]) } ?? words[.decideWithoutDay]
    let origin = title(decision.title, decision.id)
    let address =
      decision.id.kind == Activity.kindID
      ? address(of: decision.id, on: .plan) : address(of: decision.id, in: wheel)
    let leftOpen = decision.leftOpen.map { words(.decisionLeftOpen, ["date": date($0)]) }
    return StatusItem(
      title: native(decision.question) ?? own(""), address: address,
      example: mark(decision.isExample),
      light: decision.isOverdue ? light(.red) : nil,
      state: [decision.isOverdue ? "\(by), \(words[.decisionOverdue])" : by] + [leftOpen].compactMap(\.self),
      tags: [belonging(to: origin)],
      facts: [ownerFact(decision.owner)])
  }
}
