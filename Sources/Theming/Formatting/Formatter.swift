package import Model

/// Dates, times, numbers and sums in the form that each language writes them in; spaces inside them do not break.
///
/// Bokmål by Språkrådet's «Skriveregler» (14. mars 2018, kl. 18.30, 200 000, kr 15 000–200 000); English by the
/// Government Digital Service's style guide (14 March 2018, 6.30pm → 6.30 pm, 200,000).
package struct Formatter: Sendable {
  package let language: Language

  package init(_ language: Language) { self.language = language }

  /// `14. mars 2018`, `14 March 2018`.
  package func date(_ date: CalendarDate) -> String { "\(dayAndMonth(date))\u{A0}\(date.year)" }

  /// `torsdag 17. juni 2027`, `Thursday 17 June 2027`.
  package func weekdayDate(_ date: CalendarDate) -> String {
    "\(weekday(date)) \(self.date(date))"
  }

  /// `kl. 18.30`, `6.30 pm`.
  package func time(minute: Int) -> String {
    let (hour, rest) = (minute / 60, minute % 60)
    guard language == .en else { return "kl.\u{A0}\(padded(hour, to: 2)).\(padded(rest, to: 2))" }
    let twelve = hour % 12 == 0 ? 12 : hour % 12
    return "\(twelve)\(rest == 0 ? "" : "." + padded(rest, to: 2))\u{A0}\(hour < 12 ? "am" : "pm")"
  }

  /// `17. juni 2027 kl. 18.30`, `17 June 2027, 6.30 pm`; the day alone when no time is known.
  package func dateAndTime(_ time: LocalTime) -> String {
    guard let minute = time.minute else { return date(time.date) }
    return date(time.date) + (language == .en ? ", " : " ") + self.time(minute: minute)
  }

  /// `torsdag`, `Thursday`.
  package func weekday(_ date: CalendarDate) -> String { weekdays[date.weekday - 1] }

  /// `jan.`, `mai`, `Jan`, `May`: three or four letters, for a leaf of a calendar.
  package func shortMonth(_ month: Int) -> String {
    let name = months[month - 1]
    guard language != .en else { return String(name.prefix(3)) }
    return name.count <= 4 ? name : name.prefix(3) + "."
  }

  /// `juni 2027`, `June 2027`.
  package func month(_ month: Int, _ year: Int) -> String { "\(months[month - 1]) \(year)" }

  /// `2027`, `1. tertial 2027`, `3. kvartal 2027`, `juni 2027`; `January–April 2027`, `Q3 2027`.
  package func period(_ period: ReportingPeriod) -> String {
    switch period.part {
    case .year: "\(period.year)"
    case .month(let number): month(number, period.year)
    case .tertial(let number):
      part(
        number, "tertial", { "\(months[$0 * 4 - 4])–\(months[$0 * 4 - 1])" }, period.year)
    case .quarter(let number): part(number, "kvartal", { "Q\($0)" }, period.year)
    }
  }
}

extension Formatter {
  /// From a time to a time, the last day counting: `17. juni 2027 kl. 18.30–21.00`, `3.–5. juni 2027`.
  package func span(_ start: LocalTime, _ end: LocalTime?, isAllDay: Bool) -> String {
    guard let end, end > start else { return isAllDay ? date(start.date) : dateAndTime(start) }
    if isAllDay || start.minute == nil { return days(start.date, end.date) }
    guard start.date == end.date else { return dateAndTime(start) + " – " + dateAndTime(end) }
    guard let from = start.minute, let to = end.minute else { return dateAndTime(start) }
    return date(start.date) + (language == .en ? ", " : " ") + times(from, to)
  }

  private func times(_ from: Int, _ to: Int) -> String {
    guard language == .en else { return time(minute: from) + dash + time(minute: to).drop { !$0.isNumber } }
    let (first, second) = (time(minute: from), time(minute: to))
    return first.suffix(2) == second.suffix(2)
      ? "\(first.dropLast(3))\(dash)\(second)" : "\(first) – \(second)"
  }

  private func days(_ first: CalendarDate, _ last: CalendarDate) -> String {
    if first == last { return date(first) }
    if first.year != last.year { return date(first) + " – " + date(last) }
    if first.month != last.month { return dayAndMonth(first) + " – " + date(last) }
    return "\(first.day)\(language == .en ? "" : ".")\(dash)\(date(last))"
  }

  private func dayAndMonth(_ date: CalendarDate) -> String {
    "\(date.day)\(language == .en ? "" : ".")\u{A0}\(months[date.month - 1])"
  }

  /// English has no word for four months, and says a quarter by its number.
  private func part(_ number: Int, _ nb: String, _ en: (Int) -> String, _ year: Int) -> String {
    language == .en ? "\(en(number)) \(year)" : "\(number).\u{A0}\(nb) \(year)"
  }

  private var months: [String] {
    switch language {
    case .nb, .nn: norwegianMonths
    case .en: englishMonths
    }
  }

  private var weekdays: [String] {
    switch language {
    case .nb: ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]
    case .nn: ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag"]
    case .en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    }
  }
}

private let norwegianMonths = [
  "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
  "desember",
]
private let englishMonths = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November",
  "December",
]

/// A dash between figures that no line is broken after (U+2060, word joiner).
private let dash = "–\u{2060}"
