import Model
import Templates

extension StatusWord {
  fileprivate static let allOwned = StatusWord("all-owned")
  fileprivate static let resting = StatusWord("resting")
  fileprivate static let kind = StatusWord("kind")
  static let reportTag = StatusWord("report-tag")
  static let withoutMinutes = StatusWord("without-minutes")
  fileprivate static let withoutArchive = StatusWord("without-archive")

  fileprivate static let reportWasDue = StatusWord("report-was-due")
  fileprivate static let reportNeverDue = StatusWord("report-never-due")

  static let ofOwners: [StatusWord] = [
    .allOwned, .resting, .reportTag, .withoutMinutes, .withoutArchive, .reportWasDue, .reportNeverDue,
  ]
}

extension StatusLanguage {
  /// «Hva venter på meg»: all that one role answers for, what is not in order first.
  func ownerPage(
    _ owner: OwnerStatus, slug: String, _ report: StatusReport, stylesheet: String, _ values: Value
  ) -> StatusPartPage {
    let frame = MatterFrame(report)
    let decisions = StatusSection(
      id: "decisions", heading: words[.decisions],
      groups: [StatusGroup(items: owner.matters.decisions.map { item($0, in: frame.wheel) })])
    let waiting = StatusSection(
      id: "waiting", heading: words[.waiting], intro: standing(of: owner),
      facts: knownFact(.nextDeadline, owner.nextDeadline(from: frame.today).map { own(date($0)) })
        + knownFact(.findingsOf, findings(of: owner).map(own)),
      groups: openGroups(owner.matters.open.things.worstFirst.map { fullItem($0, frame) })
        + resting(owner.matters.things.filter { !$0.isOpen }, frame),
      tables: textTables(owner.matters.texts, withOwners: false))
    let everything = StatusSection(
      id: "everything", heading: words[.allOwned], tables: [folding(allTable(owner.everything))])
    return StatusPartPage(
      frame: self.frame(
        .owner(slug), report, title: role(owner.role)?.text ?? words[.notSet], stylesheet: stylesheet),
      words: values,
      sections: (owner.matters.decisions.isEmpty ? [] : [decisions]) + [waiting]
        + (owner.everything.isEmpty ? [] : [everything]))
  }

  /// What needs nothing now, folded.
  private func resting(_ matters: [Matter], _ frame: MatterFrame) -> [StatusGroup] {
    guard !matters.isEmpty else { return [] }
    return [
      StatusGroup(
        summary: words(.resting, ["count": number(matters.count)]),
        items: matters.worstFirst.map { fullItem($0, frame) })
    ]
  }

  /// A report that is not begun, not finished, not sent, or not in the archive.
  func item(_ tertial: TertialReport, _ need: Matter.Need?) -> StatusItem {
    let written = tertial.written
    let state: [String] =
      switch need {
      case .archiveReport: [words[.withoutArchive]]
      case .sendReport: [words["report-state", ReportProgress.State.frozen]]
      case .finishReport:
        [
          words["report-state", ReportProgress.State.draft],
          words(.reportLines, ["count": number(written?.lines.count ?? 0)]),
        ]
      case _: [words["report-state", ReportProgress.State.notBegun]]
      }
    return StatusItem(
      title: written.flatMap { phrase($0.title) } ?? own(name(of: tertial.period)),
      address: StatusPageKind.tertial(tertial.period).address(in: self),
      example: mark(written?.isExample == true), light: tertial.owed?.isLate == true ? light(.red) : nil,
      state: [lateness(of: tertial)].compactMap(\.self) + state, tags: [own(words[.reportTag])])
  }

  /// When it should have lain before Formannskapet; nil when it may still be sent in time.
  func lateness(of tertial: TertialReport) -> String? {
    guard let owed = tertial.owed, owed.isLate else { return nil }
    return owed.meeting.map { words(.reportWasDue, ["date": date($0)]) } ?? words[.reportNeverDue]
  }

  private func allTable(_ items: [ContentHealth.Item]) -> StatusTable {
    table(
      .allOwned, [.entry, .kind, .file],
      items.map {
        StatusTable.Row(
          head: StatusTable.Cell(title($0.title, $0.id)),
          cells: [cell(siteWords[kind: $0.id.kind]), cell($0.path)])
      })
  }

  /// Folded, however short it is.
  private func folding(_ table: StatusTable) -> StatusTable {
    var table = table
    table.summary = words(.rowCount, ["count": number(table.rows.count)])
    return table
  }
}
