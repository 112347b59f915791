import Model

/// The events and articles in the order that people look for them.
struct Agenda: Sendable {
  /// Soonest first, those that are on now included; last those that wait for a date.
  let coming: [PublicEntry<Event>]
  /// Latest first.
  let past: [PublicEntry<Event>]
  /// Newest first.
  let articles: [PublicEntry<Article>]

  init(_ site: PublicSite) {
    let events = site.all(Event.self).sorted { ($0.sortTime, $0.id) < ($1.sortTime, $1.id) }
    let ahead = events.filter { !$0.facts.isOver(at: site.moment.instant) }
    coming = ahead.filter { !$0.facts.hasLostItsDate } + ahead.filter(\.facts.hasLostItsDate)
    past = events.filter { $0.facts.isOver(at: site.moment.instant) }.reversed()
    articles = site.all(Article.self).sorted { ($1.sortDay, $0.id) < ($0.sortDay, $1.id) }
  }
}

extension Event {
  /// An event whose last minute, or last day, has passed, or that is said to be done.
  func isOver(at now: Instant) -> Bool {
    guard !hasLostItsDate, let last = end ?? start else { return status == .done }
    let zone = timeZone ?? .oslo
    let finish = last.minute == nil ? LocalTime(last.date.adding(days: 1)) : last
    return status == .done || zone.nearestInstant(of: finish) <= now
  }
}

extension PublicEntry<Event> {
  fileprivate var sortTime: LocalTime { facts.start ?? LocalTime(CalendarDate(dayNumber: 0)) }
}

extension PublicEntry<Article> {
  fileprivate var sortDay: CalendarDate { facts.date ?? CalendarDate(dayNumber: 0) }
}
