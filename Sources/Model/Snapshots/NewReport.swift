package import Arithmetic
package import Diagnostics

/// The draft of a period’s report: what is known of it already in five lines, which people then write anew.
///
/// It lies with what only the project reads until it is sent.
package func newReport(
  on site: SiteModel, for period: ReportingPeriod, _ language: MessageLanguage, in folder: String = "content",
  numbers: DraftNumbers
) -> NewFile {
  let stood = standing(of: site, in: period)
  let name = period.reportName[language]
  let names = FieldNames(language)
  let lines = draftLines(stood, period, site, numbers).map { "  - " + quoted($0[language]) }
  let owner =
    site.all(Report.self).compactMap(\.common.ownerRole).last
    ?? Wording(nb: "Prosjektleder", en: "Project leader")[language]
  let notice = Wording(
    nb: "# Linjene er et utkast, laget av tallene \(numbers.date(stood.day)). Skriv dem om med egne ord.",
    en:
      "# The lines are a draft, made from the figures of \(numbers.date(stood.day)). Rewrite them in your own words."
  )
  let head = [
    "---", "\(names.title): \(quoted(name))",
    "\(names.summary): \(quoted(Wording(nb: "\(name) til Formannskapet.", en: "\(name) to the Executive Committee.")[language]))",
    "\(names.period): \(period.code)", notice[language], "\(names.lines):",
  ]
  let text =
    head + lines + ["\(names.owner): \(quoted(owner))", "---", ""] + draftText(stood, numbers, language)
  return NewFile(
    path: "\(folder)/intern/\(Report.kind.folder.nb)/\(period.code.lowercased()).md",
    text: text.joined(separator: "\n") + "\n")
}

/// How the language of a draft writes its numbers.
package struct DraftNumbers: Sendable {
  let number: @Sendable (Decimal) -> String
  let kroner: @Sendable (Decimal) -> String
  let day: @Sendable (CalendarDate) -> String
  let period: @Sendable (ReportingPeriod) -> String

  package init(
    number: @escaping @Sendable (Decimal) -> String, kroner: @escaping @Sendable (Decimal) -> String,
    day: @escaping @Sendable (CalendarDate) -> String,
    period: @escaping @Sendable (ReportingPeriod) -> String
  ) {
    (self.number, self.kroner, self.day, self.period) = (number, kroner, day, period)
  }

  func date(_ day: CalendarDate?) -> String { day.map(self.day) ?? "" }
}

extension ReportingPeriod {
  /// What its report is called.
  package var reportName: Wording {
    switch part {
    case .year: Wording(nb: "Årsrapport \(year)", en: "Annual report \(year)")
    case .tertial(let number):
      Wording(
        nb: "Tertialrapport, \(["første", "andre", "tredje"][number - 1]) tertial \(year)",
        en:
          "Four-month report, \(["January to April", "May to August", "September to December"][number - 1]) \(year)"
      )
    case .quarter, .month: Wording(nb: "Rapport \(code)", en: "Report \(code)")
    }
  }

  /// Reports are made of tertials and years.
  package var hasReport: Bool {
    switch part {
    case .year, .tertial: true
    case .quarter, .month: false
    }
  }
}

private struct FieldNames {
  let title, summary, period, lines, owner: String

  init(_ language: MessageLanguage) {
    title = FieldName("tittel", "title")[language]
    summary = FieldName("sammendrag", "summary")[language]
    period = FieldName("periode", "period")[language]
    lines = FieldName("linjer", "lines")[language]
    owner = FieldName("eier", "owner")[language]
  }
}

/// Five, the most important first.
private func draftLines(
  _ stood: Standing, _ period: ReportingPeriod, _ site: SiteModel, _ numbers: DraftNumbers
) -> [Wording] {
  let (kpis, activities) = (stood.kpis, stood.activities)
  let fine = activities.count { $0.light == .green && $0.status != .notStarted }
  let waiting = activities.count { $0.status == .notStarted }
  let unknown = activities.map { $0.light ?? .grey }.unjudged
  let late = activities.count { $0.light == .red || $0.light == .yellow }
  let agreed = stood.money?.agreed.map { numbers.kroner($0) }
  let goal = numbers.kroner(FinancingStatus.goal)
  let next = nextReportMeeting(after: period, site)
  return [
    kpiLine(kpis),
    Wording(
      nb:
        "\(fine) av \(activities.count) aktiviteter er i rute eller ferdige\(waiting == 0 ? "" : "; \(waiting) er ikke startet").",
      en:
        "\(fine) of \(activities.count) activities are on track or done\(waiting == 0 ? "" : "; \(waiting) not started")."
    ),
    late == 0
      ? noneLate(unknown)
      : Wording(
        nb: "\(late) \(late == 1 ? "aktivitet trenger" : "aktiviteter trenger") oppfølging.",
        en: "\(late) \(late == 1 ? "activity needs" : "activities need") follow-up."),
    agreed.map {
      Wording(
        nb: "Det er avtalt \($0) av \(goal) for \(period.year).",
        en: "\($0) of \(goal) has been agreed for \(period.year).")
    }
      ?? Wording(
        nb: "Ingen bidrag er avtalt for \(period.year).",
        en: "No contributions are agreed for \(period.year)."),
    next.map {
      Wording(
        nb: "Neste rapport til Formannskapet er \(numbers.date($0)).",
        en: "The next report to the Executive Committee is on \(numbers.date($0)).")
    }
      ?? Wording(
        nb: "Neste rapport til Formannskapet er ikke datofestet.",
        en: "The next report to the Executive Committee has no date yet."),
  ]
}

/// How many are on plan, and what of the rest.
private func kpiLine(_ kpis: [KPIStanding]) -> Wording {
  let (onPath, unjudged) = (kpis.count { $0.light == .green }, kpis.map { $0.light ?? .grey }.unjudged)
  let (red, off) = (kpis.count { $0.light == .red }, kpis.count { $0.isOff })
  let old = kpis.count { $0.isToFollowUp && !$0.isOff }
  let far =
    red == 0 || red == off ? Wording(nb: "", en: "") : Wording(nb: ", \(red) av dem", en: ", \(red) of them")
  let parts = [
    off == 0
      ? nil
      : Wording(
        nb: "\(off) avviker\(far.nb)\(red == 0 ? "" : " vesentlig")",
        en: "\(off) \(off == 1 ? "deviates" : "deviate")\(far.en)\(red == 0 ? "" : " substantially")"),
    old == 0
      ? nil
      : Wording(nb: "\(old) har gamle tall", en: "\(old) \(old == 1 ? "has" : "have") old figures"),
    unjudged == 0 ? nil : Wording(nb: "\(unjudged) kan ikke vurderes", en: "\(unjudged) cannot be judged"),
  ].compactMap(\.self)
  return Wording(
    nb: (["\(onPath) av \(kpis.count) måltall er etter plan"] + parts.map(\.nb)).joined(separator: "; ")
      + ".",
    en: (["\(onPath) of \(kpis.count) KPIs are on plan"] + parts.map(\.en)).joined(separator: "; ") + ".")
}

/// What nobody has said the status of is not said to be fine.
private func noneLate(_ unknown: Int) -> Wording {
  guard unknown > 0 else { return Wording(nb: "Ingen aktivitet har avvik.", en: "No activity deviates.") }
  return Wording(
    nb: "Ingen aktivitet er meldt med avvik; \(unknown) har ingen status.",
    en: "No activity is reported as deviating; \(unknown) have no status.")
}

private func draftText(_ stood: Standing, _ numbers: DraftNumbers, _ language: MessageLanguage) -> [String] {
  let deviating = stood.activities.filter { $0.light == .red || $0.light == .yellow }
  let own: Language = language == .nb ? .nb : .en
  func name(_ words: LocalizedText, _ id: String?) -> String { words.best(for: own)?.value ?? id ?? "" }
  let none = Wording(nb: "Ingen.", en: "None.")[language]
  let kpis = stood.kpis.filter(\.isToFollowUp).sorted { $0.light == .red && $1.light != .red }
  // Why, and what is done about it, are internal: the report has them in a table of its own, and its text is for everybody.
  let deviations =
    kpis.map { "- " + name($0.title, $0.id) + ": " + deviation(of: $0, numbers)[language] }
    + deviating.map { "- " + name($0.title, $0.id) }
  let next = stood.activities.filter { $0.status != .done }.compactMap { activity -> String? in
    let step = activity.nextStep.best(for: own)?.value
    return step.map { "- " + name(activity.title, activity.id) + ": " + $0 }
  }
  return [Wording(nb: "## Avvik og tiltak", en: "## Deviations and measures")[language], ""]
    + (deviations.isEmpty ? [none] : deviations)
    + ["", Wording(nb: "## Veien videre", en: "## What is next")[language], ""]
    + (next.isEmpty ? [none] : next)
}

/// What a draft has where people are to write what is done about a KPI that deviates much; a report in which it still stands is
/// not frozen.
package let measureToWrite = Wording(nb: "[skriv hva som gjøres]", en: "[write what is done about it]")

/// How a KPI lies to what was expected, and room for what is done about one that is red.
private func deviation(of kpi: KPIStanding, _ numbers: DraftNumbers) -> Wording {
  let value = kpi.value.map { numbers.number($0) } ?? "–"
  let period = covered(by: kpi, numbers)
  let expected = [kpi.expected, kpi.expectedEnd].compactMap(\.self).sorted().map { numbers.number($0) }
    .joined(separator: "–")
  let far = kpi.deviation.map { numbers.number($0) }
  let isOld = !kpi.isOff
  let (percent, per) =
    switch kpi.basis {
    case .points: (" prosentpoeng", " percentage points")
    case .expected: (" %", " %")
    case .way: (" % av veien", " % of the way")
    }
  var nb = [value + period.nb]
  var en = [value + period.en]
  if !expected.isEmpty { (nb, en) = (nb + ["forventet \(expected)"], en + ["expected \(expected)"]) }
  if let far { (nb, en) = (nb + ["avvik \(far)\(percent)"], en + ["deviation \(far)\(per)"]) }
  if isOld { (nb, en) = (nb + ["tallet er gammelt"], en + ["the figure is old"]) }
  let measure =
    kpi.light == .red
    ? Wording(nb: " Tiltak: \(measureToWrite.nb)", en: " Measure: \(measureToWrite.en)")
    : Wording(nb: "", en: "")
  return Wording(
    nb: nb.joined(separator: ", ") + "." + measure.nb, en: en.joined(separator: ", ") + "." + measure.en)
}

/// The period that a number is of, or up to which it is a sum, and whether it may change.
private func covered(by kpi: KPIStanding, _ numbers: DraftNumbers) -> Wording {
  guard let period = kpi.period.map(numbers.period) else { return Wording(nb: "", en: "") }
  let isProvisional = kpi.isProvisional == true
  // Not in the words of the public page, of which a draft is no leak.
  switch (kpi.isSum == true, kpi.isRunning == true) {
  case (true, true):
    return Wording(nb: " så langt (\(period) er ikke over)", en: " so far (\(period) is not over)")
  case (true, false):
    let mayChange =
      isProvisional ? Wording(nb: " (foreløpig)", en: " (provisional)") : Wording(nb: "", en: "")
    return Wording(
      nb: " ved utgangen av \(period)\(mayChange.nb)", en: " by the end of \(period)\(mayChange.en)")
  case (false, true):
    return Wording(nb: " (\(period), perioden er ikke over)", en: " (\(period), the period is not over)")
  case (false, false):
    return isProvisional
      ? Wording(nb: " (\(period), foreløpig)", en: " (\(period), provisional)")
      : Wording(nb: " (\(period))", en: " (\(period))")
  }
}

extension KPIStanding {
  /// It is not on its path.
  fileprivate var isOff: Bool { reason == .deviation || reason == .largeDeviation || reason == .missed }

  /// It is not on its path, or its number is old.
  fileprivate var isToFollowUp: Bool { light == .red || light == .yellow }
}
