import Arithmetic
package import Content
package import Diagnostics

extension LocalTime: FieldValue {
  package static var type: FieldType { .dateAndTime }

  /// Reads a date as `CalendarDate` does, followed by nothing, `18:30`, `18.30`, `kl. 18` or `T18:30`.
  package static func read(
    _ node: YAMLNode, merging existing: LocalTime?, _ reader: inout FieldReader
  ) -> LocalTime? {
    guard let text = reader.text(of: node, as: .dateAndTime) else { return nil }
    let (day, clock) = splitClock(text)
    guard DateParts(day) != nil else {
      reader.reportTime(text, day, clock, at: node)
      return nil
    }
    guard let date = reader.date(day, at: node) else { return nil }
    guard let clock else { return LocalTime(date) }
    guard let minute = minute(of: clock) else {
      reader.reportClock(clock, on: date, at: node)
      return nil
    }
    let time = LocalTime(date, minute: minute)
    reader.note(time)
    return time
  }

  /// What the field that says when something begins holds, as far as it can be read: the first of `start`, `fra` and `dato`.
  init?(beginningOf entries: [YAMLNode.Entry]) {
    let names = [FieldName("start", "start"), FieldName("fra", "from"), FieldName("dato", "date")]
    let written = names.lazy.compactMap { name in entries.first { name.matches($0.key) }?.value.scalar?.text }
      .first
    guard let written, let (date, rest) = Self.leadingDay(of: written) else { return nil }
    self.init(date, minute: SpokenTime(rest).flatMap { $0.isEither ? nil : $0.minute })
  }

  /// The day that a text begins with, and what follows it.
  fileprivate static func leadingDay(of text: String) -> (CalendarDate, String)? {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    for count in stride(from: min(words.count, 6), to: 0, by: -1) {
      guard let parts = DateParts(words[..<count].joined(separator: " ")), !parts.isAmbiguous,
        let date = CalendarDate(year: parts.year, month: parts.month, day: parts.day)
      else { continue }
      return (date, words[count...].joined(separator: " "))
    }
    return nil
  }
}

extension FieldReader {
  /// Reports a text that has no day, or something else than a time of day after it; `day` and `clock` are its parts.
  fileprivate mutating func reportTime(_ text: String, _ day: String, _ clock: String?, at node: YAMLNode) {
    if let date = MistypedDate.meant(day.lowercased()),
      let minute = clock.flatMap({ LocalTime.minute(of: $0) ?? LocalTime.meantMinute($0) })
    {
      let right = LocalTime(date, minute: minute).written
      return reportValue(
        .invalidDate, Wording(nb: "«\(text)» er ikke en dato", en: "“\(text)” is not a date"),
        help: Wording(nb: "mener du \(right)? Skriv det", en: "do you mean \(right)? Write that"), at: node,
        replacement: right)
    }
    if let (date, rest) = LocalTime.leadingDay(of: text), !rest.isEmpty,
      MistypedDate.span(text.lowercased()) == nil
    {
      return reportClock(rest, on: date, at: node)
    }
    let beginning = beginning()
    if clock != nil, MistypedDate.withoutYear(day.lowercased()) != nil {
      // Discarded: the day has no year, which is what is reported.
      _ = date(day, at: node)
      return
    }
    let isDate =
      MistypedDate.meant(text.lowercased()) != nil
      || beginning == nil && MistypedDate.withoutYear(text) != nil
    guard !isDate, let time = SpokenTime(text), !text.isYear else {
      // Discarded: there is no such day, which is what is reported.
      _ = date(text, at: node)
      return
    }
    let proposals = (beginning?.next(time) ?? []).map(\.written)
    let form = time.readings.prefix(1).map {
      Wording(nb: "ÅÅÅÅ-MM-DD \(timeText($0))", en: "YYYY-MM-DD \(timeText($0))")
    }
    reportValue(
      .invalidDate, Wording(nb: "«\(text)» har ingen dag", en: "“\(text)” has no day"),
      help: Wording(
        nb: "skriv dagen også: "
          + (proposals.isEmpty ? form.map(\.nb) : proposals).map { "«\($0)»" }.joined(separator: " eller "),
        en: "write the day as well: "
          + (proposals.isEmpty ? form.map(\.en) : proposals).map { "“\($0)”" }.joined(separator: " or ")),
      at: node)
  }

  fileprivate mutating func reportClock(_ clock: String, on date: CalendarDate, at node: YAMLNode) {
    reportValue(
      .invalidTime, Wording(nb: "«\(clock)» er ikke et klokkeslett", en: "“\(clock)” is not a time of day"),
      help: LocalTime.timeHelp(clock, date), at: node,
      replacement: LocalTime.meantMinute(clock).map { LocalTime(date, minute: $0).written })
  }
}

/// `18:30`.
private func timeText(_ minute: Int) -> String {
  "\(padded(minute / 60, to: 2)):\(padded(minute % 60, to: 2))"
}

extension LocalTime {
  /// A time of the same day, two hours later where the day is long enough.
  var someTimeLater: LocalTime { LocalTime(date, minute: min((minute ?? 18 * 60) + 120, 23 * 60 + 59)) }

  /// When a time of day comes next after this: on the same day, or in the night after it.
  fileprivate func next(_ time: SpokenTime) -> [LocalTime] {
    let start = minute ?? -1
    guard let first = time.readings.filter({ $0 > start }).min() ?? time.readings.min() else { return [] }
    let isAfterMidnight = first <= start && first < 6 * 60
    return [LocalTime(isAfterMidnight ? date.adding(days: 1) : date, minute: first)]
  }
}

extension LocalTime {
  /// As it is written in a field.
  var written: String {
    "\(date.iso) \(timeText(minute ?? 0))"
  }

  /// `1830`, `6 pm` and `18:30:00`, which can be meant in one way only.
  fileprivate static func meantMinute(_ clock: String) -> Int? {
    let lower = clock.lowercased()
    if lower.count == 4, lower.allSatisfy(\.isASCIIDigit) {
      return minute(of: lower.prefix(2) + ":" + lower.suffix(2))
    }
    if hasSeconds(lower[...]), let end = lower.lastIndex(where: { $0 == ":" || $0 == "." }) {
      return minute(of: String(lower[..<end]))
    }
    if lower.hasSuffix("h") { return minute(of: String(lower.dropLast())) }
    for (suffix, shift) in [("pm", 720), ("am", 0)] where lower.hasSuffix(suffix) {
      let time = minute(of: String(lower.dropLast(2).trimmingSpaces))
      return time.flatMap { (60..<780).contains($0) ? $0 % 720 + shift : nil }
    }
    return nil
  }

  fileprivate static func timeHelp(_ clock: String, _ date: CalendarDate) -> Wording {
    if let minute = meantMinute(clock) {
      let right = LocalTime(date, minute: minute).written
      return Wording(nb: "skriv \(right)", en: "write \(right)")
    }
    let pieces = clock.split { "-–—".contains($0) }.map { String($0.trimmingSpaces) }
    if pieces.count == 2, let from = minute(of: pieces[0]), let to = minute(of: pieces[1]) {
      let (start, end) = (LocalTime(date, minute: from).written, LocalTime(date, minute: to).written)
      return Wording(
        nb: "skriv ett klokkeslett i hvert felt: \(write: "start", start) og \(write: "slutt", end)",
        en: "write one time in each field: \(write: "start", start) and \(write: "end", end)")
    }
    if let time = SpokenTime(clock), time.isEither {
      let readings = time.readings.map { LocalTime(date, minute: $0).written }
      return Wording(
        nb: "skriv \(readings.joined(separator: " eller "))",
        en: "write \(readings.joined(separator: " or "))")
    }
    if clock.hasPrefix("24") {
      return Wording(nb: "skriv 23:59, eller 00:00 dagen etter", en: "write 23:59, or 00:00 on the next day")
    }
    if clock.uppercased().hasSuffix("Z") || clock.contains("+") || clock.namesZone {
      return Wording(
        nb: "skriv norsk tid uten tidssone, for eksempel \(date.iso) 18:30",
        en: "write Norwegian time without a time zone, for example \(date.iso) 18:30")
    }
    return Wording(nb: "skriv for eksempel \(date.iso) 18:30", en: "write for example \(date.iso) 18:30")
  }

  /// Parts a text into its day and, when there is one, its time of day.
  private static func splitClock(_ text: String) -> (day: String, clock: String?) {
    if let plain = splitPlain(text) { return plain }
    if let range = text.lastClockMark {
      return (String(text[..<range.lowerBound].trimmingSpaces), clockText(text[range.upperBound...]))
    }
    let words = text.split(whereSeparator: \.isWhitespace)
    if let last = words.last, words.count > 2, ["am", "pm"].contains(last.lowercased()) {
      return (words.dropLast(2).joined(separator: " "), words.suffix(2).joined(separator: " "))
    }
    if let last = words.last, words.count > 1, last.first?.isASCIIDigit == true,
      last.contains(where: { "-–—".contains($0) }), last.contains(where: { $0 == ":" || $0 == "." }),
      minute(of: String(last.prefix { !"-–—".contains($0) })) != nil
    {
      return (words.dropLast().joined(separator: " "), String(last))
    }
    if let last = words.last, words.count > 1,
      last.contains(where: { $0 == ":" || $0 == "." }) || words.count == 2,
      last.first?.isASCIIDigit == true, last.count <= 5 || words.count == 2 && hasSeconds(last)
    {
      return (words.dropLast().joined(separator: " "), String(last))
    }
    let pieces = text.split(separator: "T")
    if pieces.count == 2, pieces[0].count == 10, pieces[0].first?.isASCIIDigit == true {
      return (String(pieces[0]), String(pieces[1]))
    }
    return (text, nil)
  }

  /// Nearly all: `2027-06-17` and `2027-06-17 18:30`.
  private static func splitPlain(_ text: String) -> (day: String, clock: String?)? {
    guard text.utf8.count == 10 || text.utf8.count == 16 else { return nil }
    var index = 0
    for byte in text.utf8 {
      let isRight =
        switch index {
        case 4, 7: byte == .dash
        case 10: byte == .space
        case 13: byte == .colon
        default: byte.isDigit
        }
      guard isRight else { return nil }
      index += 1
    }
    return index == 10 ? (text, nil) : (String(text.prefix(10)), String(text.suffix(5)))
  }

  /// `18:30:00`, as other programs write it.
  private static func hasSeconds(_ clock: Substring) -> Bool {
    let pieces = clock.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    return pieces.count == 3
      && pieces.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }
  }

  private static func clockText(_ text: Substring) -> String { String(text.trimmingSpaces) }

  fileprivate static func minute(of clock: String) -> Int? {
    let pieces = clock.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    guard (1...3).contains(pieces.count),
      pieces.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) }),
      let hour = digitValue(of: pieces[0]), hour < 24
    else { return nil }
    guard pieces.count > 1 else { return hour * 60 }
    guard pieces[1].count == 2, let minute = digitValue(of: pieces[1]), minute < 60 else { return nil }
    // Nothing begins between two minutes.
    if pieces.count == 3, pieces[2] != "00" { return nil }
    return hour * 60 + minute
  }
}

extension String {
  /// Four digits from 1900 on.
  fileprivate var isYear: Bool { count == 4 && allSatisfy(\.isASCIIDigit) && self >= "1900" }

  fileprivate var namesZone: Bool {
    ["CET", "CEST", "UTC", "GMT", "MEZ"].contains { uppercased().hasSuffix($0) }
  }

  /// Where `kl.` or `kl` stands before the time of day.
  fileprivate var lastClockMark: Range<Index>? {
    for mark in [" klokken ", " klokka ", " kl. ", " kl.", " kl: ", " kl "] {
      if let range = firstRange(of: mark) { return range }
    }
    return nil
  }

  private func firstRange(of part: String) -> Range<Index>? {
    indices.lazy.compactMap { start -> Range<Index>? in
      guard let end = index(start, offsetBy: part.count, limitedBy: endIndex) else { return nil }
      return self[start..<end].lowercased() == part ? start..<end : nil
    }.first
  }
}

extension TimeZone: FieldValue {
  package static var type: FieldType { .choice(allCases.map { FieldName($0.rawValue, $0.rawValue) }) }

  package static func read(
    _ node: YAMLNode, merging existing: TimeZone?, _ reader: inout FieldReader
  ) -> TimeZone? {
    guard let text = reader.text(of: node, as: type) else { return nil }
    if let zone = allCases.first(where: { $0.rawValue.lowercased() == text.lowercased() }) { return zone }
    reader.reportChoice(text, among: allCases.map { FieldName($0.rawValue, $0.rawValue) }, at: node)
    return nil
  }
}

/// From a day to a day, either of which may be open.
package struct Period: FieldGroup, Hashable {
  package var from: CalendarDate?
  package var to: CalendarDate?

  package init() {}

  package static let fields: [Field<Period>] = [
    Field(
      "fra", "from", \.from, help: Wording(nb: "Første dag.", en: "The first day."), example: "2027-01-01"),
    Field("til", "to", \.to, help: Wording(nb: "Siste dag.", en: "The last day."), example: "2027-12-31"),
  ]
}

extension ReportingPeriod: FieldValue {
  package static var type: FieldType { .reportingPeriod }

  package static func read(
    _ node: YAMLNode, merging existing: ReportingPeriod?, _ reader: inout FieldReader
  )
    -> ReportingPeriod?
  {
    guard let text = reader.text(of: node, as: .reportingPeriod) else { return nil }
    if let period = ReportingPeriod(text) { return period }
    reader.reportValue(
      .invalidPeriod, Wording(nb: "«\(text)» er ikke en periode", en: "“\(text)” is not a period"),
      help: Wording(
        nb: "skriv 2027 (år), 2027-T1 (tertial), 2027-K3 (kvartal) eller 2027-06 (måned)",
        en: "write 2027 (year), 2027-T1 (tertial), 2027-Q3 (quarter) or 2027-06 (month)"),
      at: node)
    return nil
  }
}

extension Code {
  package static let invalidTime = Code(
    "invalid-time", .error, title: Wording(nb: "Ikke et klokkeslett", en: "Not a time of day"),
    explanation: Wording(
      nb:
        "Klokkeslettet skrives med timer og minutter, fra 00:00 til 23:59. Står det i en tekst, er det en ADVARSEL.",
      en: "A time of day is written with hours and minutes, from 00:00 to 23:59. In a text it is a warning."),
    example: Example(wrong: "start: 2027-06-17 25:00", right: "start: 2027-06-17 18:30"))

  static let invalidPeriod = Code(
    "invalid-period", .error, title: Wording(nb: "Ikke en periode", en: "Not a period"),
    explanation: Wording(
      nb: "Perioden er et år, et tertial (T1–T3), et kvartal (K1–K4) eller en måned.",
      en: "The period is a year, a tertial (T1–T3), a quarter (Q1–Q4) or a month."),
    example: Example(wrong: "periode: våren 2027", right: "periode: 2027-T1"))
}
