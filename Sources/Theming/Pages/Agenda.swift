import Model

/// The events and articles in the order that people look for them.
struct Agenda: Sendable {
  /// Soonest first, those that are on now included; last those that wait for a date.
  let coming: [PublicEntry<Event>]
  /// Latest first.
  let past: [PublicEntry<Event>]
  /// The conferences in the year wheel that are to come, soonest first.
  let conferences: [PublicEntry<Meeting>]
  /// Those that are over too.
  let allConferences: [PublicEntry<Meeting>]
  private let today: CalendarDate
  /// Newest first.
  let articles: [PublicEntry<Article>]
  /// Where in `coming` the events of a campaign, of a focus area and of a series are, and each by itself.
  private let eventsOf: [EntryID: [Int]]
  private let eventsInSeries: [String: [Int]]
  /// The same as `eventsOf`, of those that are neither cancelled nor without a date; last those with no place left.
  private let takingPlaceOf: [EntryID: [Int]]
  /// Of each of `coming`, whether nobody gets a place any more.
  private let hasNoPlace: [Bool]
  /// A number for the series of each of `coming`; −1 for none.
  private let seriesOf: [Int]
  /// Where in `articles` those of a campaign and of a focus area are.
  private let articlesOf: [EntryID: [Int]]

  init(_ site: PublicSite) {
    today = site.moment.today
    let events = ordered(site.all(Event.self), by: { ($0.sortTime, $0.id) }, <)
    let ahead = events.filter { !$0.facts.isOver(at: site.moment.instant) }
    coming = ahead.filter { !$0.facts.hasLostItsDate } + ahead.filter(\.facts.hasLostItsDate)
    past = events.filter { $0.facts.isOver(at: site.moment.instant) }.reversed()
    let byDay = Dictionary(grouping: events) { $0.start?.date }
    allConferences = site.all(Meeting.self).filter { $0.facts.type == .conference && $0.facts.date != nil }
      .filter { meeting in !(byDay[meeting.date] ?? []).contains { $0.isSame(as: meeting) } }
      .sorted { ($0.sortDay, $0.id) < ($1.sortDay, $1.id) }
    conferences = allConferences.filter { $0.isComing(on: site.moment.today) }
    articles = ordered(site.all(Article.self), by: { ($0.sortDay, $0.id) }) { ($1.0, $0.1) < ($0.0, $1.1) }
    eventsOf = positions(coming) { [$0.id] + [$0.campaign?.id].compactMap(\.self) + $0.areas }
    let hasNoPlace = coming.map { $0.facts.registrationState(at: site.moment.instant).hasNoPlace }
    takingPlaceOf = positions(coming) { $0.facts.isOn ? [$0.campaign?.id].compactMap(\.self) + $0.areas : [] }
      .mapValues { places in places.filter { !hasNoPlace[$0] } + places.filter { hasNoPlace[$0] } }
    self.hasNoPlace = hasNoPlace
    eventsInSeries = positions(coming) { [$0.facts.seriesName].compactMap(\.self) }
    var series = coming.map { _ in -1 }
    for members in eventsInSeries.values { for member in members { series[member] = members[0] } }
    seriesOf = series
    articlesOf = positions(articles) { [$0.campaign?.id].compactMap(\.self) + $0.areas }
  }

  /// The coming events of a campaign or focus area, and those of some ids: what begins, what has gone on for days, and what
  /// waits for a date.
  func coming(of owner: EntryID, besides ids: [EntryID] = []) -> [PublicEntry<Event>] {
    newsFirst(Set(([owner] + ids).flatMap { eventsOf[$0] ?? [] }).sorted())
  }

  /// All coming events in that order.
  var comingNewsFirst: [PublicEntry<Event>] { newsFirst(Array(coming.indices)) }

  private func newsFirst(_ places: [Int]) -> [PublicEntry<Event>] {
    let groups = Dictionary(grouping: places) { place in
      coming[place].facts.hasLostItsDate ? 2 : coming[place].facts.isUnderWay(on: today) ? 1 : 0
    }
    return [0, 1, 2].flatMap { groups[$0] ?? [] }.map { coming[$0] }
  }

  /// The first coming events in the series of one, itself left out.
  func coming(inSeriesOf event: PublicEntry<Event>, atMost count: Int) -> [PublicEntry<Event>] {
    // Itself may be among the first.
    let first = (event.facts.seriesName.flatMap { eventsInSeries[$0] } ?? []).prefix(count + 1)
    return Array(first.map { coming[$0] }.filter { $0.id != event.id }.prefix(count))
  }

  /// The coming events that are most like one, those in its series left out: of its campaign before those of a focus area, the soonest
  /// of each, and what is full or closed only where too few are left. They stand in the order of the calendar, those without a place last.
  func coming(like event: PublicEntry<Event>, atMost count: Int) -> [PublicEntry<Event>] {
    let series = event.facts.seriesName.flatMap { eventsInSeries[$0]?.first }.map { seriesOf[$0] }
    let campaign = event.campaign?.id
    let owners = [campaign].compactMap(\.self) + event.areas
    let first = owners.flatMap { owner in
      // Itself may be among the first of each.
      (takingPlaceOf[owner] ?? []).lazy.filter { series == nil || seriesOf[$0] != series }.prefix(count + 1)
    }
    let places = Set(first).filter { coming[$0].id != event.id }
    func isFarther(_ place: Int) -> Bool { campaign == nil || coming[place].campaign?.id != campaign }
    let best = places.sorted { one, other in
      (hasNoPlace[one].rank, isFarther(one).rank, one) < (
        hasNoPlace[other].rank, isFarther(other).rank, other
      )
    }
    return best.prefix(count).sorted { (hasNoPlace[$0].rank, $0) < (hasNoPlace[$1].rank, $1) }
      .map { coming[$0] }
  }

  /// The newest articles of a campaign or focus area.
  func articles(of owner: EntryID, atMost count: Int) -> [PublicEntry<Article>] {
    (articlesOf[owner] ?? []).prefix(count).map { articles[$0] }
  }
}

/// Sorts by a key, made once for each and moved about alone; entries are dear to move.
private func ordered<Facts, Key>(
  _ entries: [PublicEntry<Facts>], by key: (PublicEntry<Facts>) -> Key, _ precedes: (Key, Key) -> Bool
) -> [PublicEntry<Facts>] {
  let keys = entries.map(key)
  return entries.indices.sorted { precedes(keys[$0], keys[$1]) }.map { entries[$0] }
}

/// Where the entries that belong to something are, in their order.
private func positions<Facts: ContentFacts, Owner: Hashable>(
  _ entries: [PublicEntry<Facts>], _ owners: (PublicEntry<Facts>) -> [Owner]
) -> [Owner: [Int]] {
  var result: [Owner: [Int]] = [:]
  for (index, entry) in entries.enumerated() {
    for owner in Set(owners(entry)) { result[owner, default: []].append(index) }
  }
  return result
}

extension Bool {
  /// What holds comes after what does not.
  fileprivate var rank: Int { self ? 1 : 0 }
}

extension PublicEntry {
  fileprivate var areas: [EntryID] { head.common.focusAreas.map(\.id) }
}

extension Event {
  /// What the series is called in the main file, which is what makes events one series.
  fileprivate var seriesName: String? { series.values.first?.value }
}

extension PublicEntry<Event> {
  fileprivate var sortTime: LocalTime { facts.start ?? LocalTime(CalendarDate(dayNumber: 0)) }
}

extension PublicEntry<Meeting> {
  fileprivate var sortDay: CalendarDate { facts.date ?? CalendarDate(dayNumber: 0) }

  /// Whether it is not held yet.
  fileprivate func isComing(on today: CalendarDate) -> Bool { facts.status != .held && sortDay >= today }
}

extension PublicEntry<Event> {
  /// Whether a meeting of the same day is the same thing, under the same name.
  fileprivate func isSame(as meeting: PublicEntry<Meeting>) -> Bool {
    head.common.title.values.contains { own in
      meeting.head.common.title[own.language].map {
        own.value.lowercased().contains($0.lowercased()) || $0.lowercased().contains(own.value.lowercased())
      } ?? false
    }
  }
}

extension PublicEntry<Article> {
  fileprivate var sortDay: CalendarDate { facts.date ?? CalendarDate(dayNumber: 0) }
}
