/// A decision that has been asked for and not been taken.
package struct DecisionState: Sendable {
  package let question: String
  /// The activity or the meeting that it was written with.
  package let id: EntryID
  package let title: LocalizedText
  package let isExample: Bool
  package let by: CalendarDate?
  /// The day of the meeting that was to decide it, which was held and did not, as far as is written.
  package let leftOpen: CalendarDate?
  /// Its last day is over.
  package let isOverdue: Bool
  package let owner: String?
}

extension StatusReport {
  /// What must be decided, the most urgent first; what has no last day comes last.
  package var decisions: [DecisionState] { openDecisions(plan, yearWheel, on: moment.today) }
}

/// A meeting that was held has decided what it says the outcome of; what it says nothing of is still open, as are the matters
/// of one that was called off.
func openDecisions(
  _ plan: PlanStatus, _ wheel: YearWheelStatus, on day: CalendarDate
) -> [DecisionState] {
  let ofActivities = plan.all.flatMap { activity in
    activity.decisions.compactMap {
      state(of: $0, activity.id, activity.title, activity.isExample, owner: activity.owner, on: day)
    }
  }
  let ofMeetings = wheel.all.flatMap { meeting in
    meeting.decisions.compactMap { decision -> DecisionState? in
      let isHeld = meeting.state == .held
      guard !isHeld || decision.outcome == nil else { return nil }
      var decision = decision
      if decision.by == nil, meeting.state != .cancelled { decision.by = meeting.date }
      return state(
        of: decision, meeting.id, meeting.title, meeting.isExample, owner: meeting.owner ?? wheel.owner,
        leftOpen: isHeld ? meeting.date : nil, on: day)
    }
  }
  let all = (ofActivities + ofMeetings).sorted { ($0.id, $0.question) < ($1.id, $1.question) }
  let dated = all.compactMap { decision in decision.by.map { (day: $0, decision: decision) } }
  return dated.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
    .map(\.element.decision) + all.filter { $0.by == nil }
}

private func state(
  of decision: Decision, _ id: EntryID, _ title: LocalizedText, _ isExample: Bool, owner: String?,
  leftOpen: CalendarDate? = nil, on day: CalendarDate
) -> DecisionState? {
  guard let question = decision.question, decision.decided.map({ $0 > day }) ?? true else { return nil }
  return DecisionState(
    question: question, id: id, title: title, isExample: isExample, by: decision.by, leftOpen: leftOpen,
    isOverdue: decision.by.map { $0 < day } ?? false, owner: owner)
}
