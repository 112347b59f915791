import Model

/// A value of JSON-LD (schema.org), in the order written.
indirect enum JSON: Sendable {
  case string(String)
  case list([JSON])
  case object([(name: String, value: JSON)])

  /// An object of a type; properties that are not known are left out.
  static func thing(_ type: String, _ properties: [(String, JSON?)]) -> JSON {
    let known = properties.compactMap { name, value in value.map { (name: name, value: $0) } }
    return .object([(name: "@type", value: .string(type))] + known)
  }

  static func text(_ text: String?) -> JSON? { text.map(JSON.string) }
}

extension Edition {
  /// The data block of a page: where it lies, and what its content is.
  func structuredData(_ head: PageHead) -> [UInt8] {
    let graph = (head.address == frontAddress ? [organization] : [breadcrumbs(head)]) + head.structuredData
    var output: [UInt8] = []
    JSON.object([("@context", .string("https://schema.org")), ("@graph", .list(graph))]).write(to: &output)
    return output
  }

  private func breadcrumbs(_ head: PageHead) -> JSON {
    let way = [Link(title: words[.frontPage], address: frontAddress)] + head.above
    let items = (way + [Link(title: head.title, address: head.address)]).enumerated().map { index, link in
      JSON.thing(
        "ListItem",
        [
          ("position", .string(String(index + 1))), ("name", .string(link.title)),
          ("item", .string(domain + link.address)),
        ])
    }
    return .thing("BreadcrumbList", [("itemListElement", .list(items))])
  }

  private var organization: JSON {
    .thing(
      "Organization",
      [
        ("name", .string(siteName)), ("url", .string(domain + frontAddress)),
        ("description", .text(text(site.site?.description))),
      ])
  }

  /// schema.org/Event of a page.
  func structuredData(of event: PublicEntry<Event>, at address: String) -> JSON {
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
        ("isAccessibleForFree", event.price.map { .string($0.amount == 0 ? "true" : "false") }),
      ])
  }

  /// schema.org/NewsArticle of a page.
  func structuredData(of article: PublicEntry<Article>, at address: String) -> JSON {
    .thing(
      article.type == .story ? "Article" : "NewsArticle",
      [
        ("headline", .text(text(article.head.common.title))), ("url", .string(domain + address)),
        ("description", .text(text(article.head.common.summary))), ("inLanguage", .string(language.rawValue)),
        ("datePublished", .text(article.date?.iso)),
        ("dateModified", .text(article.head.common.updated.best(for: language)?.value.iso)),
      ])
  }

  private func location(_ place: Place) -> JSON {
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

extension JSON {
  /// RFC 8259, with `<` written so that no text can end the block it stands in.
  fileprivate func write(to output: inout [UInt8]) {
    switch self {
    case .string(let text): Self.write(text, to: &output)
    case .list(let items):
      output.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        item.write(to: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        Self.write(member.name, to: &output)
        output.append(UInt8(ascii: ":"))
        member.value.write(to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "<"): output.append(contentsOf: "\\u003c".utf8)
      case 0..<0x20: output.append(UInt8(ascii: " "))
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}
