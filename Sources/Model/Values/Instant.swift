/// A point in time: whole seconds since 1970-01-01T00:00Z.
package struct Instant: Sendable, Hashable, Comparable {
  package let seconds: Int

  package init(seconds: Int) { self.seconds = seconds }

  package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }

  /// The next that differs in whole minutes, which calendars are written in.
  package var aMinuteLater: Instant { Instant(seconds: seconds + 60) }

  /// The next time at which the clock may show the same.
  package var anHourLater: Instant { Instant(seconds: seconds + 3600) }
}

/// A day and, unless only the day is known, a time of day in local time.
@usableFromInline
package struct LocalTime: Sendable, Hashable, Comparable {
  package let date: CalendarDate
  /// Minutes after midnight, 0..<1440; nil when only the day was given.
  package let minute: Int?

  package init(_ date: CalendarDate, minute: Int? = nil) {
    self.date = date
    self.minute = minute
  }

  /// `2027-06-17` or `2027-06-17T18:30`.
  package var iso: String {
    guard let minute else { return date.iso }
    return "\(date.iso)T\(padded(minute / 60, to: 2)):\(padded(minute % 60, to: 2))"
  }

  /// `2027-06-17` or `2027-06-17 18:30`, as it is written in a field.
  package var asInField: String { iso.replacing("T", with: " ") }

  @usableFromInline
  package static func < (left: LocalTime, right: LocalTime) -> Bool {
    (left.date, left.minute ?? 0) < (right.date, right.minute ?? 0)
  }
}

/// How much later one moment is than another.
struct Lateness {
  /// Whole minutes in all.
  let total: Int
  let days: Int
  let hours: Int
  let minutes: Int

  init(of moment: Instant, after due: Instant) {
    total = (moment.seconds - due.seconds) / 60
    days = total / 1440
    hours = total / 60
    minutes = total % 60
  }
}
