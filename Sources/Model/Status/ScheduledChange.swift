/// Something that will happen by itself, or that is on its way.
package struct ScheduledChange: Sendable {
  /// By the clock in Oslo. A day without a time is, for what ends, the last day; for the rest, the day from which it holds.
  package let when: LocalTime
  package let kind: Kind
  package let item: ContentHealth.Item
  /// The one that it concerns; nil for all that the entry is in.
  package var language: Language?

  /// What happens then.
  package enum Kind: String, Sendable, CaseIterable {
    case appears, disappears
    case event, eventEnds
    case registrationOpens, registrationCloses
    /// A fixed point of the year, such as the conference.
    case meeting
    /// A picture is taken out, since the consent that it rests on is over.
    case pictureDisappears

    /// Whether something is published or taken away then; the rest changes what is said of it.
    package var showsOrHides: Bool {
      switch self {
      case .appears, .disappears, .pictureDisappears: true
      case .event, .eventEnds, .registrationOpens, .registrationCloses, .meeting: false
      }
    }

    /// Whether a day without a time is the last one, and counts whole.
    fileprivate var isLastDay: Bool {
      switch self {
      case .eventEnds, .registrationCloses: true
      case .appears, .disappears, .event, .registrationOpens, .meeting, .pictureDisappears: false
      }
    }
  }

  /// When the site may be another because of it.
  package var takesEffect: LocalTime {
    guard when.minute == nil else { return when }
    return LocalTime(kind.isLastDay ? when.date.adding(days: 1) : when.date, minute: 0)
  }
}

extension StatusReport {
  package var schedule: [ScheduledChange] { site.schedule }
}

extension SiteModel {
  /// What lies ahead of the moment that the site is made for, soonest first; a day without a time comes before the times of
  /// that day. `unchangedUntil` is the first moment at which any of it can happen.
  package var schedule: [ScheduledChange] {
    let now = TimeZone.oslo.localTime(of: moment.instant)
    let ownDays = OwnDays(of: self)
    let pages = countedHeads.filter(mayBeShown).flatMap { shown($0, ownDays[$0.id]) + pictures(of: $0) }
    let events = counted(Event.self).filter { mayBeShown($0.head) }.flatMap(\.scheduled)
    let meetings = counted(Meeting.self).compactMap(\.scheduled)
    return (pages + events + meetings).filter { $0.lies(after: now) }.sorted { $0.order < $1.order }
  }

  /// Whether time alone stands between an entry and its readers.
  private func mayBeShown(_ head: EntryHead) -> Bool {
    switch hidden[head.id] {
    case nil, .notBefore, .expired, .notInPost, .notSent: true
    case .draft, .example, .internalOnly, .withoutConsent: false
    }
  }

  /// When an entry appears and disappears in each language: at the later of the times that hold it back, and the earlier of
  /// those that take it away.
  private func shown(_ head: EntryHead, _ own: OwnDays.Days?) -> [ScheduledChange] {
    let main = languages.main
    let named = Set(
      head.common.publishAt.values.map(\.language) + head.common.expireAt.values.map(\.language))
    let ofMain = times(of: head, in: main, own)
    let ofOthers = named.filter { $0 != main }.sorted { $0.tag < $1.tag }.flatMap { language in
      guard hiding(head.id, in: language) != .draft else { return [ScheduledChange]() }
      let times = times(of: head, in: language, own)
      return changes(
        head, times.first == ofMain.first ? nil : times.first, times.gone == ofMain.gone ? nil : times.gone,
        language)
    }
    return changes(head, ofMain.first, ofMain.gone, nil) + ofOthers
  }

  /// A language that says nothing of its own follows the main one.
  private func times(
    of head: EntryHead, in language: Language, _ own: OwnDays.Days?
  ) -> (first: LocalTime?, gone: LocalTime?) {
    let main = languages.main
    let starts = [
      head.common.publishAt[main], head.common.publishAt[language], own?.first.map { LocalTime($0) },
    ]
    let ends = [head.common.expireAt[main], head.common.expireAt[language]].map { $0?.firstTimeAfter }
    let last = own?.last.map { LocalTime($0.adding(days: 1)) }
    return (starts.compactMap(\.self).max(), (ends + [last]).compactMap(\.self).min())
  }

  /// The pictures of an entry that go when a consent ends, once for each day.
  private func pictures(of head: EntryHead) -> [ScheduledChange] {
    let consents = Set(head.pictureFacts.compactMap { $0.consent?.id }).compactMap {
      entry(of: Consent.self, $0)?.internalFacts
    }
    let ends = consents.filter { $0.holds(on: moment.today) }.compactMap(\.end)
    return Set(ends).map {
      ScheduledChange(when: LocalTime($0.adding(days: 1)), kind: .pictureDisappears, item: head.item)
    }
  }

  private func changes(
    _ head: EntryHead, _ first: LocalTime?, _ gone: LocalTime?, _ language: Language?
  ) -> [ScheduledChange] {
    // What is gone before it was there is never seen.
    if let first, let gone, gone <= first { return [] }
    return [(first, ScheduledChange.Kind.appears), (gone, .disappears)].compactMap { when, kind in
      when.map { ScheduledChange(when: $0, kind: kind, item: head.item, language: language) }
    }
  }
}

/// The first and the last day that kinds say for themselves: news has its day, reports are sent, people are in their posts, and
/// what rests on a consent is shown while that holds.
private struct OwnDays {
  struct Days {
    var first: CalendarDate?
    var last: CalendarDate?
  }

  private var days: [EntryID: Days] = [:]

  init(of site: SiteModel) {
    for entry in site.counted(Article.self) {
      let consent = entry.internalFacts.consent.flatMap { site.entry($0) }
      days[entry.head.id] = Days(first: entry.date, last: consent?.internalFacts.end)
    }
    for entry in site.counted(Report.self) { days[entry.head.id] = Days(first: entry.sent) }
    for entry in site.counted(Person.self) { days[entry.head.id] = Days(first: entry.from, last: entry.to) }
  }

  subscript(id: EntryID) -> Days? { days[id] }
}

extension Consent.Internal {
  /// The last day that it holds.
  fileprivate var end: CalendarDate? {
    [expiry, withdrawn?.adding(days: -1)].compactMap(\.self).min()
  }
}

extension Entry<Event> {
  /// That it begins and ends, and that registration opens and closes.
  fileprivate var scheduled: [ScheduledChange] {
    guard facts.isOn, facts.status != .done else { return [] }
    let isOfOneDay = facts.end?.minute == nil && facts.end?.date == facts.start?.date
    let times: [(LocalTime?, ScheduledChange.Kind)] = [
      (facts.start, .event), (isOfOneDay ? nil : facts.end, .eventEnds),
      (facts.registrationOpens, .registrationOpens), (facts.registrationDeadline, .registrationCloses),
    ]
    return times.compactMap { time, kind in
      time.map {
        ScheduledChange(when: $0.inOslo(from: facts.timeZone ?? .oslo), kind: kind, item: head.item)
      }
    }
  }
}

extension Entry<Meeting> {
  fileprivate var scheduled: ScheduledChange? {
    guard let date = facts.date, facts.status != .cancelled, facts.status != .held else { return nil }
    return ScheduledChange(when: LocalTime(date), kind: .meeting, item: head.item)
  }
}

extension ScheduledChange {
  fileprivate var order: (LocalTime, EntryID, Int, String) {
    (when, item.id, Kind.allCases.firstIndex(of: kind) ?? 0, language?.tag ?? "")
  }

  /// A day without a time lies ahead until it is over, but for what is then gone or there already.
  fileprivate func lies(after now: LocalTime) -> Bool {
    guard when.minute == nil else { return when > now }
    switch kind {
    case .appears, .disappears, .pictureDisappears: return when.date > now.date
    case .event, .eventEnds, .registrationOpens, .registrationCloses, .meeting: return when.date >= now.date
    }
  }
}

extension LocalTime {
  /// What the clock shows in Oslo then; a day without a time is the same day.
  fileprivate func inOslo(from zone: TimeZone) -> LocalTime {
    minute == nil || zone == .oslo ? self : TimeZone.oslo.localTime(of: zone.nearestInstant(of: self))
  }

  /// A last day is over when the next begins.
  fileprivate var firstTimeAfter: LocalTime { minute == nil ? LocalTime(date.adding(days: 1)) : self }
}
