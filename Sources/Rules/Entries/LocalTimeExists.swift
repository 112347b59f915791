import Diagnostics
import Model

extension Rule {
  /// When the clocks change, an hour is skipped in spring and one comes twice in autumn (directive 2000/84/EC).
  static let eventTimeExists = Rule(.noSuchTime, .timeComesTwice, each: Event.self) { event, _ in
    let zone = event.timeZone ?? .oslo
    return finding(event.start, at: event.head.place(of: "start"), zone)
      + finding(event.end, at: event.head.place(of: "slutt"), zone)
  }

  static let publishingTimeExists = Rule(everyEntry: { head, _ in
    head.common.publishAt.values.flatMap { language, time in
      finding(time, at: head.place(of: "publiseres", in: language), .oslo)
    }
      + head.common.expireAt.values.flatMap { language, time in
        finding(time, at: head.place(of: "utloper", in: language), .oslo)
      }
  })
}

private func finding(
  _ time: LocalTime?, at place: Location, _ zone: Model.TimeZone
) -> [Diagnostic] {
  guard let time, let minute = time.minute else { return [] }
  let clock = "\(padded(minute / 60, to: 2)).\(padded(minute % 60, to: 2))"
  guard let instant = zone.instant(of: time) else { return [skipped(clock, at: place)] }
  let again = zone.localTime(of: instant.anHourLater) == time
  return again ? [doubled(clock, at: place)] : []
}

private func skipped(_ clock: String, at place: Location) -> Diagnostic {
  Diagnostic(
    .noSuchTime,
    Wording(
      nb: "klokka blir aldri \(clock) denne natta, for den stilles fram",
      en: "the clock never shows \(clock) that night, because it goes forward"),
    at: place,
    help: Wording(
      nb: "skriv et tidspunkt før 02.00 eller fra 03.00",
      en: "write a time before 02.00 or from 03.00 on")
  )
}

private func doubled(_ clock: String, at place: Location) -> Diagnostic {
  Diagnostic(
    .timeComesTwice,
    Wording(
      nb: "klokka blir \(clock) to ganger denne natta; den første gjelder",
      en: "the clock shows \(clock) twice that night; the first one counts"),
    at: place,
    help: Wording(
      nb: "velg gjerne et tidspunkt før 02.00 eller fra 03.00",
      en: "better choose a time before 02.00 or from 03.00 on"))
}

extension Code {
  static let noSuchTime = Code(
    "no-such-time", .error, title: Wording(nb: "Klokkeslettet finnes ikke", en: "There is no such time"),
    explanation: Wording(
      nb: "Natta da sommertida begynner, går klokka rett fra 02.00 til 03.00. Timen imellom finnes ikke.",
      en: "The night summer time begins, clocks go from 02.00 to 03.00. The hour in between does not exist."),
    example: Example(wrong: "start: 2027-03-28 02:30", right: "start: 2027-03-28 03:30"))

  static let timeComesTwice = Code(
    "time-comes-twice", .advice,
    title: Wording(nb: "Klokkeslettet kommer to ganger", en: "The time occurs twice"),
    explanation: Wording(
      nb: "Natta da sommertida slutter, kommer timen fra 02.00 til 03.00 to ganger. Den første gjelder.",
      en: "The night summer time ends, the hour from 02.00 to 03.00 occurs twice. The first one counts."),
    example: Example(wrong: "start: 2027-10-31 02:30", right: "start: 2027-10-31 03:30"))
}
