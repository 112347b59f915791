import Diagnostics
import Model

/// «Påmeldingen åpner 1. mai», when the field says 10 May, or no field says it and the button is there already.
func openingDisagreement(
  in words: [EventWords], with event: Entry<Event>, on today: CalendarDate
) -> Diagnostic? {
  let said = words.flatMap { part in
    part.timesToRegister.filter { $0.side == .opens }.map { (part: part, time: $0) }
  }
  guard let first = said.first else { return nil }
  guard let opens = event.registrationOpens else {
    guard event.registration != nil, let start = event.start?.date, !isFull(event),
      let date = first.time.day.last(before: start), date > today
    else { return nil }
    return disagreement(
      Wording(
        nb:
          "teksten sier at påmeldingen åpner «\(first.time.written)», men siden viser påmeldingsknappen alt nå",
        en:
          "the text says that registration opens “\(first.time.written)”, but the page shows the button already"
      ),
      at: first.part.place,
      help: Wording(
        nb: "skriv \(write: "pamelding-apner", date.iso) øverst, så viser siden når den åpner",
        en: "write \(write: "registration-opens", date.iso) at the top, so that the page shows when it opens"),
      event.head.place(of: "pamelding"))
  }
  let right = Set(said.filter { $0.time.isTime(opens) }.map(\.part.language))
  return said.first { part, time in
    !right.contains(part.language) && (time.day.year ?? opens.date.year) == opens.date.year
  }.map { part, time in
    disagreement(
      Wording(
        nb:
          "teksten sier at påmeldingen åpner «\(time.written)», men feltet «pamelding-apner» sier \(opens.asInField)",
        en:
          "the text says that registration opens “\(time.written)”, but the field “registration-opens” says \(opens.asInField)"
      ),
      at: part.place,
      help: Wording(
        nb: "rett det som er feil; siden og lister viser det som står i feltet",
        en: "correct the one that is wrong; the page and lists show what the field says"),
      event.head.place(of: "pamelding-apner"))
  }
}

/// Then the page has no button.
private func isFull(_ event: Entry<Event>) -> Bool {
  event.status == .cancelled || event.registrationStatus == .full || event.registrationStatus == .closed
}

extension TimeToRegister {
  fileprivate func isTime(_ opens: LocalTime) -> Bool {
    day.isOne(of: [opens.date]) && (minutes.isEmpty || minutes.contains(opens.minute ?? 0))
  }
}

extension WrittenDay {
  /// The day in its year, or the last one before another.
  fileprivate func last(before start: CalendarDate) -> CalendarDate? {
    if let year { return CalendarDate(year: year, month: month, day: day) }
    return [start.year, start.year - 1].lazy.compactMap { CalendarDate(year: $0, month: month, day: day) }
      .first { $0 <= start }
  }
}

private func disagreement(
  _ what: Wording, at place: Location, help: Wording, _ field: Location
) -> Diagnostic {
  Diagnostic(
    .openingDisagrees, what, at: place, help: help,
    notes: [Note(Wording(nb: "feltet står her", en: "the field is here"), at: field)])
}

extension Code {
  static let openingDisagrees = Code(
    "opening-disagrees", .warning,
    title: Wording(nb: "To dager da påmeldingen åpner", en: "Two days on which registration opens"),
    explanation: Wording(
      nb:
        "Teksten sier at påmeldingen åpner en annen dag, eller et annet klokkeslett, enn feltet «pamelding-apner», som siden og lister viser. Er feltet tomt, viser siden påmeldingsknappen med en gang.",
      en:
        "The text says that registration opens on another day, or at another hour, than the field “registration-opens”, which the page and lists show. When the field is empty, the page shows the button at once."
    ),
    example: Example(
      wrong:
        "sammendrag: Påmeldingen åpner 1. mai.\nstart: 2027-06-17\npamelding: https://pamelding.no/kveld\npamelding-apner: 2027-05-10",
      right:
        "sammendrag: Påmeldingen åpner 10. mai.\nstart: 2027-06-17\npamelding: https://pamelding.no/kveld\npamelding-apner: 2027-05-10"
    ))
}
