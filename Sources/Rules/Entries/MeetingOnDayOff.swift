import Diagnostics
import Model

extension Rule {
  /// A meeting of the steering group on 17 May is one of another date.
  static let meetingOnWorkingDay = Rule(.meetingOnDayOff, each: Meeting.self) { meeting, site in
    guard let date = meeting.date, meeting.status != .cancelled, meeting.status != .held,
      let day = dayOff(date)
    else { return [] }
    return [
      Diagnostic(
        .meetingOnDayOff,
        Wording(nb: "\(date.iso) er \(day.nb)", en: "\(date.iso) is \(day.en)"),
        at: meeting.head.place(of: "dato"),
        help: Wording(
          nb: "er dagen riktig? Skriv en hverdag, eller \(write: "status", "holdt") når møtet er holdt",
          en: "is the day right? Write a working day, or \(write: "status", "held") once the meeting is held")
      )
    ]
  }
}

private func dayOff(_ date: CalendarDate) -> Wording? {
  if let holiday = date.publicHoliday { return holiday }
  return switch date.weekday {
  case 6: Wording(nb: "en lørdag", en: "a Saturday")
  case 7: Wording(nb: "en søndag", en: "a Sunday")
  default: nil
  }
}

extension Code {
  static let meetingOnDayOff = Code(
    "meeting-on-day-off", .warning,
    title: Wording(nb: "Et møte på en fridag", en: "A meeting on a day off"),
    explanation: Wording(
      nb: "Datoen er en lørdag, en søndag eller en offentlig høytidsdag. Da er det som oftest skrevet feil.",
      en: "The date is a Saturday, a Sunday or a public holiday in Norway. Usually it is mistyped."),
    example: Example(
      wrong: "type: styringsgruppe\ndato: 2027-05-17", right: "type: styringsgruppe\ndato: 2027-05-18"))
}
