import Content
import Diagnostics
import Model

/// «Torsdag 17. juni kl. 18.30 møtes vi på Krona», and «Når: torsdag 17. juni kl. 18.30–21.00», of what is at another
/// time: sentences that say when it is in any order, and say nothing else.
func whenDisagreements(_ titles: TitleWords, with event: Entry<Event>) -> [Diagnostic] {
  guard let start = event.start, let days = daysOf(event, from: start.date) else { return [] }
  let place = event.place?.names ?? []
  let said = event.textsOnTime(titled: titles.words).flatMap { text in
    text.statements.compactMap { SaidWhen($0, in: text, title: titles.words, place: place) }
  }
  // Several days are those of a series; who names the right one knows it.
  let named = Dictionary(grouping: said, by: \.text.language).mapValues { said in
    Set(said.flatMap { $0.days.map { [$0.month, $0.day] } }).count
  }
  return said.compactMap { said -> Diagnostic? in
    if let day = said.days.first, !day.isOne(of: days) {
      guard named[said.text.language] == 1, (day.year ?? start.date.year) == start.date.year else {
        return nil
      }
      return .eventDateDisagrees(day.written, start.date, at: said.text.place, event.head)
    }
    // Of several days, each may have its own hours.
    guard days.count == 1 || event.isOneEvening else { return nil }
    return hourDisagreement(said, with: event)
  }
}

private func hourDisagreement(_ said: SaidWhen, with event: Entry<Event>) -> Diagnostic? {
  guard let clock = said.clock, let start = event.start, let minute = start.minute, said.isAtPlace else {
    return nil
  }
  guard said.isOfDoors ? clock.minutes.contains(where: { $0 <= minute }) : clock.minutes.contains(minute)
  else {
    return .hourDisagrees(
      clock.written, insteadOf: minute, on: start.date,
      Wording(nb: "arrangementet begynner", en: "the event begins"), field: "start", at: said.text.place,
      event.head)
  }
  guard let until = said.until, let last = event.end?.minute, !said.isOfDoors,
    !until.minutes.contains(where: { $0 == last || $0 == 1440 && last == 0 })
  else { return nil }
  return .hourDisagrees(
    until.written, insteadOf: last, on: start.date,
    Wording(nb: "arrangementet slutter", en: "the event ends"),
    field: "slutt",
    at: said.text.place, event.head)
}

/// A sentence that says when the event is.
private struct SaidWhen {
  let text: TextOnTime
  let days: [WrittenDay]
  let clock: SaidClock?
  let until: SaidClock?
  let isOfDoors: Bool
  /// Whether people are to be where the event is at that hour; «kl. 17 ved stasjonen» is of the way there.
  let isAtPlace: Bool

  init?(_ statement: Statement, in text: TextOnTime, title: [String], place: Set<String>) {
    let statement = statement.withRangesInWords
    // «Når: …» is a label, and «når vi …» a condition.
    let isLabelled = statement.words.first.map(labelsOfWhen.contains) ?? false
    guard !statement.isQuestion, statement.mayNameDay,
      ofOthers.isDisjoint(with: statement.words.dropFirst(isLabelled ? 1 : 0))
    else { return nil }
    days = Array(WrittenDays(statement, text.language, isTitle: false, of: []))
    guard days.count < 2, days.allSatisfy({ $0.earlier == nil }) else { return nil }
    let words = withoutDay(statement.words, days.first)
    // «Vi starter fredag kl. 19» is held to the weekday elsewhere.
    guard words.allSatisfy({ $0.count < 4 || !isCalendarName($0) }) else { return nil }
    let clocks = Clocks(words)
    (clock, until) = (clocks.first, clocks.last)
    guard !days.isEmpty || clock != nil else { return nil }
    self.text = text
    let rest = Rest(clocks.rest, title: title, place: place)
    switch rest.kind {
    case .nothing:
      // An hour alone is of one of many things in a programme.
      guard !days.isEmpty, text.section == .event, !text.isRow else { return nil }
    case .label, .meeting:
      // «| 19.00 | Vi møtes på Krona |» is one line of a programme.
      guard isLabelled || !text.isRow else { return nil }
    case .others: return nil
    }
    isOfDoors = rest.isOfDoors
    isAtPlace = rest.isAtPlace
  }
}

/// The words beside a day and an hour.
private struct Rest {
  enum Kind { case nothing, label, meeting, others }

  private(set) var kind = Kind.others
  private(set) var isOfDoors = false
  private(set) var isAtPlace = true

  init(_ words: [String], title: [String], place: Set<String>) {
    var words = words[...]
    let count = words.count
    while let first = words.first, labelsOfWhen.contains(first) { words.removeFirst() }
    if words.first == "og" || words.first == "and" { words = words.dropFirst() }
    while let first = words.first, labelsOfWhen.contains(first) { words.removeFirst() }
    let isLabelled = words.count < count
    let after = afterMeeting(words, title) ?? words
    isAtPlace =
      after.isEmpty || isPlace(after, place)
      || place.isEmpty && waysOnline.contains { after.starts(with: $0) } && after.count < 4
    // What is in another place is another thing; an event may have no place in its fields.
    guard after.isEmpty || isPlaceAlone(after) && (isAtPlace || place.isEmpty) else { return }
    isOfDoors = words.prefix(2).contains(where: doors.contains)
    kind = after.count < words.count ? .meeting : isLabelled ? .label : .nothing
  }

  /// «møtes vi», «vi møtes», «starter kvelden», «er det boligkveld», «inviterer vi til boligkveld»: what follows.
  private func afterMeeting(_ words: ArraySlice<String>, _ title: [String]) -> ArraySlice<String>? {
    guard let first = words.first, let second = words.dropFirst().first else { return nil }
    let rest = words.dropFirst(2)
    let (verb, subject) = verbs.contains(first) ? (first, second) : (second, first)
    guard verbs.contains(verb), verb != subject else { return nil }
    if ["det", "it"].contains(subject) || asks.contains(verb) {
      // What there is, or what people are asked to, is the event.
      return afterEvent(rest, title)
    }
    if ["er", "blir", "is", "åpner", "opens", "open"].contains(verb), ["vi", "we"].contains(subject) {
      return nil
    }
    guard doors.contains(subject) || Rules.names(subject, theEventTitled: title) else { return nil }
    return afterEvent(rest, title) ?? rest
  }

  /// «klart for boligkveld», «til boligkveld»: what follows the event, which is the first thing that is named.
  /// «Ny boligkveld», «forkurs til boligkvelden» and «generalprøve på boligkvelden» are other things.
  private func afterEvent(_ words: ArraySlice<String>, _ title: [String]) -> ArraySlice<String>? {
    let named = words.drop(while: leads.contains)
    guard let first = named.first, names(first, title) else { return nil }
    return named.dropFirst().drop { title.contains($0) }
  }

  private func names(_ word: String, _ title: [String]) -> Bool {
    word.count > 3 && (title.contains(word) || Rules.names(word, theEventTitled: title))
  }

  /// «på Krona i Kongsberg»: few words, and none that says what for.
  private func isPlaceAlone(_ words: ArraySlice<String>) -> Bool {
    guard let first = words.first,
      ["på", "i", "ved", "hos", "at", "in", "utenfor", "outside"].contains(first)
    else {
      return false
    }
    return words.count < 8 && purposes.isDisjoint(with: words)
  }

  /// The place of the event, or one that need not be another: an event may have no place in its fields.
  private func isPlace(_ words: ArraySlice<String>, _ place: Set<String>) -> Bool {
    words.contains { word in word.count > 2 && place.contains { word.hasPrefix($0) } }
  }
}

private let verbs: Set<String> = [
  "møtes", "ses", "sees", "treffes", "samles", "begynner", "starter", "åpner", "holdes", "arrangeres", "er",
  "blir", "inviterer", "skjer", "foregår", "meet", "start", "starts", "begin", "begins", "opens", "open",
  "is",
  "invite", "gather",
]

private let asks: Set<String> = ["inviterer", "invite"]
private let doors: Set<String> = ["dørene", "døra", "døren", "doors"]

/// Whoever meets for something before the event meets at another time.
private let purposes: Set<String> = [
  "for", "til", "to", "å", "hvis", "if", "og", "and", "så", "før", "etter", "before", "after", "nytt",
  "igjen",
  "again",
]

/// What may stand between «er det» or «møtes vi» and what it is.
private let leads: Set<String> = [
  "klart", "klar", "tid", "duket", "time", "til", "to", "for", "på", "at", "you", "en", "ei", "et", "a",
  "the",
]

/// What is said of something else than the event, or of another time.
private let ofOthers: Set<String> = notAsItIs.union([
  "neste", "forrige", "sist", "siste", "innen", "frist", "fristen", "senest", "seinest", "next", "previous",
  "by",
  "deadline", "påmelding", "påmeldingen", "påmeldingsfrist", "registration", "billettsalget", "billettene",
  "ble",
  "var", "was", "were", "møttes", "hver", "alle", "every", "each", "siden", "ago", "buss", "bussen", "toget",
  "bus",
  "train", "vanligvis", "usually", "også", "also", "eller", "or",
])

/// An hour that is written, after midnight; two where twelve hours may be meant either way.
private struct SaidClock {
  var minutes: [Int]
  let written: String
}

/// The hour, or the two of a span, among the words of a sentence without its day.
private struct Clocks {
  private(set) var first: SaidClock?
  private(set) var last: SaidClock?
  /// All other words.
  private(set) var rest: [String]

  init(_ words: [String]) {
    rest = words
    guard
      let at = words.indices.first(where: { index in
        isClock(words[index]) && words.indices.contains(index + 1) && words[index + 1].isNumber
          || words[index].isNumber && words[index].utf8.count < 3
      }), let (clock, end) = Clocks.clock(words, from: at)
    else { return }
    first = clock
    var (next, start) = (end, at)
    if end < words.count, ["til", "to", "until"].contains(words[end]),
      let (other, last) = Clocks.clock(words, from: end + 1)
    {
      self.last = other
      next = last
      // “6 to 9 pm” is of the evening both times.
      if other.isAfternoon, clock.minutes.count == 1 { first?.minutes.append(clock.minutes[0] + 720) }
    }
    if start > 0, ["fra", "from"].contains(words[start - 1]) { start -= 1 }
    rest = Array(words[..<start] + words[next...])
  }

  private static func clock(_ words: [String], from start: Int) -> (SaidClock, end: Int)? {
    let from = start < words.count && isClock(words[start]) ? start + 1 : start
    guard from < words.count, words[from].isNumber, let clock = Clock(words[from...]) else { return nil }
    let written = words[start..<(from + clock.length)]
    return (SaidClock(minutes: clock.minutes, written: spelt(Array(written))), from + clock.length)
  }

  /// As it is written: «kl. 18.30», “6.30 pm”.
  private static func spelt(_ words: [String]) -> String {
    var written = ""
    for (index, word) in words.enumerated() {
      let isMinute = index > 0 && word.isNumber && words[index - 1].isNumber
      written += (written.isEmpty ? "" : isMinute ? "." : " ") + (word == "kl" ? "kl." : word)
    }
    return written
  }
}

extension SaidClock {
  fileprivate var isAfternoon: Bool { minutes.count == 1 && minutes[0] >= 720 && written.hasSuffix("m") }
}

extension String {
  fileprivate var isNumber: Bool { !isEmpty && utf8.allSatisfy(\.isDigit) }
}

/// The words of a sentence without its day, and without the weekday before it.
private func withoutDay(_ words: [String], _ day: WrittenDay?) -> [String] {
  guard let day, case let parts = day.written.words else { return words }
  let places = words.indices.filter { words[$0...].starts(with: parts) }
  // «17. mai-frokost mandag 17. mai» names its day after the weekday.
  guard let start = places.first(where: { !day.hasWeekday || isAfterWeekday(words[..<$0]) }) ?? places.first
  else {
    return words
  }
  var before = words[..<start]
  if let last = before.last, ["den", "the"].contains(last) { before.removeLast() }
  if day.hasWeekday, let last = before.last, isCalendarName(last) { before.removeLast() }
  if let last = before.last, ["on", "på"].contains(last) { before.removeLast() }
  return Array(before) + words[(start + parts.count)...]
}

/// «mandag», «mandag den»
private func isAfterWeekday(_ before: ArraySlice<String>) -> Bool {
  before.suffix(2).last { !["den", "the"].contains($0) }.map(isCalendarName) ?? false
}

extension Diagnostic {
  static func hourDisagrees(
    _ written: String, insteadOf minute: Int, on date: CalendarDate, _ what: Wording, field: String,
    at place: Location,
    _ head: EntryHead
  ) -> Diagnostic {
    let hours = String(LocalTime(date, minute: minute).iso.suffix(5))
    let fieldName = field == "slutt" ? "end" : field
    return Diagnostic(
      .hourDisagrees,
      Wording(
        nb: "teksten sier «\(written)», men \(what.nb) kl. \(hours.replacing(":", with: "."))",
        en: "the text says “\(written)”, but \(what.en) at \(hours)"),
      at: place,
      help: Wording(
        nb: "rett det som er feil; siden, lister og kalendere viser klokkeslettet fra «\(field)»",
        en: "correct the one that is wrong; the page, lists and calendars show the hour from “\(fieldName)”"),
      notes: [Note(Wording(nb: "feltet er her", en: "the field is here"), at: head.place(of: field))])
  }
}
