import Model
import Templates

let articlePage = PageTemplate<EntryPage<Article>>(
  entry: "article",
  [
    .optionalText("type") { page in page.entry.type.map { page.edition.words[choice: $0] } },
    .optional("day", dayView) { page in page.entry.date.map { Day($0, page.edition.format) } },
    .optional("campaign", linkView) { $0.edition.link($0.entry.campaign) },
  ])

extension Article: PagedFacts {
  static let pages: [PageDeclaration] = [
    .entries(articlePage, words: ArticleType.words) { edition, article, address in
      var head = edition.head(article, at: address, section: .news)
      head.type = .article
      head.structuredData = [edition.structuredData(of: article, at: address)]
      return head
    }
  ]
}

extension ArticleType: WordedChoice { static let wordPrefix = "article-type" }
