import Model

extension StatusWord {
  fileprivate static let draftContent = StatusWord("draft-content")
  fileprivate static let reviewSoon = StatusWord("review-soon")
  static let missingTranslations = StatusWord("missing-translations")
  static let outdatedTranslations = StatusWord("outdated-translations")
  fileprivate static let expiring = StatusWord("expiring")
  fileprivate static let expiresOn = StatusWord("expires-on")
  static let language = StatusWord("language")
  fileprivate static let kind = StatusWord("kind")

  static let ofTexts: [StatusWord] = [
    .draftContent, .reviewSoon, .missingTranslations, .outdatedTranslations, .expiring, .expiresOn, .language,
    .kind,
  ]
}

extension StatusLanguage {
  /// The texts that somebody must look at, a table for each reason; with their owners on a page that is not an owner’s.
  func textTables(_ texts: [TextMatter], withOwners: Bool) -> [StatusTable] {
    TextGroup.allCases.map { group in
      let own = texts.filter { TextGroup($0.reason) == group }
      let columns =
        [StatusWord.entry, .kind, .file] + (group.column.map { [$0] } ?? []) + (withOwners ? [.owner] : [])
      return foldingWhenLong(table(group.heading, columns, own.map { row($0, withOwners) }))
    }
  }

  private func row(_ text: TextMatter, _ withOwners: Bool) -> StatusTable.Row {
    let detail: StatusTable.Cell? =
      switch text.reason {
      case .reviewOverdue, .reviewSoon, .expiring: cell(day: text.day)
      case .missingTranslation(let language), .outdatedTranslation(let language): cell(name(of: language))
      case .hidden: nil
      }
    let owner = StatusTable.Cell(role(text.item.owner) ?? own(words[.noOwner]))
    return StatusTable.Row(
      head: StatusTable.Cell(title(text.item.title, text.item.id)),
      cells: [cell(siteWords[kind: text.item.id.kind]), cell(text.item.path)] + (detail.map { [$0] } ?? [])
        + (withOwners ? [owner] : []))
  }
}

/// The reasons why somebody must look at a text, without their details.
private enum TextGroup: CaseIterable {
  case reviewOverdue, reviewSoon, expiring, missing, outdated, hidden

  init(_ reason: TextMatter.Reason) {
    self =
      switch reason {
      case .reviewOverdue: .reviewOverdue
      case .reviewSoon: .reviewSoon
      case .expiring: .expiring
      case .missingTranslation: .missing
      case .outdatedTranslation: .outdated
      case .hidden: .hidden
      }
  }

  var heading: StatusWord {
    switch self {
    case .reviewOverdue: .reviewOverdue
    case .reviewSoon: .reviewSoon
    case .expiring: .expiring
    case .missing: .missingTranslations
    case .outdated: .outdatedTranslations
    case .hidden: .draftContent
    }
  }

  /// What stands beside the text.
  var column: StatusWord? {
    switch self {
    case .reviewOverdue, .reviewSoon: .reviewBy
    case .expiring: .expiresOn
    case .missing, .outdated: .language
    case .hidden: nil
    }
  }
}
