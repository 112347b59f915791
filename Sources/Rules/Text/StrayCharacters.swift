import Content
import Diagnostics
import Mistakes
import Model

extension Rule {
  /// `Ã¥` for å: text that was saved in one encoding and read in another; soft hyphens and zero-width characters.
  ///
  /// Their codes are those of Mistakes, which reports them in fields.
  static let strayCharacters = Rule(
    phrase: Phrase(
      scope: .everywhere, firstBytes: StrayCharacter.firstBytes, secondBytes: StrayCharacter.secondBytes,
      match: { bytes, start, end in
        guard let stray = StrayCharacter(bytes, at: start, before: end) else { return nil }
        let written = bytes.text(stray.range)
        return switch stray.kind {
        case .brokenLetters(let meant): Phrase.Match(range: stray.range, written: written, instead: meant)
        case .invisible: Phrase.Match(range: stray.range, written: written, instead: "")
        }
      },
      finding: { match, place in
        match.instead?.isEmpty ?? false
          ? .invisibleCharacter(match.written, at: place)
          : .brokenLetters(match.written, meant: match.instead, at: place)
      }))
}
