import Arithmetic
import Model
import Templates

/// An entry as it stands in a list.
struct Card: Sendable {
  let edition: Edition
  var title: LocalizedText
  /// Nil for what has no page of its own.
  var link: Link?
  /// What it is a card of; nil for what is no entry.
  var kind: KindID?
  var summary = LocalizedText()
  /// A word or two before the title, such as the kind of article.
  var label: String?
  /// What needs to be noticed, such as «Avlyst».
  var notice: String?
  /// Whether there is room, or that it has begun.
  var state: String?
  var day: CalendarDate?
  /// When and where, as HTML.
  var details: [[UInt8]] = []
  var isExample = false
  /// Of the first of its focus areas.
  var colour: AreaColour?
  var picture: PictureElement?
  /// For an event: the day that it begins, or until when it goes on.
  var leaf: Leaf?
  var isEvent = false
  /// That of its heading.
  var level = 3
}

let cardView = View<Card>([
  .text("title") { $0.link?.title ?? $0.edition.text($0.title) ?? "" },
  .optional("link", linkView) { $0.link },
  .html("plainTitle") { $0.link == nil ? $0.edition.phrase($0.title) : [] },
  .html("summary") { $0.edition.phrase($0.summary) },
  .optionalText("label") { $0.label },
  .filled("marks", cardMarkView) { $0.marks },
  .optional("day", dayView) { card in card.day.map { Day($0, card.edition.format) } },
  .list("details", phraseView) { $0.details },
  .flag("isExample") { $0.isExample },
  .optionalText("colour") { $0.colour?.rawValue },
  .html("picture") { card in card.picture.map { picture in html { picture.write(into: &$0) } } ?? [] },
  .optional("start", leafView) { $0.leaf },
  .flag("isEvent") { $0.isEvent },
  .text("level") { String($0.level) },
])

/// How something stands, said with its name, so that those who jump from link to link hear it.
private struct CardMark: Sendable {
  let text: String
  /// The class of its look.
  let look: String
  /// That of the page, when the link is in another.
  let language: Language?
}

private let cardMarkView = View<CardMark>([
  .text("text") { $0.text },
  .text("look") { $0.look },
  .optionalText("language") { $0.language?.tag },
])

extension Card {
  fileprivate var marks: [CardMark] {
    [(notice, "notice-tag"), (state, "state-tag")].compactMap { text, look in
      text.map { CardMark(text: $0, look: look, language: link?.language == nil ? nil : edition.language) }
    }
  }
}

/// Cards below a heading of their own.
struct CardGroup: Sendable {
  let title: String
  var cards: [Card]
  /// What a list of places on the page leads to.
  var anchor: String?
  /// Whether it is beside what the page is about: the search does not read it.
  var isAside = false
  /// What is said when there are none.
  var note: String?
  /// Where there is more of the same.
  var more: Link?
}

let cardGroupView = View<CardGroup>([
  .text("title") { $0.title },
  .optionalText("anchor") { $0.anchor },
  .flag("isAside") { $0.isAside || $0.anchor == nil },
  .filled("cards", cardView) { $0.cards },
  .optionalText("note") { $0.note },
  .optional("more", linkView) { $0.more },
])

extension Edition {
  func card(_ head: PublicHead) -> Card {
    Card(
      edition: self, title: head.common.title, link: link(head.id), kind: head.id.kind,
      summary: head.common.summary,
      isExample: head.common.isExample == true, colour: colour(of: head))
  }

  /// The colour of a focus area, or of the first one that an entry belongs to.
  func colour(of head: PublicHead) -> AreaColour? {
    if head.id.kind == FocusArea.kindID { return areaColours[head.id] }
    for area in head.common.focusAreas {
      if let colour = areaColours[area.id] { return colour }
    }
    return nil
  }

  /// A card with its picture, for lists that are looked at more than read.
  func pictureCard(_ head: PublicHead) -> Card {
    var card = card(head)
    card.picture = cardPicture(of: head)
    return card
  }

  func card(_ event: PublicEntry<Event>) -> Card {
    var card = card(event.head)
    let facts = event.facts
    card.notice = notice(of: facts)
    let when = lostTime(of: facts) == nil ? time(of: facts) : words[.dateNotSet]
    card.details = [when.map(asHTML) ?? [], place(of: facts), terms(of: facts)].filter { !$0.isEmpty }
    card.leaf = leaf(of: facts)
    card.state = ongoing(facts) ?? registrationState(of: facts)
    card.isEvent = true
    return card
  }

  func card(_ article: PublicEntry<Article>) -> Card {
    var card = pictureCard(article.head)
    card.label = article.type.map { words[choice: $0] }
    card.day = article.date
    return card
  }

  func card(_ campaign: PublicEntry<Campaign>) -> Card {
    var card = pictureCard(campaign.head)
    card.details = campaign.period.map { [asHTML(days(of: $0))] } ?? []
    return card
  }

  func card(_ report: PublicEntry<Report>) -> Card {
    var card = card(report.head)
    card.label = report.period.map { format.period($0) }
    card.day = report.sent
    return card
  }

  /// The groups of a page, in which each link of several with the same name says what it leads to, as in the list from
  /// A to Z: «Velkommen hjem (kampanje)».
  func toldApart(_ groups: [CardGroup]) -> [CardGroup] {
    var places: [String: Set<String>] = [:]
    for card in groups.lazy.flatMap(\.cards) {
      if let link = card.link { places[link.title, default: []].insert(link.address) }
    }
    guard places.values.contains(where: { $0.count > 1 }) else { return groups }
    return groups.map { group in
      var group = group
      group.cards = group.cards.map { card in
        var card = card
        guard let link = card.link, let kind = card.kind, (places[link.title]?.count ?? 0) > 1 else {
          return card
        }
        let words = link.language.map { theme.words(in: $0) } ?? words
        card.link?.title = "\(link.title) (\(words[kind: kind]))"
        return card
      }
      return group
    }
  }

  /// A group, or nothing when it would be empty.
  func group(_ title: Word, _ cards: [Card], more: Link? = nil) -> [CardGroup] {
    cards.isEmpty ? [] : [CardGroup(title: words[title], cards: cards, more: more)]
  }
}

extension Edition {
  /// What a list says of an event that does not go as it was announced: «Avlyst», «Flyttet fra 23. september».
  func notice(of event: Event) -> String? {
    guard let status = event.status, status != .planned else { return nil }
    let word = words[choice: status]
    guard status == .moved || status == .postponed, let start = event.start else { return word }
    let former = event.hasLostItsDate ? start : event.formerStart ?? start
    guard event.hasLostItsDate || former != start else {
      return novelty(of: event).map { words[$0] } ?? word
    }
    return "\(word) \(words[.from]) \(brief(former, beside: event.hasLostItsDate ? nil : start))"
  }

  /// A day, or of two times on the same day the hour; without the year where it is that of the other.
  private func brief(_ time: LocalTime, beside other: LocalTime?) -> String {
    guard let other, other.date.year == time.date.year else { return format.date(time.date) }
    if other.date == time.date, let minute = time.minute { return format.time(minute: minute) }
    return format.dayAndMonth(time.date)
  }

  /// What the place is called, marked with its language when it is not the page's.
  private func place(of event: Event) -> [UInt8] {
    guard let place = event.place else { return event.online == nil ? [] : asHTML(words[.online]) }
    let name = phrase(place.name)
    return name.isEmpty ? asHTML(place.town ?? "") : name
  }

  /// For whom an event is, in what language, and what it costs: what says whether one can come at all, of what is said.
  private func terms(of event: Event) -> [UInt8] {
    guard event.isOn else { return [] }
    let terms = [phrase(event.audience), phrase(event.spoken), price(of: event).map(asHTML) ?? []]
    return Array(terms.filter { !$0.isEmpty }.joined(separator: Array(" · ".utf8)))
  }

  /// The same as plain text.
  func plainTerms(of event: Event) -> String? {
    guard event.isOn else { return nil }
    let terms = [text(event.audience), text(event.spoken), price(of: event)].compactMap(\.self)
    return terms.isEmpty ? nil : terms.joined(separator: " · ")
  }

  /// A sum, or that it is free; nil when nothing is said.
  func price(of event: Event) -> String? {
    event.price.map { $0.amount.sign == 0 ? words[.free] : format.kroner($0.amount) }
  }

  /// When an event is, as people write it; nil when that is not known.
  func time(of event: Event) -> String? {
    event.start.map { format.eventTime($0, event.end, isAllDay: event.isAllDay == true) }
  }

  /// The time that an event was to be, when it has no other yet.
  func lostTime(of event: Event) -> String? { event.hasLostItsDate ? time(of: event) : nil }

  func days(of period: Period) -> String {
    switch (period.from, period.to) {
    case (let from?, let to?): format.span(LocalTime(from), LocalTime(to), isAllDay: true)
    case (let from?, nil): "\(words[.from]) \(format.date(from))"
    case (nil, let to?): "\(words[.until]) \(format.date(to))"
    case (nil, nil): ""
    }
  }
}
