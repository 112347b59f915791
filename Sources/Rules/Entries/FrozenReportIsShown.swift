import Diagnostics
import Model

extension Rule {
  /// A report that has been frozen in public stays there, in each language that it was frozen in.
  static let frozenReportIsShown = Rule(.frozenReportHidden, each: Report.self) { report, site in
    guard let part = site.publicPart(of: report.head), !part.head.isUnreadable else { return [] }
    if report.head.isInternalOnly { return [movedWithin(report.head, part.head.path)] }
    return part.texts.compactMap(\.language).compactMap { hidden(report, in: $0, site) }
  }
}

/// What hides a frozen report, or one language of it; nil for one that is not sent, and for one that waits for its meeting.
private func hidden(_ report: Entry<Report>, in language: Language, _ site: SiteModel) -> Diagnostic? {
  let common = report.common
  func place(_ field: String) -> Location { report.head.place(of: field, in: language) }
  if common.expireAt[language] != nil { return expires(at: place("utloper")) }
  guard let sent = report.sent, sent <= site.moment.today else { return nil }
  if common.isDraft[language] == true {
    return stopped(by: FieldName("utkast", "draft"), at: place("utkast"))
  }
  guard let start = common.publishAt[language]?.date, start > site.moment.today else { return nil }
  let isNoted = report.noted.map { $0 <= site.moment.today } ?? false
  return isNoted || start > sent.adding(days: longestWait)
    ? stopped(by: FieldName("publiseres", "publish-at"), at: place("publiseres")) : nil
}

/// As many days as a tertial has: by then, the next report is due.
private let longestWait = 122

private func movedWithin(_ head: EntryHead, _ part: String) -> Diagnostic {
  let path = head.path.replacing("/intern/", with: "/")
  return Diagnostic(
    .frozenReportHidden,
    Wording(
      nb: "rapporten ble frosset som åpen, men ligger internt, så den er borte fra det åpne nettstedet",
      en: "the report was frozen in public, but lies within, so it is gone from the public site"),
    at: head.opening,
    help: Wording(
      nb: "flytt filen tilbake til \(path), og oversettelsene med den; det som ble frosset, ligger i \(part)",
      en: "move the file back to \(path), and its translations with it; what was frozen lies in \(part)"))
}

private func stopped(by field: FieldName, at place: Location) -> Diagnostic {
  Diagnostic(
    .frozenReportHidden,
    Wording(
      nb: "rapporten er sendt og frosset, men «\(field.nb)» holder den borte fra det åpne nettstedet",
      en: "the report is sent and frozen, but “\(field.en)” keeps it off the public site"),
    at: place, help: Wording(nb: "fjern linjen \(field: field.nb)", en: "remove the line \(field: field.en)"))
}

private func expires(at place: Location) -> Diagnostic {
  Diagnostic(
    .frozenReportHidden,
    Wording(
      nb: "en frosset rapport skal kunne leses for alltid, men «utloper» tar den bort",
      en: "a frozen report is to be readable for ever, but “expire-at” takes it away"),
    at: place,
    help: Wording(nb: "fjern linjen \(field: "utloper")", en: "remove the line \(field: "expire-at")"))
}

extension Code {
  static let frozenReportHidden = Code(
    "frozen-report-hidden", .error,
    title: Wording(nb: "En frosset rapport vises ikke", en: "A frozen report is not shown"),
    explanation: Wording(
      nb:
        "Rapporten er frosset som åpen, og beholder siden sin for alltid. Nå er filen flyttet til content/intern, merket som utkast, satt til en senere dag eller gitt en siste dag. Vent gjerne med å vise den til møtet i Formannskapet, med «publiseres».",
      en:
        "The report was frozen in public and keeps its page for ever. Now the file has been moved to content/intern, marked as a draft, put off or given a last day. It may wait for the meeting of the Executive Committee, by “publish-at”."
    ),
    steps: Wording(
      nb: "Flytt filen tilbake til content/rapporter, eller fjern linjen som skjuler den.",
      en: "Move the file back to content/rapporter, or remove the line that hides it."))
}
