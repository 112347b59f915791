import Diagnostics
import Model

/// «Vi møtes også 12. og 19. mai», of an event that is on the fifth: those who look in lists and calendars never see the others.
func otherDaysInTextOnly(
  in words: [EventWords], _ titles: TitleWords, of event: Entry<Event>, in site: SiteModel
) -> Diagnostic? {
  guard let start = event.start?.date, event.status != .cancelled, let days = daysOf(event, from: start)
  else {
    return nil
  }
  return words.lazy.compactMap { part -> Diagnostic? in
    part.statements.lazy.compactMap { statement -> Diagnostic? in
      guard !statement.isQuestion, statement.mayNameDay, notAsItIs.isDisjoint(with: statement.words) else {
        return nil
      }
      for day in WrittenDays(statement, part.language, isTitle: false, of: titles.words) {
        guard let others = otherDays(day, than: days, around: start, titles.words),
          others.contains(where: { !isEvent(on: $0, like: event, in: site) })
        else { continue }
        return .otherDays(day.written, start, event.end?.date ?? start, at: part.place, event.head)
      }
      return nil
    }.first
  }.first
}

/// The days beside those of the event on which a sentence says that it is held as well.
private func otherDays(
  _ day: WrittenDay, than days: Set<CalendarDate>, around start: CalendarDate, _ title: [String]
) -> [CalendarDate]? {
  guard day.earlier?.isRange != true else { return nil }
  let all = (day.earlier?.days ?? []) + [MonthDay(month: day.month, day: day.day)]
  let dates = all.compactMap { date(of: $0, after: start, in: day.year) }
  let others = dates.filter { !days.contains($0) && $0 > start }
  guard !others.isEmpty, dates.count == all.count, !day.isOfAnother else { return nil }
  let lead = day.wordsBefore.map { $0.filter(\.isLetter) }.filter { !$0.isEmpty && !leadIns.contains($0) }
  let isAlso = lead.contains(where: alsoThen.contains)
  // Several days, of which one is the event's, are its days, when the sentence is of it.
  guard isAlso || others.count < dates.count && dates.count > 1 else { return nil }
  return isHeld(lead.filter { !alsoThen.contains($0) && $0 != "on" && $0 != "den" }, dates.count, title)
    ? others : nil
}

/// «Vi møtes», «Møtene holdes», «Kurset går over tre kvelder», «Tre kvelder», «Velkommen». What is called as events are is this one, and no
/// part of it, when it is on three days or more.
private func isHeld(_ said: [String], _ count: Int, _ title: [String]) -> Bool {
  let lead = withoutCount(said)
  guard let last = lead.last, lead.count < 5 else { return lead.isEmpty && !said.isEmpty }
  if lead.count == 1 {
    return ["velkommen", "kom", "når", "datoer", "dato", "welcome", "dates", "when"].contains(last)
  }
  let subject = lead[lead.count - 2]
  return held.contains(last)
    && (subject == "vi" || subject == "we" || subject == "kveldene" || subject == "møtene"
      || !pronouns.contains(subject)
        && (names(subject, theEventTitled: title) || count > 2 && isCalledAsEvents(subject)))
}

/// Without «over tre kvelder» at its end.
private func withoutCount(_ lead: [String]) -> [String] {
  guard let last = lead.last, times.contains(last) else { return lead }
  return lead.dropLast().reversed().drop(while: countsOfTimes.contains).reversed()
}

private let times: Set<String> = [
  "kvelder", "ganger", "dager", "samlinger", "uker", "formiddager", "ettermiddager", "evenings", "days",
  "times", "sessions", "mandager", "tirsdager", "onsdager", "torsdager", "fredager", "lørdager", "søndager",
]
private let countsOfTimes: Set<String> = [
  "over", "fordelt", "på", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ti", "disse", "alle", "on",
  "two", "three", "four", "five", "six", "eight", "ten", "these",
]

private let pronouns: Set<String> = ["det", "dette", "it", "this"]
private let held: Set<String> = [
  "møtes", "ses", "sees", "treffes", "samles", "går", "holdes", "arrangeres", "er", "meet", "held", "runs",
  "is",
]

private func date(of day: MonthDay, after start: CalendarDate, in year: Int?) -> CalendarDate? {
  if let year { return CalendarDate(year: year, month: day.month, day: day.day) }
  guard let date = CalendarDate(year: start.year, month: day.month, day: day.day) else { return nil }
  return start.days(after: date) > 180
    ? CalendarDate(year: start.year + 1, month: day.month, day: day.day) : date
}

/// Whether another event of the same series, or with the same name, is on that day.
private func isEvent(on date: CalendarDate, like event: Entry<Event>, in site: SiteModel) -> Bool {
  let series = Set(event.series.values.map(\.value))
  let titles = Set(event.common.title.values.map(\.value))
  return site.all(Event.self).contains { other in
    other.start?.date == date
      && (other.series.values.contains { series.contains($0.value) }
        || other.common.title.values.contains { titles.contains($0.value) })
  }
}

extension Diagnostic {
  fileprivate static func otherDays(
    _ written: String, _ start: CalendarDate, _ end: CalendarDate, at place: Location, _ head: EntryHead
  ) -> Diagnostic {
    let (nb, en) =
      end > start ? ("\(start.iso) til \(end.iso)", "\(start.iso) to \(end.iso)") : (start.iso, start.iso)
    return Diagnostic(
      .repeatsAsOne,
      Wording(
        nb: "teksten sier «\(written)», men lister og kalendere har bare \(nb)",
        en: "the text says “\(written)”, but lists and calendars have only \(en)"),
      at: place,
      help: Wording(
        nb: "lag en fil for hver gang, med samme \(field: "serie"), så kommer hver dag i lister og kalendere",
        en:
          "make a file for each time, with the same \(field: "series"), so that lists and calendars have each day"
      ),
      notes: [Note(Wording(nb: "det begynner her", en: "it begins here"), at: head.place(of: "start"))])
  }
}
