package import Arithmetic

/// The action plan: how each activity goes, by focus area.
package struct PlanStatus: Sendable {
  /// Every activity once, in the order of their ids.
  package let all: [ActivityState]
  /// The focus areas in their order, then what belongs to none; an activity stands under each of its areas.
  package let areas: [Area]
  /// The sums of what is given; nil when nothing is.
  package let budget: Decimal?
  package let spent: Decimal?

  package var overdue: [ActivityState] { all.filter(\.isOverdue) }
  package var due: [ActivityState] { all.filter(\.isDueThisTertial) }
  package var withoutOwner: [ActivityState] { all.filter { $0.owner == nil } }
  package var stale: [ActivityState] { all.filter(\.isStale) }
  package var withoutMeasure: [ActivityState] { all.filter(\.lacksMeasure) }

  /// The budgets of the activities in the plan of a year, which its reports have; nil when none is given.
  package func budget(in year: Int) -> Decimal? {
    sum(of: all.filter { $0.plan.isOf(year) }.map(\.budget))
  }

  /// The activities of one focus area; nil stands for those without.
  package struct Area: Sendable {
    package let title: LocalizedText?
    package let activities: [ActivityState]
  }
}

/// One activity of the action plan at a day.
package struct ActivityState: Sendable {
  package let id: EntryID
  package let title: LocalizedText
  package let isExample: Bool
  package let owner: String?
  package let status: ActivityStatus
  package let statusDate: CalendarDate?
  /// A status that is dated after the day: it says nothing of the day, which has then no known status.
  package let later: LaterStatus?
  package let from: CalendarDate?
  package let to: CalendarDate?
  package let nextStep: LocalizedText
  package let nextStepBy: CalendarDate?
  package let budget: Decimal?
  package let spent: Decimal?
  package let deviationCause: String?
  package let measure: String?
  package let risk: String?
  /// Not done, and its last day is over.
  package let isOverdue: Bool
  /// Not done, and the day of its next step is over.
  package let isStepLate: Bool
  /// Not done, and its last day lies in this tertial.
  package let isDueThisTertial: Bool
  /// Not done, and its status is older than `patience` days or has no date.
  package let isStale: Bool
  /// More is spent than the budget allows.
  package let isOverBudget: Bool
  package let light: Light
  /// The focus areas in the order written.
  package let areas: [LocalizedText]
  package let axis: Axis?
  /// Delayed or deviating, and no measure is written.
  package let lacksMeasure: Bool
  package let decisions: [Decision]

  /// A status and its date.
  package struct LaterStatus: Sendable, Hashable {
    package let status: ActivityStatus
    package let date: CalendarDate
  }

  /// How many days a status may be relied on.
  package static let patience = 120
}

extension ActivityState {
  var plan: PlannedTime { PlannedTime(status: status, statusDate: statusDate, from: from, to: to) }
}

extension StatusReport {
  package var plan: PlanStatus { planStatus(of: site, on: site.moment.today) }
}

func planStatus(of site: SiteModel, on day: CalendarDate) -> PlanStatus {
  let entries = site.counted(Activity.self)
  let titles = areaTitles(of: site)
  let states = entries.map { activityState(of: $0, titles, on: day) }
  let declared = site.all(FocusArea.self).sorted {
    ($0.order ?? .max, $0.head.id) < ($1.order ?? .max, $1.head.id)
  }
  var areas = declared.map { area in
    PlanStatus.Area(
      title: area.common.title,
      activities: zip(entries, states).filter { $0.0.common.focusAreas.contains { $0.id == area.head.id } }
        .map(\.1))
  }
  let ids = Set(declared.map(\.head.id))
  let loose = zip(entries, states).filter { entry, _ in
    !entry.common.focusAreas.contains { ids.contains($0.id) }
  }
  if !loose.isEmpty { areas.append(PlanStatus.Area(title: nil, activities: loose.map(\.1))) }
  return PlanStatus(
    all: states, areas: areas, budget: sum(of: states.map(\.budget)),
    spent: sum(of: states.map(\.spent)))
}

/// What the focus areas are called.
func areaTitles(of site: SiteModel) -> [EntryID: LocalizedText] {
  Dictionary(site.all(FocusArea.self).map { ($0.head.id, $0.common.title) }) { first, _ in first }
}

func activityState(
  of entry: Entry<Activity>, _ areas: [EntryID: LocalizedText], on day: CalendarDate
) -> ActivityState {
  let later = entry.statusDate.flatMap { date in
    date > day ? entry.status.map { ActivityState.LaterStatus(status: $0, date: date) } : nil
  }
  let status = later == nil ? entry.status ?? .notSet : .notSet
  let last = entry.period?.to
  let isOpen = status != .done
  let isOverdue = isOpen && last.map { $0 < day } ?? false
  let isStale = isOpen && status != .notSet && isOld(entry.statusDate, on: day)
  let internalFacts = entry.internalFacts
  // Of a status that is dated after the day, nobody knows what it was.
  let isStepLate = later == nil && entry.facts.isStepLate(on: day)
  let isOverBudget = exceeds(internalFacts.spent, internalFacts.budget)
  return ActivityState(
    id: entry.head.id, title: entry.common.title, isExample: entry.common.isExample == true,
    owner: entry.common.ownerRole, status: status, statusDate: later == nil ? entry.statusDate : nil,
    later: later, from: entry.period?.from,
    to: last, nextStep: entry.nextStep, nextStepBy: entry.nextStepBy,
    budget: internalFacts.budget?.counted?.amount,
    spent: internalFacts.spent?.counted?.amount, deviationCause: internalFacts.deviationCause,
    measure: internalFacts.measure, risk: internalFacts.risk, isOverdue: isOverdue, isStepLate: isStepLate,
    isDueThisTertial: isOpen && last.map { ReportingPeriod.tertial(of: $0) == .tertial(of: day) } ?? false,
    isStale: isStale, isOverBudget: isOverBudget,
    light: light(
      of: status, begins: entry.period?.from, day, isOverdue: isOverdue, isStepLate: isStepLate,
      isDoubtful: isStale || isOverBudget),
    areas: entry.common.focusAreas.compactMap { areas[$0.id] }, axis: entry.axis,
    lacksMeasure: (status == .delayed || status == .deviating) && (internalFacts.measure ?? "").isEmpty,
    decisions: internalFacts.decisions)
}

private func exceeds(_ spent: Kroner?, _ budget: Kroner?) -> Bool {
  guard let spent, let budget else { return false }
  return spent > budget
}

private func isOld(_ date: CalendarDate?, on day: CalendarDate) -> Bool {
  date.map { day.days(after: $0) > ActivityState.patience } ?? true
}

private func light(
  of status: ActivityStatus, begins: CalendarDate?, _ day: CalendarDate, isOverdue: Bool, isStepLate: Bool,
  isDoubtful: Bool
) -> Light {
  if isOverdue { return .red }
  let light: Light =
    switch status {
    case .notSet: .grey
    case .notStarted: begins.map { $0 > day ? .green : .yellow } ?? .grey
    case .onTrack, .done: .green
    case .delayed: .yellow
    case .deviating: .red
    }
  // A step that was not taken is known to be late, also where nobody has said how it goes.
  if isStepLate, light == .grey { return .yellow }
  return isDoubtful || isStepLate ? light.withoutGreen : light
}
