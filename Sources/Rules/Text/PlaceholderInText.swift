import Diagnostics
import Model

extension Rule {
  /// Words that were to be replaced before the text was shown; the code is Model's, which reports them in fields.
  static let placeholderInText = Rule(phrase: gap(.ownNorwegian))
  static let placeholderInEnglish = Rule(phrase: gap(.ownEnglish))
}

/// A text may be about a TODO, or about `xxx_property`: a gap begins its line, or stands in brackets, or has a colon.
private func gap(_ scope: Phrase.Scope) -> Phrase {
  let words = Phrase.words(gaps, in: scope, finding)
  return Phrase(
    scope: scope, firstBytes: words.firstBytes, secondBytes: words.secondBytes,
    match: { bytes, start, end in
      guard let match = words.match(bytes, start, end) else { return nil }
      let next = match.range.upperBound < bytes.count ? bytes[match.range.upperBound] : 0x0A
      let before = start > 0 ? bytes[start - 1] : 0x0A
      if "_\\".utf8.contains(next) || before == UInt8(ascii: "_") { return nil }
      guard match.written.lowercased() == "todo" else { return match }
      let isMarked = next == UInt8(ascii: ":") || "[(<".utf8.contains(before)
      return isMarked || bytes.beginsSentence(start) ? match : nil
    },
    finding: words.finding)
}

private let gaps = ["todo", "xxx", "xxxx", "tbd", "lorem ipsum"]

private let finding: @Sendable (Phrase.Match, Location) -> Diagnostic = { match, place in
  Diagnostic(
    .placeholder,
    Wording(
      nb: "«\(match.written)» ser ut som noe som skal fylles ut",
      en: "“\(match.written)” looks like a placeholder"),
    at: place,
    help: Wording(
      nb: "skriv det som skal stå der, eller slett det", en: "write what belongs there, or delete it"))
}
