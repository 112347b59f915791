/// Something that will happen by itself, or that is on its way.
package struct ScheduledChange: Sendable {
  /// By the clock in Oslo.
  package let when: LocalTime
  package let kind: Kind
  package let item: ContentHealth.Item
  /// The one that it concerns; nil for all that the entry is in.
  package var language: Language?

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

/// What lies ahead, soonest first; a day without a time comes before the times of that day. A last day is followed by the
/// day on which something is gone.
func scheduledChanges(of site: SiteModel) -> [ScheduledChange] {
  let now = TimeZone.oslo.localTime(of: site.moment.instant)
  let main = site.languages.main
  let pages = site.countedHeads.flatMap { head in
    [(head.common.publishAt, ScheduledChange.Kind.appears), (head.common.expireAt, .disappears)]
      .flatMap { times, kind in
        times.values.filter { $0.language == main || $0.value != times[main] }.map { language, time in
          ScheduledChange(
            when: time, kind: kind, item: head.item, language: language == main ? nil : language)
        }
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
  let all = pages + news + events + posts(of: site) + consents(of: site)
  return all.filter { $0.when.lies(after: now) }.sorted { $0.order < $1.order }
}

/// People are shown from the first day of their post to the last.
private func posts(of site: SiteModel) -> [ScheduledChange] {
  site.counted(Person.self).flatMap { entry in
    let first = entry.from.map { ScheduledChange(when: LocalTime($0), kind: .appears, item: entry.head.item) }
    let gone = entry.to.map {
      ScheduledChange(when: LocalTime($0.adding(days: 1)), kind: .disappears, item: entry.head.item)
    }
    return [first, gone].compactMap(\.self)
  }
}

/// What rests on a consent is shown until its last day.
private func consents(of site: SiteModel) -> [ScheduledChange] {
  site.counted(Article.self).compactMap { entry in
    guard let consent = entry.internalFacts.consent.flatMap({ site.entry($0) })?.internalFacts,
      let last = [consent.expiry, consent.withdrawn?.adding(days: -1)].compactMap(\.self).min(),
      consent.holds(on: site.moment.today),
      entry.common.expireAt[site.languages.main].map({ $0.date > last }) ?? true
    else { return nil }
    return ScheduledChange(when: LocalTime(last.adding(days: 1)), kind: .disappears, item: entry.head.item)
  }
}

extension ScheduledChange {
  fileprivate var order: (LocalTime, EntryID, String, String) {
    (when, item.id, kind.rawValue, language?.tag ?? "")
  }
}

extension LocalTime {
  /// What the clock shows in Oslo then; a day without a time is the same day.
  fileprivate func inOslo(from zone: TimeZone) -> LocalTime {
    minute == nil || zone == .oslo ? self : TimeZone.oslo.localTime(of: zone.nearestInstant(of: self))
  }

  /// A day without a time lies ahead until it is over.
  fileprivate func lies(after now: LocalTime) -> Bool { minute == nil ? date >= now.date : self > now }
}
