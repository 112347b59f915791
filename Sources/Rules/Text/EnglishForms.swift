import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// `March 14th, 2018`, `14th of March`: 14 March, day first and without an ending, as the site's own dates are.
  static let englishDate = Rule(
    .englishDate,
    phrase: Phrase(
      scope: .ownEnglish, firstBytes: inBothCases(monthBytes.map { $0[0] }) + Array(0x30...0x39),
      secondBytes: inBothCases(monthBytes.map { $0[1] }) + Array(0x30...0x39) + Array("snrtSNRT/".utf8),
      match: date,
      finding: { match, place in
        match.instead == nil ? .twoDays(match.written, at: place) : .form(.englishDate, match, at: place)
      }))

  /// `6 PM`, `6:00 p.m.`: 6 pm, as the site's own times are.
  static let englishClock = Rule(
    .englishClock,
    phrase: Phrase(
      scope: .ownEnglish, firstBytes: Array(0x31...0x39),
      secondBytes: Array(0x30...0x39) + Array(" :.apAP".utf8), match: clock,
      finding: { match, place in Diagnostic.form(.englishClock, match, at: place) }))

  /// Latin abbreviations, which those who are learning English may not know.
  static let englishAbbreviations = Rule(
    .englishAbbreviation,
    phrase: .words(Array(longForms.keys.sorted()), in: .ownEnglish) { match, place in
      let long = longForms[match.written.lowercased()] ?? ""
      return Diagnostic(
        .englishAbbreviation,
        Wording(nb: "forkortelsen «\(match.written)»", en: "the abbreviation “\(match.written)”"), at: place,
        help: Wording(nb: "skriv «\(long)»", en: "write “\(long)”"))
    })
}

private let longForms = ["e.g.": "for example", "i.e.": "that is", "eg.": "for example", "ie.": "that is"]

private let monthBytes: [[UInt8]] = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
  "november", "december",
].map { Array($0.utf8) }

private let date: @Sendable ([UInt8], Int, Int) -> Phrase.Match? = { bytes, start, end in
  bytes[start].isDigit
    ? dayFirst(bytes, start, end) ?? dayOrMonth(bytes, start, end) : monthFirst(bytes, start, end)
}

/// `05/06/2027`, the fifth of June in Europe and the sixth of May in America.
private func dayOrMonth(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Phrase.Match? {
  guard start == 0 || !"/-.".utf8.contains(bytes[start - 1]) else { return nil }
  let first = bytes.digits(from: start, before: end)
  let second =
    first < end && bytes[first] == UInt8(ascii: "/") ? bytes.digits(from: first + 1, before: end) : first
  guard second > first + 1, second < end, bytes[second] == UInt8(ascii: "/"),
    bytes.digits(from: second + 1, before: end) == second + 5, bytes.isWordEnd(second + 5, before: end),
    let one = digitValue(of: bytes.text(start..<first)),
    let other = digitValue(of: bytes.text(first + 1..<second)),
    (1...12).contains(one), (1...12).contains(other), one != other, "12".utf8.contains(bytes[second + 1])
  else { return nil }
  let range = start..<second + 5
  return Phrase.Match(range: range, written: bytes.text(range))
}

/// `14th March`, `14th of March`, `the 14th of March` from its number on.
private func dayFirst(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Phrase.Match? {
  let digits = bytes.digits(from: start, before: end)
  guard digits - start <= 2, let ending = ordinalEnd(bytes, digits, end) else { return nil }
  var offset = bytes.blanks(from: ending, before: end)
  if bytes.holds(Array("of ".utf8), at: offset, before: end) { offset += 3 }
  guard offset > ending, let month = month(bytes, offset, end) else { return nil }
  let range = start..<offset + month.count
  return Phrase.Match(
    range: range, written: bytes.text(range),
    instead: bytes.text(start..<digits) + " " + bytes.text(offset..<range.upperBound))
}

/// `March 14`, `March 14th, 2018`; `May 2018` and `May 14 people` have no day.
private func monthFirst(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Phrase.Match? {
  guard bytes[start] & 0x20 == 0, let month = month(bytes, start, end) else { return nil }
  let name = bytes.text(start..<start + month.count)
  let first = bytes.blanks(from: start + month.count, before: end)
  let digits = bytes.digits(from: first, before: end)
  guard first > start + month.count, (1...2).contains(digits - first) else { return nil }
  let ending = ordinalEnd(bytes, digits, end) ?? digits
  var range = start..<ending
  var instead = bytes.text(first..<digits) + " " + name
  if ending + 1 < end, bytes[ending] == UInt8(ascii: ",") {
    let year = bytes.blanks(from: ending + 1, before: end)
    let last = bytes.digits(from: year, before: end)
    if last - year == 4 {
      range = start..<last
      instead += " " + bytes.text(year..<last)
    }
  }
  guard bytes.isWordEnd(range.upperBound, before: end),
    digitValue(of: bytes.text(first..<digits)).map({ $0 <= 31 }) ?? false,
    range.upperBound > digits || name.lowercased() != "may" && name.lowercased() != "march"
  else { return nil }
  return Phrase.Match(range: range, written: bytes.text(range), instead: instead)
}

private func month(_ bytes: [UInt8], _ start: Int, _ end: Int) -> [UInt8]? {
  monthBytes.first {
    bytes.holds($0, at: start, before: end) && bytes.isWordEnd(start + $0.count, before: end)
  }
}

/// Where `st`, `nd`, `rd` or `th` after a number ends.
private func ordinalEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
  let isOrdinal = ["st", "nd", "rd", "th"].contains { bytes.holds(Array($0.utf8), at: start, before: end) }
  return isOrdinal && bytes.isWordEnd(start + 2, before: end) ? start + 2 : nil
}

/// `6 PM`, `6PM`, `6:30 p.m.`
private let clock: @Sendable ([UInt8], Int, Int) -> Phrase.Match? = { bytes, start, end in
  var time = bytes.digits(from: start, before: end)
  guard time - start <= 2 else { return nil }
  if time + 2 < end, bytes[time] == UInt8(ascii: ":") || bytes[time] == UInt8(ascii: "."),
    bytes.digits(from: time + 1, before: end) == time + 3
  {
    time += 3
  }
  let half = bytes.blanks(from: time, before: end)
  guard half < end, bytes[half] | 0x20 == UInt8(ascii: "a") || bytes[half] | 0x20 == UInt8(ascii: "p") else {
    return nil
  }
  let letter = Array([bytes[half] | 0x20])
  let last: Int
  if bytes.holds(letter + Array("m".utf8), at: half, before: end), bytes.isWordEnd(half + 2, before: end) {
    last = half + 2
  } else if bytes.holds(letter + Array(".m.".utf8), at: half, before: end) {
    last = half + 4
  } else {
    return nil
  }
  let instead =
    bytes.text(start..<time).replacing(":", with: ".") + " " + String(decoding: letter, as: UTF8.self) + "m"
  let written = bytes.text(start..<last)
  guard written.replacing("\u{A0}", with: " ") != instead else { return nil }
  return Phrase.Match(range: start..<last, written: written, instead: instead)
}

extension Diagnostic {
  fileprivate static func twoDays(_ written: String, at place: Location) -> Diagnostic {
    Diagnostic(
      .englishDate,
      Wording(
        nb: "«\(written)» kan leses som to forskjellige dager",
        en: "“\(written)” can be read as two different days"),
      at: place,
      help: Wording(
        nb: "skriv måneden med bokstaver: «5 June 2027»", en: "write the month in letters: “5 June 2027”"))
  }
}

extension Code {
  static let englishDate = Code(
    "english-date", .advice, title: Wording(nb: "Engelsk dato", en: "A date in another format"),
    explanation: Wording(
      nb:
        "På engelsk skrives datoer her som «14 March 2018»: dagen først, uten endelse, og måneden med bokstaver.",
      en:
        "Dates in English are written here as “14 March 2018”: the day first, without “th”, and the month in letters."
    ),
    example: Example(wrong: "March 14th, 2018", right: "14 March 2018"))

  static let englishClock = Code(
    "english-clock", .advice,
    title: Wording(nb: "Engelsk klokkeslett", en: "An English time of day in another format"),
    explanation: Wording(
      nb: "På engelsk skrives klokkeslett her som «6 pm» og «6.30 pm».",
      en: "Times of day in English are written here as “6 pm” and “6.30 pm”."),
    example: Example(wrong: "6:30 PM", right: "6.30 pm"))

  static let englishAbbreviation = Code(
    "english-abbreviation", .advice, title: Wording(nb: "Latinsk forkortelse", en: "A Latin abbreviation"),
    explanation: Wording(
      nb: "Den som lærer engelsk, kjenner kanskje ikke «e.g.» og «i.e.». Skriv ordene.",
      en: "Those who are learning English may not know “e.g.” and “i.e.”. Write the words."),
    example: Example(wrong: "e.g. a flat", right: "for example a flat"))
}
