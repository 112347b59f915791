import Diagnostics
import Model

/// The action plan, by focus area.
let planCard = StatusCard(
  "plan", on: .plan, order: 30,
  words: [
    .planHeading, .planIntro, .overdue, .dueThisTertial, .withoutOwner, .stale, .spent, .overBudget,
    .activity,
    .statusFrom, .laterStatus, .deadline, .nextStep, .cause, .measure, .risk, .noArea, .activities,
    .verdictPlan, .withoutMeasure, .runsInPlan, .byArea, .byAxis, .area, .axis, .allActivities, .activityTag,
    .stepLate, .stepBy, .ofBudget, .budgetOfYear, .verdictPlanComing, .verdictOverdue, .verdictNoActivities,
  ],
  states: [.init("activity", ActivityStatus.self), .init("axis", Axis.self)],
  figures: { Plan(status: $0.plan, today: $0.moment.today) }, lights: { $0.status.all.map(\.light) },
  verdict: { $0.verdict($1.status) },
  json: { plan($0.status) },
  section: { $0.section($1) })

/// The action plan, and the day that its timeline marks.
private struct Plan: Sendable {
  let status: PlanStatus
  let today: CalendarDate
}

extension StatusWord {
  fileprivate static let planHeading = StatusWord("plan-heading")
  fileprivate static let planIntro = StatusWord("plan-intro")
  static let overdue = StatusWord("overdue")
  fileprivate static let dueThisTertial = StatusWord("due-this-tertial")
  fileprivate static let withoutOwner = StatusWord("without-owner")
  static let stale = StatusWord("stale")
  static let stepLate = StatusWord("step-late")
  fileprivate static let stepBy = StatusWord("step-by")
  fileprivate static let spent = StatusWord("spent")
  static let overBudget = StatusWord("over-budget")
  fileprivate static let activity = StatusWord("activity")
  fileprivate static let statusFrom = StatusWord("status-from")
  fileprivate static let laterStatus = StatusWord("later-status")
  fileprivate static let deadline = StatusWord("deadline")
  fileprivate static let cause = StatusWord("cause")
  fileprivate static let measure = StatusWord("measure")
  fileprivate static let risk = StatusWord("risk")
  fileprivate static let noArea = StatusWord("no-area")
  fileprivate static let activities = StatusWord("activities")
  fileprivate static let verdictPlan = StatusWord("verdict-plan")
  fileprivate static let verdictPlanComing = StatusWord("verdict-plan-coming")
  fileprivate static let verdictOverdue = StatusWord("verdict-overdue")
  fileprivate static let verdictNoActivities = StatusWord("verdict-no-activities")
  fileprivate static let withoutMeasure = StatusWord("without-measure")
  fileprivate static let runsInPlan = StatusWord("runs-in-plan")
  fileprivate static let byArea = StatusWord("by-area")
  fileprivate static let byAxis = StatusWord("by-axis")
  fileprivate static let area = StatusWord("area")
  fileprivate static let axis = StatusWord("axis")
  fileprivate static let allActivities = StatusWord("all-activities")
  fileprivate static let ofBudget = StatusWord("of-budget")
  fileprivate static let budgetOfYear = StatusWord("budget-of-year")
  static let activityTag = StatusWord("activity-tag")
}

extension StatusLanguage {
  fileprivate func verdict(_ plan: PlanStatus) -> String {
    guard !plan.all.isEmpty else { return words[.verdictNoActivities] }
    let coming = plan.all.count { $0.light == .green && $0.status == .notStarted }
    let fine = plan.all.count { $0.light == .green }
    return sentences(
      words(
        coming > 0 ? .verdictPlanComing : .verdictPlan,
        ["fine": number(fine), "count": number(plan.all.count), "coming": number(coming)]),
      plan.overdue.isEmpty ? "" : words(.verdictOverdue, ["overdue": number(plan.overdue.count)]))
  }

  fileprivate func section(_ plan: Plan) -> StatusSection {
    let status = plan.status
    let counts: [(StatusWord, [ActivityState])] = [
      (.overdue, status.overdue), (.dueThisTertial, status.due), (.withoutMeasure, status.withoutMeasure),
      (.withoutOwner, status.withoutOwner), (.stale, status.stale),
    ]
    return StatusSection(
      id: "plan", heading: words[.planHeading],
      intro: words(.planIntro, ["days": number(ActivityState.patience)]),
      facts: status.all.isEmpty
        ? []
        : counts.map { fact($0, number($1.count)) }
          + knownFact(.budget, status.budget.map { _ in own(budget(of: status, plan.today.year)) })
          + knownFact(.spent, status.spent.map { own(kroner($0)) }),
      leading: status.all.isEmpty ? [] : [byArea(status), byAxis(status)],
      drawing: status.all.contains { $0.from != nil || $0.to != nil } ? monthScale(plan.today) : [],
      groups: groups(status.all.map { item($0, plan.today) }), records: records(status.all),
      none: words[.verdictNoActivities])
  }

  /// The sum, and how much of it is of the plan of the year, as its reports have it, where that is less.
  private func budget(of plan: PlanStatus, _ year: Int) -> String {
    let own = plan.budget(in: year)
    guard plan.budget != own else { return kroner(plan.budget) }
    return words(.budgetOfYear, ["all": kroner(plan.budget), "own": kroner(own), "year": "\(year)"])
  }

  /// How many of each focus area have each light; an activity counts in each of its areas.
  private func byArea(_ plan: PlanStatus) -> StatusTable {
    lights(
      .byArea, .area,
      plan.areas.map { ($0.title.flatMap { phrase($0) } ?? own(words[.noArea]), $0.activities) })
  }

  private func byAxis(_ plan: PlanStatus) -> StatusTable {
    let axes = (Axis.allCases.map(Optional.some) + [nil]).map { axis in
      (own(axis.map { words["axis", $0] } ?? words[.notSet]), plan.all.filter { $0.axis == axis })
    }
    return lights(.byAxis, .axis, axes.filter { !$1.isEmpty })
  }

  private func lights(
    _ heading: StatusWord, _ first: StatusWord, _ rows: [(Phrase, [ActivityState])]
  ) -> StatusTable {
    let lights: [Light] = [.red, .yellow, .grey, .green]
    return StatusTable(
      heading: words[heading],
      columns: [words[first], words[.allActivities]] + lights.map { words["lights", $0] },
      rows: rows.map { name, activities in
        StatusTable.Row(
          head: StatusTable.Cell(name),
          cells: ([activities.count] + lights.map { light in activities.count { $0.light == light } })
            .map { cell(count: $0) })
      }, none: "")
  }

  /// An activity with all that the project knows of it.
  func item(_ activity: ActivityState, _ today: CalendarDate) -> StatusItem {
    let areas = activity.areas.compactMap { phrase($0) }
    return StatusItem(
      id: anchor(activity.id), title: title(activity.title, activity.id),
      example: mark(activity.isExample), light: light(activity.light),
      state: activity.status == .notSet && activity.later == nil ? [] : standing(of: activity),
      tags: areas + [activity.axis.map { own(words["axis", $0]) }].compactMap(\.self)
        + flags(of: activity).map(own),
      facts: (activity.status == .done && activity.nextStep.values.isEmpty
        ? [] : [nextStepFact(phrase(activity.nextStep))])
        + stepDay(activity) + [
          ownerFact(activity.owner), fact(.runsInPlan, span(activity.from, activity.to)),
        ] + knownFact(.cause, native(activity.deviationCause)) + knownFact(.measure, native(activity.measure))
        + knownFact(.risk, native(activity.risk))
        + (activity.budget == nil && activity.spent == nil
          ? []
          : [
            fact(
              .spent, words(.ofBudget, ["spent": kroner(activity.spent), "budget": kroner(activity.budget)]))
          ]),
      drawing: timeline(from: activity.from, to: activity.to, activity.light, today))
  }

  /// The day that the next step is to be taken by; what is late has a mark that says so.
  private func stepDay(_ activity: ActivityState) -> [StatusFact] {
    activity.status == .done || activity.isStepLate
      ? [] : knownFact(.stepBy, activity.nextStepBy.map { own(date($0)) })
  }

  func standing(of activity: ActivityState) -> [String] {
    let status = words["activity", activity.status]
    let dated = activity.statusDate.map { "\(status) \(words(.statusFrom, ["date": date($0)]))" } ?? status
    let later = activity.later.map {
      words(.laterStatus, ["status": words["activity", $0.status], "date": date($0.date)])
    }
    return [dated] + [later].compactMap(\.self)
  }

  /// Every activity with all that is known of it, for programs.
  private func records(_ activities: [ActivityState]) -> StatusTable {
    table(
      .activities,
      [
        .activity, .light, .status, .statusDate, .runsFrom, .runsTo, .owner, .nextStep, .budget, .spent,
        .cause,
        .measure,
      ],
      activities.map { activity in
        StatusTable.Row(
          head: head(activity.title, activity.id, isExample: activity.isExample),
          cells: [
            cell(activity.light), cell(words["activity", activity.status]), cell(day: activity.statusDate),
            cell(day: activity.from), cell(day: activity.to), cell(known: role(activity.owner)),
            cell(known: phrase(activity.nextStep)), cell(kroner: activity.budget),
            cell(kroner: activity.spent),
            cell(known: native(activity.deviationCause)), cell(known: native(activity.measure)),
          ])
      })
  }

  func owner(_ role: String?) -> Phrase { self.role(role) ?? own(words[.notSet]) }

  func flags(of activity: ActivityState) -> [String] {
    [
      (activity.isOverdue, StatusWord.overdue), (activity.isDueThisTertial, .dueThisTertial),
      (activity.owner == nil, .withoutOwner), (activity.isStale, .stale),
      (activity.lacksMeasure, .withoutMeasure),
      (activity.isOverBudget, .overBudget),
    ]
    .compactMap { holds, word in holds ? words[word] : nil }
      + (activity.isStepLate ? [words(.stepLate, ["date": date(activity.nextStepBy)])] : [])
  }
}

private func plan(_ plan: PlanStatus) -> JSONText {
  .record([
    "budget": JSONText(plan.budget), "spent": JSONText(plan.spent),
    "activities": .array(
      plan.all.map {
        .record([
          "id": .string($0.id.slug), "title": JSONText($0.title), "isExample": .flag($0.isExample),
          "light": .string($0.light.rawValue),
          "status": .string($0.status.rawValue), "statusDate": JSONText($0.statusDate),
          "from": JSONText($0.from),
          "to": JSONText($0.to), "owner": JSONText($0.owner), "isOverdue": .flag($0.isOverdue),
          "isDueThisTertial": .flag($0.isDueThisTertial), "isStale": .flag($0.isStale),
          "nextStepBy": JSONText($0.nextStepBy), "isStepLate": .flag($0.isStepLate),
          "isOverBudget": .flag($0.isOverBudget),
          "budget": JSONText($0.budget), "spent": JSONText($0.spent),
        ])
      }),
  ])
}
