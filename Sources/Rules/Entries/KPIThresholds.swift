import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// Yellow comes before red.
  static let kpiThresholds = Rule(.thresholdsSwapped, each: KPI.self) { kpi, _ in
    guard let yellow = kpi.thresholds?.yellow, let red = kpi.thresholds?.red, yellow >= red else { return [] }
    return [
      Diagnostic(
        .thresholdsSwapped,
        Wording(
          nb: "gul terskel (\(yellow.inNorwegian)) er ikke lavere enn rød (\(red.inNorwegian))",
          en: "the yellow threshold (\(yellow.plain)) is not below the red one (\(red.plain))"),
        at: kpi.head.place(of: "terskler.gul"),
        help: Wording(
          nb: "skriv det minste avviket i \(field: "gul") og det største i \(field: "rod")",
          en: "write the smaller deviation in \(field: "yellow") and the larger in \(field: "red")"),
        notes: [
          Note(
            Wording(nb: "rød står her", en: "the red threshold is here"),
            at: kpi.head.place(of: "terskler.rod"))
        ])
    ]
  }
}

extension Code {
  static let thresholdsSwapped = Code(
    "thresholds-swapped", .error,
    title: Wording(nb: "Tersklene er byttet om", en: "The thresholds are swapped"),
    explanation: Wording(
      nb: "Tersklene sier hvor mange prosent et tall kan avvike. Gult lys kommer før rødt.",
      en: "The thresholds say by how many per cent a number may deviate. Yellow must be lower than red."),
    example: Example(wrong: "terskler: {gul: 25, rod: 10}", right: "terskler: {gul: 10, rod: 25}"))
}
