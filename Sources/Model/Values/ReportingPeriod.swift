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
    guard let first = pieces.first, first.utf8.count == 4, let year = Int(first), year > 0, pieces.count <= 2
    else { return nil }
    self.year = year
    guard pieces.count == 2 else {
      part = .year
      return
    }
    guard let part = Self.part(pieces[1].lowercased()) else { return nil }
    self.part = part
  }

  package var firstDay: CalendarDate { day(ofMonth: firstMonth) }

  package var lastDay: CalendarDate { day(ofMonth: firstMonth + monthCount).adding(days: -1) }

  /// `2027`, `2027-T1`, `2027-K3` or `2027-06`.
  package var code: String {
    switch part {
    case .year: "\(year)"
    case .tertial(let number): "\(year)-T\(number)"
    case .quarter(let number): "\(year)-K\(number)"
    case .month(let number): "\(year)-\(padded(number, to: 2))"
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
    guard let number = Int(text.drop { "tkq".contains($0) }) else { return nil }
    switch text.first {
    case "t" where (1...3).contains(number): return .tertial(number)
    case "k" where (1...4).contains(number), "q" where (1...4).contains(number): return .quarter(number)
    case "0", "1": return text.utf8.count == 2 && (1...12).contains(number) ? .month(number) : nil
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

  private func day(ofMonth month: Int) -> CalendarDate {
    let months = year * 12 + month - 1
    return CalendarDate(year: months / 12, month: months % 12 + 1, day: 1) ?? CalendarDate(dayNumber: 0)
  }
}
