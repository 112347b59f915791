import Diagnostics
import Model

extension Rule {
  /// Formannskapet has met on a four-month period, of which there is no report though there are reports of earlier ones.
  static let reportOfMeeting = Rule(.reportMissing) { site in
    let periods = Set(site.all(Report.self).compactMap(\.period))
    guard let first = periods.min(), let last = periods.max() else { return [] }
    let newest = ReportingPeriod(tertialBefore: site.moment.today)
    var meetings: [ReportingPeriod: (date: CalendarDate, entry: Entry<Meeting>)] = [:]
    for meeting in site.all(Meeting.self) where meeting.type == .council && meeting.status == .held {
      guard let date = meeting.date, date <= site.moment.today else { continue }
      let period = ReportingPeriod(tertialBefore: date)
      // The newest report of all may not be written yet at the first meeting after its period.
      guard first < period, !periods.contains(period), period < last || period < newest else { continue }
      if meetings[period].map({ $0.date < date }) ?? true { meetings[period] = (date, meeting) }
    }
    return meetings.sorted { $0.key < $1.key }.map { missing($0.key, $0.value.entry) }
  }
}

private func missing(_ period: ReportingPeriod, _ meeting: Entry<Meeting>) -> Diagnostic {
  Diagnostic(
    .reportMissing,
    Wording(
      nb: "møtet er holdt, men det finnes ingen rapport for \(period.code)",
      en: "the meeting was held, but there is no report for \(period.code)"),
    at: meeting.head.place(of: "dato"),
    help: Wording(
      nb:
        "er rapporten slettet, hent filene tilbake; ellers lag den: \(run: "story report new \(period.code)")",
      en:
        "if the report was deleted, bring its files back; otherwise begin it: \(run: "story report new \(period.code)")"
    ))
}

extension Code {
  static let reportMissing = Code(
    "report-missing", .warning,
    title: Wording(nb: "Rapporten til møtet finnes ikke", en: "The report to the meeting does not exist"),
    explanation: Wording(
      nb:
        "Formannskapet får en rapport etter hvert tertial. Er møtet holdt og rapporten borte, er den trolig slettet ved en feil, og sidene den hadde er borte fra nettstedet.",
      en:
        "The executive committee gets a report after each four months. When the meeting was held and there is no report, it was probably deleted by mistake, and its pages are gone from the site."
    ),
    steps: Wording(
      nb: "Hent rapportens filer tilbake fra historikken, eller lag rapporten.",
      en: "Bring the files of the report back from the history, or write the report."))
}
