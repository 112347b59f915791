import Diagnostics
import Model

/// The fixed points of the year (årshjul).
let yearWheelCard = StatusCard(
  "yearWheel", order: 40,
  words: [
    .yes, .yearWheel, .yearWheelIntro, .meetingType, .held, .unconfirmed, .required, .asPlanned, .nextMeeting,
    .meetings,
    .date, .meeting, .subject, .minutes, .attendance,
  ],
  states: [
    .init("meeting", MeetingType.self), .init("meeting-state", YearWheelStatus.MeetingState.State.self),
  ],
  figures: \.yearWheel, lights: { $0.counts.map(\.light) }, json: yearWheel,
  section: { $0.section($1) })

extension StatusWord {
  fileprivate static let yes = StatusWord("yes")
  fileprivate static let yearWheel = StatusWord("year-wheel")
  fileprivate static let yearWheelIntro = StatusWord("year-wheel-intro")
  fileprivate static let meetingType = StatusWord("meeting-type")
  fileprivate static let held = StatusWord("held")
  fileprivate static let unconfirmed = StatusWord("unconfirmed")
  fileprivate static let required = StatusWord("required")
  fileprivate static let asPlanned = StatusWord("as-planned")
  fileprivate static let nextMeeting = StatusWord("next-meeting")
  fileprivate static let meetings = StatusWord("meetings")
  fileprivate static let date = StatusWord("date")
  fileprivate static let meeting = StatusWord("meeting")
  fileprivate static let subject = StatusWord("subject")
  fileprivate static let minutes = StatusWord("minutes")
  fileprivate static let attendance = StatusWord("attendance")
}

extension StatusLanguage {
  fileprivate func section(_ wheel: YearWheelStatus) -> StatusSection {
    StatusSection(
      id: "yearWheel", heading: "\(words[.yearWheel]) \(wheel.year)",
      light: light(.worst(of: wheel.counts.map(\.light))), intro: words[.yearWheelIntro],
      facts: [fact(.nextMeeting, wheel.next.map(next))],
      tables: [
        table(
          .meetingType, [.meetingType, .status, .planned, .held, .unconfirmed, .required],
          wheel.counts.map(row)),
        table(
          .meetings, [.date, .meeting, .status, .meetingType, .subject, .attendance, .minutes],
          wheel.meetings.map(row)
        ),
      ])
  }

  private func next(_ meeting: YearWheelStatus.MeetingState) -> Phrase {
    let title = title(meeting.title, meeting.id)
    return Phrase(text: "\(date(meeting.date)): \(title.text)", language: title.language)
  }

  private func row(_ count: YearWheelStatus.Count) -> StatusTable.Row {
    StatusTable.Row(
      head: cell(words["meeting", count.type]),
      cells: [
        cell(count.light), cell(number(count.planned)), cell(number(count.held)),
        cell(number(count.unconfirmed)),
        cell(count.required.map(number) ?? words[.asPlanned]),
      ])
  }

  private func row(_ meeting: YearWheelStatus.MeetingState) -> StatusTable.Row {
    let title = head(meeting.title, meeting.id, isExample: meeting.isExample)
    let type = meeting.type.map { words["meeting", $0] } ?? words[.notSet]
    var subject = StatusTable.Cell(phrase(meeting.subject))
    subject.notes = phrase(meeting.branch).map { [$0] } ?? []
    return StatusTable.Row(
      head: cell(date(meeting.date)),
      cells: [
        title, cell(words["meeting-state", meeting.state]), cell(type), subject,
        cell(meeting.attendance.map(number) ?? "–"),
        cell(meeting.hasMinutes ? words[.yes] : "–"),
      ])
  }
}

private func yearWheel(_ wheel: YearWheelStatus) -> JSONText {
  .record([
    "year": .number(wheel.year), "nextMeeting": JSONText(wheel.next?.id.slug),
    "nextMeetingDate": JSONText(wheel.next?.date),
    "counts": .array(
      wheel.counts.map {
        .record([
          "type": .string($0.type.rawValue), "light": .string($0.light.rawValue),
          "planned": .number($0.planned),
          "held": .number($0.held), "unconfirmed": .number($0.unconfirmed), "required": JSONText($0.required),
        ])
      }),
  ])
}
