import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// The year of a period, typed a second time where its number was to stand.
  static let kpiYearIsNoValue = Rule(.yearAsValue, each: KPI.self) { kpi, _ in
    guard let written = yearAsValue(in: kpi.facts) else { return [] }
    let year = ReportingPeriod(year: written.year, part: .year).code
    return [
      Diagnostic(
        .yearAsValue,
        Wording(
          nb: "verdien er \(year), som er året den gjelder",
          en: "the value is \(year), the year that it is of"),
        at: kpi.head.place(of: written.field),
        help: Wording(
          nb: "skriv det som ble målt, eller «mangler»; er tallet virkelig \(year), kan det bli stående",
          en: "write what was measured, or “missing”; if the number really is \(year), leave it"))
    ]
  }
}

/// The first value that is the year of its own period, where no other number of the KPI is nearly as large.
func yearAsValue(in facts: KPI) -> (field: String, year: Int)? {
  let fixed = [
    ("utgangspunkt.verdi", facts.baseline?.period, facts.baseline?.value),
    ("mal.verdi", facts.target?.period, facts.target?.value),
  ]
  let observed = facts.observations.enumerated().map { index, observation in
    ("observasjoner.\(index).verdi", observation.period, observation.value?.number)
  }
  var found: (field: String, year: Int)?
  for (field, period, value) in fixed + observed {
    guard let value else { continue }
    if let period, value.whole == period.year {
      found = found ?? (field, period.year)
    } else if value > 1000, value < 4000 {
      return nil
    }
  }
  return found
}

extension Code {
  static let yearAsValue = Code(
    "year-as-value", .warning,
    title: Wording(nb: "Årstallet står som verdi", en: "The year stands as the value"),
    explanation: Wording(
      nb:
        "Verdien er den samme som året den gjelder, og ingen andre tall i måltallet er av den størrelsen. Da er nesten alltid året skrevet to ganger, og avviket blir regnet av det.",
      en:
        "The value is the same as the year that it is of, and no other number of the KPI is of that size. Then the year was nearly always typed twice, and the deviation is computed from it."
    ),
    example: Example(
      wrong: "periode: arlig\nobservasjoner: [{periode: 2026, verdi: 2026}]",
      right: "periode: arlig\nobservasjoner: [{periode: 2026, verdi: 26}]"))
}
