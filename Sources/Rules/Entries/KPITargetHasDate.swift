import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// A target that is some way from the baseline is reached by a date; without one it would have to be reached already.
  static let kpiTargetHasDate = Rule(.targetWithoutDate, each: KPI.self) { kpi, _ in
    guard kpi.target != nil, kpi.head.lacks("mal.periode"), kpi.facts.hasWayToGo else { return [] }
    return [
      Diagnostic(
        .targetWithoutDate,
        Wording(
          nb: "målet har ingen frist, så tallet vurderes som om det skulle vært nådd alt",
          en: "the target has no date, so that the number is judged as if it were to be reached already"),
        at: kpi.head.place(of: "mal"),
        help: Wording(
          nb:
            "skriv når det skal være nådd, for eksempel \(write: "periode", "2030"); skal det holdes i hver periode, slett \(field: "utgangspunkt")",
          en:
            "write by when, for example \(write: "period", "2030"); if it is to be held in every period, delete \(field: "baseline")"
        ))
    ]
  }
}

extension KPI {
  /// Whether the target is further than where it is measured from; a target for each year begins anew, and has its date.
  fileprivate var hasWayToGo: Bool {
    guard accumulation != .sumInYear, let goal = target?.value, let direction, let start = start else {
      return false
    }
    switch direction {
    case .up: return start < goal
    case .down: return goal < start
    case .within:
      return start.subtracting(goal).map { (target?.tolerance ?? .zero) < $0.magnitude } ?? false
    }
  }

  /// A sum begins at 0 when nothing else is said.
  private var start: Decimal? {
    switch accumulation ?? .level {
    case .level: baseline?.value
    case .sumFromBaseline: baseline?.value ?? .zero
    case .sumInYear: nil
    }
  }
}

extension Code {
  static let targetWithoutDate = Code(
    "target-without-date", .warning,
    title: Wording(nb: "Målet har ingen frist", en: "The target has no date"),
    explanation: Wording(
      nb:
        "Banen går fra utgangspunktet til målet. Uten en frist finnes ingen bane: hvert tall sammenlignes med målet selv, og er rødt fra første dag.",
      en:
        "The path leads from the baseline to the target. Without a date there is no path: each number is compared with the target itself, and is red from the first day."
    ),
    example: Example(
      wrong:
        "retning: opp\nutgangspunkt: {periode: 2025-T3, verdi: 10}\nmal: {verdi: 40, vedtatt-av: Rådet, vedtatt-dato: 2026-01-15}",
      right:
        "retning: opp\nutgangspunkt: {periode: 2025-T3, verdi: 10}\nmal: {verdi: 40, periode: 2030, vedtatt-av: Rådet, vedtatt-dato: 2026-01-15}"
    ))
}
