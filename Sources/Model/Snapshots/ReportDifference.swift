package import Diagnostics

/// A place where a report no longer says what was written down when it was frozen.
package struct ReportDifference: Sendable, Hashable {
  package let part: Part
  package let place: Location

  /// What differs.
  package enum Part: Sendable, Hashable {
    case period, sent, archiveReference, title, summary, text
    /// The first line that differs, counted from 1.
    case line(Int)
    /// The report is no longer in that language.
    case translation(Language)
  }
}

/// A number that a frozen report gives and the content now contradicts.
package struct ReportedFigure: Sendable {
  package let report: EntryID
  package let period: ReportingPeriod
  package let kpi: Entry<KPI>
  /// The index of the observation among those that are written; nil when the number comes from a data file.
  package let observation: Int?
  package let reported: KPIStanding
}

extension SiteModel {
  /// The numbers that frozen reports give and the content now contradicts, but for those that may still change and those
  /// that an addendum speaks of.
  package var contradictedFigures: [ReportedFigure] {
    let kpis = Dictionary(
      all(KPI.self).map { ($0.head.id.slug, $0) }, uniquingKeysWith: { first, _ in first })
    let reports = all(Report.self)
    return snapshots.flatMap { entry -> [ReportedFigure] in
      guard let report = reports.first(where: { $0.head.id.slug == entry.internalFacts.report }) else {
        return []
      }
      let corrected = Set(report.addenda.flatMap(\.kpis).map(\.id.slug))
      return entry.internalFacts.standing.kpis.compactMap { reported in
        guard let kpi = reported.id.flatMap({ kpis[$0] }), !corrected.contains(kpi.head.id.slug) else {
          return nil
        }
        return contradiction(reported, kpi, of: report)
      }
    }
  }

  private func contradiction(
    _ reported: KPIStanding, _ kpi: Entry<KPI>, of report: Entry<Report>
  ) -> ReportedFigure? {
    guard let period = reported.measuredPeriod, let value = reported.measured, reported.isProvisional != true,
      let now = kpi.facts.allObservations.last(where: { $0.period == period }), now.value?.number != value
    else { return nil }
    let isMeasured = kpi.facts.measured.contains { $0.period == period }
    return ReportedFigure(
      report: report.head.id, period: report.period ?? period, kpi: kpi,
      observation: isMeasured ? nil : kpi.observations.firstIndex { $0.period == period }, reported: reported)
  }
}
