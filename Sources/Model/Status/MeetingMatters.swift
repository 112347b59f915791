extension YearWheelStatus.MeetingState {
  /// An agenda is asked for when the meeting is so many days away.
  package static let notice = 60

  /// What must be done with it on a day; nil for a meeting that lacks nothing.
  func need(on day: CalendarDate) -> Matter.Need? {
    if state == .unconfirmed { return .confirmMeeting }
    if lacksMinutes { return .writeMinutes }
    return lacksAgenda(on: day) ? .writeAgenda : nil
  }

  /// It is soon, and what it is to take up is not written.
  package func lacksAgenda(on day: CalendarDate) -> Bool {
    isToCome && agenda.isEmpty && date.days(after: day) <= Self.notice
  }
}

extension StatusReport {
  /// Types of meetings that the year lacks, and the meetings that are to come or lack something.
  func wheelMatters(_ wheel: YearWheelStatus) -> [Matter] {
    let missing = wheel.counts.filter { $0.missing > 0 }.map { count in
      Matter(subject: .meetings(count), light: count.light, need: .planMeeting, owner: wheel.owner, due: nil)
    }
    let meetings = wheel.all.compactMap { meeting -> Matter? in
      let need = meeting.need(on: moment.today)
      guard need != nil || meeting.isToCome else { return nil }
      return Matter(
        subject: .meeting(meeting), light: meeting.state == .unconfirmed ? .yellow : nil, need: need,
        owner: meeting.owner ?? wheel.owner, due: meeting.isToCome ? meeting.date : nil)
    }
    return missing + meetings
  }

  /// Reports that are not finished, not sent, or not in the archive, and those that are due while nobody has begun them: red when
  /// they should have been sent.
  func reportMatters(_ wheel: YearWheelStatus) -> [Matter] {
    let next = wheel.all.first { $0.type == .council && $0.isToCome && $0.date >= moment.today }
    return tertials.compactMap { tertial in
      let meeting = next.flatMap { reportedPeriod(before: $0.date) == tertial.period ? $0 : nil }
      guard let need = need(of: tertial, before: meeting, isDue: tertial.owed != nil) else { return nil }
      return Matter(
        subject: .report(tertial), light: tertial.owed?.isLate == true ? .red : nil, need: need,
        owner: tertial.written?.owner ?? wheel.owner,
        due: need == .archiveReport ? nil : meeting?.date ?? tertial.owed?.meeting)
    }
  }

  private func need(
    of tertial: TertialReport, before meeting: YearWheelStatus.MeetingState?, isDue: Bool
  ) -> Matter.Need? {
    guard let written = tertial.written else {
      let isSoon = meeting.map { $0.date.days(after: moment.today) <= YearWheelStatus.MeetingState.notice }
      return (isDue || isSoon == true) && tertial.frozen == nil ? .beginReport : nil
    }
    if written.sent != nil { return written.archiveReference == nil ? .archiveReport : nil }
    return tertial.frozen == nil ? .finishReport : .sendReport
  }
}
