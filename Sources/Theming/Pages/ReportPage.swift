import Model
import Templates

let reportPage = PageTemplate<EntryPage<Report>>(
  entry: "report",
  facts: [
    .text(.period) { page in page.entry.period.map { page.edition.format.period($0) } },
    .day(.sent) { $0.entry.sent },
    .text(.archiveReference) { $0.entry.archiveReference },
    .day(.noted) { $0.entry.noted },
  ],
  [
    .filled("lines", reportLineView) { page in
      (page.frozen?.lines ?? page.entry.lines).map { (page.edition, $0) }
    },
    .filled("kpis", frozenKPIView) { page in page.frozen?.kpis.map { (page.edition, $0) } ?? [] },
    .filled("activities", frozenActivityView) { page in
      page.frozen?.activities.map { (page.edition, $0) } ?? []
    },
    .optionalText("asOf") { page in page.frozen?.asOf.map { page.edition.format.date($0) } },
    .filled("addenda", addendumView) { page in page.entry.addenda.map { (page.edition, $0) } },
  ])

private let reportLineView = View<(Edition, LocalizedText)>([
  .html("text") { edition, line in edition.phrase(line) }
])

private let addendumView = View<(Edition, Addendum)>([
  .optional("day", dayView) { edition, addendum in addendum.date.map { Day($0, edition.format) } },
  .html("text") { edition, addendum in edition.phrase(addendum.text) },
])

private let frozenKPIView = View<(Edition, KPIStanding)>([
  .html("title") { edition, kpi in edition.phrase(kpi.title) },
  .optionalText("value") { edition, kpi in kpi.value.map { edition.amount($0, kpi.unit) } },
  .optionalText("period") { edition, kpi in kpi.period.map { edition.format.period($0) } },
  .flag("isSum") { $1.isSum == true },
  .flag("isProvisional") { $1.isProvisional == true && $1.isRunning != true },
  .flag("isRunning") { $1.isRunning == true },
  .optionalText("target") { edition, kpi in
    kpi.target.map { edition.goal($0, kpi.unit, within: kpi.tolerance, kpi.terms.accumulation) }
  },
  .optionalText("targetPeriod") { edition, kpi in kpi.targetPeriod.map { edition.format.period($0) } },
  .text("light") { $1.light?.rawValue ?? Light.grey.rawValue },
  .text("lightWord") { edition, kpi in kpi.reason.map { edition.words[$0.word] } ?? "" },
])

private let frozenActivityView = View<(Edition, FrozenActivity)>([
  .html("title") { edition, activity in edition.phrase(activity.title) },
  .text("light") { $1.light?.rawValue ?? Light.grey.rawValue },
  .text("status") { edition, activity in edition.words[choice: activity.status ?? .notSet] },
  .optional("day", dayView) { edition, activity in activity.statusDate.map { Day($0, edition.format) } },
  // Nothing else makes an activity red that does not deviate.
  .flag("isOverdue") { $1.light == .red && $1.status != .deviating },
  .html("nextStep") { edition, activity in edition.phrase(activity.nextStep) },
])

extension Report: PagedFacts {
  static let pages: [PageDeclaration] = [
    .list(.reports, overviewPage) { edition in Overview(cards: edition.reports.map { edition.card($0) }) },
    .entries(reportPage, below: .reports),
  ]
}

extension ListPage {
  static let reports = ListPage(of: Report.self, "reports", in: .status, order: 110)
}

extension Word {
  fileprivate static let sent = Word("sent")
  fileprivate static let noted = Word("noted")
  fileprivate static let archiveReference = Word("archive-reference")
}

extension EntryPage<Report> {
  /// What was written down of the report; nil before it is frozen.
  fileprivate var frozen: FrozenReport? { edition.site.frozen(entry.id) }
}

extension Edition {
  /// Newest first.
  fileprivate var reports: [PublicEntry<Report>] {
    site.all(Report.self).sorted { left, right in
      (right.period?.code ?? "", left.id) < (left.period?.code ?? "", right.id)
    }
  }
}
