import Model
import Templates

let articlePage = PageTemplate<EntryPage<Article>>(
  page: "article",
  [
    .optionalText("type") { page in page.entry.type.map { page.edition.words[choice: $0] } },
    .optional("day", dayView) { page in page.entry.date.map { Day($0, page.edition.format) } },
    .optional("campaign", linkView) { $0.edition.link($0.entry.campaign) },
    .body(),
  ])

extension Edition {
  func articlePages() -> [OutputFile] {
    pages(articlePage) { edition, article, address in
      var head = edition.head(article, at: address, section: .news)
      head.type = .article
      head.structuredData = [edition.structuredData(of: article, at: address)]
      return head
    }
  }
}
