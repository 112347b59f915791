/// A day of the Gregorian calendar, without a time or a zone (ISO 8601-1 §5.2.2).
package struct CalendarDate: Sendable, Hashable, Comparable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Nil when the month has no such day, or the year is not between 1 and 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.init(checkedYear: year, month: month, day: day)
  }

  private init(checkedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Days since 1970-01-01, by Howard Hinnant's `days_from_civil`.
  package var dayNumber: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day that lies `dayNumber` days after 1970-01-01, by Howard Hinnant's `civil_from_days`; before the first and
  /// after the last day of the years 1 to 9999 it is that day.
  package init(dayNumber: Int) {
    let shifted = min(max(dayNumber, Self.first), Self.last) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    self.init(
      checkedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day so many days later; never beyond 0001-01-01 and 9999-12-31.
  package func adding(days: Int) -> CalendarDate {
    CalendarDate(dayNumber: dayNumber + min(max(days, Self.first - Self.last), Self.last - Self.first))
  }

  /// How many days later this is than `other`; below 0 when it is earlier.
  package func days(after other: CalendarDate) -> Int { dayNumber - other.dayNumber }

  /// The first of the months that lie so many months later, or the first of December 9999.
  package func firstOfMonth(after months: Int) -> CalendarDate {
    let months = min(monthNumber + min(max(months, 0), 120_000), 9999 * 12 + 11)
    return CalendarDate(checkedYear: months / 12, month: months % 12 + 1, day: 1)
  }

  /// The last day of its month.
  package var endOfMonth: CalendarDate {
    CalendarDate(checkedYear: year, month: month, day: Self.days(inMonth: month, of: year))
  }

  /// Months since January of year 0.
  package var monthNumber: Int { year * 12 + month - 1 }

  /// 0001-01-01 and 9999-12-31 as day numbers.
  private static let (first, last) = (-719_162, 2_932_896)

  /// 1 for Monday to 7 for Sunday (ISO 8601-1 §4.2.3).
  package var weekday: Int { (((dayNumber + 3) % 7) + 7) % 7 + 1 }

  /// `2027-06-17`.
  package var iso: String {
    guard (1000...9999).contains(year) else {
      return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }
    let digits = [year / 1000, year / 100, year / 10, year, month / 10, month, day / 10, day]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(10)
    for (index, digit) in digits.enumerated() {
      if index == 4 || index == 6 { bytes.append(UInt8(ascii: "-")) }
      bytes.append(UInt8(ascii: "0") + UInt8(digit % 10))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// `value` in decimal digits, with zeros before it until it is `width` long.
package func padded(_ value: Int, to width: Int) -> String {
  let digits = String(value)
  let missing = width - digits.utf8.count
  return missing > 0 ? String(repeating: "0", count: missing) + digits : digits
}
