import Diagnostics
package import Model

/// The fifty newest news as Atom (RFC 4287) and as JSON Feed 1.1, newest first, in each language.
package func newsFeedFiles(of site: PublicSite) -> [OutputFile] {
  site.languages.flatMap { language in
    let feed = NewsFeed(site: site, language: language)
    return [
      OutputFile(path: language.pathPrefix + "feed.xml", content: .rendered { $0 += feed.atom() }),
      OutputFile(path: language.pathPrefix + "feed.json", content: .rendered { $0 += feed.json() }),
    ]
  }
}

private struct NewsFeed {
  let site: PublicSite
  let language: Language

  private struct Item {
    let title: String
    let summary: String
    let address: String
    let published: CalendarDate
    let updated: CalendarDate
  }

  private var domain: String {
    let address = site.site?.domain?.text ?? "https://localhost"
    return address.hasSuffix("/") ? String(address.dropLast()) : address
  }

  private var name: String { site.site?.name.best(for: language)?.value ?? "" }

  private var items: ArraySlice<Item> {
    site.all(Article.self).compactMap { article -> Item? in
      guard let address = site.address(of: article.id, in: language), let date = article.date else {
        return nil
      }
      return Item(
        title: article.common.title.best(for: language)?.value ?? "",
        summary: article.common.summary.best(for: language)?.value ?? "", address: domain + address,
        published: date,
        updated: max(date, article.common.updated[language] ?? date))
    }.sorted { ($1.published, $0.address) < ($0.published, $1.address) }.prefix(50)
  }

  func atom() -> [UInt8] {
    var output: [UInt8] = []
    let items = items
    let updated = items.map(\.updated).max() ?? CalendarDate(dayNumber: 17_600)
    output.append(plain: "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    output.append(plain: "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(language.rawValue)\">\n")
    element("title", name, &output)
    element("id", domain + "/" + language.pathPrefix, &output)
    element("updated", timestamp(updated), &output)
    link("self", domain + "/" + language.pathPrefix + "feed.xml", &output)
    link("alternate", domain + "/" + language.pathPrefix, &output)
    output.append("<author>")
    element("name", name, &output)
    output.append("</author>\n")
    for item in items {
      output.append("<entry>\n")
      element("title", item.title, &output)
      element("id", item.address, &output)
      link("alternate", item.address, &output)
      element("published", timestamp(item.published), &output)
      element("updated", timestamp(item.updated), &output)
      element("summary", item.summary, &output)
      output.append("</entry>\n")
    }
    output.append("</feed>\n")
    return output
  }

  func json() -> [UInt8] {
    let items = items.map { item in
      JSONText.object([
        ("id", .string(item.address)), ("url", .string(item.address)), ("title", .string(item.title)),
        ("content_text", .string(item.summary)), ("date_published", .string(timestamp(item.published))),
        ("date_modified", .string(timestamp(item.updated))),
      ])
    }
    let feed = JSONText.object([
      ("version", .string("https://jsonfeed.org/version/1.1")), ("title", .string(name)),
      ("home_page_url", .string(domain + "/" + language.pathPrefix)),
      ("feed_url", .string(domain + "/" + language.pathPrefix + "feed.json")),
      ("language", .string(language.rawValue)),
      ("items", .array(items)),
    ])
    return Array((feed.text + "\n").utf8)
  }

  /// Midnight in Oslo, with its offset (RFC 3339).
  private func timestamp(_ date: CalendarDate) -> String {
    let offset = TimeZone.oslo.offset(at: TimeZone.oslo.nearestInstant(of: LocalTime(date)))
    return "\(date.iso)T00:00:00+0\(offset / 3600):00"
  }

  private func element(_ name: String, _ text: String, _ output: inout [UInt8]) {
    output.append(plain: "<\(name)>")
    output.append(escaped: text)
    output.append(plain: "</\(name)>\n")
  }

  private func link(_ relation: String, _ address: String, _ output: inout [UInt8]) {
    output.append(plain: "<link rel=\"\(relation)\" href=\"")
    output.append(escaped: address)
    output.append("\"/>\n")
  }
}
