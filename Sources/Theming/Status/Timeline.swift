import Model

extension StatusLanguage {
  /// From a day to a day, as far as they are set.
  func span(_ from: CalendarDate?, _ to: CalendarDate?) -> String {
    from == nil && to == nil ? words[.notSet] : "\(date(from)) – \(date(to))"
  }

  /// The months of a year, above the bars of a timeline that is as wide.
  func monthScale(_ today: CalendarDate) -> [UInt8] {
    var output = Array("<ol class=\"months\" aria-hidden=\"true\">".utf8)
    for month in 1...12 {
      output += "<li>".utf8
      output.append(escaped: shortMonth(month))
      output += "</li>".utf8
    }
    return output + "</ol>".utf8
  }

  /// The part of today's year that something lasts, as a bar; what it says stands in words beside it. Empty when it does
  /// not touch the year.
  func timeline(
    from: CalendarDate?, to: CalendarDate?, _ light: Light, _ today: CalendarDate
  ) -> [UInt8] {
    guard from != nil || to != nil, let first = CalendarDate(year: today.year, month: 1, day: 1) else {
      return []
    }
    let last = first.firstOfMonth(after: 11).endOfMonth
    guard from ?? first <= last, to ?? last >= first else { return [] }
    let x = { (day: CalendarDate) in day.days(after: first) }
    let (begin, end) = (max(0, x(from ?? first)), min(x(last), x(to ?? last)) + 1)
    let months = (1...11).map { "M\(x(first.firstOfMonth(after: $0))) 0V12" }.joined()
    return Array(
      """
      <svg class="span span-\(light.rawValue)" viewBox="0 0 \(x(last) + 1) 12" preserveAspectRatio="none" \
      aria-hidden="true"><path class="span-months" d="\(months)"/><path class="span-bar" \
      d="M\(begin) 2H\(max(end, begin + 2))V10H\(begin)Z"/><path class="span-today" d="M\(x(today)) 0V12"/></svg>
      """.utf8)
  }
}
