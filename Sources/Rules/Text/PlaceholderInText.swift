import Diagnostics
import Model

extension Rule {
  /// Words that were to be replaced before the text was shown; the code is Model's, which tells them in fields.
  static let placeholderInText = Rule(phrase: .words(gaps, in: .ownNorwegian, finding))
  static let placeholderInEnglish = Rule(phrase: .words(gaps, in: .ownEnglish, finding))
}

private let gaps = ["todo", "xxx", "xxxx", "tbd", "lorem ipsum"]

private let finding: @Sendable (Phrase.Match, Location) -> Diagnostic = { match, place in
  Diagnostic(
    .placeholder,
    Wording(
      nb: "«\(match.written)» ser ut som noe som skal fylles ut",
      en: "“\(match.written)” looks like a gap to fill"),
    at: place,
    help: Wording(
      nb: "skriv det som skal stå der, eller slett det", en: "write what belongs there, or delete it"))
}
