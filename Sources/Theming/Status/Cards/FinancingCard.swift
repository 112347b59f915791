import Arithmetic
import Diagnostics
import Model

/// Money and work agreed and received this year, against the goal.
let financingCard = StatusCard(
  "financing", on: .financing, order: 20,
  words: [
    .financing, .financingIntro, .agreed, .received, .sums, .money, .inKind, .unknownForm, .total,
    .shareOfGoal,
    .partners, .partner, .form, .delivered, .agreement, .withoutSum, .verdictFinancing, .withInKind,
    .moneyAlone, .counts,
    .otherAgreements, .shownWithoutAgreement, .unusualSum, .noticePeriod, .contact, .counterPerformance,
    .valuation, .agreementTerms,
    .runs,
    .agreementTag, .receivedOfDelivered, .agreedLater, .verdictNoAgreements, .verdictNoSums,
    .verdictNothingAgreed, .verdictReceived, .verdictNothingReceived, .nothingOfGoal, .agreeFirst,
  ],
  states: [.init("agreement", PartnerState.Agreement.self), .init("form", ContributionForm.self)],
  figures: \.financing, lights: { [$0.light] }, verdict: { $0.verdict($1) },
  json: financing,
  section: { $0.section($1) })

extension StatusWord {
  static let financing = StatusWord("financing")
  fileprivate static let financingIntro = StatusWord("financing-intro")
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
  fileprivate static let verdictFinancing = StatusWord("verdict-financing")
  fileprivate static let withInKind = StatusWord("with-in-kind")
  fileprivate static let moneyAlone = StatusWord("money-alone")
  fileprivate static let counts = StatusWord("counts-against-goal")
  fileprivate static let otherAgreements = StatusWord("other-agreements")
  fileprivate static let shownWithoutAgreement = StatusWord("shown-without-agreement")
  fileprivate static let unusualSum = StatusWord("unusual-sum")
  fileprivate static let noticePeriod = StatusWord("notice-period")
  fileprivate static let contact = StatusWord("contact")
  fileprivate static let counterPerformance = StatusWord("counter-performance")
  fileprivate static let valuation = StatusWord("valuation")
  fileprivate static let agreementTerms = StatusWord("agreement-terms")
  fileprivate static let runs = StatusWord("runs")
  fileprivate static let agreedLater = StatusWord("agreed-later")
  fileprivate static let receivedOfDelivered = StatusWord("received-of-delivered")
  static let agreementTag = StatusWord("agreement-tag")
  static let agreeFirst = StatusWord("agree-first")
  fileprivate static let verdictNoAgreements = StatusWord("verdict-no-agreements")
  fileprivate static let verdictNoSums = StatusWord("verdict-no-sums")
  fileprivate static let verdictNothingAgreed = StatusWord("verdict-nothing-agreed")
  fileprivate static let verdictReceived = StatusWord("verdict-received")
  fileprivate static let verdictNothingReceived = StatusWord("verdict-nothing-received")
  fileprivate static let nothingOfGoal = StatusWord("nothing-of-goal")
}

extension StatusLanguage {
  func verdict(_ financing: FinancingStatus) -> String {
    let goal = kroner(FinancingStatus.goal)
    let values = ["goal": goal, "year": "\(financing.year)"] as KeyValuePairs
    guard financing.hasAgreements else { return words(.verdictNoAgreements, values) }
    guard let agreed = financing.agreed.counted(by: financing.basis) else {
      return words(financing.withoutSum > 0 ? .verdictNoSums : .verdictNothingAgreed, values)
    }
    let share = financing.shareOfGoal.map(percent) ?? words[.notSet]
    let received = financing.received.counted(by: financing.basis)
    return sentences(
      words(.verdictFinancing, ["agreed": kroner(agreed), "goal": goal, "share": share]),
      received.map { words(.verdictReceived, ["received": kroner($0)]) } ?? words[.verdictNothingReceived])
  }

  fileprivate func section(_ financing: FinancingStatus) -> StatusSection {
    let urgent = financing.partners.filter { [.red, .yellow].contains($0.light) }
    let rest = financing.partners.filter { ![.red, .yellow].contains($0.light) }
    var others = table(
      .partners, [.partner, .agreement, .form, .agreed, .delivered, .received, .runsFrom, .runsTo],
      rest.map(row))
    if !urgent.isEmpty { others.summary = words(.otherAgreements, ["count": number(rest.count)]) }
    return StatusSection(
      id: "financing", heading: "\(words[.financing]) \(financing.year)",
      intro: words(.financingIntro, ["goal": kroner(FinancingStatus.goal)]),
      facts: [
        judged(.withInKind, financing, by: .all), judged(.moneyAlone, financing, by: .moneyOnly),
      ] + (financing.hasAgreements ? [fact(.withoutSum, number(financing.withoutSum))] : []),
      leading: financing.hasAgreements ? [sums(financing)] : [], groups: groups(urgent.map { item($0) }),
      tables: [others, terms(of: rest)],
      records: table(
        .partners, [.partner, .agreement, .form, .agreed, .delivered, .received, .runsFrom, .runsTo],
        financing.partners.map(row)))
  }

  /// What was agreed besides sums with those who have no item of their own, and whom to ask.
  private func terms(of partners: [PartnerState]) -> StatusTable {
    foldingWhenLong(
      table(
        .agreementTerms, [.partner, .contact, .valuation, .noticePeriod, .counterPerformance],
        partners.compactMap { partner in
          let terms = [partner.contact, partner.valuation, partner.notice, partner.counterPerformance]
          guard terms.contains(where: { $0 != nil }) else { return nil }
          return StatusTable.Row(
            head: head(partner.title, partner.id, isExample: partner.isExample),
            cells: terms.map { term in term == nil ? nothing : StatusTable.Cell(native(term)) })
        }))
  }

  /// What is agreed with and without in-kind, both judged; which one counts is said.
  private func judged(
    _ word: StatusWord, _ financing: FinancingStatus, by basis: FinancingBasis
  ) -> StatusFact {
    let (agreed, goal) = (financing.agreed.counted(by: basis), kroner(FinancingStatus.goal))
    let text =
      agreed.map { agreed in
        let share = financing.shareOfGoal(agreed).map(percent) ?? words[.notSet]
        return words(.shareOfGoal, ["agreed": kroner(agreed), "goal": goal, "share": share])
      } ?? words(.nothingOfGoal, ["goal": goal])
    return fact(
      word, basis == financing.basis ? "\(text) \(words[.counts])" : text, financing.light(by: basis))
  }

  private func sums(_ financing: FinancingStatus) -> StatusTable {
    let both = [(StatusWord.agreed, financing.agreed), (.received, financing.received)]
    let hasUnknown = both.contains { $1.ofUnknownForm != nil }
    let rows = both.map { word, sum in
      let sums = [sum.money, sum.inKind] + (hasUnknown ? [sum.ofUnknownForm] : []) + [sum.total]
      return StatusTable.Row(head: cell(words[word]), cells: sums.map { cell(kroner: $0) })
    }
    let columns = [StatusWord.sums, .money, .inKind] + (hasUnknown ? [.unknownForm] : []) + [.total]
    return StatusTable(
      heading: "\(words[.total]) \(financing.year)", columns: columns.map { words[$0] }, rows: rows, none: "")
  }

  /// An agreement that somebody must look at, with whom to ask and what was promised.
  func item(_ partner: PartnerState) -> StatusItem {
    var state = [words["agreement", partner.agreement]]
    if partner.isShownWithoutAgreement { state = [words[.shownWithoutAgreement]] }
    if partner.isUnusualSum { state.append(words[.unusualSum]) }
    let form = partner.form.map { words["form", $0] }
    let sums = [
      fact(
        .agreed,
        [agreed(partner).lines.first?.text, form].compactMap(\.self).joined(separator: ", ")),
      fact(.received, received(partner)), fact(.runs, span(partner.from, partner.to)),
    ]
    return StatusItem(
      id: anchor(partner.id), title: title(partner.title, partner.id), example: mark(partner.isExample),
      light: light(partner.light), state: state,
      tags: [own(words[.agreementTag])],
      facts: (partner.agreement == .none ? [] : sums) + knownFact(.contact, native(partner.contact))
        + knownFact(.valuation, native(partner.valuation))
        + knownFact(.noticePeriod, native(partner.notice))
        + knownFact(.counterPerformance, native(partner.counterPerformance)))
  }

  /// In-kind counts when it is approved; what is delivered stands beside.
  private func received(_ partner: PartnerState) -> String {
    let isComing = partner.received == nil && partner.agreement == .coming
    let received = isComing ? "–" : kroner(partner.received)
    return partner.delivered.map {
      words(.receivedOfDelivered, ["received": received, "delivered": kroner($0)])
    } ?? received
  }

  /// What is agreed for the year: a sum, that it is not said, that it was counted the year before, or nothing.
  private func agreed(_ partner: PartnerState) -> StatusTable.Cell {
    if partner.agreed != nil || partner.lacksSum { return cell(kroner: partner.agreed) }
    func later(_ amount: (Decimal) -> String) -> String? {
      partner.agreedFirst.map { first in
        words(.agreedLater, ["amount": amount(first.amount), "year": "\(first.year)"])
      }
    }
    let carried = partner.isCarried ? words[.carried] : nil
    var cell = cell(carried ?? later { kroner($0) } ?? "–")
    cell.data = CellData(value: "", remark: carried ?? later { number($0) } ?? "")
    return cell
  }

  /// Money is not delivered, but paid.
  private func delivered(_ partner: PartnerState) -> StatusTable.Cell {
    guard partner.delivered == nil, partner.form == .money || partner.agreement == .coming else {
      return cell(kroner: partner.delivered)
    }
    return nothing
  }

  /// What there can be none of.
  private var nothing: StatusTable.Cell {
    var cell = cell("–")
    cell.data = CellData(value: "")
    return cell
  }

  private func row(_ partner: PartnerState) -> StatusTable.Row {
    StatusTable.Row(
      head: head(partner.title, partner.id, isExample: partner.isExample),
      cells: [
        cell(words["agreement", partner.agreement]),
        cell(partner.form.map { words["form", $0] } ?? words[.notSet]), agreed(partner),
        delivered(partner),
        partner.received == nil && partner.agreement == .coming ? nothing : cell(kroner: partner.received),
        cell(day: partner.from),
        cell(day: partner.to),
      ], id: anchor(partner.id))
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
    "light": .string(financing.light.rawValue), "basis": .string(financing.basis.rawValue),
    "lightWithInKind": .string(financing.light(by: .all).rawValue),
    "lightMoneyOnly": .string(financing.light(by: .moneyOnly).rawValue), "agreed": sums(financing.agreed),
    "received": sums(financing.received), "agreementsWithoutSum": .number(financing.withoutSum),
    "partners": .array(
      financing.partners.map {
        .record([
          "id": .string($0.id.slug), "title": JSONText($0.title), "isExample": .flag($0.isExample),
          "form": JSONText($0.form?.rawValue),
          "agreed": JSONText($0.agreed), "isCarried": .flag($0.isCarried),
          "delivered": JSONText($0.delivered),
          "received": JSONText($0.received), "from": JSONText($0.from), "to": JSONText($0.to),
          "agreement": .string($0.agreement.rawValue),
        ])
      }),
  ])
}
