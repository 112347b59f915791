import Diagnostics
import Model

extension Rule {
  /// What was agreed is known for a year that something was received in, and for an agreement on money that runs.
  static let agreementSaysSum = Rule(.agreementWithoutSum, each: Partner.self) { partner, site in
    let (facts, today) = (partner.internalFacts, site.moment.today)
    // A sum that does not say which year it is of is said already.
    guard facts.withoutYear.agreed == nil else { return [] }
    let received = facts.yearsInOrder.compactMap { year in
      year.facts.firstReceived.flatMap { field in
        facts.saysNothingAgreed(in: year.number) ? (year.number, "\(year.field).\(field)") : nil
      }
    }
    let ends = facts.from ?? facts.to
    let runs = (facts.from.map { $0 <= today } ?? true) && (facts.to.map { today <= $0 } ?? true)
    let isOfYear = received.contains { $0.0 == today.year }
    let running =
      facts.form == .money && ends != nil && runs && !isOfYear && facts.saysNothingAgreed(in: today.year)
      ? [(today.year, "form")] : []
    return (received + running).map { year, field in unsaid(year, at: partner.head.place(of: field)) }
  }
}

extension Partner.Internal {
  fileprivate func saysNothingAgreed(in year: Int) -> Bool { lacksSum(in: year) && agreed(in: year) == nil }
}

extension YearOfAgreement {
  /// The first field of what was received that is given.
  fileprivate var firstReceived: String? {
    [("betalt", paid), ("levert", delivered), ("godkjent", approved)].first { $1 != nil }?.0
  }
}

private func unsaid(_ year: Int, at place: Location) -> Diagnostic {
  let code = ReportingPeriod(year: year, part: .year).code
  return Diagnostic(
    .agreementWithoutSum,
    Wording(
      nb: "avtalen sier ikke hva som er avtalt for \(code)",
      en: "the agreement does not say what is agreed for \(code)"),
    at: place,
    help: Wording(
      nb: "skriv \(write: "avtalt", "50000") under \(code), eller \(write: "sum", "50000") for hvert år",
      en: "write \(write: "agreed", "50000") below \(code), or \(write: "sum", "50000") for every year"))
}

extension Code {
  static let agreementWithoutSum = Code(
    "agreement-without-sum", .warning,
    title: Wording(
      nb: "Avtalen sier ikke hva som er avtalt", en: "The agreement does not say what is agreed"),
    explanation: Wording(
      nb:
        "Det som er avtalt for et år, regnes mot målet for finansieringen. Uten det er det heller ikke noe å holde det som er betalt eller levert, opp mot.",
      en:
        "What is agreed for a year is counted towards the financing goal. Without it there is nothing to hold what was paid or delivered against either."
    ),
    example: Example(
      wrong: "form: penger\nfra: 2027-01-01\ntil: 2027-12-31\nar: {2027: {betalt: 30000}}",
      right: "form: penger\nfra: 2027-01-01\ntil: 2027-12-31\nar: {2027: {avtalt: 30000, betalt: 30000}}"))
}
