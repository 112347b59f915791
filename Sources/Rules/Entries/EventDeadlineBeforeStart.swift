import Diagnostics
import Model

extension Rule {
  /// Registration closes before the event, or the day it begins.
  static let eventDeadlineBeforeStart = Rule(.deadlineAfterStart, each: Event.self) { event, _ in
    guard let deadline = event.registrationDeadline, let start = event.start, deadline.date > start.date
    else { return [] }
    return [
      Diagnostic(
        .deadlineAfterStart,
        Wording(
          nb: "påmeldingsfristen er etter at arrangementet har begynt",
          en: "the registration deadline is after the event has begun"),
        at: event.head.place(of: "pameldingsfrist"),
        help: Wording(
          nb: "skriv en dag som ikke er senere enn \(start.date.iso)",
          en: "write a day no later than \(start.date.iso)"),
        notes: [
          Note(Wording(nb: "det begynner her", en: "it begins here"), at: event.head.place(of: "start"))
        ])
    ]
  }
}

extension Code {
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
