import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// A zero too many or too few between two amounts of one agreement, and thousands among whole kroner.
  static let amountsAreOfOneScale = Rule(.otherScale) { site in
    site.all(Partner.self).flatMap(besideSum) + budgets(of: site)
  }
}

/// What is agreed for a year may be another sum than the yearly contribution, but hardly a tenth of it, or ten times as much.
private func besideSum(_ partner: Entry<Partner>) -> [Diagnostic] {
  let facts = partner.internalFacts
  guard let sum = facts.sum?.counted?.amount else { return [] }
  return facts.yearsInOrder.compactMap { year in
    // What is outside the usual sums has been said.
    guard let agreed = year.facts.agreed?.counted?.amount, FinancingStatus.usualSum.contains(agreed),
      isTenfold(agreed, sum) || isTenfold(sum, agreed)
    else { return nil }
    return Diagnostic(
      .otherScale,
      Wording(
        nb:
          "avtalt (\(agreed.inNorwegian)) og det årlige bidraget (\(sum.inNorwegian)) har ulikt antall nuller",
        en: "agreed (\(agreed.plain)) and the yearly contribution (\(sum.plain)) differ by a zero"),
      at: partner.head.place(of: "\(year.field).avtalt"),
      help: Wording(
        nb: "rett det som er feil; er det riktig, kan det bli stående",
        en: "correct the one that is wrong; if it is right, leave it"),
      notes: [
        Note(
          Wording(nb: "det årlige bidraget står her", en: "the yearly contribution is here"),
          at: partner.head.place(of: "sum"))
      ])
  }
}

private func isTenfold(_ larger: Decimal, _ smaller: Decimal) -> Bool {
  smaller.sign > 0 && Fraction(larger).inPercent(of: Fraction(smaller)) == Fraction(1000)
}

/// Budgets are in kroner. One below a thousand, where all others are ten thousand or more, was meant in thousands.
private func budgets(of site: SiteModel) -> [Diagnostic] {
  let all =
    site.all(Activity.self).map { ($0.head, $0.internalFacts.budget) }
    + site.all(Event.self).map { ($0.head, $0.internalFacts.budget) }
    + site.all(Campaign.self).map { ($0.head, $0.internalFacts.budget) }
  let written = all.compactMap { head, budget in
    budget.flatMap { $0.amount.sign > 0 && !head.isUnreadable ? (head: head, amount: $0.amount) : nil }
  }
  let (small, large) = (written.filter { $0.amount < 1000 }, written.filter { $0.amount >= 10000 })
  // Where there are some of each size, or one in between, nobody can tell.
  guard large.count > 1, small.count + small.count <= large.count, small.count + large.count == written.count,
    let example = large.first
  else { return [] }
  return small.map { budget in
    Diagnostic(
      .otherScale,
      Wording(
        nb: "budsjettet er \(budget.amount.inNorwegian) kroner, mens alle de andre er minst 10 000",
        en: "the budget is \(budget.amount.plain) kroner, while all others are at least 10,000"),
      at: budget.head.place(of: "budsjett"),
      help: Wording(
        nb: "skriv hele kroner, og ikke tusen; er det riktig, kan det bli stående",
        en: "write whole kroner, not thousands; if it is right, leave it"),
      notes: [
        Note(
          Wording(nb: "et annet budsjett står her", en: "another budget is here"),
          at: example.head.place(of: "budsjett"))
      ])
  }
}

extension Code {
  static let otherScale = Code(
    "other-scale", .warning,
    title: Wording(nb: "Feil antall nuller", en: "The wrong number of zeros"),
    explanation: Wording(
      nb:
        "Beløp skrives i hele kroner. Et budsjett på under tusen blant budsjetter på over ti tusen er oftest skrevet i tusen, og en sum som er en tidel av det årlige bidraget, mangler oftest en null.",
      en:
        "Amounts are in whole kroner. A budget below a thousand among budgets above ten thousand was usually written in thousands, and a sum that is a tenth of the yearly contribution usually lacks a zero."
    ),
    example: Example(
      wrong: "form: penger\nsum: 150000\nfra: 2027-01-01\nar: {2027: {avtalt: 15000}}",
      right: "form: penger\nsum: 150000\nfra: 2027-01-01\nar: {2027: {avtalt: 75000}}"))
}
