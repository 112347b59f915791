package import Arithmetic

/// What the partners have agreed to and given this year, against what the project needs.
package struct FinancingStatus: Sendable {
  package let year: Int
  package let agreed: Contribution
  package let received: Contribution
  package let partners: [PartnerState]
  /// How many of this year's agreements do not say what is agreed for it; they are not in the sums.
  package let withoutSum: Int
  /// What counts against the goal.
  package let basis: FinancingBasis
  /// The role that answers for the whole.
  package var owner: String?

  /// At least so much a year, in money or in goods and services («Vekst i Kongsberg», prosjektbeskrivelse, the part on
  /// financing).
  package static let goal: Decimal = 3_000_000
  /// Agreements that end within so many days are pointed out.
  package static let notice = 90

  /// What a partner gives in a year, in money or in goods and services («Vekst i Kongsberg», the part on financing).
  package static let usualSum: ClosedRange<Decimal> = 15_000...200_000

  /// Whether any agreement is written, of whatever year.
  package var hasAgreements: Bool { partners.contains { $0.agreement != .none } }

  /// Of what was agreed and counts.
  package var light: Light { light(by: basis) }

  /// Of what was agreed, in-kind included or not.
  package func light(by basis: FinancingBasis) -> Light { Model.light(of: agreed.counted(by: basis)) }

  /// Of what was agreed and counts, in per cent of the goal with one decimal.
  package var shareOfGoal: Decimal? { shareOfGoal(agreed.counted(by: basis)) }

  /// In per cent of the goal, with one decimal, or as many as show that it is not reached, or not red.
  package func shareOfGoal(_ amount: Decimal?) -> Decimal? {
    let limits = [Decimal(100), Decimal(100).subtracting(KPIThresholds.standard.red)].compactMap(\.self)
    let share = amount.flatMap { Fraction($0).inPercent(of: Fraction(Self.goal)) }?
      .rounded(to: 1, apartFrom: limits.map { Fraction($0) })
    return share.flatMap { $0.shown(with: max(1, $0.decimals)) }
  }

  /// Kroner, divided into money, goods or services (in-kind), and what does not say which; nil where no sum is given,
  /// which is not 0, or where it does not fit, which `sum-too-large` reports.
  package struct Contribution: Sendable, Hashable {
    package let money: Decimal?
    package let inKind: Decimal?
    package let ofUnknownForm: Decimal?

    package var total: Decimal? { sum(of: [money, inKind, ofUnknownForm]) }

    /// Without in-kind, what does not say its form does not count either.
    package func counted(by basis: FinancingBasis) -> Decimal? {
      switch basis {
      case .all: total
      case .moneyOnly: money
      }
    }
  }
}

/// One partner's agreement and what has come of it.
package struct PartnerState: Sendable {
  package let id: EntryID
  package let title: LocalizedText
  package let isExample: Bool
  package let owner: String?
  /// Nil when it is not said; it is then shown apart.
  package let form: ContributionForm?
  /// For this year, as the rest.
  package let agreed: Decimal?
  /// What is agreed for the first year of an agreement that has not begun.
  package let agreedFirst: (year: Int, amount: Decimal)?
  /// Nothing is agreed for this year, since the year of the agreement that runs began, and was counted, the year before.
  package let isCarried: Bool
  /// The agreement runs this year without saying what is agreed for it.
  package let lacksSum: Bool
  package let delivered: Decimal?
  /// Money that was paid, or goods and services that were approved.
  package let received: Decimal?
  package let from: CalendarDate?
  package let to: CalendarDate?
  package let agreement: Agreement
  /// The public sees the partner.
  package let isShown: Bool
  package let notice: String?
  package let contact: String?
  package let counterPerformance: String?
  /// How goods and services are valued.
  package let valuation: String?

  /// The agreed sum lies outside what the project asks for.
  package var isUnusualSum: Bool { agreed.map { !FinancingStatus.usualSum.contains($0) } ?? false }

  /// Shown in public without an agreement.
  package var isShownWithoutAgreement: Bool { isShown && agreement == .none }

  /// Red for what is shown without being agreed; yellow for what must be looked at in time.
  package var light: Light {
    if isShownWithoutAgreement || agreement == .endedButShown { return .red }
    if agreement == .ending || isUnusualSum { return .yellow }
    return agreement == .none || agreement == .ended ? .grey : .green
  }

  /// Where an agreement is in its life.
  package enum Agreement: String, Sendable, CaseIterable {
    case none, coming, running
    /// Ends within `FinancingStatus.notice` days, the last of them included.
    case ending
    case ended
    /// Ended, and the partner is still shown in public.
    case endedButShown
  }
}

extension StatusReport {
  package var financing: FinancingStatus {
    var status = financingStatus(of: site, on: site.moment.today)
    status.owner = responsibilities.financing
    return status
  }
}

func financingStatus(of site: SiteModel, on today: CalendarDate) -> FinancingStatus {
  let partners = site.counted(Partner.self)
  let states = partners.map { partnerState(of: $0, site, on: today) }
  return FinancingStatus(
    year: today.year, agreed: sum(states) { $0.agreed }, received: sum(states) { $0.received },
    partners: states, withoutSum: states.count(where: \.lacksSum),
    basis: site.site?.financingBasis ?? .all)
}

private func sum(
  _ partners: [PartnerState], _ amount: (PartnerState) -> Decimal?
) -> FinancingStatus.Contribution {
  FinancingStatus.Contribution(
    money: sum(of: partners.filter { $0.form == .money }.map(amount)),
    inKind: sum(of: partners.filter { $0.form == .goods || $0.form == .services }.map(amount)),
    ofUnknownForm: sum(of: partners.filter { $0.form == nil }.map(amount)))
}

/// The sum of the amounts that are given; nil when none is, or when it does not fit.
func sum(of amounts: [Decimal?]) -> Decimal? {
  let known = amounts.compactMap { $0 }
  return known.isEmpty ? nil : Decimal.sum(known)
}

/// Red when so much of the goal is missing that a KPI would be red; without any agreement all of it is.
private func light(of agreed: Decimal?) -> Light {
  let agreed = agreed ?? .zero
  let goal = Fraction(FinancingStatus.goal)
  guard let missing = goal.subtracting(Fraction(agreed)), missing.sign > 0 else { return .green }
  guard let short = missing.inPercent(of: goal) else { return .grey }
  return short >= Fraction(KPIThresholds.standard.red) ? .red : .yellow
}

private func partnerState(
  of entry: Entry<Partner>, _ site: SiteModel, on day: CalendarDate
) -> PartnerState {
  let facts = entry.internalFacts
  let year = day.year
  return PartnerState(
    id: entry.head.id, title: entry.common.title, isExample: entry.common.isExample == true,
    owner: entry.common.ownerRole, form: facts.form,
    agreed: facts.agreed(in: year)?.counted?.amount,
    agreedFirst: facts.agreedFirst(after: day), isCarried: facts.isCarried(into: year),
    lacksSum: facts.lacksSum(in: year),
    delivered: facts.years?[year]?.delivered?.counted?.amount,
    received: facts.received(in: year)?.amount, from: facts.from, to: facts.to,
    agreement: facts.agreement(on: day, isShown: site.isPublic(entry.head.id)),
    isShown: site.isPublic(entry.head.id), notice: facts.notice, contact: facts.contact,
    counterPerformance: facts.counterPerformance, valuation: facts.valuation)
}

extension Partner.Internal {
  /// Nil once the agreement has begun.
  fileprivate func agreedFirst(after day: CalendarDate) -> (year: Int, amount: Decimal)? {
    guard let from, from > day else { return nil }
    return agreed(in: from.year)?.counted.map { (from.year, $0.amount) }
  }

  fileprivate func agreement(on day: CalendarDate, isShown: Bool) -> PartnerState.Agreement {
    guard hasAgreement else { return .none }
    if let from, from > day { return .coming }
    guard let to else { return .running }
    if to < day { return isShown ? .endedButShown : .ended }
    return to.days(after: day) <= FinancingStatus.notice ? .ending : .running
  }
}
