import Model
import Templates

let reportPage = PageTemplate<EntryPage<Report>>(
  entry: "report",
  facts: [
    .text(.period) { page in page.entry.period.map { page.edition.format.period($0) } },
    .day(.sent) { $0.entry.sent },
    .text(.archiveReference) { $0.entry.archiveReference },
  ],
  [.filled("lines", reportLineView) { page in page.entry.lines.map { (page.edition, $0) } }])

private let reportLineView = View<(Edition, LocalizedText)>([
  .html("text") { edition, line in edition.phrase(line) }
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
  fileprivate static let archiveReference = Word("archive-reference")
}

extension Edition {
  /// Newest first.
  fileprivate var reports: [PublicEntry<Report>] {
    site.all(Report.self).sorted { left, right in
      (right.period?.code ?? "", left.id) < (left.period?.code ?? "", right.id)
    }
  }
}
