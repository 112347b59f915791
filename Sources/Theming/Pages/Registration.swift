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

  /// Whether nobody gets a place any more; on a waiting list one may.
  var hasNoPlace: Bool {
    switch self {
    case .none, .opensLater, .open, .waitingList: false
    case .full, .closed: true
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

  /// What a list says of it, in a word or two.
  var label: Word? {
    switch self {
    case .waitingList: Word("label-waiting-list")
    case .full: Word("label-full")
    case .closed: Word("label-closed")
    case .opensLater: Word("registration-opens")
    case .none, .open: nil
    }
  }

  /// Those of every page that lists events.
  static let words: [Word] =
    [.newDate, .newTime, .newVenue, .askAboutWaitingList]
    + [.waitingList, .full, .closed, .opensLater].flatMap { (state: Registration) in
      [state.action, state.state, state.label].compactMap(\.self)
    } + [.ongoingUntil, .ongoingThrough, .begunAt]
}

extension Word {
  fileprivate static let ongoingUntil = Word("ongoing-until")
  fileprivate static let ongoingThrough = Word("ongoing-through")
  fileprivate static let begunAt = Word("begun-at")
  fileprivate static let newDate = Word("new-date")
  fileprivate static let newTime = Word("new-time")
  fileprivate static let askAboutWaitingList = Word("ask-about-waiting-list")
  static let newVenue = Word("new-venue")
}

extension Edition {
  /// What a list says of the places at an event, with the day when there will be some.
  func registrationState(of event: Event) -> String? {
    let state = event.registrationState(at: site.moment.instant)
    guard let label = state.label else { return nil }
    guard state == .opensLater, let opens = event.registrationOpens else { return words[label] }
    return "\(words[label]) \(time(opens, of: event))"
  }

  /// What a page says of the places at an event. Without an address there is only one to ask about the waiting list.
  func registrationSentence(of event: Event) -> String? {
    let state = event.registrationState(at: site.moment.instant)
    guard state == .waitingList, event.registration == nil else { return state.state.map { words[$0] } }
    return Registration.full.state.map { "\(words[$0]) \(words[.askAboutWaitingList])" }
  }

  /// What is new of an event that was moved: its day, its hour or its place; nil when nobody wrote which.
  func novelty(of event: Event) -> Word? {
    guard event.status == .moved else { return nil }
    guard let former = event.otherStart else { return event.hasOtherPlace ? .newVenue : nil }
    return former.date == event.start?.date ? .newTime : .newDate
  }

  /// That an event has begun, and until when it lasts, since the page is as old as its build; nil for others.
  func ongoing(_ event: Event) -> String? {
    guard event.isOn, let start = event.start, event.hasBegun(at: site.moment.instant),
      !event.isOver(at: site.moment.instant)
    else { return nil }
    guard let end = event.end, end > start else {
      return event.isWholeDay
        ? nil : start.minute.map { "\(words[.begunAt]) \(format.time(minute: $0))\(zone(of: event))" }
    }
    guard event.isAllDay != true, let minute = end.minute else {
      return "\(words[.ongoingThrough]) \(format.weekdayDate(end.date))"
    }
    let isToday = end.date == start.date
    let last = isToday ? format.time(minute: minute) : format.weekdayAndTime(end)
    return "\(words[.ongoingUntil]) \(last)\(zone(of: event))"
  }

  /// A time of an event, by its own clock, which is named when it is another than that of Oslo.
  func time(_ time: LocalTime, of event: Event) -> String {
    format.weekdayAndTime(time) + (time.minute == nil ? "" : zone(of: event))
  }

  private func zone(of event: Event) -> String {
    event.timeZone.flatMap { $0 == .oslo ? nil : " (\($0.rawValue))" } ?? ""
  }
}

extension Event {
  func registrationState(at now: Instant) -> Registration {
    guard isOn, !isOver(at: now), !isUnderWayWithoutEnd(at: now) else { return .none }
    let fields: [Bool] = [
      registration != nil, registrationOpens != nil, registrationDeadline != nil, registrationStatus != nil,
    ]
    guard fields.contains(true) else { return .none }
    if let opens = registrationOpens, instant(of: opens) > now { return .opensLater }
    if let deadline = registrationDeadline, lastMoment(of: deadline) <= now { return .closed }
    switch registrationStatus {
    case .full: return .full
    case .closed: return .closed
    case .waitingList: return .waitingList
    case .available, nil: return registration == nil ? .none : .open
    }
  }

  /// The last moment to register, while that is ahead and there may be room.
  func comingDeadline(at now: Instant) -> LocalTime? {
    guard isOn, !isOver(at: now), let deadline = registrationDeadline, lastMoment(of: deadline) > now else {
      return nil
    }
    switch registrationState(at: now) {
    case .none, .opensLater, .open, .waitingList: return deadline
    case .full, .closed: return nil
    }
  }

  /// Whether it began today and may end at any time: nobody registers for it any more.
  private func isUnderWayWithoutEnd(at now: Instant) -> Bool {
    end == nil && !isWholeDay && registrationDeadline == nil && hasBegun(at: now)
  }
}
