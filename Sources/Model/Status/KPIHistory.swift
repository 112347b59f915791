/// What has been measured of a KPI up to a day, oldest first.
struct KPIHistory {
  private(set) var numbers: [KPIStatus.Measurement] = []
  /// Periods after the latest number that are written as missing.
  private(set) var missing: [ReportingPeriod] = []

  /// Periods that have not begun are left out.
  init(_ observations: [Observation], on day: CalendarDate) {
    let dated = observations.compactMap { observation in
      observation.period.map { (period: $0, observation: observation) }
    }
    for (period, observation) in dated.sorted(by: { $0.period < $1.period }) where period.firstDay <= day {
      guard let value = observation.value?.number else {
        missing.append(period)
        continue
      }
      numbers.append(
        KPIStatus.Measurement(
          period: period, value: value, isProvisional: observation.isProvisional == true))
      missing = []
    }
  }

  var latest: KPIStatus.Measurement? { numbers.last }

  /// Compared with the number before, unless the series is broken between them.
  func trend(breaks: [SeriesBreak]) -> KPIStatus.Trend {
    guard let last = numbers.last, let previous = numbers.dropLast().last else { return .unknown }
    let isBroken = breaks.contains { $0.period.map { previous.period < $0 && $0 <= last.period } ?? false }
    if isBroken { return .unknown }
    if last.value == previous.value { return .level }
    return previous.value < last.value ? .up : .down
  }

  func freshness(cadence: Cadence?, on day: CalendarDate) -> KPIStatus.Freshness {
    guard let latest, missing.isEmpty else { return .missing }
    let due = latest.period.endOfNext(cadence)
    if day <= due { return .fresh }
    return day.days(after: due) <= KPIStatus.Freshness.patience ? .soonStale : .stale
  }
}

extension Cadence {
  /// How many months one period of it is long.
  var months: Int {
    switch self {
    case .yearly: 12
    case .tertial: 4
    case .quarterly: 3
    case .monthly: 1
    }
  }
}
