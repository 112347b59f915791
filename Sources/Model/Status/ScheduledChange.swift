/// Something that will happen by itself, or that is on its way.
package struct ScheduledChange: Sendable {
  package let when: LocalTime
  package let kind: Kind
  package let item: ContentHealth.Item

  /// What happens then.
  package enum Kind: String, Sendable, CaseIterable {
    case appears, disappears, event
  }
}

extension StatusReport {
  package var schedule: [ScheduledChange] { scheduledChanges(of: site) }
}

/// What lies ahead, soonest first; a day without a time comes before the times of that day.
func scheduledChanges(of site: SiteModel) -> [ScheduledChange] {
  let now = TimeZone.oslo.localTime(of: site.moment.instant)
  let pages = site.countedHeads.flatMap { head in
    [(head.common.publishAt, ScheduledChange.Kind.appears), (head.common.expireAt, .disappears)]
      .flatMap { times, kind in
        Set(times.values.map(\.value)).map { ScheduledChange(when: $0, kind: kind, item: head.item) }
      }
  }
  let events = site.counted(Event.self).filter { $0.status != .cancelled && !$0.facts.hasLostItsDate }
    .compactMap { entry in
      entry.start.map { ScheduledChange(when: $0, kind: .event, item: entry.head.item) }
    }
  return (pages + events).filter { $0.when.lies(after: now) }
    .sorted { ($0.when, $0.item.id, $0.kind.rawValue) < ($1.when, $1.item.id, $1.kind.rawValue) }
}

extension LocalTime {
  /// A day without a time lies ahead until it is over.
  fileprivate func lies(after now: LocalTime) -> Bool { minute == nil ? date >= now.date : self > now }
}
