package import Model

/// Calendars to subscribe to (RFC 5545, RFC 7986): all events, those of each campaign and focus area, and each alone.
package func calendarFiles(of site: PublicSite) -> [OutputFile] {
  site.languages.flatMap { language in
    let events = site.all(Event.self)
    let feed = CalendarFeed(site: site, language: language)
    var files = [feed.file(calendarAddress(in: language), events, title: feed.siteName)]
    files += site.all(Campaign.self).compactMap { campaign in
      feed.file(of: campaign.head, events.filter { $0.campaign?.id == campaign.id })
    }
    files += site.all(FocusArea.self).compactMap { area in
      feed.file(
        of: area.head, events.filter { event in event.common.focusAreas.contains { $0.id == area.id } })
    }
    files += events.compactMap { event in
      eventCalendarAddress(event.id, in: language, site).map {
        feed.file($0, [event], title: feed.title(event))
      }
    }
    return files
  }
}

/// The address of the calendar with all events.
package func calendarAddress(in language: Language) -> String {
  "/" + language.pathPrefix + (language == .en ? "calendar.ics" : "kalender.ics")
}

/// The address of the calendar of a campaign or a focus area; nil when it has no page in that language.
package func calendarAddress(of id: EntryID, in language: Language, _ site: PublicSite) -> String? {
  site.address(of: id, in: language).map { $0 + (language == .en ? "calendar.ics" : "kalender.ics") }
}

/// The address of the calendar that holds one event alone.
package func eventCalendarAddress(_ id: EntryID, in language: Language, _ site: PublicSite) -> String? {
  site.address(of: id, in: language).map { address in
    address + (address.split(separator: "/").last ?? "event") + ".ics"
  }
}

private struct CalendarFeed {
  let site: PublicSite
  let language: Language

  var siteName: String { site.site?.name.best(for: language)?.value ?? "" }

  private var domain: String {
    let address = site.site?.domain?.text ?? "https://localhost"
    return address.hasSuffix("/") ? String(address.dropLast()) : address
  }

  func title(_ event: PublicEntry<Event>) -> String { event.common.title.best(for: language)?.value ?? "" }

  func file(of head: PublicHead, _ events: [PublicEntry<Event>]) -> OutputFile? {
    guard let address = calendarAddress(of: head.id, in: language, site) else { return nil }
    let title = head.common.title.best(for: language)?.value ?? ""
    return file(address, events, title: "\(siteName): \(title)")
  }

  func file(_ address: String, _ events: [PublicEntry<Event>], title: String) -> OutputFile {
    let feed = self
    return OutputFile(
      path: String(address.dropFirst()),
      content: .rendered { output in output += feed.calendar(events, title: title, at: address) })
  }

  private func calendar(_ events: [PublicEntry<Event>], title: String, at address: String) -> [UInt8] {
    var text = CalendarText()
    text.add("BEGIN", "VCALENDAR")
    text.add("VERSION", "2.0")
    text.add("PRODID", "-//Vekst i Kongsberg//story//NO")
    text.add("CALSCALE", "GREGORIAN")
    text.add("METHOD", "PUBLISH")
    text.add("NAME", text: title)
    text.add("X-WR-CALNAME", text: title)
    text.add("X-WR-TIMEZONE", "Europe/Oslo")
    text.add("SOURCE;VALUE=URI", domain + address)
    text.add("REFRESH-INTERVAL;VALUE=DURATION", "PT12H")
    for (name, value) in osloTimeZone { text.add(name, value) }
    for event in events { add(event, to: &text) }
    text.add("END", "VCALENDAR")
    return text.bytes
  }

  private func add(_ event: PublicEntry<Event>, to text: inout CalendarText) {
    guard let start = event.start else { return }
    let changed = lastChange(event)
    text.add("BEGIN", "VEVENT")
    text.add("UID", "\(event.id.slug)@\(domain.split(separator: "/").last.map(String.init) ?? "localhost")")
    text.add("DTSTAMP", changed.basic)
    text.add("LAST-MODIFIED", changed.basic)
    text.add("SEQUENCE", "\(sequence(event))")
    addTimes(event, start, to: &text)
    text.add("SUMMARY", text: title(event))
    text.add("DESCRIPTION", text: event.common.summary.best(for: language)?.value)
    text.add("LOCATION", text: place(event))
    if let address = site.address(of: event.id, in: language) ?? site.address(of: event.id, in: .nb) {
      text.add("URL", domain + address)
    }
    text.add("STATUS", status(event))
    text.add("END", "VEVENT")
  }

  /// A whole day's end is the day after the last one (RFC 5545 §3.6.1: DTEND is exclusive).
  private func addTimes(_ event: PublicEntry<Event>, _ start: LocalTime, to text: inout CalendarText) {
    let zone = event.timeZone ?? .oslo
    if event.isAllDay == true || start.minute == nil {
      text.add("DTSTART;VALUE=DATE", start.date.basic)
      text.add("DTEND;VALUE=DATE", (event.end ?? start).date.adding(days: 1).basic)
    } else if zone == .oslo {
      text.add("DTSTART;TZID=Europe/Oslo", start.basic)
      if let end = event.end, end > start { text.add("DTEND;TZID=Europe/Oslo", end.basic) }
    } else {
      text.add("DTSTART", zone.nearestInstant(of: start).basic)
      if let end = event.end, end > start { text.add("DTEND", zone.nearestInstant(of: end).basic) }
    }
  }

  /// The day the text was last changed, never the clock; the same content gives the same calendar.
  private func lastChange(_ event: PublicEntry<Event>) -> Instant {
    let day = event.common.updated.values.map(\.value).max() ?? CalendarDate(dayNumber: 17_600)
    return TimeZone.oslo.nearestInstant(of: LocalTime(day))
  }

  /// Grows with every change of the text, and with a new time or a cancellation on the same day.
  private func sequence(_ event: PublicEntry<Event>) -> Int {
    let days = max(0, event.common.updated.values.map(\.value.dayNumber).max().map { $0 - 20_000 } ?? 0)
    return days * 3 + (event.formerStart == nil ? 0 : 1) + (event.status == .cancelled ? 1 : 0)
  }

  private func place(_ event: PublicEntry<Event>) -> String? {
    let place = event.place
    let town = [place?.postcode, place?.town].compactMap(\.self).joined(separator: " ")
    let parts = [place?.name.best(for: language)?.value, place?.street, town].compactMap(\.self).filter {
      !$0.isEmpty
    }
    return parts.isEmpty ? event.online?.text : parts.joined(separator: ", ")
  }

  private func status(_ event: PublicEntry<Event>) -> String {
    switch event.status {
    case .cancelled: "CANCELLED"
    case .postponed: "TENTATIVE"
    case .planned, .moved, .done, nil: "CONFIRMED"
    }
  }
}
