import Diagnostics
import Model

/// «Velkommen 17. til 19. juni», of what is over on the 18th: the one of its two days that is wrong is held to the field that has it.
func rangeDisagreements(
  in words: [EventWords], _ titles: TitleWords, with event: Entry<Event>
) -> [Diagnostic] {
  guard let start = event.start?.date else { return [] }
  let last = max(start, event.end?.date ?? start)
  return (titles.texts.map { ($0, true) } + words.map { ($0, false) }).compactMap {
    part, isTitle -> Diagnostic? in
    part.statements.lazy.compactMap { statement -> Diagnostic? in
      let isLabelled = String(statement.text.prefix(4)).inSmallLetters == "når:"
      guard !statement.isQuestion, statement.mayNameDay,
        notAsItIs.isDisjoint(with: statement.words.dropFirst(isLabelled ? 1 : 0))
      else { return nil }
      let days = Array(WrittenDays(statement, part.language, isTitle: isTitle, of: titles.words))
      return days.lazy.compactMap { day -> Diagnostic? in
        guard !day.isOfAnother, day.isOfYear(last.year),
          let span = span(of: day, in: part, isTitle: isTitle, titles.words)
        else { return nil }
        return disagreement(span, written: day.written, from: start, to: last, at: part.place, event)
      }.first
    }.first
  }
}

extension WrittenDay {
  fileprivate func isOfYear(_ other: Int) -> Bool { year.map { $0 == other } ?? true }
}

/// The first and the last day that a text gives an event; the first is nil in «varer til 19. juni».
private typealias Span = (first: MonthDay?, last: MonthDay)

private func span(of day: WrittenDay, in part: EventWords, isTitle: Bool, _ title: [String]) -> Span? {
  let last = MonthDay(month: day.month, day: day.day)
  let lead = day.wordsBefore.map { $0.filter(\.isLetter) }.filter { !$0.isEmpty && !leadIns.contains($0) }
  guard let earlier = day.earlier else {
    // «Boligdagene varer til 19. juni»
    guard let joint = lead.last, ["til", "until", "through"].contains(joint) else { return nil }
    let before = lead.dropLast().reversed().drop { ["fram", "frem", "helt", "og", "med"].contains($0) }
    return saysThatItLasts(Array(before.reversed()), title) ? (nil, last) : nil
  }
  guard earlier.isRange, let first = earlier.days.first,
    isTitle || day.isToComeOn || day.hasWeekday && part.saysWhen || saysThatItLasts(lead, title)
      || isOfEvent(lead, title, isParagraph: part.isParagraph) && saysNoMore(day.wordsAfter)
  else { return nil }
  return (first, last)
}

/// «Dagene varer», «Vi holder på», «Festivalen arrangeres».
private func saysThatItLasts(_ words: [String], _ title: [String]) -> Bool {
  guard let way = waysToLast.first(where: { words.suffix($0.count).elementsEqual($0) }) else { return false }
  let subject = words.dropLast(way.count)
  guard let last = subject.last, subject.count < 3, !["det", "it", "dette", "this"].contains(last) else {
    return false
  }
  return names(last, theEventTitled: title) || title.contains(last) && last.count > 3
}

/// «Når: …», «Boligdagene 17.–19. juni», and the days alone at the beginning of a summary.
private func isOfEvent(_ lead: [String], _ title: [String], isParagraph: Bool) -> Bool {
  if lead.isEmpty { return !isParagraph }
  if lead.allSatisfy({ labelsOfWhen.contains($0) || $0 == "og" || $0 == "and" }) { return true }
  return lead.count < 5
    && lead.allSatisfy { title.contains($0) || names($0, theEventTitled: title) && $0.count > 3 }
}

/// Nothing, or where or at what hour it is.
private func saysNoMore(_ words: [String]) -> Bool {
  guard let first = words.first(where: { $0.contains(where: \.isLetter) || $0.contains(where: \.isNumber) })
  else {
    return true
  }
  return words.count < 8
    && ["på", "i", "ved", "hos", "at", "in", "kl.", "kl", "klokka", "fra"].contains(first)
}

private func disagreement(
  _ span: Span, written: String, from start: CalendarDate, to last: CalendarDate, at place: Location,
  _ event: Entry<Event>
) -> Diagnostic? {
  let former = event.formerStart?.date
  if let first = span.first, !first.isDay(of: start) {
    guard former.map({ !first.isDay(of: $0) }) ?? true else { return nil }
    return .eventDateDisagrees(written, start, at: place, event.head)
  }
  // What is over at two in the night is of the evening before.
  let isOfNight = event.end?.minute.map { $0 <= 360 } ?? false
  guard !span.last.isDay(of: last), !isOfNight || !span.last.isDay(of: last.adding(days: -1)) else {
    return nil
  }
  let (nb, en) =
    last == start
    ? ("er bare én dag, \(start.iso)", "is on one day only, \(start.iso)")
    : ("slutter \(last.iso)", "ends on \(last.iso)")
  return Diagnostic(
    .eventDateDisagrees,
    Wording(
      nb: "teksten sier «\(written)», men arrangementet \(nb)",
      en: "the text says “\(written)”, but the event \(en)"),
    at: place,
    help: Wording(
      nb: "rett det som er feil; siden, lister og kalendere viser den siste dagen fra «slutt»",
      en: "correct the one that is wrong; the page, lists and calendars show the last day from “end”"),
    notes: [
      event.end == nil
        ? Note(Wording(nb: "det begynner her", en: "it begins here"), at: event.head.place(of: "start"))
        : Note(Wording(nb: "det slutter her", en: "it ends here"), at: event.head.place(of: "slutt"))
    ])
}

private let waysToLast = [
  ["varer"], ["varar"], ["holder", "på"], ["held", "på"], ["pågår"], ["går"], ["foregår"], ["arrangeres"],
  ["holdes"],
  ["skjer"], ["er"], ["finner", "sted"], ["lasts"], ["runs"], ["goes", "on"], ["takes", "place"],
  ["is", "held"], ["is"],
]
