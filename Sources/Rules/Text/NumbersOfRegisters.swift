import Diagnostics
import Model

extension Rule {
  /// «Ring 328 66 00», an organisation number or an account whose check digit does not match.
  static let numbersOfRegisters = Rule(
    .numberDoesNotMatch,
    phrase: Phrase(
      scope: .allWords, firstBytes: words.firstBytes, secondBytes: words.secondBytes,
      beginnings: words.beginnings,
      match: { bytes, start, end in
        guard let found = words.whole(in: bytes, at: start, before: end) else { return nil }
        let kind = kinds[found.word]
        return NumberAfterWord(bytes, from: found.end, before: end).flatMap { number in
          // «Ring 32 86 60 00, eller 132 86 60 00»
          let wrong =
            number.fault(in: kind) == nil
            ? kind == .telephone ? number.next(in: bytes, before: end) : nil : number
          return wrong.flatMap { number in
            number.fault(in: kind).map {
              Phrase.Match(
                range: number.range, written: bytes.text(number.range), instead: $0 == .telephone ? "8" : nil)
            }
          }
        }
      },
      finding: { match, place in
        Diagnostic(
          .numberDoesNotMatch,
          match.instead == nil
            ? Wording(
              nb: "kontrollsifferet i «\(match.written)» stemmer ikke",
              en: "the check digit of “\(match.written)” does not match")
            : Wording(
              nb: "«\(match.written)» er ikke et telefonnummer",
              en: "“\(match.written)” is not a telephone number"),
          at: place,
          help: match.instead == nil
            ? Wording(
              nb: "se etter om et siffer er galt eller mangler", en: "see whether a digit is wrong or missing"
            )
            : telephoneHelp)
      }))
}

let telephoneHelp = Wording(
  nb: "et norsk nummer har åtte sifre; et utenlandsk begynner med «+»",
  en: "a Norwegian number has eight digits; a foreign one begins with “+”")

private enum NumberKind { case telephone, organisation, account }

private let kinds: [NumberKind] = named.flatMap { kind, words in words.map { _ in kind } }
private let words = WordTable(named.flatMap(\.1).map { Array($0.utf8) })

private let named: [(NumberKind, [String])] = [
  (
    .telephone,
    [
      "tlf", "telefon", "telefonnummer", "mobil", "mobilnummer", "ring", "phone", "telephone", "tel", "call",
      "mobile",
    ]
  ),
  (.organisation, ["org.nr", "org. nr", "orgnr", "organisasjonsnummer", "organisation number"]),
  (.account, ["kontonummer", "kontonr", "kontonr.", "bankkonto", "account number"]),
]

/// What may stand between the word and the number.
private let wordsBetween: Set<String> = [
  "oss", "meg", "ham", "henne", "dem", "på", "nummer", "nr", "er", "us", "me", "on", "at", "number", "is",
]

/// Past at most five spaces, points, colons and brackets.
private func pastSigns(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
  var offset = start
  while offset < end, offset - start < 5,
    ":. ()".utf8.contains(bytes[offset]) || bytes[offset] == 0xC2 || bytes[offset] == 0xA0
  {
    offset += 1
  }
  return offset
}

/// «Ring 12, 13 eller 14»
private func goesOnAsList(_ bytes: [UInt8], _ last: Int, _ end: Int) -> Bool {
  guard last < end, bytes[last] == UInt8(ascii: ",") else { return false }
  let next = bytes.spaceEnd(last + 1, before: end)
  return next == last + 1 || next < end && bytes[next].isDigit
}

/// Digits right after a word, in groups with one space or point between.
private struct NumberAfterWord {
  let digits: [Int]
  let groups: [Int]
  /// Whether words come right after, which the last digits may belong to: «… 12. juni», «… 10 dager før».
  let goesOn: Bool
  let range: Range<Int>

  init?(_ bytes: [UInt8], from start: Int, before end: Int) {
    var first = pastSigns(bytes, start, end)
    // «Ring oss på 32 86 60 00»
    while first > start, first < end, first - start < 40, bytes[first].isWord, !bytes[first].isDigit {
      let last = bytes[first..<end].firstIndex { !$0.isWord } ?? end
      guard wordsBetween.contains(bytes.text(first..<last).lowercased()) else { return nil }
      first = pastSigns(bytes, last, end)
    }
    for code in ["+47", "0047"] where bytes.holds(Array(code.utf8), at: first, before: end) {
      first = pastSigns(bytes, first + code.utf8.count, end)
    }
    guard first > start, first < end, bytes[first].isDigit else { return nil }
    var (digits, groups, offset, last) = ([Int](), [Int](), first, first)
    while offset < end, digits.count < 16 {
      let stop = bytes.digits(from: offset, before: end)
      guard stop > offset else { break }
      digits += bytes[offset..<stop].map { byte in Int(byte - 0x30) }
      groups.append(stop - offset)
      last = stop
      let isGap =
        stop + 1 < end && (bytes[stop] == 0x20 || bytes[stop] == UInt8(ascii: ".")) && bytes[stop + 1].isDigit
      offset = isGap ? stop + 1 : end
    }
    // «Ring 3–5 venner», «ring 12 ganger», «kl. 10/11»
    guard bytes.isWordEnd(last, before: end), last >= end || !"-/:".utf8.contains(bytes[last]),
      !goesOnAsList(bytes, last, end)
    else { return nil }
    self.digits = digits
    self.groups = groups
    goesOn =
      last + 1 < end && (bytes[last] == 0x20 || bytes[last] == UInt8(ascii: ".")) && bytes[last + 1] != 0x0A
    range = first..<last
  }

  /// Another number to call, after «eller» or «og», when this one is whole.
  func next(in bytes: [UInt8], before end: Int) -> NumberAfterWord? {
    guard digits.count == 8 else { return nil }
    var offset = range.upperBound
    if offset < end, bytes[offset] == UInt8(ascii: ",") { offset += 1 }
    guard let word = bytes.nextWord(from: &offset, before: end), word.lowerBound - range.upperBound < 3,
      ["eller", "og", "or", "and"].contains(bytes.text(word))
    else { return nil }
    let number = NumberAfterWord(bytes, from: word.upperBound, before: end)
    // «og 2 000 000 andre» counts something.
    return number.flatMap { $0.groups[0] < 2 || $0.goesOn ? nil : $0 }
  }

  /// Nil for one that may be right.
  func fault(in kind: NumberKind) -> NumberKind? {
    switch kind {
    case .telephone: mayBeTelephone ? nil : kind
    case .organisation: digits.count == 9 && !hasControl([3, 2, 7, 6, 5, 4, 3, 2]) ? kind : nil
    case .account: digits.count == 11 && !hasControl([5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) ? kind : nil
    }
  }

  /// Eight digits, five or fewer (Nkom, the Norwegian numbering plan for telephony), or more than any number at home has.
  private var mayBeTelephone: Bool {
    let isPairs = groups.count > 3 && groups.allSatisfy { $0 == 2 }
    if digits.count == 10, isPairs, digits[0] != 0 { return goesOn }
    guard (6...11).contains(digits.count), groups[0] < 9 || digits.count == 9 else { return true }
    // «Ring 32 86 60 00 10 dager før» has a whole number first; 116 117 and its like have six digits.
    var count = 0
    for group in groups {
      count += group
      if count == 8 { return true }
    }
    // «Ring 100 000 innbyggere» has a sum; 116 117 and its like have six digits too.
    return groups[0] == 5 || groups == [3, 3] || groups == [1, 3, 3]
      || digits.count == 6 && digits[..<3] == [1, 1, 6]
  }

  /// Modulo 11, as Brønnøysundregistrene and the banks count.
  private func hasControl(_ weights: [Int]) -> Bool {
    let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return (11 - sum % 11) % 11 == digits.last
  }
}

extension Code {
  static let numberDoesNotMatch = Code(
    "number-does-not-match", .warning,
    title: Wording(nb: "Et nummer som ikke stemmer", en: "A number that cannot be right"),
    explanation: Wording(
      nb:
        "Et norsk telefonnummer har åtte sifre. Mangler det ett, eller er det ett for mye, når ingen fram. Og kontrollsifferet i et organisasjonsnummer eller kontonummer viser at et siffer er galt.",
      en:
        "A Norwegian telephone number has eight digits; with one missing, or one too many, nobody gets through. And the check digit of an organisation or account number shows that a digit is wrong."
    ),
    example: Example(wrong: "Ring 328 66 00.", right: "Ring 32 86 60 00."))
}
