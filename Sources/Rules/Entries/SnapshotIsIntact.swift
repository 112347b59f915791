import Content
import Diagnostics
import Model

extension Rule {
  /// What was written down is as it was written, and its report is there.
  static let snapshotIsIntact = Rule(.snapshotChanged, .frozenReportMissing) { site in
    site.all(Snapshot.self).filter { !$0.head.isUnreadable }.flatMap { problems(of: $0, site) }
      + site.all(FrozenReport.self).filter { !$0.isIntact && !$0.head.isUnreadable }.map {
        damaged($0.head.path)
      } + lostSnapshots(in: site) + lostParts(in: site) + partsWithoutReport(in: site)
      + forgottenReports(in: site)
  }

  /// A report that is sent is frozen.
  static let sentReportIsFrozen = Rule(.reportNotFrozen) { site in
    // Of two reports of one period, that is what is wrong: the command freezes neither.
    let twice = Set(site.reportsTwice.flatMap { $0.map(\.head.id) })
    return site.all(Report.self).filter { report in
      guard let sent = report.sent, sent <= site.moment.today, site.hasProjectFolder,
        report.period?.hasReport ?? false, !twice.contains(report.head.id),
        report.head.isKnownWhole(site), site.snapshot(of: report.head) == nil
      else { return false }
      return !site.hasLostSnapshot(report)
    }.map(notFrozen)
  }
}

private func problems(of entry: Entry<Snapshot>, _ site: SiteModel) -> [Diagnostic] {
  guard entry.internalFacts.isIntact else { return [damaged(entry.head.path)] }
  let slug = entry.internalFacts.report ?? ""
  guard let report = site.entry(of: Report.self, EntryID(Report.kindID, slug)) else {
    return [site.renamed(from: slug).map { renamed($0, slug) } ?? missing(slug, entry.head.path)]
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
    if reports.contains(slug) || snapshots.contains(slug) { return nil }
    return site.renamed(from: slug).map { renamed($0, slug) } ?? missing(slug, part.head.path)
  }
}

/// A report that says that it was frozen, by its mark or its public part, and has nothing that was written down.
private func lostSnapshots(in site: SiteModel) -> [Diagnostic] {
  site.all(Report.self).compactMap { report in
    guard site.hasLostSnapshot(report), !site.isRenamed(report.head), report.head.isKnownWhole(site) else {
      return nil
    }
    let part = site.publicPart(of: report.head)
    guard let period = part?.facts.period ?? report.period else { return nil }
    return lost(
      site.hasProjectFolder ? Snapshot.Internal.path(of: period) : FrozenReport.path(of: period),
      at: part.map { .file($0.head.path) } ?? report.head.place(of: "frosset"))
  }
}

/// Public reports whose snapshot is there and whose public part is not, sent or not yet.
private func lostParts(in site: SiteModel) -> [Diagnostic] {
  site.all(Report.self).compactMap { report in
    guard let snapshot = site.snapshot(of: report.head)?.internalFacts, snapshot.isIntact,
      let period = snapshot.period, !report.head.isInternalOnly, site.publicPart(of: report.head) == nil,
      !site.unreadable.contains(FrozenReport.path(of: period))
    else { return nil }
    return withoutPublicPart(report, period)
  }
}

/// Reports that a snapshot says were frozen when it was written, and of which nothing is left.
private func forgottenReports(in site: SiteModel) -> [Diagnostic] {
  guard site.unreadable.isEmpty else { return [] }
  let snapshots = site.all(Snapshot.self).filter { !$0.head.isUnreadable }
  // One that has lost its snapshot alone is found by its own mark.
  var found = Set(
    snapshots.compactMap(\.internalFacts.period) + site.all(FrozenReport.self).compactMap(\.period)
      + site.all(Report.self).filter(site.hasLostSnapshot).compactMap(\.period))
  let missed = snapshots.flatMap { snapshot in
    snapshot.internalFacts.alsoFrozen.compactMap(\.period).filter { found.insert($0).inserted }.map {
      forgotten($0, snapshot.head.path)
    }
  }
  return missed
    + site.loggedReports.compactMap { report, place in
      guard let period = report.period, let path = report.path, found.insert(period).inserted,
        // One that lay within is known only where that folder is at hand.
        site.hasProjectFolder || !isInternalPath(path)
      else { return nil }
      return vanished(report, period, path, at: place)
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

private func renamed(_ report: Entry<Report>, _ slug: String) -> Diagnostic {
  Diagnostic(
    .frozenReportMissing,
    Wording(
      nb: "rapporten het «\(slug)» da den ble frosset, og heter nå «\(report.head.id.slug)»",
      en: "the report was called “\(slug)” when it was frozen, and is called “\(report.head.id.slug)” now"),
    at: .file(report.head.path),
    help: Wording(
      nb: "gi filen navnet «\(slug)» tilbake, og oversettelsene det samme; adressen skal stå",
      en: "give the file back the name “\(slug)”, and its translations too; its address is to stay"))
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

private func withoutPublicPart(_ report: Entry<Report>, _ period: ReportingPeriod) -> Diagnostic {
  let path = FrozenReport.path(of: period)
  return Diagnostic(
    .snapshotChanged,
    Wording(
      nb: "den åpne delen av det som ble frosset, er borte: \(path)",
      en: "the public part of what was frozen is gone: \(path)"),
    at: report.head.place(of: "frosset"),
    help: Wording(
      nb:
        "hent filen tilbake fra versjonskontrollen, eller \(run: "story report freeze \(period.code)"), som lager den på nytt av det som ble skrevet ned",
      en:
        "restore the file from version control, or \(run: "story report freeze \(period.code)"), which makes it anew of what was written down"
    ))
}

private func forgotten(_ period: ReportingPeriod, _ path: String) -> Diagnostic {
  Diagnostic(
    .frozenReportMissing,
    Wording(
      nb: "rapporten for \(period.code) var frosset da denne ble skrevet ned, og er borte",
      en: "the report for \(period.code) was frozen when this was written down, and is gone"),
    at: .file(path),
    help: Wording(
      nb: "hent tilbake rapporten og \(Snapshot.Internal.path(of: period)) fra versjonskontrollen",
      en: "restore the report and \(Snapshot.Internal.path(of: period)) from version control"))
}

private func vanished(
  _ report: LoggedReport, _ period: ReportingPeriod, _ path: String, at place: Location
) -> Diagnostic {
  let day = report.frozen?.iso ?? ""
  let part = isInternalPath(path) ? [] : [FrozenReport.path(of: period)]
  let files = [path] + part + [Snapshot.Internal.path(of: period)]
  return Diagnostic(
    .frozenReportMissing,
    Wording(
      nb: "rapporten for \(period.code) ble frosset \(day), og det som ble frosset, er borte",
      en: "the report for \(period.code) was frozen on \(day), and what was frozen is gone"),
    at: place,
    help: Wording(
      nb:
        "hent filene tilbake fra versjonskontrollen eller en sikkerhetskopi, og oversettelsene med dem: \(files.joined(separator: ", ")); ble rapporten aldri sendt, kan linjen strykes",
      en:
        "restore the files from version control or a backup, and the translations with them: \(files.joined(separator: ", ")); if the report was never sent, the line may be struck out"
    ))
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
      nb:
        "Rapporten er frosset, og skal kunne leses for alltid. Filen den ble skrevet i, er borte, eller alt som ble skrevet ned. «content/rapportlogg.yml» sier hvilke rapporter som er frosset.",
      en:
        "The report is frozen and is to be readable for ever. The file that it was written in is gone, or all that was written down. “content/rapportlogg.yml” says which reports are frozen."
    ),
    steps: Wording(
      nb:
        "Hent filene tilbake fra versjonskontrollen. «git log --diff-filter=D --name-only -- content» viser hvor de ble borte, og «git checkout COMMIT^ -- FIL» henter dem.",
      en:
        "Restore the files from version control. “git log --diff-filter=D --name-only -- content” shows where they went, and “git checkout COMMIT^ -- FILE” brings them back."
    ))

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
