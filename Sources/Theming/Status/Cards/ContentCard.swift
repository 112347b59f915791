import Diagnostics
import Model

/// How well the content is looked after.
let contentCard = StatusCard(
  "content", on: .content, order: 80,
  words: [
    .contentHeading, .contentIntro, .findingsByOwner, .withoutRole, .reviewOverdue, .reviewBy, .expiring,
    .expiresOn,
    .examplesLeft, .hidden, .reason, .kind,
    .unreadable, .verdictTidy,
  ],
  states: [.init("hidden", HiddenName.self)],
  figures: \.content, lights: { [$0.light] },
  verdict: { $0.verdict($1) },
  json: content,
  section: { $0.section($1) })

extension StatusWord {
  static let contentHeading = StatusWord("content-heading")
  fileprivate static let contentIntro = StatusWord("content-intro")
  fileprivate static let findingsByOwner = StatusWord("findings-by-owner")
  static let withoutRole = StatusWord("without-role")
  static let reviewOverdue = StatusWord("review-overdue")
  static let reviewBy = StatusWord("review-by")
  fileprivate static let expiring = StatusWord("expiring")
  fileprivate static let expiresOn = StatusWord("expires-on")
  fileprivate static let examplesLeft = StatusWord("examples-left")
  fileprivate static let hidden = StatusWord("hidden")
  fileprivate static let reason = StatusWord("reason")
  fileprivate static let kind = StatusWord("kind")
  fileprivate static let unreadable = StatusWord("unreadable")
  fileprivate static let verdictTidy = StatusWord("verdict-tidy")
}

extension StatusLanguage {
  func verdict(_ content: ContentHealth) -> String {
    let counts: [(StatusWord, Int)] = [
      (.errors, content.errors), (.warnings, content.warnings),
      (.reviewOverdue, content.reviewOverdue.count),
      (.outdatedTranslations, content.outdatedTranslations.count),
      (.unreadable, content.unreadable.count),
    ]
    let found = counts.filter { $1 > 0 }.map { "\(words[$0]): \(number($1))." }
    return found.isEmpty ? words[.verdictTidy] : found.joined(separator: " ")
  }

  fileprivate func section(_ content: ContentHealth) -> StatusSection {
    StatusSection(
      id: "content", heading: words[.contentHeading],
      intro: words(.contentIntro, ["days": number(ContentHealth.notice)]),
      facts: [
        fact(.errors, number(content.errors)), fact(.warnings, number(content.warnings)),
        fact(.advice, number(content.advice)),
      ],
      tables: [
        table(.findingsByOwner, [.owner, .errors, .warnings, .advice], content.owners.map(row)),
        dated(.reviewOverdue, .reviewBy, content.reviewOverdue, content),
        dated(.expiring, .expiresOn, content.expiring, content),
        table(.examplesLeft, [.entry, .kind, .file], content.examples.map { row($0, content) }),
        table(.hidden, [.entry, .kind, .file, .reason], content.hidden.map { row($0, content) }),
        table(
          .unreadable, [.file], content.unreadable.map { StatusTable.Row(head: cell($0), cells: []) }),
      ].map(foldingWhenLong))
  }

  private func row(_ owner: ContentHealth.OwnerFindings) -> StatusTable.Row {
    StatusTable.Row(
      head: StatusTable.Cell(role(owner.owner) ?? own(words[.withoutRole])),
      cells: [owner.errors, owner.warnings, owner.advice].map { cell(count: $0) })
  }

  /// Leads to what was found in its file.
  private func row(
    _ item: ContentHealth.Item, _ content: ContentHealth, _ more: StatusTable.Cell...
  )
    -> StatusTable.Row
  {
    var head = StatusTable.Cell(title(item.title, item.id))
    if content.filesWithFindings.contains(item.path) { head.address = findingsAddress(of: item.path) }
    return StatusTable.Row(
      head: head,
      cells: [cell(siteWords[kind: item.id.kind]), cell(item.path)] + more)
  }

  private func row(_ hidden: ContentHealth.Hidden, _ content: ContentHealth) -> StatusTable.Row {
    row(hidden.item, content, cell(reason(hidden.reason)))
  }

  private func reason(_ reason: Visibility) -> String {
    let name = words["hidden", HiddenName(reason)]
    switch reason {
    case .notBefore(let when), .expired(let when): return "\(name) \(time(when))"
    case .draft, .example, .internalOnly, .withoutConsent, .notInPost, .notSent: return name
    }
  }

  private func dated(
    _ heading: StatusWord, _ column: StatusWord, _ items: [ContentHealth.Dated], _ content: ContentHealth
  ) -> StatusTable {
    table(
      heading, [.entry, .kind, .file, column, .owner],
      items.map {
        row(
          $0.item, content, cell(day: $0.date), StatusTable.Cell(role($0.item.owner) ?? own(words[.noOwner])))
      })
  }
}

private func content(_ content: ContentHealth) -> JSONText {
  func paths(_ items: [ContentHealth.Item]) -> JSONText { .array(items.map { .string($0.path) }) }
  return .record([
    "light": .string(content.light.rawValue), "errors": .number(content.errors),
    "warnings": .number(content.warnings), "advice": .number(content.advice),
    "reviewOverdue": paths(content.reviewOverdue.map(\.item)),
    "missingTranslations": paths(content.missingTranslations.map(\.item)),
    "outdatedTranslations": paths(content.outdatedTranslations.map(\.item)),
    "expiring": paths(content.expiring.map(\.item)), "examples": paths(content.examples),
    "hidden": .array(
      content.hidden.map {
        .record(["path": .string($0.item.path), "reason": .string(HiddenName($0.reason).rawValue)])
      }),
    "unreadable": .array(content.unreadable.map(JSONText.string)),
  ])
}
