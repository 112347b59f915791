import Diagnostics
import Model

extension Rule {
  /// «10.5 prosent» and «1.5 mill.» have a comma in Norwegian (Språkrådet).
  static let decimalPoint = Rule(
    .decimalPoint,
    phrase: Phrase(
      scope: .ownNorwegian, firstBytes: Array(0x30...0x39), secondBytes: Array(0x30...0x39) + Array(".".utf8),
      match: pointedDecimal,
      finding: { match, place in
        Diagnostic(
          .decimalPoint,
          Wording(
            nb: "«\(match.written)» har punktum foran desimalene",
            en: "“\(match.written)” has a full stop before the decimals"),
          at: place, help: match.instead.map { Wording(nb: "skriv «\($0)»", en: "write “\($0)”") },
          fixIts: match.instead.map { [FixIt(at: place, replacement: $0)] } ?? [])
      }))
}

/// A number with one or two decimals before what is measured or counted in such: a share, a size, a sum, a length.
private let pointedDecimal: @Sendable ([UInt8], Int, Int) -> Phrase.Match? = { bytes, start, end in
  let point = bytes.digits(from: start, before: end)
  guard point - start < 4, point < end, bytes[point] == UInt8(ascii: "."), !isNumbered(bytes, start) else {
    return nil
  }
  let last = bytes.digits(from: point + 1, before: end)
  guard (1...2).contains(last - point - 1) else { return nil }
  let word = bytes.spaceEnd(last, before: end)
  let isPercent = word < end && bytes[word] == UInt8(ascii: "%")
  guard isPercent || word > last && measures.whole(in: bytes, at: word, before: end) != nil else {
    return nil
  }
  // «6.30 timer» may be six hours and a half.
  let isTwo = last - point > 2
  if isTwo, !isPercent, spans.whole(in: bytes, at: word, before: end) != nil { return nil }
  return Phrase.Match(
    range: start..<last, written: bytes.text(start..<last),
    instead: bytes.text(start..<point) + "," + bytes.text(point + 1..<last))
}

/// Whether what stands before makes it the number of a chapter or an hour, or the last part of something longer.
private func isNumbered(_ bytes: [UInt8], _ start: Int) -> Bool {
  var offset = start
  if offset > 0, ".,-/:–".utf8.contains(bytes[offset - 1]) { return true }
  while offset > 0, " .".utf8.contains(bytes[offset - 1]) { offset -= 1 }
  var wordStart = offset
  while wordStart > 0, bytes[wordStart - 1].isWord { wordStart -= 1 }
  return numbered.contains(bytes.text(wordStart..<offset).lowercased())
}

private let numbered: Set<String> = [
  "kl", "klokka", "klokken", "kapittel", "kap", "punkt", "pkt", "versjon", "utgave", "v", "avsnitt", "tabell",
  "figur",
  "nr", "nummer", "del", "vedlegg", "paragraf", "fra", "før", "etter",
]

private let measures = WordTable(
  [
    "prosent", "prosentpoeng", "promille", "millioner", "million", "mill", "milliarder", "milliard", "mrd",
    "kroner", "kr",
    "kilometer", "km", "meter", "tonn", "kilo", "kg", "liter", "grader", "hektar", "dekar", "årsverk",
  ].map { Array($0.utf8) } + spansOfTime)

/// What takes its time, and may be written as an hour and minutes.
private let spansOfTime = ["timer", "timers", "minutter", "uker", "måneder"].map { Array($0.utf8) }
private let spans = WordTable(spansOfTime)

extension Code {
  static let decimalPoint = Code(
    "decimal-point", .advice,
    title: Wording(nb: "Punktum foran desimaler", en: "A full stop before decimals"),
    explanation: Wording(
      nb:
        "På norsk står det komma foran desimalene. Punktum leses lett som skille mellom tusener, eller som et klokkeslett.",
      en:
        "Norwegian has a comma before decimals. A full stop is easily read as one between thousands, or as an hour."
    ),
    example: Example(wrong: "Prisene steg 10.5 prosent.", right: "Prisene steg 10,5 prosent."))
}
