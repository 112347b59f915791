import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// A share lies between 0 and 100.
  static let kpiPercentages = Rule(.percentageOutside, each: KPI.self) { kpi, _ in
    guard kpi.unit == .percent else { return [] }
    let observed = kpi.observations.enumerated().map { index, observation in
      ("observasjoner.\(index).verdi", observation.value?.number)
    }
    let fixed = [("utgangspunkt.verdi", kpi.baseline?.value), ("mal.verdi", kpi.target?.value)]
    return (fixed + observed).compactMap { field, value in
      guard let value, value < 0 || value > 100 else { return nil }
      return Diagnostic(
        .percentageOutside,
        Wording(
          nb: "\(value.plain) prosent ligger utenfor 0–100", en: "\(value.plain) per cent is outside 0–100"),
        at: kpi.head.place(of: field),
        help: Wording(
          nb: "rett tallet, eller velg en annen enhet hvis det ikke er en andel",
          en: "correct the number, or choose another unit if it is not a share"))
    }
  }
}

extension Code {
  static let percentageOutside = Code(
    "percentage-outside", .warning,
    title: Wording(nb: "Prosent utenfor 0–100", en: "Percentage outside 0–100"),
    explanation: Wording(
      nb: "En andel ligger mellom 0 og 100 prosent. Prosenter av endring regnes ut og skrives ikke inn.",
      en: "A share is between 0 and 100 per cent. Percentage changes are computed, not typed."),
    example: Code.Example(
      wrong: "enhet: prosent\nobservasjoner: [{periode: 2026-T3, verdi: 750}]",
      right: "enhet: prosent\nobservasjoner: [{periode: 2026-T3, verdi: 75}]"))
}
