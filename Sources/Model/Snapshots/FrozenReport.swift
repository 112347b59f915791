import Content
import Diagnostics

/// The public part of what was written down of a report when it was frozen.
///
/// A command writes it, whole, as a file of its own, so that the public site needs nothing internal to show it.
package struct FrozenReport: ContentFacts {
  package var common = Common()
  /// Which form the file has: 1.
  package var format: WholeNumber?
  package var period: ReportingPeriod?
  /// The day it was written, and the last day that its values are for.
  package var frozen: CalendarDate?
  package var asOf: CalendarDate?
  /// The report’s file name, without its ending.
  package var report: String?
  package var tool: String?
  /// The commit of the content, when it was under version control.
  package var commit: String?
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

  private static let head: [Field<FrozenReport>] = [
    Field(
      "format", "format", \.format, .required,
      help: Wording(nb: "Hvilken form filen har.", en: "Which form the file has."), example: "1"),
    Field(
      "rapportperiode", "report-period", \.period, .required,
      help: Wording(nb: "Perioden rapporten gjelder.", en: "The period of the report."), example: "2027-T1"),
    Field(
      "frosset", "frozen", \.frozen, .required,
      help: Wording(nb: "Dagen rapporten ble frosset.", en: "The day the report was frozen."),
      example: "2027-05-20"),
    Field(
      "per", "as-of", \.asOf, .required,
      help: Wording(nb: "Dagen verdiene gjelder.", en: "The day that the values are for."),
      example: "2027-04-30"),
    Field(
      verbatim: "rapport", "report", \.report, .required, for: .everyone,
      help: Wording(
        nb: "Rapportens filnavn uten endelse.", en: "The report’s file name without its extension."),
      example: "2027-t1"),
    Field(
      verbatim: "verktoy", "tool", \.tool, for: .everyone,
      help: Wording(nb: "Utgaven av story.", en: "The version of story."), example: "0.1.0"),
    Field(
      verbatim: "commit", "commit", \.commit, for: .everyone,
      help: Wording(nb: "Innholdets commit.", en: "The commit of the content."), example: "3a2f63c0"),
    Field(
      "eksempel", "example", \.common.isExample,
      help: Wording(nb: "Ja når rapporten er oppdiktet.", en: "Yes when the report is made up."),
      example: "ja"),
    Field(
      "tekster", "texts", list: \.texts,
      help: Wording(nb: "Det rapporten sier, på hvert språk.", en: "What the report says, in each language."),
      example: "[{sprak: nb, tittel: Tertialrapport}]"),
    FrozenField.field(\FrozenReport.fields, for: .everyone),
  ]
}

extension FrozenReport {
  /// It is shown with its report.
  package static func hiding(
    _ entry: Entry<FrozenReport>, at moment: Moment, _ site: SiteModel
  ) -> Visibility? {
    let report = site.all(Report.self).first { $0.head.id.slug == entry.report }
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
    (part.period, part.frozen, part.asOf) = (period, frozen, standing.day)
    (part.report, part.tool, part.commit, part.texts) = (report, tool, commit, texts)
    part.fields = fields
    part.kpis = standing.kpis.filter { $0.isPublic == true }
    part.activities = standing.activities.filter { activity in
      activity.isPublic == true && period.map(activity.touches) ?? true
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
    all(Snapshot.self).first { $0.internalFacts.report == report.id.slug && $0.internalFacts.period != nil }
  }

  /// Whether a report was frozen, and what was written down of it then is gone: the snapshot, or, where the project’s own
  /// folder is not at hand, its public part. No figure may then stand in its place.
  package func hasLostSnapshot(_ report: Entry<Report>) -> Bool {
    guard snapshot(of: report.head) == nil else { return false }
    let part = publicPart(of: report.head)
    return hasProjectFolder ? part != nil || report.frozenOn != nil : part == nil && report.frozenOn != nil
  }

  /// The public part of what was written down of a report.
  package func publicPart(of report: EntryHead) -> Entry<FrozenReport>? {
    all(FrozenReport.self).first { $0.report == report.id.slug && $0.period != nil }
  }
}

extension PublicSite {
  /// What was written down of a report that is shown.
  package func frozen(_ report: EntryID) -> FrozenReport? {
    all(FrozenReport.self).first { $0.report == report.slug }?.facts
  }
}
