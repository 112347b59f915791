import Model
import Templates

/// The fixed points of each year.
let yearWheelPage = PageTemplate<PlainPage<[MeetingYear]>>(
  page: "year-wheel",
  [.list("years", meetingYearView) { $0.content }, .flag("isEmpty") { $0.content.isEmpty }])

/// The meetings of a year, in their order.
struct MeetingYear: Sendable {
  let year: Int
  let meetings: [(Edition, PublicEntry<Meeting>)]

  /// The types of meeting that the year has.
  fileprivate var types: [(Edition, MeetingType)] {
    guard let edition = meetings.first?.0 else { return [] }
    return MeetingType.allCases.filter { type in meetings.contains { $0.1.type == type } }.map {
      (edition, $0)
    }
  }
}

private let meetingYearView = View<MeetingYear>([
  .text("title") { String($0.year) },
  .html("drawing") { drawYearWheel($0) },
  .list("types", meetingTypeView) { $0.types },
  .list("meetings", meetingView) { $0.meetings },
])

/// What the marks in the drawing mean.
private let meetingTypeView = View<(Edition, MeetingType)>([
  .html("mark") { Array(meetingMark($1).utf8) },
  .text("code") { $1.rawValue },
  .text("name") { $0.words[choice: $1] },
])

private let meetingView = View<(Edition, PublicEntry<Meeting>)>([
  .text("id") { $1.id.slug },
  .html("title") { edition, meeting in edition.phrase(meeting.head.common.title) },
  .optional("day", dayView) { edition, meeting in meeting.date.map { Day($0, edition.format) } },
  .optionalText("type") { edition, meeting in meeting.type.map { edition.words[choice: $0] } },
  .optionalText("code") { $1.type?.rawValue },
  .html("mark") { $1.type.map { Array(meetingMark($0).utf8) } ?? [] },
  .html("branch") { edition, meeting in edition.phrase(meeting.branch) },
  .html("subject") { edition, meeting in edition.phrase(meeting.subject) },
  .flag("isOver") { edition, meeting in meeting.date.map { $0 < edition.site.moment.today } ?? false },
  .flag("isExample") { $1.head.common.isExample == true },
])

extension Edition {
  func yearWheelPageFile() -> OutputFile {
    page(yearWheelPage, .yearWheel) { edition in
      PlainPage(edition: edition, head: edition.head(.yearWheel), content: edition.meetingYears)
    }
  }

  private var meetingYears: [MeetingYear] {
    let dated = site.all(Meeting.self).compactMap { meeting in meeting.date.map { ($0, meeting) } }
    return Dictionary(grouping: dated) { $0.0.year }.sorted { $0.key < $1.key }.map { year, meetings in
      let inOrder = meetings.sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }
      return MeetingYear(year: year, meetings: inOrder.map { (self, $0.1) })
    }
  }
}
