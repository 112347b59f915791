import Diagnostics
import Model

extension JSONText {
  /// An object of a schema.org type; properties that are not known are left out.
  fileprivate static func thing(_ type: String, _ properties: [(String, JSONText?)]) -> JSONText {
    let known = properties.compactMap { name, value in value.map { (name, $0) } }
    return .object([("@type", .string(type))] + known)
  }

  fileprivate static func text(_ text: String?) -> JSONText? { text.map(JSONText.string) }
}

extension Edition {
  /// The data block of a page: where it lies, and what its content is.
  func structuredData(_ head: PageHead) -> [UInt8] {
    let graph = (head.address == frontAddress ? [organization] : [breadcrumbs(head)]) + head.structuredData
    let block = JSONText.object([("@context", .string("https://schema.org")), ("@graph", .array(graph))])
    return Array(block.text.utf8)
  }

  private func breadcrumbs(_ head: PageHead) -> JSONText {
    let way = [Link(title: words[.frontPage], address: frontAddress)] + head.above
    let items = (way + [Link(title: head.title, address: head.address)]).enumerated().map { index, link in
      JSONText.thing(
        "ListItem",
        [
          ("position", .number(index + 1)), ("name", .string(link.title)),
          ("item", .string(domain + link.address)),
        ])
    }
    return .thing("BreadcrumbList", [("itemListElement", .array(items))])
  }

  private var organization: JSONText {
    .thing(
      "Organization",
      [
        ("name", .string(siteName)), ("url", .string(domain + frontAddress)),
        ("description", .text(text(site.site?.description))),
      ])
  }

  /// schema.org/Event of a page.
  func structuredData(of event: PublicEntry<Event>, at address: String) -> JSONText {
    let zone = event.timeZone ?? .oslo
    return .thing(
      "Event",
      [
        ("name", .text(text(event.head.common.title))), ("url", .string(domain + address)),
        ("description", .text(text(event.head.common.summary))),
        ("startDate", .text(event.start.map { schemaTime($0, zone) })),
        ("endDate", .text(event.end.map { schemaTime($0, zone) })),
        ("previousStartDate", .text(event.formerStart.map { schemaTime($0, zone) })),
        ("eventStatus", .string("https://schema.org/" + (event.status ?? .planned).schemaName)),
        ("eventAttendanceMode", .string("https://schema.org/" + event.facts.attendanceMode)),
        (
          "location",
          event.place.map { location($0) }
            ?? event.online.map { .thing("VirtualLocation", [("url", .string($0.text))]) }
        ),
        ("organizer", text(event.organizer).map { .thing("Organization", [("name", .string($0))]) }),
        ("image", image(of: event.head)), ("isAccessibleForFree", event.price.map { .flag($0.amount == 0) }),
      ])
  }

  /// schema.org/NewsArticle of a page.
  func structuredData(of article: PublicEntry<Article>, at address: String) -> JSONText {
    .thing(
      article.type == .story ? "Article" : "NewsArticle",
      [
        ("headline", .text(text(article.head.common.title))), ("url", .string(domain + address)),
        ("description", .text(text(article.head.common.summary))), ("inLanguage", .string(language.rawValue)),
        ("image", image(of: article.head)),
        ("datePublished", .text(article.date?.iso)),
        ("dateModified", .text(article.head.common.updated.best(for: language)?.value.iso)),
      ])
  }

  private func image(of head: PublicHead) -> JSONText? {
    picture(of: head)?.element.photo.map { .string(domain + $0.address) }
  }

  private func location(_ place: Place) -> JSONText {
    .thing(
      "Place",
      [
        ("name", .text(text(place.name))),
        (
          "address",
          .thing(
            "PostalAddress",
            [
              ("streetAddress", .text(place.street)), ("postalCode", .text(place.postcode)),
              ("addressLocality", .text(place.town)), ("addressCountry", .string("NO")),
            ])
        ),
      ])
  }

  private func schemaTime(_ time: LocalTime, _ zone: TimeZone) -> String {
    guard time.minute != nil else { return time.iso }
    let minutes = zone.offset(at: zone.nearestInstant(of: time)) / 60
    return "\(time.iso):00+\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))"
  }
}

extension Event {
  fileprivate var attendanceMode: String {
    switch (place == nil, online == nil) {
    case (false, false): "MixedEventAttendanceMode"
    case (true, false): "OnlineEventAttendanceMode"
    case (_, true): "OfflineEventAttendanceMode"
    }
  }
}

extension EventStatus {
  fileprivate var schemaName: String {
    switch self {
    case .planned, .done: "EventScheduled"
    case .cancelled: "EventCancelled"
    case .postponed: "EventPostponed"
    case .moved: "EventRescheduled"
    }
  }
}
