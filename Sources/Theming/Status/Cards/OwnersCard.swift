import Diagnostics
import Model

/// Who answers for what: a line for each role, which leads to its own page, and what nobody answers for.
let ownersCard = StatusCard(
  "owners", on: .owners, order: 35,
  words: [.owners, .ownersIntro, .nextDeadline, .waiting, .findingsOf, .ownerFindings],
  figures: { report in
    Owners(all: report.owners, wheel: report.yearWheel, today: report.moment.today)
  },
  section: { $0.section($1) })

/// The roles, and the day that they are looked at.
private struct Owners: Sendable {
  let all: [OwnerStatus]
  let wheel: YearWheelStatus
  let today: CalendarDate
}

extension StatusWord {
  fileprivate static let owners = StatusWord("owners")
  fileprivate static let ownersIntro = StatusWord("owners-intro")
  static let nextDeadline = StatusWord("next-deadline")
  static let waiting = StatusWord("waiting")
  fileprivate static let ownerFindings = StatusWord("owner-findings")
  static let findingsOf = StatusWord("findings-of")
}

extension StatusLanguage {
  fileprivate func section(_ owners: Owners) -> StatusSection {
    let nobody = owners.all.filter { $0.role == nil }
    return StatusSection(
      id: "owners", heading: words[.owners], intro: words[.ownersIntro],
      groups: [StatusGroup(items: owners.all.filter { $0.role != nil }.map { item($0, owners.today) })]
        .filter { !$0.items.isEmpty }
        + nobody.flatMap { groups(waiting(for: $0, in: owners.wheel, owners.today)) })
  }

  private func item(_ owner: OwnerStatus, _ today: CalendarDate) -> StatusItem {
    let lights = owner.lights
    return StatusItem(
      title: native(owner.role) ?? own(words[.notSet]),
      address: owner.slug.map { StatusPageKind.owner($0).address(in: self) } ?? "",
      light: lights.isEmpty ? nil : light(owner.light), state: [lightCounts(lights)].filter { !$0.isEmpty },
      facts: knownFact(.nextDeadline, owner.nextDeadline(from: today).map { own(date($0)) })
        + knownFact(.findingsOf, findings(of: owner).map(own)))
  }

  /// How many findings there are in what a role answers for; nil for none.
  func findings(of owner: OwnerStatus) -> String? {
    guard let findings = owner.findings, findings.errors + findings.warnings + findings.advice > 0 else {
      return nil
    }
    return words(
      .ownerFindings,
      [
        "errors": number(findings.errors), "warnings": number(findings.warnings),
        "advice": number(findings.advice),
      ])
  }
}
