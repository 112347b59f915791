import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// «4. tertial», «5th quarter», «uke 54»: the figures are of a period that no year has. The code is Model's, which
  /// reports it in fields.
  static let impossiblePeriod = Rule(
    phrase: Phrase(
      scope: .ownProse, firstBytes: Array(0x33...0x39), secondBytes: Array(0x30...0x39) + Array(".tr".utf8),
      match: numbered, finding: noSuchPeriod))
  static let impossiblePeriodInWords = Rule(
    phrase: Phrase(
      scope: .ownProse, firstBytes: words.firstBytes, secondBytes: words.secondBytes,
      beginnings: words.beginnings, match: named, finding: noSuchPeriod))
}

/// What a year has a number of, and how many.
private let parts: [(name: String, most: Int)] = [
  ("tertialet", 3), ("tertial", 3), ("kvartalet", 4), ("kvartal", 4), ("quarter", 4), ("halvåret", 2),
  ("halvår", 2), ("uken", 53), ("uka", 53), ("uke", 53), ("week", 53),
]
private let names = WordTable(parts.map { Array($0.name.utf8) })

private let ordinals: [(word: String, number: Int)] = [
  ("tredje", 3), ("fjerde", 4), ("femte", 5), ("sjette", 6), ("third", 3), ("fourth", 4), ("fifth", 5),
  ("sixth", 6),
]
/// Ordinals, and what a number stands after.
private let words = WordTable((ordinals.map(\.word) + parts.map(\.name)).map { Array($0.utf8) })

/// `4. tertial`, `5th quarter`
private let numbered: @Sendable ([UInt8], Int, Int) -> Phrase.Match? = { bytes, start, end in
  guard start == 0 || !(bytes[start - 1].isWord || ".,/-:".utf8.contains(bytes[start - 1])) else {
    return nil
  }
  let digits = bytes.digits(from: start, before: end)
  let ending = [".", "th", "rd"].first { bytes.holds(Array($0.utf8), at: digits, before: end) }
  guard digits - start < 3, let ending, let number = digitValue(of: bytes.text(start..<digits)) else {
    return nil
  }
  return unlessItIs(bytes, start, number, at: digits + ending.utf8.count, before: end)
}

/// `fjerde tertial`, `uke 54`, `uke 53 2027`
private let named: @Sendable ([UInt8], Int, Int) -> Phrase.Match? = { bytes, start, end in
  guard start == 0 || !bytes[start - 1].isWord, let word = words.whole(in: bytes, at: start, before: end)
  else { return nil }
  if word.word < ordinals.count {
    return unlessItIs(bytes, start, ordinals[word.word].number, at: word.end, before: end)
  }
  let first = bytes.spaceEnd(word.end, before: end)
  let last = bytes.digits(from: first, before: end)
  let most = parts[word.word - ordinals.count].most
  guard first > word.end, (1...2).contains(last - first), bytes.isWordEnd(last, before: end),
    let number = digitValue(of: bytes.text(first..<last)), !isSpan(bytes, last, end)
  else { return nil }
  if number > most { return Phrase.Match(range: start..<last, written: bytes.text(start..<last)) }
  guard most == 53, number == 53, let year = year(bytes, last, end), !hasLongWeek(year.value) else {
    return nil
  }
  return Phrase.Match(range: start..<year.end, written: bytes.text(start..<year.end))
}

/// The part of a year that comes next, when no year has so many; «for femte kvartal på rad» counts on over years.
private func unlessItIs(
  _ bytes: [UInt8], _ start: Int, _ number: Int, at end: Int, before last: Int
) -> Phrase.Match? {
  let space = bytes.spaceEnd(end, before: last)
  guard space > end, let name = names.whole(in: bytes, at: space, before: last),
    number > parts[name.word].most,
    number < 60
  else { return nil }
  let next = bytes.text(name.end..<min(last, name.end + 16)).lowercased().words
  guard !goingOn.contains(where: { next.starts(with: $0) }) else { return nil }
  return Phrase.Match(range: start..<name.end, written: bytes.text(start..<name.end))
}

private let goingOn = [
  ["på", "rad"], ["i", "strekk"], ["in", "a", "row"], ["running"], ["etter"], ["av"], ["siden"],
]

/// «uke 50–54» goes on, and «uke 5.4» is no week.
private func isSpan(_ bytes: [UInt8], _ last: Int, _ end: Int) -> Bool {
  last + 1 < end && ".,".utf8.contains(bytes[last]) && bytes[last + 1].isDigit
}

private func year(_ bytes: [UInt8], _ last: Int, _ end: Int) -> (value: Int, end: Int)? {
  var start = bytes.spaceEnd(last, before: end)
  for lead in ["i ", "in ", "/"] where bytes.holds(Array(lead.utf8), at: start, before: end) {
    start += lead.utf8.count
    break
  }
  let stop = bytes.digits(from: start, before: end)
  guard stop - start == 4, bytes.isWordEnd(stop, before: end),
    let value = digitValue(of: bytes.text(start..<stop)), (1900...2100).contains(value)
  else { return nil }
  return (value, stop)
}

/// A year has 53 weeks when it begins or ends on a Thursday (ISO 8601).
private func hasLongWeek(_ year: Int) -> Bool {
  [(1, 1), (12, 31)].contains { month, day in
    CalendarDate(year: year, month: month, day: day)?.weekday == 4
  }
}

private let noSuchPeriod: @Sendable (Phrase.Match, Location) -> Diagnostic = { match, place in
  Diagnostic(
    .impossibleDate,
    Wording(
      nb: "perioden «\(match.written)» finnes ikke", en: "there is no such period as “\(match.written)”"),
    at: place,
    help: Wording(
      nb: "et år har tre tertialer, fire kvartaler og 52 uker (noen år 53); skriv perioden som er ment",
      en: "a year has three tertials, four quarters and 52 weeks (53 in some); write the period that is meant"
    )
  ).withSeverity(.warning)
}
