import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// `fredag 17. juni 2027`, which is a Thursday. A date without a year falls on any day.
  static let weekdayOfDate = Rule(phrase: weekdayWithDate(.ownNorwegian, .norwegian))
  static let weekdayOfDateInEnglish = Rule(phrase: weekdayWithDate(.ownEnglish, .english))
}

private func weekdayWithDate(_ scope: Phrase.Scope, _ names: CalendarNames) -> Phrase {
  Phrase(
    scope: scope, firstBytes: names.weekdays.spellings.firstBytes,
    secondBytes: names.weekdays.spellings.secondBytes, beginnings: names.weekdays.spellings.beginnings,
    match: { bytes, start, end in WrittenDate(bytes: bytes, end: end, names: names).disagreement(at: start) },
    finding: { match, place in
      let right = match.instead ?? ""
      return Diagnostic(
        .weekdayDisagrees,
        Wording(
          nb: "ukedagen stemmer ikke med datoen: «\(match.written)»",
          en: "the weekday does not match the date: “\(match.written)”"),
        at: place,
        help: Wording(
          nb: "datoen er en «\(right)»; rett ukedagen eller datoen",
          en: "the date is a “\(right)”; correct the weekday or the date"))
    })
}

/// Reads a weekday and the date after it.
struct WrittenDate {
  let bytes: [UInt8]
  let end: Int
  let names: CalendarNames

  typealias Part = (value: Int, end: Int)

  func disagreement(at start: Int) -> Phrase.Match? {
    guard let weekday = name(of: names.weekdays, at: start) else { return nil }
    var first = gapEnd(weekday.end)
    if first > weekday.end, bytes.holds(names.article, at: first, before: end) {
      first = gapEnd(first + names.article.count)
    }
    // Dates before 1900 may be of another calendar.
    guard first > weekday.end, let (date, last) = date(at: first), (1900...2100).contains(date.year),
      date.weekday != weekday.value + 1
    else { return nil }
    return Phrase.Match(
      range: start..<last, written: bytes.text(start..<last), instead: names.weekdays.full[date.weekday - 1])
  }

  /// `17. juni 2027`, `17.06.27`, `17 June 2027`, `June 17, 2027` or `2027-06-17`.
  func date(at start: Int) -> (CalendarDate, end: Int)? {
    guard let first = number(at: start) else { return monthFirst(at: start) }
    if first.end - start == 4 {
      guard let month = number(after: "-", at: first.end), let day = number(after: "-", at: month.end) else {
        return nil
      }
      return date(first.value, month.value, day.value, end: day.end)
    }
    if let month = number(after: ".", at: first.end), let year = number(after: ".", at: month.end) {
      let century = year.end - month.end == 3 ? 2000 : 0
      return date(century + year.value, month.value, first.value, end: year.end)
    }
    guard let month = name(of: names.months, at: gapEnd(ordinalEnd(first.end))),
      let year = number(at: gapEnd(month.end))
    else { return nil }
    return date(year.value, month.value + 1, first.value, end: year.end)
  }

  private func monthFirst(at start: Int) -> (CalendarDate, end: Int)? {
    guard let month = name(of: names.months, at: start), let day = number(at: gapEnd(month.end)),
      let year = number(at: gapEnd(ordinalEnd(day.end)))
    else { return nil }
    return date(year.value, month.value + 1, day.value, end: year.end)
  }

  private func date(_ year: Int, _ month: Int, _ day: Int, end last: Int) -> (CalendarDate, end: Int)? {
    guard bytes.isWordEnd(last, before: end) else { return nil }
    return CalendarDate(year: year, month: month, day: day).map { ($0, last) }
  }
}

extension WrittenDate {
  private func name(of names: CalendarNames.Names, at start: Int) -> Part? {
    names.name(in: bytes, at: start, before: end).map { ($0.index, $0.end) }
  }

  private func number(at start: Int) -> Part? {
    let last = bytes.digits(from: start, before: end)
    guard (1...4).contains(last - start) else { return nil }
    return digitValue(of: bytes.text(start..<last)).map { ($0, last) }
  }

  private func number(after sign: Unicode.Scalar, at start: Int) -> Part? {
    guard start < end, bytes[start] == UInt8(ascii: sign) else { return nil }
    return number(at: start + 1)
  }

  /// Past the ending of an English ordinal: `17th`.
  private func ordinalEnd(_ start: Int) -> Int {
    let isOrdinal = ["st", "nd", "rd", "th"].contains { bytes.holds(Array($0.utf8), at: start, before: end) }
    return isOrdinal ? start + 2 : start
  }

  /// Past spaces, no-break ones too, commas and full stops.
  private func gapEnd(_ start: Int) -> Int {
    var offset = start
    while offset < end {
      if " .,".utf8.contains(bytes[offset]) {
        offset += 1
      } else if bytes.holds([0xC2, 0xA0], at: offset, before: end) {
        offset += 2
      } else {
        break
      }
    }
    return offset
  }
}
