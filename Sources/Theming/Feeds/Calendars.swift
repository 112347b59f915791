import Model

// Calendars to subscribe to (RFC 5545, RFC 7986).
extension Feed {
  static let allEvents = Feed(
    inEach: { edition in
      let calendar = Calendar(
        name: edition.siteName, address: edition.site.calendarAddress(in: edition.language),
        page: edition.address(of: ListPage.events), events: edition.site.all(Event.self),
        conferences: edition.agenda.allConferences,
        origin: .feed(edition.language))
      return [edition.file(calendar)]
    }, words: [Word(.calendar), .registrationDeadline])

  /// A calendar beside the page of each entry of a kind, with the events that belong to it.
  static func events<Facts: ContentFacts>(
    of facts: Facts.Type, _ owners: @escaping @Sendable (PublicEntry<Event>) -> [EntryID]
  ) -> Feed {
    Feed(inEach: { edition in
      var events: [EntryID: [PublicEntry<Event>]] = [:]
      for event in edition.site.all(Event.self) {
        for owner in Set(owners(event)) { events[owner, default: []].append(event) }
      }
      return edition.site.all(facts).compactMap { entry in
        edition.calendar(of: entry.head, events[entry.id] ?? [])
      }.map { edition.file($0) }
    })
  }

  /// Each event alone, to put into a calendar that one has.
  static let eachEvent = Feed(inEach: { edition in
    edition.site.all(Event.self).compactMap { event in
      edition.site.eventCalendarAddress(event.id, in: edition.language).map {
        edition.file(
          Calendar(name: nil, address: $0, page: "", events: [event], origin: edition.origin(of: event.head)))
      }
    }
  })
}

extension PublicSite {
  /// The address of the calendar with all events.
  func calendarAddress(in language: Language) -> String {
    addressing.top(in: language) + calendarName(in: language)
  }

  /// The address of the calendar of a campaign or a focus area; nil when it has no page in that language.
  func calendarAddress(of id: EntryID, in language: Language) -> String? {
    address(of: id, in: language).map { $0 + calendarName(in: language) }
  }

  /// The address of the calendar that holds one event alone.
  func eventCalendarAddress(_ id: EntryID, in language: Language) -> String? {
    address(of: id, in: language).map { address in
      address + (address.split(separator: "/").last ?? "event") + ".ics"
    }
  }

  private func calendarName(in language: Language) -> String { addressing[.calendar, language] + ".ics" }
}

extension AddressWord {
  static let calendar = AddressWord("calendar")
}

private struct Calendar: Sendable {
  /// Nil for one event to put into a calendar that one has; with a name, Outlook would make a calendar of its own of it.
  let name: String?
  let address: String
  /// Where its events stand for people to read.
  let page: String
  let events: [PublicEntry<Event>]
  /// The meetings that are for everybody, as the list of events has them.
  var conferences: [PublicEntry<Meeting>] = []
  let origin: Origin
}

extension Edition {
  fileprivate func calendar(of head: PublicHead, _ events: [PublicEntry<Event>]) -> Calendar? {
    guard let address = site.calendarAddress(of: head.id, in: language) else { return nil }
    return Calendar(
      name: "\(siteName): \(text(head.common.title) ?? "")", address: address,
      page: site.address(of: head.id, in: language) ?? "", events: events, origin: origin(of: head))
  }

  fileprivate func file(_ calendar: Calendar) -> OutputFile {
    OutputFile(
      path: base.path(of: calendar.address), from: calendar.origin,
      content: .rendered { $0 += write(calendar).bytes })
  }

  private func write(_ calendar: Calendar) -> CalendarText {
    var text = CalendarText()
    text.add("BEGIN", "VCALENDAR")
    text.add("VERSION", "2.0")
    text.add("PRODID", "-//Vekst i Kongsberg//story//NO")
    text.add("CALSCALE", "GREGORIAN")
    text.add("METHOD", "PUBLISH")
    if let name = calendar.name { addSubscription(calendar, name, to: &text) }
    for (name, value) in osloTimeZone { text.add(name, value) }
    for event in calendar.events { add(event, to: &text) }
    for conference in calendar.conferences { add(conference, to: &text) }
    text.add("END", "VCALENDAR")
    return text
  }

  /// What a program needs to know to keep the calendar up to date (RFC 7986 §5), and older ones by names of their own.
  private func addSubscription(_ calendar: Calendar, _ name: String, to text: inout CalendarText) {
    text.add("NAME", text: name)
    text.add("X-WR-CALNAME", text: name)
    text.add("X-WR-TIMEZONE", TimeZone.oslo.rawValue)
    text.add("URL", domain + calendar.page)
    text.add("SOURCE;VALUE=URI", domain + calendar.address)
    text.add("REFRESH-INTERVAL;VALUE=DURATION", "PT12H")
    text.add("X-PUBLISHED-TTL", "PT12H")
    text.add("COLOR", "steelblue")
    let stamps = calendar.events.map { revision(of: $0).stamp } + calendar.conferences.map(stamp)
    if let last = stamps.max() {
      text.add("LAST-MODIFIED", last.basic)
    }
  }
}

/// The rules of Europe/Oslo since 1996 (directive 2000/84/EC), as a VTIMEZONE (RFC 5545 §3.6.5).
private let osloTimeZone: [(String, String)] = [
  ("BEGIN", "VTIMEZONE"), ("TZID", "Europe/Oslo"),
  ("BEGIN", "DAYLIGHT"), ("DTSTART", "19960331T020000"), ("RRULE", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
  ("TZOFFSETFROM", "+0100"), ("TZOFFSETTO", "+0200"), ("TZNAME", "CEST"), ("END", "DAYLIGHT"),
  ("BEGIN", "STANDARD"), ("DTSTART", "19961027T030000"), ("RRULE", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
  ("TZOFFSETFROM", "+0200"), ("TZOFFSETTO", "+0100"), ("TZNAME", "CET"), ("END", "STANDARD"),
  ("END", "VTIMEZONE"),
]
