import Diagnostics
import Model

/// The fixed points of the year (årshjul).
let yearWheelCard = StatusCard(
  "yearWheel", on: .yearWheel, order: 40,
  words: [
    .yearWheel, .yearWheelIntro, .meetingType, .held, .unconfirmed, .required, .asPlanned, .nextMeeting,
    .meetings,
    .date, .meeting, .subject, .minutes, .attendance, .missing,
    .verdictWheel, .toCome, .over, .agenda, .noAgenda, .decisionsAsked, .branch, .meetingTag,
    .missingMeetings, .subscribe, .wheelCounts, .verdictUnconfirmed, .verdictMissing, .verdictNoMeetings,
    .fadedIsOver,
  ],
  states: [
    .init("meeting", MeetingType.self), .init("meeting-state", YearWheelStatus.MeetingState.State.self),
  ],
  figures: \.yearWheel, lights: { $0.counts.filter(\.isAskedFor).map(\.light) }, verdict: { $0.verdict($1) },
  json: yearWheel,
  section: { $0.section($1) })

extension StatusWord {
  static let yearWheel = StatusWord("year-wheel")
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
  fileprivate static let missing = StatusWord("missing")
  fileprivate static let verdictWheel = StatusWord("verdict-year-wheel")
  fileprivate static let verdictUnconfirmed = StatusWord("verdict-unconfirmed")
  fileprivate static let verdictMissing = StatusWord("verdict-missing-meetings")
  fileprivate static let verdictNoMeetings = StatusWord("verdict-no-meetings")
  fileprivate static let toCome = StatusWord("to-come")
  fileprivate static let over = StatusWord("over")
  fileprivate static let agenda = StatusWord("agenda")
  fileprivate static let noAgenda = StatusWord("no-agenda")
  fileprivate static let decisionsAsked = StatusWord("decisions-asked")
  fileprivate static let branch = StatusWord("branch")
  fileprivate static let fadedIsOver = StatusWord("faded-is-over")
  static let meetingTag = StatusWord("meeting-tag")
  static let missingMeetings = StatusWord("missing-meetings")
  fileprivate static let wheelCounts = StatusWord("wheel-counts")
  fileprivate static let subscribe = StatusWord("subscribe")
}

extension StatusLanguage {
  fileprivate func verdict(_ wheel: YearWheelStatus) -> String {
    let needed = wheel.counts.reduce(0) { $0 + max($1.planned, $1.required ?? 0) }
    guard wheel.counts.contains(where: { $0.planned > 0 }) else {
      return words(.verdictNoMeetings, ["count": number(needed), "year": "\(wheel.year)"])
    }
    let held = wheel.counts.reduce(0) { $0 + $1.held }
    let unconfirmed = wheel.counts.reduce(0) { $0 + $1.unconfirmed }
    let missing = wheel.counts.reduce(0) { $0 + $1.missing }
    return sentences(
      words(.verdictWheel, ["held": number(held), "count": number(needed)]),
      unconfirmed == 0 ? "" : words(.verdictUnconfirmed, ["unconfirmed": number(unconfirmed)]),
      missing == 0 ? "" : words(.verdictMissing, ["missing": number(missing)]))
  }

  fileprivate func section(_ wheel: YearWheelStatus) -> StatusSection {
    let open = wheel.meetings.filter { $0.state == .unconfirmed || $0.isToCome }
    let over = wheel.meetings.filter { !($0.state == .unconfirmed || $0.isToCome) }
    let past = StatusGroup(
      summary: words(.over, ["count": number(over.count)]), items: over.reversed().map { item($0) })
    return StatusSection(
      id: "yearWheel", heading: "\(words[.yearWheel]) \(wheel.year)", intro: words[.yearWheelIntro],
      leading: [
        table(
          .wheelCounts, [.meetingType, .status, .held, .unconfirmed, .toCome, .missing, .required],
          wheel.counts.map(row))
      ], drawing: drawing(wheel),
      groups: (open.isEmpty ? [] : [StatusGroup(items: open.map { item($0) })]) + (over.isEmpty ? [] : [past])
    )
  }

  private func drawing(_ wheel: YearWheelStatus) -> [UInt8] {
    guard !wheel.meetings.isEmpty else { return [] }
    let days = wheel.meetings.map { "\(date($0.date)) \($0.type.map { words["meeting", $0] } ?? "")" }
    let label = "\(words[.yearWheel]) \(wheel.year). " + days.joined(separator: ". ")
    let marks = wheel.meetings.filter { $0.state != .cancelled }.compactMap { meeting in
      meeting.type.map { YearWheelDrawing.Mark(day: meeting.date, type: $0, isOver: !meeting.isToCome) }
    }
    var output = Array("<div class=\"drawn\">".utf8)
    YearWheelDrawing(year: wheel.year, label: label, marks: marks, monthName: shortMonth).write(into: &output)
    output += "<ul class=\"legend\">".utf8
    for type in MeetingType.allCases where wheel.meetings.contains(where: { $0.type == type }) {
      output +=
        "<li><svg class=\"mark mark-\(type.rawValue)\" viewBox=\"-13 -13 26 26\" width=\"20\" height=\"20\" aria-hidden=\"true\">\(meetingMark(type))</svg> "
        .utf8
      output.append(escaped: words["meeting", type])
      output += "</li>".utf8
    }
    if wheel.meetings.contains(where: { !$0.isToCome && $0.state != .cancelled }) {
      output += "<li>".utf8
      output.append(escaped: words[.fadedIsOver])
      output += "</li>".utf8
    }
    output += "<li><a href=\"../\(language == main ? "" : "../")\(meetingCalendarPath)\">".utf8
    output.append(escaped: words[.subscribe])
    return output + "</a></li></ul></div>".utf8
  }

  private func row(_ count: YearWheelStatus.Count) -> StatusTable.Row {
    let left = count.planned - count.held - count.unconfirmed
    var toCome = cell(number(left) + (count.next.map { " (\(date($0)))" } ?? ""))
    toCome.data = CellData(value: "\(left)", remark: count.next?.iso ?? "")
    var asPlanned = cell(words[.asPlanned])
    asPlanned.data = CellData(value: "", remark: words[.asPlanned])
    return StatusTable.Row(
      head: cell(words["meeting", count.type]),
      cells: [
        cell(count.light), cell(count: count.held), cell(count: count.unconfirmed),
        toCome, cell(count: count.missing), count.required.map { cell(count: $0) } ?? asPlanned,
      ])
  }

  /// A meeting with all that the project knows of it.
  func item(_ meeting: YearWheelStatus.MeetingState) -> StatusItem {
    let agenda = meeting.agenda.isEmpty ? nil : native(inOneLine(meeting.agenda))
    let asked = inOneLine(meeting.decisions.compactMap(\.question))
    return StatusItem(
      id: anchor(meeting.id), title: title(meeting.title, meeting.id), example: mark(meeting.isExample),
      light: light(meeting),
      state: ["\(date(meeting.date)), \(words["meeting-state", meeting.state])"],
      tags: [meeting.type.map { own(words["meeting", $0]) }].compactMap(\.self),
      facts: knownFact(.subject, phrase(meeting.subject)) + knownFact(.branch, phrase(meeting.branch))
        + (meeting.isToCome ? [fact(.agenda, agenda ?? own(words[.noAgenda]))] : knownFact(.agenda, agenda))
        + knownFact(.decisionsAsked, asked.isEmpty ? nil : native(asked))
        + knownFact(.minutes, native(meeting.minutes))
        + knownFact(.attendance, meeting.attendance.map { own(number($0)) }))
  }

  private func light(_ meeting: YearWheelStatus.MeetingState) -> LightLabel? {
    meeting.state == .unconfirmed ? light(.yellow) : nil
  }
}

/// «Budsjett; plan», and sentences as sentences.
private func inOneLine(_ texts: [String]) -> String {
  texts.reduce("") { line, text in
    line.isEmpty ? text : line + (line.last.map(".?!…".contains) == true ? " " : "; ") + text
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
