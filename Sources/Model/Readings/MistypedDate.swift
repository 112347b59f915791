import Arithmetic
import Diagnostics

/// What an editor may have meant by a text that is not a date.
struct MistypedDate {
  let help: Wording
  /// The day, where it is certain.
  var replacement: String?

  /// `day` is the day that what the field belongs to begins on, where that is known.
  init(_ text: String, field: String, day: CalendarDate?) {
    let lower = text.lowercased()
    if let date = Self.meant(lower) {
      help = Wording(nb: "mener du \(date.iso)? Skriv det", en: "do you mean \(date.iso)? Write that")
      replacement = date.iso
    } else if let date = Self.countedInDays(lower) {
      help = Wording(
        nb: "regneark teller dager slik; er det \(date.iso), så skriv det",
        en: "spreadsheets count days like this; if it is \(date.iso), write that")
    } else if let days = Self.span(lower) {
      help = Wording(
        nb:
          "skriv én dag i hvert felt: «\(field): \(days.0.iso)» og «\(field == "fra" ? "til" : "slutt"): \(days.1.iso)»",
        en:
          "write one day in each field: “\(field): \(days.0.iso)” and “\(field == "fra" ? "to" : "end"): \(days.1.iso)”"
      )
    } else if SpokenTime(text) != nil, text.contains(where: { ":.".contains($0) || $0.isLetter }), day == nil
    {
      help = Wording(
        nb: "skriv en dag, ikke et klokkeslett: «ÅÅÅÅ-MM-DD»",
        en: "write a day, not a time of day: “YYYY-MM-DD”")
    } else if let part = Self.withoutYear(lower) {
      let year = day.map { "\($0.year)" }
      help = Wording(
        nb: "årstallet mangler: skriv «\(part)\(year ?? "ÅÅÅÅ")»",
        en: "the year is missing: write “\(part)\(year ?? "YYYY")”")
    } else if let day {
      help = Wording(
        nb: "skriv en bestemt dag, for eksempel \(day.iso)",
        en: "write a specific day, for example \(day.iso)")
    } else if DateParts.month(in: lower) != nil || lower.contains("20") {
      help = Wording(
        nb: "skriv en bestemt dag, for eksempel 2027-06-17",
        en: "write a specific day, for example 2027-06-17"
      )
    } else {
      help = Wording(
        nb: "skriv for eksempel 2027-06-17 eller 17. juni 2027",
        en: "write for example 2027-06-17 or 17 June 2027")
    }
  }

  /// `20270617`, `17.06.27`, `17/6-27`, `17-06-2027`, `17. jnui 2027`, and `torsdag 17.06.27` where it is one.
  static func meant(_ written: String) -> CalendarDate? {
    let (weekday, text) = DateParts.takeWeekday(written)
    guard let date = dayMeant(text), weekday == nil || weekday == date.weekday else { return nil }
    return date
  }

  private static func dayMeant(_ text: String) -> CalendarDate? {
    if text.count == 8, text.allSatisfy(\.isASCIIDigit), let number = digitValue(of: text) {
      return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    let pieces = text.split { "./- ".contains($0) }.map(String.init)
    guard pieces.count == 3, let day = digitValue(of: pieces[0]), let year = digitValue(of: pieces[2]),
      day <= 31
    else {
      return nil
    }
    let fullYear = pieces[2].count == 2 ? 2000 + year : year
    guard pieces[2].count == 4 || pieces[2].count == 2 && year < 50 else { return nil }
    if let month = digitValue(of: pieces[1]) {
      let isSure =
        day > 12 || day == month || pieces[2].count == 2 && text.contains(".")
        || text.contains("/") && text.contains("-")
      return isSure ? CalendarDate(year: fullYear, month: month, day: day) : nil
    }
    return DateParts.nearestMonth(to: pieces[1]).flatMap { CalendarDate(year: fullYear, month: $0, day: day) }
  }

  /// `45678` as Excel counts days, within this century's first half; others count from 1904, so it is not certain.
  static func countedInDays(_ text: String) -> CalendarDate? {
    guard text.utf8.count == 5, text.allSatisfy(\.isASCIIDigit), let number = digitValue(of: text),
      (36526...54788).contains(number)
    else { return nil }
    return CalendarDate(year: 1899, month: 12, day: 30)?.adding(days: number)
  }

  /// `17.–19. juni 2027` and `17.06.2027 - 19.06.2027`.
  static func span(_ text: String) -> (CalendarDate, CalendarDate)? {
    for sign in [" - ", "–", "—", " til ", "-"] {
      guard let range = text.firstRange(of: sign) else { continue }
      let last = String(text[range.upperBound...].trimmingSpaces)
      let first = String(text[..<range.lowerBound].trimmingSpaces)
      let from = date(first)
      if let to = date(last) ?? from.flatMap({ sameMonth($0, last) }),
        let from = from ?? date("\(first) \(to.year)") ?? sameMonth(to, first), from < to
      {
        return (from, to)
      }
    }
    return nil
  }

  private static func date(_ text: String) -> CalendarDate? {
    DateParts(text).flatMap { CalendarDate(year: $0.year, month: $0.month, day: $0.day) }
  }

  /// The day of `date`'s month that a number alone names: `17.`.
  private static func sameMonth(_ date: CalendarDate, _ text: String) -> CalendarDate? {
    let digits = text.prefix { $0.isASCIIDigit }
    guard (1...2).contains(digits.count), text.dropFirst(digits.count).allSatisfy({ $0 == "." }),
      let day = digitValue(of: digits)
    else { return nil }
    return CalendarDate(year: date.year, month: date.month, day: day)
  }

  /// `17. juni`, `torsdag 17. juni` and `17.6.`, ready for the year to follow.
  static func withoutYear(_ text: String) -> String? {
    let words = text.split { $0 == " " || $0 == "." }.suffix(2)
    guard words.count == 2, let first = words.first, let last = words.last, first.count <= 2,
      let day = digitValue(of: first), (1...31).contains(day)
    else { return nil }
    if DateParts.month(in: String(last)) != nil { return "\(day). \(last) " }
    guard !text.contains(" "), last.count <= 2, let month = digitValue(of: last), (1...12).contains(month)
    else {
      return nil
    }
    return "\(day).\(month)."
  }
}
