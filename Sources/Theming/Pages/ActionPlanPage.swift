import Model
import Templates

/// The yearly action plan, by its two axes.
let actionPlanPage = PageTemplate<PlainPage<[ActivityGroup]>>(
  page: "action-plan",
  [
    .list("groups", activityGroupView) { $0.content },
    .optional("ask", linkView) { $0.edition.empty(.actionPlan).action },
    .flag("isUndated") { page in !page.content.isEmpty && page.content.allSatisfy(\.isUndated) },
  ])

extension Activity: PagedFacts {
  static let pages: [PageDeclaration] = [
    .list(
      .actionPlan, actionPlanPage,
      words: [.new, .existing] + Axis.words + ActivityStatus.words + activityFacts.map(\.label),
      \.activityGroups)
  ]
}

extension ListPage {
  static let actionPlan = ListPage(of: Activity.self, "action-plan", in: .status, order: 80)
}

extension Word {
  fileprivate static let new = Word("new")
  fileprivate static let existing = Word("existing")
}

extension Axis: WordedChoice { static let wordPrefix = "axis" }
extension ActivityStatus: WordedChoice { static let wordPrefix = "activity-status" }

/// The activities of one axis.
struct ActivityGroup: Sendable {
  let title: String
  let activities: [Listed<Activity>]

  /// Whether none of them says when it is, or how far it has come.
  fileprivate var isUndated: Bool {
    activities.allSatisfy { item in
      item.entry.period == nil && item.entry.nextStep.values.isEmpty
        && (item.entry.status ?? .notSet) == .notSet
    }
  }
}

private let activityGroupView = View<ActivityGroup>([
  .text("title") { $0.title },
  .list("activities", activityView) { $0.activities },
])

private let activityView = View<Listed<Activity>>([
  .optionalText("id") { $0.anchor },
  .html("title") { $0.edition.phrase($0.entry.head.common.title) },
  .html("summary") { $0.edition.phrase($0.entry.head.common.summary) },
  .text("status") { $0.entry.status?.rawValue ?? "" },
  .optionalText("statusWord") { item in
    item.entry.status.flatMap { $0 == .notSet ? nil : item.edition.words[choice: $0] }
  },
  .optional("statusDay", dayView) { item in
    item.entry.statusDate.map { Day($0, item.edition.format) }
  },
  .flag("isStale") { $0.entry.facts.isStale(on: $0.edition.site.moment.today) },
  .optionalText("novelty") { item in item.entry.isNew.map { item.edition.words[$0 ? .new : .existing] } },
  .optionalText("period") { item in item.entry.period.map { item.edition.days(of: $0) } },
  .html("nextStep") { $0.edition.phrase($0.entry.nextStep) },
  .optional("nextStepBy", dayView) { item in
    item.entry.nextStepBy.map { Day($0, item.edition.format) }
  },
  .flag("isStepLate") { $0.entry.facts.isStepLate(on: $0.edition.site.moment.today) },
  .optionalText("colour") { $0.edition.colour(of: $0.entry.head)?.rawValue },
  .html("owner") { $0.edition.role($0.entry.head.common.ownerRole) },
  .filled("focusAreas", linkView) { item in
    item.entry.head.common.focusAreas.compactMap { item.edition.link($0) }
  },
  .filled("kpis", linkView) { item in item.entry.kpis.compactMap { item.edition.link($0) } },
  .flag("isExample") { $0.entry.head.common.isExample == true },
  .facts(activityFacts),
])

/// What else is shown of an activity, each with its word.
private let activityFacts: [LabelledFact<Listed<Activity>>] = []

extension Edition {
  fileprivate var activityGroups: [ActivityGroup] {
    let all = alphabetical(site.all(Activity.self), by: \.head.common.title)
    return Axis.allCases.map { axis in
      ActivityGroup(
        title: words[choice: axis],
        activities: all.filter { $0.axis == axis }.map { Listed($0, self, .ownPage) })
    }.filter { !$0.activities.isEmpty }
  }
}

extension Activity {
  /// A status older than 120 days says nothing of today; what is done stays done.
  fileprivate func isStale(on day: CalendarDate) -> Bool {
    guard let statusDate, status != .done, status != .notSet else { return false }
    return statusDate.adding(days: 120) < day
  }
}
