import Content
import Diagnostics
import Model

extension Rule {
  /// What other texts say of an event is held to its fields too: when it is moved, they are easily forgotten.
  static let textsOnEventsAgree = Rule(.textOnEventDisagrees) { site in
    let ahead = Dictionary(
      site.all(Event.self).filter { isAhead($0, site.moment.today) }.map { ($0.head.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let calledOff = Dictionary(
      site.all(Event.self).filter { isCalledOff($0, site.moment.today) }.map { ($0.head.id, $0) },
      uniquingKeysWith: { first, _ in first })
    guard !ahead.isEmpty || !calledOff.isEmpty else { return [] }
    let places = KnownPlaces(site)
    return site.heads.filter { !$0.isUnreadable && $0.id.kind != Event.kindID }.flatMap { head in
      head.texts.filter(mayLeadToEvents).flatMap { text in
        disagreements(in: text, with: ahead, places, site)
          + (calledOff.isEmpty || tellsOfState(text, of: head)
            ? [] : text.ownParagraphs.compactMap { invitation(in: text, paragraph: $0, to: calledOff) })
      }
    }
  }
}

/// Whether readers may still come: what is over, called off or without a day is told of otherwise.
private func isAhead(_ event: Entry<Event>, _ today: CalendarDate) -> Bool {
  guard !event.head.isUnreadable, event.status == nil || event.status == .planned || event.status == .moved,
    let last = event.end?.date ?? event.start?.date
  else { return false }
  return last >= today || event.common.isExample == true
}

/// The paragraphs that lead to one event and name another day, hour or price than it has.
private func disagreements(
  in text: EntryText, with ahead: [EntryID: Entry<Event>], _ places: KnownPlaces, _ site: SiteModel
) -> [Diagnostic] {
  text.ownParagraphs.compactMap { index in
    let named = eventsNamed(in: text, paragraph: index)
    guard named.count == 1, let event = named.first.flatMap({ ahead[$0] }) else { return nil }
    let words = EventWords(
      wordsAroundEvent(in: text, paragraph: index), text.language, at: text.place(index), isParagraph: true
    ).with(placeOfEvent)
    return otherDay(in: words, of: event) ?? otherHour(in: words, of: event)
      ?? otherPlace(in: words, of: event, among: places, in: site) ?? otherPrice(in: words, of: event)
  }
}

private func mayLeadToEvents(_ text: EntryText) -> Bool {
  text.roles.contains {
    if case .event = $0 { true } else { false }
  }
    || text.targets.values.contains {
      if case .entry(let id, _, _) = $0 { id.kind == Event.kindID } else { false }
    }
}

/// By its links and its roles.
func eventsNamed(in text: EntryText, paragraph: Int) -> Set<EntryID> {
  var found: Set<EntryID> = []
  for index in paragraph..<Int(text.body.nodes[paragraph].end) {
    let node = text.body.nodes[index]
    if let id = event(of: node, at: index, in: text) { found.insert(id) }
  }
  return found
}

/// The event that a link or a role leads to.
func event(of node: MarkdownNode, at index: Int, in text: EntryText) -> EntryID? {
  switch node.kind {
  case .role where text.roles.indices.contains(Int(node.detail)):
    if case .event(let id)? = text.roles[Int(node.detail)] { id } else { nil }
  case .link:
    if case .entry(let id, _, _)? = text.targets[Int32(index)], id.kind == Event.kindID { id } else { nil }
  default: nil
  }
}

/// A paragraph with one word in the place of what leads to the event.
func wordsAroundEvent(in text: EntryText, paragraph: Int) -> [UInt8] {
  text.body.plainBytes(of: paragraph) { index in
    event(of: text.body.nodes[index], at: index, in: text) == nil ? nil : Array(" \(placeOfEvent) ".utf8)
  }
}

let placeOfEvent = "arrangementetdet"

private func otherDay(in words: EventWords, of event: Entry<Event>) -> Diagnostic? {
  guard let start = event.start?.date, let days = daysOf(event, from: start) else { return nil }
  let written = words.statements.flatMap { statement in
    Array(WrittenDays(statement, words.language, isTitle: false, of: []))
  }
  // Who names the right day too speaks of others besides.
  guard !written.contains(where: { $0.isOne(of: days) }) else { return nil }
  guard let other = written.first(where: { followsEvent($0) && ($0.year ?? start.year) == start.year })
  else { return nil }
  return textDisagreement(
    Wording(
      nb: "teksten sier «\(other.written)», men arrangementet begynner \(start.iso)",
      en: "the text says “\(other.written)”, but the event begins on \(start.iso)"),
    at: words.place, event, field: "start")
}

/// «Kom på [jobbkvelden](…) onsdag 3. mars», “[The evening](…) is held on 3 March”: nothing else is said before and between.
private func followsEvent(_ day: WrittenDay) -> Bool {
  let before = day.wordsBefore.map { $0.lowercased().filter(\.isLetter) }.filter { !$0.isEmpty }
  guard let event = before.lastIndex(of: placeOfEvent) else { return false }
  let between = before[(event + 1)...]
  return between.count < 5 && between.allSatisfy(wordsOfBeing.contains)
    && (between.contains(where: verbsOfBeingHeld.contains)
      || before[..<event].allSatisfy(wordsOfAsking.contains))
}

let verbsOfBeingHeld: Set<String> = [
  "er", "holdes", "arrangeres", "finner", "blir", "går", "is", "takes", "will",
]

let wordsOfBeing: Set<String> = verbsOfBeingHeld.union([
  "den", "på", "sted", "av", "stabelen", "som", "held", "on", "the", "place", "be", "which", "med", "start",
])

let wordsOfAsking: Set<String> = [
  "kom", "bli", "med", "på", "til", "velkommen", "vi", "ses", "sees", "møtes", "inviterer", "kommunen", "den",
  "come",
  "to", "join", "us", "for", "welcome", "the", "at", "see", "you", "husk", "og", "så",
]

private func otherPrice(in words: EventWords, of event: Entry<Event>) -> Diagnostic? {
  guard let found = priceDisagreement(in: [words], TitleWords(event), with: event) else { return nil }
  return textDisagreement(found.message, at: words.place, event, field: "pris")
}

func textDisagreement(
  _ what: Wording, at place: Location, _ event: Entry<Event>, field: String
) -> Diagnostic {
  Diagnostic(
    .textOnEventDisagrees, what, at: place,
    help: Wording(
      nb: "rett teksten, eller ta det ut av den; siden om arrangementet viser det",
      en: "correct the text, or leave it out; the page of the event shows it"),
    notes: [
      Note(
        Wording(nb: "arrangementet sier det her", en: "the event says it here"),
        at: event.head.place(of: field))
    ])
}

extension Code {
  static let textOnEventDisagrees = Code(
    "text-on-event-disagrees", .warning,
    title: Wording(
      nb: "En annen tekst sier noe annet om arrangementet", en: "Another text says otherwise of the event"),
    explanation: Wording(
      nb:
        "Avsnittet lenker til et arrangement og sier en annen dag, et annet klokkeslett, et annet sted eller en annen pris enn det arrangementets felt sier, eller inviterer til noe som er avlyst eller utsatt. Oftest er arrangementet endret, og teksten glemt.",
      en:
        "The paragraph leads to an event and says another day, hour, place or price than the event’s fields, or invites to what is cancelled or postponed. Usually the event was changed, and the text forgotten."
    ),
    example: Example(
      wrong:
        "content/sider/om.md\n  Kom på {arrangement}`boligkveld` onsdag 9. juni.\ncontent/arrangementer/boligkveld.md\n  start: 2027-06-16 18:00",
      right:
        "content/sider/om.md\n  Kom på {arrangement}`boligkveld` onsdag 16. juni.\ncontent/arrangementer/boligkveld.md\n  start: 2027-06-16 18:00"
    ))
}
