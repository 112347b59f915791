import Diagnostics
import Model

extension Rule {
  /// A report that is frozen stands in the log, which is what misses it when nothing else of it is left.
  static let frozenReportIsLogged = Rule(.frozenReportNotLogged, each: Report.self) { report, site in
    guard let snapshot = site.snapshot(of: report.head), snapshot.internalFacts.isIntact,
      snapshot.head.common.isExample != true, let period = snapshot.internalFacts.period,
      site.unreadable.isEmpty, !site.isLogged(period)
    else { return [] }
    return [notLogged(period, at: report.head.place(of: "frosset"))]
  }
}

private func notLogged(_ period: ReportingPeriod, at place: Location) -> Diagnostic {
  Diagnostic(
    .frozenReportNotLogged,
    Wording(
      nb: "rapporten er frosset, men står ikke i \(ReportLog.path)",
      en: "the report is frozen, but is not in \(ReportLog.path)"),
    at: place,
    help: Wording(
      nb: "\(run: "story report freeze \(period.code)") en gang til, så føres den inn",
      en: "\(run: "story report freeze \(period.code)") once more, so that it is entered"))
}

extension Code {
  static let frozenReportNotLogged = Code(
    "frozen-report-not-logged", .warning,
    title: Wording(
      nb: "En frosset rapport står ikke i rapportloggen", en: "A frozen report is not in the report log"),
    explanation: Wording(
      nb:
        "«content/rapportlogg.yml» sier hvilke rapporter som er frosset. Blir alle filene til en rapport slettet, er det listen som sier at den er borte. Rapporten er frosset av en eldre utgave av story, eller linjen er slettet.",
      en:
        "“content/rapportlogg.yml” says which reports are frozen. When all files of a report are deleted, the list is what says that it is gone. The report was frozen by an older version of story, or its line was deleted."
    ),
    steps: Wording(
      nb: "Kjør «story report freeze 2027-T1» en gang til. Tallene og teksten blir som de var.",
      en: "Run “story report freeze 2027-T1” once more. The figures and the text stay as they were."))
}
