import Arithmetic
import Model
import Templates

let eventPage = PageTemplate<EntryPage<Event>>(
  entry: "event", groups: { $0.groups },
  [
    .optionalText("time") { $0.lostTime == nil ? $0.edition.time(of: $0.entry.facts) : nil },
    .optional("leaf", cardDateView) { page in
      page.lostTime == nil ? page.entry.start.map { ($0.date, page.edition.format) } : nil
    },
    .optionalText("startISO") { $0.entry.start?.iso },
    .optionalText("timeZone") { $0.entry.timeZone?.rawValue },
    .optionalText("status") { $0.status },
    .optionalText("formerTime") { page in
      page.entry.formerStart.map { page.edition.format.dateAndTime($0) } ?? page.lostTime
    },
    .flag("isCancelled") { $0.entry.status == .cancelled },
    .html("placeName") { $0.edition.phrase($0.entry.place?.name) },
    .optionalText("street") { $0.entry.place?.street },
    .text("town") { page in
      [page.entry.place?.postcode, page.entry.place?.town].compactMap(\.self).joined(separator: " ")
    },
    .optionalText("online") { $0.entry.online?.text },
    .html("organizer") { $0.edition.phrase($0.entry.organizer) },
    .optionalText("registration") { $0.isOpen ? $0.entry.registration?.text : nil },
    .optional("deadline", dayView) { page in
      page.entry.registrationDeadline.map { Day($0, page.edition.format) }
    },
    .optionalText("price") { $0.price },
    .html("accessibility") { $0.edition.phrase($0.entry.accessibility) },
    .html("series") { $0.edition.shared($0.entry.series) },
    .optional("campaign", linkView) { $0.edition.link($0.entry.campaign) },
    .flag("isOver") { $0.entry.facts.isOver(at: $0.edition.site.moment.instant) },
    .optionalText("calendar") { page in
      page.edition.site.eventCalendarAddress(page.entry.id, in: page.edition.language)
    },
  ])

extension Event: PagedFacts {
  static let pages: [PageDeclaration] = [
    .entries(eventPage, words: [.free] + EventStatus.words) { edition, event, address in
      var head = edition.head(event, at: address, below: .events)
      head.structuredData = [edition.structuredData(of: event, at: address)].compactMap(\.self)
      return head
    },
    .list(.events, overviewPage) { edition in
      Overview(
        groups: edition.byMonth(edition.agenda.coming), calendar: .offered,
        archive: edition.link(.eventsArchive))
    },
    .list(.eventsArchive, overviewPage) { edition in Overview(groups: edition.byMonth(edition.agenda.past)) },
  ]
}

extension ListPage {
  static let events = ListPage(of: Event.self, "events", in: .whatsOn, order: 20, linked: .fromEveryPage)
  static let eventsArchive = ListPage(
    "events-archive", in: .whatsOn, order: 30, below: [.events],
    at: [Event.kind.addressWord, AddressWord("events-archive")])
}

extension Word {
  fileprivate static let free = Word("free")
}

extension EventStatus: WordedChoice { static let wordPrefix = "event-status" }

extension Edition {
  /// Events in their order, below the months that they begin in.
  fileprivate func byMonth(_ events: [PublicEntry<Event>]) -> [CardGroup] {
    var months: [(year: Int, month: Int, cards: [Card])] = []
    let undated = events.filter { lostTime(of: $0.facts) != nil }
    for event in events where lostTime(of: event.facts) == nil {
      guard let day = event.start?.date else { continue }
      if let last = months.last, (last.year, last.month) == (day.year, day.month) {
        months[months.count - 1].cards.append(card(event))
      } else {
        months.append((day.year, day.month, [card(event)]))
      }
    }
    return months.map { CardGroup(title: format.month($0.month, $0.year).capitalizedFirst, cards: $0.cards) }
      + group(.dateNotSet, undated.map { card($0) })
  }
}

extension String {
  /// As it stands at the beginning of a heading.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension EntryPage<Event> {
  fileprivate var lostTime: String? { edition.lostTime(of: entry.facts) }

  fileprivate var status: String? {
    guard let status = entry.status, status != .planned else { return nil }
    return edition.words[choice: status]
  }

  fileprivate var price: String? {
    entry.price.map { $0.amount.sign == 0 ? edition.words[.free] : edition.format.kroner($0.amount) }
  }

  /// Whether one may still register.
  fileprivate var isOpen: Bool {
    let isLate = entry.registrationDeadline.map { $0 < edition.site.moment.today } ?? false
    return !isLate && entry.status != .cancelled && !entry.facts.isOver(at: edition.site.moment.instant)
  }

  /// What else there is in the same series or campaign.
  fileprivate var groups: [CardGroup] {
    edition.group(
      .relatedEvents, edition.agenda.coming(beside: entry, atMost: 6).map { edition.card($0) })
  }
}
