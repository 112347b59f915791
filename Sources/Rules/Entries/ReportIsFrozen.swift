import Arithmetic
import Content
package import Diagnostics
package import Model

extension Rule {
  /// A report that is frozen says what it said; a correction is an addendum.
  static let reportStaysFrozen = Rule(.frozenReportChanged, each: Report.self) { report, site in
    (site.reportDifferences[report.head.id] ?? []).map(changed)
  }

  /// What was written down is as it was written, and its report is there.
  static let snapshotIsIntact = Rule(.snapshotChanged, .frozenReportMissing) { site in
    site.all(Snapshot.self).filter { !$0.head.isUnreadable }.flatMap { problems(of: $0, site) }
      + site.all(FrozenReport.self).filter { !$0.isIntact && !$0.head.isUnreadable }.map {
        damaged($0.head.path)
      } + lostSnapshots(in: site)
  }

  /// A report that is sent is frozen, and the public part lies where the public site can read it.
  static let sentReportIsFrozen = Rule(.reportNotFrozen, each: Report.self) { report, site in
    guard let sent = report.sent, sent <= site.moment.today, site.hasProjectFolder,
      report.head.isKnownWhole(site)
    else { return [] }
    guard site.snapshot(of: report.head) != nil else {
      // It was frozen when there is a public part; what is lost then is the snapshot.
      return site.publicPart(of: report.head) == nil ? [notFrozen(report)] : []
    }
    return report.head.isInternalOnly || site.publicPart(of: report.head) != nil
      ? [] : [withoutPublicPart(report)]
  }

  /// A number that a frozen report gives is still the number, or an addendum says why not.
  static let reportedFigureStands = Rule(.reportedFigureChanged) { site in
    site.contradictedFigures.map(contradicted)
  }

  /// A report shows nothing that will be another thing tomorrow.
  static let reportStandsStill = Rule(.changingComponent, each: Report.self) { report, _ in
    report.head.texts.flatMap { text in
      zip(text.body.directives, text.components).filter { $0.1?.changesByItself ?? false }.map {
        directive, _ in
        changing(directive.name, at: Location(text.path, directive.nameRange))
      }
    }
  }
}

/// Why a report cannot be frozen as it is: without its five lines, or with what changes by itself.
package func unreadyToFreeze(_ report: Entry<Report>, _ site: SiteModel) -> [Diagnostic] {
  let short = report.head.languages.compactMap { language -> Diagnostic? in
    let count = report.lines.count { $0[language] != nil }
    return count == 5 ? nil : reportLines(count, report.head)
  }
  return Array(short.prefix(1))
    + Rule.reportStandsStill.check(site).filter { finding in
      report.head.texts.contains { $0.path == finding.location.path }
    }
}

/// The public part of a report says that it was frozen, so that a report without its snapshot has lost it.
private func lostSnapshots(in site: SiteModel) -> [Diagnostic] {
  guard site.hasProjectFolder else { return [] }
  let reports = Dictionary(
    site.all(Report.self).map { ($0.head.id.slug, $0.head) }, uniquingKeysWith: { first, _ in first })
  return site.all(FrozenReport.self).compactMap { part in
    guard let report = part.report.flatMap({ reports[$0] }), report.isKnownWhole(site),
      site.snapshot(of: report) == nil, let period = part.period
    else { return nil }
    return lost(Snapshot.Internal.path(of: period), part.head.path)
  }
}

private func problems(of entry: Entry<Snapshot>, _ site: SiteModel) -> [Diagnostic] {
  guard entry.internalFacts.isIntact else { return [damaged(entry.head.path)] }
  let slug = entry.internalFacts.report ?? ""
  guard let report = site.all(Report.self).first(where: { $0.head.id.slug == slug }) else {
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

extension EntryHead {
  /// Whether every snapshot could be read, so that this one’s absence says something.
  fileprivate func isKnownWhole(_ site: SiteModel) -> Bool {
    !site.unreadable.contains { $0.contains("/" + Snapshot.kind.folder.nb + "/") }
  }
}

private func changed(_ difference: ReportDifference) -> Diagnostic {
  let what = difference.part.words
  return Diagnostic(
    .frozenReportChanged,
    Wording(
      nb: "\(what.nb) er endret etter at rapporten ble frosset",
      en: "\(what.en) has been changed since the report was frozen"),
    at: difference.place,
    help: Wording(
      nb: "skriv det tilbake slik det var, og skriv rettelsen under «tillegg» med dato",
      en: "restore what it was, and write the correction below “addenda” with a date"))
}

extension ReportDifference.Part {
  fileprivate var words: Wording {
    switch self {
    case .period: Wording(nb: "perioden", en: "the period")
    case .sent: Wording(nb: "dagen den ble sendt", en: "the day it was sent")
    case .archiveReference: Wording(nb: "arkivreferansen", en: "the archive reference")
    case .title: Wording(nb: "tittelen", en: "the title")
    case .summary: Wording(nb: "sammendraget", en: "the summary")
    case .text: Wording(nb: "teksten", en: "the text")
    case .line(let number): Wording(nb: "linje \(number)", en: "line \(number)")
    case .translation(let language):
      Wording(nb: "oversettelsen (\(language.tag))", en: "the translation (\(language.tag))")
    }
  }
}

private func lost(_ path: String, _ publicPart: String) -> Diagnostic {
  Diagnostic(
    .snapshotChanged,
    Wording(
      nb: "det som ble skrevet ned da rapporten ble frosset, er borte: \(path)",
      en: "what was written down when the report was frozen is gone: \(path)"),
    at: .file(publicPart),
    help: Wording(
      nb: "hent filen tilbake fra versjonskontrollen; rapporten skal ikke fryses på nytt",
      en: "restore the file from version control; the report is not to be frozen anew"))
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
    help: Wording(nb: "kjør «story report freeze \(period)»", en: "run “story report freeze \(period)”"))
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
      nb: "kjør «story report freeze \(period)» en gang til, så lages den åpne delen",
      en: "run “story report freeze \(period)” once more, and the public part is made"))
}

private func contradicted(_ figure: ReportedFigure) -> Diagnostic {
  let (reported, period) = (figure.reported.measured?.plain ?? "", figure.reported.measuredPeriod?.code ?? "")
  let head = figure.kpi.head
  let place = figure.observation.map { head.place(of: "observasjoner.\($0).verdi") } ?? head.opening
  return Diagnostic(
    .reportedFigureChanged,
    Wording(
      nb: "rapporten for \(figure.period.code) sier \(reported) for \(period)",
      en: "the report for \(figure.period.code) says \(reported) for \(period)"),
    at: place,
    help: Wording(
      nb: "er det nye tallet rett, skriv et «tillegg» i rapporten med «maltall: [\(head.id.slug)]»",
      en: "if the new number is right, add “addenda” to the report with “kpis: [\(head.id.slug)]”"))
}

private func changing(_ name: String, at place: Location) -> Diagnostic {
  Diagnostic(
    .changingComponent,
    Wording(
      nb: "«\(name)» viser noe annet når innholdet endres",
      en: "“\(name)” shows something else when content changes"),
    at: place,
    help: Wording(
      nb: "skriv det rapporten skal si, som tekst eller tabell; måltall og aktiviteter er med av seg selv",
      en:
        "write what the report is to say, as text or a table; KPIs and activities are included by themselves")
  )
}

extension Code {
  static let frozenReportChanged = Code(
    "frozen-report-changed", .error,
    title: Wording(nb: "En frosset rapport er endret", en: "A frozen report was changed"),
    explanation: Wording(
      nb:
        "Når en rapport er frosset, står den slik den ble sendt. En rettelse skrives som et tillegg med dato, så alle ser hva som sto og hva som er rettet.",
      en:
        "Once a report is frozen it stays as it was sent. A correction is written as a dated addendum, so that everybody sees what it said and what was corrected."
    ),
    steps: Wording(
      nb:
        "Hent teksten tilbake fra versjonskontrollen, og skriv for eksempel «tillegg: [{dato: 2027-09-01, tekst: Henvendelsene var 85.}]».",
      en:
        "Restore the text from version control, and write for example “addenda: [{date: 2027-09-01, text: There were 85 enquiries.}]”."
    ))

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

  static let reportedFigureChanged = Code(
    "reported-figure-changed", .warning,
    title: Wording(nb: "Et rapportert tall er endret", en: "A reported figure was changed"),
    explanation: Wording(
      nb:
        "Måltallet har nå et annet tall for en periode enn det en frosset rapport oppga. Rapporten står; et tillegg sier hva som er rettet. Tall som var merket foreløpige, kan endres uten tillegg.",
      en:
        "The KPI now has another number for a period than a frozen report gave. The report stays; an addendum says what was corrected. Numbers that were marked provisional may change without one."
    ),
    steps: Wording(
      nb: "Skriv et tillegg i rapporten som nevner måltallet under «maltall», eller rett tallet tilbake.",
      en: "Add an addendum to the report that names the KPI below “kpis”, or restore the number."))

  static let changingComponent = Code(
    "changing-component-in-report", .warning,
    title: Wording(nb: "En rapport viser noe som endrer seg", en: "A report shows something that changes"),
    explanation: Wording(
      nb: "Det som står i en rapport, skal være det samme om ti år, også på papir.",
      en: "What a report says is to be the same in ten years, on paper too."),
    example: Example(
      wrong: "Slik gikk det:\n\n```{arrangementer}\n:antall: 3\n```",
      right: "Slik gikk det: Vi holdt tre arrangementer."))
}
