import Model
import Templates

/// A KPI and how it stands on the day of the build.
struct KPISummary: Sendable {
  let edition: Edition
  let entry: PublicEntry<KPI>
  let status: KPIStatus
}

/// What is shown of a KPI in cards and on its own page; what is not known is nil, never 0.
let kpiSummaryView = View<KPISummary>([
  .html("title") { $0.edition.phrase($0.entry.head.common.title) },
  .optional("link", linkView) { $0.edition.link($0.entry.id) },
  .optionalText("value") { kpi in kpi.status.latest.map { kpi.amount($0.value) } },
  .optionalText("period") { kpi in kpi.status.latest.map { kpi.edition.format.period($0.period) } },
  .flag("isProvisional") { $0.status.latest?.isProvisional ?? false },
  .flag("isStale") { $0.status.freshness == .stale },
  .flag("isSoonStale") { $0.status.freshness == .soonStale },
  .filledTexts("missingPeriods") { kpi in kpi.status.missing.map { kpi.edition.format.period($0) } },
  .optionalText("target") { kpi in kpi.status.target?.value.map { kpi.amount($0) } },
  .optionalText("targetPeriod") { kpi in kpi.status.target?.period.map { kpi.edition.format.period($0) } },
  .html("adoptedBy") { $0.edition.shared($0.status.target?.adoptedBy) },
  .optional("adoptedOn", dayView) { kpi in kpi.status.target?.adoptedOn.map { Day($0, kpi.edition.format) } },
  .optionalText("baseline") { kpi in kpi.status.baseline?.value.map { kpi.amount($0) } },
  .optionalText("baselinePeriod") { kpi in kpi.status.baseline?.period.map { kpi.edition.format.period($0) }
  },
  .optionalText("expected") { kpi in kpi.status.expected.map { kpi.amount($0) } },
  .optionalText("deviation") { $0.deviation },
  .optionalText("wayDone") { kpi in kpi.wayDone.map { kpi.edition.format.percent(Decimal($0)) } },
  .optionalText("wayWidth") { kpi in kpi.wayDone.map { String(min(max($0, 0), 100)) } },
  .text("light") { $0.status.light.rawValue },
  .text("lightWord") { $0.edition.words[light: $0.status.light] },
  .flag("isExample") { $0.status.isExample },
])

extension Edition {
  func summary(_ entry: PublicEntry<KPI>) -> KPISummary {
    KPISummary(edition: self, entry: entry, status: kpiStatus(of: entry, on: site.moment.today))
  }

  /// All KPIs in the order of their titles, those that are made up last.
  var kpis: [KPISummary] {
    realFirst(alphabetical(site.all(KPI.self), by: \.head.common.title)).map { summary($0) }
  }

  /// A number with its unit.
  func amount(_ number: Decimal, _ unit: Unit?) -> String {
    switch unit {
    case .percent: format.percent(number)
    case .kroner: format.kroner(number.rounded)
    case .people, .jobs, .companies: "\(format.number(number))\u{A0}\(words[choice: unit ?? .count])"
    case .count, nil: format.number(number)
    }
  }
}

extension KPISummary {
  func amount(_ number: Decimal) -> String { edition.amount(number, status.unit) }

  /// In per cent of what was expected; of a number that is a percentage itself, in percentage points.
  fileprivate var deviation: String? {
    guard status.unit == .percent else { return status.deviation.map { signedPercent($0) } }
    guard let value = status.latest?.value.double, let expected = status.expected?.double else { return nil }
    let points = Int(((value - expected) * 10).rounded())
    let sign = points > 0 ? "+" : points < 0 ? "−" : ""
    let number =
      abs(points).isMultiple(of: 10) ? Decimal(abs(points) / 10) : Decimal(abs(points), decimals: 1)
    return sign + edition.format.number(number) + "\u{A0}" + edition.words[.percentagePoints]
  }

  fileprivate func signedPercent(_ number: Decimal) -> String {
    let sign = number.units > 0 ? "+" : number.units < 0 ? "−" : ""
    return sign + edition.format.percent(Decimal(abs(number.units), decimals: number.decimals))
  }

  /// How much of the way from the baseline to the target has been gone, in whole per cent.
  private var way: Double? {
    guard status.latest?.period != status.baseline?.period else { return nil }
    guard let from = status.baseline?.value?.double, let to = status.target?.value?.double, from != to,
      let now = status.latest?.value.double
    else { return nil }
    return (now - from) / (to - from) * 100
  }

  fileprivate var wayDone: Int? { way.map { Int($0.rounded()) } }
}
