import Diagnostics
import Model

extension Rule {
  /// Registration closes before the event, or the day it begins.
  static let eventDeadlineBeforeStart = Rule(
    .deadlineAfterStart, .deadlineTooEarly, .deadlineAtMidnight, each: Event.self
  ) { event, _ in
    guard let deadline = event.registrationDeadline else { return [] }
    let midnight = deadline.minute == 0 ? [atMidnight(deadline.date, event.head)] : []
    guard let start = event.start else { return midnight }
    if isMuchTooEarly(deadline.date, for: start.date) {
      return [tooEarly(deadline, start, event.head)]
    }
    let isLaterThatDay = deadline.date == start.date && isLater(deadline.minute, than: start.minute)
    guard deadline.date > start.date || isLaterThatDay else { return midnight }
    return [
      Diagnostic(
        .deadlineAfterStart,
        Wording(
          nb: "påmeldingsfristen er etter at arrangementet har begynt",
          en: "the registration deadline is after the event has begun"),
        at: event.head.place(of: "pameldingsfrist"),
        help: isLaterThatDay
          ? Wording(
            nb: "skriv et klokkeslett før det begynner, eller bare dagen",
            en: "write an hour before it begins, or only the day")
          : Wording(
            nb: "skriv en dag som ikke er senere enn \(start.date.iso)",
            en: "write a day no later than \(start.date.iso)"),
        notes: [
          Note(Wording(nb: "det begynner her", en: "it begins here"), at: event.head.place(of: "start"))
        ])
    ]
  }
}

/// «15. juni kl. 00.00»: who reads the day believes that all of it is left, and it is the first minute that is.
private func atMidnight(_ day: CalendarDate, _ head: EntryHead) -> Diagnostic {
  Diagnostic(
    .deadlineAtMidnight,
    Wording(
      nb: "påmeldingsfristen er kl. 00.00, så ingen kan melde seg på den dagen",
      en: "the registration deadline is at 00:00, so nobody can register on that day"),
    at: head.place(of: "pameldingsfrist"),
    help: Wording(
      nb:
        "skriv bare \(write: "pameldingsfrist", day.iso) når hele dagen er med, ellers \(write: "pameldingsfrist", day.adding(days: -1).iso)",
      en:
        "write only \(write: "registration-deadline", day.iso) when all of that day counts, otherwise \(write: "registration-deadline", day.adding(days: -1).iso)"
    ))
}

/// A day without an hour is the whole of it.
private func isLater(_ minute: Int?, than start: Int?) -> Bool {
  guard let minute, let start else { return false }
  return minute > start
}

/// Eight months: nobody closes registration so long before, and a year too early is more.
private let mostDaysBefore = 243

func isMuchTooEarly(_ deadline: CalendarDate, for start: CalendarDate) -> Bool {
  start.days(after: deadline) > mostDaysBefore
}

private func tooEarly(_ deadline: LocalTime, _ start: LocalTime, _ head: EntryHead) -> Diagnostic {
  let day = deadline.date
  let meant = [day.year + 1, start.date.year].lazy
    .compactMap { CalendarDate(year: $0, month: day.month, day: day.day) }
    .first { $0 <= start.date && start.date.days(after: $0) <= mostDaysBefore }
  return Diagnostic(
    .deadlineTooEarly,
    Wording(
      nb: "påmeldingsfristen (\(day.iso)) er mer enn åtte måneder før arrangementet (\(start.date.iso))",
      en:
        "the registration deadline (\(day.iso)) is more than eight months before the event (\(start.date.iso))"
    ),
    at: head.place(of: "pameldingsfrist"),
    help: meant.map {
      Wording(
        nb: "er årstallet riktig? Mener du \($0.iso), så skriv det",
        en: "is the year right? If you mean \($0.iso), write that")
    } ?? Wording(nb: "er årstallet riktig?", en: "is the year right?"),
    notes: [
      Note(Wording(nb: "det begynner her", en: "it begins here"), at: head.place(of: "start"))
    ])
}

extension Code {
  static let deadlineAtMidnight = Code(
    "deadline-at-midnight", .warning,
    title: Wording(nb: "Påmeldingsfrist ved midnatt", en: "A deadline at midnight"),
    explanation: Wording(
      nb:
        "Kl. 00.00 er da dagen begynner. Leserne ser datoen og tror at de har hele dagen, mens påmeldingen stenger natten før. Uten klokkeslett er hele dagen med.",
      en:
        "00:00 is when the day begins. Readers see the date and believe that they have all of it, while registration closes the night before. Without an hour, all of the day counts."
    ),
    example: Example(
      wrong: "start: 2027-06-17\npamelding: https://www.bedriften.no/\npameldingsfrist: 2027-06-15 00:00",
      right: "start: 2027-06-17\npamelding: https://www.bedriften.no/\npameldingsfrist: 2027-06-15"))

  static let deadlineTooEarly = Code(
    "deadline-too-early", .warning,
    title: Wording(nb: "Påmeldingsfristen er svært tidlig", en: "The deadline is very early"),
    explanation: Wording(
      nb:
        "Fristen for å melde seg på er mer enn åtte måneder før arrangementet begynner. Da er nesten alltid årstallet feil, og siden sier at påmeldingen er stengt.",
      en:
        "The registration deadline is more than eight months before the event begins. Then the year is nearly always wrong, and the page says that registration is closed."
    ),
    example: Example(
      wrong: "start: 2027-06-17\npamelding: https://www.bedriften.no/\npameldingsfrist: 2026-06-01",
      right: "start: 2027-06-17\npamelding: https://www.bedriften.no/\npameldingsfrist: 2027-06-01"))

  static let deadlineAfterStart = Code(
    "deadline-after-start", .warning,
    title: Wording(nb: "Påmeldingsfrist etter start", en: "The deadline is after the start"),
    explanation: Wording(
      nb: "Fristen for å melde seg på er senere enn dagen arrangementet begynner. En av datoene er feil.",
      en: "The registration deadline is later than the day the event begins. One of the dates is wrong."),
    example: Example(
      wrong: "start: 2027-06-17\npamelding: https://www.bedriften.no/\npameldingsfrist: 2027-07-01",
      right: "start: 2027-06-17\npamelding: https://www.bedriften.no/\npameldingsfrist: 2027-06-01"))
}
