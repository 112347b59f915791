import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// A budget that is larger than all that the project has.
  static let activityBudgetIsUsual = Rule(.unusualBudget, each: Activity.self) { entry, _ in
    guard let budget = entry.internalFacts.budget, budget.amount > 30_000_000 else { return [] }
    return [
      Diagnostic(
        .unusualBudget,
        Wording(
          nb: "budsjettet er \(budget.amount.inNorwegian) kroner",
          en: "the budget is NOK \(budget.amount.plain)"),
        at: entry.head.place(of: "budsjett"),
        help: Wording(
          nb: "er det en null for mye, eller er beløpet skrevet i øre?",
          en: "is there a zero too many, or is it in øre?"))
    ]
  }

  /// «siden: 1926» is when the company began, or a slip for 2026.
  static let partnerIsOfProject = Rule(.partnerBeforeProject, each: Partner.self) { partner, site in
    guard let since = partner.since?.firstDay.year, let years = site.site?.facts.years,
      since + yearsBefore < years.lowerBound
    else { return [] }
    return [
      Diagnostic(
        .partnerBeforeProject,
        Wording(
          nb: "partneren kom med i \(since), men prosjektet begynte i \(years.lowerBound)",
          en: "the partner joined in \(since), but the project began in \(years.lowerBound)"),
        at: partner.head.place(of: "siden"),
        help: Wording(
          nb: "skriv året partneren kom med i prosjektet, ikke året bedriften ble startet",
          en: "write the year the partner joined the project, not the year the company was founded"))
    ]
  }
}

/// Whoever asked for the project was with it before it began.
private let yearsBefore = 3

extension Code {
  static let unusualBudget = Code(
    "unusual-budget", .warning,
    title: Wording(nb: "Et uvanlig høyt budsjett", en: "An unusually large budget"),
    explanation: Wording(
      nb: "Aktiviteten har et budsjett på over 30 millioner kroner, mer enn hele prosjektet.",
      en: "The activity has a budget of more than NOK 30 million, more than the whole project."),
    example: Example(wrong: "budsjett: 83000000", right: "budsjett: 83000"))

  static let partnerBeforeProject = Code(
    "partner-before-project", .warning,
    title: Wording(nb: "Partner før prosjektet begynte", en: "A partner before the project began"),
    explanation: Wording(
      nb:
        "«siden» er året partneren kom med i prosjektet. Det er flere år før prosjektets første fase, så det er nok et annet år, eller en skrivefeil.",
      en:
        "“since” is the year the partner joined the project. It is years before the project’s first phase, so it is probably another year, or a slip."
    ),
    example: Example(
      wrong:
        "content/nettsted.yml\n  faser: [{navn: {nb: Prosjektet, en: The project}, fra: 2019, til: 2030}]\ncontent/partnere/a.yml\n  siden: 1926",
      right:
        "content/nettsted.yml\n  faser: [{navn: {nb: Prosjektet, en: The project}, fra: 2019, til: 2030}]\ncontent/partnere/a.yml\n  siden: 2026"
    ))
}
