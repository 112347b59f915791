import Model
import Templates

/// The first page, one A4 when printed: how it stands in words, what is red and yellow and who does what about it, what is
/// due next, what must be decided, and what has changed.
struct StatusIndexPage: Sendable {
  let frame: StatusFrame
  let words: Value
  let verdicts: [Verdict]
  let attention: [StatusItem]
  /// How many more there are, and where; empty for none.
  let more: String
  let decisions: [StatusItem]
  let moreDecisions: String
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
    let lines: [Phrase]
    let more: String

    static let view = View<Changes>([
      .text("since") { $0.since }, .list("lines", Phrase.view) { $0.lines }, .text("more") { $0.more },
    ])
  }

  static func view(_ words: RecordShape) -> View<StatusIndexPage> {
    View([
      .record("page", StatusFrame.view) { $0.frame }, .precomputed("words", words) { $0.words },
      .list("verdicts", Verdict.view) { $0.verdicts }, .list("attention", StatusItem.view) { $0.attention },
      .text("more") { $0.more }, .list("decisions", StatusItem.view) { $0.decisions },
      .text("moreDecisions") { $0.moreDecisions }, .list("deadlines", StatusItem.view) { $0.deadlines },
      .list("changes", Changes.view) { $0.changes }, .flag("has-attention") { !$0.attention.isEmpty },
      .flag("has-decisions") { !$0.decisions.isEmpty }, .flag("has-deadlines") { !$0.deadlines.isEmpty },
    ])
  }
}

/// So many of each fit on one sheet of A4.
private enum Most {
  static let attention = 8
  static let decisions = 4
  static let changes = 6
}

extension StatusWord {
  fileprivate static let andMoreAttention = StatusWord("and-more-attention")
  fileprivate static let andMoreDecisions = StatusWord("and-more-decisions")
  fileprivate static let andMoreChanges = StatusWord("and-more-changes")
  fileprivate static let sinceMeeting = StatusWord("since-meeting")
  fileprivate static let sinceReport = StatusWord("since-report")
  static let decisions = StatusWord("decisions")

  static let ofIndex: [StatusWord] = [
    .andMoreAttention, .andMoreDecisions, .andMoreChanges, .sinceMeeting, .sinceReport, .decisions,
  ]
}

extension StatusLanguage {
  func indexPage(
    _ report: StatusReport, _ cards: FilledCards, stylesheet: String, _ values: Value
  ) -> StatusIndexPage {
    let attention = cards.attention(in: self)
    let decisions = report.decisions
    let rest = attention.dropFirst(Most.attention).map(\.light?.light)
    return StatusIndexPage(
      frame: frame(.index, report, stylesheet: stylesheet), words: values,
      verdicts: cards.overview.map { card, lights, verdict in
        StatusIndexPage.Verdict(
          address: StatusPageKind.part(card.part ?? .build).address(in: self),
          name: words[StatusCard.partWord(card.id)], light: light(.worst(of: lights)),
          text: sentences(verdict?(self) ?? "", unjudged(lights)))
      },
      attention: Array(attention.prefix(Most.attention)),
      more: rest.isEmpty
        ? "" : words(.andMoreAttention, ["count": number(rest.count), "lights": lightCounts(rest)]),
      decisions: decisions.prefix(Most.decisions).map { item($0) },
      moreDecisions: decisions.count > Most.decisions
        ? words(.andMoreDecisions, ["count": number(decisions.count - Most.decisions)]) : "",
      deadlines: report.deadlines.map { item($0, on: report.moment.today) },
      changes: sinceMeeting(report) + sinceReport(report))
  }

  private func sinceMeeting(_ report: StatusReport) -> [StatusIndexPage.Changes] {
    report.recentChanges.map { recent in
      [changes(lines(of: recent), since: words(.sinceMeeting, ["date": date(recent.meeting.date)]))]
    } ?? []
  }

  private func sinceReport(_ report: StatusReport) -> [StatusIndexPage.Changes] {
    guard let last = report.lastFrozen, let found = report.changesSinceFrozen else { return [] }
    return [changes(lines(of: found), since: words(.sinceReport, ["period": period(last.period)]))]
  }

  private func changes(_ lines: [Phrase], since: String) -> StatusIndexPage.Changes {
    let rest = lines.count - Most.changes
    return StatusIndexPage.Changes(
      since: since,
      lines: Array(lines.prefix(Most.changes)),
      more: rest > 0 ? words(.andMoreChanges, ["count": number(rest)]) : "")
  }
}
