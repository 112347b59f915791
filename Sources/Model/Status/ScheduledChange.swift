/// Something that will happen by itself, or that is on its way.
package struct ScheduledChange: Sendable {
  /// By the clock in Oslo.
  package let when: LocalTime
  package let kind: Kind
  package let item: ContentHealth.Item

  /// When the site is another because of it: what disappears on a day without a time does so when the day is over.
  package var takesEffect: LocalTime {
    switch (kind, when.minute) {
    case (.disappears, nil): LocalTime(when.date.adding(days: 1), minute: 0)
    case (_, let minute): LocalTime(when.date, minute: minute ?? 0)
    }
  }

  /// What happens then.
  package enum Kind: String, Sendable, CaseIterable {
    case appears, disappears, event
  }
}

extension StatusReport {
  package var schedule: [ScheduledChange] { site.schedule }
}

extension SiteModel {
  /// What lies ahead of the moment that the site is made for, soonest first.
  package var schedule: [ScheduledChange] { scheduledChanges(of: self) }
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
  let news = site.counted(Article.self).compactMap { entry in
    entry.date.map { ScheduledChange(when: LocalTime($0), kind: .appears, item: entry.head.item) }
  }.filter { $0.when.date > now.date }
  let events = site.counted(Event.self).filter { $0.status != .cancelled && !$0.facts.hasLostItsDate }
    .compactMap { entry in
      entry.start.map {
        ScheduledChange(when: $0.inOslo(from: entry.timeZone ?? .oslo), kind: .event, item: entry.head.item)
      }
    }
  return (pages + news + events).filter { $0.when.lies(after: now) }
    .sorted { ($0.when, $0.item.id, $0.kind.rawValue) < ($1.when, $1.item.id, $1.kind.rawValue) }
}

extension LocalTime {
  /// What the clock shows in Oslo then; a day without a time is the same day.
  fileprivate func inOslo(from zone: TimeZone) -> LocalTime {
    minute == nil || zone == .oslo ? self : TimeZone.oslo.localTime(of: zone.nearestInstant(of: self))
  }

  /// A day without a time lies ahead until it is over.
  fileprivate func lies(after now: LocalTime) -> Bool { minute == nil ? date >= now.date : self > now }
}
