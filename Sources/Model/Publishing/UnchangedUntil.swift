extension SiteModel {
  /// Until when the same files give the same sites, but for the minute that the status pages say they were made in: the next
  /// midnight, or the first time of day that any field holds, whatever it is for. In every time zone, since an event's times
  /// are those of its own; and until a clock is put forward or back, after which the same times come again.
  package var unchangedUntil: Instant {
    let now = moment.instant
    let times = heads.flatMap(\.times)
    let ahead = TimeZone.allCases.flatMap { zone in
      [zone.midnight(after: now)] + times.map(zone.nearestInstant).filter { $0 > now }
    }
    let end = ahead.min() ?? now
    let clocksStay = TimeZone.allCases.allSatisfy { $0.offset(at: now) == $0.offset(at: end) }
    return clocksStay ? end : min(end, now.nextChangeOfClocks)
  }
}

extension TimeZone {
  fileprivate func midnight(after now: Instant) -> Instant {
    nearestInstant(of: LocalTime(localTime(of: now).date.adding(days: 1)))
  }
}

extension Instant {
  /// The next 01.00 UTC, when clocks are put forward or back on some days.
  fileprivate var nextChangeOfClocks: Instant {
    let today = TimeZone.utc.localTime(of: self).date
    let hours = [today, today.adding(days: 1)].map {
      TimeZone.utc.nearestInstant(of: LocalTime($0, minute: 60))
    }
    return hours.first { $0 > self } ?? self
  }
}
