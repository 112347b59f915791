import Diagnostics
import Model

/// «Meld deg på innen 25. september», when the field says 1 October: one page with two deadlines.
func registrationDeadlineDisagreement(
  in words: [EventWords], _ titles: TitleWords, with event: Entry<Event>
) -> Diagnostic? {
  let parts = titles.texts + words
  guard let deadline = event.registrationDeadline else { return deadlineOfAnotherYear(in: parts, event) }
  // Midnight is the end of the day before.
  let last = deadline.minute == 0 ? deadline.date.adding(days: -1) : deadline.date
  let said = parts.flatMap { part in
    part.timesToRegister.filter { $0.side == .closes }.map { (part: part, time: $0) }
  }
  guard !said.isEmpty else { return nil }
  // Where the right one stands too, another is of something else; the day of the event itself stands in many texts.
  let isDayOfEvent = event.start?.date == last
  let saysIt = Set(
    said.filter { $0.time.isTime(deadline, orDay: last) }.map(\.part.language)
      + parts.filter { part in !isDayOfEvent && part.days.contains { $0.isOne(of: [last]) } }.filter { part in
        // A day beside which another hour stands is not it.
        !said.contains { $0.part.place == part.place && $0.time.day.isOne(of: [last]) }
      }.map(\.language))
  return said.first { part, time in
    !saysIt.contains(part.language) && !time.isTime(deadline, orDay: last) && time.day.isOfYear(of: last)
      // The day of a deadline at its midnight is told of as that.
      && !(deadline.minute == 0 && time.day.isOne(of: [deadline.date]))
  }.map { part, time in
    // The hour stands in the text alone: who took it out of there would lose it.
    let isHourMissing = deadline.minute == nil && time.day.isOne(of: [last])
    return .deadlineDisagrees(
      time.written, deadline, shownAs: last, at: part.place, event.head, help: isHourMissing ? .hour : .day)
  }
}

private enum DeadlineHelp {
  case hour, day

  var wording: Wording {
    switch self {
    case .hour:
      Wording(
        nb:
          "skriv klokkeslettet i «pameldingsfrist» også, bak datoen, slik: 2027-06-10 12:00; uten det er påmeldingen åpen hele dagen",
        en:
          "write the hour in “registration-deadline” too, after the date, like this: 2027-06-10 12:00; without it registration is open all day"
      )
    case .day:
      Wording(
        nb: "ta datoen ut av teksten; siden viser fristen fra «pameldingsfrist»",
        en: "leave the date out of the text; the page shows the deadline from “registration-deadline”")
    }
  }
}

/// «Meld deg på innen 1. november 2026», of an event in 2027 that has no deadline in its field.
private func deadlineOfAnotherYear(in parts: [EventWords], _ event: Entry<Event>) -> Diagnostic? {
  guard let start = event.start?.date else { return nil }
  return parts.lazy.compactMap { part -> Diagnostic? in
    let other = part.timesToRegister.filter { $0.side == .closes }.map(\.day).first { day in
      let date = day.year.flatMap { CalendarDate(year: $0, month: day.month, day: day.day) }
      return date.map { isMuchTooEarly($0, for: start) } ?? false
    }
    return other.map { day in
      Diagnostic(
        .deadlineTooEarly,
        Wording(
          nb: "teksten sier «\(day.written)», men arrangementet begynner \(start.iso)",
          en: "the text says “\(day.written)”, but the event begins on \(start.iso)"),
        at: part.place, help: Wording(nb: "er årstallet riktig?", en: "is the year right?"),
        notes: [
          Note(Wording(nb: "det begynner her", en: "it begins here"), at: event.head.place(of: "start"))
        ])
    }
  }.first
}

extension EventWords {
  /// Every day that it names.
  fileprivate var days: [WrittenDay] {
    statements.flatMap { Array(WrittenDays($0, language, isTitle: false, of: [])) }
  }
}

extension TimeToRegister {
  /// Whether it is the deadline; a day alone is that until its end.
  fileprivate func isTime(_ deadline: LocalTime, orDay last: CalendarDate) -> Bool {
    guard !minutes.isEmpty else { return day.isOne(of: [last]) || day.endsBefore(last) }
    guard let minute = deadline.minute, minute > 0, minute < lastMinute else {
      return day.isOne(of: [last]) && minutes.contains { $0 >= lastMinute }
        || day.isOne(of: [last.adding(days: 1)]) && minutes.contains(0)
    }
    return day.isOne(of: [last]) && minutes.contains(minute)
  }
}

/// 23:59, after midnight.
private let lastMinute = 1439

extension WrittenDay {
  /// Another year is of another time, but for the same day, where only the year can be wrong.
  fileprivate func isOfYear(of deadline: CalendarDate) -> Bool {
    year.map { $0 == deadline.year } ?? true || (day, month) == (deadline.day, deadline.month)
  }

  /// «før 2. oktober» is by the first.
  fileprivate func endsBefore(_ deadline: CalendarDate) -> Bool {
    ["før", "before"].contains(wordsBefore.last ?? "") && isOne(of: [deadline.adding(days: 1)])
  }
}

extension Diagnostic {
  fileprivate static func deadlineDisagrees(
    _ written: String, _ deadline: LocalTime, shownAs last: CalendarDate, at place: Location,
    _ head: EntryHead, help: DeadlineHelp
  ) -> Diagnostic {
    let shown = deadline.minute == 0 ? last.iso : deadline.asInField
    return Diagnostic(
      .deadlineDisagrees,
      Wording(
        nb: "teksten sier «\(written)», men påmeldingsfristen er \(shown)",
        en: "the text says “\(written)”, but the registration deadline is \(shown)"),
      at: place,
      help: help.wording,
      notes: [
        Note(
          Wording(nb: "fristen står her", en: "the deadline is here"), at: head.place(of: "pameldingsfrist"))
      ])
  }
}

extension Code {
  static let deadlineDisagrees = Code(
    "deadline-disagrees", .warning,
    title: Wording(nb: "To påmeldingsfrister", en: "Two registration deadlines"),
    explanation: Wording(
      nb:
        "Teksten sier en annen påmeldingsfrist enn feltet «pameldingsfrist», som siden viser. Oftest er bare det ene stedet rettet.",
      en:
        "The text says another registration deadline than the field “registration-deadline”, which the page shows. Usually only one of the two was corrected."
    ),
    example: Example(
      wrong:
        "sammendrag: Meld deg på innen 1. juni.\npamelding: https://pamelding.no/kveld\npameldingsfrist: 2027-06-10",
      right:
        "sammendrag: Meld deg på innen 10. juni.\npamelding: https://pamelding.no/kveld\npameldingsfrist: 2027-06-10"
    ))
}
