import Arithmetic
import Model
import Templates

let eventPage = PageTemplate<EntryPage<Event>>(
  page: "event",
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
    .writer("body") { $0.write(into: &$1) },
    .list("groups", cardGroupView) { $0.groups },
    .flag("isOver") { $0.entry.facts.isOver(at: $0.edition.site.moment.instant) },
    .optionalText("calendar") { page in
      eventCalendarAddress(page.entry.id, in: page.edition.language, page.edition.site)
    },
  ])

extension Edition {
  func eventPages() -> [OutputFile] {
    pages(eventPage) { edition, event, address in
      var head = edition.head(event, at: address, below: .events)
      head.structuredData = [edition.structuredData(of: event, at: address)]
      return head
    }
  }
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
    let others = edition.agenda.coming.filter { other in
      other.id != entry.id
        && (entry.series != nil && other.series == entry.series
          || entry.campaign != nil && other.campaign?.id == entry.campaign?.id)
    }
    return edition.group(.relatedEvents, others.prefix(6).map { edition.card($0) })
  }
}
