package import Diagnostics

/// Where valid fødselsnummer and D-numbers stand in a text.
package func personNumbers(in bytes: [UInt8]) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var offset = 0
  while offset < bytes.count {
    let isStart = isDigit(bytes[offset]) && (offset == 0 || !isWord(bytes[offset - 1]))
    if isStart, let end = personNumberEnd(bytes, offset, bytes.count) {
      found.append(offset..<end)
      offset = end
    } else {
      offset += 1
    }
  }
  return found
}

/// The end of a valid fødselsnummer or D-number that begins at `start` (Skatteetaten; control digits modulo 11). Synthetic
/// numbers, whose month is 40 or 80 higher, are none.
///
/// Eleven digits, with or without a space or a hyphen after the date, and points or spaces within that: `010107 50160`,
/// `01.01.07-50160`. A bank account (`0101.07.50160`) is written otherwise.
package func personNumberEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
  var digits: [Int] = []
  var offset = start
  var between: ArraySlice<UInt8> = []
  while offset < end, digits.count < 11 {
    if isDigit(bytes[offset]) {
      digits.append(Int(bytes[offset] &- 0x30))
      offset += 1
      continue
    }
    guard let sign = separator(bytes, offset, end) else { return nil }
    switch digits.count {
    case 2 where sign.isInDate: between = bytes[sign.range]
    case 4 where bytes[sign.range] == between: between = []
    case 6 where between.isEmpty: break
    default: return nil
    }
    offset = sign.range.upperBound
    guard offset < end, isDigit(bytes[offset]) else { return nil }
  }
  guard digits.count == 11, between.isEmpty, offset >= end || !isWord(bytes[offset]),
    hasBirthday(digits), hasControls(digits)
  else { return nil }
  return offset
}

private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
/// A letter or digit, or a part of one beyond ASCII.
private func isWord(_ byte: UInt8) -> Bool { byte >= 0x80 || isDigit(byte) || (byte | 0x20) &- 0x61 < 26 }

/// What may stand between the groups of digits, and whether it may within the date.
private func separator(
  _ bytes: [UInt8], _ start: Int, _ end: Int
) -> (range: Range<Int>, isInDate: Bool)? {
  for (sign, isInDate) in separators where bytes[start..<end].starts(with: sign) {
    return (start..<start + sign.count, isInDate)
  }
  return nil
}

/// Spaces of all kinds, points, and hyphens and dashes.
private let separators: [([UInt8], Bool)] =
  [" ", ".", "\u{A0}", "\u{202F}", "\u{2009}"].map { (Array($0.utf8), true) }
  + ["-", "\u{2011}", "–"].map { (Array($0.utf8), false) }

/// Day and month; the day of a D-number is 40 higher.
private func hasBirthday(_ digits: [Int]) -> Bool {
  let written = digits[0] * 10 + digits[1]
  let day = written > 40 ? written - 40 : written
  let month = digits[2] * 10 + digits[3]
  guard (1...12).contains(month) else { return false }
  return (1...[31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]).contains(day)
}

private func hasControls(_ digits: [Int]) -> Bool {
  func control(_ weights: [Int]) -> Int {
    (11 - zip(weights, digits).reduce(0) { $0 + $1.0 * $1.1 } % 11) % 11
  }
  return control([3, 7, 6, 1, 8, 9, 4, 5, 2]) == digits[9]
    && control([5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) == digits[10]
}

extension Diagnostic {
  /// The number itself is not repeated in what is said.
  package static func personNumber(at place: Location) -> Diagnostic {
    Diagnostic(
      .personNumber,
      Wording(nb: "her står et fødselsnummer", en: "this is a national identity number"), at: place,
      help: Wording(
        nb: "slett det, også fra historikken, og si fra til personvernombudet",
        en: "delete it, also from the history, and inform the data protection officer"))
  }
}

extension Code {
  package static let personNumber = Code(
    "person-number", .error, title: Wording(nb: "Fødselsnummer", en: "A national identity number"),
    explanation: Wording(
      nb:
        "Elleve sifre med gyldig dato og kontrollsifre er et fødselsnummer. Det skal ikke stå i en tekst, et felt, en tabell eller et dokument som publiseres, og heller ikke internt.",
      en:
        "Eleven digits with a valid date and check digits are an identity number. It belongs in no text, field, table or published document, nor in internal files."
    ),
    example: Code.Example(
      wrong: "Ta med 01010750160 når du kommer.", right: "Ta med legitimasjon når du kommer."))
}
