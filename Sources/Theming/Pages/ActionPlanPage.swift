import Model
import Templates

/// The yearly action plan, by its two axes.
let actionPlanPage = PageTemplate<PlainPage<[ActivityGroup]>>(
  page: "action-plan", [.list("groups", activityGroupView) { $0.content }])

/// The activities of one axis.
struct ActivityGroup: Sendable {
  let title: String
  let activities: [(Edition, PublicEntry<Activity>)]
}

private let activityGroupView = View<ActivityGroup>([
  .text("title") { $0.title },
  .list("activities", activityView) { $0.activities },
])

private let activityView = View<(Edition, PublicEntry<Activity>)>([
  .text("id") { $1.id.slug },
  .html("title") { edition, activity in edition.phrase(activity.head.common.title) },
  .html("summary") { edition, activity in edition.phrase(activity.head.common.summary) },
  .text("status") { $1.status?.rawValue ?? "" },
  .optionalText("statusWord") { edition, activity in activity.status.map { edition.words[choice: $0] } },
  .optional("statusDay", dayView) { edition, activity in
    activity.statusDate.map { Day($0, edition.format) }
  },
  .flag("isStale") { edition, activity in activity.facts.isStale(on: edition.site.moment.today) },
  .optionalText("novelty") { edition, activity in
    activity.isNew.map { edition.words[$0 ? .new : .existing] }
  },
  .optionalText("period") { edition, activity in activity.period.map { edition.days(of: $0) } },
  .html("nextStep") { edition, activity in edition.phrase(activity.nextStep) },
  .optionalText("colour") { $0.colour(of: $1.head)?.rawValue },
  .html("owner") { $0.role($1.head.common.ownerRole) },
  .filled("focusAreas", linkView) { edition, activity in
    activity.head.common.focusAreas.compactMap { edition.link($0) }
  },
  .filled("kpis", linkView) { edition, activity in activity.kpis.compactMap { edition.link($0) } },
  .flag("isExample") { $1.head.common.isExample == true },
])

extension Edition {
  func actionPlanPageFile() -> OutputFile {
    page(actionPlanPage, .actionPlan) { edition in
      PlainPage(edition: edition, head: edition.head(.actionPlan), content: edition.activityGroups)
    }
  }

  private var activityGroups: [ActivityGroup] {
    let all = alphabetical(site.all(Activity.self), by: \.head.common.title)
    return Axis.allCases.map { axis in
      ActivityGroup(title: words[choice: axis], activities: all.filter { $0.axis == axis }.map { (self, $0) })
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
