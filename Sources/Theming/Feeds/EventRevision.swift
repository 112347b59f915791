import Content
package import Model

/// Which of an event's revisions calendars have been given (RFC 5545 §3.8.7.4), and what it said.
package struct EventRevision: Sendable, Hashable {
  package var sequence: Int
  package var stamp: Instant
  /// A digest of what makes a new revision: time, place and status.
  package var digest: String

  package init(sequence: Int, stamp: Instant, digest: String) {
    self.sequence = sequence
    self.stamp = stamp
    self.digest = digest
  }
}

/// The last published revision of each event, by the UID that it has in calendars.
package struct PublishedEvents: Sendable, Hashable {
  package var revisions: [String: EventRevision]

  package init(_ revisions: [String: EventRevision] = [:]) { self.revisions = revisions }

  /// What two publications have said, of each event the later.
  package func merged(with other: PublishedEvents) -> PublishedEvents {
    PublishedEvents(revisions.merging(other.revisions) { $0.isBefore($1) ? $1 : $0 })
  }
}

extension EventRevision {
  fileprivate func isBefore(_ other: EventRevision) -> Bool {
    (sequence, stamp, digest) < (other.sequence, other.stamp, other.digest)
  }

  /// What an event says now, as the next revision after what was published before: the same one for as long as it says the
  /// same, and never an earlier one.
  ///
  /// No clock is asked: who builds again of the same content, after the same publication, gets the same bytes.
  init(of event: PublicEntry<Event>, after previous: EventRevision?, newest: CalendarDate) {
    digest = event.facts.revisionDigest
    sequence = event.facts.firstSequence
    stamp = TimeZone.oslo.nearestInstant(of: LocalTime(event.common.lastChange ?? newest))
    guard let previous else { return }
    let isNew = previous.digest != digest
    sequence = max(sequence, previous.sequence + (isNew ? 1 : 0))
    stamp = max(stamp, isNew ? previous.stamp.aMinuteLater : previous.stamp)
  }
}

extension PublicSite {
  /// The revision of every event that has a time, and those that earlier publications had of others, which may come back.
  func events(after previous: PublishedEvents) -> PublishedEvents {
    var events = previous
    let newest = newestChange
    for event in all(Event.self) where event.start != nil {
      let uid = stableIdentifier(event.id)
      events.revisions[uid] = EventRevision(of: event, after: previous.revisions[uid], newest: newest)
    }
    return events
  }
}

extension Edition {
  func revision(of event: PublicEntry<Event>) -> EventRevision {
    events.revisions[stableIdentifier(event.id)]
      ?? EventRevision(of: event, after: nil, newest: site.newestChange)
  }
}

extension Common {
  /// A number that grows with every change of the text, and by less than four with what happens on the same day.
  func sequence(_ step: Int) -> Int {
    let days = updated.last.map { max(0, $0.days(after: projectStart)) } ?? 0
    return days * 4 + step
  }
}

extension Event {
  /// Grows when it is moved, postponed or cancelled, too.
  fileprivate var firstSequence: Int { common.sequence(step) }

  private var step: Int {
    switch status {
    case .cancelled: 3
    case .postponed: 2
    case .moved: 1
    case .planned, .done, nil: formerStart == nil ? 0 : 1
    }
  }

  fileprivate var revisionDigest: String {
    let times = [start, end, formerStart].map { $0?.iso ?? "" }
    let names = place?.name.values.map { "\($0.language.tag)=\($0.value)" } ?? []
    let parts =
      times + ["\(isWholeDay)", (timeZone ?? .oslo).rawValue, (status ?? .planned).rawValue]
      + [place?.street, place?.postcode, place?.town, online?.text].map { $0 ?? "" } + names
    return String(sha256(Array(parts.joined(separator: "\u{0}").utf8)).prefix(16))
  }
}
