import Arithmetic
import Diagnostics
import Model

/// «Hittil i år», typed in a KPI that adds its numbers up itself: each number is counted again with the next one, and a
/// goal that is far away looks reached.
func runningTotals(of kpi: Entry<KPI>) -> [Diagnostic] {
  guard let cadence = kpi.cadence, cadence != .yearly else { return [] }
  let numbers = kpi.facts.allObservations.compactMap { observation -> PeriodNumber? in
    observation.period.flatMap { period in observation.value?.number.map { (period, $0) } }
  }.filter { cadence.matches($0.period) }.sorted { $0.period < $1.period }
  let suspected: [PeriodNumber]? =
    switch kpi.accumulation {
    case .level, nil: nil
    case .sumInYear: totalsOfYear(numbers, kpi.facts)
    case .sumFromBaseline: totalsFromStart(numbers, kpi.facts)
    }
  return suspected.map { [finding($0, kpi)] } ?? []
}

private typealias PeriodNumber = (period: ReportingPeriod, value: Decimal)

/// The numbers of the year that shows it best: either several years in which they do nothing but grow, and begin anew
/// in January, or one whose sum is far above what was expected, while its last number is not.
private func totalsOfYear(_ numbers: [PeriodNumber], _ facts: KPI) -> [PeriodNumber]? {
  let years = Dictionary(grouping: numbers) { $0.period.year }.sorted { $0.key < $1.key }.map(\.value)
    .drop { $0.first.map { $0.period.firstDay.month > 1 } ?? true }
  guard years.allSatisfy(growsLikeTotals), let longest = years.max(by: { $0.count < $1.count }),
    longest.count > 1
  else { return nil }
  let rises = years.reduce(0) { $0 + $1.count - 1 }
  let beginsAnew = zip(years, years.dropFirst()).allSatisfy { before, after in
    before.last.flatMap { last in after.first.map { isAtMost($0.value, 60, percentOf: last.value) } } ?? false
  }
  if years.count > 1, beginsAnew, rises > 2 { return longest }
  return years.count == 1 || beginsAnew ? years.first { $0.count > 2 && isFarAboveGoal($0, facts) } : nil
}

private func totalsFromStart(_ numbers: [PeriodNumber], _ facts: KPI) -> [PeriodNumber]? {
  guard numbers.count > 3, growsLikeTotals(numbers), facts.direction == .up, let goal = facts.target?.value,
    let way = goal.subtracting(facts.baseline?.value ?? .zero), way.sign > 0,
    let sum = Decimal.sum(numbers.map(\.value)), let last = numbers.last, last.value <= way,
    !isAtMost(sum, 150, percentOf: way)
  else { return nil }
  return numbers
}

/// Whether numbers do nothing but grow, and about as much each time as at first: what is counted anew in each period is
/// seldom twice as much in the second.
private func growsLikeTotals(_ numbers: [PeriodNumber]) -> Bool {
  guard let first = numbers.first?.value, let last = numbers.last?.value, first.sign > 0 else { return false }
  guard numbers.count > 1 else { return true }
  // Half of what so many periods like the first would come to.
  let half = Decimal.product([50, Decimal(numbers.count + 1)]) ?? .zero
  return zip(numbers, numbers.dropFirst()).allSatisfy { $0.value <= $1.value }
    && !isAtMost(numbers[1].value, 140, percentOf: first)
    && (Fraction(last).inPercent(of: Fraction(first)).map { $0 >= Fraction(half) } ?? false)
}

private func isFarAboveGoal(_ year: [PeriodNumber], _ facts: KPI) -> Bool {
  guard facts.direction == .up, facts.baseline?.value == nil, facts.target?.milestones.isEmpty == true,
    let goal = facts.target?.value, goal.sign > 0, let last = year.last,
    facts.target?.period.map({ $0.year == last.period.year }) ?? true,
    let part = Fraction(last.period.lastDay.month, over: 12)?.multiplied(by: Fraction(goal))?.rounded(to: 2),
    let sum = Decimal.sum(year.map(\.value))
  else { return false }
  return !isAtMost(sum, 150, percentOf: part) && isAtMost(last.value, 125, percentOf: part)
}

private func isAtMost(_ number: Decimal, _ share: Decimal, percentOf whole: Decimal) -> Bool {
  Fraction(number).inPercent(of: Fraction(whole)).map { $0 <= Fraction(share) } ?? false
}

private func finding(_ numbers: [PeriodNumber], _ kpi: Entry<KPI>) -> Diagnostic {
  let (before, last) = (numbers[numbers.count - 2], numbers[numbers.count - 1])
  let index = kpi.observations.firstIndex { $0.period == last.period }
  let own = last.value.subtracting(before.value) ?? last.value
  let isOfYear = kpi.accumulation == .sumInYear
  let since =
    isOfYear
    ? Wording(nb: "hittil i år", en: "of the year so far")
    : Wording(nb: "siden starten", en: "since the start")
  return Diagnostic(
    .kpiDisagrees,
    Wording(
      nb:
        "tallene vokser for hver periode (\(numbers.map(\.value.inNorwegian).joined(separator: "; "))), og de legges sammen: er de \(since.nb)?",
      en:
        "the numbers grow with each period (\(numbers.map(\.value.plain).joined(separator: "; "))), and they are added up: are they \(since.en)?"
    ),
    at: kpi.head.place(of: index.map { "observasjoner.\($0).verdi" } ?? "opptelling"),
    help: Wording(
      nb:
        "skriv det som kom i hver periode for seg (\(own.inNorwegian) for \(last.period.code)), ellers telles det flere ganger; er det slik alt, kan det bli stående",
      en:
        "write what came in each period by itself (\(own.plain) for \(last.period.code)), or it is counted several times; if it is so already, leave it"
    ),
    notes: [
      Note(
        Wording(nb: "her står det at de legges sammen", en: "that they are added up is here"),
        at: kpi.head.place(of: "opptelling"))
    ])
}
