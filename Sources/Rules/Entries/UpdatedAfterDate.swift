import Diagnostics
import Model

extension Rule {
  /// News that was last changed long before it was news: one of the two days is mistyped. What is prepared is changed some days before.
  static let updatedAfterDate = Rule(.updatedBeforeDate, each: Article.self) { article, _ in
    guard let date = article.date, article.common.isExample != true else { return [] }
    return article.common.updated.values.compactMap { language, updated in
      guard updated.adding(days: 31) < date else { return nil }
      return Diagnostic(
        .updatedBeforeDate,
        Wording(
          nb: "artikkelen er fra \(date.iso), men sist oppdatert \(updated.iso)",
          en: "the article is from \(date.iso), but last updated on \(updated.iso)"),
        at: article.head.place(of: "oppdatert", in: language),
        help: Wording(
          nb: "rett den dagen som er feil, eller ta bort «oppdatert»",
          en: "correct the day that is wrong, or remove “updated”"),
        notes: [
          Note(
            Wording(nb: "den er fra denne dagen", en: "it is from this day"),
            at: article.head.place(of: "dato"))
        ])
    }
  }
}

extension Code {
  static let updatedBeforeDate = Code(
    "updated-before-date", .advice,
    title: Wording(
      nb: "Oppdatert lenge før artikkelens dato", en: "Updated long before the day of the article"),
    explanation: Wording(
      nb:
        "Siden sier at teksten sist ble endret mer enn en måned før dagen den er fra. Oftest er årstallet feil i en av dem.",
      en:
        "The page says that the text was last changed more than a month before the day it is from. Usually one of them has the wrong year."
    ),
    example: Example(
      wrong: "dato: 2027-02-15\noppdatert: 2027-01-01", right: "dato: 2027-02-15\noppdatert: 2027-02-16"))
}
