extension Event {
  /// A time of the event's own clock as an instant.
  package func instant(of time: LocalTime) -> Instant { (timeZone ?? .oslo).nearestInstant(of: time) }

  /// When a last day, or a last minute, is over: a day without a time counts whole.
  package func lastMoment(of time: LocalTime) -> Instant {
    instant(of: time.minute == nil ? LocalTime(time.date.adding(days: 1)) : time)
  }

  /// An event whose last minute, or last day, has passed, or that is said to be done.
  package func isOver(at now: Instant) -> Bool {
    guard !hasLostItsDate, let last = end ?? start else { return status == .done }
    return status == .done || lastMoment(of: last) <= now
  }

  /// Whether it goes ahead, at a time that is known.
  package var isOn: Bool { status != .cancelled && !hasLostItsDate }
}
