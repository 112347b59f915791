import Diagnostics
import Model

/// The action plan, by focus area.
let planCard = StatusCard(
  "plan", order: 30,
  words: [
    .plan, .planIntro, .overdue, .dueThisTertial, .withoutOwner, .stale, .spent, .overBudget, .activity,
    .statusFrom, .laterStatus, .deadline, .nextStep, .cause, .measure, .risk, .noArea, .activities,
  ],
  states: [.init("activity", ActivityStatus.self)],
  figures: \.plan, lights: { $0.all.map(\.light) }, json: plan,
  section: { $0.section($1) })

extension StatusWord {
  fileprivate static let plan = StatusWord("plan")
  fileprivate static let planIntro = StatusWord("plan-intro")
  fileprivate static let overdue = StatusWord("overdue")
  fileprivate static let dueThisTertial = StatusWord("due-this-tertial")
  fileprivate static let withoutOwner = StatusWord("without-owner")
  fileprivate static let stale = StatusWord("stale")
  fileprivate static let spent = StatusWord("spent")
  fileprivate static let overBudget = StatusWord("over-budget")
  fileprivate static let activity = StatusWord("activity")
  fileprivate static let statusFrom = StatusWord("status-from")
  fileprivate static let laterStatus = StatusWord("later-status")
  fileprivate static let deadline = StatusWord("deadline")
  fileprivate static let nextStep = StatusWord("next-step")
  fileprivate static let cause = StatusWord("cause")
  fileprivate static let measure = StatusWord("measure")
  fileprivate static let risk = StatusWord("risk")
  fileprivate static let noArea = StatusWord("no-area")
  fileprivate static let activities = StatusWord("activities")
}

extension StatusLanguage {
  fileprivate func section(_ plan: PlanStatus) -> StatusSection {
    StatusSection(
      id: "plan", heading: words[.plan], light: light(.worst(of: plan.all.map(\.light))),
      intro: words(.planIntro, ["days": number(ActivityState.patience)]),
      facts: [
        fact(.overdue, names(plan.overdue)), fact(.dueThisTertial, names(plan.due)),
        fact(.withoutOwner, names(plan.withoutOwner)), fact(.stale, names(plan.stale)),
        fact(.budget, kroner(plan.budget)), fact(.spent, kroner(plan.spent)),
      ],
      tables: plan.areas.map { area in
        var table = activityTable(area.activities)
        table.heading = area.title.flatMap { phrase($0)?.text } ?? words[.noArea]
        return table
      })
  }

  func activityTable(_ activities: [ActivityState]) -> StatusTable {
    table(
      .activities, [.activity, .status, .deadline, .owner, .nextStep, .budget, .spent], activities.map(row))
  }

  /// How many, and which.
  private func names(_ activities: [ActivityState]) -> String {
    let names = activities.map { title($0.title, $0.id).text }.joined(separator: "; ")
    return activities.isEmpty ? number(0) : "\(number(activities.count)): \(names)"
  }

  private func row(_ activity: ActivityState) -> StatusTable.Row {
    var head = head(activity.title, activity.id, isExample: activity.isExample)
    head.notes = flags(of: activity).map(own)
    return StatusTable.Row(
      head: head,
      cells: [
        status(activity), cell(date(activity.to)), StatusTable.Cell(owner(activity.owner)),
        nextStep(activity), cell(kroner(activity.budget)), cell(kroner(activity.spent)),
      ])
  }

  func owner(_ role: String?) -> Phrase { native(role) ?? own(words[.notSet]) }

  private func flags(of activity: ActivityState) -> [String] {
    [
      (activity.isOverdue, StatusWord.overdue), (activity.isDueThisTertial, .dueThisTertial),
      (activity.owner == nil, .withoutOwner), (activity.isStale, .stale),
      (activity.isOverBudget, .overBudget),
    ]
    .compactMap { holds, word in holds ? words[word] : nil }
  }

  private func status(_ activity: ActivityState) -> StatusTable.Cell {
    var cell = cell(activity.light)
    if activity.status != .notSet || activity.light != .grey {
      cell.notes = [own(words["activity", activity.status])]
    }
    if let day = activity.statusDate { cell.notes.append(own(words(.statusFrom, ["date": date(day)]))) }
    if let later = activity.later {
      let status = words["activity", later.status]
      cell.notes.append(own(words(.laterStatus, ["status": status, "date": date(later.date)])))
    }
    return cell
  }

  private func nextStep(_ activity: ActivityState) -> StatusTable.Cell {
    var cell = StatusTable.Cell(phrase(activity.nextStep) ?? own(words[.notSet]))
    let internalLines: [(StatusWord, String?)] = [
      (.cause, activity.deviationCause), (.measure, activity.measure), (.risk, activity.risk),
    ]
    cell.notes = internalLines.compactMap { word, text in
      native(text).map { Phrase(text: "\(words[word]): \($0.text)", language: $0.language) }
    }
    return cell
  }
}

private func plan(_ plan: PlanStatus) -> JSONText {
  .record([
    "budget": JSONText(plan.budget), "spent": JSONText(plan.spent),
    "activities": .array(
      plan.all.map {
        .record([
          "id": .string($0.id.slug), "isExample": .flag($0.isExample), "light": .string($0.light.rawValue),
          "status": .string($0.status.rawValue), "statusDate": JSONText($0.statusDate),
          "from": JSONText($0.from),
          "to": JSONText($0.to), "owner": JSONText($0.owner), "isOverdue": .flag($0.isOverdue),
          "isDueThisTertial": .flag($0.isDueThisTertial), "isStale": .flag($0.isStale),
          "isOverBudget": .flag($0.isOverBudget),
          "budget": JSONText($0.budget), "spent": JSONText($0.spent),
        ])
      }),
  ])
}
