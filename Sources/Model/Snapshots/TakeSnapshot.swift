package import Arithmetic
package import Content
import Diagnostics

/// The snapshot of a period’s report: what it says, and how the project stood.
///
/// `number` writes a number, `unit` a unit in words, `provisional` that a number may still change, in a language; numbers of
/// KPIs in the text are written out by them.
package func snapshot(
  of site: SiteModel, for period: ReportingPeriod, _ entry: Entry<Report>, tool: String, commit: String?,
  sources: SourceTree, number: (Decimal, Language) -> String, unit: (Unit, Language) -> String,
  provisional: (Language) -> String = { _ in "" }
) -> Snapshot.Internal {
  var facts = Snapshot.Internal()
  facts.period = period
  facts.frozen = site.moment.today
  facts.report = entry.head.id.slug
  facts.siteName = site.site?.facts.name ?? LocalizedText()
  (facts.tool, facts.commit) = (tool, commit)
  (facts.sent, facts.archiveReference) = (entry.sent, entry.archiveReference)
  facts.standing = standing(of: site, in: period)
  facts.texts = entry.head.texts.map { text in
    frozenText(of: entry, text, facts.standing, site, number, unit, provisional)
  }
  facts.fields = writtenFields(of: entry.head, in: site.tree).map(\.field)
  facts.alsoFrozen = site.all(Snapshot.self).filter { $0.head.common.isExample != true }
    .compactMap(\.internalFacts.period).sorted { $0.code < $1.code }.map(FrozenPeriod.init)
  facts.files = digests(of: site, entry, sources)
  return facts
}

extension Snapshot.Internal {
  /// With what has been added to its report since it was written down, which stands from the site's day; figures stay as
  /// they are.
  package func recording(
    additionsTo entry: Entry<Report>, on site: SiteModel, number: (Decimal, Language) -> String,
    unit: (Unit, Language) -> String, provisional: (Language) -> String = { _ in "" }
  ) -> Snapshot.Internal {
    var facts = self
    (facts.sent, facts.archiveReference) = (sent ?? entry.sent, archiveReference ?? entry.archiveReference)
    if facts.lacksSiteName { facts.siteName = site.site?.facts.name ?? LocalizedText() }
    let languages = Set(texts.compactMap(\.language))
    facts.texts += entry.head.texts.filter { !languages.contains($0.language) }.map { text in
      Model.frozenText(of: entry, text, standing, site, number, unit, provisional)
    }
    let known = Set(fields.map(\.written))
    facts.fields += writtenFields(of: entry.head, in: site.tree).map(\.field)
      .filter { !known.contains($0.written) }
      .map { field in
        var field = field
        field.recorded = site.moment.today
        return field
      }
    facts.corrections = RecordedCorrection.recorded(
      corrections, entry, of: site.snapshot(of: entry.head), site)
    return facts
  }
}

extension Snapshot.Internal {
  /// It is from before the name was written down, and would follow what the site is called today.
  package var lacksSiteName: Bool { siteName.values.isEmpty }
}

extension FrozenField {
  /// Without when it was written down.
  fileprivate var written: FrozenField {
    var field = self
    field.recorded = nil
    return field
  }
}

private func frozenText(
  of entry: Entry<Report>, _ text: EntryText, _ standing: Standing, _ site: SiteModel,
  _ number: (Decimal, Language) -> String, _ unit: (Unit, Language) -> String,
  _ provisional: (Language) -> String
) -> FrozenText {
  let language = text.language
  var frozen = FrozenText()
  frozen.tag = language.tag
  frozen.title = entry.common.title[language]
  frozen.summary = entry.common.summary[language]
  frozen.lines = entry.lines.compactMap { $0[language] }
  guard let document = site.tree.documents.first(where: { $0.path == text.path }) else { return frozen }
  frozen.written = writtenDigest(of: document)
  let start = document.frontMatterRange.upperBound
  let roles = zip(text.body.roles, text.roles).compactMap { written, role -> (Range<Int>, String)? in
    guard let role else { return nil }
    let range = written.range(in: document.source)
    let near = paragraph(around: range, in: document.source[start...])
    return words(for: role, in: language, near, standing, site, number, unit, provisional).map { (range, $0) }
  }
  var body: [UInt8] = []
  var position = start
  for (range, words) in roles.sorted(by: { $0.0.lowerBound < $1.0.lowerBound })
  where range.lowerBound >= position {
    body += document.source[position..<range.lowerBound] + Array(words.utf8)
    position = range.upperBound
  }
  body += document.source[position...]
  frozen.body = String(decoding: body.filter { $0 != 0x0D }.drop { $0 == 0x0A }, as: UTF8.self)
  return frozen
}

/// What stands before and after a place, as far as the empty lines around it.
private func paragraph(
  around range: Range<Int>, in source: ArraySlice<UInt8>
) -> (before: String, all: String) {
  let text = { (bytes: ArraySlice<UInt8>) in String(decoding: bytes.filter { $0 != 0x0D }, as: UTF8.self) }
  let before = text(source[..<range.lowerBound]).split(separator: "\n\n", omittingEmptySubsequences: false)
  let after = text(source[range.upperBound...]).split(separator: "\n\n", omittingEmptySubsequences: false)
  let start = String(before.last ?? "")
  return (start, start + String(after.first ?? ""))
}

/// What is written in place of a role whose words may be others tomorrow; nil for one that is always the same.
private func words(
  for role: InlineRole, in language: Language, _ near: (before: String, all: String), _ standing: Standing,
  _ site: SiteModel, _ number: (Decimal, Language) -> String, _ unit: (Unit, Language) -> String,
  _ provisional: (Language) -> String
) -> String? {
  switch role {
  case .kpi(let id, let aspect):
    let kpi = standing.kpis.first { $0.id == id.slug }
    switch aspect {
    case .value:
      guard let kpi, let value = kpi.value else { return "–" }
      let shown = number(value, language)
      let word = kpi.isProvisional == true ? provisional(language) : ""
      guard !word.isEmpty, !near.all.lowercased().contains(word.lowercased()) else { return shown }
      return (beginsSentence(near.before) ? word.capitalizedFirst : word) + "\u{A0}" + shown
    case .target: return kpi?.target.map { number($0, language) } ?? "–"
    case .unit: return kpi?.unit.map { unit($0, language) } ?? ""
    }
  case .event(let id): return site.head(id)?.common.title.best(for: language)?.value ?? id.slug
  case .date, .number, .kroner, .foreign: return nil
  }
}

/// Whether what comes after a text, back to where its paragraph begins, begins a sentence; the full stop of an
/// abbreviation or of a day of the month ends none.
package func beginsSentence(_ before: String) -> Bool {
  let marks = before.reversed().drop { !$0.isLetter && !$0.isNumber && !".!?…".contains($0) }
  guard let last = marks.first else { return true }
  guard ".!?".contains(last) else { return false }
  let word = String(marks.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "." }.reversed())
  guard last == "." else { return true }
  if word.allSatisfy(\.isNumber) { return word.isEmpty || word.count > 2 }
  // «f.eks.», «bl.a.», «pkt.»; «i år.» and «nå.» end what they stand in.
  return word.count > 1 && !word.contains(".") && !shortened.contains(word.lowercased())
}

private let shortened: Set<String> = [
  "ang", "adr", "avd", "avg", "bl", "ca", "cf", "dr", "eks", "ekskl", "etc", "evt", "fig", "foreg", "forts",
  "fr", "hhv",
  "hr", "ifm", "iht", "inkl", "jf", "jfr", "jr", "kap", "kl", "kr", "maks", "mfl", "mill", "min", "mnd", "mr",
  "mrd", "mrs", "mv",
  "nr", "no", "nvp", "obs", "osv", "pga", "pkt", "pr", "prof", "ref", "sek", "sml", "sr", "st", "stk", "tab",
  "tlf", "vs", "approx",
  "jan", "feb", "apr", "aug", "sept", "okt", "nov", "des", "sep", "oct", "dec",
]

extension MarkdownDocument.Role {
  /// From its brace to its last backtick.
  fileprivate func range(in source: [UInt8]) -> Range<Int> {
    let spaces = source[textRange.upperBound...].prefix { $0 == 0x20 }.endIndex
    let end = source[spaces...].prefix { $0 == UInt8(ascii: "`") }.endIndex
    return nameRange.lowerBound - 1..<max(end, textRange.upperBound)
  }
}

/// The files that the report and its values come from, in the order of their paths.
private func digests(of site: SiteModel, _ report: Entry<Report>, _ sources: SourceTree) -> [FileDigest] {
  let kinds: Set<KindID> = [
    KPI.kindID, DataSource.kindID, Activity.kindID, Partner.kindID, Person.kindID, Meeting.kindID,
  ]
  let heads = site.countedHeads.filter { kinds.contains($0.id.kind) } + [report.head]
  var paths = Set(heads.flatMap { [$0.path] + $0.texts.map(\.path) + $0.places.map(\.value.path) })
  paths.formUnion(site.all(DataSource.self).compactMap(\.dataPath))
  return sources.files.filter { paths.contains($0.path) }
    .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    .map { FileDigest($0.path, sha256($0.bytes)) }
}
