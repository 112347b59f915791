import Arithmetic
import Diagnostics
import Model

extension Rule {
  static let activityBudget = Rule(.overspent, each: Activity.self) { entry, _ in
    guard let spent = entry.internalFacts.spent, let budget = entry.internalFacts.budget, spent > budget
    else { return [] }
    return [
      Diagnostic(
        .overspent,
        Wording(
          nb: "brukt (\(spent.amount.inNorwegian)) er mer enn budsjettet (\(budget.amount.inNorwegian))",
          en: "spent (\(spent.amount.plain)) is more than the budget (\(budget.amount.plain))"),
        at: entry.head.place(of: "brukt"),
        help: Wording(
          nb: "se om tallet stemmer; gjør det det, ta det opp i styringsgruppa",
          en: "check the number; if it is right, take it to the steering group"),
        notes: [
          Note(
            Wording(nb: "budsjettet står her", en: "the budget is here"), at: entry.head.place(of: "budsjett")
          )
        ])
    ]
  }

  static let activityIsDone = Rule(.overButNotDone, each: Activity.self) { entry, site in
    guard let end = entry.period?.to, end < site.moment.today, let status = entry.status, status != .done
    else { return [] }
    return [
      Diagnostic(
        .overButNotDone,
        Wording(
          nb: "perioden er over (\(end.iso)), men aktiviteten er ikke ferdig",
          en: "the period is over (\(end.iso)), but the activity is not done"),
        at: entry.head.place(of: "periode.til"),
        help: Wording(
          nb: "skriv \(write: "status", "ferdig"), eller den nye siste dagen",
          en: "write \(write: "status", "done"), or the new last day"))
    ]
  }
}

extension Code {
  static let overspent = Code(
    "overspent", .warning, title: Wording(nb: "Brukt mer enn budsjettet", en: "More spent than budgeted"),
    explanation: Wording(
      nb: "Aktiviteten har kostet mer enn den kunne koste.",
      en: "The activity has cost more than its budget."),
    example: Code.Example(wrong: "budsjett: 200000\nbrukt: 800000", right: "budsjett: 200000\nbrukt: 80000"))

  static let overButNotDone = Code(
    "over-but-not-done", .warning, title: Wording(nb: "Over, men ikke ferdig", en: "Over, but not done"),
    explanation: Wording(
      nb: "Aktivitetens siste dag er passert. Enten er den ferdig, eller så varer den lenger.",
      en: "The last day of the activity has passed. Either it is done, or it needs a later last day."),
    example: Code.Example(
      wrong: "status: i-rute\nstatus-dato: 2027-02-15\nperiode: {til: 2027-02-20}",
      right: "status: ferdig\nstatus-dato: 2027-02-15\nperiode: {til: 2027-02-20}"))
}
