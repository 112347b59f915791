import Content
import Diagnostics

/// The public part of what was written down of a report when it was frozen.
///
/// A command writes it, whole, as a file of its own, so that the public site needs nothing internal to show it.
package struct FrozenReport: ContentFacts {
  package var common = Common()
  package var recordHead = RecordHead()
  /// The last day that its values are for.
  package var asOf: CalendarDate?
  package var texts: [FrozenText] = []
  /// What else the report’s files said, and what was added to them since.
  package var fields: [FrozenField] = []
  package var kpis: [KPIStanding] = []
  package var activities: [FrozenActivity] = []
  /// The SHA-256 of all that stands before it.
  package var checksum: String?
  /// Whether the file is as it was written.
  package internal(set) var isIntact = true

  package init() {}

  package typealias Internal = NothingInternal

  package static let kindID = KindID("frozen-report")

  package static let kind = Kind<FrozenReport>(
    id: kindID, name: Wording(nb: "frosset rapport", en: "frozen report"),
    folder: FieldName("frosne-rapporter", "frozen-reports"), form: .record, addresses: .nowhere,
    fields: head + [
      Field(
        "maltall", "kpis", list: \.kpis,
        help: Wording(nb: "Hvordan måltallene sto.", en: "How the KPIs stood."),
        example: "[{id: nye-henvendelser, verdi: 90, periode: 2027-T1, lys: yellow}]"),
      Field(
        "aktiviteter", "activities", list: \.activities,
        help: Wording(nb: "Hvordan aktivitetene sto.", en: "How the activities stood."),
        example: "[{id: boligdag, status: i-rute, lys: green}]"),
      Field(
        verbatim: "kontrollsum", "checksum", \.checksum, .required, for: .everyone,
        help: Wording(nb: "Viser at ingen har endret filen.", en: "Shows that nobody has changed the file."),
        example: "9f86d081884c7d65"),
    ], internalFields: [])

  private static let head: [Field<FrozenReport>] =
    RecordHead.fields(for: .everyone).map { $0.within(\FrozenReport.recordHead) } + [
      Field(
        "per", "as-of", \.asOf, .required,
        help: Wording(nb: "Dagen verdiene gjelder.", en: "The day that the values are for."),
        example: "2027-04-30"),
      Field(
        "eksempel", "example", \.common.isExample,
        help: Wording(nb: "Ja når rapporten er oppdiktet.", en: "Yes when the report is made up."),
        example: "ja"),
      Field(
        "tekster", "texts", list: \.texts,
        help: Wording(
          nb: "Det rapporten sier, på hvert språk.", en: "What the report says, in each language."),
        example: "[{sprak: nb, tittel: Tertialrapport}]"),
      FrozenField.field(\FrozenReport.fields, for: .everyone),
    ]
}

extension FrozenReport: DescribedRecord {}

extension FrozenReport {
  /// It is shown with its report.
  package static func hiding(
    _ entry: Entry<FrozenReport>, at moment: Moment, _ site: SiteModel
  ) -> Visibility? {
    let report = entry.report.flatMap(site.report(frozenAs:))
    guard let report, !report.head.isInternalOnly, Report.hiding(report, at: moment, site) == nil else {
      return .notSent
    }
    return report.head.hiding(at: moment, main: site.languages.main)
  }

  /// The report’s title in each language.
  package var title: LocalizedText { texts.words { $0.title } }

  /// The report’s lines, each in the languages that it was in.
  package var lines: [LocalizedText] { texts.lines }
}

/// An activity as it stood, without what only the project sees.
package struct FrozenActivity: FieldGroup {
  package var id: String?
  package var title = LocalizedText()
  package var light: Light?
  package var status: ActivityStatus?
  package var statusDate: CalendarDate?
  package var to: CalendarDate?
  package var nextStep = LocalizedText()

  package init() {}

  init(_ activity: ActivityStanding) {
    (id, title, light, status) = (activity.id, activity.title, activity.light, activity.status)
    (statusDate, to, nextStep) = (activity.statusDate, activity.to, activity.nextStep)
  }

  package static let fields: [Field<FrozenActivity>] = [
    Field(
      verbatim: "id", "id", \.id, .required, for: .everyone,
      help: Wording(nb: "Filnavnet uten endelse.", en: "The file name without its extension."),
      example: "boligdag"),
    Field(
      verbatim: "tittel", "title", words: \.title, .required, for: .everyone,
      help: Wording(nb: "Hva den het.", en: "What it was called."), example: "{nb: Boligdag}"),
    Field(
      "lys", "light", \.light, .required,
      help: Wording(nb: "Trafikklyset.", en: "The traffic light."), example: "green"),
    Field(
      "status", "status", \.status, .required,
      help: Wording(nb: "Hvordan det gikk.", en: "How it was going."), example: "i-rute"),
    Field(
      "status-dato", "status-date", \.statusDate,
      help: Wording(nb: "Dagen statusen var fra.", en: "The day of the status."), example: "2027-04-01"),
    Field("til", "to", \.to, help: Wording(nb: "Siste dag.", en: "The last day."), example: "2027-06-30"),
    Field(
      verbatim: "neste-steg", "next-step", words: \.nextStep, for: .everyone,
      help: Wording(nb: "Hva som skulle skje.", en: "What was to happen."), example: "{nb: Velge lokale}"),
  ]
}

extension [FrozenText] {
  func words(_ text: (FrozenText) -> String?) -> LocalizedText {
    var words = LocalizedText()
    for frozen in self {
      guard let language = frozen.language, let text = text(frozen) else { continue }
      words[language] = text
    }
    return words
  }

  var lines: [LocalizedText] {
    (0..<(map(\.lines.count).max() ?? 0)).map { index in
      words { index < $0.lines.count ? $0.lines[index] : nil }
    }
  }
}

extension Snapshot.Internal {
  /// What a field of the report’s main file said.
  package func value(of field: String) -> String? { fields.first { $0.name == field }?.value }

  /// The report’s title in each language.
  package var title: LocalizedText { texts.words { $0.title } }

  /// The report’s lines, each in the languages that it was in.
  package var lines: [LocalizedText] { texts.lines }

  /// What of it may be shown with the report.
  package var publicPart: FrozenReport {
    var part = FrozenReport()
    (part.recordHead, part.asOf, part.texts) = (recordHead, standing.day, texts)
    part.fields = fields
    part.kpis = standing.kpis.filter { $0.isPublic == true }
    part.activities = standing.activities.filter { activity in
      activity.isPublic == true && standing.day.map { activity.belongs(to: $0.year) } ?? true
    }.map(FrozenActivity.init)
    return part
  }
}

extension SiteModel {
  /// What was written down of the reports, by period.
  package var snapshots: [Entry<Snapshot>] {
    counted(Snapshot.self).filter { $0.internalFacts.period != nil }.sorted { left, right in
      (left.internalFacts.period?.code ?? "", left.head.id)
        < (right.internalFacts.period?.code ?? "", right.head.id)
    }
  }

  /// What was written down of a report; nil before it is frozen.
  package func snapshot(of report: EntryHead) -> Entry<Snapshot>? {
    frozenReports.snapshots[report.id.slug].map { all(Snapshot.self)[$0] }
  }

  /// Whether a report was frozen, and what was written down of it then is gone: the snapshot, or, where the project’s own
  /// folder is not at hand, its public part. No figure may then stand in its place.
  package func hasLostSnapshot(_ report: Entry<Report>) -> Bool {
    guard snapshot(of: report.head) == nil else { return false }
    let part = publicPart(of: report.head)
    return hasProjectFolder ? part != nil || report.frozenOn != nil : part == nil && report.frozenOn != nil
  }

  /// The report that something was written down of, by the name that it had then; also when it has been given another since.
  package func report(frozenAs name: String) -> Entry<Report>? {
    entry(of: Report.self, EntryID(Report.kindID, name)) ?? renamed(from: name)
  }

  /// The report that is called otherwise now than when it was frozen; nil for one that has its name, and for one that is gone.
  package func renamed(from name: String) -> Entry<Report>? {
    frozenReports.renamed[name].flatMap { entry(of: Report.self, $0) }
  }

  /// Whether it is such a report.
  package func isRenamed(_ report: EntryHead) -> Bool { frozenReports.renamed.values.contains(report.id) }

  /// The public part of what was written down of a report.
  package func publicPart(of report: EntryHead) -> Entry<FrozenReport>? {
    frozenReports.publicParts[report.id.slug].map { all(FrozenReport.self)[$0] }
  }
}

/// Where what was written down of reports is among all of its kind, by the name of the report.
struct FrozenReports: Sendable {
  fileprivate private(set) var snapshots: [String: Int] = [:]
  fileprivate private(set) var publicParts: [String: Int] = [:]
  /// The reports that had another name when they were frozen, by that name.
  fileprivate private(set) var renamed: [String: EntryID] = [:]

  init() {}

  init(of site: SiteModel) {
    for (index, entry) in site.all(Snapshot.self).enumerated() where entry.internalFacts.period != nil {
      guard let report = entry.internalFacts.report, snapshots[report] == nil else { continue }
      snapshots[report] = index
    }
    for (index, entry) in site.all(FrozenReport.self).enumerated() where entry.period != nil {
      guard let report = entry.report, publicParts[report] == nil else { continue }
      publicParts[report] = index
    }
    findRenamed(in: site)
  }

  /// What was written down belongs to the one report of its period that says that it was frozen, when that has nothing of its
  /// own and its name is nobody's.
  private mutating func findRenamed(in site: SiteModel) {
    let names = Set(site.all(Report.self).map(\.head.id.slug))
    let loose = site.all(Report.self).filter {
      $0.frozenOn != nil && snapshots[$0.head.id.slug] == nil && publicParts[$0.head.id.slug] == nil
    }
    let byPeriod = Dictionary(grouping: loose, by: \.period)
    let written =
      site.all(Snapshot.self).map { ($0.internalFacts.report, $0.internalFacts.period) }
      + site.all(FrozenReport.self).map { ($0.report, $0.period) }
    for case (let name?, let period?) in written where !names.contains(name) {
      guard let found = byPeriod[period], found.count == 1 else { continue }
      renamed[name] = found[0].head.id
    }
  }
}

extension PublicSite {
  /// What was written down of a report that is shown.
  package func frozen(_ report: EntryID) -> FrozenReport? {
    all(FrozenReport.self).first { $0.report == report.slug }?.facts
  }
}
