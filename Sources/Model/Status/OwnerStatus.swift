/// One role, and all that it answers for.
package struct OwnerStatus: Sendable {
  /// Nil is what nobody answers for.
  package let role: String?
  /// What its page is called in addresses: ASCII letters, digits and hyphens, of no other role; nil for nobody.
  package let slug: String?
  /// All of its matters, those in order included.
  package let matters: [Matter]
  package let findings: ContentHealth.OwnerFindings?
  /// All that it answers for, of every kind.
  package let everything: [ContentHealth.Item]

  package var light: Light { .worst(of: matters.lights) }

  /// The next day that something of it is due.
  package func nextDeadline(from day: CalendarDate) -> CalendarDate? {
    matters.compactMap(\.due).filter { $0 >= day }.min()
  }
}

extension StatusReport {
  /// Every role that answers for something, by name, with its own of the matters, and at last what nobody answers for.
  package func owners(of matters: [Matter]) -> [OwnerStatus] {
    let all = Dictionary(grouping: site.countedHeads.map(\.item), by: \.owner)
    let own = Dictionary(grouping: matters, by: \.owner)
    let findings = Dictionary(content.owners.map { ($0.owner, $0) }) { first, _ in first }
    let roles = Set((Array(all.keys) + Array(own.keys) + Array(findings.keys)).compactMap(\.self)).sorted()
    let named = zip(roles.map(Optional.some), freeSlugs(for: roles).map(Optional.some)) + [(nil, nil)]
    return named.map { role, slug in
      OwnerStatus(
        role: role, slug: slug, matters: own[role] ?? [], findings: findings[role],
        everything: all[role] ?? [])
    }
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
