import Diagnostics
import Model

extension Feed {
  /// The fifty newest of the news, or of some of them, newest first, in each language.
  static func news(
    _ name: String, as form: NewsForm,
    of isIncluded: @escaping @Sendable (PublicEntry<Article>) -> Bool = { _ in true }
  ) -> Feed {
    var feed = Feed(inEach: { edition in
      let address = edition.frontAddress + name
      return [
        OutputFile(
          path: edition.base.path(of: address), from: .feed(edition.language),
          content: .rendered { output in
            let items = edition.newsItems(isIncluded)
            switch form {
            case .atom: output += edition.atom(items, at: address)
            case .jsonFeed: output += edition.jsonFeed(items, at: address)
            }
          })
      ]
    })
    feed.exactType = (name, form.mediaType)
    return feed
  }
}

/// Atom (RFC 4287) or JSON Feed 1.1.
enum NewsForm: Sendable {
  case atom, jsonFeed

  fileprivate var mediaType: String {
    switch self {
    case .atom: "application/atom+xml; charset=utf-8"
    case .jsonFeed: "application/feed+json; charset=utf-8"
    }
  }
}

private struct NewsItem {
  /// The same whatever the article's address becomes (RFC 4287 §4.2.6).
  let id: String
  let title: String
  let summary: String
  let address: String
  let published: CalendarDate
  let updated: CalendarDate
  /// The kind of news, and the focus areas.
  let tags: [String]
  let picture: SharedPicture?
}

extension Edition {
  fileprivate func newsItems(_ isIncluded: (PublicEntry<Article>) -> Bool) -> [NewsItem] {
    var items: [NewsItem] = []
    let newestFirst = agenda.articles.enumerated().map { ($0.offset, dayOut($0.element), $0.element) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    for (_, _, article) in newestFirst where isIncluded(article) {
      if let item = newsItem(article) { items.append(item) }
      if items.count == 50 { break }
    }
    return items
  }

  /// The day that readers first had it: programs that read feeds sort by it, and pass over what looks old.
  private func dayOut(_ article: PublicEntry<Article>) -> CalendarDate {
    let common = article.head.common
    let days = [common.publishAt[site.mainLanguage], common.publishAt[language]].compactMap { $0?.date }
    return (days + [article.date].compactMap(\.self)).max() ?? CalendarDate(dayNumber: 0)
  }

  /// Nil for what is not in this language, or not dated.
  private func newsItem(_ article: PublicEntry<Article>) -> NewsItem? {
    guard let address = site.address(of: article.id, in: language),
      let page = listing(of: article.head, at: address).page, article.date != nil
    else { return nil }
    let date = dayOut(article)
    let common = article.head.common
    return NewsItem(
      id: "urn:uuid:" + stableIdentifier(article.id, language), title: text(common.title) ?? "",
      summary: text(common.summary) ?? "", address: domain + page.address, published: date,
      updated: max(date, common.updated[language] ?? date),
      tags: (article.type.map { [words[choice: $0]] } ?? [])
        + common.focusAreas.compactMap { text(site.head($0.id)?.common.title) },
      picture: ownSharedPicture(of: article.head))
  }

  fileprivate func atom(_ items: [NewsItem], at address: String) -> [UInt8] {
    let updated = items.map(\.updated).max() ?? site.newestChange
    var output: [UInt8] = []
    output.append(plain: "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    output.append(plain: "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(language.tag)\">\n")
    output.append(element: "title", siteName)
    output.append(element: "id", domain + frontAddress)
    output.append(element: "updated", updated.midnightInOslo)
    output.append(link: "self", domain + address, "application/atom+xml")
    output.append(link: "alternate", domain + frontAddress, "text/html")
    output.append("<author>")
    output.append(element: "name", siteName)
    output.append("</author>\n")
    for item in items { output.append(entry: item) }
    output.append("</feed>\n")
    return output
  }

  fileprivate func jsonFeed(_ items: [NewsItem], at address: String) -> [UInt8] {
    let feed: [(String, JSONText)] = [
      ("version", .string("https://jsonfeed.org/version/1.1")), ("title", .string(siteName)),
      ("home_page_url", .string(domain + frontAddress)),
      ("feed_url", .string(domain + address)), ("language", .string(language.tag)),
      ("authors", .array([.object([("name", .string(siteName))])])),
      ("items", .array(items.map(\.json))),
    ]
    return Array((JSONText.object(feed).text + "\n").utf8)
  }
}

extension NewsItem {
  fileprivate var json: JSONText {
    let members: [(String, JSONText)] = [
      ("id", .string(id)), ("url", .string(address)), ("title", .string(title)),
      ("content_text", .string(summary)), ("date_published", .string(published.midnightInOslo)),
      ("date_modified", .string(updated.midnightInOslo)), ("tags", .array(tags.map(JSONText.string))),
    ]
    return .object(members + (picture.map { [("image", .string($0.address))] } ?? []))
  }
}

extension [UInt8] {
  fileprivate mutating func append(entry item: NewsItem) {
    append("<entry>\n")
    append(element: "title", item.title)
    append(element: "id", item.id)
    append(link: "alternate", item.address, "text/html")
    append(element: "published", item.published.midnightInOslo)
    append(element: "updated", item.updated.midnightInOslo)
    for tag in item.tags {
      append("<category term=\"")
      append(escaped: tag)
      append("\"/>\n")
    }
    append(element: "summary", item.summary)
    append("</entry>\n")
  }

  fileprivate mutating func append(element name: String, _ text: String) {
    append(plain: "<\(name)>")
    append(escaped: text)
    append(plain: "</\(name)>\n")
  }

  fileprivate mutating func append(link relation: String, _ address: String, _ mediaType: String) {
    append(plain: "<link rel=\"\(relation)\" type=\"\(mediaType)\" href=\"")
    append(escaped: address)
    append("\"/>\n")
  }
}
