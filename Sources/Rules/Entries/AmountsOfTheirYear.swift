import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// What was paid, delivered or approved was so in a year of the agreement, or right after, and not in one to come.
  static let amountsAreOfTheirYear = Rule(.amountOfOtherYear, each: Partner.self) { partner, site in
    let facts = partner.internalFacts
    return facts.yearsInOrder.flatMap { year in
      // Made-up amounts may lie ahead, to show what they will look like.
      let today = partner.common.isExample == true ? nil : site.moment.today
      guard let why = reason(year.number, facts, today) else { return [Diagnostic]() }
      return year.facts.received.map { field in
        Diagnostic(
          .amountOfOtherYear, why, at: partner.head.place(of: "\(year.field).\(field)"),
          help: Wording(
            nb: "rett året, eller «fra» og «til»", en: "correct the year, or “fra” (from) and “til” (to)"))
      }
    }
  }
}

extension YearOfAgreement {
  /// The fields of what was received that are given.
  fileprivate var received: [String] {
    [("betalt", paid), ("levert", delivered), ("godkjent", approved)].filter { $1 != nil }.map(\.0)
  }
}

/// Why a year is none to receive anything in; a payment may come in the year after the agreement.
private func reason(_ year: Int, _ facts: Partner.Internal, _ today: CalendarDate?) -> Wording? {
  if let today, year > today.year {
    return Wording(
      nb: "\(year) har ikke begynt, så ingenting kan være mottatt",
      en: "\(year) has not begun, so nothing can be received")
  }
  let isEarly = facts.from.map { year < $0.year } ?? false
  let isLate = facts.to.map { year > $0.year + 1 } ?? false
  guard isEarly || isLate else { return nil }
  let span = "\(facts.from?.iso ?? "…")–\(facts.to?.iso ?? "…")"
  return Wording(
    nb: "\(year) ligger utenfor avtalen (\(span))", en: "\(year) lies outside the agreement (\(span))")
}

extension Code {
  static let amountOfOtherYear = Code(
    "amount-of-other-year", .warning,
    title: Wording(
      nb: "Mottatt i et annet år enn avtalens", en: "Received in another year than the agreement’s"),
    explanation: Wording(
      nb:
        "Det som er betalt, levert eller godkjent, står under året det skjedde. Et galt årstall flytter pengene til et annet års regnskap.",
      en:
        "What is paid, delivered or approved stands below the year it happened. A wrong year moves the money to the accounts of another year."
    ),
    example: Code.Example(
      wrong: "sum: 50000\nform: penger\nfra: 2027-01-01\ntil: 2027-12-31\nar: {2026: {betalt: 20000}}",
      right: "sum: 50000\nform: penger\nfra: 2027-01-01\ntil: 2027-12-31\nar: {2027: {betalt: 20000}}"))
}
