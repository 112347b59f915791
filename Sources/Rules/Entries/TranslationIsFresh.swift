import Diagnostics
import Model

extension Rule {
  static let translationIsFresh = Rule(
    .oldTranslation,
    everyEntry: { head, site in
      let own = site.languages.main
      guard let main = head.common.updated[own] else { return [] }
      return head.common.updated.values.compactMap { language, day in
        // What a translation was made from says more than its day.
        guard language != own, day < main, head.common.translatedFrom[language] == nil else { return nil }
        return Diagnostic(
          .oldTranslation,
          Wording(
            nb: "oversettelsen er fra \(day.iso), men hovedteksten er endret \(main.iso)",
            en: "the translation is from \(day.iso), but the main text was changed \(main.iso)"),
          at: head.place(of: "oppdatert", in: language),
          help: Wording(
            nb: "se hva som er endret, rett oversettelsen, og skriv dagens dato",
            en: "see what has changed, update the translation, and write today's date"),
          notes: [
            Note(Wording(nb: "hovedteksten", en: "the main text"), at: head.place(of: "oppdatert", in: own))
          ])
      }
    })
}

extension Code {
  static let oldTranslation = Code(
    "old-translation", .warning, title: Wording(nb: "Gammel oversettelse", en: "An outdated translation"),
    explanation: Wording(
      nb: "Hovedteksten er endret etter oversettelsen, så de kan si forskjellige ting.",
      en: "The main text was changed after the translation, so the two may say different things."),
    example: Code.Example(
      wrong:
        "content/sider/om.md\n  oppdatert: 2027-02-01\ncontent/sider/om.en.md\n  title: About\n  updated: 2026-05-01",
      right:
        "content/sider/om.md\n  oppdatert: 2027-02-01\ncontent/sider/om.en.md\n  title: About\n  updated: 2027-02-01"
    ))
}
