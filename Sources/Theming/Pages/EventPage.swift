import Model
import Templates

let eventPage = PageTemplate<EntryPage<Event>>(
  entry: "event", groups: { $0.groups },
  [
    .optionalText("time") { $0.lostTime == nil ? $0.edition.time(of: $0.entry.facts) : nil },
    .optional("leaf", leafView) { $0.edition.leaf(of: $0.entry.facts) },
    .optionalText("startISO") { $0.entry.start?.iso },
    .optionalText("timeZone") { $0.entry.timeZone?.rawValue },
    .optionalText("status") { $0.status },
    .flag("isOn") { $0.entry.facts.isOn && !$0.isOver },
    .optionalText("formerTime") { page in
      page.lostTime ?? page.entry.facts.otherStart.map { page.edition.time($0, of: page.entry.facts) }
    },
    .html("formerPlace") { page in
      page.entry.facts.hasOtherPlace ? page.edition.phrase(page.entry.formerPlace) : []
    },
    .optionalText("newVenue") { $0.newVenue },
    .flag("isCancelled") { $0.entry.status == .cancelled },
    .flag("isPast") { $0.entry.facts.isOver(at: $0.edition.site.moment.instant) },
    .flag("isOff") { !$0.entry.facts.isOn },
    .html("placeName") { $0.edition.phrase($0.entry.place?.name) },
    .optionalText("street") { $0.entry.place?.street },
    .text("town") { page in
      [page.entry.place?.postcode, page.entry.place?.town].compactMap(\.self).joined(separator: " ")
    },
    .optionalText("online") { $0.entry.online?.text },
    .html("directions") { $0.edition.phrase($0.entry.place?.directions) },
    .optionalText("map") { $0.map },
    .html("organizer") { $0.edition.phrase($0.entry.organizer) },
    .optionalText("registration") { $0.registration.takesNames ? $0.entry.registration?.text : nil },
    .optionalText("registrationOnPaper") { page in
      // A poster outlives the day that registration opens.
      page.registration == .opensLater || page.registration.takesNames
        ? page.entry.registration.map { addressOnPaper($0.text) } : nil
    },
    .optionalText("ongoing") { page in page.edition.ongoing(page.entry.facts) },
    // There is nothing to press without an address.
    .optionalText("registrationAction") { page in
      page.entry.registration == nil ? nil : page.registration.action.map { page.edition.words[$0] }
    },
    .optionalText("registrationState") { $0.edition.registrationSentence(of: $0.entry.facts) },
    .optionalText("opens") { page in
      page.registration == .opensLater
        ? page.entry.registrationOpens.map { page.edition.time($0, of: page.entry.facts) } : nil
    },
    .optionalText("deadline") { page in
      page.entry.facts.comingDeadline(at: page.edition.site.moment.instant)
        .map { page.edition.time($0, of: page.entry.facts) }
    },
    .optionalText("deadlineISO") { $0.entry.registrationDeadline?.iso },
    .optionalText("price") { $0.edition.price(of: $0.entry.facts) },
    .html("accessibility") { $0.edition.phrase($0.entry.accessibility) },
    .html("series") { $0.edition.phrase($0.entry.series) },
    .optionalText("seriesAnchor") { $0.inSeries.isEmpty ? nil : $0.seriesAnchor },
    .html("audience") { $0.edition.phrase($0.entry.audience) },
    .html("spoken") { $0.edition.phrase($0.entry.spoken) },
    .html("contactRole") { $0.edition.role($0.entry.contact?.role) },
    .filled("contactPoints", contactPointView) { page in
      page.edition.contactPoints(of: page.entry.facts)
    },
    .optional("coming", linkView) { $0.edition.link(.events) },
    .optional("campaign", linkView) { $0.edition.link($0.entry.campaign) },
    .flag("isOver") { $0.isOver },
    .optionalText("calendar") { page in
      page.edition.site.eventCalendarAddress(page.entry.id, in: page.edition.language)
    },
  ])

extension Event: PagedFacts {
  static let pages: [PageDeclaration] = [
    .entries(eventPage, words: [.moreInSeries] + EventStatus.words + Registration.words) {
      edition, event, address in
      var head = edition.head(event, at: address, below: .events)
      head.structuredData = [edition.structuredData(of: event, at: address)].compactMap(\.self)
      head.hasContact = head.hasContact || !edition.contactPoints(of: event.facts).isEmpty
      return head
    },
    .list(.events, overviewPage) { edition in
      edition.comingEvents
    },
    .list(.eventsArchive, overviewPage) { edition in
      let past = edition.byYear(edition.agenda.past, .eventsArchive) { $0.start?.date.year }
      return Overview(groups: edition.byMonth(past.shown.map { edition.dated($0) }), years: past.years)
    },
    .years(of: .events, \.agenda.coming, year: { $0.start?.date.year }) { edition, events in
      Overview(groups: edition.byMonth(events.map { edition.dated($0) }))
    },
    .years(of: .eventsArchive, \.agenda.past, year: { $0.start?.date.year }) { edition, events in
      Overview(groups: edition.byMonth(events.map { edition.dated($0) }))
    },
  ]
}

extension ListPage {
  static let events = ListPage(
    of: Event.self, "events", in: .whatsOn, order: 20, linked: .fromEveryPage, action: .subscribe)
  static let eventsArchive = ListPage(
    "events-archive", in: .whatsOn, order: 30, below: [.events],
    at: [Event.kind.addressWord, AddressWord("events-archive")])
}

extension Word {
  static let free = Word("free")
  fileprivate static let moreInSeries = Word("more-in-series")
}

extension AddressWord {
  static let series = AddressWord("series")
}

extension EventStatus: WordedChoice { static let wordPrefix = "event-status" }

extension EntryPage<Event> {
  fileprivate var lostTime: String? { edition.lostTime(of: entry.facts) }

  fileprivate var status: String? {
    // That it is done, its being over says.
    guard let status = entry.status, status != .planned, status != .done || !isOver else { return nil }
    return edition.novelty(of: entry.facts).map { edition.words[$0] } ?? edition.words[choice: status]
  }

  /// Said before the former place, where it is not the first that is said.
  fileprivate var newVenue: String? {
    switch entry.status {
    case .moved where edition.novelty(of: entry.facts) != .newVenue, .postponed: edition.words[.newVenue]
    case .planned, .cancelled, .moved, .done, nil: nil
    }
  }

  fileprivate var registration: Registration {
    entry.facts.registrationState(at: edition.site.moment.instant)
  }

  fileprivate var isOver: Bool {
    entry.status != .cancelled && entry.facts.isOver(at: edition.site.moment.instant)
  }

  /// A map of the place; nil of one that has no address.
  fileprivate var map: String? {
    guard let place = entry.place, place.street != nil || place.town != nil else { return nil }
    let town = [place.postcode, place.town].compactMap(\.self).joined(separator: " ")
    return mapAddress([place.street, town].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", "))
  }

  fileprivate var inSeries: [PublicEntry<Event>] { edition.agenda.coming(inSeriesOf: entry, atMost: 6) }

  fileprivate var seriesAnchor: String { edition.site.addressing[.series, edition.language] }

  /// What else there is in the same series or campaign.
  fileprivate var groups: [CardGroup] {
    let similar = edition.agenda.coming(like: entry, atMost: 3)
    var series = edition.group(.moreInSeries, inSeries.map { edition.card($0) })
    for index in series.indices {
      series[index].anchor = seriesAnchor
      series[index].isAside = true
    }
    return series
      + edition.group(.relatedEvents, similar.map { edition.card($0) }, more: edition.allEvents)
  }
}
