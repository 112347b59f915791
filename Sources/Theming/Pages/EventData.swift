import Arithmetic
import Diagnostics
import Model

extension Edition {
  /// schema.org/Event of a page: the same event as in its calendar. None without a time or a place, which readers of such
  /// data take for a mistake.
  func structuredData(of event: PublicEntry<Event>, at address: String) -> JSONText? {
    guard let start = event.start, let location = location(of: event.facts) else { return nil }
    let head = event.head.common
    return .thing(
      "Event",
      [
        ("name", .text(text(head.title))), ("url", .string(domain + address)),
        ("description", .text(text(head.summary))),
        ("startDate", .string(event.facts.schemaTime(start))),
        ("endDate", .text(event.end.map { event.facts.schemaTime($0) })),
        ("previousStartDate", .text(event.facts.otherStart.map { event.facts.schemaTime($0) })),
        ("eventStatus", .string("https://schema.org/" + event.facts.schemaStatus)),
        ("eventAttendanceMode", .string("https://schema.org/" + event.facts.attendanceMode)),
        ("location", location),
        ("organizer", organizer(event.facts)),
        ("image", .text(sharedPicture(picture(of: event.head))?.address)),
        ("offers", offer(event.facts, at: address)),
        ("isAccessibleForFree", event.price.map { .flag($0.amount.sign == 0) }),
      ])
  }

  /// Who organizes it, and where one can read of them: on this site, when it is the project's own.
  private func organizer(_ event: Event) -> JSONText? {
    text(event.organizer).map { name in
      let own = [siteName, text(site.site?.projectOwner)].contains(name) ? domain + frontAddress : nil
      return .thing("Organization", [("name", .string(name)), ("url", .text(event.contactPage ?? own))])
    }
  }

  /// A place, an address on the web, or both.
  private func location(of event: Event) -> JSONText? {
    let places = [
      event.place.map { location($0, event) },
      event.online.map { JSONText.thing("VirtualLocation", [("url", .string($0.text))]) },
    ].compactMap(\.self)
    return places.count > 1 ? .array(places) : places.first
  }

  private func location(_ place: Place, _ event: Event) -> JSONText {
    let address = JSONText.thing(
      "PostalAddress",
      [
        ("streetAddress", .text(place.street)), ("postalCode", .text(place.postcode)),
        ("addressLocality", .text(place.town)),
        ("addressCountry", event.timeZone ?? .oslo == .oslo ? .string("NO") : nil),
      ])
    return .thing("Place", [("name", .text(text(place.name))), ("address", address)])
  }

  /// What it costs, and where and until when one may register; nil when neither price nor registration is known.
  private func offer(_ event: Event, at address: String) -> JSONText? {
    // Nobody can buy or register for what is off, or waits for a date.
    guard event.isOn, event.price != nil || event.registration != nil else { return nil }
    let deadline = event.registrationDeadline.map { LocalTime($0.date, minute: $0.minute ?? 23 * 60 + 59) }
    return .thing(
      "Offer",
      [
        ("url", .string(event.registration?.text ?? domain + address)),
        ("price", event.price.map { .decimal($0.amount.plain) }),
        ("priceCurrency", event.price.map { _ in .string("NOK") }),
        ("validFrom", .text(event.registrationOpens.map { event.withOffset($0) })),
        ("validThrough", .text(deadline.map { event.withOffset($0) })),
        ("availability", event.registrationStatus == .full ? .string("https://schema.org/SoldOut") : nil),
      ])
  }
}

extension Event {
  /// The organizer's page, when that is how they are reached.
  fileprivate var contactPage: String? {
    contact?.address.flatMap { $0.text.lowercased().hasPrefix("http") ? $0.text : nil }
  }

  /// A day, or a time with its distance from UTC, as schema.org wants them (ISO 8601-1 §5.4.2).
  fileprivate func schemaTime(_ time: LocalTime) -> String {
    isWholeDay || hasLostItsDate || time.minute == nil ? time.date.iso : withOffset(time)
  }

  fileprivate func withOffset(_ time: LocalTime) -> String {
    let zone = timeZone ?? .oslo
    let instant = zone.nearestInstant(of: time)
    return "\(zone.localTime(of: instant).iso):00\(zone.offsetText(at: instant))"
  }

  fileprivate var attendanceMode: String {
    switch (place == nil, online == nil) {
    case (false, false): "MixedEventAttendanceMode"
    case (true, false): "OnlineEventAttendanceMode"
    case (_, true): "OfflineEventAttendanceMode"
    }
  }
}

extension CalendarDate {
  /// The day's first moment, as a feed or a search engine wants it (RFC 3339): `2027-06-17T00:00:00+02:00`.
  var midnightInOslo: String {
    let zone = TimeZone.oslo
    return "\(iso)T00:00:00\(zone.offsetText(at: zone.nearestInstant(of: LocalTime(self))))"
  }
}

extension TimeZone {
  /// `+02:00`; no zone that we know lies west of Greenwich.
  fileprivate func offsetText(at instant: Instant) -> String {
    let minutes = offset(at: instant) / 60
    return "+\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))"
  }
}

extension Event {
  /// What has a new place alone is held when it was announced.
  fileprivate var schemaStatus: String {
    switch status {
    case .planned, .done, nil: "EventScheduled"
    case .cancelled: "EventCancelled"
    case .postponed: "EventPostponed"
    case .moved: otherStart == nil && hasOtherPlace ? "EventScheduled" : "EventRescheduled"
    }
  }
}
