package import Arithmetic

/// What of an agreement belongs to which calendar year.
extension Partner.Internal {
  package var hasAgreement: Bool { sum != nil || years != nil || from != nil || to != nil }

  /// Whether any day of the year lies within the agreement; without an agreement, no.
  package func runs(in year: Int) -> Bool {
    guard hasAgreement else { return false }
    return from.map { $0.year <= year } ?? true && to.map { $0.year >= year } ?? true
  }

  /// What is agreed for a year: what is written under it, or else the yearly contribution, once for each year of the
  /// agreement.
  package func agreed(in year: Int) -> Kroner? {
    guard runs(in: year) else { return nil }
    return years?[year]?.agreed ?? (begins(in: year) ? sum : nil)
  }

  /// Whether the agreement runs in the year with the contribution of the year before: from 1 June to 31 May is one year,
  /// and one contribution.
  package func isCarried(into year: Int) -> Bool {
    runs(in: year) && !begins(in: year) && sum != nil && years?[year]?.agreed == nil
  }

  /// Whether the agreement runs in the year without saying what is agreed for it.
  package func lacksSum(in year: Int) -> Bool {
    runs(in: year) && agreed(in: year)?.counted == nil && !isCarried(into: year)
  }

  /// Whether a year of the agreement begins in a calendar year. A day more than whole years begins no new one, and of an
  /// agreement without a first day each calendar year is one.
  private func begins(in year: Int) -> Bool {
    guard let from, let to, year > from.year else { return true }
    let anniversary =
      CalendarDate(year: year, month: from.month, day: from.day)
      ?? CalendarDate(year: year, month: 3, day: 1)
    return anniversary.map { $0 < to } ?? false
  }
}

/// What has come of an agreement, year by year.
extension Partner.Internal {
  /// What has come of the agreement in a year, also when it came after the last day: money that was paid, goods and
  /// services that were approved.
  ///
  /// An amount below 0 counts as none, and so does one of `overruns`; each is reported.
  package func received(in year: Int) -> Kroner? { tally.received[year] }

  /// The amounts that are more than there can be, the first year first.
  package var overruns: [Overrun] { tally.overruns }

  /// An amount of a year that, with what came before it, is more than what it is part of.
  package struct Overrun: Sendable {
    package let year: Int
    package let amount: Amount
    package let limit: Limit
    /// How much there can be of it in all until the end of the year, and how much of that had come before.
    package let most: Decimal
    package let before: Decimal

    package enum Amount: Sendable { case paid, approved }
    package enum Limit: Sendable { case agreed, delivered }
  }

  /// What comes a year late is part of what was agreed before, so amounts are compared with the sums until then; what
  /// comes before the first day is compared with nothing.
  private var tally: Tally {
    let written = (years?.years ?? [:]).keys
    var tally = Tally(form)
    guard let first = written.min(), let last = written.max() else { return tally }
    var agreedSoFar: Decimal? = .zero
    for year in min(first, from.map { max($0.year, first - 1) } ?? first)...last {
      let more = agreed(in: year)?.counted?.amount
      agreedSoFar = lacksSum(in: year) ? nil : agreedSoFar?.adding(more ?? .zero)
      let isEarly = from.map { year < $0.year } ?? false
      if let facts = years?[year] { tally.add(facts, of: year, within: isEarly ? nil : agreedSoFar) }
    }
    return tally
  }
}

/// What counts of an agreement so far.
private struct Tally {
  let form: ContributionForm?
  private(set) var received: [Int: Kroner] = [:]
  private(set) var overruns: [Partner.Internal.Overrun] = []
  /// Nil when it is too large a sum: then nothing is too much of it.
  private var delivered: Decimal? = .zero
  private var paid = Decimal.zero
  private var approved = Decimal.zero

  init(_ form: ContributionForm?) { self.form = form }

  /// The amounts of a year, after those of the years before; `agreed` is what was agreed until its end, nil when that is
  /// not known.
  mutating func add(_ facts: YearOfAgreement, of year: Int, within agreed: Decimal?) {
    if let more = facts.delivered?.counted { delivered = delivered?.adding(more.amount) }
    var counted: [Decimal] = []
    if form == .money || form == nil, let amount = facts.paid?.counted?.amount,
      fits(amount, year, .paid, after: paid, [(.agreed, agreed)])
    {
      paid = paid.adding(amount) ?? paid
      counted.append(amount)
    }
    if form != .money, let amount = facts.approved?.counted?.amount,
      fits(amount, year, .approved, after: approved, [(.delivered, delivered), (.agreed, agreed)])
    {
      approved = approved.adding(amount) ?? approved
      counted.append(amount)
    }
    received[year] = sum(of: counted).map { Kroner(amount: $0) }
  }

  private mutating func fits(
    _ amount: Decimal, _ year: Int, _ kind: Partner.Internal.Overrun.Amount, after before: Decimal,
    _ limits: [(Partner.Internal.Overrun.Limit, Decimal?)]
  ) -> Bool {
    for case (let limit, let most?) in limits where before.adding(amount).map({ $0 > most }) ?? true {
      overruns.append(.init(year: year, amount: kind, limit: limit, most: most, before: before))
      return false
    }
    return true
  }
}
