import Model

extension Edition {
  /// One event of a calendar (RFC 5545 §3.6.1); one that is cancelled stays, so that subscribers learn of it.
  func add(_ event: PublicEntry<Event>, to text: inout CalendarText) {
    guard let start = event.start else { return }
    text.add("BEGIN", "VEVENT")
    text.add("UID", stableIdentifier(event.id))
    let revision = revision(of: event)
    text.add("DTSTAMP", revision.stamp.basic)
    text.add("LAST-MODIFIED", revision.stamp.basic)
    text.add("SEQUENCE", "\(revision.sequence)")
    text.add("STATUS", event.facts.calendarStatus)
    addTimes(event.facts, start, to: &text)
    addSummary(
      event.common.title, event.facts.isOff ? event.status.map { words[choice: $0] } : nil, to: &text)
    text.add("DESCRIPTION", text: description(event))
    addPlace(event.facts, to: &text)
    text.add("CONTACT", text: event.organizer, in: language)
    text.add(
      "CATEGORIES",
      texts: event.common.focusAreas.compactMap { self.text(site.head($0.id)?.common.title) })
    if let address = page(of: event.id) { text.add("URL", domain + address) }
    if let picture = ownSharedPicture(of: event.head) {
      text.add("IMAGE;VALUE=URI;DISPLAY=BADGE;FMTTYPE=\(picture.mediaType)", picture.address)
    }
    text.add("END", "VEVENT")
  }

  /// The title, after a word of its being off, since many programs show nothing else of it.
  private func addSummary(_ titles: LocalizedText, _ word: String?, to text: inout CalendarText) {
    guard let (title, own) = titles.best(for: language) else { return }
    let isSaid = word.map { title.lowercased().hasPrefix($0.lowercased()) } ?? true
    text.add(
      own == language ? "SUMMARY" : "SUMMARY;LANGUAGE=\(own.tag)",
      text: isSaid ? title : "\(word ?? ""): \(title)")
  }

  /// A whole day's end is the day after the last one (DTEND is exclusive); such days keep nobody busy. What
  /// waits for a new date has the old day, and no hour, so that nobody is called to it.
  private func addTimes(_ event: Event, _ start: LocalTime, to text: inout CalendarText) {
    let hasHours = !event.isWholeDay && !event.hasLostItsDate
    let isBusy = hasHours && event.status != .cancelled
    text.add("TRANSP", isBusy ? "OPAQUE" : "TRANSPARENT")
    if !hasHours {
      text.add("DTSTART;VALUE=DATE", start.date.basic)
      // Without DTEND it lasts the day that it begins; nothing follows the last day of all.
      let end = max(event.end ?? start, start).date.adding(days: 1)
      if end > start.date { text.add("DTEND;VALUE=DATE", end.basic) }
      return
    }
    let end = event.finish.flatMap { $0 > start ? $0 : nil }
    let zone = event.timeZone ?? .oslo
    if zone == .oslo {
      text.add("DTSTART;TZID=Europe/Oslo", start.basic)
      if let end { text.add("DTEND;TZID=Europe/Oslo", end.basic) }
    } else {
      text.add("DTSTART", zone.nearestInstant(of: start).basic)
      if let end { text.add("DTEND", zone.nearestInstant(of: end).basic) }
    }
  }

  private func addPlace(_ event: Event, to text: inout CalendarText) {
    let place = event.place
    let town = [place?.postcode, place?.town].compactMap(\.self).joined(separator: " ")
    let parts = [self.text(place?.name), place?.street, town].compactMap(\.self).filter { !$0.isEmpty }
    text.add("LOCATION", text: parts.isEmpty ? event.online?.text : parts.joined(separator: ", "))
    // RFC 7986 §5.11.
    if let online = event.online {
      text.add("CONFERENCE;VALUE=URI;LABEL=\"\(words[.online])\"", online.text)
    }
  }

  /// The summary, what says whether one can come, and the addresses that many programs show nowhere else.
  private func description(_ event: PublicEntry<Event>) -> String {
    let isWaiting = event.facts.hasLostItsDate
    let deadline = event.facts.comingDeadline(at: site.moment.instant)
    let lines = [
      notice(of: event.facts), isWaiting ? words[.dateNotSet] : nil, plainTerms(of: event.facts),
      deadline.map { "\(words[.registrationDeadline]): \(time($0, of: event.facts))" },
      event.online.map { "\(words[.followOnline]): \($0.text)" }, registration(of: event.facts),
      page(of: event.id).map { domain + $0 },
    ].compactMap(\.self)
    return [text(event.common.summary), lines.joined(separator: "\n")].compactMap(\.self).joined(
      separator: "\n\n")
  }

  /// How one registers, as the page says it: what is full or closed, or waits for a day, has no address to press.
  private func registration(of event: Event) -> String? {
    let state = event.registrationState(at: site.moment.instant)
    let waits = event.hasLostItsDate || state == .opensLater && event.registrationOpens == nil
    guard !waits, let address = event.registration?.text else { return registrationSentence(of: event) }
    if state == .opensLater { return registrationState(of: event) }
    guard let action = state.action else { return state.state.map { words[$0] } }
    return "\(words[action]): \(address)"
  }

  /// A meeting of the year wheel: a day without hours, with its place on the page of the year wheel.
  func add(_ meeting: PublicEntry<Meeting>, to text: inout CalendarText) {
    guard let day = meeting.date, let address = link(meeting.id)?.address else { return }
    let common = meeting.head.common
    text.add("BEGIN", "VEVENT")
    text.add("UID", stableIdentifier(meeting.id))
    text.add("DTSTAMP", stamp(of: meeting).basic)
    text.add("LAST-MODIFIED", stamp(of: meeting).basic)
    text.add("SEQUENCE", "\(meeting.facts.sequence)")
    text.add("STATUS", meeting.status == .cancelled ? "CANCELLED" : "CONFIRMED")
    text.add("TRANSP", "TRANSPARENT")
    text.addDay(day)
    let isOff = meeting.status == .cancelled
    addSummary(common.title, isOff ? words[choice: MeetingStatus.cancelled] : nil, to: &text)
    let said = [self.text(meeting.subject), domain + address].compactMap(\.self)
    text.add("DESCRIPTION", text: said.joined(separator: "\n\n"))
    text.add("URL", domain + address)
    text.add("END", "VEVENT")
  }

  /// When it was last changed.
  func stamp(of meeting: PublicEntry<Meeting>) -> Instant {
    TimeZone.oslo.nearestInstant(of: LocalTime(meeting.head.common.lastChange ?? site.newestChange))
  }

  /// In this language, or else in the first that it has.
  private func page(of id: EntryID) -> String? {
    ([language] + languages).lazy.compactMap { site.address(of: id, in: $0) }.first
  }
}

extension Word {
  static let registrationDeadline = Word("registration-deadline")
}

extension Meeting {
  /// Grows when it is moved or cancelled, too.
  fileprivate var sequence: Int {
    switch status {
    case .cancelled: common.sequence(2)
    case .moved: common.sequence(1)
    case .planned, .held, nil: common.sequence(0)
    }
  }
}

extension Event {
  /// Whether it is a matter of days, not of hours.
  var isWholeDay: Bool { isAllDay == true || start?.minute == nil }

  /// Whether those who meant to come must not.
  fileprivate var isOff: Bool { status == .cancelled || status == .postponed }

  /// When an event of hours ends; a last day without a time of its own is counted whole.
  var finish: LocalTime? {
    end.map { $0.minute == nil ? LocalTime($0.date.adding(days: 1), minute: 0) : $0 }
  }

  fileprivate var calendarStatus: String {
    switch status {
    case .cancelled: "CANCELLED"
    case .postponed: "TENTATIVE"
    case .planned, .moved, .done, nil: "CONFIRMED"
    }
  }
}
