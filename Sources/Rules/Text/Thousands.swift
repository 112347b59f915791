import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// `350.000` is grouped with spaces (Språkrådet); a point is easily taken for a decimal one.
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
            en: "“\(match.written)” has full stops between thousands"),
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
  guard offset > first, !goesOn, bytes.isWordEnd(offset, before: end),
    !isVersion(bytes, start, first), !isNetworkAddress(bytes, start, offset)
  else { return nil }
  let written = bytes.text(start..<offset)
  let grouped = written.split(separator: ".").joined(separator: "\u{A0}")
  return Phrase.Match(range: start..<offset, written: written, instead: grouped)
}

/// `0.1.104` and «NSS 3.104» number an edition of something.
private func isVersion(_ bytes: [UInt8], _ start: Int, _ first: Int) -> Bool {
  guard start > 1 else { return false }
  if bytes[start - 1] == UInt8(ascii: "."), bytes[start - 2].isDigit { return true }
  guard bytes[start - 1] == UInt8(ascii: " "), first - start == 1 else { return false }
  var wordStart = start - 1
  while wordStart > 0, bytes[wordStart - 1].isWord { wordStart -= 1 }
  let word = bytes.text(wordStart..<start - 1)
  if ["versjon", "version", "utgave", "v"].contains(word.lowercased()) { return true }
  let isName = word.utf8.count > 1 && word.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  return isName && !["NOK", "KR", "EUR", "USD", "SEK", "DKK", "GBP"].contains(word)
}

/// Four numbers up to 255, as in 192.168.100.200.
private func isNetworkAddress(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
  let numbers = bytes[start..<end].split(separator: UInt8(ascii: "."))
  return numbers.count == 4
    && numbers.allSatisfy { (digitValue(of: String(decoding: $0, as: UTF8.self)) ?? 256) < 256 }
}

extension Code {
  static let thousands = Code(
    "thousands", .advice, title: Wording(nb: "Punktum mellom tusener", en: "Full stops between thousands"),
    explanation: Wording(
      nb: "Store tall deles med mellomrom, helst et hardt mellomrom så tallet ikke deles over to linjer.",
      en: "Large numbers are grouped with spaces, preferably no-break spaces."),
    example: Example(wrong: "350.000", right: "350\u{A0}000"))
}
