import Model
import Templates

extension StatusWord {
  static let followUp = StatusWord("follow-up")
  static let addressFollowUp = StatusWord("address-follow-up")
  fileprivate static let attentionHeading = StatusWord("attention")
  fileprivate static let textsToSee = StatusWord("texts-to-see")
  fileprivate static let noDecisions = StatusWord("no-decisions")

  static let ofFollowUp: [StatusWord] = [
    .followUp, .addressFollowUp, .attentionHeading, .textsToSee, .noDecisions,
  ]
}

extension StatusLanguage {
  /// The lists of the first page in full: everything that waits for somebody, the decisions asked for, and what has changed.
  func followUpPage(
    _ report: StatusReport, _ cards: FilledCards, stylesheet: String, _ values: Value
  ) -> StatusPartPage {
    let open = cards.matters.open
    let (things, frame) = (open.things.worstFirst, MatterFrame(report))
    let sections = [
      StatusSection(
        id: "attention", heading: words[.attentionHeading],
        intro: things.isEmpty ? "" : attentionIntro(things),
        groups: openGroups(things.map { shortItem($0, frame) }), none: words[.allInOrder]),
      StatusSection(
        id: "decisions", heading: words[.decisions],
        groups: open.decisions.isEmpty
          ? [] : [StatusGroup(items: open.decisions.map { item($0, in: frame.wheel) })],
        none: words[.noDecisions]),
    ]
    let texts =
      open.texts.isEmpty
      ? []
      : [
        StatusSection(
          id: "texts", heading: words[.textsToSee], tables: textTables(open.texts, withOwners: true))
      ]
    let changes = [changesSinceMeeting(report), changesSinceReport(report)].compactMap(\.self).map {
      changes in
      StatusSection(
        id: changes.anchor, heading: changes.since, intro: changes.note,
        groups: openGroups(changes.lines.map { StatusItem(title: $0) }))
    }
    return StatusPartPage(
      frame: self.frame(.followUp, report, stylesheet: stylesheet), words: values,
      sections: sections + texts + changes)
  }
}
