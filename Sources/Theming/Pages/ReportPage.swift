import Model
import Templates

let reportPage = PageTemplate<EntryPage<Report>>(
  page: "report",
  [
    .optionalText("period") { page in page.entry.period.map { page.edition.format.period($0) } },
    .optional("sent", dayView) { page in page.entry.sent.map { Day($0, page.edition.format) } },
    .optionalText("archiveReference") { $0.entry.archiveReference },
    .filled("lines", reportLineView) { page in page.entry.lines.map { (page.edition, $0) } },
    .body(),
  ])

private let reportLineView = View<(Edition, LocalizedText)>([
  .html("text") { edition, line in edition.phrase(line) }
])

extension Edition {
  func reportPages() -> [OutputFile] {
    pages(reportPage) { edition, report, address in edition.head(report, at: address, below: .reports) }
  }
}
