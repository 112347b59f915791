extension Event {
  /// A time of the event's own clock as an instant.
  package func instant(of time: LocalTime) -> Instant { (timeZone ?? .oslo).nearestInstant(of: time) }

  /// When a last day, or a last minute, is over: a day without a time counts whole.
  package func lastMoment(of time: LocalTime) -> Instant {
    instant(of: time.minute == nil ? LocalTime(time.date.adding(days: 1)) : time)
  }

  /// When it is over: after its end, and without one after its last day, since nobody knows for how long it goes on.
  package var endInstant: Instant? {
    guard let last = end ?? start.map({ LocalTime($0.date) }) else { return nil }
    return lastMoment(of: last)
  }

  /// An event that has ended, or that is said to be done.
  package func isOver(at now: Instant) -> Bool {
    guard !hasLostItsDate, let endInstant else { return status == .done }
    return status == .done || endInstant <= now
  }

  package func hasBegun(at now: Instant) -> Bool { start.map { instant(of: $0) <= now } ?? false }

  /// Whether it goes ahead, at a time that is known.
  package var isOn: Bool { status != .cancelled && !hasLostItsDate }
}
