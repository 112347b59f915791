extension SiteModel {
  /// Until when the same files give the same sites, but for the minute that the status pages say they were made in: the next
  /// midnight, or the first time of day that any field holds, whatever it is for. By every clock that the content uses,
  /// since an event's times are those of its own; and until a clock is put forward or back, after which the same times come
  /// again.
  ///
  /// What `schedule` lists happens at one of these moments: an unchanged build and `publish --if-due` both wait for the next.
  package var unchangedUntil: Instant {
    let now = moment.instant
    let times = heads.flatMap(\.times)
    let zones = clocks
    let ahead = zones.flatMap { zone in
      [zone.midnight(after: now)] + times.map(zone.nearestInstant).filter { $0 > now }
    }
    let end = ahead.min() ?? now
    let clocksStay = zones.allSatisfy { $0.offset(at: now) == $0.offset(at: end) }
    return clocksStay ? end : min(end, now.nextChangeOfClocks)
  }

  /// That of Oslo, by which days begin, and those of events elsewhere.
  private var clocks: Set<TimeZone> { Set([.oslo] + all(Event.self).compactMap(\.timeZone)) }
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
