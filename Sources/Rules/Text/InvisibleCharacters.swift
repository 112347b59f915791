import Content
import Diagnostics
import Mistakes
import Model

extension Rule {
  /// Soft hyphens and zero-width characters; the code is that of Mistakes, which reports them in fields.
  static let invisibleCharacters = Rule(
    phrase: Phrase(
      scope: .everywhere, firstBytes: InvisibleCharacter.firstBytes,
      secondBytes: InvisibleCharacter.secondBytes,
      match: { bytes, start, end in
        InvisibleCharacter(bytes, at: start, before: end).map {
          Phrase.Match(range: $0.range, written: bytes.text($0.range), instead: "")
        }
      },
      finding: { match, place in .invisibleCharacter(match.written, at: place) }))
}
