package import Arithmetic

/// One thing that is other than it was: what a reader who has seen the one day wants to know of the other.
package struct StandingChange: Sendable {
  package let subject: Subject
  /// The file name of what changed, without its ending; nil for the money as a whole.
  package let id: String?
  /// What it is called now, or was called.
  package let title: LocalizedText
  package let what: What
  /// The day of the last addendum that speaks of it and says that the first of the two days was not so.
  package var corrected: CalendarDate? = nil

  /// What it is a change of.
  package enum Subject: String, Sendable, CaseIterable {
    case kpi, activity, money, agreement, person, meeting
  }

  /// What changed, from what, to what.
  package enum What: Sendable, Hashable {
    case added, removed
    case light(from: Light, to: Light)
    case figure(Figure, from: Dated?, to: Dated?, Unit?)
    case status(from: ActivityStatus, to: ActivityStatus)
    case agreement(from: PartnerState.Agreement, to: PartnerState.Agreement)
    /// The last day of an activity or of an agreement.
    case lastDay(from: CalendarDate?, to: CalendarDate?)
    case owner(from: String?, to: String?)
    case post(from: Post?, to: Post?)
    /// What a KPI counts and is judged by, or where an activity belongs: a light may be another for that alone.
    case terms([Term])
    /// The day of a meeting.
    case day(from: CalendarDate, to: CalendarDate)
    /// A meeting is called off, or is to be held after all.
    case meeting(from: YearWheelStatus.MeetingState.State, to: YearWheelStatus.MeetingState.State)
  }

  /// What lights and numbers rest on.
  package enum Term: String, Sendable, CaseIterable {
    case unit, definition, direction, accumulation, baseline, thresholds, cadence, breaks, path, axis
  }

  /// Which figure.
  package enum Figure: String, Sendable, CaseIterable {
    case value, target, agreed, received, budget, spent
  }

  /// A number, and the period it is for when it has one.
  package struct Dated: Sendable, Hashable {
    package let value: Decimal
    package let period: ReportingPeriod?
    /// It is a sum up to the end of the period.
    package var isSum = false
    /// It is what each year is to come to.
    package var isOfEachYear = false
  }
}

/// What changed from one day to another: KPIs, activities, money, agreements, people, meetings, each in the order of their ids.
package func changes(from old: Standing, to new: Standing) -> [StandingChange] {
  pairs(old.kpis, new.kpis, \.id).flatMap { named(.kpi, $0, \.title) { changes($0, $1) } }
    + pairs(old.activities.filter { isStillExpected($0, new) }, new.activities, \.id).flatMap {
      named(.activity, $0, \.title) { changes($0, $1) }
    }
    + moneyChanges(old.money, new.money)
    + pairs(old.agreements, new.agreements, \.id).flatMap {
      named(.agreement, $0, \.title) { changes($0, $1) }
    }
    + pairs(old.people, new.people, \.id).flatMap {
      named(.person, $0, \.name) { $0.post == $1.post ? [] : [.post(from: $0.post, to: $1.post)] }
    }
    + pairs(old.meetings.filter { isStillToCome($0, new) }, new.meetings, \.id).filter { $0.old != nil }
    .flatMap { named(.meeting, $0, \.title) { changes($0, $1) } }
}

/// A meeting that was held is no change, and one of a year that is over has passed out of the newer list.
private func isStillToCome(_ meeting: MeetingStanding, _ new: Standing) -> Bool {
  guard let date = meeting.date, let day = new.day else { return false }
  return new.meetings.contains { $0.id == meeting.id } || date.year >= day.year
}

/// The same, of a report that has been corrected since: what it said of these is not what was so.
func changes(from old: Standing, _ addenda: [Addendum], to new: Standing) -> [StandingChange] {
  var days: [EntryID: CalendarDate] = [:]
  for addendum in addenda {
    for id in addendum.corrected { days[id] = max(days[id], addendum.date) }
  }
  return changes(from: old, to: new).map { change in
    guard let kind = change.subject.kind, let id = change.id, change.what != .added else { return change }
    var change = change
    change.corrected = days[EntryID(kind, id)]
    return change
  }
}

/// Nil is before all days.
private func max(_ one: CalendarDate?, _ other: CalendarDate?) -> CalendarDate? {
  guard let one, let other else { return one ?? other }
  return one < other ? other : one
}

extension StandingChange.Subject {
  /// Nil of the money as a whole.
  fileprivate var kind: KindID? {
    switch self {
    case .kpi: KPI.kindID
    case .activity: Activity.kindID
    case .agreement: Partner.kindID
    case .person: Person.kindID
    case .meeting: Meeting.kindID
    case .money: nil
    }
  }
}

/// What was done in a year before, and so is not in the newer plan, has not changed.
private func isStillExpected(_ activity: ActivityStanding, _ new: Standing) -> Bool {
  new.day.map { activity.belongs(to: $0.year) } ?? true || new.activities.contains { $0.id == activity.id }
}

private struct Pair<Item> {
  let id: String
  var old: Item?
  var new: Item?
}

private func pairs<Item>(_ old: [Item], _ new: [Item], _ id: (Item) -> String?) -> [Pair<Item>] {
  var result: [String: Pair<Item>] = [:]
  for item in old { result[id(item) ?? "", default: Pair(id: id(item) ?? "")].old = item }
  for item in new { result[id(item) ?? "", default: Pair(id: id(item) ?? "")].new = item }
  return result.values.sorted { $0.id < $1.id }
}

private func named<Item>(
  _ subject: StandingChange.Subject, _ pair: Pair<Item>, _ title: (Item) -> LocalizedText,
  _ changes: (Item, Item) -> [StandingChange.What]
) -> [StandingChange] {
  guard let shown = pair.new ?? pair.old else { return [] }
  let found: [StandingChange.What] =
    if let old = pair.old, let new = pair.new {
      changes(old, new)
    } else {
      [pair.new == nil ? .removed : .added]
    }
  return found.map { StandingChange(subject: subject, id: pair.id, title: title(shown), what: $0) }
}

func changes(_ old: KPIStanding, _ new: KPIStanding) -> [StandingChange.What] {
  light(old.light, new.light)
    + figure(.value, old.datedValue, new.datedValue, new.unit)
    + figure(.target, old.datedTarget, new.datedTarget, new.unit)
    + owner(old.owner, new.owner) + terms(changedTerms(old, new))
}

/// Of what was not written down, nobody knows whether it has changed.
private func changedTerms(_ old: KPIStanding, _ new: KPIStanding) -> [StandingChange.Term] {
  let isUnit = old.unit != nil && new.unit != nil && old.unit != new.unit
  let (before, after) = (old.terms, new.terms)
  guard before.yellow != nil, after.yellow != nil else { return isUnit ? [.unit] : [] }
  let found: [(Bool, StandingChange.Term)] = [
    (isUnit, .unit), (before.counts(otherwiseThan: after), .definition),
    (before.direction != after.direction, .direction),
    (before.accumulation != after.accumulation, .accumulation),
    (before.baseline != after.baseline || before.baselinePeriod != after.baselinePeriod, .baseline),
    (before.yellow != after.yellow || before.red != after.red, .thresholds),
    (before.isMeasured(otherwiseThan: after), .cadence), (before.isBroken(otherwiseThan: after), .breaks),
    (
      before.milestones != after.milestones || before.path != after.path
        || before.tolerance != after.tolerance,
      .path
    ),
  ]
  return found.filter(\.0).map(\.1)
}

private func terms(_ changed: [StandingChange.Term]) -> [StandingChange.What] {
  changed.isEmpty ? [] : [.terms(changed)]
}

private func changes(_ old: ActivityStanding, _ new: ActivityStanding) -> [StandingChange.What] {
  var changes = light(old.light, new.light)
  if let before = old.status, let after = new.status, before != after {
    changes.append(.status(from: before, to: after))
  }
  let isMoved = old.axis != nil && new.axis != nil && old.axis != new.axis
  return changes + lastDay(old.to, new.to) + owner(old.owner, new.owner) + terms(isMoved ? [.axis] : [])
    + amount(.budget, old.budget, new.budget) + amount(.spent, old.spent, new.spent)
}

/// That a meeting has been held since, or that nobody has said so, is no change of it.
private func changes(_ old: MeetingStanding, _ new: MeetingStanding) -> [StandingChange.What] {
  guard let before = old.state, let after = new.state else { return [] }
  let isCalledOff = (before == .cancelled) != (after == .cancelled)
  let days: [StandingChange.What] =
    if let from = old.date, let to = new.date, from != to { [.day(from: from, to: to)] } else { [] }
  return (isCalledOff ? [.meeting(from: before, to: after)] : []) + days
}

private func changes(_ old: AgreementStanding, _ new: AgreementStanding) -> [StandingChange.What] {
  var changes: [StandingChange.What] = []
  if let before = old.state, let after = new.state, before != after {
    changes.append(.agreement(from: before, to: after))
  }
  return changes + amount(.agreed, old.agreed, new.agreed) + amount(.received, old.received, new.received)
    + lastDay(old.to, new.to)
}

private func moneyChanges(_ old: MoneyStanding?, _ new: MoneyStanding?) -> [StandingChange] {
  guard let old, let new else { return [] }
  let found =
    light(old.light, new.light)
    + figure(.agreed, dated(old.agreed, old.year), dated(new.agreed, new.year), .kroner)
    + figure(.received, dated(old.received, old.year), dated(new.received, new.year), .kroner)
  return found.map { StandingChange(subject: .money, id: nil, title: LocalizedText(), what: $0) }
}

private func light(_ old: Light?, _ new: Light?) -> [StandingChange.What] {
  guard let old, let new, old != new else { return [] }
  return [.light(from: old, to: new)]
}

private func figure(
  _ figure: StandingChange.Figure, _ old: StandingChange.Dated?, _ new: StandingChange.Dated?, _ unit: Unit?
) -> [StandingChange.What] {
  // How it is counted is a change of its own.
  old?.value == new?.value && old?.period == new?.period ? [] : [.figure(figure, from: old, to: new, unit)]
}

extension KPIStanding {
  fileprivate var datedValue: StandingChange.Dated? {
    value.map { .init(value: $0, period: period, isSum: isSum == true) }
  }

  fileprivate var datedTarget: StandingChange.Dated? {
    target.map {
      .init(value: $0, period: targetPeriod, isOfEachYear: terms.accumulation == .sumInYear)
    }
  }
}

private func amount(
  _ kind: StandingChange.Figure, _ old: Decimal?, _ new: Decimal?
) -> [StandingChange.What] {
  figure(kind, dated(old, nil), dated(new, nil), .kroner)
}

private func dated(_ value: Decimal?, _ period: ReportingPeriod?) -> StandingChange.Dated? {
  value.map { StandingChange.Dated(value: $0, period: period) }
}

private func lastDay(_ old: CalendarDate?, _ new: CalendarDate?) -> [StandingChange.What] {
  old == new ? [] : [.lastDay(from: old, to: new)]
}

private func owner(_ old: String?, _ new: String?) -> [StandingChange.What] {
  old == new ? [] : [.owner(from: old, to: new)]
}
