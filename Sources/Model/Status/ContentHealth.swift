package import Diagnostics

/// How well the content is looked after.
package struct ContentHealth: Sendable {
  /// What was found, by the role that answers for it: the owner of the entry that it was found in, or else whoever answers for
  /// the content as a whole; nil when nobody does.
  package let owners: [OwnerFindings]
  package let errors: Int
  package let warnings: Int
  package let advice: Int
  /// Pages that somebody should have read again by now.
  package let reviewOverdue: [Dated]
  /// Those that somebody must read again within `notice` days, the last of them included.
  package let reviewSoon: [Dated]
  /// Every entry in every language beside its own, the worst first, and of each state by who answers for it.
  package let translations: [TranslationStanding]
  /// Pages that disappear within `notice` days, the last of them included.
  package let expiring: [Dated]
  package let examples: [Item]
  package let hidden: [Hidden]
  /// Those that something was found in, by path.
  package let filesWithFindings: Set<String>
  /// Files that are there but could not be read.
  package let unreadable: [String]
  /// The role that answers for the whole.
  package let owner: String?

  package var missingTranslations: [TranslationStanding] { translations.filter { $0.state == .missing } }

  /// Translations of what the main text no longer says.
  package var outdatedTranslations: [TranslationStanding] { translations.filter { $0.state == .outdated } }

  /// How many days ahead the end of a page is pointed out.
  package static let notice = 30

  /// Red for errors and what cannot be read; yellow for warnings, overdue reviews and outdated translations.
  package var light: Light {
    if errors > 0 || !unreadable.isEmpty { return .red }
    let isTidy = warnings == 0 && reviewOverdue.isEmpty && outdatedTranslations.isEmpty
    return isTidy ? .green : .yellow
  }

  /// The findings in the content of one role.
  package struct OwnerFindings: Sendable, Hashable {
    package let owner: String?
    package let errors: Int
    package let warnings: Int
    package let advice: Int

    /// Nil when there is only advice.
    package var light: Light? { errors > 0 ? .red : warnings > 0 ? .yellow : nil }
  }

  /// An entry, by what it is called and where it lies.
  package struct Item: Sendable {
    package let id: EntryID
    package let title: LocalizedText
    package let kind: Wording
    package let path: String
    package let owner: String?
  }

  /// An entry and the day something is due.
  package struct Dated: Sendable {
    package let item: Item
    package let date: CalendarDate
  }

  /// An entry that the public does not see, and why.
  package struct Hidden: Sendable {
    package let item: Item
    package let reason: Visibility
  }
}

func contentHealth(of site: SiteModel, _ findings: [Diagnostic]) -> ContentHealth {
  let today = site.moment.today
  let heads = site.countedHeads
  let soon = today.adding(days: ContentHealth.notice)
  return ContentHealth(
    owners: findingsByOwner(findings, site.heads, else: site.site?.facts.responsibilities.content),
    errors: findings.count(of: .error),
    warnings: findings.count(of: .warning), advice: findings.count(of: .advice),
    reviewOverdue: dated(heads) { $0.common.reviewBy }.filter { $0.date < today },
    reviewSoon: dated(heads) { $0.common.reviewBy }.filter { (today...soon).contains($0.date) },
    translations: countedTranslations(of: site, heads),
    expiring: dated(heads) {
      $0.common.expireAt.values.map(\.value.date).filter((today...soon).contains).min()
    },
    examples: site.heads.filter { $0.common.isExample == true && !records.contains($0.id.kind) }.map(\.item),
    hidden: hiddenEntries(of: site),
    filesWithFindings: Set(findings.map(\.location.path)), unreadable: site.unreadable,
    owner: site.site?.facts.responsibilities.content)
}

/// Left-out examples and registers that only the project has are no entries that wait to be shown.
private func hiddenEntries(of site: SiteModel) -> [ContentHealth.Hidden] {
  site.countedHeads.filter { !internalRegisters.contains($0.id.kind) }.compactMap { head in
    site.hidden[head.id].map { ContentHealth.Hidden(item: head.item, reason: $0) }
  }
}

/// What is written down of a report is no example beside it.
private let records = Set(AnyKind.all.filter(\.form.isRecord).map(\.id))

private let internalRegisters = Set(AnyKind.all.filter { $0.form.isInternal || $0.form.isRecord }.map(\.id))

private func dated(_ heads: [EntryHead], _ date: (EntryHead) -> CalendarDate?) -> [ContentHealth.Dated] {
  heads.compactMap { head in date(head).map { ContentHealth.Dated(item: head.item, date: $0) } }
    .sorted { ($0.date, $0.item.id) < ($1.date, $1.item.id) }
}

private func countedTranslations(of site: SiteModel, _ heads: [EntryHead]) -> [TranslationStanding] {
  let counted = Set(heads.map(\.id))
  let order = TranslationStanding.State.allCases
  let ranks = Dictionary(zip(order, order.indices)) { first, _ in first }
  let standings = site.translations.filter { $0.state == .orphaned || counted.contains($0.item.id) }
  let keys = standings.map {
    (ranks[$0.state] ?? 0, $0.item.owner == nil ? 1 : 0, $0.item.owner ?? "", $0.path ?? $0.item.path)
  }
  // The places are sorted, not what stands there, of which there may be thousands with a dozen texts each.
  return standings.indices.sorted { keys[$0] < keys[$1] }.map { standings[$0] }
}

extension EntryHead {
  var item: ContentHealth.Item {
    ContentHealth.Item(
      id: id, title: common.title, kind: kindName, path: path, owner: common.ownerRole)
  }
}

/// The findings of each role, those without a role last.
private func findingsByOwner(
  _ findings: [Diagnostic], _ heads: [EntryHead], else whole: String?
) -> [ContentHealth.OwnerFindings] {
  let owners = OwnerIndex(heads)
  return Dictionary(grouping: findings) { owners.owner(of: $0.location) ?? whole }.map { owner, findings in
    ContentHealth.OwnerFindings(
      owner: owner, errors: findings.count(of: .error), warnings: findings.count(of: .warning),
      advice: findings.count(of: .advice))
  }
  .sorted { left, right in
    guard let first = left.owner, let second = right.owner else {
      return left.owner != nil && right.owner == nil
    }
    return first < second
  }
}

/// Which role answers for a place: the owner of the entry that is written there.
private struct OwnerIndex {
  private var heads: [String: [EntryHead]] = [:]

  init(_ all: [EntryHead]) {
    for head in all {
      for path in Set([head.path] + head.texts.map(\.path) + head.places.map(\.value.path)) {
        heads[path, default: []].append(head)
      }
    }
  }

  func owner(of location: Location) -> String? {
    let candidates = heads[location.path] ?? []
    let covering = candidates.first {
      $0.path == location.path && $0.range.contains(location.range.lowerBound)
    }
    return (covering ?? (candidates.count == 1 ? candidates.first : nil))?.common.ownerRole
  }
}
