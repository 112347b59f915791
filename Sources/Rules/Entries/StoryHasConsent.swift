import Diagnostics
import Model

extension Rule {
  /// A story about a person rests on that person's consent; the page is not shown without it.
  static let storyHasConsent = Rule(.storyWithoutConsent, .consentNotAtHand, each: Article.self) {
    article, site in
    guard article.type == .story, article.head.lacks("samtykke") else { return [] }
    guard site.hasProjectFolder else {
      return [.consentNotAtHand(.story, at: article.head.place(of: "type"))]
    }
    let finding = Diagnostic(
      .storyWithoutConsent,
      Wording(nb: "historien har ikke noe samtykke", en: "the story has no consent"),
      at: article.head.place(of: "type"),
      help: Wording(
        nb:
          "skriv \(write: "samtykke", nil) i \(internalFile: "content/intern/aktuelt/\(article.head.id.slug).yml")",
        en:
          "write \(write: "consent", nil) in \(internalFile: "content/intern/aktuelt/\(article.head.id.slug).yml")"
      ))
    return [finding]
  }
}

extension Code {
  static let storyWithoutConsent = Code(
    "story-without-consent", .error,
    title: Wording(nb: "Historie uten samtykke", en: "A story without consent"),
    explanation: Wording(
      nb:
        "En historie handler om et menneske, og vises bare når vedkommende har sagt ja. Samtykket registreres i «content/intern/samtykker/».",
      en:
        "A story is about a person, and is shown only when that person has agreed. The consent is kept in “content/intern/samtykker/”."
    ),
    example: Code.Example(
      wrong:
        "content/aktuelt/historie.md\n  type: historie\n  utloper: 2029-12-31\ncontent/intern/samtykker/kari.yml\n  utloper: 2029-12-31",
      right:
        "content/aktuelt/historie.md\n  type: historie\n  utloper: 2029-12-31\ncontent/intern/aktuelt/historie.yml\n  samtykke: kari\ncontent/intern/samtykker/kari.yml\n  utloper: 2029-12-31"
    )
  ).unfinishedInDraft()
}
