import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// «kl. 25.30»: whoever is asked to come then, comes at no hour. The code is Model's, which reports it in fields.
  static let impossibleHour = Rule(
    phrase: Phrase(
      scope: .ownProse, firstBytes: words.firstBytes, secondBytes: words.secondBytes,
      beginnings: words.beginnings,
      match: { bytes, start, end in
        guard let word = words.whole(in: bytes, at: start, before: end) else { return nil }
        var offset = word.end
        if offset < end, ".:".utf8.contains(bytes[offset]) { offset += 1 }
        let marks = word.word < norwegianWords.count ? ".:" : ":"
        let found = impossible(bytes, bytes.spaceEnd(offset, before: end), end, Array(marks.utf8))
        // “The result stayed at 60:40.”
        return word.word < norwegianWords.count || found?.written.utf8.first.map({ $0 < 0x33 }) ?? true
          ? found : nil
      },
      finding: { match, place in
        Diagnostic(
          .invalidTime,
          Wording(
            nb: "klokkeslettet «\(match.written)» finnes ikke",
            en: "there is no such time of day as “\(match.written)”"),
          at: place,
          help: Wording(
            nb: "se hvilket klokkeslett som er ment, og skriv det, fra 00.00 til 23.59",
            en: "see which time is meant, and write it, from 00:00 to 23:59")
        ).withSeverity(.warning)
      }))
}

private let norwegianWords = ["klokken", "klokka", "kl"]
/// What a time of day stands after in Norwegian.
let clockWords = WordTable(norwegianWords.map { Array($0.utf8) })
/// English has a colon in its times.
private let words = WordTable((norwegianWords + ["at", "from", "until", "till"]).map { Array($0.utf8) })

/// The first of one time, or of two with a dash between them, that no clock shows.
private func impossible(_ bytes: [UInt8], _ start: Int, _ end: Int, _ marks: [UInt8]) -> Phrase.Match? {
  guard let first = writtenTime(bytes, start, end, marks) else { return nil }
  if !first.exists { return Phrase.Match(range: start..<first.end, written: bytes.text(start..<first.end)) }
  let space = bytes.spaceEnd(first.end, before: end)
  let dash = ["–", "-"].map { Array($0.utf8) }.first { bytes.holds($0, at: space, before: end) }
  guard let dash else { return nil }
  let next = bytes.spaceEnd(space + dash.count, before: end)
  guard let second = writtenTime(bytes, next, end, marks), !second.exists else { return nil }
  return Phrase.Match(range: next..<second.end, written: bytes.text(next..<second.end))
}

/// An hour and its minutes; a number without minutes is no hour for certain («klokka 25 over seks»).
private func writtenTime(
  _ bytes: [UInt8], _ start: Int, _ end: Int, _ marks: [UInt8]
) -> (end: Int, exists: Bool)? {
  let mark = bytes.digits(from: start, before: end)
  guard (1...2).contains(mark - start), mark < end, marks.contains(bytes[mark]) else { return nil }
  let last = bytes.digits(from: mark + 1, before: end)
  // `1.18.30` and `25.30.2027` are none.
  let goesOn = last + 1 < end && ".:,".utf8.contains(bytes[last]) && bytes[last + 1].isDigit
  guard last == mark + 3, !goesOn, bytes.endsNumber(last, before: end),
    let hour = digitValue(of: bytes.text(start..<mark)),
    let minute = digitValue(of: bytes.text(mark + 1..<last))
  else { return nil }
  return (last, hour < 25 && minute < 60)
}
