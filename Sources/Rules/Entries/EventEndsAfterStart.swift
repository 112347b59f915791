import Diagnostics
import Model

extension Rule {
  /// An event that ends before it begins has one of its times wrong.
  static let eventEndsAfterStart = Rule(.eventEndsBeforeStart, each: Event.self) { event, _ in
    guard let start = event.start, let end = event.end, endsBefore(end, start) else { return [] }
    return [
      Diagnostic(
        .eventEndsBeforeStart,
        Wording(nb: "arrangementet slutter før det begynner", en: "the event ends before it begins"),
        at: event.head.place(of: "slutt"),
        help: Wording(
          nb: "rett tidspunktet, eller dagen hvis det varer over midnatt",
          en: "correct the time, or the day if it lasts past midnight"),
        notes: [
          Note(Wording(nb: "det begynner her", en: "it begins here"), at: event.head.place(of: "start"))
        ])
    ]
  }
}

/// A day without a time lasts to its end.
private func endsBefore(_ end: LocalTime, _ start: LocalTime) -> Bool {
  end.minute == nil || start.minute == nil ? end.date < start.date : end < start
}

extension Code {
  static let eventEndsBeforeStart = Code(
    "event-ends-before-start", .error,
    title: Wording(nb: "Slutter før det begynner", en: "Ends before it begins"),
    explanation: Wording(
      nb: "Slutten er tidligere enn starten. Som regel er dagen eller klokkeslettet skrevet feil.",
      en: "The end is before the start. Usually the day or the time is mistyped."),
    example: Example(
      wrong: "start: 2027-06-17 18:30\nslutt: 2027-06-17 08:30",
      right: "start: 2027-06-17 18:30\nslutt: 2027-06-17 20:30"))
}
