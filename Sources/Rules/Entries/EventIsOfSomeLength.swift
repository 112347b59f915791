import Diagnostics
import Model

extension Rule {
  /// A spreadsheet writes 00:00 behind a day without an hour; and an end that is the beginning is none.
  static let eventIsOfSomeLength = Rule(.eventAtMidnight, .eventWithoutLength, each: Event.self) { event, _ in
    guard let start = event.start, let minute = start.minute, event.isAllDay != true else { return [] }
    if minute == 0, isWholeDay(event, from: start), !isOfNight(event) { return [atMidnight(event, start)] }
    guard let end = event.end, end == start else { return [] }
    return [
      Diagnostic(
        .eventWithoutLength,
        Wording(
          nb: "arrangementet slutter i det samme det begynner, så slutten blir ikke vist",
          en: "the event ends the moment it begins, so its end is not shown"),
        at: event.head.place(of: "slutt"),
        help: Wording(
          nb: "skriv når det slutter, eller slett linjen \(field: "slutt")",
          en: "write when it ends, or delete the line \(field: "end")"),
        notes: [
          Note(Wording(nb: "det begynner her", en: "it begins here"), at: event.head.place(of: "start"))
        ])
    ]
  }
}

/// Without an end, or with one that is at midnight too.
private func isWholeDay(_ event: Entry<Event>, from start: LocalTime) -> Bool {
  guard let end = event.end else { return true }
  return end.minute == nil || end.minute == 0 || end.minute == lastMinute
}

/// 23:59, after midnight.
private let lastMinute = 1439

/// A walk under the stars does begin at midnight, and a new year as well.
private func isOfNight(_ event: Entry<Event>) -> Bool {
  let words = (event.common.title.values + event.common.summary.values).flatMap {
    $0.value.inSmallLetters.words
  }
  return words.contains { word in
    word.hasPrefix("natt") || word.hasPrefix("nyttår") || word.contains("midnatt")
      || ["midnight", "night", "nights", "eve"].contains(word) || word.hasSuffix("natt")
      || word.hasSuffix("natta")
  }
}

private func atMidnight(_ event: Entry<Event>, _ start: LocalTime) -> Diagnostic {
  Diagnostic(
    .eventAtMidnight,
    Wording(
      nb: "arrangementet begynner kl. 00.00, midt på natta",
      en: "the event begins at 00.00, in the middle of the night"),
    at: event.head.place(of: "start"),
    help: Wording(
      nb: "skriv klokkeslettet, eller bare \(write: "start", start.date.iso) når det varer hele dagen",
      en: "write the hour, or only \(write: "start", start.date.iso) when it lasts all day"))
}

extension Code {
  static let eventAtMidnight = Code(
    "event-at-midnight", .warning,
    title: Wording(nb: "Begynner midt på natta", en: "Begins in the middle of the night"),
    explanation: Wording(
      nb:
        "Regneark skriver 00:00 bak en dato uten klokkeslett. På siden og i kalendere står det da at arrangementet begynner kl. 00.00. Er det slik, skriv «natt» eller «midnatt» i tittelen eller sammendraget.",
      en:
        "Spreadsheets write 00:00 behind a day without an hour. The page and calendars then say that the event begins at midnight. If it does, write “night” or “midnight” in its title or summary."
    ),
    example: Example(wrong: "start: 2027-06-17 00:00", right: "start: 2027-06-17 18:30"))

  static let eventWithoutLength = Code(
    "event-without-length", .warning,
    title: Wording(nb: "Slutter i det samme det begynner", en: "Ends the moment it begins"),
    explanation: Wording(
      nb:
        "Starten og slutten er samme tidspunkt. Siden viser ingen slutt, og i kalendere varer det ingen tid.",
      en: "The start and the end are the same time. The page shows no end, and in calendars it takes no time."
    ),
    example: Example(
      wrong: "start: 2027-06-17 18:30\nslutt: 2027-06-17 18:30",
      right: "start: 2027-06-17 18:30\nslutt: 2027-06-17 20:30"))
}
