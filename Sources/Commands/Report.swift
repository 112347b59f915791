import Content
import Diagnostics
import Files
import History
import Model
import Rules
import Theming
import Writing

extension Command {
  static let report = Command(
    name: "report", words: Wording(nb: "new|freeze PERIODE", en: "new|freeze PERIOD"),
    summary: Wording(nb: "lag eller frys en rapport", en: "start or freeze a report"),
    description: Wording(
      nb: """
        «story report new 2027-T1» lager et utkast til tertialrapporten med det som er kjent, i content/intern/rapporter.
        «story report freeze 2027-T1» skriver ned rapporten og tallene i den, så den står slik den ble sendt: i
        content/intern/oyeblikksbilder, og den åpne delen i content/frosne-rapporter når rapporten ligger åpent. Kjør den igjen
        når dagen den ble sendt, saksnummeret, et tillegg eller en oversettelse er kommet til: da blir det stående også.
        Tall og tekst som er frosset, skrives aldri over. En årsrapport heter 2027.
        """,
      en: """
        “story report new 2027-T1” makes a draft of the four-month report with what is known, in content/intern/rapporter.
        “story report freeze 2027-T1” writes down the report and its figures, so that it stays as it was sent: in
        content/intern/oyeblikksbilder, and its public part in content/frosne-rapporter when the report is public. Run it again
        when the day it was sent, the case number, an addendum or a translation has been added: that stands then too.
        Figures and text that are frozen are never written over. An annual report is called 2027.
        """),
    options: [.root, .asOf, .jobs],
    places: [.choices(["new", "freeze"])]
  ) { arguments, environment in
    let words = Array(arguments.words.dropFirst())
    guard let action = words.first, ["new", "freeze"].contains(action) else {
      throw UsageError.missingWord(Wording(nb: "«new» eller «freeze»", en: "“new” or “freeze”"))
    }
    guard words.count == 2, let written = words.last else {
      throw UsageError.missingWord(
        Wording(nb: "perioden, for eksempel 2027-T1", en: "the period, such as 2027-T1"))
    }
    guard let period = ReportingPeriod(written), period.hasReport else {
      throw UsageError.badValue(
        "report", written,
        Wording(nb: "et tertial eller et år: 2027-T1 eller 2027", en: "a tertial or a year: 2027-T1 or 2027"))
    }
    return try await action == "new"
      ? beginReport(on: period, arguments, environment) : freezeReport(on: period, arguments, environment)
  }
}

private func beginReport(
  on period: ReportingPeriod, _ arguments: Arguments, _ environment: Environment
) async throws -> ExitCode {
  let request = try Request(arguments, in: environment, words: .files)
  let analysis = try await analyze(request)
  if let years = analysis.site.site?.facts.years, !years.contains(period.year) {
    throw ReportRefusal.outsideProject(period, years)
  }
  guard period.firstDay <= request.moment.today else { throw ReportRefusal.notBeganYet(period) }
  if let report = analysis.site.reports(of: period).first {
    throw ReportRefusal.begun(path: report.head.path)
  }
  let format = analysis.theme.formatter(in: request.language == .nb ? .nb : .en)
  let numbers = DraftNumbers(
    number: format.number, kroner: format.kroner, day: format.date,
    // A file that people write in has plain spaces.
    period: { format.period($0).replacing("\u{A0}", with: " ") })
  // What is made up stands in no report.
  let real = try await analyze(request.forProduction)
  let examples = analysis.site.reportedExamples
  let file = newReport(on: real.site, for: period, request.language, numbers: numbers)
  try writeNewFile(Array(file.text.utf8), to: file.path, below: request.root)
  try printOut(
    Wording(
      nb:
        "Laget \(file.path). Skriv linjene om med egne ord, og kjør «story report freeze \(period.code)» når den sendes.",
      en:
        "Created \(file.path). Rewrite the lines in your own words, and run “story report freeze \(period.code)” when it is sent."
    )[
      request.language])
  if examples > 0 {
    try printOut(
      Wording(
        nb:
          "Oppdiktede eksempler er ikke med i utkastet: \(examples) måltall, aktiviteter, avtaler og møter.",
        en:
          "Made-up examples are left out of the draft: \(examples) KPIs, activities, agreements and meetings."
      )[
        request.language])
  }
  if period.lastDay >= request.moment.today {
    try printOut(
      Wording(
        nb:
          "\(period.code) er ikke over før \(period.lastDay.iso). Tallene er så langt, og rapporten kan fryses dagen etter.",
        en:
          "\(period.code) is not over until \(period.lastDay.iso). The figures are so far, and the report can be frozen the day after."
      )[request.language])
  }
  return .fine
}

private func freezeReport(
  on period: ReportingPeriod, _ arguments: Arguments, _ environment: Environment
) async throws -> ExitCode {
  let request = try Request(arguments, in: environment, words: .files)
  let preview = try await analyze(request)
  guard let found = preview.site.reports(of: period).first else { throw ReportRefusal.notBegun(period) }
  if let several = preview.site.reportsTwice.first(where: { $0.contains { $0.head.id == found.head.id } }) {
    throw ReportRefusal.several(period, paths: several.map(\.head.path))
  }
  let isExample = found.common.isExample == true
  // What is made up stands in no report but in one that is made up itself.
  let analysis = isExample ? preview : try await analyze(request.forProduction)
  if let old = analysis.site.snapshot(of: found.head) ?? preview.site.snapshot(of: found.head) {
    return try freezeAdditions(to: old, found, preview, request)
  }
  guard !preview.site.hasLostSnapshot(found) else {
    throw ReportRefusal.lost(path: Snapshot.Internal.path(of: period), report: found.head.path)
  }
  guard period.lastDay < request.moment.today else { throw ReportRefusal.periodNotOver(period) }
  let broken = preview.findings.filter { $0.severity == .error } + unreadyToFreeze(found, preview.site)
  guard broken.isEmpty else { return try refuse(broken, preview, request) }
  let marked = markedFrozen(found.head, on: request.moment.today, in: preview.site)
  let commit = commitID(of: request.root, environment.variables)
  var facts = snapshot(
    of: analysis.site, for: period, found, tool: version, commit: commit,
    sources: analysis.sources.replacing(marked),
    number: { number, language in analysis.theme.formatter(in: language).number(number) },
    unit: { unit, language in analysis.theme.word(for: unit, in: language) },
    provisional: { analysis.theme.provisionally(in: $0) })
  let unsaved = commit.map { notCommitted(facts, $0, analysis.sources, below: request.root) } ?? []
  if !unsaved.isEmpty { facts.commit = nil }
  let path = Snapshot.Internal.path(of: period)
  let log = isExample ? nil : try reportLogChange(found, of: period, frozen: facts.frozen, preview)
  // The snapshot, its line in the log, the mark on the text, and the public part belong together.
  let openPath = try uninterrupted(ifBrokenOff: Wording.brokenOffWriting[request.language]) {
    try writeNewFile(facts.file(isExample: isExample), to: path, below: request.root)
    if let marked, let old = analysis.sources.files.first(where: { $0.path == marked.path }) {
      try rewriteFile(marked.path, below: request.root, from: old.bytes, to: marked.bytes)
    }
    if let log { try write(log, request) }
    return found.head.isInternalOnly ? nil : try writePublicPart(of: facts, isExample: isExample, request)
  }
  try printOut(
    Wording(nb: "Frosset i \(path).", en: "Frozen in \(path).")[request.language])
  if let commit, let first = unsaved.first {
    let (id, others) = (commit.prefix(12), unsaved.count - 1)
    let more =
      others == 0 ? Wording(nb: "", en: "") : Wording(nb: " og \(others) til", en: " and \(others) more")
    try printOut(
      Wording(
        nb:
          "Rapporten sier ikke hvilken utgave av innholdet den bygger på, for det som er frosset, er ikke lagret i git: \(first)\(more.nb) er annerledes i \(id).",
        en:
          "The report does not say which version of the content it rests on, since what was frozen is not committed to git: \(first)\(more.en) differ from \(id)."
      )[request.language])
  }
  if let openPath { try showPublicPart(at: openPath, request) }
  return .fine
}

/// The files that a snapshot rests on, as they were read, that are not in a commit as they are; none when that cannot be told.
private func notCommitted(
  _ facts: Snapshot.Internal, _ commit: String, _ sources: SourceTree, below root: String
) -> [String] {
  let paths = Set(facts.files.compactMap(\.path))
  let files = sources.files.filter { paths.contains($0.path) }.map { (path: $0.path, bytes: $0.bytes) }
  return CommittedFiles(of: root, commit: commit)?.differing(from: files) ?? []
}

extension SiteModel {
  /// How many made-up entries a report would be made of, were they not left out.
  fileprivate var reportedExamples: Int {
    let kinds: Set<KindID> = [KPI.kindID, Activity.kindID, Partner.kindID, Meeting.kindID]
    return heads.count { kinds.contains($0.id.kind) && $0.common.isExample == true }
  }
}

/// Says what must be put right before anything is written down.
private func refuse(
  _ findings: [Diagnostic], _ analysis: Analysis, _ request: Request
) throws -> ExitCode {
  try request.show(findings.sortedByPlace(), of: analysis.trees, on: .error)
  try printError(
    Wording(
      nb: "Rapporten er ikke frosset: rett det som står over, først.",
      en: "The report was not frozen: fix what is listed above first.")[request.language])
  return .contentHasErrors
}

/// Writes down what has been added to a report that is frozen already, and makes its public part where there is none.
private func freezeAdditions(
  to old: Model.Entry<Snapshot>, _ report: Model.Entry<Report>, _ analysis: Analysis, _ request: Request
) throws -> ExitCode {
  let site = analysis.site
  guard old.internalFacts.isIntact else { throw ReportRefusal.damaged(path: old.head.path) }
  let changes = frozenReportChanges(of: report, site) + newDaysOutOfOrder(of: report, site)
  guard changes.isEmpty else { return try refuse(changes, analysis, request) }
  let isExample = old.head.common.isExample == true
  let additions = (site.reportDifferences[report.head.id] ?? []).filter(\.isAddition)
  let part = site.publicPart(of: report.head)
  let lacksName = old.internalFacts.lacksSiteName && site.site != nil
  let period = old.internalFacts.period
  let isUnlogged = !isExample && period.map { !site.isLogged($0) } ?? false
  let brokenLog = analysis.findings.filter { $0.severity == .error && site.isReportLog($0.location.path) }
  guard isExample || brokenLog.isEmpty else { return try refuse(brokenLog, analysis, request) }
  guard !additions.isEmpty || lacksName || isUnlogged || !report.head.isInternalOnly && part == nil else {
    throw ReportRefusal.frozen(old.internalFacts.frozen, path: old.head.path)
  }
  let log =
    try isExample
    ? nil
    : period.flatMap {
      try reportLogChange(report, of: $0, frozen: old.internalFacts.frozen, analysis)
    }
  var facts = old.internalFacts
  if !additions.isEmpty || lacksName {
    facts = facts.recording(
      additionsTo: report, on: site,
      number: { number, language in analysis.theme.formatter(in: language).number(number) },
      unit: { unit, language in analysis.theme.word(for: unit, in: language) },
      provisional: { analysis.theme.provisionally(in: $0) })
    try rewriteFile(
      old.head.path, below: request.root, from: analysis.bytes(of: old.head.path),
      to: facts.file(isExample: isExample))
    let siteName = Wording(nb: "hva nettstedet heter", en: "what the site is called")
    let names = (additions.map(\.part.words) + (lacksName ? [siteName] : [])).map { $0[request.language] }
      .joined(separator: ", ")
    try printOut(
      Wording(
        nb: "Ført inn i \(old.head.path): \(names).", en: "Written down in \(old.head.path): \(names).")[
          request.language])
  }
  if let log { try write(log, request) }
  guard !report.head.isInternalOnly else { return .fine }
  guard let part else {
    if let path = try writePublicPart(of: facts, isExample: isExample, request) {
      try showPublicPart(at: path, request)
    }
    return .fine
  }
  try rewriteFile(
    part.head.path, below: request.root, from: analysis.bytes(of: part.head.path),
    to: facts.publicPart.file(isExample: isExample))
  return .fine
}

extension Analysis {
  fileprivate func bytes(of path: String) -> [UInt8] {
    sources.files.first { $0.path == path }?.bytes ?? []
  }
}

extension SourceTree {
  /// With other bytes in one of its files.
  fileprivate func replacing(_ file: SourceFile?) -> SourceTree {
    var tree = self
    if let file { tree.files = files.map { $0.path == file.path ? file : $0 } }
    return tree
  }
}

/// Makes the file that the public may see of a report, and gives its path; nil where there is no period.
private func writePublicPart(
  of facts: Snapshot.Internal, isExample: Bool, _ request: Request
) throws -> String? {
  guard let period = facts.period else { return nil }
  let path = FrozenReport.path(of: period)
  try writeNewFile(facts.publicPart.file(isExample: isExample), to: path, below: request.root)
  return path
}

private func showPublicPart(at path: String, _ request: Request) throws {
  try printOut(
    Wording(nb: "Den åpne delen er laget i \(path).", en: "Its public part was made in \(path).")[
      request.language])
}

/// Why a report was neither begun nor frozen.
enum ReportRefusal: ReportableError {
  case begun(path: String)
  case notBegun(ReportingPeriod)
  case several(ReportingPeriod, paths: [String])
  case periodNotOver(ReportingPeriod)
  case notBeganYet(ReportingPeriod)
  case outsideProject(ReportingPeriod, ClosedRange<Int>)
  case frozen(CalendarDate?, path: String)
  case damaged(path: String)
  case lost(path: String, report: String)
  /// The log of frozen reports cannot take the report in, and why.
  case notLogged(path: String, Wording)

  var message: Wording {
    switch self {
    case .begun(let path):
      Wording(nb: "Rapporten er begynt på alt: \(path)", en: "The report has been started already: \(path)")
    case .notBegun(let period):
      Wording(
        nb: "Det finnes ingen rapport for \(period.code). «story report new \(period.code)» lager et utkast.",
        en: "There is no report for \(period.code). “story report new \(period.code)” makes a draft.")
    case .several(let period, let paths):
      Wording(
        nb:
          "\(period.code) har \(paths.count) rapporter, og bare én kan fryses: \(paths.joined(separator: ", ")). Slett den som ikke er sendt, eller rett «periode» i den som er feil.",
        en:
          "\(period.code) has \(paths.count) reports, and only one can be frozen: \(paths.joined(separator: ", ")). Delete the one that was not sent, or correct “period” where it is wrong."
      )
    case .periodNotOver(let period):
      Wording(
        nb: "Perioden er ikke over før \(period.lastDay.iso), så tallene kan ikke fryses ennå.",
        en: "The period is not over until \(period.lastDay.iso), so its figures cannot be frozen yet.")
    case .notBeganYet(let period):
      Wording(
        nb: "\(period.code) begynner \(period.firstDay.iso), så det er ikke noe å rapportere ennå.",
        en: "\(period.code) begins on \(period.firstDay.iso), so there is nothing to report yet.")
    case .outsideProject(let period, let years):
      Wording(
        nb:
          "Prosjektet går fra \(years.lowerBound) til \(years.upperBound), så det har ingen rapport for \(period.code).",
        en:
          "The project runs from \(years.lowerBound) to \(years.upperBound), so it has no report for \(period.code)."
      )
    case .damaged(let path):
      Wording(
        nb: "Det som ble frosset, er endret: \(path). Hent filen tilbake fra versjonskontrollen først.",
        en: "What was frozen has been changed: \(path). Restore the file from version control first.")
    case .notLogged(let path, let why):
      Wording(
        nb: "Rapporten kan ikke føres inn i \(path), så den er ikke frosset: \(why.nb).",
        en: "The report cannot be entered in \(path), so it was not frozen: \(why.en).")
    case .lost(let path, let report):
      Wording(
        nb:
          "Rapporten er frosset (\(report)), men det som ble skrevet ned, er borte. Hent \(path) tilbake fra versjonskontrollen.",
        en:
          "The report is frozen (\(report)), but what was written down is gone. Restore \(path) from version control."
      )
    case .frozen(let day, let path):
      Wording(
        nb:
          "Rapporten ble frosset \(day?.iso ?? ""): \(path). En rettelse skrives som «tillegg» i rapporten.",
        en:
          "The report was frozen \(day?.iso ?? ""): \(path). A correction is written as “addenda” in the report."
      )
    }
  }
}
