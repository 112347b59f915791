package import Diagnostics
package import Model

extension Rule {
  /// A report is sent when its period is over, and taken note of when it has been sent.
  static let reportIsSentInOrder = Rule(.reportSentTooEarly, each: Report.self) { report, site in
    // What is frozen is corrected by an addendum.
    let isFrozen = site.snapshot(of: report.head) != nil
    let isChanged = (site.reportDifferences[report.head.id] ?? []).contains { !$0.isAddition }
    return
      (isFrozen && !report.addenda.isEmpty || isChanged
      ? [] : daysOutOfOrder(of: report, isFrozen: isFrozen)) + addendaOutOfOrder(of: report, site)
  }
}

/// The days of a report that cannot be right, of what was not done yet too.
func wrongDays(of report: Entry<Report>, _ site: SiteModel) -> [Diagnostic] {
  daysOutOfOrder(of: report, isFrozen: false) + addendaOutOfOrder(of: report, site)
    + reportDays(of: report).filter { $0.date > site.moment.today }
    .map { .dateInFuture($0.date, at: $0.place) }
}

/// The days that were added to a frozen report, are not written down yet, and cannot be right.
package func newDaysOutOfOrder(of report: Entry<Report>, _ site: SiteModel) -> [Diagnostic] {
  wrongDays(of: report, site).filter { isAddition($0.location, report, site) }
}

/// Whether it stands in what came after a report was frozen, and is not written down yet.
private func isAddition(_ place: Location, _ report: Entry<Report>, _ site: SiteModel) -> Bool {
  (site.reportDifferences[report.head.id] ?? []).contains {
    $0.isAddition && $0.place.path == place.path && $0.place.range.lowerBound <= place.range.lowerBound
      && place.range.upperBound <= $0.place.range.upperBound
  }
}

/// What somebody has done with a report, and when.
func reportDays(of report: Entry<Report>) -> [(date: CalendarDate, place: Location)] {
  let days =
    [("sendt", report.sent), ("tatt-til-orientering", report.noted)]
    + report.addenda.enumerated().map { ("tillegg.\($0).dato", $1.date) }
  return days.compactMap { field, day in day.map { ($0, report.head.place(of: field)) } }
}

/// Addenda that are dated before what they correct was sent; and those that were not there when it was frozen, and are dated
/// before that. What is written down already stands.
private func addendaOutOfOrder(of report: Entry<Report>, _ site: SiteModel) -> [Diagnostic] {
  let frozen = site.snapshot(of: report.head)?.internalFacts.frozen
  return report.addenda.enumerated().compactMap { index, addendum -> Diagnostic? in
    let place = report.head.place(of: "tillegg.\(index).dato")
    guard let day = addendum.date, frozen == nil || isAddition(place, report, site) else { return nil }
    if let frozen, day < frozen {
      return tooEarly(
        Wording(
          nb: "tillegget er datert \(day.iso), før rapporten ble frosset \(frozen.iso)",
          en: "the addendum is dated \(day.iso), before the report was frozen on \(frozen.iso)"),
        at: place, isFrozen: false)
    }
    guard let sent = report.sent, day < sent else { return nil }
    return tooEarly(
      Wording(
        nb: "tillegget er datert \(day.iso), før rapporten ble sendt \(sent.iso)",
        en: "the addendum is dated \(day.iso), before the report was sent on \(sent.iso)"),
      at: place, isFrozen: false)
  }
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
      nb: "Dagene i rapporten er i feil rekkefølge", en: "The days of a report are in the wrong order"),
    explanation: Wording(
      nb:
        "En rapport sendes når perioden er over, tas til orientering etter at den er sendt, og et tillegg kommer etter det som rettes. Når rapporten er frosset, kan dagen bare rettes med et tillegg; derfor stopper «story report freeze» på den.",
      en:
        "A report is sent when its period is over, taken note of after it was sent, and an addendum comes after what it corrects. Once the report is frozen, the day can only be corrected by an addendum; so “story report freeze” stops at it."
    ),
    example: Code.Example(
      wrong:
        "sendt: 2026-12-31\narkivreferanse: 27/123\nlinjer: [Vi er i rute, 42 henvendelser, To nye partnere, Messen er utsatt, Boligdagen er neste]",
      right:
        "sendt: 2027-01-01\narkivreferanse: 27/123\nlinjer: [Vi er i rute, 42 henvendelser, To nye partnere, Messen er utsatt, Boligdagen er neste]"
    ))
}
