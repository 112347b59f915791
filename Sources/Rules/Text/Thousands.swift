import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// `350.000` is grouped with spaces (Språkrådet); a point is easily taken for a decimal one, and the comma of `1,500 innbyggere`
  /// is one.
  static let thousands = Rule(
    .thousands,
    phrase: Phrase(
      scope: .ownNorwegian, firstBytes: Array(0x31...0x39),
      secondBytes: Array(0x30...0x39) + Array(".,".utf8), match: pointed,
      finding: { match, place in
        let grouped = match.written.replacing(".", with: "\u{A0}")
        guard let instead = match.instead else { return .perhapsDecimal(match.written, grouped, at: place) }
        return Diagnostic(
          .thousands,
          match.written.contains(",")
            ? Wording(
              nb: "«\(match.written)» har komma mellom tusener, som på engelsk",
              en: "“\(match.written)” has commas between thousands, as in English")
            : Wording(
              nb: "«\(match.written)» har punktum mellom tusener",
              en: "“\(match.written)” has full stops between thousands"),
          at: place, help: Wording(nb: "skriv «\(instead)»", en: "write “\(instead)”"),
          fixIts: [FixIt(at: place, replacement: instead)])
      }))
}

private let pointed: @Sendable ([UInt8], Int, Int) -> Phrase.Match? = { bytes, start, end in
  var offset = bytes.digits(from: start, before: end)
  guard offset - start <= 3 else { return nil }
  let first = offset
  guard offset < end, ".,".utf8.contains(bytes[offset]) else { return nil }
  let sign = bytes[offset]
  while offset + 3 < end, bytes[offset] == sign,
    bytes.digits(from: offset + 1, before: end) == offset + 4
  {
    offset += 4
  }
  let goesOn = offset + 1 < end && ".,".utf8.contains(bytes[offset]) && bytes[offset + 1].isDigit
  guard offset > first, !goesOn, bytes.isWordEnd(offset, before: end),
    !isVersion(bytes, start, first), !isNetworkAddress(bytes, start, offset)
  else { return nil }
  let written = bytes.text(start..<offset)
  let isAmount = isAmount(bytes, start, offset, before: end)
  // A comma has decimals after it, be they three; what is counted one by one has none.
  if sign == UInt8(ascii: ","), !isAmount, !written.hasSuffix(",000,000") { return nil }
  if sign == UInt8(ascii: ","), bytes[start] == UInt8(ascii: "0") || isShare(bytes, offset, before: end) {
    return nil
  }
  let isCertain = offset - first > 4 || written.hasSuffix(".000") || isAmount
  return Phrase.Match(
    range: start..<offset, written: written,
    instead: isCertain ? written.replacing(".", with: "\u{A0}").replacing(",", with: "\u{A0}") : nil)
}

/// Whether a number counts kroner or people, which are not counted in thousandths.
private func isAmount(_ bytes: [UInt8], _ start: Int, _ last: Int, before end: Int) -> Bool {
  var wordEnd = start
  while wordEnd > 0, " .".utf8.contains(bytes[wordEnd - 1]) { wordEnd -= 1 }
  var wordStart = wordEnd
  while wordStart > 0, bytes[wordStart - 1].isWord { wordStart -= 1 }
  if ["kr", "nok"].contains(bytes.text(wordStart..<wordEnd).lowercased()) { return true }
  guard last < end, bytes[last] == UInt8(ascii: " ") else {
    return bytes.holds([0x2C, 0x2D], at: last, before: end)
  }
  var next = last + 1
  while next < end, bytes[next].isWord { next += 1 }
  return counted.contains(bytes.text(last + 1..<next).lowercased())
}

/// «kr 1,413 mill.» and «1,854 personer per husstand» have three decimals.
private func isShare(_ bytes: [UInt8], _ last: Int, before end: Int) -> Bool {
  let words = bytes.text(last..<min(end, last + 40)).lowercased().words.prefix(2)
  return words.contains { ["per", "pr"].contains($0) } || words.first.map { sizes.contains($0) } ?? false
}

private let sizes: Set<String> = ["mill", "million", "millioner", "mrd", "milliard", "milliarder", "tusen"]

private let counted: Set<String> = [
  "kr", "kroner", "nok", "euro", "personer", "innbyggere", "mennesker", "ansatte", "deltakere", "deltagere",
  "besøkende", "gjester", "husstander", "boliger", "arbeidsplasser", "bedrifter", "elever", "studenter",
  "jobber", "stillinger", "plasser", "billetter", "turister", "pendlere", "barn", "kunder", "medlemmer",
]

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

extension Diagnostic {
  /// `1.413` may be a number of thousands or, as in English, one with three decimals.
  fileprivate static func perhapsDecimal(
    _ written: String, _ grouped: String, at place: Location
  ) -> Diagnostic {
    let decimal = written.replacing(".", with: ",")
    return Diagnostic(
      .thousands,
      Wording(
        nb: "«\(written)» kan leses på to måter", en: "“\(written)” can be read in two ways"),
      at: place,
      help: Wording(
        nb: "skriv «\(grouped)» hvis det er tusener, og «\(decimal)» hvis det er desimaler",
        en: "write “\(grouped)” for thousands, and “\(decimal)” for decimals"))
  }
}

extension Code {
  static let thousands = Code(
    "thousands", .advice, title: Wording(nb: "Punktum mellom tusener", en: "Full stops between thousands"),
    explanation: Wording(
      nb: "Store tall deles med mellomrom, helst et hardt mellomrom så tallet ikke deles over to linjer.",
      en: "Large numbers are grouped with spaces, preferably no-break spaces."),
    example: Example(wrong: "350.000", right: "350\u{A0}000"))
}
