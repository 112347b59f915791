/// What waits for one role.
package struct OwnerStatus: Sendable {
  /// Nil is what nobody answers for.
  package let role: String?
  /// What its page is called in addresses: ASCII letters, digits and hyphens, of no other role; nil for nobody.
  package let slug: String?
  package let activities: [ActivityState]
  package let kpis: [KPIStatus]
  package let decisions: [DecisionState]
  package let findings: ContentHealth.OwnerFindings?
  package let reviewOverdue: [ContentHealth.Dated]

  package var light: Light { .worst(of: activities.map(\.light) + kpis.map(\.light)) }

  /// How many activities and KPIs have a light.
  package func count(of light: Light) -> Int {
    activities.count { $0.light == light } + kpis.count { $0.light == light }
  }

  /// The next day that one of its activities must be done or one of its matters decided.
  package func nextDeadline(from day: CalendarDate) -> CalendarDate? {
    (activities.filter { $0.status != .done }.compactMap(\.to) + decisions.compactMap(\.by))
      .filter { $0 >= day }.min()
  }
}

extension StatusReport {
  /// Every role that answers for something, by name, and at last what nobody answers for.
  package var owners: [OwnerStatus] { ownerStatuses(of: self) }
}

private func ownerStatuses(of report: StatusReport) -> [OwnerStatus] {
  let activities = Dictionary(grouping: report.plan.all, by: \.owner)
  let kpis = Dictionary(grouping: report.kpis, by: \.owner)
  let decisions = Dictionary(grouping: report.decisions, by: \.owner)
  let findings = Dictionary(report.content.owners.map { ($0.owner, $0) }) { first, _ in first }
  let reviews = Dictionary(grouping: report.content.reviewOverdue, by: \.item.owner)
  let roles = [
    activities.keys.map(\.self), kpis.keys.map(\.self), decisions.keys.map(\.self),
    findings.keys.map(\.self), reviews.keys.map(\.self),
  ].joined()
  let named = Set(roles.compactMap(\.self)).sorted()
  let all = zip(named.map(Optional.some), freeSlugs(for: named).map(Optional.some)) + [(nil, nil)]
  return all.map { role, slug in
    OwnerStatus(
      role: role, slug: slug, activities: activities[role] ?? [], kpis: kpis[role] ?? [],
      decisions: decisions[role] ?? [], findings: findings[role], reviewOverdue: reviews[role] ?? [])
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
