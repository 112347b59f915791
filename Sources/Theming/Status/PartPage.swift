import Model
import Templates

/// A page of sections: one part of the project, or what waits for one role.
struct StatusPartPage: Sendable {
  let frame: StatusFrame
  let words: Value
  let sections: [StatusSection]

  static func view(_ words: RecordShape) -> View<StatusPartPage> {
    View([
      .record("page", StatusFrame.view) { $0.frame }, .precomputed("words", words) { $0.words },
      .list("sections", StatusSection.view) { $0.sections },
      .list("data", StatusFrame.Link.view) { $0.sections.dataTables.map(\.link) },
    ])
  }
}

extension StatusLanguage {
  func partPage(
    _ part: StatusPart, _ report: StatusReport, _ cards: FilledCards, stylesheet: String, _ values: Value
  ) -> StatusPartPage {
    StatusPartPage(
      frame: frame(.part(part), report, stylesheet: stylesheet), words: values,
      sections: cards.sections(on: part, in: self))
  }

  /// «Hva venter på meg»: all that one role answers for, what is not in order first.
  func ownerPage(
    _ owner: OwnerStatus, slug: String, _ report: StatusReport, stylesheet: String, _ values: Value
  ) -> StatusPartPage {
    let today = report.moment.today
    let reviews = foldingWhenLong(
      table(
        .reviewOverdue, [.entry, .file, .reviewBy],
        owner.reviewOverdue.map { dated in
          StatusTable.Row(
            head: StatusTable.Cell(title(dated.item.title, dated.item.id)),
            cells: [cell(dated.item.path), cell(day: dated.date)])
        }))
    let waiting = StatusSection(
      id: "waiting", heading: words[.waiting],
      facts: knownFact(.nextDeadline, owner.nextDeadline(from: today).map { own(date($0)) })
        + knownFact(.findingsOf, findings(of: owner).map(own)),
      groups: groups(waiting(for: owner, today)), tables: [reviews])
    let decisions = StatusSection(
      id: "decisions", heading: words[.decisions],
      groups: [StatusGroup(items: owner.decisions.map { item($0) })])
    return StatusPartPage(
      frame: frame(
        .owner(slug), report, title: native(owner.role)?.text ?? words[.notSet], stylesheet: stylesheet),
      words: values, sections: (owner.decisions.isEmpty ? [] : [decisions]) + [waiting])
  }
}
