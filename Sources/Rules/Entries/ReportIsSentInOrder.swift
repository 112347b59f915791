package import Diagnostics
package import Model

extension Rule {
  /// A report is sent when its period is over, and taken note of when it has been sent.
  static let reportIsSentInOrder = Rule(.reportSentTooEarly, each: Report.self) { report, site in
    // What is frozen is corrected by an addendum.
    let isFrozen = site.snapshot(of: report.head) != nil
    let isChanged = (site.reportDifferences[report.head.id] ?? []).contains { !$0.isAddition }
    return isFrozen && !report.addenda.isEmpty || isChanged
      ? [] : daysOutOfOrder(of: report, isFrozen: isFrozen)
  }
}

/// The days of a report that cannot be right.
func daysOutOfOrder(of report: Entry<Report>) -> [Diagnostic] { daysOutOfOrder(of: report, isFrozen: false) }

/// The days that were added to a frozen report, are not written down yet, and cannot be right.
package func newDaysOutOfOrder(of report: Entry<Report>, _ site: SiteModel) -> [Diagnostic] {
  let places = (site.reportDifferences[report.head.id] ?? []).filter(\.isAddition).map(\.place)
  return daysOutOfOrder(of: report).filter { places.contains($0.location) }
}

private func daysOutOfOrder(of report: Entry<Report>, isFrozen: Bool) -> [Diagnostic] {
  var found: [Diagnostic] = []
  if let sent = report.sent, let last = report.period?.lastDay, sent <= last {
    found.append(
      tooEarly(
        Wording(
          nb: "rapporten er sendt \(sent.iso), men perioden varer til \(last.iso)",
          en: "the report was sent on \(sent.iso), but its period lasts until \(last.iso)"),
        at: report.head.place(of: "sendt"), isFrozen: isFrozen))
  }
  if let noted = report.noted, let sent = report.sent, noted < sent {
    found.append(
      tooEarly(
        Wording(
          nb: "rapporten er tatt til orientering \(noted.iso), før den ble sendt \(sent.iso)",
          en: "the report was taken note of on \(noted.iso), before it was sent on \(sent.iso)"),
        at: report.head.place(of: "tatt-til-orientering"), isFrozen: isFrozen))
  }
  return found
}

private func tooEarly(_ message: Wording, at place: Location, isFrozen: Bool) -> Diagnostic {
  Diagnostic(
    .reportSentTooEarly, message, at: place,
    help: isFrozen
      ? Wording(
        nb: "rapporten er frosset: skriv et «tillegg» som sier hvilken dag som er rett",
        en: "the report is frozen: add “addenda” that say which day is right")
      : Wording(
        nb: "skriv dagen det skjedde; er måneden eller året feil, eller perioden?",
        en: "write the day it happened; is the month or the year wrong, or the period?"))
}

extension Code {
  static let reportSentTooEarly = Code(
    "report-sent-too-early", .warning,
    title: Wording(
      nb: "Rapporten er sendt før perioden er over", en: "A report sent before its period is over"),
    explanation: Wording(
      nb:
        "En rapport sendes når perioden er over, og tas til orientering etter at den er sendt. Når rapporten er frosset, kan dagen bare rettes med et tillegg; derfor stopper «story report freeze» på den.",
      en:
        "A report is sent when its period is over, and taken note of after it was sent. Once the report is frozen, the day can only be corrected by an addendum; so “story report freeze” stops at it."
    ),
    example: Code.Example(
      wrong:
        "sendt: 2026-12-31\narkivreferanse: 27/123\nlinjer: [Vi er i rute, 42 henvendelser, To nye partnere, Messen er utsatt, Boligdagen er neste]",
      right:
        "sendt: 2027-01-01\narkivreferanse: 27/123\nlinjer: [Vi er i rute, 42 henvendelser, To nye partnere, Messen er utsatt, Boligdagen er neste]"
    ))
}
