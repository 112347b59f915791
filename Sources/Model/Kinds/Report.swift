import Diagnostics

/// A report to Formannskapet, for a tertial or a year; public once it is sent.
package struct Report: ContentFacts {
  package var common = Common()
  /// The period of the report.
  package var period: ReportingPeriod?
  /// The day it was sent.
  package var sent: CalendarDate?
  /// The main points, in five lines.
  package var lines: [Localized<String>] = []
  /// The case number in the archive.
  package var archiveReference: String?
  /// The day that Formannskapet took note of it.
  package var noted: CalendarDate?
  /// The day that it was frozen, as the command that froze it has written.
  package var frozenOn: CalendarDate?
  /// Corrections that were added after it was frozen.
  package var addenda: [Addendum] = []

  package init() {}

  package typealias Internal = NothingInternal

  package static let kindID = KindID("report")

  package static let mayBeProjectOnly = true

  package static let kind = Kind<Report>(
    id: kindID, name: Wording(nb: "rapport", en: "report"),
    folder: FieldName("rapporter", "reports"),
    form: .document, addresses: .pages,
    fields: Common.fields(at: \Report.common, summary: .required) + publicFields, internalFields: [])

  private static let publicFields: [Field<Report>] = [
    Field(
      "periode", "period", \.period, .required,
      help: Wording(nb: "Perioden rapporten gjelder.", en: "The period of the report."), example: "2027-T1"),
    Field(
      "sendt", "sent", \.sent,
      help: Wording(nb: "Dagen den ble sendt.", en: "The day it was sent."), example: "2027-05-20"),
    Field(
      "linjer", "lines", list: \.lines,
      help: Wording(nb: "Det viktigste, i fem linjer.", en: "The main points, in five lines."),
      example: "[Kampanjen er i rute.]"),
    Field(
      "arkivreferanse", "archive-reference", \.archiveReference,
      help: Wording(nb: "Saksnummeret i arkivet.", en: "The case number in the archive."), example: "27/01234"
    ),
    Field(
      "tatt-til-orientering", "noted", \.noted,
      help: Wording(
        nb: "Dagen Formannskapet tok den til orientering.",
        en: "The day the Executive Committee took note of it."), example: "2027-06-09"),
    Field(
      "frosset", "frozen", \.frozenOn,
      help: Wording(
        nb: "Dagen den ble frosset. Det skriver «story report freeze».",
        en: "The day it was frozen. “story report freeze” writes it."), example: "2027-05-20"),
    Field(
      "tillegg", "addenda", list: \.addenda,
      help: Wording(
        nb: "Rettelser etter at rapporten ble frosset.", en: "Corrections after the report was frozen."),
      example: "[{dato: 2027-09-01, tekst: Henvendelsene var 85.}]"),
  ]
}

extension Report {
  package static func hiding(_ entry: Entry<Report>, at moment: Moment, _ site: SiteModel) -> Visibility? {
    guard let sent = entry.sent, sent <= moment.today else { return .notSent }
    return nil
  }
}
