import Arithmetic
import Diagnostics
import Model

/// Numbers that come nearer to their target from the wrong side, and one that is the same as the one before to its last digit.
func courseOf(_ kpi: Entry<KPI>) -> [Diagnostic] {
  guard (kpi.accumulation ?? .level) == .level else { return [] }
  let numbers = kpi.facts.allObservations.compactMap {
    observation -> (period: ReportingPeriod, value: Decimal)? in
    observation.period.flatMap { period in observation.value?.number.map { (period, $0) } }
  }.sorted { $0.period < $1.period }
  return fromWrongSide(numbers.map(\.value), kpi) + sameAgain(numbers, kpi)
}

/// 9, 8 of 5 days: a number that is to go up to its target by a day has begun above it, and falls towards it.
private func fromWrongSide(_ numbers: [Decimal], _ kpi: Entry<KPI>) -> [Diagnostic] {
  guard kpi.baseline?.value == nil, let goal = kpi.target?.value, kpi.target?.period != nil,
    numbers.count > 1,
    let direction = kpi.direction, let meant = direction.opposite,
    numbers.allSatisfy({ direction == .up ? $0 > goal : $0 < goal }),
    zip(numbers, numbers.dropFirst()).allSatisfy({ direction == .up ? $0 > $1 : $0 < $1 })
  else { return [] }
  return [
    Diagnostic(
      .kpiDisagrees,
      Wording(
        nb:
          "tallet skal «\(direction.name.nb)» til \(goal.inNorwegian), men har vært forbi hele tiden og nærmer seg fra den andre siden",
        en:
          "the number is to go “\(direction.name.en)” to \(goal.plain), but has been beyond it all the time and comes nearer from the other side"
      ),
      at: kpi.head.place(of: "retning"),
      help: Wording(
        nb: "er målet rett, skriv \(write: "retning", meant.name.nb); ellers rett målet",
        en: "if the target is right, write \(write: "direction", meant.name.en); else correct the target"),
      notes: [
        Note(Wording(nb: "målet står her", en: "the target is here"), at: kpi.head.place(of: "mal.verdi"))
      ])
  ]
}

extension Direction {
  fileprivate var opposite: Direction? {
    switch self {
    case .up: .down
    case .down: .up
    case .within: nil
    }
  }
}

/// 28 404 again: what is counted in thousands is seldom the same twice, and often copied. Round numbers are estimates.
private func sameAgain(
  _ numbers: [(period: ReportingPeriod, value: Decimal)], _ kpi: Entry<KPI>
) -> [Diagnostic] {
  for (before, after) in zip(numbers, numbers.dropFirst()) where before.value == after.value {
    guard let whole = after.value.whole, whole >= 1000, !"\(whole)".hasSuffix("0"),
      let index = kpi.observations.firstIndex(where: { $0.period == after.period })
    else { continue }
    return [
      Diagnostic(
        .kpiDisagrees,
        Wording(
          nb: "\(after.period.code) har akkurat det samme tallet som \(before.period.code)",
          en: "\(after.period.code) has the very same number as \(before.period.code)"),
        at: kpi.head.place(of: "observasjoner.\(index).verdi"),
        help: Wording(
          nb: "er linjen kopiert, skriv det nye tallet, eller «mangler»; er det riktig, kan det bli stående",
          en: "if the line was copied, write the new number, or “missing”; if it is right, leave it"))
    ]
  }
  return []
}
