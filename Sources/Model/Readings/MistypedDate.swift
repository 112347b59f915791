import Arithmetic
import Diagnostics

/// What an editor may have meant by a text that is not a date.
struct MistypedDate {
  let help: Wording
  /// The day, where it is certain.
  var replacement: String?

  init(_ text: String, field: String) {
    let lower = text.lowercased()
    if let date = Self.meant(lower) {
      help = Wording(nb: "mener du \(date.iso)? Skriv det", en: "do you mean \(date.iso)? Write that")
      replacement = date.iso
    } else if let days = Self.span(lower) {
      help = Wording(
        nb:
          "skriv én dag i hvert felt: «\(field): \(days.0.iso)» og «\(field == "fra" ? "til" : "slutt"): \(days.1.iso)»",
        en:
          "write one day in each field: “\(field): \(days.0.iso)” and “\(field == "fra" ? "to" : "end"): \(days.1.iso)”"
      )
    } else if lower.allSatisfy({ $0.isASCIIDigit || $0 == ":" }), lower.contains(":") {
      help = Wording(
        nb: "skriv datoen også: «2027-06-17 \(text)»", en: "write the date as well: “2027-06-17 \(text)”")
    } else if let day = Self.withoutYear(lower) {
      help = Wording(
        nb: "årstallet mangler: skriv for eksempel «\(day) 2027»",
        en: "the year is missing: write for example “\(day) 2027”")
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

  /// `20270617`, `17.06.27`, `17/6-27`, `17-06-2027`, `17. jnui 2027`.
  private static func meant(_ text: String) -> CalendarDate? {
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

  /// `17.–19. juni 2027` and `17.06.2027 - 19.06.2027`.
  private static func span(_ text: String) -> (CalendarDate, CalendarDate)? {
    for sign in [" - ", "–", "—", " til ", "-"] {
      guard let range = text.firstRange(of: sign) else { continue }
      let last = String(text[range.upperBound...].trimmingSpaces)
      guard let end = DateParts(last), let to = CalendarDate(year: end.year, month: end.month, day: end.day)
      else {
        continue
      }
      let first = String(text[..<range.lowerBound].trimmingSpaces)
      if let start = DateParts(first),
        let from = CalendarDate(year: start.year, month: start.month, day: start.day)
      {
        return (from, to)
      }
      let day = digitValue(of: first.filter(\.isASCIIDigit)) ?? 0
      if let from = CalendarDate(year: end.year, month: end.month, day: day) { return (from, to) }
    }
    return nil
  }

  private static func withoutYear(_ text: String) -> String? {
    let words = text.split { $0 == " " || $0 == "." }
    guard words.count == 2, let day = digitValue(of: words[0]), DateParts.month(in: String(words[1])) != nil
    else {
      return nil
    }
    return "\(day). \(words[1])"
  }
}
