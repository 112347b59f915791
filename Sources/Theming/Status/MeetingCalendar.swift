import Model

extension StatusLanguage {
  /// Where the calendar of the project's own dates lies, relative to the site's folder.
  var meetingCalendarPath: String {
    (language == main ? "" : language.lowercaseTag + "/") + folder(StatusPart.yearWheel.address) + ".ics"
  }

  /// Every meeting with its agenda, as a calendar to subscribe to (RFC 5545); one that is called off stays, so that
  /// subscribers learn of it.
  func meetingCalendar(_ wheel: YearWheelStatus, of site: LocalizedText, at instant: Instant) -> [UInt8] {
    var text = CalendarText()
    let name = [phrase(site)?.text, words[StatusPart.yearWheel.title]].compactMap(\.self).joined(
      separator: ": ")
    text.begin(name)
    for meeting in wheel.all { add(meeting, instant, to: &text) }
    text.add("END", "VCALENDAR")
    return text.bytes
  }

  private func add(_ meeting: YearWheelStatus.MeetingState, _ instant: Instant, to text: inout CalendarText) {
    let isOff = meeting.state == .cancelled
    text.add("BEGIN", "VEVENT")
    text.add("UID", stableIdentifier(meeting.id))
    text.add("DTSTAMP", instant.basic)
    text.add("STATUS", isOff ? "CANCELLED" : "CONFIRMED")
    text.add("TRANSP", "TRANSPARENT")
    text.addDay(meeting.date)
    let title = title(meeting.title, meeting.id).text
    text.add("SUMMARY", text: isOff ? "\(words["meeting-state", meeting.state]): \(title)" : title)
    let agenda = meeting.agenda.enumerated().map { "\($0.offset + 1). \($0.element)" }
    text.add(
      "DESCRIPTION",
      text: ([phrase(meeting.subject)?.text].compactMap(\.self) + agenda).joined(separator: "\n"))
    text.add("CATEGORIES", texts: [meeting.type.map { words["meeting", $0] }].compactMap(\.self))
    text.add("END", "VEVENT")
  }
}

extension CalendarText {
  /// The beginning of a calendar that has no page of its own.
  mutating func begin(_ name: String) {
    add("BEGIN", "VCALENDAR")
    add("VERSION", "2.0")
    add("PRODID", "-//Vekst i Kongsberg//story//NO")
    add("CALSCALE", "GREGORIAN")
    add("METHOD", "PUBLISH")
    add("NAME", text: name)
    add("X-WR-CALNAME", text: name)
  }

  /// A whole day; DTEND is the day after (RFC 5545 §3.6.1).
  mutating func addDay(_ day: CalendarDate) {
    add("DTSTART;VALUE=DATE", day.basic)
    let end = day.adding(days: 1)
    if end > day { add("DTEND;VALUE=DATE", end.basic) }
  }
}
