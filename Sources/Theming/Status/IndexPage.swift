import Model
import Templates

/// The first page, one A4 when printed: how it stands in words, what is red and yellow and who does what about it, what is
/// due next, what must be decided, and what has changed.
struct StatusIndexPage: Sendable {
  let frame: StatusFrame
  let words: Value
  let verdicts: [Verdict]
  let attention: [StatusItem]
  /// Those after the first, which are folded where there is no room beside.
  let restOfAttention: [StatusItem]
  let restSummary: String
  /// How many more there are, and the way to them; nil for none.
  let more: StatusFrame.Link?
  let decisions: [StatusItem]
  let moreDecisions: StatusFrame.Link?
  let deadlines: [StatusItem]
  let changes: [Changes]

  /// How one part of the project stands.
  struct Verdict: Sendable {
    let address: String
    let name: String
    let light: LightLabel
    let text: String

    static let view = View<Verdict>([
      .text("address") { $0.address }, .text("name") { $0.name },
      .record("light", LightLabel.view) { $0.light },
      .text("text") { $0.text },
    ])
  }

  /// What has changed since a day.
  struct Changes: Sendable {
    let since: String
    /// What it is folded behind where there is no room beside; empty for what is not.
    let summary: String
    let lines: [Phrase]
    /// What the past is judged by; empty when nothing is.
    let note: String
    let more: StatusFrame.Link?

    static let view = View<Changes>([
      .text("since") { $0.since }, .text("summary") { $0.summary }, .list("lines", Phrase.view) { $0.lines },
      .text("note") { $0.note },
      .optional("more", StatusFrame.Link.view) { $0.more },
    ])
  }

  static func view(_ words: RecordShape) -> View<StatusIndexPage> {
    View([
      .record("page", StatusFrame.view) { $0.frame }, .precomputed("words", words) { $0.words },
      .list("verdicts", Verdict.view) { $0.verdicts }, .list("attention", StatusItem.view) { $0.attention },
      .list("restOfAttention", StatusItem.view) { $0.restOfAttention },
      .text("restSummary") { $0.restSummary },
      .optional("more", StatusFrame.Link.view) { $0.more },
      .list("decisions", StatusItem.view) { $0.decisions },
      .optional("moreDecisions", StatusFrame.Link.view) { $0.moreDecisions },
      .list("deadlines", StatusItem.view) { $0.deadlines },
      .list("changes", Changes.view) { $0.changes }, .flag("hasChanges") { !$0.changes.isEmpty },
      .flag("has-attention") { !$0.attention.isEmpty },
      .flag("has-decisions") { !$0.decisions.isEmpty }, .flag("has-deadlines") { !$0.deadlines.isEmpty },
    ])
  }
}

/// So many of each fit on one sheet of A4.
private enum Most {
  static let attention = 8
  /// Of those, on a telephone before the rest is unfolded.
  static let attentionAtOnce = 4
  static let decisions = 3
  static let changes = 4
}

extension StatusWord {
  fileprivate static let andMoreAttention = StatusWord("and-more-attention")
  fileprivate static let andMoreDecisions = StatusWord("and-more-decisions")
  fileprivate static let andMoreChanges = StatusWord("and-more-changes")
  fileprivate static let sinceMeeting = StatusWord("since-meeting")
  fileprivate static let sinceReport = StatusWord("since-report")
  fileprivate static let howCompared = StatusWord("how-compared")
  static let decisions = StatusWord("decisions")

  static let ofIndex: [StatusWord] = [
    .andMoreAttention, .andMoreDecisions, .andMoreChanges, .sinceMeeting, .sinceReport, .decisions,
    .howCompared,
  ]
}

extension StatusLanguage {
  func indexPage(
    _ report: StatusReport, _ cards: FilledCards, stylesheet: String, _ values: Value
  ) -> StatusIndexPage {
    let attention = cards.matters.open.things.worstFirst
    let (decisions, place) = (cards.matters.decisions, MatterFrame(report))
    let deadlines = report.deadlines
    // What is due next, and has no light, stands below with how far it is.
    let named = attention.filter { matter in !deadlines.contains { names($0, matter) } }.prefix(
      Most.attention)
    let shown = Set(named.map(\.key))
    let rest = attention.filter { !shown.contains($0.key) }.map(\.light)
    let later = named.dropFirst(Most.attentionAtOnce)
    return StatusIndexPage(
      frame: frame(.index, report, stylesheet: stylesheet), words: values,
      verdicts: cards.overview.map { card, lights, verdict in
        StatusIndexPage.Verdict(
          address: StatusPageKind.part(card.part ?? .build).address(in: self),
          name: words[StatusCard.partWord(card.id)], light: light(.worst(of: lights)),
          text: sentences(verdict?(self) ?? "", unjudged(lights)))
      },
      attention: named.prefix(Most.attentionAtOnce).map { shortItem($0, place) },
      restOfAttention: later.map { shortItem($0, place) },
      restSummary: later.isEmpty
        ? ""
        : words(.moreItems, ["count": number(later.count), "lights": lightCounts(later.map(\.light))]),
      more: rest.isEmpty
        ? nil
        : more(
          words(.andMoreAttention, ["count": number(rest.count), "lights": lightCounts(rest)]),
          at: "attention"),
      decisions: decisions.prefix(Most.decisions).map { item($0, in: place.wheel) },
      moreDecisions: decisions.count > Most.decisions
        ? more(
          words(.andMoreDecisions, ["count": number(decisions.count - Most.decisions)]), at: "decisions")
        : nil,
      deadlines: deadlines.map { item($0, report) },
      changes: [changesSinceMeeting(report), changesSinceReport(report)].compactMap(\.self).enumerated().map {
        changes($0.element, isFirst: $0.offset == 0)
      })
  }

  /// The way to the whole list.
  private func more(_ text: String, at anchor: String) -> StatusFrame.Link {
    StatusFrame.Link(
      address: "\(StatusPageKind.followUp.address(in: self))#\(anchor)", text: text, language: nil,
      isCurrent: false)
  }

  /// What has changed since a day, what is worse now first; nil without such a day.
  func changesSinceMeeting(_ report: StatusReport) -> ChangesSince? {
    report.recentChanges.map { recent in
      ChangesSince(
        anchor: "since-meeting", since: words(.sinceMeeting, ["date": date(recent.meeting.date)]),
        lines: lines(of: recent), note: pastNote(recent))
    }
  }

  func changesSinceReport(_ report: StatusReport) -> ChangesSince? {
    guard let last = report.lastFrozen, let found = report.changesSinceFrozen else { return nil }
    return ChangesSince(
      anchor: "since-report", since: words(.sinceReport, ["period": period(last.period)]),
      lines: lines(of: found), note: "")
  }

  private func changes(_ changes: ChangesSince, isFirst: Bool) -> StatusIndexPage.Changes {
    let rest = changes.lines.count - Most.changes
    return StatusIndexPage.Changes(
      since: changes.since, summary: isFirst ? "" : changes.since,
      lines: Array(changes.lines.prefix(Most.changes)), note: changes.note,
      more: rest > 0
        ? more(words(.andMoreChanges, ["count": number(rest)]), at: changes.anchor) : nil)
  }
}

/// What has changed since a day, in words, and where all of it stands.
struct ChangesSince {
  let anchor: String
  let since: String
  let lines: [Phrase]
  /// What the past is judged by; empty when nothing is.
  let note: String
}

extension Matter {
  /// What no other matter has.
  fileprivate var key: String { "\(MatterKind(subject).rawValue) \(subject.id ?? "")" }
}

/// Whether a deadline is the meeting, or the report for it, of a matter that has no light.
private func names(_ deadline: Deadline, _ other: Matter) -> Bool {
  guard other.light == nil else { return false }
  switch deadline.matter {
  case .meeting(let meeting): return other.isMeeting(meeting.id)
  case .report(let meeting, let progress):
    return other.isMeeting(meeting.id) || other.isReport(for: progress.period)
  case .reportWithoutMeeting(let progress): return other.isReport(for: progress.period)
  case .activities, .steps: return false
  }
}

extension Matter {
  fileprivate func isMeeting(_ id: EntryID) -> Bool {
    if case .meeting(let meeting) = subject { meeting.id == id } else { false }
  }

  fileprivate func isReport(for period: ReportingPeriod) -> Bool {
    if case .report(let tertial) = subject { tertial.period == period } else { false }
  }
}
