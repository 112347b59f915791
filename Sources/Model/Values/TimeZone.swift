/// The time zones that content may name, with the rules of the European Union's directive 2000/84/EC and, for
/// Norway, the regulation on summer time (FOR-2001-12-20-1576): summer time from 01.00 UTC on the last Sunday of
/// March to 01.00 UTC on the last Sunday of October.
package enum TimeZone: String, Sendable, CaseIterable, Hashable {
  case oslo = "Europe/Oslo"
  case london = "Europe/London"
  case utc = "UTC"

  /// Seconds to add to UTC to get local time.
  package func offset(at instant: Instant) -> Int {
    standardOffset + (isSummerTime(at: instant) ? 3600 : 0)
  }

  package func localTime(of instant: Instant) -> LocalTime {
    let local = instant.seconds + offset(at: instant)
    let day = floorDivide(local, 86_400)
    return LocalTime(CalendarDate(dayNumber: day), minute: (local - day * 86_400) / 60)
  }

  /// The time at which the clock shows `local`: the first of the two in autumn; nil for the hour that spring skips.
  /// A day without a time begins at midnight.
  package func instant(of local: LocalTime) -> Instant? {
    let seconds = local.date.dayNumber * 86_400 + (local.minute ?? 0) * 60
    let candidates = [3600, 0].map { Instant(seconds: seconds - standardOffset - $0) }
    return candidates.first { $0.seconds + offset(at: $0) == seconds }
  }

  /// Like `instant(of:)`, with the hour that spring skips read as the hour after it.
  package func nearestInstant(of local: LocalTime) -> Instant {
    instant(of: local)
      ?? Instant(seconds: local.date.dayNumber * 86_400 + (local.minute ?? 0) * 60 - standardOffset)
  }
}

extension TimeZone {
  private var standardOffset: Int {
    switch self {
    case .oslo: 3600
    case .london, .utc: 0
    }
  }

  private func isSummerTime(at instant: Instant) -> Bool {
    guard self != .utc else { return false }
    let year = CalendarDate(dayNumber: floorDivide(instant.seconds, 86_400)).year
    return instant >= change(inMonth: 3, of: year) && instant < change(inMonth: 10, of: year)
  }

  private func change(inMonth month: Int, of year: Int) -> Instant {
    guard let last = CalendarDate(year: year, month: month, day: 31) else { return Instant(seconds: 0) }
    return Instant(seconds: (last.dayNumber - last.weekday % 7) * 86_400 + 3600)
  }
}

private func floorDivide(_ value: Int, _ divisor: Int) -> Int {
  value >= 0 ? value / divisor : (value - divisor + 1) / divisor
}
