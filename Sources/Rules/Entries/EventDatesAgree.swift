import Arithmetic
import Content
import Diagnostics
import Model

extension Rule {
  /// «Kom torsdag 11. november», when it is on the fourth: one of the two was not moved.
  static let eventDatesAgree = Rule(.eventDateDisagrees, each: Event.self) { event, _ in
    guard let start = event.start?.date, let days = daysOf(event, from: start) else { return [] }
    let head = event.head
    let titles = head.common.title.values.map { language, text in
      EventWords(
        language: language, text: text, place: head.place(of: "tittel", in: language), isParagraph: false)
    }
    let saying = titles + event.runningWords.filter { $0.text.utf8.contains(where: isDigit) && $0.saysWhen }
    for words in saying {
      let written = Array(WrittenDays(words.text, words.language))
      // Who names the right day too speaks of others besides.
      guard !written.contains(where: { $0.isOne(of: days) }),
        let other = written.first(where: { $0.isOther(than: days, around: start) })
      else { continue }
      return [.eventDateDisagrees(other.written, start, at: words.place, head)]
    }
    return []
  }
}

extension EventWords {
  /// Whether it speaks of when the event is: a summary, or a paragraph that asks people to come.
  fileprivate var saysWhen: Bool {
    guard isParagraph, let words = firstSentence, let first = words.first else { return !isParagraph }
    if first == "vi" || first == "we" { return words.dropFirst().first.map(meeting.contains) ?? false }
    return ["velkommen", "kom", "møt", "bli", "welcome", "come", "join", "meet"].contains(first)
  }
}

private let ofAnother: Set<String> = [
  "neste", "forrige", "sist", "siste", "innen", "frist", "fristen", "før", "etter", "siden", "fra", "next",
  "previous", "last", "by", "before", "after", "since", "deadline", "from",
]

private let meeting: Set<String> = ["møtes", "ses", "sees", "treffes", "samles", "meet"]

/// Every day that may be written of an event; nil when it lasts so long that any day may be.
private func daysOf(_ event: Entry<Event>, from start: CalendarDate) -> Set<CalendarDate>? {
  let last = max(start, event.end?.date ?? start)
  guard last.days(after: start) <= 100 else { return nil }
  let others = [event.registrationDeadline, event.registrationOpens, event.formerStart].compactMap {
    $0?.date
  }
  return Set((0...last.days(after: start)).map { start.adding(days: $0) } + others)
}

/// A day as a title or a summary writes it.
private struct WrittenDay {
  let day: Int
  let month: Int
  let year: Int?
  /// Whether a weekday stands before it: then it is a day to come on, and no day of history.
  let hasWeekday: Bool
  /// Whether the words before say that it is the day of something else: a deadline, the last time, the next one.
  let isOfAnother: Bool
  let written: String

  func isOne(of days: Set<CalendarDate>) -> Bool {
    days.contains { $0.day == day && $0.month == month && (year == nil || year == $0.year) }
  }

  /// Whether it is meant as the event's day, and is none of them.
  func isOther(than days: Set<CalendarDate>, around start: CalendarDate) -> Bool {
    guard !isOfAnother, !isOne(of: days) else { return false }
    guard let year else { return hasWeekday }
    // What is years away is told of, and not moved to.
    guard (year - start.year).magnitude <= 1 else { return (day, month) == (start.day, start.month) }
    return year == start.year || hasWeekday || (day, month) == (start.day, start.month)
  }
}

private func isDigit(_ byte: UInt8) -> Bool { byte.isDigit }

private func partsWords(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case " ", "\u{a0}", "\u{202f}", ",", ".", ":", ";", "!", "?", "(", ")", "–": true
  default: false
  }
}

/// The days in a text, in the order written.
private struct WrittenDays: Sequence, IteratorProtocol {
  private let words: [String]
  private let names: CalendarNames
  private var index = 0

  init(_ text: String, _ language: Language) {
    words = text.unicodeScalars.split(whereSeparator: partsWords).map { String(Substring($0)).inSmallLetters }
    names = language.tag == "en" ? .english : .norwegian
  }

  mutating func next() -> WrittenDay? {
    while index < words.count {
      defer { index += 1 }
      if let day = day(words[index]), let month = month(after: index) {
        return written(day, month, at: index, monthAt: index + 1)
      }
      if names.article == Array("the".utf8), let month = month(at: index), index + 1 < words.count,
        let day = day(words[index + 1])
      {
        return written(day, month, at: index, monthAt: index + 1)
      }
    }
    return nil
  }

  private func written(_ day: Int, _ month: Int, at start: Int, monthAt last: Int) -> WrittenDay {
    let year =
      last + 1 < words.count
      ? digitValue(of: words[last + 1]).flatMap { (1000...9999).contains($0) ? $0 : nil } : nil
    let before = start > 0 && words[start - 1] == "den" ? start - 2 : start - 1
    let hasWeekday = before >= 0 && isName(words[before], of: names.weekdays)
    let range = start...Swift.min(last + (year == nil ? 0 : 1), words.count - 1)
    let isOfAnother = words[..<start].suffix(5).contains(where: ofAnother.contains)
    return WrittenDay(
      day: day, month: month, year: year, hasWeekday: hasWeekday, isOfAnother: isOfAnother,
      written: words[range].joined(separator: " "))
  }

  private func day(_ word: String) -> Int? {
    let digits = ["st", "nd", "rd", "th"].reduce(word) { $0.hasSuffix($1) ? String($0.dropLast(2)) : $0 }
    return digits.utf8.count < 3 ? digitValue(of: digits).flatMap { (1...31).contains($0) ? $0 : nil } : nil
  }

  private func month(after index: Int) -> Int? { index + 1 < words.count ? month(at: index + 1) : nil }

  private func month(at index: Int) -> Int? {
    let bytes = Array(words[index].utf8)
    guard let found = names.months.name(in: bytes, at: 0, before: bytes.count), found.end == bytes.count
    else { return nil }
    return found.index + 1
  }

  private func isName(_ word: String, of names: CalendarNames.Names) -> Bool {
    let bytes = Array(word.utf8)
    return names.name(in: bytes, at: 0, before: bytes.count)?.end == bytes.count
  }
}

extension Diagnostic {
  fileprivate static func eventDateDisagrees(
    _ written: String, _ start: CalendarDate, at place: Location, _ head: EntryHead
  ) -> Diagnostic {
    Diagnostic(
      .eventDateDisagrees,
      Wording(
        nb: "teksten sier «\(written)», men arrangementet begynner \(start.iso)",
        en: "the text says “\(written)”, but the event begins on \(start.iso)"),
      at: place,
      help: Wording(
        nb: "ta datoen ut av teksten; siden, lister og kalendere viser den fra «start»",
        en: "leave the date out of the text; the page, lists and calendars show it from “start”"),
      notes: [Note(Wording(nb: "det begynner her", en: "it begins here"), at: head.place(of: "start"))])
  }
}

extension Code {
  static let eventDateDisagrees = Code(
    "event-date-disagrees", .warning,
    title: Wording(
      nb: "Teksten har en annen dag enn arrangementet", en: "The text has another day than the event"),
    explanation: Wording(
      nb:
        "Datoen i tittelen eller sammendraget er verken en av dagene arrangementet varer, eller en frist. Oftest er bare det ene stedet rettet.",
      en:
        "The date in the title or the summary is neither a day of the event nor a deadline. Usually only one of the two was corrected."
    ),
    example: Example(
      wrong: "sammendrag: Kom torsdag 24. juni.\nstart: 2027-06-17 18:30",
      right: "sammendrag: Kom torsdag 17. juni.\nstart: 2027-06-17 18:30"))
}
