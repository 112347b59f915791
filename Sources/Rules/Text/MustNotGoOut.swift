import Diagnostics
import Model

extension Rule {
  /// «Kun til intern bruk.», «EMBARGO til mandag.»: what a paper says of itself that must not go out.
  static let mustNotGoOut = Rule(phrase: .insider(forbidding))

  /// «Fortrolig.» and «Foreløpig utkast» by themselves, which a service or a hearing may also say of itself, and «Her mangler det
  /// et sitat fra ordføreren», which lacks what a text is made of.
  static let perhapsMustNotGoOut = Rule(phrase: .insider(marks, Diagnostic.perhapsNotForReaders))

  /// «Embargo til mandag», and not «embargo til tross»: what follows is a time.
  static let embargoUntil = Rule(
    phrase: Phrase(
      scope: .allProse, firstBytes: embargoes.firstBytes, secondBytes: embargoes.secondBytes,
      beginnings: embargoes.beginnings,
      matchInLine: { bytes, start, end, line in
        guard let found = embargoes.whole(in: bytes, at: start, before: end),
          bytes.beginsSentence(start, in: line) || bytes[start] == UInt8(ascii: "E"),
          isTime(bytes.text(found.end..<Swift.min(bytes.count, found.end + 24)))
        else { return nil }
        return Phrase.Match(range: start..<found.end, written: bytes.text(start..<found.end))
      },
      finding: { match, place in .notForReaders(match.written, at: place) }))

  /// «Foreløpig, Kari sjekker.»: who still has something to do with the text, and no more.
  static let colleagueIsNotDone = Rule(
    phrase: Phrase(
      scope: .ownProse, firstBytes: checking.firstBytes, secondBytes: checking.secondBytes,
      beginnings: checking.beginnings,
      matchInLine: { bytes, start, end, line in
        guard let found = checking.whole(in: bytes, at: start, before: end),
          found.end >= end || ".!)]\n".utf8.contains(bytes[found.end])
        else { return nil }
        let lead = bytes.text(Swift.max(line, start - 24)..<start)
        guard lead.hasSuffix(" "), let name = lead.dropLast().split(separator: " ").last,
          isLikelyFirstName(name.lowercased()), name.first?.isUppercase == true,
          // «Da ringte Ola og Kari sjekker» tells a story; a comma or the beginning does not.
          isApart(lead.dropLast(name.count + 1))
        else { return nil }
        return Phrase.Match(
          range: start - name.utf8.count - 1..<found.end, written: "\(name) \(bytes.text(start..<found.end))")
      },
      finding: { match, place in .perhapsNotForReaders(match.written, at: place) }))
}

private func isApart(_ lead: Substring) -> Bool {
  guard let last = lead.last(where: { $0 != " " }) else { return true }
  return ",;–-(.:!".contains(last)
}

private func isTime(_ rest: String) -> Bool {
  guard let first = rest.lowercased().split(whereSeparator: { " ,.:".contains($0) }).first else {
    return false
  }
  return first.first?.isNumber == true || times.contains(first)
}

private let times: Set<Substring> = [
  "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag", "måndag", "tysdag", "laurdag", "kl",
  "klokka", "klokken", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "over",
  "etter", "neste", "next", "tomorrow",
]

private let embargoes = WordTable(
  ["embargo til", "embargo fram til", "embargo frem til", "embargo inntil", "embargo before", "embargo fra"]
    .map { Array($0.utf8) })

private let checking = WordTable(
  [
    "sjekker", "dobbeltsjekker", "kvalitetssikrer", "leser korrektur", "ser over", "ser gjennom",
    "leser over",
    "leser gjennom", "ser på det", "ser på saken", "checks", "is checking",
  ].map { Array($0.utf8) })

private let forbidding = InsiderWords.all([
  (
    .inCapitalsOrFirst,
    [
      "kun til intern bruk", "kun for intern bruk", "kun intern bruk", "kun internt bruk",
      "bare til intern bruk", "bare til internt bruk", "bare for intern bruk", "bare for internt bruk",
      "til intern bruk", "til internt bruk", "ikke for offentligheten", "ikke til offentligheten",
      "skal ikke publiseres", "skal ikke offentliggjøres", "må ikke publiseres",
      "må ikke offentliggjøres", "strengt fortrolig", "strengt konfidensielt",
      "strengt konfidensiell", "strictly confidential", "not to be published", "must not be published",
    ]
  )
])

private let marks = InsiderWords.all([
  (
    .alone,
    [
      "fortrolig", "konfidensielt", "konfidensiell", "confidential", "hemmelig", "foreløpig utkast",
      "førebels utkast", "kun et utkast", "bare et utkast", "dette er kun et utkast", "ikke del videre",
      "må ikke deles", "skal ikke deles", "not for sharing", "do not share", "private and confidential",
    ]
  ),
  (.first, ["skal ikke ut før", "må ikke ut før"] + lacking),
])

/// «Her mangler det et sitat», of the parts that texts alone have: «Her mangler tall for 2026» is said to readers.
private let lacking = ["her mangler ", "her mangler det ", "her trengs "].flatMap { lead in
  [
    "et sitat", "sitat", "sitatet", "et bilde", "bilde", "bildet", "bildetekst", "en kilde", "kilde",
    "kilden",
    "ingress", "overskrift", "et avsnitt",
  ].map { lead + $0 }
}
