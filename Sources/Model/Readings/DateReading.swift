import Arithmetic
package import Content
package import Diagnostics

extension CalendarDate: FieldValue {
  package static var type: FieldType { .date }

  package static func read(
    _ node: YAMLNode, merging existing: CalendarDate?, _ reader: inout FieldReader
  )
    -> CalendarDate?
  {
    guard let text = reader.text(of: node, as: .date) else { return nil }
    return reader.date(text, at: node)
  }
}

/// Kongsberg was founded in 1624, and no plan or source is older than what it builds on: a year before this is a slip.
private let firstYear = 1500

extension FieldReader {
  /// Reads `2027-06-17`, `17.06.2027`, `17.6.2027`, `17. juni 2027` and `17 June 2027`.
  mutating func date(_ text: String, at node: YAMLNode) -> CalendarDate? {
    guard let parts = DateParts(text) else {
      let mistyped = MistypedDate(text, field: field, day: beginning()?.date)
      let isWhole = node.scalar.map { String($0.text.trimmingSpaces) == text } ?? false
      reportValue(
        .invalidDate, Wording(nb: "«\(text)» er ikke en dato", en: "“\(text)” is not a date"),
        help: mistyped.help, at: node, replacement: isWhole ? mistyped.replacement : nil)
      return nil
    }
    if parts.isAmbiguous {
      reportAmbiguous(text, parts, at: node)
      return nil
    }
    guard let date = CalendarDate(year: parts.year, month: parts.month, day: parts.day) else {
      reportImpossible(text, parts, at: node)
      return nil
    }
    if date.year < firstYear {
      reportValue(
        .impossibleDate,
        Wording(
          nb: "«\(text)» er i år \(date.year), lenge før noe her",
          en: "“\(text)” is in the year \(date.year), long before anything here"),
        help: Wording(nb: "er årstallet riktig?", en: "is the year right?"), at: node)
      return nil
    }
    if let weekday = parts.weekday, weekday != date.weekday {
      let right = Weekday.allCases[date.weekday - 1].words
      reportValue(
        .invalidDate,
        Wording(
          nb: "\(date.iso) er en \(right.nb)",
          en: "\(date.iso) is a \(right.en)"),
        help: Wording(
          nb: "rett ukedagen eller datoen; du kan også sløyfe ukedagen",
          en: "correct the weekday or the date; you may leave the weekday out"), at: node)
      return nil
    }
    return date
  }

  private mutating func reportAmbiguous(_ text: String, _ parts: DateParts, at node: YAMLNode) {
    let readings = [(parts.month, parts.day), (parts.day, parts.month)].compactMap {
      CalendarDate(year: parts.year, month: $0.0, day: $0.1)?.iso
    }
    guard let first = readings.first else { return reportImpossible(text, parts, at: node) }
    if readings.allSatisfy({ $0 == first }) {
      return reportValue(
        .invalidDate,
        Wording(nb: "«\(text)» er ikke skrevet som en dato", en: "“\(text)” is not written as a date"),
        help: Wording(nb: "skriv \(first)", en: "write \(first)"), at: node)
    }
    reportValue(
      .ambiguousDate,
      Wording(nb: "«\(text)» kan leses på flere måter", en: "“\(text)” can be read in more than one way"),
      help: Wording(
        nb: "skriv " + readings.joined(separator: " eller "),
        en: "write " + readings.joined(separator: " or ")),
      at: node)
  }

  private mutating func reportImpossible(_ text: String, _ parts: DateParts, at node: YAMLNode) {
    let hasMonth = (1...12).contains(parts.month) && parts.year > 0
    let last = hasMonth ? CalendarDate.days(inMonth: parts.month, of: parts.year) : 0
    reportValue(
      .impossibleDate, Wording(nb: "dagen «\(text)» finnes ikke", en: "there is no such day as “\(text)”"),
      help: hasMonth
        ? Wording(nb: "måneden har \(last) dager", en: "that month has \(last) days")
        : Wording(nb: "måneden er et tall fra 1 til 12", en: "the month is a number from 1 to 12"),
      at: node)
  }
}

/// The numbers of a written date, before anyone asks whether there is such a day.
struct DateParts {
  var year: Int
  var month: Int
  var day: Int
  var isAmbiguous = false
  /// 1 for Monday, when the day of the week was written too.
  var weekday: Int?

  init?(_ text: String) {
    if let plain = Self.plain(text) {
      (year, month, day) = plain
      return
    }
    var lower = text.lowercased()
    (weekday, lower) = Self.takeWeekday(lower)
    for dash in ["–", "−", "‐", "‑"] { lower = lower.replacing(dash, with: "-") }
    while let last = lower.last, ",.".contains(last) { lower.removeLast() }
    if let parts = Self.numbers(lower, separatedBy: "-"), parts.0.count == 4 {
      (year, month, day) = (parts.0.value, parts.1.value, parts.2.value)
    } else if let parts = Self.numbers(lower, separatedBy: "."), parts.2.count == 4 {
      (day, month, year) = (parts.0.value, parts.1.value, parts.2.value)
    } else if let parts = Self.numbers(lower, separatedBy: "/"), parts.0.count == 4 {
      (year, month, day) = (parts.0.value, parts.1.value, parts.2.value)
    } else if let parts = Self.numbers(lower, separatedBy: "/"), parts.2.count == 4 {
      (day, month, year) = (parts.0.value, parts.1.value, parts.2.value)
      isAmbiguous = true
    } else if let parts = Self.named(lower) {
      (day, month, year) = parts
    } else {
      return nil
    }
  }

  /// Nearly all: `2027-06-17`.
  private static func plain(_ text: String) -> (Int, Int, Int)? {
    guard text.utf8.count == 10 else { return nil }
    var index = 0
    for byte in text.utf8 {
      guard index == 4 || index == 7 ? byte == UInt8(ascii: "-") : byte.isDigit else { return nil }
      index += 1
    }
    guard let year = digitValue(of: text.prefix(4)), let month = digitValue(of: text.dropFirst(5).prefix(2)),
      let day = digitValue(of: text.suffix(2))
    else { return nil }
    return (year, month, day)
  }

  private typealias Number = (value: Int, count: Int)

  private static func numbers(_ text: String, separatedBy separator: Character) -> (Number, Number, Number)? {
    let pieces = text.split(separator: separator, omittingEmptySubsequences: false).map { $0.trimmingSpaces }
    guard pieces.count == 3,
      pieces.allSatisfy({ !$0.isEmpty && $0.count <= 4 && $0.allSatisfy(\.isASCIIDigit) })
    else { return nil }
    let numbers = pieces.map { Number(digitValue(of: $0) ?? 0, $0.count) }
    return (numbers[0], numbers[1], numbers[2])
  }

  private static func named(_ text: String) -> (Int, Int, Int)? {
    var words = text.split { $0 == " " || $0 == "\u{A0}" || $0 == "." || $0 == "," }.map(String.init)
    if words.count == 3, month(in: words[0]) != nil { words.swapAt(0, 1) }
    for suffix in ["st", "nd", "rd", "th"] where words.first?.hasSuffix(suffix) == true {
      words[0].removeLast(2)
    }
    guard words.count == 3, let day = digitValue(of: words[0]), let year = digitValue(of: words[2]),
      words[2].count == 4,
      let month = month(in: words[1])
    else { return nil }
    return (day, month, year)
  }

  /// The number of the month that has this name.
  static func month(in name: String) -> Int? {
    monthNames.firstIndex { $0.contains(name) }.map { $0 + 1 }
  }

  /// The number of the month whose name is nearest to a misspelt one.
  static func nearestMonth(to name: String) -> Int? {
    name.count < 4 ? nil : nearestName(to: name, among: monthNames.flatMap(\.self)).flatMap(month)
  }

  /// Parts `torsdag 17. juni 2027` into the number of the weekday and the rest.
  static func takeWeekday(_ text: String) -> (Int?, String) {
    let names = [
      ["mandag", "man", "monday", "mon"], ["tirsdag", "tir", "tirs", "tuesday", "tue"],
      ["onsdag", "ons", "wednesday", "wed"], ["torsdag", "tor", "tors", "thursday", "thu"],
      ["fredag", "fre", "friday", "fri"], ["lørdag", "lordag", "lør", "saturday", "sat"],
      ["søndag", "sondag", "søn", "sunday", "sun"],
    ]
    let word = text.prefix { $0.isLetter }
    guard let index = names.firstIndex(where: { $0.contains(String(word)) }) else { return (nil, text) }
    let rest = text.dropFirst(word.count).drop { ".,".contains($0) }.trimmingSpaces
    return (index + 1, rest.hasPrefix("den ") ? String(rest.dropFirst(4)) : String(rest))
  }

  private static let monthNames: [[String]] = [
    ["januar", "january", "jan"], ["februar", "february", "feb"], ["mars", "march", "mar"], ["april", "apr"],
    ["mai", "may"], ["juni", "june", "jun"], ["juli", "july", "jul"], ["august", "aug"],
    ["september", "sep", "sept"], ["oktober", "october", "okt", "oct"], ["november", "nov"],
    ["desember", "december", "des", "dec"],
  ]
}

extension Code {
  static let invalidDate = Code(
    "invalid-date", .error, title: Wording(nb: "Ikke en dato", en: "Not a date"),
    explanation: Wording(
      nb: "Datoen skrives år-måned-dag eller dag.måned.år.",
      en: "A date is written year-month-day or day.month.year."),
    example: Example(wrong: "dato: midten av januar", right: "dato: 2027-01-15"))

  static let ambiguousDate = Code(
    "ambiguous-date", .error, title: Wording(nb: "Tvetydig dato", en: "Ambiguous date"),
    explanation: Wording(
      nb: "Med skråstreker kan dag og måned byttes om.",
      en: "With slashes, day and month can be confused."),
    example: Example(wrong: "dato: 05/06/2026", right: "dato: 2026-06-05"))

  package static let impossibleDate = Code(
    "impossible-date", .error, title: Wording(nb: "Dagen finnes ikke", en: "No such day"),
    explanation: Wording(
      nb: "Måneden har ikke så mange dager.", en: "The month does not have that many days."),
    example: Example(wrong: "dato: 2026-02-30", right: "dato: 2026-02-28"))
}
