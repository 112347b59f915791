import Diagnostics
import Model

extension Rule {
  /// What is published about a person is not kept for ever.
  static let storyExpires = Rule(.storyWithoutExpiry, each: Article.self) { article, site in
    guard article.type == .story, article.head.lacksLastDay(in: site.languages.main) else { return [] }
    return [
      Diagnostic(
        .storyWithoutExpiry,
        Wording(nb: "historien har ingen sluttdato", en: "the story has no last day"),
        at: article.head.place(of: "type"),
        help: Wording(
          nb: "skriv for eksempel \(write: "utloper", "2029-12-31"), ikke senere enn samtykket varer",
          en: "write for example \(write: "expire-at", "2029-12-31"), no later than the consent is valid"))
    ]
  }
}

extension EntryHead {
  /// Whether no day ends all of it; that of a translation ends only that.
  fileprivate func lacksLastDay(in main: Language) -> Bool {
    lacks("utloper") || !common.expireAt.values.isEmpty && common.expireAt[main] == nil
  }
}

extension Code {
  static let storyWithoutExpiry = Code(
    "story-without-expiry", .error,
    title: Wording(nb: "Historie uten sluttdato", en: "A story without a last day"),
    explanation: Wording(
      nb: "En historie om et menneske skal ha en dag da den blir borte igjen.",
      en: "A story about a person must have a day on which it is removed."),
    example: Code.Example(
      wrong:
        "content/aktuelt/historie.md\n  type: historie\ncontent/intern/aktuelt/historie.yml\n  samtykke: kari\ncontent/intern/samtykker/kari.yml\n  utloper: 2029-12-31",
      right:
        "content/aktuelt/historie.md\n  type: historie\n  utloper: 2029-12-31\ncontent/intern/aktuelt/historie.yml\n  samtykke: kari\ncontent/intern/samtykker/kari.yml\n  utloper: 2029-12-31"
    )
  ).unfinishedInDraft()
}
