import Diagnostics
import Model

extension Rule {
  /// «1, 7 mill. kr» is read as «1» and «7 mill. kr», by people and by what looks for sums.
  static let decimalSpacing = Rule(
    .decimalSpacing,
    phrase: Phrase(
      scope: .ownNorwegian, firstBytes: Array(0x30...0x39), secondBytes: Array(0x30...0x39) + Array(",".utf8),
      match: partedDecimal,
      finding: { match, place in
        Diagnostic(
          .decimalSpacing,
          Wording(
            nb: "«\(match.written)» leses som to tall", en: "“\(match.written)” is read as two numbers"),
          at: place,
          help: match.instead.map { instead in
            Wording(
              nb: "skriv «\(instead)», uten mellomrom etter kommaet",
              en: "write “\(instead)”, without a space after the comma")
          })
      }))
}

/// Two numbers with a comma and a space between, before a word for size or share, where no list of numbers goes on.
private let partedDecimal: @Sendable ([UInt8], Int, Int) -> Phrase.Match? = { bytes, start, end in
  let comma = bytes.digits(from: start, before: end)
  guard comma - start < 4, comma < end, bytes[comma] == UInt8(ascii: ",") else { return nil }
  let second = bytes.spaceEnd(comma + 1, before: end)
  let last = bytes.digits(from: second, before: end)
  guard second > comma + 1, (1...2).contains(last - second), !followsNumber(bytes, start) else { return nil }
  let word = bytes.spaceEnd(last, before: end)
  guard word > last, let size = sizes.whole(in: bytes, at: word, before: end) else { return nil }
  let written = bytes.text(start..<size.end)
  return Phrase.Match(
    range: start..<size.end, written: written,
    instead: bytes.text(start..<comma + 1) + bytes.text(second..<size.end))
}

/// Whether a number is one of several, as in «1, 2, 3 millioner», or is called something, as in «avdeling 1, 7 millioner».
private func followsNumber(_ bytes: [UInt8], _ start: Int) -> Bool {
  var offset = start
  while offset > 0, " .".utf8.contains(bytes[offset - 1]) { offset -= 1 }
  guard offset > 0 else { return false }
  if bytes[offset - 1].isDigit || ",-/".utf8.contains(bytes[offset - 1]) { return true }
  var wordStart = offset
  while wordStart > 0, bytes[wordStart - 1].isWord { wordStart -= 1 }
  return named.contains(bytes.text(wordStart..<offset).lowercased())
}

private let named: Set<String> = [
  "nr", "nummer", "side", "s", "kapittel", "kap", "punkt", "pkt", "avdeling", "fase", "gruppe", "trinn",
  "figur",
  "tabell", "klasse", "sone", "del", "post", "sak", "alternativ", "uke", "år", "bygg", "linje", "vedlegg",
  "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
  "desember", "og",
]

/// Sizes that a decimal stands before; «prosent» is one, but a full stop or a sign ends none of them.
private let sizes = WordTable(
  ["millioner", "million", "mill", "milliarder", "milliard", "mrd", "prosent", "prosentpoeng", "promille"]
    .map { Array($0.utf8) })

extension Code {
  static let decimalSpacing = Code(
    "decimal-spacing", .warning,
    title: Wording(nb: "Mellomrom i et desimaltall", en: "A space in a decimal number"),
    explanation: Wording(
      nb:
        "Et desimaltall har ikke mellomrom etter kommaet. «1, 7 mill.» leses som ett og sju millioner, og er ingen sum for det som leter etter summer som ikke er for alle.",
      en:
        "A decimal number has no space after its comma. “1, 7 mill.” reads as one and seven million, and is no sum to what looks for sums that are not meant for everybody."
    ),
    example: Example(wrong: "Det kostet 1, 7 millioner.", right: "Det kostet 1,7 millioner."))
}
