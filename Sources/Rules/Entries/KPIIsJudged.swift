import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// A KPI that has numbers and no light says what it lacks, where that is to be written.
  ///
  /// What has no target or direction, or waits for its time, says so beside the light; what contradicts itself has findings
  /// of its own.
  static let kpiIsJudged = Rule(.kpiNotJudged, each: KPI.self) { kpi, site in
    let status = kpiStatus(of: kpi, on: site.moment.today)
    switch status.reason {
    case .noPath: return isSaidOfBaseline(kpi) ? [] : [withoutPath(kpi)]
    case .gap: return [withGap(kpi, status)]
    case .noTarget, .noDirection, .noValue, .notStarted, .running, .inconsistent, .broken, .brokenSum,
      .notDue, .onPath, .deviation,
      .largeDeviation, .reached, .reachedLate, .reachedUnmeasured, .missed, .stale, .missing:
      return []
    }
  }
}

/// A baseline of part of a year, where a year is summed, has a finding of its own.
private func isSaidOfBaseline(_ kpi: Entry<KPI>) -> Bool {
  kpi.accumulation == .sumInYear && kpi.cadence != nil
    && kpi.baseline?.period.map { !Cadence.yearly.matches($0) } ?? false
}

private func withoutPath(_ kpi: Entry<KPI>) -> Diagnostic {
  let end = kpi.target?.period?.code ?? ""
  return Diagnostic(
    .kpiNotJudged,
    Wording(
      nb: "banen fram til \(end) er ukjent: utgangspunktet mangler, så tallet vurderes ikke før da",
      en:
        "the path up to \(end) is unknown: there is no baseline, so that the number is not judged until then"),
    at: kpi.head.place(of: "mal"),
    help: Wording(
      nb:
        "skriv tallet det måles fra, for eksempel \(write: "utgangspunkt", "{periode: \(example(kpi)), verdi: 120}"), eller \(write: "bane", "til-fristen") i målet",
      en:
        "write the number that it is measured from, for example \(write: "baseline", "{period: \(example(kpi)), value: 120}"), or \(write: "path", "by-date") in the target"
    ))
}

private func example(_ kpi: Entry<KPI>) -> String {
  if kpi.accumulation == .sumInYear { return Cadence.yearly.example }
  return kpi.allObservations.compactMap(\.period).min()?.code ?? kpi.cadence?.example
    ?? Cadence.yearly.example
}

private func withGap(_ kpi: Entry<KPI>, _ status: KPIStatus) -> Diagnostic {
  let gap = status.firstGap
  let last = gap?.last ?? status.latest?.period.lastDay
  let day = gap?.first ?? status.latest?.period.firstDay
  return Diagnostic(
    .kpiNotJudged,
    Wording(
      nb: "summen er ukjent, og vurderes ikke: det mangler tall for \(day?.iso ?? "") til \(last?.iso ?? "")",
      en:
        "the sum is unknown, and is not judged: there are no numbers for \(day?.iso ?? "") to \(last?.iso ?? "")"
    ),
    at: kpi.head.place(of: "observasjoner"),
    help: Wording(
      nb: "skriv tallene for den tiden, også når det er 0",
      en: "write the numbers for that time, also when it is 0"))
}

extension KPIStatus {
  /// The first days that a sum needs numbers for and has none.
  fileprivate var firstGap: (first: CalendarDate, last: CalendarDate)? {
    guard let latest else { return nil }
    let january = CalendarDate(year: latest.period.year, month: 1, day: 1)
    let start = accumulation == .sumInYear ? january : baseline?.period?.lastDay.adding(days: 1)
    var next = start ?? numbers.first?.period.firstDay
    for number in numbers {
      guard let day = next, number.period.lastDay >= day else { continue }
      if number.period.firstDay != day { return (day, number.period.firstDay.adding(days: -1)) }
      next = number.period.lastDay.adding(days: 1)
    }
    return nil
  }
}

extension Code {
  static let kpiNotJudged = Code(
    "kpi-not-judged", .warning,
    title: Wording(nb: "Måltallet vurderes ikke", en: "The KPI is not judged"),
    explanation: Wording(
      nb:
        "Måltallet har tall, men ikke alt det som skal til for å si om det er etter plan: et utgangspunkt å måle fra, eller et av tallene i summen. Lyset er grått til det er skrevet.",
      en:
        "The KPI has numbers, but not all that it takes to say whether it is on plan: a baseline to measure from, or one of the numbers of its sum. Its light is grey until that is written."
    ),
    example: Code.Example(
      wrong:
        "retning: opp\nmal: {verdi: 50, periode: 2030, vedtatt-av: Rådet, vedtatt-dato: 2026-01-15}\nobservasjoner: [{periode: 2026-T3, verdi: 42}]",
      right:
        "retning: opp\nutgangspunkt: {periode: 2025-T3, verdi: 10}\nmal: {verdi: 50, periode: 2030, vedtatt-av: Rådet, vedtatt-dato: 2026-01-15}\nobservasjoner: [{periode: 2026-T3, verdi: 42}]"
    ))
}
