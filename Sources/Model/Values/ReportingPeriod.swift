import Arithmetic

/// A year, a third of one (tertial), a quarter or a month, as KPIs and reports are dated: `2027`, `2027-T1`, `2027-K3`,
/// `2027-06`.
package struct ReportingPeriod: Sendable, Hashable, Comparable {
  package let year: Int
  package let part: Part

  package enum Part: Sendable, Hashable {
    case year
    case tertial(Int)
    case quarter(Int)
    case month(Int)
  }

  package init(year: Int, part: Part) {
    self.year = year
    self.part = part
  }

  /// Reads the forms above, `T`, `K`, `Q` in either case; nil for anything else.
  package init?(_ text: String) {
    let pieces = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = pieces.first, first.utf8.count == 4, let year = digitValue(of: first), year > 0,
      pieces.count <= 2
    else { return nil }
    self.year = year
    guard pieces.count == 2 else {
      part = .year
      return
    }
    guard let part = Self.part(pieces[1].lowercased()) else { return nil }
    self.part = part
  }

  /// The last four months that are over on a day.
  package init(tertialBefore day: CalendarDate) {
    let before = (day.month - 1) / 4
    self.init(year: before == 0 ? day.year - 1 : day.year, part: .tertial(before == 0 ? 3 : before))
  }

  package var firstDay: CalendarDate {
    CalendarDate(year: year, month: firstMonth, day: 1) ?? CalendarDate(dayNumber: 0)
  }

  package var lastDay: CalendarDate { firstDay.firstOfMonth(after: monthCount - 1).endOfMonth }

  /// The last day of the period after this one, as long as the cadence says, or else as long as this one.
  package func endOfNext(_ cadence: Cadence?) -> CalendarDate {
    lastDay.firstOfMonth(after: cadence?.months ?? monthCount).endOfMonth
  }

  /// `2027`, `2027-T1`, `2027-K3` or `2027-06`.
  package var code: String {
    switch part {
    case .year: padded(year, to: 4)
    case .tertial(let number): "\(padded(year, to: 4))-T\(number)"
    case .quarter(let number): "\(padded(year, to: 4))-K\(number)"
    case .month(let number): "\(padded(year, to: 4))-\(padded(number, to: 2))"
    }
  }

  /// The tertial that a day lies in.
  package static func tertial(of day: CalendarDate) -> ReportingPeriod {
    ReportingPeriod(year: day.year, part: .tertial((day.month - 1) / 4 + 1))
  }

  package static func < (left: ReportingPeriod, right: ReportingPeriod) -> Bool {
    (left.lastDay, right.monthCount) < (right.lastDay, left.monthCount)
  }
}

extension ReportingPeriod {
  private static func part(_ text: String) -> Part? {
    if text.utf8.count == 2, let month = digitValue(of: text) {
      return (1...12).contains(month) ? .month(month) : nil
    }
    guard let number = digitValue(of: text.dropFirst()) else { return nil }
    switch text.first {
    case "t" where (1...3).contains(number): return .tertial(number)
    case "k" where (1...4).contains(number), "q" where (1...4).contains(number): return .quarter(number)
    default: return nil
    }
  }

  private var firstMonth: Int {
    switch part {
    case .year: 1
    case .tertial(let number): (number - 1) * 4 + 1
    case .quarter(let number): (number - 1) * 3 + 1
    case .month(let number): number
    }
  }

  private var monthCount: Int {
    switch part {
    case .year: 12
    case .tertial: 4
    case .quarter: 3
    case .month: 1
    }
  }
}
