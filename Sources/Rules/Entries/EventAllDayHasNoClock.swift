import Diagnostics
import Model

extension Rule {
  /// «Hele dagen» and a time of day contradict each other (RFC 5545 §3.6.1: a day has a DATE, not a DATE-TIME).
  static let eventAllDayHasNoClock = Rule(.allDayWithClock, each: Event.self) { event, _ in
    guard event.isAllDay == true else { return endWithoutBeginning(event) }
    let fields = [("start", event.start), ("slutt", event.end)]
    guard let field = fields.first(where: { $0.1?.minute != nil }) else { return [] }
    return [
      Diagnostic(
        .allDayWithClock,
        Wording(
          nb: "arrangementet varer hele dagen, men har et klokkeslett",
          en: "the event lasts all day, but has a time of day"),
        at: event.head.place(of: field.0),
        help: Wording(
          nb: "skriv bare datoen, eller slett linjen \(field: "hele-dagen")",
          en: "write the date only, or delete the line \(field: "all-day")"))
    ]
  }
}

/// An event whose beginning has no time of day is one of whole days.
private func endWithoutBeginning(_ event: Entry<Event>) -> [Diagnostic] {
  guard let start = event.start, start.minute == nil else { return [] }
  guard event.end?.minute != nil else { return event.isAllDay == false ? [notAllDay(event, start)] : [] }
  return [
    Diagnostic(
      .allDayWithClock,
      Wording(
        nb: "slutten har et klokkeslett, men ikke starten, så det blir ikke vist",
        en: "the end has a time of day, but the start has none, so it is not shown"),
      at: event.head.place(of: "slutt"),
      help: Wording(
        nb:
          "skriv også når det begynner, for eksempel \(write: "start", "\(start.date.iso) 18:00"), eller bare dagen her",
        en:
          "write when it begins too, such as \(write: "start", "\(start.date.iso) 18:00"), or only the day here"
      ))
  ]
}

/// «hele-dagen: nei», and no hour to begin at.
private func notAllDay(_ event: Entry<Event>, _ start: LocalTime) -> Diagnostic {
  Diagnostic(
    .allDayWithClock,
    Wording(
      nb: "arrangementet varer ikke hele dagen, men har ikke noe klokkeslett",
      en: "the event does not last all day, but has no time of day"),
    at: event.head.place(of: "hele-dagen"),
    help: Wording(
      nb:
        "skriv når det begynner, for eksempel \(write: "start", "\(start.date.iso) 18:00"), eller slett linjen",
      en: "write when it begins, such as \(write: "start", "\(start.date.iso) 18:00"), or delete the line"))
}

extension Code {
  static let allDayWithClock = Code(
    "all-day-with-clock", .warning,
    title: Wording(nb: "Hele dagen med klokkeslett", en: "An all-day event with a time of day"),
    explanation: Wording(
      nb:
        "Et arrangement som varer hele dagen, har bare datoer. Klokkeslettet blir ikke vist. Ett som ikke varer hele dagen, har et klokkeslett.",
      en:
        "An event that lasts all day has dates only. The time of day is not shown. One that does not last all day has a time of day."
    ),
    example: Example(
      wrong: "start: 2027-06-17 09:00\nhele-dagen: ja", right: "start: 2027-06-17\nhele-dagen: ja"))
}
