import Diagnostics

/// Which reports have been frozen; `content/rapportlogg.yml`.
///
/// It is none of a report’s own files, so that one of which nothing else is left is missed. `story report freeze` keeps it.
package struct ReportLog: ContentFacts {
  package var common = Common()
  /// Each with what it was frozen as, in the order of their periods.
  package var reports: [LoggedReport] = []

  package init() {}

  package typealias Internal = NothingInternal

  package static let kindID = KindID("report-log")

  package static let kind = Kind<ReportLog>(
    id: kindID, name: Wording(nb: "rapportlogg", en: "report log"),
    folder: FieldName("rapportlogg", "report-log"),
    form: .single, addresses: .nowhere, fields: publicFields, internalFields: [],
    called: Wording(nb: "rapportloggen", en: "the report log"))

  private static let publicFields: [Field<ReportLog>] = [
    Field(
      "rapporter", "reports", list: \.reports,
      help: Wording(
        nb: "Rapportene som er frosset. «story report freeze» fører dem inn.",
        en: "The reports that are frozen. “story report freeze” enters them."),
      example: "[{periode: 2027-T1, frosset: 2027-05-20, fil: content/rapporter/2027-t1.md}]")
  ]
}

/// A report that was frozen.
package struct LoggedReport: FieldGroup, Hashable {
  package var period: ReportingPeriod?
  package var frozen: CalendarDate?
  /// Where the report’s main file lay.
  package var path: String?

  package init() {}

  package init(_ period: ReportingPeriod, frozen: CalendarDate?, path: String) {
    (self.period, self.frozen, self.path) = (period, frozen, path)
  }

  package static let fields: [Field<LoggedReport>] = [
    Field(
      "periode", "period", \.period, .required, for: .projectOnlyUnsearched,
      help: Wording(nb: "Perioden rapporten gjelder.", en: "The period of the report."), example: "2027-T1"),
    Field(
      "frosset", "frozen", \.frozen, .required, for: .projectOnlyUnsearched,
      help: Wording(nb: "Dagen rapporten ble frosset.", en: "The day the report was frozen."),
      example: "2027-05-20"),
    Field(
      verbatim: "fil", "file", \.path, .required, for: .projectOnlyUnsearched,
      help: Wording(nb: "Filen rapporten lå i.", en: "The file that the report lay in."),
      example: "content/rapporter/2027-t1.md"),
  ]
}
