import Arithmetic
import Diagnostics
import Model

/// A budget and what was spent are 0 or more: a sum with less in it would look smaller than it is.
func negativeBudgets(of site: SiteModel) -> [Diagnostic] {
  let activities = site.all(Activity.self).flatMap { entry in
    negative([("budsjett", entry.internalFacts.budget), ("brukt", entry.internalFacts.spent)], entry.head)
  }
  let events = site.all(Event.self).flatMap { entry in
    negative([("budsjett", entry.internalFacts.budget)], entry.head)
  }
  let campaigns = site.all(Campaign.self).flatMap {
    negative([("budsjett", $0.internalFacts.budget)], $0.head)
  }
  let strategies = site.all(CommunicationStrategy.self).flatMap {
    negative([("budsjett", $0.internalFacts.budget)], $0.head)
  }
  return activities + events + campaigns + strategies
}

/// The amounts below 0, each with its field.

func negative(_ amounts: [(field: String, amount: Kroner?)], _ head: EntryHead) -> [Diagnostic] {
  amounts.compactMap { field, amount in
    guard let amount, amount.counted == nil else { return nil }
    return Diagnostic(
      .impossibleAmount,
      Wording(
        nb: "beløpet \(amount.amount.inNorwegian) er mindre enn 0",
        en: "the amount \(amount.amount.plain) is less than 0"),
      at: head.place(of: field),
      help: Wording(
        nb: "skriv beløpet uten minus; det regnes ikke med før det stemmer",
        en: "write the amount without a minus; it is not counted until it is right"))
  }
}
