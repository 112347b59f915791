import Arithmetic
import Diagnostics

/// The sums that the status page makes of what only the project has: what is agreed, received, budgeted and spent in all.
///
/// What the project asks for is no secret when it happens to be reached to the krone.
func totals(of site: SiteModel) -> [ConfidentialText] {
  let day = site.moment.today
  let financing = financingStatus(of: site, on: day)
  let plan = planStatus(of: site, on: day)
  return texts(financing.agreed.all + financing.received.all, firstPart(of: site.counted(Partner.self)))
    + texts([plan.budget, plan.spent], firstPart(of: site.counted(Activity.self)))
}

/// Where the first of what is added up is written.
private func firstPart<Facts>(of entries: [Entry<Facts>]) -> Location? {
  entries.lazy.compactMap { entry in entry.head.places.first { isInternalPath($0.value.path) }?.value }.first
}

private func texts(_ totals: [Decimal?], _ place: Location?) -> [ConfidentialText] {
  guard let place else { return [] }
  let asked = [
    FinancingStatus.goal, FinancingStatus.usualSum.lowerBound, FinancingStatus.usualSum.upperBound,
  ]
  return Set(totals.compactMap(\.self)).subtracting(asked).map(\.plain).sorted().map {
    ConfidentialText([Secret(text: $0, origin: place)], .sum, .confided)
  }
}

extension FinancingStatus.Contribution {
  fileprivate var all: [Decimal?] { [money, inKind, ofUnknownForm, total] }
}
