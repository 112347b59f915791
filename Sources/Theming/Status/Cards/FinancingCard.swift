import Diagnostics
import Model

/// Money and work agreed and received this year, against the goal.
let financingCard = StatusCard(
  "financing", order: 20,
  words: [
    .financing, .financingIntro, .goal, .agreed, .received, .sums, .money, .inKind, .unknownForm, .total,
    .shareOfGoal,
    .partners, .partner, .form, .delivered, .agreement, .withoutSum, .endingAgreements, .endedAgreements,
  ],
  states: [.init("agreement", PartnerState.Agreement.self), .init("form", ContributionForm.self)],
  figures: \.financing, lights: { [$0.light] }, json: financing,
  section: { $0.section($1) })

extension StatusWord {
  fileprivate static let financing = StatusWord("financing")
  fileprivate static let financingIntro = StatusWord("financing-intro")
  fileprivate static let goal = StatusWord("goal")
  fileprivate static let agreed = StatusWord("agreed")
  fileprivate static let received = StatusWord("received")
  fileprivate static let sums = StatusWord("sums")
  fileprivate static let money = StatusWord("money")
  fileprivate static let inKind = StatusWord("in-kind")
  fileprivate static let unknownForm = StatusWord("unknown-form")
  fileprivate static let total = StatusWord("total")
  fileprivate static let shareOfGoal = StatusWord("share-of-goal")
  fileprivate static let partners = StatusWord("partners")
  fileprivate static let partner = StatusWord("partner")
  fileprivate static let form = StatusWord("form")
  fileprivate static let delivered = StatusWord("delivered")
  fileprivate static let agreement = StatusWord("agreement")
  fileprivate static let withoutSum = StatusWord("without-sum")
  fileprivate static let endingAgreements = StatusWord("ending-agreements")
  fileprivate static let endedAgreements = StatusWord("ended-agreements")
}

extension StatusLanguage {
  fileprivate func section(_ financing: FinancingStatus) -> StatusSection {
    StatusSection(
      id: "financing", heading: words[.financing], light: light(financing.light),
      intro: words(.financingIntro, ["goal": kroner(FinancingStatus.goal)]),
      facts: [
        fact(.goal, kroner(FinancingStatus.goal)),
        fact(.shareOfGoal, financing.shareOfGoal.map(percent) ?? words[.notSet]),
        fact(.withoutSum, number(financing.withoutSum)),
      ],
      tables: [
        sums(financing),
        table(
          .partners, [.partner, .form, .agreed, .received, .runsFrom, .runsTo, .agreement],
          financing.partners.map(row)),
        agreements(.endingAgreements, financing) { $0 == .ending },
        agreements(.endedAgreements, financing) { $0 == .endedButShown },
      ])
  }

  private func sums(_ financing: FinancingStatus) -> StatusTable {
    let both = [(StatusWord.agreed, financing.agreed), (.received, financing.received)]
    let hasUnknown = both.contains { $1.ofUnknownForm != nil }
    let rows = both.map { word, sum in
      let sums = [sum.money, sum.inKind] + (hasUnknown ? [sum.ofUnknownForm] : []) + [sum.total]
      return StatusTable.Row(head: cell(words[word]), cells: sums.map { cell(kroner($0)) })
    }
    let columns = [StatusWord.sums, .money, .inKind] + (hasUnknown ? [.unknownForm] : []) + [.total]
    return StatusTable(
      heading: "\(words[.total]) \(financing.year)", columns: columns.map { words[$0] }, rows: rows, none: "")
  }

  /// In-kind counts when it is approved; what is delivered stands below.
  private func row(_ partner: PartnerState) -> StatusTable.Row {
    var received = cell(kroner(partner.received))
    if let delivered = partner.delivered {
      received.notes = [own("\(words[.delivered]): \(kroner(delivered))")]
    }
    return StatusTable.Row(
      head: head(partner.title, partner.id, isExample: partner.isExample),
      cells: [
        cell(partner.form.map { words["form", $0] } ?? words[.notSet]), cell(kroner(partner.agreed)),
        received,
        cell(date(partner.from)), cell(date(partner.to)), cell(words["agreement", partner.agreement]),
      ])
  }

  private func agreements(
    _ heading: StatusWord, _ financing: FinancingStatus, _ isListed: (PartnerState.Agreement) -> Bool
  ) -> StatusTable {
    table(
      heading, [.partner, .runsTo],
      financing.partners.filter { isListed($0.agreement) }.map { partner in
        StatusTable.Row(
          head: head(partner.title, partner.id, isExample: partner.isExample), cells: [cell(date(partner.to))]
        )
      })
  }
}

private func financing(_ financing: FinancingStatus) -> JSONText {
  func sums(_ sum: FinancingStatus.Contribution) -> JSONText {
    .record([
      "money": JSONText(sum.money), "inKind": JSONText(sum.inKind),
      "ofUnknownForm": JSONText(sum.ofUnknownForm), "total": JSONText(sum.total),
    ])
  }
  return .record([
    "year": .number(financing.year), "goal": JSONText(FinancingStatus.goal),
    "light": .string(financing.light.rawValue), "agreed": sums(financing.agreed),
    "received": sums(financing.received), "agreementsWithoutSum": .number(financing.withoutSum),
    "partners": .array(
      financing.partners.map {
        .record([
          "id": .string($0.id.slug), "isExample": .flag($0.isExample), "form": JSONText($0.form?.rawValue),
          "agreed": JSONText($0.agreed), "delivered": JSONText($0.delivered),
          "received": JSONText($0.received), "from": JSONText($0.from), "to": JSONText($0.to),
          "agreement": .string($0.agreement.rawValue),
        ])
      }),
  ])
}
