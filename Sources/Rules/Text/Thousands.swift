import Diagnostics
import Model

extension Rule {
  /// `350.000` is grouped with blanks (Språkrådet); a point is easily taken for a decimal one.
  static let thousands = Rule(
    .thousands,
    phrase: Phrase(
      scope: .ownNorwegian, firstBytes: Array(0x31...0x39),
      secondBytes: Array(0x30...0x39) + Array(".".utf8), match: pointed,
      finding: { match, place in
        Diagnostic(
          .thousands,
          Wording(
            nb: "«\(match.written)» har punktum mellom tusener",
            en: "“\(match.written)” has points between thousands"),
          at: place, help: match.instead.map { Wording(nb: "skriv «\($0)»", en: "write “\($0)”") },
          fixIts: match.instead.map { [FixIt(at: place, replacement: $0)] } ?? [])
      }))
}

private let pointed: @Sendable ([UInt8], Int, Int) -> Phrase.Match? = { bytes, start, end in
  var offset = bytes.digits(from: start, before: end)
  guard offset - start <= 3 else { return nil }
  let first = offset
  while offset + 3 < end, bytes[offset] == UInt8(ascii: "."),
    bytes.digits(from: offset + 1, before: end) == offset + 4
  {
    offset += 4
  }
  let goesOn = offset + 1 < end && bytes[offset] == UInt8(ascii: ".") && bytes[offset + 1].isDigit
  guard offset > first, !goesOn, bytes.isWordEnd(offset, before: end) else { return nil }
  let written = bytes.text(start..<offset)
  let grouped = written.split(separator: ".").joined(separator: "\u{A0}")
  return Phrase.Match(range: start..<offset, written: written, instead: grouped)
}

extension Code {
  static let thousands = Code(
    "thousands", .advice, title: Wording(nb: "Punktum mellom tusener", en: "Points between thousands"),
    explanation: Wording(
      nb: "Store tall deles med mellomrom, helst et hardt mellomrom så tallet ikke deles over to linjer.",
      en: "Large numbers are grouped with blanks, best no-break ones."),
    example: Example(wrong: "350.000", right: "350\u{A0}000"))
}
