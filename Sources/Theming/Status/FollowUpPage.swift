import Model
import Templates

extension StatusWord {
  static let followUp = StatusWord("follow-up")
  static let addressFollowUp = StatusWord("address-follow-up")
  fileprivate static let attentionHeading = StatusWord("attention")
  fileprivate static let allInOrder = StatusWord("all-in-order")
  fileprivate static let noDecisions = StatusWord("no-decisions")

  static let ofFollowUp: [StatusWord] = [
    .followUp, .addressFollowUp, .attentionHeading, .allInOrder, .noDecisions,
  ]
}

extension StatusLanguage {
  /// The lists of the first page in full: everything that is red or yellow, the decisions asked for, and what has changed.
  func followUpPage(
    _ report: StatusReport, _ cards: FilledCards, stylesheet: String, _ values: Value
  ) -> StatusPartPage {
    let attention = cards.attention(in: self)
    let decisions = report.decisions
    let sections = [
      StatusSection(
        id: "attention", heading: words[.attentionHeading],
        intro: attention.isEmpty ? words[.allInOrder] : "",
        groups: groups(attention)),
      StatusSection(
        id: "decisions", heading: words[.decisions], intro: decisions.isEmpty ? words[.noDecisions] : "",
        groups: decisions.isEmpty
          ? [] : [StatusGroup(items: decisions.map { item($0, in: report.yearWheel) })]),
    ]
    let changes = [
      ("since-meeting", changesSinceMeeting(report)), ("since-report", changesSinceReport(report)),
    ].compactMap { id, changes in
      changes.map { changes in
        StatusSection(
          id: id, heading: changes.since,
          groups: [StatusGroup(items: changes.lines.map { StatusItem(title: $0) })])
      }
    }
    return StatusPartPage(
      frame: frame(.followUp, report, stylesheet: stylesheet), words: values, sections: sections + changes)
  }
}
