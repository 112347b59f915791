/// What has been measured of a KPI up to a day, oldest first.
struct KPIHistory {
  /// The numbers of periods that are over.
  private(set) var numbers: [KPIStatus.Measurement] = []
  /// The newest number of a period that has begun and is not over: it may still change, and is not judged.
  private(set) var running: KPIStatus.Measurement?
  /// Periods after the latest number that are over and written as missing.
  private(set) var missing: [ReportingPeriod] = []
  /// Whether every period is as long as the KPI says, and none lies within another.
  let isConsistent: Bool

  /// Periods that have not begun are left out.
  init(_ observations: [Observation], cadence: Cadence?, on day: CalendarDate) {
    let begun = observations.compactMap { observation in
      observation.period.map { (period: $0, observation: observation) }
    }.filter { $0.period.firstDay <= day }.sorted { $0.period < $1.period }
    isConsistent =
      begun.allSatisfy { cadence?.matches($0.period) ?? true }
      && zip(begun, begun.dropFirst()).allSatisfy { $0.period.lastDay < $1.period.firstDay }
    for (period, observation) in begun { add(period, observation, on: day) }
  }

  private mutating func add(_ period: ReportingPeriod, _ observation: Observation, on day: CalendarDate) {
    let isRunning = period.lastDay >= day
    guard let value = observation.value?.number else {
      if !isRunning { missing.append(period) }
      return
    }
    let measurement = KPIStatus.Measurement(
      period: period, value: value, isProvisional: observation.isProvisional == true || isRunning,
      isRunning: isRunning)
    if isRunning {
      running = measurement
    } else {
      numbers.append(measurement)
      missing = []
    }
  }

  var latest: KPIStatus.Measurement? { numbers.last }

  /// The number of the same part of the year before.
  var yearBefore: KPIStatus.Measurement? { latest.flatMap { numbers.yearBefore($0.period) } }

  /// Compared with the number before, unless the series is broken between them.
  func trend(breaks: [SeriesBreak]) -> KPIStatus.Trend {
    guard let last = numbers.last, let previous = numbers.dropLast().last else { return .unknown }
    let isBroken = breaks.contains { $0.period.map { previous.period < $0 && $0 <= last.period } ?? false }
    if isBroken { return .unknown }
    if last.value == previous.value { return .level }
    return previous.value < last.value ? .up : .down
  }

  /// A KPI whose first number is still being counted is fresh.
  func freshness(_ facts: KPI, on day: CalendarDate) -> KPIStatus.Freshness {
    guard missing.isEmpty else { return .missing }
    guard let latest else { return running == nil ? .missing : .fresh }
    guard day > latest.period.endOfNext(facts.cadence) else { return .fresh }
    return day <= facts.nextDue(after: latest.period) ? .soonStale : .stale
  }
}

extension [KPIStatus.Measurement] {
  /// That of the same part of the year before a period.
  func yearBefore(_ period: ReportingPeriod) -> KPIStatus.Measurement? {
    last { $0.period.year == period.year - 1 && $0.period.part == period.part }
  }
}

extension KPI {
  /// Whether the numbers of two periods, the earlier first, cannot be compared.
  func isBroken(from earlier: ReportingPeriod, to later: ReportingPeriod) -> Bool {
    breaks.contains { $0.period.map { earlier < $0 && $0 <= later } ?? false }
  }

  /// The last day that the number after that of a period may be waited for: the end of the next period, and as many
  /// days more as the KPI says, or else its cadence. Light, freshness and finding ask it alone.
  package func nextDue(after period: ReportingPeriod) -> CalendarDate {
    let days = grace?.atMost(3660) ?? cadence?.grace ?? Cadence.yearly.grace
    return period.endOfNext(cadence).adding(days: days)
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

  /// How many days after a period its number may be waited for, when the KPI does not say.
  package var grace: Int {
    switch self {
    case .yearly: 60
    case .tertial, .quarterly: 30
    case .monthly: 15
    }
  }

  /// Whether a period is of its kind.
  package func matches(_ period: ReportingPeriod) -> Bool {
    switch (self, period.part) {
    case (.yearly, .year), (.tertial, .tertial), (.quarterly, .quarter), (.monthly, .month): true
    case (.yearly, _), (.tertial, _), (.quarterly, _), (.monthly, _): false
    }
  }
}
