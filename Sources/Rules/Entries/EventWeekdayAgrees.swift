import Diagnostics
import Model

extension Rule {
  /// A weekday beside a date is there to catch a mistyped date.
  static let eventWeekdayAgrees = Rule(.weekdayDisagrees, each: Event.self) { event, _ in
    guard let written = event.weekday, let date = event.start?.date else { return [] }
    let right = Weekday.allCases[date.weekday - 1]
    guard right != written else { return [] }
    let place = event.head.place(of: "ukedag")
    return [
      Diagnostic(
        .weekdayDisagrees,
        Wording(
          nb: "\(date.iso) er en \(right.words.nb), ikke en \(written.words.nb)",
          en: "\(date.iso) is a \(right.words.en), not a \(written.words.en)"),
        at: place,
        help: Wording(
          nb: "skriv «\(right.name.nb)», eller rett datoen",
          en: "write “\(right.name.en)”, or correct the date"),
        notes: [
          Note(Wording(nb: "datoen står her", en: "the date is here"), at: event.head.place(of: "start"))
        ])
    ]
  }
}

extension Code {
  static let weekdayDisagrees = Code(
    "weekday-disagrees", .error,
    title: Wording(nb: "Ukedagen stemmer ikke", en: "The weekday does not match the date"),
    explanation: Wording(
      nb: "Datoen faller på en annen ukedag enn den som er skrevet. En av dem er feil.",
      en: "The date falls on a different weekday from the one written. One of them is wrong."),
    example: Example(
      wrong: "start: 2027-06-17 18:30\nukedag: fredag", right: "start: 2027-06-17 18:30\nukedag: torsdag"))
}
