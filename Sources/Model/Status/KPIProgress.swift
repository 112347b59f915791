import Arithmetic

/// What is compared with the path at the end of each period: the number itself, or the sum of the numbers so far.
struct KPIProgress {
  /// Oldest first; without the periods for which the sum cannot be known, since a number before them is missing.
  let points: [KPIStatus.Measurement]
  /// That of the latest number.
  let latest: KPIStatus.Measurement?
  private let cadence: Cadence?

  init(_ numbers: [KPIStatus.Measurement], _ facts: KPI) {
    switch facts.accumulation ?? .level {
    case .level: points = numbers
    case .sumInYear: points = Self.sums(of: numbers) { Self.yearBegins($0) ? .zero : nil }
    case .sumFromBaseline:
      let start = facts.baseline
      let begun = numbers.filter { number in start?.period.map { $0.lastDay < number.period.firstDay } ?? true
      }
      points = Self.sums(of: begun) { number in
        guard number.period == begun.first?.period else { return nil }
        let follows = start?.period.map { $0.lastDay.adding(days: 1) == number.period.firstDay } ?? true
        return follows ? start?.value ?? .zero : nil
      }
    }
    cadence = facts.cadence
    latest = points.last.flatMap { $0.period == numbers.last?.period ? $0 : nil }
  }

  /// Each number added to the sum of those right before it. `start` is what a number that begins a sum is added to;
  /// nil for a number that begins none.
  private static func sums(
    of numbers: [KPIStatus.Measurement], from start: (KPIStatus.Measurement) -> Decimal?
  ) -> [KPIStatus.Measurement] {
    var sum: Decimal?
    var (next, isProvisional) = (CalendarDate?.none, false)
    return numbers.compactMap { number in
      if let begun = start(number) {
        (sum, isProvisional) = (begun, false)
      } else if next != number.period.firstDay {
        sum = nil
      }
      next = number.period.lastDay.adding(days: 1)
      sum = sum?.adding(number.value)
      isProvisional = isProvisional || number.isProvisional
      return sum.map {
        KPIStatus.Measurement(
          period: number.period, value: $0, isProvisional: isProvisional, isRunning: number.isRunning)
      }
    }
  }

  private static func yearBegins(_ number: KPIStatus.Measurement) -> Bool {
    number.period.firstDay.month == 1
  }

  /// Where the KPI stood a year before `latest`; nil when that is not known.
  var yearBefore: KPIStatus.Measurement? { latest.flatMap { points.yearBefore($0.period) } }

  /// Where the KPI stood when the target's period was over; nil when that is not yet, or nothing was measured then.
  func atDeadline(of target: Target?) -> KPIStatus.Measurement? {
    guard let end = target?.period?.lastDay, let latest, latest.period.lastDay >= end else { return nil }
    // An older one says nothing of that day: a period after it was over by then as well.
    return points.last { $0.period.lastDay <= end && $0.period.endOfNext(cadence) > end }
  }
}
