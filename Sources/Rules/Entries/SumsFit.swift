import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// The sums of the status page have no more digits than an amount may have; what does not fit at all is not shown.
  static let sumsFit = Rule(.sumTooLarge) { site in
    let partners = site.all(Partner.self)
    let activities = site.all(Activity.self).map { ($0.head, $0.internalFacts) }
    let sums: [[Amount]] = [
      partners.map { ($0.head, "sum", $0.internalFacts.sum) },
      activities.map { ($0, "budsjett", $1.budget) },
      activities.map { ($0, "brukt", $1.spent) },
    ]
    let ofYears = Dictionary(grouping: partners.flatMap(amounts)) { $0.sum }.sorted { $0.key < $1.key }
    return (sums + ofYears.map { $0.value.map(\.amount) }).compactMap(overflow)
  }
}

private typealias Amount = (head: EntryHead, field: String, sum: Kroner?)

/// What a partner has agreed to and given, each with the name of the sum that it is part of: the year's agreed, or received.
private func amounts(of partner: Entry<Partner>) -> [(sum: String, amount: Amount)] {
  let facts = partner.internalFacts
  let received = facts.form == .money ? "betalt" : "godkjent"
  return facts.yearsInOrder.flatMap { year -> [(sum: String, amount: Amount)] in
    [
      ("\(year.field).avtalt", (partner.head, "\(year.field).avtalt", year.facts.agreed)),
      ("\(year.field).mottatt", (partner.head, "\(year.field).\(received)", facts.received(in: year.number))),
    ]
  }
}

private let largest: Decimal = 999_999_999_999_999

/// The amount with which the sum grows too large, whatever the signs of the amounts and the parts they are divided into.
private func overflow(_ amounts: [Amount]) -> Diagnostic? {
  var total = Decimal.zero
  for amount in amounts {
    guard let sum = amount.sum?.amount else { continue }
    guard let next = total.adding(sum.magnitude), next <= largest else {
      return tooLarge(sum, after: total, at: amount.head.place(of: amount.field))
    }
    total = next
  }
  return nil
}

private func tooLarge(_ sum: Decimal, after total: Decimal, at place: Location) -> Diagnostic {
  Diagnostic(
    .sumTooLarge,
    Wording(
      nb: "summen får over 15 sifre: \(sum.inNorwegian) kommer til \(total.inNorwegian)",
      en: "the sum exceeds 15 digits: \(sum.plain) comes on top of \(total.plain)"),
    at: place,
    help: Wording(
      nb: "se etter siffer eller nuller for mye i beløpene; en sum som ikke får plass, vises ikke",
      en: "look for digits or zeros too many in the amounts; a sum that does not fit is not shown"))
}

extension Code {
  static let sumTooLarge = Code(
    "sum-too-large", .warning, title: Wording(nb: "Summen er for stor", en: "The sum is too large"),
    explanation: Wording(
      nb:
        "Statussiden legger sammen beløpene. Får summen over 15 sifre, er nesten alltid et beløp skrevet feil.",
      en:
        "The status page adds the amounts up. If the sum exceeds 15 digits, an amount is nearly always mistyped."
    ),
    example: Example(
      wrong:
        "content/intern/partnere/a.yml\n  form: penger\n  fra: 2027-01-01\n  sum: 999999999999999\ncontent/intern/partnere/b.yml\n  form: penger\n  fra: 2027-01-01\n  sum: 50000",
      right:
        "content/intern/partnere/a.yml\n  form: penger\n  fra: 2027-01-01\n  sum: 150000\ncontent/intern/partnere/b.yml\n  form: penger\n  fra: 2027-01-01\n  sum: 50000"
    ))
}
