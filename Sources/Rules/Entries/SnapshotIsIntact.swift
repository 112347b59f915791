import Content
import Diagnostics
import Model

extension Rule {
  /// What was written down is as it was written, and its report is there.
  static let snapshotIsIntact = Rule(.snapshotChanged, .frozenReportMissing) { site in
    site.all(Snapshot.self).filter { !$0.head.isUnreadable }.flatMap { problems(of: $0, site) }
      + site.all(FrozenReport.self).filter { !$0.isIntact && !$0.head.isUnreadable }.map {
        damaged($0.head.path)
      } + lostSnapshots(in: site) + partsWithoutReport(in: site)
  }

  /// A report that is sent is frozen, and the public part lies where the public site can read it.
  static let sentReportIsFrozen = Rule(.reportNotFrozen, each: Report.self) { report, site in
    guard let sent = report.sent, sent <= site.moment.today, site.hasProjectFolder,
      report.head.isKnownWhole(site)
    else { return [] }
    guard site.snapshot(of: report.head) != nil else {
      return site.hasLostSnapshot(report) ? [] : [notFrozen(report)]
    }
    // What makes the public part writes down what was added as well.
    let hasAdditions = (site.reportDifferences[report.head.id] ?? []).contains(where: \.isAddition)
    return report.head.isInternalOnly || site.publicPart(of: report.head) != nil || hasAdditions
      ? [] : [withoutPublicPart(report)]
  }
}

private func problems(of entry: Entry<Snapshot>, _ site: SiteModel) -> [Diagnostic] {
  guard entry.internalFacts.isIntact else { return [damaged(entry.head.path)] }
  let slug = entry.internalFacts.report ?? ""
  guard let report = site.entry(of: Report.self, EntryID(Report.kindID, slug)) else {
    return [missing(slug, entry.head.path)]
  }
  guard let part = site.publicPart(of: report.head), part.facts.isIntact, !part.head.isUnreadable else {
    return []
  }
  let isExample = part.head.common.isExample == true
  let isSame =
    part.facts.file(isExample: isExample) == entry.internalFacts.publicPart.file(isExample: isExample)
  return isSame ? [] : [damaged(part.head.path)]
}

/// Public parts whose report is gone; what a snapshot says of the same report is said of it alone.
private func partsWithoutReport(in site: SiteModel) -> [Diagnostic] {
  let reports = Set(site.all(Report.self).map(\.head.id.slug))
  let snapshots = Set(site.all(Snapshot.self).compactMap(\.internalFacts.report))
  return site.all(FrozenReport.self).compactMap { part in
    guard let slug = part.report, part.isIntact, !part.head.isUnreadable else { return nil }
    return reports.contains(slug) || snapshots.contains(slug) ? nil : missing(slug, part.head.path)
  }
}

/// A report that says that it was frozen, by its mark or its public part, and has nothing that was written down.
private func lostSnapshots(in site: SiteModel) -> [Diagnostic] {
  site.all(Report.self).compactMap { report in
    guard site.hasLostSnapshot(report), report.head.isKnownWhole(site) else { return nil }
    let part = site.publicPart(of: report.head)
    guard let period = part?.facts.period ?? report.period else { return nil }
    return lost(
      site.hasProjectFolder ? Snapshot.Internal.path(of: period) : FrozenReport.path(of: period),
      at: part.map { .file($0.head.path) } ?? report.head.place(of: "frosset"))
  }
}

extension EntryHead {
  /// Whether every snapshot could be read, so that this one’s absence says something.
  fileprivate func isKnownWhole(_ site: SiteModel) -> Bool {
    !site.unreadable.contains { $0.contains("/" + Snapshot.kind.folder.nb + "/") }
  }
}

private func damaged(_ path: String) -> Diagnostic {
  Diagnostic(
    .snapshotChanged,
    Wording(
      nb: "det som ble skrevet ned da rapporten ble frosset, er endret",
      en: "what was written down when the report was frozen has been changed"),
    at: .file(path),
    help: Wording(
      nb: "hent filen tilbake fra versjonskontrollen; en rettelse skrives som «tillegg» i rapporten",
      en: "restore the file from version control; a correction is written as “addenda” in the report"))
}

private func lost(_ path: String, at place: Location) -> Diagnostic {
  Diagnostic(
    .snapshotChanged,
    Wording(
      nb: "det som ble skrevet ned da rapporten ble frosset, er borte: \(path)",
      en: "what was written down when the report was frozen is gone: \(path)"),
    at: place,
    help: Wording(
      nb: "hent filen tilbake fra versjonskontrollen; rapporten skal ikke fryses på nytt",
      en: "restore the file from version control; the report is not to be frozen anew"))
}

private func missing(_ slug: String, _ path: String) -> Diagnostic {
  Diagnostic(
    .frozenReportMissing,
    Wording(nb: "rapporten «\(slug)» er frosset, men borte", en: "the report “\(slug)” is frozen, but gone"),
    at: .file(path),
    help: Wording(
      nb: "hent tilbake rapportens fil med samme navn fra versjonskontrollen",
      en: "restore the report’s file of the same name from version control"))
}

private func notFrozen(_ report: Entry<Report>) -> Diagnostic {
  let period = report.period?.code ?? ""
  return Diagnostic(
    .reportNotFrozen,
    Wording(
      nb: "rapporten er sendt, men ikke frosset, så tallene i den endrer seg",
      en: "the report was sent, but is not frozen, so its figures change"),
    at: report.head.place(of: "sendt"),
    help: Wording(
      nb: "\(run: "story report freeze \(period)")", en: "\(run: "story report freeze \(period)")"))
}

private func withoutPublicPart(_ report: Entry<Report>) -> Diagnostic {
  let period = report.period?.code ?? ""
  return Diagnostic(
    .reportNotFrozen,
    Wording(
      nb: "rapporten er åpen, men det som ble frosset, ligger bare internt",
      en: "the report is public, but what was frozen is internal only"),
    at: report.head.place(of: "sendt"),
    help: Wording(
      nb: "\(run: "story report freeze \(period)") en gang til, så lages den åpne delen",
      en: "\(run: "story report freeze \(period)") once more, and the public part is made"))
}

extension Code {
  static let snapshotChanged = Code(
    "snapshot-changed", .error,
    title: Wording(nb: "Det som ble frosset, er endret", en: "What was frozen has been changed"),
    explanation: Wording(
      nb:
        "«story report freeze» skriver ned rapporten og tallene i en fil som ingen skal endre. Kontrollsummen i filen stemmer ikke lenger, eller den åpne delen er en annen enn den interne.",
      en:
        "“story report freeze” writes the report and its figures to a file that nobody is to change. The checksum in the file is no longer right, or the public part differs from the internal one."
    ),
    steps: Wording(
      nb: "Hent filen tilbake fra versjonskontrollen, for eksempel med «git checkout».",
      en: "Restore the file from version control, for example with “git checkout”."))

  static let frozenReportMissing = Code(
    "frozen-report-missing", .error,
    title: Wording(nb: "En frosset rapport er borte", en: "A frozen report is gone"),
    explanation: Wording(
      nb: "Rapporten er frosset, og skal kunne leses for alltid. Filen den ble skrevet i, er borte.",
      en: "The report is frozen and is to be readable for ever. The file that it was written in is gone."),
    steps: Wording(
      nb: "Hent rapportens fil tilbake fra versjonskontrollen.",
      en: "Restore the report’s file from version control."))

  static let reportNotFrozen = Code(
    "report-not-frozen", .warning,
    title: Wording(nb: "En sendt rapport er ikke frosset", en: "A report that was sent is not frozen"),
    explanation: Wording(
      nb:
        "Tallene i en rapport som ikke er frosset, følger innholdet. Endres et måltall etterpå, sier rapporten noe annet enn det Formannskapet fikk.",
      en:
        "The figures of a report that is not frozen follow the content. When a KPI changes later, the report says something else than what the Executive Committee was sent."
    ),
    steps: Wording(
      nb: "Kjør «story report freeze 2027-T1», og legg filene det lager, i versjonskontrollen.",
      en: "Run “story report freeze 2027-T1”, and put the files that it makes under version control."))
}
