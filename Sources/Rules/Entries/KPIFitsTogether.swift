import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// Direction, baseline, milestones, target and numbers of a KPI say the same thing, and its settings have an effect.
  static let kpiFitsTogether = Rule(.kpiDisagrees, each: KPI.self) { kpi, site in
    kpi.facts.contradictions.map { disagreement($0, kpi) } + baselinePeriod(of: kpi) + settings(of: kpi)
      + days(of: kpi, site.moment.today)
  }
}

private func disagreement(_ contradiction: KPIContradiction, _ kpi: Entry<KPI>) -> Diagnostic {
  let milestones = kpi.target?.milestones ?? []
  func period(_ index: Int) -> String { milestones[index].period?.code ?? "" }
  switch contradiction {
  case .targetAgainstDirection(let baseline, let target):
    let direction = kpi.direction?.name ?? Direction.up.name
    return finding(
      Wording(
        nb: "tallet skal «\(direction.nb)», men går fra \(baseline.inNorwegian) til \(target.inNorwegian)",
        en: "the number is to go “\(direction.en)”, but goes from \(baseline.plain) to \(target.plain)"),
      at: kpi.head.place(of: "mal.verdi"),
      Wording(
        nb: "rett «retning», målet eller utgangspunktet; skal tallet holde seg nær målet, skriv «innenfor»",
        en:
          "correct “direction”, the target or the baseline; if it is to stay near the target, write “within”")
    )
  case .baselineMeasuredOtherwise(let index, let number):
    let start = kpi.baseline
    return finding(
      Wording(
        nb:
          "\(start?.period?.code ?? "") er målt til \(number.inNorwegian), men utgangspunktet sier \(start?.value?.inNorwegian ?? "")",
        en:
          "\(start?.period?.code ?? "") is measured as \(number.plain), but the baseline says \(start?.value?.plain ?? "")"
      ),
      at: kpi.head.place(of: index.map { "observasjoner.\($0).verdi" } ?? "utgangspunkt.verdi"),
      Wording(
        nb: "skriv det samme tallet begge steder", en: "write the same number in both places"))
  case .milestoneOutside(let index):
    return finding(
      Wording(
        nb: "delmålet for \(period(index)) ligger ikke mellom utgangspunktet og målet",
        en: "the milestone for \(period(index)) does not lie between the baseline and the target"),
      at: kpi.head.place(of: "mal.delmal.\(index).periode"),
      Wording(nb: "rett perioden, eller slett delmålet", en: "correct the period, or delete the milestone"))
  case .milestoneTwice(let index):
    return finding(
      Wording(nb: "to delmål for \(period(index))", en: "two milestones for \(period(index))"),
      at: kpi.head.place(of: "mal.delmal.\(index).periode"),
      Wording(nb: "behold det ene", en: "keep one of them"))
  case .milestoneAgainstDirection(let index):
    return finding(
      Wording(
        nb: "delmålet for \(period(index)) går forbi målet, eller tilbake",
        en: "the milestone for \(period(index)) goes beyond the target, or back"),
      at: kpi.head.place(of: "mal.delmal.\(index).verdi"),
      Wording(
        nb: "rett tallet, så det ligger mellom det som er før og det som er etter",
        en: "correct the number, so that it lies between what is before and what is after"))
  case .percentagesAdded:
    return finding(
      Wording(nb: "prosenter legges ikke sammen", en: "percentages are not added up"),
      at: kpi.head.place(of: "opptelling"),
      Wording(
        nb: "skriv \(write: "opptelling", "niva"), eller rett \(field: "enhet")",
        en: "write \(write: "accumulation", "level"), or correct \(field: "unit")"))
  case .partOfYear(let milestone, let period):
    let year = ReportingPeriod(year: period.year, part: .year).code
    return finding(
      Wording(
        nb:
          "tallet legges sammen gjennom året, men \(milestone == nil ? "målet" : "delmålet") gjelder \(period.code)",
        en:
          "the number is added up within the year, but the \(milestone == nil ? "target" : "milestone") is for \(period.code)"
      ),
      at: kpi.head.place(of: milestone.map { "mal.delmal.\($0).periode" } ?? "mal.periode"),
      Wording(
        nb: "skriv «\(year)», med tallet for hele året",
        en: "write “\(year)”, with the number for the whole year"))
  case .negativeTolerance:
    return finding(
      Wording(nb: "slingringsmonnet er mindre enn 0", en: "the tolerance is less than 0"),
      at: kpi.head.place(of: "mal.slingringsmonn"),
      Wording(
        nb: "skriv det uten minus; det gjelder begge veier",
        en: "write it without a minus; it holds both ways"))
  }
}

/// How many came in a year is not compared with how many came in a tertial. What is added up from its baseline on has
/// one of any kind, since only the day that it was counted on matters; what begins anew each January has that of a
/// whole year.
private func baselinePeriod(of kpi: Entry<KPI>) -> [Diagnostic] {
  guard let start = kpi.baseline?.period, let own = kpi.cadence else { return [] }
  let meant: Cadence? =
    switch kpi.accumulation ?? .level {
    case .level: own
    case .sumInYear: .yearly
    case .sumFromBaseline: nil
    }
  guard let meant, !meant.matches(start) else { return [] }
  let isOfYear = meant == .yearly && own != .yearly
  return [
    finding(
      isOfYear
        ? Wording(
          nb: "utgangspunktet (\(start.code)) er ikke et år, og målet gjelder hele året",
          en: "the baseline (\(start.code)) is not a year, and the target is for the whole year")
        : Wording(
          nb: "utgangspunktet (\(start.code)) er ikke \(meant.onePeriod.nb), som måltallet måles for",
          en: "the baseline (\(start.code)) is not \(meant.onePeriod.en), which the KPI is measured by"),
      at: kpi.head.place(of: "utgangspunkt.periode"),
      Wording(
        nb: "skriv perioden som «\(meant.example)», med tallet for den",
        en: "write the period like “\(meant.example)”, with the number for it"))
  ]
}

/// What is set and changes nothing, or hides that numbers are old.
private func settings(of kpi: Entry<KPI>) -> [Diagnostic] {
  var found: [Diagnostic] = []
  if let direction = kpi.direction, direction != .within, kpi.target?.tolerance != nil {
    found.append(
      finding(
        Wording(
          nb: "slingringsmonn gjelder bare når retningen er «innenfor»",
          en: "a tolerance holds only when the direction is “within”"),
        at: kpi.head.place(of: "mal.slingringsmonn"),
        Wording(
          nb: "slett det, eller skriv \(write: "retning", "innenfor")",
          en: "delete it, or write \(write: "direction", "within")")))
  }
  if kpi.target?.path == .byDate, kpi.target?.milestones.isEmpty == false {
    found.append(
      finding(
        Wording(
          nb: "delmålene teller ikke når banen er «til-fristen»",
          en: "the milestones do not count when the path is “by-date”"),
        at: kpi.head.place(of: "mal.delmal.0.periode"),
        Wording(
          nb: "slett dem, eller skriv \(write: "bane", "trinnvis")",
          en: "delete them, or write \(write: "path", "stepped")")))
  }
  found += thresholdsBeyondWay(kpi)
  if let days = kpi.grace?.value, days > longestGrace {
    found.append(
      finding(
        Wording(
          nb: "ventetiden er \(days.inNorwegian) dager, så et gammelt tall blir stående som ferskt",
          en: "the grace is \(days.plain) days, so that an old number stays fresh"),
        at: kpi.head.place(of: "ventetid"),
        Wording(
          nb: "skriv hvor mange dager etter perioden tallet skal være klart",
          en: "write how many days after the period the number is to be there")))
  }
  return found
}

/// A number that has not moved is on plan until the target's time is over.
private func thresholdsBeyondWay(_ kpi: Entry<KPI>) -> [Diagnostic] {
  let yellow = kpi.thresholds?.yellow ?? KPIThresholds.standard.yellow
  guard let way = kpi.facts.deviationOfStandingStill, Fraction(yellow) >= way,
    let shown = way.rounded(to: 1, apartFrom: [Fraction(yellow)])
  else { return [] }
  let (isPoints, isStandard) = (kpi.unit == .percent, kpi.thresholds?.yellow == nil)
  return [
    finding(
      Wording(
        nb:
          "står tallet stille, er avviket bare \(shown.inNorwegian) \(isPoints ? "prosentpoeng" : "prosent") når fristen er ute, og gult lys kommer først ved \(yellow.inNorwegian)\(isStandard ? " (standarden)" : "")",
        en:
          "if the number stands still, the deviation is only \(shown.plain) \(isPoints ? "percentage points" : "per cent") when the time is over, and the yellow light comes only at \(yellow.plain)\(isStandard ? " (the standard)" : "")"
      ),
      at: kpi.head.place(of: isStandard ? "mal.verdi" : "terskler.gul"),
      Wording(
        nb: "skriv \(field: "terskler") som er mindre enn det, så lyset kan bli gult underveis",
        en:
          "write \(field: "thresholds") that are less than that, so that the light can turn yellow on the way"
      )
    )
  ]
}

/// A target is adopted before it is to be reached, and a break that comes in years to come divides nothing.
private func days(of kpi: Entry<KPI>, _ today: CalendarDate) -> [Diagnostic] {
  var found: [Diagnostic] = []
  if let adopted = kpi.target?.adoptedOn, let end = kpi.target?.period, adopted > end.lastDay {
    found.append(
      finding(
        Wording(
          nb: "målet er vedtatt \(adopted.iso), etter at det skulle være nådd (\(end.code))",
          en: "the target was adopted on \(adopted.iso), after it was to be reached (\(end.code))"),
        at: kpi.head.place(of: "mal.vedtatt-dato"),
        Wording(nb: "rett dagen, eller «periode» i målet", en: "correct the day, or “period” of the target")))
  }
  for (index, one) in kpi.breaks.enumerated() {
    // What is announced for the year to come may stand.
    guard let period = one.period, period.firstDay > today.adding(days: 366) else { continue }
    found.append(
      finding(
        Wording(
          nb: "bruddet i \(period.code) er langt fram i tid, så det deler ingen tall nå",
          en: "the break in \(period.code) is far ahead, so that it divides no numbers now"),
        at: kpi.head.place(of: "brudd.\(index).periode"),
        Wording(nb: "er årstallet riktig?", en: "is the year right?")))
  }
  return found
}

/// No official statistics come later than two years after their period.
private let longestGrace: Decimal = 731

private func finding(_ message: Wording, at place: Location, _ help: Wording) -> Diagnostic {
  Diagnostic(.kpiDisagrees, message, at: place, help: help)
}

extension Code {
  static let kpiDisagrees = Code(
    "kpi-disagrees", .warning,
    title: Wording(nb: "Måltallet sier imot seg selv", en: "The KPI contradicts itself"),
    explanation: Wording(
      nb:
        "Retning, utgangspunkt, delmål, mål og tall må stemme med hverandre. Når de ikke gjør det, blir måltallet ikke vurdert: et grønt lys ville vært tilfeldig.",
      en:
        "Direction, baseline, milestones, target and numbers must agree. When they do not, the KPI is not judged: a green light would be chance."
    ),
    example: Code.Example(
      wrong:
        "retning: opp\nutgangspunkt: {periode: 2025-T3, verdi: 100}\nmal: {verdi: 99, periode: 2030, vedtatt-av: Rådet, vedtatt-dato: 2026-01-15}",
      right:
        "retning: opp\nutgangspunkt: {periode: 2025-T3, verdi: 100}\nmal: {verdi: 100, periode: 2030, vedtatt-av: Rådet, vedtatt-dato: 2026-01-15}"
    ))
}
