import Diagnostics
import Model

extension Rule {
  /// A target is somebody's decision; without it, the page says of nobody that they adopted it.
  static let kpiTargetIsAdopted = Rule(.targetNotAdopted, each: KPI.self) { kpi, _ in
    guard kpi.target != nil else { return [] }
    let missing = [
      ("mal.vedtatt-av", Wording(nb: "hvem som har vedtatt det", en: "who adopted it")),
      ("mal.vedtatt-dato", Wording(nb: "når det er vedtatt", en: "when it was adopted")),
    ].filter { kpi.head.lacks($0.0) }.map(\.1)
    guard !missing.isEmpty else { return [] }
    return [
      Diagnostic(
        .targetNotAdopted,
        Wording(
          nb:
            "målet vises uten vedtak: det står ikke \(missing.map(\.nb).joined(separator: " eller "))",
          en:
            "the target is shown without a decision: it does not say \(missing.map(\.en).joined(separator: " or "))"
        ),
        at: kpi.head.place(of: "mal"),
        help: Wording(
          nb:
            "skriv for eksempel \(write: "vedtatt-av", "Formannskapet") og \(write: "vedtatt-dato", "2027-01-15")",
          en:
            "write for example \(write: "adopted-by", "Formannskapet") and \(write: "adopted-date", "2027-01-15")"
        ))
    ]
  }
}

extension Code {
  static let targetNotAdopted = Code(
    "target-not-adopted", .advice,
    title: Wording(nb: "Målet mangler vedtak", en: "The target has no decision"),
    explanation: Wording(
      nb: "Siden sier hvem som vedtok målet, og når. Er det vedtatt, skriv det; ellers står målet uten.",
      en:
        "The page says who adopted the target, and when. If it has been adopted, write so; else the target stands without."
    ),
    example: Example(
      wrong: "mal: {verdi: 350}",
      right: "mal: {verdi: 350, vedtatt-av: Formannskapet, vedtatt-dato: 2027-01-15}"))
}
