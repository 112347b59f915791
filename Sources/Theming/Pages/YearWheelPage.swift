import Model
import Templates

/// The fixed points of each year.
let yearWheelPage = PageTemplate<PlainPage<[MeetingYear]>>(
  page: "year-wheel",
  [.list("years", meetingYearView) { $0.content }, .flag("isEmpty") { $0.content.isEmpty }])

/// The meetings of a year, in their order.
struct MeetingYear: Sendable {
  let year: Int
  let meetings: [Listed<Meeting>]

  /// The types of meeting that the year has.
  fileprivate var types: [(Edition, MeetingType)] {
    guard let edition = meetings.first?.edition else { return [] }
    return MeetingType.allCases.filter { type in meetings.contains { $0.entry.type == type } }.map {
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

private let meetingView = View<Listed<Meeting>>([
  .optionalText("id") { $0.anchor },
  .html("title") { $0.edition.phrase($0.entry.head.common.title) },
  .optional("day", dayView) { item in item.entry.date.map { Day($0, item.edition.format) } },
  .optionalText("type") { item in item.entry.type.map { item.edition.words[choice: $0] } },
  .optionalText("code") { $0.entry.type?.rawValue },
  .html("mark") { $0.entry.type.map { Array(meetingMark($0).utf8) } ?? [] },
  .html("branch") { $0.edition.phrase($0.entry.branch) },
  .html("subject") { $0.edition.phrase($0.entry.subject) },
  .html("summary") { $0.edition.phrase($0.entry.head.common.summary) },
  .optionalText("status") { item in
    item.entry.status.flatMap { $0.isShown ? item.edition.words[choice: $0] : nil }
  },
  .flag("isOver") { item in item.entry.date.map { $0 < item.edition.site.moment.today } ?? false },
  .flag("isToday") { item in item.entry.date == item.edition.site.moment.today },
  .flag("isExample") { $0.entry.head.common.isExample == true },
  .facts(meetingFacts),
])

/// What else is shown of a meeting, each with its word.
private let meetingFacts: [LabelledFact<Listed<Meeting>>] = []

extension Meeting: PagedFacts {
  static let pages: [PageDeclaration] = [
    .list(
      .yearWheel, yearWheelPage, words: MeetingType.words + MeetingStatus.words + meetingFacts.map(\.label),
      \.meetingYears)
  ]
}

extension ListPage {
  static let yearWheel = ListPage(of: Meeting.self, "year-wheel", in: .status, order: 90)
}

extension MeetingType: WordedChoice { static let wordPrefix = "meeting-type" }
extension MeetingStatus: WordedChoice { static let wordPrefix = "meeting-status" }

extension MeetingStatus {
  /// That a meeting takes place as written needs no word.
  var isShown: Bool { self == .cancelled || self == .moved }
}

extension Edition {
  fileprivate var meetingYears: [MeetingYear] {
    let dated = site.all(Meeting.self).compactMap { meeting in meeting.date.map { ($0, meeting) } }
    return Dictionary(grouping: dated) { $0.0.year }.sorted { $0.key < $1.key }.map { year, meetings in
      let inOrder = meetings.sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }
      return MeetingYear(year: year, meetings: inOrder.map { Listed($0.1, self, .ownPage) })
    }
  }
}
