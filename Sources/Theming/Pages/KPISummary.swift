import Arithmetic
import Model
import Templates

/// A KPI and how it stands on the day of the build.
struct KPISummary: Sendable {
  let edition: Edition
  let entry: PublicEntry<KPI>
  let status: KPIStatus
  /// That of its heading, where it is a card.
  var level = 3
}

/// What is shown of a KPI in cards and on its own page; what is not known is nil, never 0.
let kpiSummaryView = View<KPISummary>([
  .html("title") { $0.edition.phrase($0.entry.head.common.title) },
  .optional("link", linkView) { $0.edition.link($0.entry.id) },
  .optionalText("value") { kpi in kpi.status.current.map { kpi.amount($0.value) } },
  .optionalText("period") { kpi in kpi.status.current.map { kpi.edition.format.period($0.period) } },
  .flag("isYearly") { $0.status.accumulation == .sumInYear },
  .flag("isSum") { $0.status.isSum },
  .flag("isProvisional") { $0.status.current.map { $0.isProvisional && !$0.isRunning } ?? false },
  .flag("isRunning") { $0.status.current?.isRunning ?? false },
  // What the table and the chart have of a period that is not over, beside what is judged.
  .optionalText("runningValue") { kpi in kpi.counting.map { kpi.amount($0.value) } },
  .optionalText("runningPeriod") { kpi in kpi.counting.map { kpi.edition.format.period($0.period) } },
  .flag("isStale") { $0.status.freshness == .stale && $0.status.reason != .stale },
  .flag("isSoonStale") { $0.status.freshness == .soonStale },
  .filledTexts("missingPeriods") { kpi in kpi.status.missing.map { kpi.edition.format.period($0) } },
  .optionalText("target") { kpi in kpi.status.target?.value.map { kpi.goal($0) } },
  .optionalText("targetPeriod") { kpi in kpi.status.target?.period.map { kpi.edition.format.period($0) } },
  .html("adoptedBy") { $0.edition.phrase($0.status.target?.adoptedBy) },
  .optional("adoptedOn", dayView) { kpi in kpi.status.target?.adoptedOn.map { Day($0, kpi.edition.format) } },
  .optionalText("baseline") { kpi in kpi.status.baseline?.value.map { kpi.amount($0) } },
  .optionalText("baselinePeriod") { kpi in kpi.status.baseline?.period.map { kpi.edition.format.period($0) }
  },
  .optionalText("expected") { $0.expected },
  .optionalText("deviation") { $0.deviation },
  .optionalText("wayDone") { kpi in kpi.status.wayDone.map { kpi.edition.format.percent($0) } },
  .optionalText("wayWidth") { kpi in kpi.status.wayDone.map { String($0.clamped(to: 0...100)) } },
  .text("light") { $0.status.light.rawValue },
  .text("lightWord") { $0.standing },
  .flag("isExample") { $0.status.isExample },
  .text("level") { String($0.level) },
])

extension KPISummary {
  func headed(_ level: Int) -> KPISummary {
    var copy = self
    copy.level = headingLevel(level)
    return copy
  }
}

extension Edition {
  func summary(_ entry: PublicEntry<KPI>) -> KPISummary {
    KPISummary(edition: self, entry: entry, status: kpiStatus(of: entry, on: site.moment.today))
  }

  /// All KPIs in the order of their titles, those that are made up last.
  var kpis: [KPISummary] {
    kpiOrder.compactMap { site.entry(of: KPI.self, $0) }.map { summary($0) }
  }

  /// Those of a focus area.
  func kpis(of area: EntryID) -> [KPISummary] {
    let all = kpiOrder.compactMap { site.entry(of: KPI.self, $0) }
    return all.filter { $0.common.focusAreas.contains { $0.id == area } }.map { summary($0) }
  }

  /// A number with its unit.
  func amount(_ number: Decimal, _ unit: Unit?) -> String {
    switch unit {
    case .percent: format.percent(number)
    case .kroner: format.kroner(number)
    case .people, .jobs, .companies: "\(format.number(number))\u{A0}\(words[choice: unit ?? .count])"
    case .count, nil: format.number(number)
    }
  }
}

extension KPISummary {
  func amount(_ number: Decimal) -> String { edition.amount(number, status.unit) }

  /// The number of a period that is not over, where another is shown as the latest.
  fileprivate var counting: KPIStatus.Measurement? {
    status.current?.isRunning == false ? status.running : nil
  }

  /// A target, which is for each year when the numbers of a year are added up.
  fileprivate func goal(_ number: Decimal) -> String {
    edition.goal(number, status.unit, within: status.tolerance, status.accumulation)
  }

  /// How far it may be from a number: of a percentage, in percentage points.
  private func tolerance(_ number: Decimal) -> String { edition.tolerance(number, status.unit) }

  private func points(_ number: Decimal) -> String {
    "\(edition.format.number(number))\u{A0}\(edition.words[.percentagePoints])"
  }

  /// Whether a number may still change: it says so, or its period is not over. What is missing is no number.
  func mayChange(_ observation: Observation) -> Bool {
    guard observation.value?.number != nil else { return false }
    return observation.isProvisional == true
      || (observation.period?.lastDay).map { $0 >= edition.site.moment.today } ?? false
  }

  /// Whether it cannot be compared with the one before it.
  func isFirstAfterBreak(_ observation: Observation) -> Bool {
    guard let period = observation.period,
      let before = observations.compactMap(\.period).filter({ $0 < period }).max()
    else { return false }
    return entry.breaks.contains { $0.period.map { before < $0 && $0 <= period } ?? false }
  }

  /// How it stands; of one that is on its way, within which tolerance.
  fileprivate var standing: String {
    let word = edition.words[status.reason.word]
    if status.reason == .onPath, let tolerance = status.tolerance {
      let isThere = status.expected == status.target?.value
      let limit = edition.words[isThere ? .judgementTolerance : .judgementPath]
      return "\(word) (\(limit.replacing("{limit}", with: self.tolerance(tolerance))))"
    }
    guard status.reason == .onPath, status.thresholds.yellow.sign > 0, status.deviationBasis != .way
    else { return word }
    let yellow = status.thresholds.yellow
    let limit = status.isInPercentagePoints ? points(yellow) : edition.format.percent(yellow)
    return "\(word) (\(edition.words[.judgementWithin].replacing("{limit}", with: limit)))"
  }

  /// One number, or both ends of what is as it should be.
  fileprivate var expected: String? {
    let ends = status.expectedEnds
    guard let first = ends.first, let last = ends.last else { return nil }
    guard first < last else { return amount(first) }
    let from = status.unit == .kroner ? amount(first) : edition.format.number(first)
    return "\(from) " + edition.words[.expectedUntil].replacing("{number}", with: amount(last))
  }

  /// The formatter writes the minus.
  fileprivate var deviation: String? {
    status.deviation.map { number in
      let amount =
        switch status.deviationBasis {
        case .points: points(number)
        case .expected: edition.format.percent(number)
        case .way:
          edition.words[.ofTheWay].replacing("{number}", with: edition.format.percent(number))
        }
      return (number.sign > 0 ? "+" : "") + amount
    }
  }
}

extension Edition {
  /// A target, with how far it may be missed, and that it is for each year when the numbers of a year are added up.
  func goal(
    _ number: Decimal, _ unit: Unit?, within tolerance: Decimal?, _ accumulation: Accumulation?
  ) -> String {
    let goal = amount(number, unit) + (tolerance.map { " ± \(self.tolerance($0, unit))" } ?? "")
    return accumulation == .sumInYear ? "\(goal) \(words[.aYear])" : goal
  }

  fileprivate func tolerance(_ number: Decimal, _ unit: Unit?) -> String {
    unit == .percent ? "\(format.number(number))\u{A0}\(words[.percentagePoints])" : amount(number, unit)
  }
}

extension Word {
  static let aYear = Word("a-year")
  static let expectedUntil = Word("expected-until")
}
