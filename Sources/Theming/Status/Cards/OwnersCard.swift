import Diagnostics
import Model

/// Who answers for what: a line for each role, which leads to its own page, and what nobody answers for.
let ownersCard = StatusCard(
  "owners", on: .owners, order: 35,
  words: [
    .owners, .ownersIntro, .nextDeadline, .waiting, .findingsOf, .ownerFindings, .waitingCount, .judgedCount,
    .findingsInContent, .waitingParts, .partThings, .partDecisions, .partTexts,
    .directContacts, .role, .directContact,
  ],
  figures: { report in
    Owners(
      all: report.owners(of: report.matters), contacts: report.directContacts, frame: MatterFrame(report))
  },
  section: { $0.section($1) })

/// The roles, and the day that they are looked at.
private struct Owners: Sendable {
  let all: [OwnerStatus]
  let contacts: [DirectContact]
  let frame: MatterFrame
}

extension StatusWord {
  fileprivate static let owners = StatusWord("owners")
  fileprivate static let ownersIntro = StatusWord("owners-intro")
  static let nextDeadline = StatusWord("next-deadline")
  static let waiting = StatusWord("waiting")
  fileprivate static let ownerFindings = StatusWord("owner-findings")
  fileprivate static let waitingCount = StatusWord("waiting-count")
  fileprivate static let judgedCount = StatusWord("judged-count")
  static let findingsOf = StatusWord("findings-of")
  static let findingsInContent = StatusWord("findings-in-content")
  fileprivate static let waitingParts = StatusWord("waiting-parts")
  fileprivate static let partThings = StatusWord("waiting-things")
  fileprivate static let partDecisions = StatusWord("waiting-decisions")
  fileprivate static let partTexts = StatusWord("waiting-texts")
  fileprivate static let directContacts = StatusWord("direct-contacts")
  fileprivate static let role = StatusWord("role")
  fileprivate static let directContact = StatusWord("contact")
}

extension StatusLanguage {
  fileprivate func section(_ owners: Owners) -> StatusSection {
    let roles = owners.all.filter { $0.role != nil }.map { item($0, owners.frame.today) }
    let nobody = owners.all.filter { $0.role == nil }.flatMap(\.matters)
    return StatusSection(
      id: "owners", heading: words[.owners], intro: words[.ownersIntro],
      groups: (roles.isEmpty ? [] : [StatusGroup(items: roles)])
        + groups(nobody.things.worstFirst.map { shortItem($0, owners.frame) }),
      tables: textTables(nobody.texts, withOwners: false) + [table(of: owners.contacts)])
  }

  private func table(of contacts: [DirectContact]) -> StatusTable {
    table(
      .directContacts, [.person, .role, .directContact],
      contacts.map { person in
        StatusTable.Row(
          head: head(person.name, person.id, isExample: person.isExample),
          cells: [StatusTable.Cell(phrase(person.role)), StatusTable.Cell(native(person.contact))])
      })
  }

  private func item(_ owner: OwnerStatus, _ today: CalendarDate) -> StatusItem {
    let lights = owner.matters.lights
    return StatusItem(
      title: role(owner.role) ?? own(words[.notSet]),
      address: owner.slug.map { StatusPageKind.owner($0).address(in: self) } ?? "",
      light: lights.isEmpty ? nil : light(owner.light), state: [standing(of: owner)].filter { !$0.isEmpty },
      facts: knownFact(.nextDeadline, owner.nextDeadline(from: today).map { own(date($0)) })
        + knownFact(.findingsOf, findings(of: owner).map(own)))
  }

  /// How many of what a role answers for have each light, and how many things wait for it: what its page lists.
  func standing(of owner: OwnerStatus) -> String {
    sentences(
      waitingCount(owner.matters.open),
      owner.matters.lights.isEmpty
        ? "" : words(.judgedCount, ["lights": lightCounts(owner.matters.lights)]))
  }

  /// How many there are, and how many stand in each of the lists that have them when that is more than one.
  private func waitingCount(_ open: [Matter]) -> String {
    let parts = [
      (StatusWord.partThings, open.things.count), (.partDecisions, open.decisions.count),
      (.partTexts, open.texts.count),
    ].filter { $1 > 0 }.map { words($0, ["count": number($1)]) }
    let count = ["count": number(open.count), "parts": parts.joined(separator: ", ")] as KeyValuePairs
    return words(parts.count > 1 ? .waitingParts : .waitingCount, count)
  }

  /// How many findings there are in what a role answers for; nil for none.
  func findings(of owner: OwnerStatus) -> String? {
    guard let findings = owner.findings, findings.errors + findings.warnings + findings.advice > 0 else {
      return nil
    }
    return counts(of: findings)
  }

  func counts(of findings: ContentHealth.OwnerFindings) -> String {
    words(
      .ownerFindings,
      [
        "errors": number(findings.errors), "warnings": number(findings.warnings),
        "advice": number(findings.advice),
      ])
  }
}
