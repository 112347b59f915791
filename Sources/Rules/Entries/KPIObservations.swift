import Diagnostics
import Model

extension Rule {
  /// Nothing can be measured before its time; made-up content may be dated ahead.
  static let kpiObservedInTime = Rule(.observationInFuture, each: KPI.self) { kpi, site in
    guard kpi.common.isExample != true else { return [] }
    return kpi.observations.enumerated().compactMap { index, observation in
      guard let period = observation.period, period.firstDay > site.moment.today else { return nil }
      return Diagnostic(
        .observationInFuture,
        Wording(nb: "\(period.code) har ikke begynt ennå", en: "\(period.code) has not begun yet"),
        at: kpi.head.place(of: "observasjoner.\(index).periode"),
        help: Wording(
          nb: "rett perioden, eller vent med tallet til det er målt",
          en: "correct the period, or wait until it has been measured"))
    } + measuredAhead(kpi, site.moment.today)
  }

  /// A period has one value.
  static let kpiObservedOnce = Rule(.observedTwice, each: KPI.self) { kpi, _ in
    var first: [ReportingPeriod: Int] = [:]
    return kpi.observations.enumerated().compactMap { index, observation in
      guard let period = observation.period else { return nil }
      guard let earlier = first[period] else {
        first[period] = index
        return nil
      }
      return observedTwice(period, kpi.head, index, earlier)
    }
  }

  /// What is missing in the statistics is listed, so that nobody takes it for forgotten.
  static let kpiMissingValues = Rule(.missingValues, each: KPI.self) { kpi, _ in
    let missing = kpi.observations.indices.filter { kpi.observations[$0].value == .missing }
    if !kpi.facts.measured.isEmpty, kpi.facts.measured.allSatisfy({ $0.value?.number == nil }) {
      return [nothingInFile(kpi)]
    }
    guard let first = missing.first else { return [] }
    let periods = missing.compactMap { kpi.observations[$0].period?.code }.joined(separator: ", ")
    return [
      Diagnostic(
        .missingValues,
        Wording(nb: "verdien mangler for \(periods)", en: "the value is missing for \(periods)"),
        at: kpi.head.place(of: "observasjoner.\(first).verdi"),
        help: Wording(
          nb: "skriv tallet når det kommer; til da vises det som «mangler», aldri som 0",
          en: "write the number when it is available; until then it is shown as “missing”, never as 0"))
    ]
  }

  static let kpiHasObservations = Rule(.noObservations, each: KPI.self) { kpi, _ in
    // What is wrong with a data file is said there; numbers typed beside it are not what is asked for.
    guard kpi.head.lacks("observasjoner"), kpi.head.lacks("datakilde") else { return [] }
    return [
      Diagnostic(
        .noObservations,
        Wording(nb: "måltallet har ingen målte verdier", en: "the KPI has no measured values"),
        at: kpi.head.opening,
        help: Wording(
          nb:
            "skriv for eksempel \(row: "observasjoner", ("periode", kpi.cadence?.example ?? "2027"), ("verdi", "42"))",
          en:
            "write for example \(row: "observations", ("period", kpi.cadence?.example ?? "2027"), ("value", "42"))"
        ))
    ]
  }
}

/// A data file that goes on after today holds projections, which nobody has measured.
private func measuredAhead(_ kpi: Entry<KPI>, _ today: CalendarDate) -> [Diagnostic] {
  let ahead = kpi.facts.measured.filter { observation in
    observation.value?.number != nil && observation.period.map { $0.firstDay > today } ?? false
  }.compactMap(\.period)
  guard let first = ahead.first else { return [] }
  return [
    Diagnostic(
      .observationInFuture,
      Wording(
        nb: "datafilen har tall for \(first.code), som ikke har begynt",
        en: "the data file has numbers for \(first.code), which has not begun"),
      at: kpi.head.place(of: "datakilde"),
      help: Wording(
        nb: "velg en datafil med målte tall; det som er framskrevet, regnes ikke med",
        en: "choose a data file of measured numbers; projections are not counted")
    ).withSeverity(.warning)
  ]
}

private func nothingInFile(_ kpi: Entry<KPI>) -> Diagnostic {
  let periods = kpi.facts.measured.compactMap(\.period)
  let span = [periods.first, periods.last].compactMap { $0?.code }.joined(separator: "–")
  return Diagnostic(
    .missingValues,
    Wording(
      nb: "serien i datafilen har ingen tall (\(span))",
      en: "the series of the data file has no numbers (\(span))"),
    at: kpi.head.place(of: kpi.selection.isEmpty ? "datakilde" : "utvalg"),
    help: Wording(
      nb: "velg en annen kode i «utvalg», eller hent en fil der tallene er med",
      en: "choose another code in “selection”, or fetch a file that has the numbers")
  ).withSeverity(.warning)
}

private func observedTwice(
  _ period: ReportingPeriod, _ head: EntryHead, _ index: Int, _ earlier: Int
) -> Diagnostic {
  Diagnostic(
    .observedTwice, Wording(nb: "\(period.code) står to ganger", en: "\(period.code) is listed twice"),
    at: head.place(of: "observasjoner.\(index).periode"),
    help: Wording(nb: "behold det tallet som gjelder", en: "keep the number that counts"),
    notes: [
      Note(
        Wording(nb: "står første gang her", en: "first written here"),
        at: head.place(of: "observasjoner.\(earlier).periode"))
    ])
}

extension Code {
  static let observationInFuture = Code(
    "observation-in-future", .error,
    title: Wording(nb: "Tall fra framtida", en: "A number for a future period"),
    explanation: Wording(
      nb: "Perioden har ikke begynt, så ingenting kan være målt. Som regel er året skrevet feil.",
      en: "The period has not begun, so nothing can have been measured. Usually the year is mistyped."),
    example: Code.Example(
      wrong: "observasjoner: [{periode: 2028-T1, verdi: 42}]",
      right: "observasjoner: [{periode: 2026-T3, verdi: 42}]"))

  static let observedTwice = Code(
    "observed-twice", .error,
    title: Wording(nb: "To tall for samme periode", en: "Two numbers for one period"),
    explanation: Wording(
      nb: "En periode har ett tall. Er det rettet, skriver du det nye over det gamle.",
      en: "A period has one number. If it is corrected, replace the old number."),
    example: Example(
      wrong: "observasjoner:\n  - {periode: 2026-T3, verdi: 42}\n  - {periode: 2026-T3, verdi: 57}",
      right: "observasjoner:\n  - {periode: 2026-T3, verdi: 57}"))

  static let missingValues = Code(
    "missing-values", .advice, title: Wording(nb: "Verdier mangler", en: "Values are missing"),
    explanation: Wording(
      nb: "Noen perioder har «mangler» i stedet for et tall. De vises slik, og regnes aldri som 0.",
      en: "Some periods have “missing” instead of a number. They are shown that way, and never count as 0."),
    example: Code.Example(
      wrong: "observasjoner: [{periode: 2026-T3, verdi: mangler}]",
      right: "observasjoner: [{periode: 2026-T3, verdi: 42}]"))

  static let noObservations = Code(
    "no-observations", .advice, title: Wording(nb: "Ingen målte verdier", en: "No measured values"),
    explanation: Wording(
      nb: "Måltallet vises uten tall til den første verdien er lagt inn.",
      en: "The KPI is shown without a number until the first value is written."),
    example: Code.Example(
      wrong:
        "tittel: Henvendelser\ndefinisjon: Skriftlige henvendelser fra folk som vil flytte hit\nkilde: Kommunen\nperiode: tertial",
      right:
        "tittel: Henvendelser\ndefinisjon: Skriftlige henvendelser fra folk som vil flytte hit\nkilde: Kommunen\nperiode: tertial\nobservasjoner: [{periode: 2026-T3, verdi: 42}]"
    ))
}
