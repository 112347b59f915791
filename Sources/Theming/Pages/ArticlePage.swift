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
    },
    PageDeclaration(overviewPage) { $0.articleYears },
  ]
}

extension Edition {
  /// The articles that the first page of the news shows, and the years that have a page of their own.
  var newestArticles: (shown: [PublicEntry<Article>], years: [Link]) {
    guard agenda.articles.count > longestList, let front = sectionLinks[.news]?.address else {
      return (agenda.articles, [])
    }
    return (
      Array(agenda.articles.prefix(50)),
      articlesByYear.map { Link(title: "\($0.year)", address: "\(front)\($0.year)/") }
    )
  }

  private var articlesByYear: [(year: Int, articles: [PublicEntry<Article>])] {
    Dictionary(grouping: agenda.articles) { $0.date?.year ?? 0 }.sorted { $0.key > $1.key }
      .map { ($0.key, $0.value) }
  }

  /// Where the news begin in each language that has a page for them, and with it the pages of the years.
  private var newsFronts: [Language: String] {
    guard let page = sections[.news]?.id else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: languages.compactMap { language in
        site.address(of: page, in: language).map { (language, $0) }
      })
  }

  fileprivate var articleYears: [OutputFile] {
    guard let front = sectionLinks[.news], front.language == nil, !newestArticles.years.isEmpty else {
      return []
    }
    return articlesByYear.map { year, articles in
      let address = "\(front.address)\(year)/"
      let addresses = newsFronts.mapValues { "\($0)\(year)/" }
      return page(overviewPage, at: address, listing(at: addresses)) { edition in
        PlainPage(
          edition: edition,
          head: PageHead(
            title: "\(front.title) \(year)", description: "\(front.title) \(year)", address: address,
            addresses: addresses, above: [front], menuPlace: MenuPlace(section: .news)),
          content: Overview(cards: articles.map { edition.card($0) }))
      }
    }
  }
}

extension ArticleType: WordedChoice { static let wordPrefix = "article-type" }
