import Diagnostics
import Model

extension Rule {
  /// What is longer is cut in lists and in other sites' search results.
  static let titleLength = Rule(
    .longTitle, .longSummary,
    everyEntry: { head, _ in
      finding(.longTitle, head.common.title, "tittel", 70, head)
        + finding(.longSummary, head.common.summary, "sammendrag", 200, head)
    })
}

private func finding(
  _ code: Code, _ texts: LocalizedText, _ field: String, _ limit: Int, _ head: EntryHead
) -> [Diagnostic] {
  texts.values.compactMap { language, text in
    // A text has at most as many characters as bytes, so most need not be counted.
    guard text.utf8.count > limit, text.count > limit else { return nil }
    return Diagnostic(
      code,
      Wording(
        nb: "teksten er på \(text.count) tegn, og over \(limit) blir den ofte kuttet",
        en:
          "the text has \(text.count) characters, and beyond \(limit) it is often cut off"
      ),
      at: head.place(of: field, in: language),
      help: Wording(nb: "kort ned, med det viktigste først", en: "shorten it, with what matters most first"))
  }
}

extension Code {
  static let longTitle = Code(
    "long-title", .advice, title: Wording(nb: "Lang tittel", en: "A long title"),
    explanation: Wording(
      nb: "Titler over 70 tegn blir kuttet i lister og søk.",
      en: "Titles of more than 70 characters are cut off in lists and search results."),
    example: Code.Example(
      wrong: "tittel: Velkommen til en stor og hyggelig boligdag for hele familien på Krona i Kongsberg",
      right: "tittel: Boligdag på Krona"))

  static let longSummary = Code(
    "long-summary", .advice, title: Wording(nb: "Langt sammendrag", en: "A long summary"),
    explanation: Wording(
      nb: "Sammendrag over 200 tegn blir kuttet i lister og søk.",
      en: "Summaries of more than 200 characters are cut off in lists and search results."),
    example: Code.Example(
      wrong:
        "sammendrag: Vi hjelper deg som vil flytte hjem til Kongsberg, med jobb, bolig, barnehage og nettverk. Vi hjelper deg som vil flytte hjem til Kongsberg, med jobb, bolig, barnehage og nettverk. Vi hjelper deg som vil flytte hjem til Kongsberg, med jobb, bolig, barnehage og nettverk.",
      right: "sammendrag: Vi hjelper deg som vil flytte hjem til Kongsberg."))
}
