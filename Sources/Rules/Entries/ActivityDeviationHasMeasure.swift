import Diagnostics
import Model

extension Rule {
  /// Where something is late or deviates, somebody does something about it.
  static let activityDeviationHasMeasure = Rule(.deviationWithoutMeasure, each: Activity.self) {
    entry, site in
    guard let status = entry.status, status == .delayed || status == .deviating,
      entry.head.lacks("tiltak"), site.hasProjectFolder
    else { return [] }
    return [
      Diagnostic(
        .deviationWithoutMeasure,
        Wording(
          nb: status == .delayed
            ? "aktiviteten er forsinket, men ingen tiltak står"
            : "aktiviteten avviker, men ingen tiltak står",
          en: status == .delayed
            ? "the activity is delayed, but no measure stands"
            : "the activity deviates, but no measure stands"),
        at: entry.head.place(of: "status"),
        help: Wording(
          nb:
            "skriv \(write: "tiltak", nil) i \(internalFile: "content/intern/handlingsplan/\(entry.head.id.slug).yml")",
          en:
            "write \(write: "measure", nil) in \(internalFile: "content/intern/handlingsplan/\(entry.head.id.slug).yml")"
        ))
    ]
  }
}

extension Code {
  static let deviationWithoutMeasure = Code(
    "deviation-without-measure", .warning,
    title: Wording(nb: "Avvik uten tiltak", en: "No measure for the deviation"),
    explanation: Wording(
      nb: "Til et avvik hører det hva prosjektet gjør med det. Tiltaket er internt.",
      en: "A deviation needs a measure: what the project is doing about it. The measure is internal."),
    example: Code.Example(
      wrong:
        "content/handlingsplan/messe.yml\n  status: avviker\n  status-dato: 2027-02-15\ncontent/intern/handlingsplan/messe.yml\n  risiko: For få påmeldte",
      right:
        "content/handlingsplan/messe.yml\n  status: avviker\n  status-dato: 2027-02-15\ncontent/intern/handlingsplan/messe.yml\n  tiltak: Ny leverandør fra mars"
    ))
}
