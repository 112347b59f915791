import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// «kl. 18.00–17.00» and «2030–2019»: what ends before it begins, in running text.
  static let rangesInOrder = Rule(
    .rangeReversed,
    phrase: Phrase(
      scope: .ownProse, firstBytes: Array("kK123456789".utf8), secondBytes: Array("lL0123456789.".utf8),
      match: { bytes, start, end in
        bytes[start].isDigit
          ? reversedYears(bytes, start, end) ?? reversedDays(bytes, start, end)
          : reversedHours(bytes, afterWord: start, end)
      },
      finding: { match, place in
        Diagnostic(
          .rangeReversed,
          Wording(
            nb: "«\(match.written)» slutter før det begynner", en: "“\(match.written)” ends before it begins"),
          at: place,
          help: Wording(nb: "er et av tallene skrevet feil?", en: "is one of the numbers wrong?"))
      }))
}

/// After «kl.» and its like.
private func reversedHours(_ bytes: [UInt8], afterWord start: Int, _ end: Int) -> Phrase.Match? {
  guard let point = clockWords.whole(in: bytes, at: start, before: end)?.end else { return nil }
  let space = point < end && bytes[point] == UInt8(ascii: ".") ? point + 1 : point
  return reversedHours(bytes, bytes.spaceEnd(space, before: end), end)
}

/// What lasts past midnight is no mistake, nor is «kl. 18 – 12 plasser igjen»: only hours of one day that are close, with a dash
/// without spaces, and nothing that makes the second of them something else.
private func reversedHours(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Phrase.Match? {
  guard let first = hourAndMinute(bytes, start, end), let next = dashEnd(bytes, first.end, end),
    let second = hourAndMinute(bytes, next, end), second.minutes < first.minutes,
    first.minutes - second.minutes <= closeBy, second.minutes >= morning,
    !goesOnAsNumber(bytes, second.end, end)
  else { return nil }
  return Phrase.Match(range: start..<second.end, written: bytes.text(start..<second.end))
}

/// Minutes.
private let (closeBy, morning) = (180, 360)

/// «8. trinn», «12. juni»
private func goesOnAsNumber(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Bool {
  guard offset < end, bytes[offset] == UInt8(ascii: ".") else { return false }
  let next = bytes.spaceEnd(offset + 1, before: end)
  return next > offset + 1 && next < end && bytes[next] == bytes[next] | 0x20
}

/// `18.30`, `18:30` and `18`, in minutes since midnight.
private func hourAndMinute(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (minutes: Int, end: Int)? {
  let mark = bytes.digits(from: start, before: end)
  guard (1...2).contains(mark - start), let hour = digitValue(of: bytes.text(start..<mark)), hour < 25 else {
    return nil
  }
  var (last, minute) = (mark, 0)
  if mark + 2 < end, ".:".utf8.contains(bytes[mark]), bytes.digits(from: mark + 1, before: end) == mark + 3 {
    last = mark + 3
    minute = digitValue(of: bytes.text(mark + 1..<last)) ?? 60
  }
  guard minute < 60, bytes.endsNumber(last, before: end) else { return nil }
  return (hour * 60 + minute, last)
}

/// `2030–2019`; a decline is written «fra 2030 til 2019», and is no range.
private func reversedYears(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Phrase.Match? {
  guard start == 0 || !(bytes[start - 1].isWord || ".,/-:#".utf8.contains(bytes[start - 1])),
    let first = year(bytes, start, end), let next = pastDash(bytes, start + 4, end),
    let second = year(bytes, next, end), second < first, speaksOfPeriod(bytes, before: start)
  else { return nil }
  let last = next + 4
  guard bytes.isWordEnd(last, before: end), last >= end || !"-/:–".utf8.contains(bytes[last]),
    last + 1 >= end || bytes[last] != UInt8(ascii: ".") || !bytes[last + 1].isDigit
  else { return nil }
  return Phrase.Match(range: start..<last, written: bytes.text(start..<last))
}

/// «9.–7. juni», of one month; over the turn of a month both are named.
private func reversedDays(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Phrase.Match? {
  guard start == 0 || !(bytes[start - 1].isWord || ".,/-:#–".utf8.contains(bytes[start - 1])),
    let first = ordinalDay(bytes, start, end), let next = pastDash(bytes, first.end, end),
    let second = ordinalDay(bytes, next, end), second.day < first.day
  else { return nil }
  let month = bytes.spaceEnd(second.end, before: end)
  guard month > second.end,
    let name = CalendarNames.norwegian.months.name(in: bytes, at: month, before: end)
  else { return nil }
  return Phrase.Match(range: start..<name.end, written: bytes.text(start..<name.end))
}

/// `9.` and the day that it is.
private func ordinalDay(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (day: Int, end: Int)? {
  let point = bytes.digits(from: start, before: end)
  guard (1...2).contains(point - start), point < end, bytes[point] == UInt8(ascii: "."),
    let day = digitValue(of: bytes.text(start..<point)), (1...31).contains(day)
  else { return nil }
  return (day, point + 1)
}

private func year(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
  guard bytes.digits(from: start, before: end) == start + 4 else { return nil }
  return digitValue(of: bytes.text(start..<start + 4)).flatMap { (1900...2099).contains($0) ? $0 : nil }
}

private func pastDash(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
  dashEnd(bytes, bytes.spaceEnd(start, before: end), end).map { bytes.spaceEnd($0, before: end) }
}

/// Past a dash that stands right here.
private func dashEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
  ["–", "-"].map { Array($0.utf8) }.first { bytes.holds($0, at: start, before: end) }.map { start + $0.count }
}

/// «i perioden 2030–2019», «planen gjelder 2030–2019»: two years with a dash may be a case, a standard, heights or old times.
private func speaksOfPeriod(_ bytes: [UInt8], before start: Int) -> Bool {
  guard let word = bytes.text(max(0, start - 24)..<start).lowercased().words.last else { return false }
  return periodWords.contains(word)
}

private let periodWords: Set<String> = [
  "perioden", "periode", "årene", "åra", "gjelder", "planen", "planperioden", "strategien", "programmet",
  "prosjektet",
  "period", "years", "plan", "strategy", "programme", "project",
]

extension Code {
  static let rangeReversed = Code(
    "range-reversed", .warning, title: Wording(nb: "Slutter før det begynner", en: "Ends before it begins"),
    explanation: Wording(
      nb: "Et tidsrom i teksten slutter før det begynner. Ett av tallene er trolig skrevet feil.",
      en: "A span in the text ends before it begins. One of the numbers is probably wrong."),
    example: Example(wrong: "Vi har åpent kl. 18.00–17.00.", right: "Vi har åpent kl. 16.00–17.00."))
}
