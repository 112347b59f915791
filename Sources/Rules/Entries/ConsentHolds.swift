import Diagnostics
import Model

extension Rule {
  /// A consent that no longer holds takes the pages that rest on it out; made-up ones may begin ahead.
  static let consentHolds = Rule(.consentOver, each: Consent.self) { consent, site in
    let facts = consent.internalFacts
    let articles = (site.referrers[consent.head.id] ?? []).compactMap { site.entry(of: Article.self, $0) }
      .filter { $0.internalFacts.consent?.id == consent.head.id }
    guard !articles.isEmpty, let ending = ending(facts, on: site.moment.today),
      ending.field != "dato" || consent.common.isExample != true
    else { return [] }
    let pages = articles.map { $0.common.title[site.languages.main] ?? $0.head.id.slug }.map { "«\($0)»" }
      .joined(separator: ", ")
    return [
      Diagnostic(
        .consentOver,
        Wording(
          nb: "samtykket \(ending.what.nb), så \(pages) tas ut",
          en: "the consent \(ending.what.en), so \(pages) is left out"),
        at: consent.head.place(of: ending.field),
        help: Wording(
          nb: "slett teksten, eller hent inn et nytt samtykke",
          en: "delete the text, or ask for a new consent"),
        notes: articles.map {
          Note(Wording(nb: "denne siden tas ut", en: "this page is left out"), at: $0.head.opening)
        })
    ]
  }
}

private func ending(_ facts: Consent.Internal, on day: CalendarDate) -> (field: String, what: Wording)? {
  if let withdrawn = facts.withdrawn, withdrawn <= day {
    return ("trukket", Wording(nb: "er trukket", en: "is withdrawn"))
  }
  if let expiry = facts.expiry, expiry < day {
    return ("utloper", Wording(nb: "gikk ut \(expiry.iso)", en: "ended \(expiry.iso)"))
  }
  if let date = facts.date, date > day {
    return ("dato", Wording(nb: "gjelder først fra \(date.iso)", en: "is not valid until \(date.iso)"))
  }
  return nil
}

extension Code {
  static let consentOver = Code(
    "consent-over", .warning, title: Wording(nb: "Samtykket gjelder ikke", en: "The consent is not valid"),
    explanation: Wording(
      nb: "Når et samtykke er trukket eller gått ut, blir sidene som bygger på det, borte av seg selv.",
      en: "When a consent is withdrawn or has expired, the pages that depend on it are removed automatically."
    ),
    example: Code.Example(
      wrong:
        "content/aktuelt/historie.md\n  type: historie\n  utloper: 2029-12-31\ncontent/intern/aktuelt/historie.yml\n  samtykke: kari\ncontent/intern/samtykker/kari.yml\n  trukket: 2027-02-01",
      right:
        "content/aktuelt/historie.md\n  type: historie\n  utloper: 2029-12-31\ncontent/intern/aktuelt/historie.yml\n  samtykke: kari\ncontent/intern/samtykker/kari.yml\n  utloper: 2029-12-31"
    ))
}
