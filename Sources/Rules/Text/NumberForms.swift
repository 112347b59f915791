import Diagnostics
import Model

extension Rule {
  /// `25%` wants a no-break space before its sign (Språkrådet).
  static let percentSpacing = Rule(
    .percentSpacing,
    phrase: Phrase(
      scope: .ownNorwegian, firstBytes: Array(0x30...0x39),
      secondBytes: Array(0x30...0x39) + Array("%,".utf8), match: tightPercent,
      finding: { match, place in .form(.percentSpacing, match, at: place) }))

  /// `200,-` is written `200 kroner`.
  static let amountForm = Rule(
    .amountForm,
    phrase: Phrase(
      scope: .ownNorwegian, firstBytes: Array(0x31...0x39), secondBytes: Array(0x30...0x39) + Array(",".utf8),
      match: amountWithDash,
      finding: { match, place in
        Diagnostic(
          .amountForm, Wording(nb: "«\(match.written)»", en: "“\(match.written)”"), at: place,
          help: match.instead.map { Wording(nb: "skriv «\($0)»", en: "write “\($0)”") })
      }))
}

private let tightPercent: @Sendable ([UInt8], Int, Int) -> Phrase.Match? = { bytes, start, end in
  var offset = bytes.digits(from: start, before: end)
  if offset < end, bytes[offset] == UInt8(ascii: ","),
    bytes.digits(from: offset + 1, before: end) > offset + 1
  {
    offset = bytes.digits(from: offset + 1, before: end)
  }
  // «100%ig» has a word after the sign, which no space is right in front of.
  guard offset < end, bytes[offset] == UInt8(ascii: "%"), bytes.isWordEnd(offset + 1, before: end) else {
    return nil
  }
  return Phrase.Match(
    range: start..<offset + 1, written: bytes.text(start..<offset + 1),
    instead: bytes.text(start..<offset) + "\u{A0}%")
}

private let amountWithDash: @Sendable ([UInt8], Int, Int) -> Phrase.Match? = { bytes, start, end in
  let comma = bytes.digits(from: start, before: end)
  guard bytes.holds(Array(",-".utf8), at: comma, before: end), bytes.isWordEnd(comma + 2, before: end) else {
    return nil
  }
  return Phrase.Match(
    range: start..<comma + 2, written: bytes.text(start..<comma + 2),
    instead: bytes.text(start..<comma) + " kroner")
}

extension Code {
  static let percentSpacing = Code(
    "percent-spacing", .advice,
    title: Wording(nb: "Mellomrom foran prosenttegnet", en: "Space before the percent sign"),
    explanation: Wording(
      nb: "Mellom tallet og prosenttegnet står et hardt mellomrom.",
      en: "The percent sign has a no-break space before it."),
    example: Example(wrong: "25%", right: "25\u{A0}%"))

  static let amountForm = Code(
    "amount-form", .advice,
    title: Wording(nb: "Beløp med komma og strek", en: "An amount with a comma and a dash"),
    explanation: Wording(
      nb: "Skjermlesere leser «,-» som komma og strek. Skriv «kroner», eller «kr» foran tallet.",
      en: "Screen readers read “,-” as “comma dash”. Write “kroner”, or “kr” before the number."),
    example: Example(wrong: "Det koster 200,-.", right: "Det koster 200 kroner."))
}
