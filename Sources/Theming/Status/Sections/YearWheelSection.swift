import Model

extension StatusLanguage {
  func section(_ wheel: YearWheelStatus) -> StatusSection {
    StatusSection(
      id: "yearWheel", heading: "\(words[.yearWheel]) \(wheel.year)",
      light: light(.worst(of: wheel.counts.map(\.light))), intro: words[.yearWheelIntro],
      facts: [fact(.nextMeeting, wheel.next.map(next))],
      tables: [
        table(.meetingType, [.meetingType, .status, .planned, .held, .required], wheel.counts.map(row)),
        table(
          .meetings, [.date, .meeting, .meetingType, .subject, .attendance, .minutes], wheel.meetings.map(row)
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
        title, cell(type), subject, cell(meeting.attendance.map(number) ?? "–"),
        cell(meeting.hasMinutes ? words[.yes] : "–"),
      ])
  }
}
