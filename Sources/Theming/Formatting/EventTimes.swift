import Model

extension Formatter {
  /// When something is, with the days of the week: `torsdag 17. juni 2027 kl. 18.30–21.00`, `onsdag 16. juni – torsdag
  /// 17. juni 2027`.
  func eventTime(_ start: LocalTime, _ end: LocalTime?, isAllDay: Bool) -> String {
    let hasHours = !isAllDay && start.minute != nil
    guard let end, end > start else { return hasHours ? weekdayAndTime(start) : weekdayDate(start.date) }
    if start.date == end.date {
      guard hasHours, let from = start.minute, let to = end.minute else {
        return hasHours ? weekdayAndTime(start) : weekdayDate(start.date)
      }
      return forms(.dateAndTime, [.date: weekdayDate(start.date), .time: times(from, to)])
    }
    if hasHours { return span(weekdayAndTime(start), weekdayAndTime(end)) }
    let first = start.date.year == end.date.year ? dayAndMonth(start.date) : date(start.date)
    let from = forms(.weekdayAndDate, [.weekday: weekday(start.date), .date: first])
    return span(from, weekdayDate(end.date))
  }

  /// The days of a span, without a time: `23.–29. november 2026`.
  func daySpan(_ first: CalendarDate, _ last: CalendarDate) -> String {
    span(LocalTime(first), LocalTime(last), isAllDay: true)
  }

  /// `torsdag 10. juni 2027 kl. 12.00`; the day alone when no time is known.
  func weekdayAndTime(_ time: LocalTime) -> String {
    guard let minute = time.minute else { return weekdayDate(time.date) }
    return forms(.dateAndTime, [.date: weekdayDate(time.date), .time: self.time(minute: minute)])
  }
}
