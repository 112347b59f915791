import Diagnostics
import Model

extension Rule {
  /// Numbers of periods of different lengths cannot be compared, and not be added up.
  static let kpiPeriodsMatch = Rule(.otherPeriod, each: KPI.self) { kpi, _ in
    guard let cadence = kpi.cadence else { return [] }
    return measuredOtherwise(kpi, cadence)
      + kpi.observations.enumerated().compactMap { index, observation in
        guard let period = observation.period, !cadence.matches(period) else { return nil }
        return Diagnostic(
          .otherPeriod,
          Wording(
            nb: "\(period.code) er ikke \(cadence.onePeriod.nb), som måltallet måles for",
            en: "\(period.code) is not \(cadence.onePeriod.en), which the KPI is measured by"),
          at: kpi.head.place(of: "observasjoner.\(index).periode"),
          help: Wording(
            nb: "skriv perioden som «\(cadence.example)», eller rett feltet «periode»",
            en: "write the period like “\(cadence.example)”, or correct the field “period”"),
          notes: [
            Note(
              Wording(nb: "her står hvor ofte det måles", en: "how often it is measured is here"),
              at: kpi.head.place(of: "periode"))
          ])
      }
  }

  /// A way that begins after its last number, or ends before it begins, is none.
  static let kpiBaselineComesFirst = Rule(.baselineTooLate, each: KPI.self) { kpi, site in
    guard let start = kpi.baseline?.period else { return [] }
    // What is judged is the latest number of a period that is over, typed or of the data file.
    let measured = kpi.facts.allObservations.filter { $0.value?.number != nil }.compactMap(\.period)
      .filter { $0.lastDay < site.moment.today }.max()
    if let measured, measured.lastDay < start.lastDay {
      return [
        tooLate(
          kpi.head,
          Wording(
            nb: "utgangspunktet (\(start.code)) er senere enn det siste tallet (\(measured.code))",
            en: "the baseline (\(start.code)) is later than the latest number (\(measured.code))"))
      ]
    }
    guard let end = kpi.target?.period, end.lastDay <= start.lastDay else { return [] }
    return [
      tooLate(
        kpi.head,
        Wording(
          nb: "utgangspunktet (\(start.code)) er ikke før målet (\(end.code))",
          en: "the baseline (\(start.code)) is not before the target (\(end.code))"))
    ]
  }
}

/// A data file whose periods are others than the KPI's.
private func measuredOtherwise(_ kpi: Entry<KPI>, _ cadence: Cadence) -> [Diagnostic] {
  let written = Set(kpi.observations.compactMap(\.period))
  let others = kpi.allObservations.compactMap(\.period).filter { !written.contains($0) }
  guard let period = others.first(where: { !cadence.matches($0) }) else { return [] }
  return [
    Diagnostic(
      .otherPeriod,
      Wording(
        nb: "datafilen har \(period.code), som ikke er \(cadence.onePeriod.nb)",
        en: "the data file has \(period.code), which is not \(cadence.onePeriod.en)"),
      at: kpi.head.place(of: "datakilde"),
      help: Wording(
        nb: "rett feltet «periode» til det datafilen har, eller velg en annen datafil",
        en: "correct the field “period” to what the data file has, or choose another data file"))
  ]
}

extension Rule {
  /// What is measured in another way cannot be compared with what was measured before.
  static let kpiBaselineAfterBreak = Rule(.baselineBeforeBreak, each: KPI.self) { kpi, _ in
    guard let start = kpi.baseline?.period, kpi.baseline?.value != nil,
      let measured = kpi.allObservations.filter({ $0.value?.number != nil }).compactMap(\.period).max(),
      kpi.facts.isBroken(before: measured)
    else { return [] }
    let broken = kpi.breaks.compactMap(\.period).filter { start.firstDay < $0.firstDay }.max()
    return [
      Diagnostic(
        .baselineBeforeBreak,
        Wording(
          nb: "utgangspunktet (\(start.code)) er fra før bruddet i serien (\(broken?.code ?? ""))",
          en: "the baseline (\(start.code)) is from before the break in the series (\(broken?.code ?? ""))"),
        at: kpi.head.place(of: "utgangspunkt.periode"),
        help: Wording(
          nb: "skriv et nytt utgangspunkt, målt etter bruddet; til da vurderes ikke måltallet",
          en: "write a new baseline, measured after the break; until then the KPI is not judged"))
    ]
  }
}

private func tooLate(_ head: EntryHead, _ what: Wording) -> Diagnostic {
  Diagnostic(
    .baselineTooLate, what, at: head.place(of: "utgangspunkt.periode"),
    help: Wording(
      nb: "skriv perioden som tallet måles fra; til da vurderes det ikke",
      en: "write the period that it is measured from; until then it is not judged"))
}

extension Cadence {
  var onePeriod: Wording {
    switch self {
    case .yearly: Wording(nb: "et år", en: "a year")
    case .tertial: Wording(nb: "et tertial", en: "a tertial")
    case .quarterly: Wording(nb: "et kvartal", en: "a quarter")
    case .monthly: Wording(nb: "en måned", en: "a month")
    }
  }

  /// A period of it, as it is written.
  var example: String {
    switch self {
    case .yearly: "2027"
    case .tertial: "2027-T1"
    case .quarterly: "2027-K1"
    case .monthly: "2027-01"
    }
  }
}

extension Code {
  static let otherPeriod = Code(
    "other-period", .error,
    title: Wording(nb: "Tall for en annen slags periode", en: "A number for another kind of period"),
    explanation: Wording(
      nb:
        "Måltallet sier hvor ofte det måles. Et tall for et helt år kan ikke stå mellom tall for tertialer: de kan verken sammenlignes eller legges sammen.",
      en:
        "The KPI says how often it is measured. A number for a whole year cannot be among numbers for tertials: they can neither be compared nor added up."
    ),
    example: Example(
      wrong: "periode: tertial\nobservasjoner: [{periode: 2026, verdi: 42}]",
      right: "periode: tertial\nobservasjoner: [{periode: 2026-T3, verdi: 42}]"))

  static let baselineBeforeBreak = Code(
    "baseline-before-break", .advice,
    title: Wording(nb: "Utgangspunktet er fra før bruddet", en: "The baseline is from before the break"),
    explanation: Wording(
      nb:
        "Tall fra før og etter et brudd i serien kan ikke sammenlignes. Derfor vurderes ikke måltallet før det har et utgangspunkt fra etter bruddet.",
      en:
        "Numbers from before and after a break in the series cannot be compared. So the KPI is not judged until it has a baseline from after the break."
    ),
    example: Example(
      wrong:
        "utgangspunkt: {periode: 2026-T1, verdi: 10}\nobservasjoner: [{periode: 2026-T3, verdi: 42}]\nbrudd: [{periode: 2026-T2, forklaring: Ny måte å telle på}]",
      right:
        "utgangspunkt: {periode: 2026-T2, verdi: 30}\nobservasjoner: [{periode: 2026-T3, verdi: 42}]\nbrudd: [{periode: 2026-T2, forklaring: Ny måte å telle på}]"
    ))

  static let baselineTooLate = Code(
    "baseline-too-late", .warning,
    title: Wording(nb: "Utgangspunktet er for sent", en: "The baseline is too late"),
    explanation: Wording(
      nb: "Banen går fra utgangspunktet til målet. Tall fra før den begynner, kan ikke vurderes mot den.",
      en:
        "The path leads from the baseline to the target. Numbers from before it begins cannot be judged by it."
    ),
    example: Example(
      wrong: "utgangspunkt: {periode: 2030-T1, verdi: 10}\nobservasjoner: [{periode: 2026-T3, verdi: 42}]",
      right: "utgangspunkt: {periode: 2025-T3, verdi: 10}\nobservasjoner: [{periode: 2026-T3, verdi: 42}]"))
}
