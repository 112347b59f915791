import Diagnostics
import Model

/// «Meld deg på innen 25. september», when the field says 1 October: one page with two deadlines.
func registrationDeadlineDisagreement(
  in words: [EventWords], _ titles: TitleWords, with event: Entry<Event>
) -> Diagnostic? {
  guard let end = event.registrationDeadline else {
    return deadlineOfAnotherYear(in: titles.texts + words, event)
  }
  // Midnight is the end of the day before.
  let deadline = end.minute == 0 ? end.date.adding(days: -1) : end.date
  let parts = titles.texts + words
  // Where the right one stands too, another is of something else.
  let saysIt = Set(
    parts.filter { part in part.days.contains { $0.isOne(of: [deadline]) } }.map(\.language))
  return parts.lazy.filter { !saysIt.contains($0.language) }.compactMap { part -> Diagnostic? in
    let other = part.statements.lazy
      .filter { $0.mayNameDay && !$0.isQuestion && ofSomethingElse.isDisjoint(with: $0.words) }
      .flatMap { Array(WrittenDays($0, part.language, isTitle: false, of: [])) }
      .first { isDeadline($0) && !$0.endsBefore(deadline) && $0.isOfYear(of: deadline) }
    return other.map { .deadlineDisagrees($0.written, deadline, at: part.place, event.head) }
  }.first
}

/// «Meld deg på innen 1. november 2026», of an event in 2027 that has no deadline in its field.
private func deadlineOfAnotherYear(in parts: [EventWords], _ event: Entry<Event>) -> Diagnostic? {
  guard let start = event.start?.date else { return nil }
  return parts.lazy.compactMap { part -> Diagnostic? in
    let other = part.statements.lazy
      .filter { $0.mayNameDay && !$0.isQuestion && ofSomethingElse.isDisjoint(with: $0.words) }
      .flatMap { Array(WrittenDays($0, part.language, isTitle: false, of: [])) }
      .first { day in
        let date = day.year.flatMap { CalendarDate(year: $0, month: day.month, day: day.day) }
        return isDeadline(day) && date.map { isMuchTooEarly($0, for: start) } ?? false
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

/// Whether the words before a day make it the deadline for registering: «Meld deg på innen …», «Påmeldingsfristen er …», “Register by …”.
private func isDeadline(_ day: WrittenDay) -> Bool {
  let words = day.wordsBefore.map { $0.filter { $0.isLetter } }.filter { !$0.isEmpty }
  func end(with ways: [[String]], _ words: [String]) -> Bool {
    ways.contains { words.suffix($0.count).elementsEqual($0) }
  }
  var named = words
  while let last = named.last, ["er", "is", "på", "on", "den", "the"].contains(last),
    !end(with: waysToAskForRegistering, named)
  {
    named.removeLast()
  }
  if end(with: namesOfDeadlines, named) { return true }
  guard let limit = words.last, ["innen", "senest", "seinest", "by", "before", "før"].contains(limit) else {
    return false
  }
  var asking = Array(words.dropLast())
  while let last = asking.last, !end(with: waysToAskForRegistering, asking),
    last == "her" || last == "here" || last == "nå"
      || last == "now" || last == "online" || last == "nett" || last == "på" || isCalledAsEvents(last)
  {
    asking.removeLast()
  }
  return end(with: waysToAskForRegistering, asking)
}

let waysToAskForRegistering: [[String]] = [
  ["meld", "deg", "på"], ["melde", "deg", "på"], ["meld", "dere", "på"], ["melde", "dere", "på"],
  ["melde", "seg", "på"], ["påmelding"], ["registrer", "deg"], ["register"], ["sign", "up"],
  ["registration"],
]

let namesOfDeadlines: [[String]] = [
  ["påmeldingsfrist"], ["påmeldingsfristen"], ["frist", "for", "påmelding"], ["fristen", "for", "påmelding"],
  ["frist", "for", "å", "melde", "seg", "på"], ["fristen", "for", "å", "melde", "seg", "på"],
  ["påmeldingen", "stenger"], ["påmeldingen", "lukkes"], ["registration", "deadline"],
  ["deadline", "for", "registration"], ["deadline", "for", "registering"], ["registration", "closes"],
]

/// What makes a day one of another event, of other years, or of something besides coming.
private let ofSomethingElse: Set<String> = [
  "neste", "forrige", "andre", "annet", "next", "previous", "other", "another", "ikke", "not", "var", "ble",
  "was", "were", "gikk", "fjor", "rabatt", "rabattert", "redusert", "billigere", "tidligpris", "pris",
  "prisen", "kr", "kroner", "discount", "early", "reduced", "cheaper", "price", "lunsj", "middag",
  "middagen", "lunch", "dinner", "hotell", "hotel", "overnatting", "trekningen", "draw", "foredrag",
  "utstiller", "utstillere", "stand", "frivillig", "frivillige", "volunteer", "speaker", "speakers",
  "exhibitors",
]

extension Diagnostic {
  fileprivate static func deadlineDisagrees(
    _ written: String, _ deadline: CalendarDate, at place: Location, _ head: EntryHead
  ) -> Diagnostic {
    Diagnostic(
      .deadlineDisagrees,
      Wording(
        nb: "teksten sier «\(written)», men påmeldingsfristen er \(deadline.iso)",
        en: "the text says “\(written)”, but the registration deadline is \(deadline.iso)"),
      at: place,
      help: Wording(
        nb: "ta datoen ut av teksten; siden viser fristen fra «pameldingsfrist»",
        en: "leave the date out of the text; the page shows the deadline from “registration-deadline”"),
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
