import Arithmetic
import Diagnostics
import Model

extension Rule {
  /// The title and the name of a report are of the period that its figures are of.
  static let reportNamesItsPeriod = Rule(.reportOfOtherPeriod, each: Report.self) { report, _ in
    guard let period = report.period else { return [] }
    let titles = report.common.title.values.compactMap { language, title -> Diagnostic? in
      guard let other = otherPeriod(in: title, than: period) else { return nil }
      return reportOfOtherPeriod("«\(other)»", period, at: report.head.place(of: "tittel", in: language))
    }
    if !titles.isEmpty { return titles }
    guard let named = ReportingPeriod(report.head.id.slug), named != period else { return [] }
    return [reportOfOtherPeriod(named.code, period, at: report.head.place(of: "periode"))]
  }
}

/// The tertial or the year that a title names, when it is another; a title that names the right one too is of it.
private func otherPeriod(in title: String, than period: ReportingPeriod) -> String? {
  let words = title.inSmallLetters.words
  let years = words.filter { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }.compactMap {
    digitValue(of: $0)
  }
  if let other = years.first, !years.contains(period.year) { return "\(other)" }
  guard case .tertial(let number) = period.part else { return nil }
  let named = zip(words, words.dropFirst()).compactMap { first, second -> (Int, String)? in
    guard second.hasPrefix("tertial"), let tertial = ordinals[first] else { return nil }
    return (tertial, "\(first) \(second)")
  }
  return named.contains { $0.0 == number } ? nil : named.first?.1
}

private let ordinals: [String: Int] = [
  "første": 1, "fyrste": 1, "1": 1, "andre": 2, "annet": 2, "2": 2, "tredje": 3, "3": 3,
]

private func reportOfOtherPeriod(_ named: String, _ period: ReportingPeriod, at place: Location) -> Diagnostic
{
  Diagnostic(
    .reportOfOtherPeriod,
    Wording(
      nb: "rapporten heter \(named), men tallene i den er for \(period.code)",
      en: "the report is called \(named), but its figures are of \(period.code)"),
    at: place,
    help: Wording(
      nb: "rett det ene; navnet på filen, tittelen og «periode» skal si det samme",
      en: "correct one of them; the name of the file, the title and “period” say the same"))
}

extension Code {
  static let reportOfOtherPeriod = Code(
    "report-of-other-period", .warning,
    title: Wording(
      nb: "Rapporten heter noe annet enn perioden", en: "The report is called after another period"),
    explanation: Wording(
      nb:
        "Tallene i rapporten følger «periode». Sier tittelen eller filnavnet en annen periode, sendes tall for feil tid til Formannskapet.",
      en:
        "The figures of the report follow “period”. When the title or the name of the file says another, figures of the wrong time are sent to the executive committee."
    ),
    example: Example(
      wrong: "content/rapporter/2026-t2.md\n  tittel: Rapport for tredje tertial 2026\n  periode: 2026-T2",
      right: "content/rapporter/2026-t2.md\n  tittel: Rapport for andre tertial 2026\n  periode: 2026-T2"))
}
