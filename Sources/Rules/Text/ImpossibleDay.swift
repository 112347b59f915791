import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// «31. november»: whoever is asked to come on it, comes on no day. The code is Model's, which reports it in fields.
  static let impossibleDay = Rule(phrase: dayWithMonth(.ownNorwegian, .norwegian))
  static let impossibleDayInEnglish = Rule(phrase: dayWithMonth(.ownEnglish, .english))
  static let impossibleDayAfterMonth = Rule(phrase: monthWithDay)
}

/// `31. november`, `29. februar 2027`, `31.11.2027`, `2027-11-31` and `30th February`.
private func dayWithMonth(_ scope: Phrase.Scope, _ names: CalendarNames) -> Phrase {
  Phrase(
    scope: scope, firstBytes: Array(0x30...0x33), secondBytes: Array(0x30...0x39),
    match: { bytes, start, end in
      let text = DayText(bytes: bytes, start: start, end: end, names: names)
      return text.startsNumber ? text.named() ?? text.numeric() ?? text.iso() : nil
    },
    finding: noSuchDay)
}

/// `February 30, 2028`
private let monthWithDay = Phrase(
  scope: .ownEnglish, firstBytes: CalendarNames.english.months.spellings.firstBytes,
  secondBytes: CalendarNames.english.months.spellings.secondBytes,
  beginnings: CalendarNames.english.months.spellings.beginnings,
  match: { bytes, start, end in
    DayText(bytes: bytes, start: start, end: end, names: .english).afterMonth()
  },
  finding: noSuchDay)

/// Where a day may be written, in digits or with the name of its month.
private struct DayText {
  let bytes: [UInt8]
  let start: Int
  let end: Int
  let names: CalendarNames

  /// Whether the number at the start is the first of what it stands in: no decimal, version or address before it.
  var startsNumber: Bool {
    start == 0 || !(bytes[start - 1].isWord || ".,/-:".utf8.contains(bytes[start - 1]))
  }

  func named() -> Phrase.Match? {
    guard let day = number(at: start, digits: 2...2) else { return nil }
    let ordinal = ordinalEnd(day.end)
    let space = bytes.spaceEnd(ordinal, before: end)
    guard space > ordinal, let month = names.months.name(in: bytes, at: space, before: end) else {
      return nil
    }
    let year = number(at: bytes.spaceEnd(month.end, before: end), digits: 4...4)
    // «Han ble nummer 31. November er mørk.» has two sentences, and «side 45 mars 2027» no day.
    let beginsSentence = names.article == Array("den".utf8) && bytes[space] & 0x20 == 0 && year == nil
    guard !beginsSentence, day.value < 32 || ordinal > day.end && day.value < 40 else { return nil }
    return unlessThereIs(day.value, month.index + 1, year?.value, upTo: year?.end ?? month.end)
  }

  func numeric() -> Phrase.Match? {
    guard let day = number(at: start, digits: 2...2), let sign = sign(at: day.end, of: "./"),
      let month = number(at: day.end + 1, digits: 1...2),
      self.sign(at: month.end, of: sign == UInt8(ascii: ".") ? "." : "/-") != nil,
      let year = number(at: month.end + 1, digits: 4...4), (1900...2100).contains(year.value),
      day.value > 0, bytes.isWordEnd(year.end, before: end)
    else { return nil }
    return unlessThereIs(day.value, month.value, year.value, upTo: year.end)
  }

  func iso() -> Phrase.Match? {
    guard let year = number(at: start, digits: 4...4), (1900...2100).contains(year.value),
      sign(at: year.end, of: "-") != nil, let month = number(at: year.end + 1, digits: 2...2),
      sign(at: month.end, of: "-") != nil, let day = number(at: month.end + 1, digits: 2...2),
      bytes.isWordEnd(day.end, before: end), sign(at: day.end, of: "-") == nil
    else { return nil }
    return unlessThereIs(day.value, month.value, year.value, upTo: day.end)
  }

  func afterMonth() -> Phrase.Match? {
    guard start == 0 || !bytes[start - 1].isWord,
      let month = names.months.name(in: bytes, at: start, before: end), bytes[start] & 0x20 == 0
    else { return nil }
    let space = bytes.spaceEnd(month.end, before: end)
    guard space > month.end, let day = number(at: space, digits: 2...2), day.value < 40 else { return nil }
    let ordinal = ordinalEnd(day.end)
    guard bytes.isWordEnd(ordinal, before: end) else { return nil }
    return unlessThereIs(day.value, month.index + 1, nil, upTo: ordinal)
  }

  /// Without a year 29 February is one of some year.
  private func unlessThereIs(_ day: Int, _ month: Int, _ year: Int?, upTo last: Int) -> Phrase.Match? {
    guard CalendarDate(year: year ?? 2000, month: month, day: day) == nil else { return nil }
    return Phrase.Match(range: start..<last, written: bytes.text(start..<last))
  }

  private func number(at start: Int, digits: ClosedRange<Int>) -> (value: Int, end: Int)? {
    let last = bytes.digits(from: start, before: end)
    guard digits.contains(last - start) else { return nil }
    return digitValue(of: bytes.text(start..<last)).map { ($0, last) }
  }

  private func sign(at offset: Int, of signs: String) -> UInt8? {
    offset < end && signs.utf8.contains(bytes[offset]) ? bytes[offset] : nil
  }

  /// Past the full stop of a Norwegian ordinal, or the ending of an English one and its “of”.
  private func ordinalEnd(_ offset: Int) -> Int {
    if names.article == Array("den".utf8) { return sign(at: offset, of: ".") == nil ? offset : offset + 1 }
    let isOrdinal = ["st", "nd", "rd", "th"].contains { bytes.holds(Array($0.utf8), at: offset, before: end) }
    let last = isOrdinal ? offset + 2 : offset
    return bytes.holds(Array(" of".utf8), at: last, before: end) ? last + 3 : last
  }
}

private let noSuchDay: @Sendable (Phrase.Match, Location) -> Diagnostic = { match, place in
  Diagnostic(
    .impossibleDate,
    Wording(nb: "dagen «\(match.written)» finnes ikke", en: "there is no such day as “\(match.written)”"),
    at: place,
    help: Wording(
      nb: "se i kalenderen hvilken dag som er ment, og skriv den",
      en: "look in the calendar which day is meant, and write it")
  ).withSeverity(.warning)
}
