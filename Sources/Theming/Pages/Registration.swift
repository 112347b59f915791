import Model

/// How one gets a place at an event, at the moment of the build.
enum Registration: Sendable {
  /// Nobody registers, or it is of no use any more.
  case none
  case opensLater, open, waitingList, full, closed

  /// Whether the address for registering is of use.
  var takesNames: Bool {
    switch self {
    case .open, .waitingList: true
    case .none, .opensLater, .full, .closed: false
    }
  }

  /// What the button says.
  var action: Word? {
    switch self {
    case .open: .register
    case .waitingList: Word("join-waiting-list")
    case .none, .opensLater, .full, .closed: nil
    }
  }

  /// What is said of it.
  var state: Word? {
    switch self {
    case .waitingList: Word("registration-waiting-list")
    case .full: Word("registration-full")
    case .closed: Word("registration-closed")
    case .none, .opensLater, .open: nil
    }
  }

  static let words: [Word] = [.waitingList, .full, .closed].flatMap { (state: Registration) in
    [state.action, state.state].compactMap(\.self)
  }
}

extension Event {
  /// Whether it goes ahead, at a time that is known.
  var isOn: Bool { status != .cancelled && !hasLostItsDate }

  func registrationState(at now: Instant) -> Registration {
    guard isOn, !isOver(at: now) else { return .none }
    guard registration != nil || registrationDeadline != nil || registrationStatus != nil else {
      return .none
    }
    if let opens = registrationOpens, instant(of: opens) > now { return .opensLater }
    if let deadline = registrationDeadline, lastMoment(of: deadline) <= now { return .closed }
    switch registrationStatus {
    case .full: return .full
    case .closed: return .closed
    case .waitingList: return .waitingList
    case .available, nil: return registration == nil ? .none : .open
    }
  }

  private func instant(of time: LocalTime) -> Instant { (timeZone ?? .oslo).nearestInstant(of: time) }

  /// A day without an hour counts whole.
  private func lastMoment(of deadline: LocalTime) -> Instant {
    instant(of: deadline.minute == nil ? LocalTime(deadline.date.adding(days: 1)) : deadline)
  }
}
