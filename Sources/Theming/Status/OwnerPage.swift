import Model
import Templates

extension StatusWord {
  fileprivate static let draftContent = StatusWord("draft-content")
  fileprivate static let reviewSoon = StatusWord("review-soon")
  fileprivate static let allOwned = StatusWord("all-owned")
  fileprivate static let reportTag = StatusWord("report-tag")
  fileprivate static let withoutMinutes = StatusWord("without-minutes")
  fileprivate static let withoutArchive = StatusWord("without-archive")
  fileprivate static let missingTranslations = StatusWord("missing-translations")
  fileprivate static let outdatedTranslations = StatusWord("outdated-translations")
  fileprivate static let expiring = StatusWord("expiring")
  fileprivate static let expiresOn = StatusWord("expires-on")
  fileprivate static let language = StatusWord("language")
  fileprivate static let kind = StatusWord("kind")

  static let ofOwners: [StatusWord] = [
    .draftContent, .reviewSoon, .allOwned, .reportTag, .withoutMinutes, .withoutArchive,
  ]
}

extension StatusLanguage {
  /// «Hva venter på meg»: all that one role answers for, what is not in order first.
  func ownerPage(
    _ owner: OwnerStatus, slug: String, _ report: StatusReport, stylesheet: String, _ values: Value
  ) -> StatusPartPage {
    let today = report.moment.today
    let items = waiting(for: owner, in: report.yearWheel, today)
    let decisions = StatusSection(
      id: "decisions", heading: words[.decisions],
      groups: [StatusGroup(items: owner.decisions.map { item($0, in: report.yearWheel) })])
    let waiting = StatusSection(
      id: "waiting", heading: words[.waiting],
      facts: knownFact(.nextDeadline, owner.nextDeadline(from: today).map { own(date($0)) })
        + knownFact(.findingsOf, findings(of: owner).map(own)),
      groups: groups(items), tables: texts(of: owner).map(foldingWhenLong))
    let everything = StatusSection(
      id: "everything", heading: words[.allOwned], tables: [folding(allTable(owner.everything))])
    return StatusPartPage(
      frame: frame(
        .owner(slug), report, title: native(owner.role)?.text ?? words[.notSet], stylesheet: stylesheet),
      words: values,
      sections: (owner.decisions.isEmpty ? [] : [decisions]) + [waiting]
        + (owner.everything.isEmpty ? [] : [everything]))
  }

  /// What is not in order, or what somebody must do by a day, of every kind that is judged or has a day.
  func waiting(
    for owner: OwnerStatus, in wheel: YearWheelStatus, _ today: CalendarDate
  ) -> [StatusItem] {
    owner.reports.map { item($0) } + owner.kpis.inOrder.map { item($0) }
      + owner.activities.map { at(address(of: $0.id, on: .plan), item($0, today)) }
      + owner.agreements.map { partner in
        var item = at(address(of: partner.id, on: .financing), item(partner))
        item.facts.insert(contentsOf: nextStep(for: partner).map { [nextStepFact($0)] } ?? [], at: 0)
        return item
      }
      + owner.documents.map { document in
        var item = at(address(of: document.id, on: .governing), item(document))
        item.facts.insert(contentsOf: nextStep(for: document).map { [nextStepFact($0)] } ?? [], at: 0)
        return item
      }
      + owner.meetings.map { meeting in
        var item = at(address(of: meeting.id, in: wheel), item(meeting))
        if meeting.lacksMinutes { item.state.append(words[.withoutMinutes]) }
        item.facts.insert(contentsOf: nextStep(for: meeting).map { [nextStepFact($0)] } ?? [], at: 0)
        return item
      }
  }

  private func at(_ address: String, _ item: StatusItem) -> StatusItem {
    var item = item
    item.address = address
    return item
  }

  /// A report that is not finished, not sent, or not in the archive.
  private func item(_ tertial: TertialReport) -> StatusItem {
    let written = tertial.written
    let state: [String]
    let step: StatusWord
    if written?.sent != nil {
      (state, step) = ([words[.withoutArchive]], .stepArchiveReport)
    } else if tertial.frozen != nil {
      (state, step) = ([words["report-state", ReportProgress.State.frozen]], .stepSendReport)
    } else {
      let lines = words(.reportLines, ["count": number(written?.lines.count ?? 0)])
      (state, step) = ([words["report-state", ReportProgress.State.draft], lines], .stepFinishReport)
    }
    return StatusItem(
      title: written.flatMap { phrase($0.title) } ?? own(name(of: tertial.period)),
      address: StatusPageKind.tertial(tertial.period).address(in: self),
      example: mark(written?.isExample == true), state: state, tags: [own(words[.reportTag])],
      facts: [nextStepFact(self.step(step))])
  }

  /// The texts that somebody must look at.
  private func texts(of owner: OwnerStatus) -> [StatusTable] {
    [
      dated(.reviewOverdue, .reviewBy, owner.reviewOverdue), dated(.reviewSoon, .reviewBy, owner.reviewSoon),
      dated(.expiring, .expiresOn, owner.expiring),
      translations(.missingTranslations, owner.missingTranslations),
      translations(.outdatedTranslations, owner.outdatedTranslations),
      table(.draftContent, [.entry, .kind, .file], owner.hidden.map { row($0.item) }),
    ]
  }

  private func row(_ item: ContentHealth.Item, _ more: String? = nil) -> StatusTable.Row {
    StatusTable.Row(
      head: StatusTable.Cell(title(item.title, item.id)),
      cells: [cell(siteWords[kind: item.id.kind]), cell(item.path)] + (more.map { [cell($0)] } ?? []))
  }

  private func dated(
    _ heading: StatusWord, _ column: StatusWord, _ items: [ContentHealth.Dated]
  ) -> StatusTable {
    table(heading, [.entry, .kind, .file, column], items.map { row($0.item, date($0.date)) })
  }

  private func translations(
    _ heading: StatusWord, _ translations: [TranslationStanding]
  ) -> StatusTable {
    table(
      heading, [.entry, .kind, .file, .language], translations.map { row($0.item, name(of: $0.language)) })
  }

  private func allTable(_ items: [ContentHealth.Item]) -> StatusTable {
    table(.allOwned, [.entry, .kind, .file], items.map { row($0) })
  }

  /// Folded, however short it is.
  private func folding(_ table: StatusTable) -> StatusTable {
    var table = table
    table.summary = words(.rowCount, ["count": number(table.rows.count)])
    return table
  }
}
