import Diagnostics
import Model

/// «Kom torsdag 11. november», when it is on the fourth: one of the two was not moved.
func dateDisagreements(
  in words: [EventWords], _ titles: TitleWords, with event: Entry<Event>
) -> [Diagnostic] {
  guard let start = event.start?.date, let days = daysOf(event, from: start) else { return [] }
  return (titles.texts.map { ($0, true) } + words.map { ($0, false) }).compactMap {
    part, isTitle -> Diagnostic? in
    let written = part.statements.filter { isTitle || !$0.isQuestion }.flatMap { statement in
      Array(
        WrittenDays(statement, part.language, isTitle: isTitle && !statement.isQuestion, of: titles.words))
    }
    // Who names the right day too speaks of others besides.
    guard !written.contains(where: { $0.isOne(of: days) }) else { return nil }
    // Of several days the first and the last are held to the fields; what is held on other days too is another time.
    let other = written.first {
      $0.earlier == nil && $0.isOther(than: days, around: start, speaksOfWhen: part.saysWhen)
        && alsoThen.isDisjoint(with: $0.wordsBefore)
    }
    guard let other, !part.timesToRegister.contains(where: { $0.day.written == other.written }) else {
      return nil
    }
    return .eventDateDisagrees(other.written, start, at: part.place, event.head)
  }
}

/// «Velkommen onsdag 5. oktober», when the fifth is a Tuesday in the year of the event: its reader misses the day, or comes in vain.
func weekdayDisagreement(
  in words: [EventWords], _ titles: TitleWords, with event: Entry<Event>
) -> Diagnostic? {
  guard let start = event.start?.date, let days = daysOf(event, from: start) else { return nil }
  return (titles.texts + words).lazy.compactMap { part -> Diagnostic? in
    part.statements.lazy.compactMap { statement -> Diagnostic? in
      for day in WrittenDays(statement, part.language, isTitle: false, of: []) {
        if let right = rightWeekday(of: day, among: days) {
          guard otherTimes.isDisjoint(with: statement.words) else { return nil }
          return .weekdayDisagrees(day, right, part, event.head)
        }
      }
      return nil
    }.first
  }.first
}

/// The weekday of a day that is written with another one. With a year beside it, the day is held to that year in every text.
private func rightWeekday(of day: WrittenDay, among days: Set<CalendarDate>) -> Weekday? {
  guard day.year == nil, let written = day.weekday else { return nil }
  let right = Set(days.lazy.filter { $0.day == day.day && $0.month == day.month }.map { $0.weekday - 1 })
  // An event of the turn of the year has no day twice.
  guard let only = right.first, right.count == 1, only != written else { return nil }
  return Weekday.allCases[only]
}

/// The same day in another year has another weekday.
private let otherTimes: Set<String> = [
  "fjor", "forrige", "sist", "siste", "neste", "ble", "var", "møttes", "last", "previous", "next", "was",
  "were", "met", "siden", "ago",
]

let alsoThen: Set<String> = ["også", "also", "òg"]

extension EventWords {
  /// Whether it speaks of when the event is: a title, a summary, or a paragraph that asks people to come.
  var saysWhen: Bool {
    guard isParagraph, let words = everyStatement.first?.words, let first = words.first else {
      return !isParagraph
    }
    if first == "vi" || first == "we" { return words.dropFirst().first.map(meeting.contains) ?? false }
    return ["velkommen", "kom", "møt", "bli", "welcome", "come", "join", "meet"].contains(first)
  }
}

private let meeting: Set<String> = ["møtes", "ses", "sees", "treffes", "samles", "meet"]

/// Every day that may be written of an event; nil when it lasts so long that any day may be.
func daysOf(_ event: Entry<Event>, from start: CalendarDate) -> Set<CalendarDate>? {
  let last = max(start, event.end?.date ?? start)
  guard last.days(after: start) <= 100 else { return nil }
  let others = [event.registrationDeadline, event.registrationOpens, event.formerStart].compactMap {
    $0?.date
  }
  return Set((0...last.days(after: start)).map { start.adding(days: $0) } + others)
}

extension Diagnostic {
  fileprivate static func weekdayDisagrees(
    _ day: WrittenDay, _ right: Weekday, _ part: EventWords, _ head: EntryHead
  ) -> Diagnostic {
    Diagnostic(
      .weekdayDisagrees,
      Wording(
        nb: "ukedagen stemmer ikke med datoen: «\(day.written)» er en \(right.words.nb) det året",
        en: "the weekday does not match the date: “\(day.written)” is a \(right.words.en) that year"),
      at: part.place,
      help: Wording(
        nb: "rett ukedagen eller datoen; siden, lister og kalendere viser begge fra «start»",
        en: "correct the weekday or the date; the page, lists and calendars show both from “start”"),
      notes: [
        Note(Wording(nb: "datoen står her", en: "the date is here"), at: head.place(of: "start"))
      ])
  }

  static func eventDateDisagrees(
    _ written: String, _ start: CalendarDate, at place: Location, _ head: EntryHead
  ) -> Diagnostic {
    Diagnostic(
      .eventDateDisagrees,
      Wording(
        nb: "teksten sier «\(written)», men arrangementet begynner \(start.iso)",
        en: "the text says “\(written)”, but the event begins on \(start.iso)"),
      at: place,
      help: Wording(
        nb: "ta datoen ut av teksten; siden, lister og kalendere viser den fra «start»",
        en: "leave the date out of the text; the page, lists and calendars show it from “start”"),
      notes: [Note(Wording(nb: "det begynner her", en: "it begins here"), at: head.place(of: "start"))])
  }
}

extension Code {
  static let eventDateDisagrees = Code(
    "event-date-disagrees", .warning,
    title: Wording(
      nb: "Teksten har en annen dag enn arrangementet", en: "The text has another day than the event"),
    explanation: Wording(
      nb:
        "Datoen i tittelen, i sammendraget eller i en setning om når det er, er verken en av dagene arrangementet varer, eller en frist. Eller tittelen slutter med et tidligere år enn arrangementets. Oftest er bare det ene stedet rettet.",
      en:
        "The date in the title, in the summary or in a sentence about when it is, is neither a day of the event nor a deadline. Or the title ends with an earlier year than that of the event. Usually only one of the two was corrected."
    ),
    example: Example(
      wrong: "sammendrag: Kom torsdag 24. juni.\nstart: 2027-06-17 18:30",
      right: "sammendrag: Kom torsdag 17. juni.\nstart: 2027-06-17 18:30"))
}
