import Diagnostics

/// A plan or strategy that the project rests on.
package struct GoverningDocument: ContentFacts {
  package var common = Common()
  /// Whether the document has been adopted; nil when that is not known.
  package var status: DocumentStatus?
  /// Who adopted it.
  package var adoptedBy = Localized<String>()
  /// When it was adopted.
  package var adoptedOn: CalendarDate?
  /// The document above it.
  package var parent: Reference<GoverningDocument>?
  /// The first day it is valid.
  package var validFrom: CalendarDate?
  /// The last day it is valid.
  package var validTo: CalendarDate?
  /// The position in the list, lowest first.
  package var order: WholeNumber?

  package init() {}

  package typealias Internal = NothingInternal

  package static let kindID = KindID("governing-document")

  package static let kind = Kind<GoverningDocument>(
    id: kindID, name: Wording(nb: "styringsdokument", en: "governing document"),
    folder: FieldName("styringsdokumenter", "governing-documents"),
    form: .register, addresses: .listed,
    fields: Common.fields(at: \GoverningDocument.common, summary: .optional) + publicFields,
    internalFields: [])

  private static let publicFields: [Field<GoverningDocument>] = [
    Field(
      "status", "status", \.status,
      help: Wording(
        nb: "Om dokumentet er vedtatt; utelates når det ikke er kjent.",
        en: "Whether the document has been adopted; left out when that is not known."),
      example: "vedtatt"),
    Field(
      "vedtatt-av", "adopted-by", words: \.adoptedBy,
      help: Wording(nb: "Hvem som vedtok det.", en: "Who adopted it."), example: "Kommunestyret"),
    Field(
      "vedtatt-dato", "adopted-date", \.adoptedOn,
      help: Wording(nb: "Når det ble vedtatt.", en: "When it was adopted."), example: "2018-03-14"),
    Field(
      "overordnet", "parent", \.parent,
      help: Wording(nb: "Dokumentet som står over.", en: "The document above it."), example: "samfunnsdelen"),
    Field(
      "gyldig-fra", "valid-from", \.validFrom,
      help: Wording(nb: "Første dag det gjelder.", en: "The first day it is valid."), example: "2019-01-01"),
    Field(
      "gyldig-til", "valid-to", \.validTo,
      help: Wording(nb: "Siste dag det gjelder.", en: "The last day it is valid."), example: "2030-12-31"),
    Field(
      "rekkefolge", "order", \.order,
      help: Wording(nb: "Plassen i listen, minst først.", en: "The position in the list, lowest first."),
      example: "10"),
  ]
}

/// How far a governing document has come.
package enum DocumentStatus: String, Choice {
  case adopted, notFinallyAdopted, notYetMade, named

  package var name: FieldName {
    switch self {
    case .adopted: FieldName("vedtatt", "adopted")
    case .notFinallyAdopted: FieldName("ikke-endelig-vedtatt", "not-finally-adopted")
    case .notYetMade: FieldName("ikke-utarbeidet", "not-yet-made")
    case .named: FieldName("gjeldende", "in-force")
    }
  }
}
