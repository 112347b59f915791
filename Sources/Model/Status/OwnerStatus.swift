/// What waits for one role.
package struct OwnerStatus: Sendable {
  /// Nil is what nobody answers for.
  package let role: String?
  /// What its page is called in addresses: ASCII letters, digits and hyphens, of no other role; nil for nobody.
  package let slug: String?
  package let activities: [ActivityState]
  package let kpis: [KPIStatus]
  package let decisions: [DecisionState]
  /// Those that have an agreement, or are shown without one.
  package let agreements: [PartnerState]
  package let documents: [DocumentState]
  /// To come, not confirmed, or without the minutes that they should have.
  package let meetings: [YearWheelStatus.MeetingState]
  /// Not sent yet, or sent and not found in the archive.
  package let reports: [TertialReport]
  package let findings: ContentHealth.OwnerFindings?
  package let reviewOverdue: [ContentHealth.Dated]
  /// To be read again within `ContentHealth.notice` days.
  package let reviewSoon: [ContentHealth.Dated]
  package let expiring: [ContentHealth.Dated]
  package let missingTranslations: [TranslationStanding]
  package let outdatedTranslations: [TranslationStanding]
  package let hidden: [ContentHealth.Hidden]
  /// All that it answers for, of every kind.
  package let everything: [ContentHealth.Item]

  package var light: Light { .worst(of: lights) }

  /// Of all that is judged.
  package var lights: [Light] {
    activities.map(\.light) + kpis.map(\.light) + agreements.map(\.light) + documents.map(\.light)
  }

  /// How many things have a light.
  package func count(of light: Light) -> Int { lights.count { $0 == light } }

  /// The next day that one of its activities must be done, one of its matters decided, or one of its meetings held.
  package func nextDeadline(from day: CalendarDate) -> CalendarDate? {
    let meetings = meetings.filter(\.isToCome).map(\.date)
    return (activities.filter { $0.status != .done }.compactMap(\.to) + decisions.compactMap(\.by) + meetings)
      .filter { $0 >= day }.min()
  }
}

extension StatusReport {
  /// Every role that answers for something, by name, and at last what nobody answers for.
  package var owners: [OwnerStatus] { ownerStatuses(of: self) }
}

extension TertialReport {
  /// Somebody must still do something with it: finish it, send it, or say where it is archived.
  package var isOpen: Bool {
    guard let written else { return false }
    return written.sent == nil || written.archiveReference == nil
  }
}

extension YearWheelStatus.MeetingState {
  fileprivate var isOpen: Bool { isToCome || state == .unconfirmed || lacksMinutes }
}

private func ownerStatuses(of report: StatusReport) -> [OwnerStatus] {
  let content = report.content
  let (financing, wheel) = (report.financing, report.yearWheel)
  let all = Dictionary(grouping: report.site.countedHeads.map(\.item), by: \.owner)
  let activities = Dictionary(grouping: report.plan.all, by: \.owner)
  let kpis = Dictionary(grouping: report.kpis, by: \.owner)
  let decisions = Dictionary(grouping: report.decisions, by: \.owner)
  let agreements = Dictionary(
    grouping: financing.partners.filter { $0.agreement != .none || $0.isShownWithoutAgreement }
  ) {
    $0.owner ?? financing.owner
  }
  let documents = Dictionary(grouping: report.documents, by: \.owner)
  let meetings = Dictionary(grouping: wheel.all.filter(\.isOpen)) { $0.owner ?? wheel.owner }
  let reports = Dictionary(grouping: report.tertials.filter(\.isOpen)) { $0.written?.owner }
  let findings = Dictionary(content.owners.map { ($0.owner, $0) }) { first, _ in first }
  let reviews = Dictionary(grouping: content.reviewOverdue, by: \.item.owner)
  let soon = Dictionary(grouping: content.reviewSoon, by: \.item.owner)
  let expiring = Dictionary(grouping: content.expiring, by: \.item.owner)
  let missing = Dictionary(grouping: content.missingTranslations, by: \.item.owner)
  let outdated = Dictionary(grouping: content.outdatedTranslations, by: \.item.owner)
  let hidden = Dictionary(grouping: content.hidden, by: \.item.owner)
  let whole = [financing.owner, wheel.owner, content.owner]
  let roles = Set((Array(all.keys) + Array(findings.keys) + Array(reports.keys) + whole).compactMap(\.self))
    .sorted()
  let named = zip(roles.map(Optional.some), freeSlugs(for: roles).map(Optional.some)) + [(nil, nil)]
  return named.map { role, slug in
    OwnerStatus(
      role: role, slug: slug, activities: activities[role] ?? [], kpis: kpis[role] ?? [],
      decisions: decisions[role] ?? [], agreements: agreements[role] ?? [], documents: documents[role] ?? [],
      meetings: meetings[role] ?? [], reports: reports[role] ?? [], findings: findings[role],
      reviewOverdue: reviews[role] ?? [], reviewSoon: soon[role] ?? [], expiring: expiring[role] ?? [],
      missingTranslations: missing[role] ?? [], outdatedTranslations: outdated[role] ?? [],
      hidden: hidden[role] ?? [], everything: all[role] ?? [])
  }
}

/// A name for each role's page; a name that is taken ends with the first free number.
private func freeSlugs(for roles: [String]) -> [String] {
  var taken: Set<String> = []
  return roles.map { role in
    let own = String(slug(from: role).prefix(60))
    let base = isSlug(own) ? own : "rolle"
    var (name, number) = (base, 2)
    while !taken.insert(name).inserted {
      name = "\(base)-\(number)"
      number += 1
    }
    return name
  }
}
