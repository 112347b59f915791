import Model

/// A card in a list of events, and the day that it stands under.
struct DatedCard: Sendable {
  /// Nil for what waits for a new date.
  let day: CalendarDate?
  let card: Card
  /// Whether it goes ahead, at a time that is known.
  let isOn: Bool
  /// Whether it began on an earlier day and goes on: what begins is told of first.
  let isUnderWay: Bool
  /// Whether it is on the page of its year as well, where a list is too long for one page.
  let isOnYearPage: Bool
}

/// Days with a heading of their own, and what is said when nothing is on them.
private struct ComingWeek {
  let title: Word
  let first: CalendarDate
  let last: CalendarDate
  let nothing: Word
}

extension Edition {
  /// All that is to come: this week, the next, and then month by month.
  var comingEvents: Overview {
    let years = byYear(agenda.coming, .events) { $0.start?.date.year }.years
    // What no page of a year has stays here, however late it is.
    var rest =
      years.isEmpty
      ? coming[...]
      : (coming.prefix(shownOfMany) + coming.dropFirst(shownOfMany).filter { !$0.isOnYearPage })[...]
    guard !rest.isEmpty else { return Overview(calendar: .offered, archive: archiveLink) }
    var groups: [CardGroup] = []
    // Those that begin above: what their own headings have is the rest.
    var months: Set<CalendarDate> = []
    for week in weeks(rest) {
      let own = rest.prefix { item in item.day.map { $0 <= week.last } ?? false }
      rest = rest.dropFirst(own.count)
      months.formUnion(own.compactMap { $0.day?.firstOfMonth })
      groups.append(
        CardGroup(
          title: "\(words[week.title]) (\(format.daySpan(week.first, week.last)))",
          cards: (own.filter { !$0.isUnderWay } + own.filter(\.isUnderWay)).map(\.card),
          anchor: "\(site.addressing[.week, language])-\(week.first.iso)",
          // That nothing happens is an answer too.
          note: own.isEmpty ? "\(words[week.nothing])." : nil))
    }
    return Overview(
      groups: groups + byMonth(Array(rest), after: months), calendar: .offered, archive: archiveLink,
      years: years.reversed())
  }

  /// This week and the next; both at once when nothing is in either.
  private func weeks(_ events: ArraySlice<DatedCard>) -> [ComingWeek] {
    let (nextMonday, last) = (thisMonday.adding(days: 7), thisMonday.adding(days: 13))
    if !events.contains(where: { $0.day.map { $0 <= last } ?? false }) {
      return [
        ComingWeek(title: .thisAndNextWeek, first: thisMonday, last: last, nothing: .nothingInTwoWeeks)
      ]
    }
    return [
      ComingWeek(
        title: .thisWeek, first: thisMonday, last: thisMonday.adding(days: 6), nothing: .nothingThisWeek),
      ComingWeek(title: .nextWeek, first: nextMonday, last: last, nothing: .nothingNextWeek),
    ]
  }

  private var archiveLink: Link? { agenda.past.isEmpty ? nil : link(.eventsArchive) }

  private var thisMonday: CalendarDate { site.moment.today.adding(days: 1 - site.moment.today.weekday) }

  /// That none of the coming events is this week, with the days of the week; nil when one is, or when there are none at all.
  var quietWeek: String? {
    let last = thisMonday.adding(days: 6)
    let on = coming.filter(\.isOn)
    guard !on.isEmpty, !on.contains(where: { $0.day.map { $0 <= last } ?? false }) else { return nil }
    return "\(words[.nothingThisWeek]) (\(format.daySpan(thisMonday, last)))."
  }

  /// The coming events, and the conferences in the year wheel, soonest first; last what waits for a date.
  var coming: [DatedCard] {
    let conferences = agenda.conferences.map { dated($0) }
    guard !conferences.isEmpty else { return agenda.coming.map { dated($0) } }
    return (agenda.coming.map { dated($0) } + conferences).enumerated().sorted { left, right in
      (left.element.day ?? .distant, left.offset) < (right.element.day ?? .distant, right.offset)
    }.map(\.element)
  }

  /// The next events that will be, then those that have gone on for days; what is cancelled, or waits for a date, is not
  /// among them.
  func comingCards(_ count: Int) -> [Card] {
    let on = coming.filter(\.isOn)
    return (on.filter { !$0.isUnderWay } + on.filter(\.isUnderWay)).prefix(count).map(\.card)
  }

  func dated(_ event: PublicEntry<Event>) -> DatedCard {
    DatedCard(
      day: lostTime(of: event.facts) == nil ? event.start?.date : nil, card: card(event),
      isOn: event.facts.isOn, isUnderWay: event.facts.isUnderWay(on: site.moment.today),
      isOnYearPage: event.start != nil)
  }

  private func dated(_ meeting: PublicEntry<Meeting>) -> DatedCard {
    DatedCard(
      day: meeting.date, card: card(meeting), isOn: meeting.status != .cancelled, isUnderWay: false,
      isOnYearPage: false)
  }

  /// Events in their order, below the months that they begin in; of the months `above`, by their first days, other
  /// events stand elsewhere on the page.
  func byMonth(_ events: [DatedCard], after above: Set<CalendarDate> = []) -> [CardGroup] {
    var months: [(year: Int, month: Int, cards: [Card])] = []
    for event in events {
      guard let day = event.day else { continue }
      if let last = months.last, (last.year, last.month) == (day.year, day.month) {
        months[months.count - 1].cards.append(event.card)
      } else {
        months.append((day.year, day.month, [event.card]))
      }
    }
    return months.map { month in
      let name = format.month(month.month, month.year)
      let isRest = CalendarDate(year: month.year, month: month.month, day: 1).map(above.contains) ?? false
      return CardGroup(
        title: isRest ? "\(words[.restOf]) \(name)" : name.capitalizedFirst, cards: month.cards,
        anchor: "\(site.addressing[.month, language])-\(month.year)-\(padded(month.month, to: 2))")
    } + withoutDate(events.filter { $0.day == nil }.map(\.card))
  }

  private func withoutDate(_ cards: [Card]) -> [CardGroup] {
    var groups = group(.dateNotSet, cards)
    for index in groups.indices { groups[index].anchor = site.addressing[.noDate, language] }
    return groups
  }

  /// A meeting of the year wheel that readers may come to.
  private func card(_ meeting: PublicEntry<Meeting>) -> Card {
    var card = card(meeting.head)
    card.label = meeting.type.map { words[choice: $0] }
    card.notice = meeting.status.flatMap { $0.isShown ? words[choice: $0] : nil }
    card.summary = meeting.subject
    card.details = meeting.date.map { [asHTML(format.weekdayDate($0))] } ?? []
    card.leaf = meeting.date.map { leaf($0) }
    card.isEvent = true
    return card
  }
}

extension CalendarDate {
  /// After every day that is written.
  fileprivate static let distant = CalendarDate(dayNumber: 4_000_000)

  fileprivate var firstOfMonth: CalendarDate { adding(days: 1 - day) }
}

extension Word {
  static let thisWeek = Word("this-week")
  static let nextWeek = Word("next-week")
  static let restOf = Word("rest-of")
  static let nothingThisWeek = Word("nothing-this-week")
  static let nothingNextWeek = Word("nothing-next-week")
  static let thisAndNextWeek = Word("this-and-next-week")
  static let nothingInTwoWeeks = Word("nothing-in-two-weeks")
}

extension AddressWord {
  static let week = AddressWord("week")
  static let month = AddressWord("month")
  static let noDate = AddressWord("no-date")
}
