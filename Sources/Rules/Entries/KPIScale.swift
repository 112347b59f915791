import Arithmetic
import Diagnostics
import Model

/// Numbers that are all ten times what they are measured from, or are to reach, or a tenth of it: a digit too many or
/// too few, or another unit. One that is so among others has leapt.
func unlikeGoals(_ kpi: Entry<KPI>) -> Diagnostic? {
  let numbers = kpi.facts.allObservations.compactMap { observation -> (ReportingPeriod, Decimal)? in
    observation.period.flatMap { period in observation.value?.number.map { (period, $0) } }
  }.sorted { $0.0 < $1.0 }
  guard kpi.largestJump == nil, let first = numbers.first, let goal = kpi.facts.measure(of: numbers.map(\.1))
  else { return nil }
  let index = kpi.observations.firstIndex { $0.period == first.0 }
  let isMore = first.1 > goal.value
  return Diagnostic(
    .jumpTooLarge,
    Wording(
      nb: "\(first.0.code) er \(first.1.inNorwegian), men \(goal.name.nb) er \(goal.value.inNorwegian)",
      en: "\(first.0.code) is \(first.1.plain), but the \(goal.name.en) is \(goal.value.plain)"),
    at: kpi.head.place(of: index.map { "observasjoner.\($0).verdi" } ?? "datakilde"),
    help: Wording(
      nb:
        "det er rundt \(isMore ? "ti ganger så mye, eller mer" : "en tidel, eller mindre"). Se etter et siffer for \(isMore ? "mye" : "lite"); er det riktig, skriv «storste-hopp»",
      en:
        "that is about \(isMore ? "ten times as much, or more" : "a tenth of it, or less"). Look for a digit too \(isMore ? "many" : "few"); if it is right, write “largest-jump”"
    ),
    notes: [
      Note(
        Wording(nb: "\(goal.name.nb) står her", en: "the \(goal.name.en) is here"),
        at: kpi.head.place(of: goal.field))
    ])
}

private typealias Measure = (name: Wording, field: String, value: Decimal)

extension KPI {
  /// The baseline or the target, where all numbers are tenfold or a tenth of it. A sum begins at little, and so may a
  /// level that is to become ten times as much.
  fileprivate func measure(of numbers: [Decimal]) -> Measure? {
    if (accumulation ?? .level) == .level, breaks.isEmpty, let start = baseline?.value,
      numbers.allSatisfy({ isTenTimes($0, start) })
    {
      return (Wording(nb: "utgangspunktet", en: "baseline"), "utgangspunkt.verdi", start)
    }
    if unit == .kroner, direction == .up, let goal = target?.value, goal >= 100_000,
      numbers.allSatisfy({ isInThousands($0, of: goal) })
    {
      return (Wording(nb: "målet", en: "target"), "mal.verdi", goal)
    }
    guard direction != .down, baseline?.value == nil, let goal = target?.value,
      numbers.allSatisfy({ $0 > goal && isTenTimes($0, goal) })
    else { return nil }
    return (Wording(nb: "målet", en: "target"), "mal.verdi", goal)
  }
}

/// 3200 of 3 000 000: less than a five hundredth of it.
private func isInThousands(_ number: Decimal, of goal: Decimal) -> Bool {
  number.sign > 0 && (Fraction(goal).inPercent(of: Fraction(number)).map { $0 >= Fraction(50_000) } ?? false)
}
