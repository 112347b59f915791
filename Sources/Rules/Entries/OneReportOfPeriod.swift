import Diagnostics
import Model

extension Rule {
  /// Of a period there is one report, so that the one that is frozen and shown is the one that was sent.
  static let oneReportOfPeriod = Rule(.reportTwice) { site in
    site.reportsTwice.flatMap { reports in
      reports.enumerated().map { index, report in
        reportTwice(report, besides: reports[index == 0 ? 1 : 0].head.path)
      }
    }
  }

  /// A report is of a tertial or of a year, since no other can be frozen.
  static let reportIsOfTertial = Rule(.reportPeriod, each: Report.self) { report, _ in
    guard let period = report.period, !period.hasReport else { return [] }
    return [reportPeriod(period, at: report.head.place(of: "periode"))]
  }
}

private func reportTwice(_ report: Entry<Report>, besides other: String) -> Diagnostic {
  let period = report.period?.code ?? ""
  return Diagnostic(
    .reportTwice,
    Wording(
      nb: "\(period) har en rapport til: \(other)", en: "\(period) has another report: \(other)"),
    at: report.head.place(of: "periode"),
    help: Wording(
      nb: "behold den som er sendt, og slett den andre, eller rett «periode» i den som er feil",
      en: "keep the one that was sent and delete the other, or correct “period” where it is wrong"))
}

private func reportPeriod(_ period: ReportingPeriod, at place: Location) -> Diagnostic {
  let tertial = ReportingPeriod.tertial(of: period.lastDay).code
  return Diagnostic(
    .reportPeriod,
    Wording(
      nb: "en rapport gjelder et tertial eller et år, ikke \(period.code)",
      en: "a report is of four months or of a year, not of \(period.code)"),
    at: place,
    help: Wording(
      nb: "skriv \(write: "periode", tertial), eller \(write: "periode", "\(period.year)") for hele året",
      en: "write \(write: "period", tertial), or \(write: "period", "\(period.year)") for the whole year"))
}

extension Code {
  static let reportTwice = Code(
    "report-twice", .error,
    title: Wording(nb: "To rapporter for samme periode", en: "Two reports of one period"),
    explanation: Wording(
      nb:
        "Bare én rapport for en periode vises på statussiden og kan fryses. Med to er det tilfeldig om det blir den som ble sendt til Formannskapet.",
      en:
        "Only one report of a period is shown on the status page and can be frozen. With two, it is by chance whether that is the one that was sent to the Executive Committee."
    ),
    example: Example(
      wrong:
        "content/rapporter/2026-t2.md\n  tittel: Rapport\n  periode: 2026-T2\ncontent/intern/rapporter/ny.md\n  tittel: Neste rapport\n  periode: 2026-T2",
      right:
        "content/rapporter/2026-t2.md\n  tittel: Rapport\n  periode: 2026-T2\ncontent/intern/rapporter/ny.md\n  tittel: Neste rapport\n  periode: 2026-T3"
    ))

  static let reportPeriod = Code(
    "report-period", .error,
    title: Wording(nb: "En rapport for en annen slags periode", en: "A report of another kind of period"),
    explanation: Wording(
      nb:
        "Rapporter til Formannskapet gjelder et tertial eller et år. En for et kvartal eller en måned kan ikke fryses.",
      en:
        "Reports to the Executive Committee are of four months or of a year. One of a quarter or a month cannot be frozen."
    ),
    example: Example(wrong: "periode: 2026-K2", right: "periode: 2026-T2"))
}
