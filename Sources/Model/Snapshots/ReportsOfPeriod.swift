extension SiteModel {
  /// The reports that count of a period, in either folder: one, unless somebody has written a second. Those that are real come
  /// before those that are made up, and of each those that say that they are sent or frozen come before drafts.
  package func reports(of period: ReportingPeriod) -> [Entry<Report>] {
    counted(Report.self).filter { $0.period == period }.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
  }

  /// The reports of one period where there are several, the real ones of each period and those made up apart: what is made up is
  /// gone when the site is published, and is in nobody's way.
  package var reportsTwice: [[Entry<Report>]] {
    let reports = counted(Report.self).filter { $0.period?.hasReport ?? false }
    let groups = [false, true].flatMap { isMadeUp in
      Dictionary(grouping: reports.filter { $0.isMadeUp == isMadeUp }, by: \.period).values
    }
    return groups.filter { $0.count > 1 }.sorted { ($0[0].head.id) < ($1[0].head.id) }
  }
}

extension Entry<Report> {
  fileprivate var isMadeUp: Bool { head.common.isExample == true }

  fileprivate var rank: Int { (isMadeUp ? 2 : 0) + (facts.sent == nil && facts.frozenOn == nil ? 1 : 0) }
}
