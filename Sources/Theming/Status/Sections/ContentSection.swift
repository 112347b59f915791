import Diagnostics
import Model

extension StatusLanguage {
  func section(_ content: ContentHealth) -> StatusSection {
    StatusSection(
      id: "content", heading: words[.content], light: light(content.light),
      intro: words(.contentIntro, ["days": number(ContentHealth.notice)]),
      facts: [
        fact(.errors, number(content.errors)), fact(.warnings, number(content.warnings)),
        fact(.advice, number(content.advice)),
      ],
      tables: [
        table(.findingsByOwner, [.owner, .errors, .warnings, .advice], content.owners.map(row)),
        dated(.reviewOverdue, .reviewBy, content.reviewOverdue),
        translations(.missingTranslations, content.missingTranslations),
        translations(.outdatedTranslations, content.outdatedTranslations),
        dated(.expiring, .expiresOn, content.expiring),
        table(.examplesLeft, [.entry, .kind, .file], content.examples.map { row($0) }),
        table(.hidden, [.entry, .kind, .file, .reason], content.hidden.map(row)),
        table(
          .unreadable, [.file], content.unreadable.map { StatusTable.Row(head: cell($0), cells: []) }),
      ])
  }

  private func row(_ owner: ContentHealth.OwnerFindings) -> StatusTable.Row {
    StatusTable.Row(
      head: StatusTable.Cell(native(owner.owner) ?? own(words[.withoutRole])),
      cells: [owner.errors, owner.warnings, owner.advice].map { cell(number($0)) })
  }

  private func row(_ item: ContentHealth.Item, _ more: String...) -> StatusTable.Row {
    StatusTable.Row(
      head: StatusTable.Cell(title(item.title, item.id)),
      cells: [cell(language == .en ? item.kind.en : item.kind.nb), cell(item.path)] + more.map(cell))
  }

  private func row(_ hidden: ContentHealth.Hidden) -> StatusTable.Row {
    row(hidden.item, reason(hidden.reason))
  }

  private func reason(_ reason: Visibility) -> String {
    let name = words["hidden", HiddenName(reason)]
    switch reason {
    case .notBefore(let when), .expired(let when): return "\(name) \(time(when))"
    case .draft, .example, .internalOnly, .withoutConsent, .notInPost, .notSent: return name
    }
  }

  private func dated(
    _ heading: StatusWord, _ column: StatusWord, _ items: [ContentHealth.Dated]
  ) -> StatusTable {
    table(
      heading, [.entry, .kind, .file, column, .owner],
      items.map { row($0.item, date($0.date), $0.item.owner ?? words[.notSet]) })
  }

  private func translations(
    _ heading: StatusWord, _ translations: [ContentHealth.Translation]
  ) -> StatusTable {
    table(
      heading, [.entry, .kind, .file, .language],
      translations.map { row($0.item, words["language", $0.language]) })
  }
}
