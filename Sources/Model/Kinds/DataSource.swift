import Diagnostics

/// A statistics file that is checked in, and where it comes from; never fetched while building.
package struct DataSource: ContentFacts {
  package var common = Common()
  /// The data file (JSON-stat or CSV) beside this one.
  package var file: FileName?
  /// Where it was downloaded.
  package var address: WebAddress?
  /// The day it was downloaded.
  package var fetched: CalendarDate?
  /// The checksum of the file.
  package var sha256: String?
  /// The licence of the data.
  package var licence: String?
  /// What must be known about the numbers; in place of the notes in the file.
  package var notes: [LocalizedText] = []
  /// The code list for municipalities.
  package var codeList: String?
  /// The municipality number, four digits.
  package var municipality: String?

  package init() {}

  package typealias Internal = NothingInternal

  package static let kindID = KindID("data-source")

  package static let kind = Kind<DataSource>(
    id: kindID, name: Wording(nb: "datakilde", en: "data source"),
    folder: FieldName("datakilder", "data-sources"),
    form: .register, addresses: .nowhere,
    fields: Common.fields(at: \DataSource.common, summary: .optional) + publicFields, internalFields: [])

  private static let publicFields: [Field<DataSource>] = [
    Field(
      "fil", "file", \.file, .required,
      help: Wording(
        nb: "Datafilen (JSON-stat eller CSV) ved siden av denne.",
        en: "The data file (JSON-stat or CSV) beside this one."), example: "folketall.json"),
    Field(
      "nettsted", "url", \.address,
      help: Wording(nb: "Hvor den er hentet.", en: "Where it was downloaded."),
      example: "https://data.ssb.no/api/v0/no/table/06913"),
    Field(
      "hentet", "fetched", \.fetched, .required,
      help: Wording(nb: "Dagen den ble hentet.", en: "The day it was downloaded."), example: "2027-01-15"),
    Field(
      "sha256", "sha256", \.sha256, .required,
      help: Wording(nb: "Filens kontrollsum.", en: "The checksum of the file."), example: "9f86d081884c7d65…"),
    Field(
      "lisens", "licence", \.licence,
      help: Wording(nb: "Lisensen dataene kan brukes under.", en: "The licence of the data."),
      example: "CC BY 4.0"),
    Field(
      "merknader", "notes", list: \.notes,
      help: Wording(
        nb: "Det en må vite om tallene, på hvert språk; det kommer i stedet for merknadene i filen.",
        en: "What must be known about the numbers, in each language; in place of the notes in the file."),
      example: "[{nb: Tallene er foreløpige., en: The figures are provisional.}]"),
    Field(
      "kodeliste", "code-list", \.codeList,
      help: Wording(nb: "Kodelisten for kommuner.", en: "The code list for municipalities."),
      example: "Klass 131"),
    Field(
      "kommune", "municipality", \.municipality,
      help: Wording(nb: "Kommunenummeret, fire sifre.", en: "The municipality number, four digits."),
      example: "3303"),
  ]
}
