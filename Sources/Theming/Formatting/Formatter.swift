package import Model

/// Dates, times, numbers and sums in the form that a language declares; spaces inside them do not break.
///
/// Bokmål by Språkrådet's «Skriveregler» (14. mars 2018, kl. 18.30, 200 000, kr 15 000–200 000); English by the
/// Government Digital Service's style guide (14 March 2018, 6.30pm → 6.30 pm, 200,000).
package struct Formatter: Sendable {
  let forms: LanguageForms

  init(_ forms: LanguageForms) { self.forms = forms }

  /// `14. mars 2018`, `14 March 2018`.
  package func date(_ date: CalendarDate) -> String {
    forms(.date, [.day: "\(date.day)", .month: forms.monthInDate(date.month), .year: "\(date.year)"])
  }

  /// `torsdag 17. juni 2027`, `Thursday 17 June 2027`.
  package func weekdayDate(_ date: CalendarDate) -> String {
    forms(.weekdayAndDate, [.weekday: weekday(date), .date: self.date(date)])
  }

  /// `kl. 18.30`, `6.30 pm`, `12 noon`.
  package func time(minute: Int) -> String {
    forms(.time, [.clock: clock(minute), .half: half(of: minute)])
  }

  /// `17. juni 2027 kl. 18.30`, `17 June 2027, 6.30 pm`; the day alone when no time is known.
  package func dateAndTime(_ time: LocalTime) -> String {
    guard let minute = time.minute else { return date(time.date) }
    return forms(.dateAndTime, [.date: date(time.date), .time: self.time(minute: minute)])
  }

  /// `torsdag`, `Thursday`.
  package func weekday(_ date: CalendarDate) -> String { forms.name(date.weekday, of: .weekdays) }

  /// `jan.`, `mai`, `Jan`, `May`: three or four letters, for a leaf of a calendar.
  package func shortMonth(_ month: Int) -> String { forms.name(month, of: .shortMonths) }

  /// `20. nov.`, `20 Nov`, the space within never broken.
  package func shortDayAndMonth(_ date: CalendarDate) -> String {
    forms(.dayAndMonth, [.day: "\(date.day)", .month: shortMonth(date.month)])
  }

  /// `juni 2027`, `June 2027`.
  package func month(_ month: Int, _ year: Int) -> String {
    forms(.monthAndYear, [.month: forms.name(month, of: .months), .year: "\(year)"])
  }

  /// `2027`, `1. tertial 2027`, `3. kvartal 2027`, `juni 2027`; `January–April 2027`, `Q3 2027`.
  package func period(_ period: ReportingPeriod) -> String {
    let year = "\(period.year)"
    switch period.part {
    case .year: return year
    case .month(let number): return month(number, period.year)
    case .tertial(let number):
      let (first, last) = (forms.name(number * 4 - 3, of: .months), forms.name(number * 4, of: .months))
      return forms(
        .tertial, [.number: "\(number)", .firstMonth: first, .lastMonth: last, .year: year])
    case .quarter(let number): return forms(.quarter, [.number: "\(number)", .year: year])
    }
  }

  /// What a period is called below its bar, where there is little room, above its year: `1. kv.`, `Q1`, `Jan–Apr`,
  /// `juni`; nil for a year.
  package func partOfYear(_ period: ReportingPeriod) -> String? {
    switch period.part {
    case .year: return nil
    case .month(let number): return shortMonth(number)
    case .tertial(let number):
      let (first, last) = (shortMonth(number * 4 - 3), shortMonth(number * 4))
      return forms(.tertialOfYear, [.number: "\(number)", .firstMonth: first, .lastMonth: last])
    case .quarter(let number): return forms(.quarterOfYear, [.number: "\(number)"])
    }
  }
}

extension Formatter {
  /// From a time to a time, the last day counting: `17. juni 2027 kl. 18.30–21.00`, `3.–5. juni 2027`.
  package func span(_ start: LocalTime, _ end: LocalTime?, isAllDay: Bool) -> String {
    guard let end, end > start else { return isAllDay ? date(start.date) : dateAndTime(start) }
    if isAllDay || start.minute == nil { return days(start.date, end.date) }
    guard start.date == end.date else { return span(dateAndTime(start), dateAndTime(end)) }
    guard let from = start.minute, let to = end.minute else { return dateAndTime(start) }
    return forms(.dateAndTime, [.date: date(start.date), .time: times(from, to)])
  }

  func span(_ from: String, _ to: String) -> String { forms(.span, [.from: from, .to: to]) }

  /// Two halves of the day cannot be said by one word after both times: `11 am–1 pm`, `12 noon–1.30 pm`.
  func times(_ from: Int, _ to: Int) -> String {
    let isApart = forms.has(.half, in: .times) && half(of: from) != half(of: to)
    let first = isApart ? time(minute: from) : clock(from)
    return forms(.times, [.from: first, .to: clock(to), .half: half(of: to)])
  }

  private func clock(_ minute: Int) -> String {
    let (hour, rest) = (minute / 60, minute % 60)
    return forms(
      rest == 0 ? .wholeHour : .clock,
      [
        .hour: padded(hour, to: 2), .hour12: "\(hour % 12 == 0 ? 12 : hour % 12)",
        .minute: padded(rest, to: 2),
      ])
  }

  private func half(of minute: Int) -> String {
    let number = minute < 720 ? 1 : 2
    let name = minute % 720 == 0 ? forms.name(number, of: .twelves) : ""
    return name.isEmpty ? forms.name(number, of: .halves) : name
  }

  private func days(_ first: CalendarDate, _ last: CalendarDate) -> String {
    if first == last { return date(first) }
    if first.year != last.year { return span(date(first), date(last)) }
    if first.month != last.month { return span(dayAndMonth(first), date(last)) }
    return forms(.daysOfMonth, [.day: "\(first.day)", .date: date(last)])
  }

  func dayAndMonth(_ date: CalendarDate) -> String {
    forms(.dayAndMonth, [.day: "\(date.day)", .month: forms.monthInDate(date.month)])
  }
}
