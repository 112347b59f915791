import Diagnostics

/// What a snapshot and its public part both say of themselves first.
package struct RecordHead: Sendable {
  /// Which form the file has: 1.
  package var format: WholeNumber?
  package var period: ReportingPeriod?
  /// The day it was written.
  package var frozen: CalendarDate?
  /// The report’s file name, without its ending.
  package var report: String?
  /// What the project called itself, in each language; empty in those from before it was written down.
  package var siteName = LocalizedText()
  /// What wrote it: the version of story.
  package var tool: String?
  /// The commit of the content, when it was under version control.
  package var commit: String?

  /// In the order that they are written in.
  static func fields(for audience: Audience) -> [Field<RecordHead>] {
    [
      Field(
        "format", "format", \.format, .required, for: audience,
        help: Wording(nb: "Hvilken form filen har.", en: "Which form the file has."), example: "1"),
      Field(
        "rapportperiode", "report-period", \.period, .required, for: audience,
        help: Wording(nb: "Perioden rapporten gjelder.", en: "The period of the report."), example: "2027-T1"),
      Field(
        "frosset", "frozen", \.frozen, .required, for: audience,
        help: Wording(nb: "Dagen rapporten ble frosset.", en: "The day the report was frozen."),
        example: "2027-05-20"),
      Field(
        verbatim: "rapport", "report", \.report, .required, for: audience,
        help: Wording(
          nb: "Rapportens filnavn uten endelse.", en: "The report’s file name without its extension."),
        example: "2027-t1"),
      Field(
        verbatim: "nettsted", "site", words: \.siteName, for: audience,
        help: Wording(nb: "Hva nettstedet het.", en: "What the site was called."),
        example: "{nb: Vekst i Kongsberg}"),
      Field(
        verbatim: "verktoy", "tool", \.tool, for: audience,
        help: Wording(nb: "Utgaven av story.", en: "The version of story."), example: "0.1.0"),
      Field(
        verbatim: "commit", "commit", \.commit, for: audience,
        help: Wording(nb: "Innholdets commit.", en: "The commit of the content."), example: "3a2f63c0"),
    ]
  }
}

/// A file that begins with a `RecordHead`, which is read as its own.
package protocol DescribedRecord {
  var recordHead: RecordHead { get set }
}

extension DescribedRecord {
  package var format: WholeNumber? {
    get { recordHead.format }
    set { recordHead.format = newValue }
  }
  package var period: ReportingPeriod? {
    get { recordHead.period }
    set { recordHead.period = newValue }
  }
  package var frozen: CalendarDate? {
    get { recordHead.frozen }
    set { recordHead.frozen = newValue }
  }
  package var report: String? {
    get { recordHead.report }
    set { recordHead.report = newValue }
  }
  package var siteName: LocalizedText {
    get { recordHead.siteName }
    set { recordHead.siteName = newValue }
  }
  package var tool: String? {
    get { recordHead.tool }
    set { recordHead.tool = newValue }
  }
  package var commit: String? {
    get { recordHead.commit }
    set { recordHead.commit = newValue }
  }
}
