import Diagnostics
import Model

extension Rule {
  /// A national identity number never stands in content, public or internal.
  static let personNumber = Rule(
    .personNumber,
    phrase: Phrase(
      scope: .everywhere, firstBytes: Array(0x30...0x37), secondBytes: Array(0x30...0x39),
      match: { bytes, start, end in
        guard let last = personNumberEnd(bytes, start, end) else { return nil }
        return Phrase.Match(range: start..<last, written: "", secret: start..<last)
      },
      finding: { _, place in .personNumber(at: place) }
    ).soughtInOthers)

  static let personNumberInField = Rule { site in
    site.heads.flatMap(\.longNumbers).filter { holdsPersonNumber(Array($0.text.utf8)) }
      .map { number in
        var finding = Diagnostic.personNumber(at: number.origin)
        finding.writtenSecrets = [WrittenSecret(number.text, at: number.origin)]
        return finding
      }
  }
}

private func holdsPersonNumber(_ bytes: [UInt8]) -> Bool {
  bytes.indices.contains { start in
    bytes.isWordStart(start, after: 0) && personNumberEnd(bytes, start, bytes.count) != nil
  }
}

/// The end of a valid fødselsnummer or D-number that begins at `start`: eleven digits, with or without a space after
/// the date (Skatteetaten; control digits modulo 11). Synthetic numbers, whose month is 40 or 80 higher, are none.
func personNumberEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
  var digits: [Int] = []
  var offset = start
  while offset < end, digits.count < 11 {
    if digits.count == 6, bytes[offset] == UInt8(ascii: " "), offset == start + 6 {
      offset += 1
      continue
    }
    guard bytes[offset].isDigit else { return nil }
    digits.append(Int(bytes[offset] - 0x30))
    offset += 1
  }
  guard digits.count == 11, bytes.isWordEnd(offset, before: end), hasBirthday(digits), hasControls(digits)
  else { return nil }
  return offset
}

/// Day and month; the day of a D-number is 40 higher.
private func hasBirthday(_ digits: [Int]) -> Bool {
  let written = digits[0] * 10 + digits[1]
  let day = written > 40 ? written - 40 : written
  let month = digits[2] * 10 + digits[3]
  return (1...12).contains(month) && (1...CalendarDate.days(inMonth: month, of: 2000)).contains(day)
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
  static func personNumber(at place: Location) -> Diagnostic {
    Diagnostic(
      .personNumber,
      Wording(nb: "her står et fødselsnummer", en: "this is a national identity number"), at: place,
      help: Wording(
        nb: "slett det, også fra historikken, og si fra til personvernombudet",
        en: "delete it, also from the history, and inform the data protection officer"))
  }
}

extension Code {
  static let personNumber = Code(
    "person-number", .error, title: Wording(nb: "Fødselsnummer", en: "A national identity number"),
    explanation: Wording(
      nb:
        "Elleve sifre med gyldig dato og kontrollsifre er et fødselsnummer. Det skal ikke stå her, heller ikke internt.",
      en:
        "Eleven digits with a valid date and check digits are an identity number. It does not belong here, nor in internal files."
    ),
    example: Code.Example(
      wrong: "Ta med 01010750160 når du kommer.", right: "Ta med legitimasjon når du kommer."))
}
