import Diagnostics

/// A person's consent to being written about or shown; never public.
package struct Consent: ContentFacts {
  package var common = Common()

  package init() {}

  /// What only the project sees; written under `content/intern/samtykker/`.
  package struct Internal: InternalFacts {
    /// Who has consented.
    package var person: String?
    /// What the consent is about.
    package var subject: String?
    /// Where it may be used.
    package var channels: [String] = []
    /// The day it was given.
    package var date: CalendarDate?
    /// The last day it is valid.
    package var expiry: CalendarDate?
    /// The day it was withdrawn.
    package var withdrawn: CalendarDate?

    package init() {}
  }

  package static let kindID = KindID("consent")

  package static let mayBeProjectOnly = true

  package static let kind = Kind<Consent>(
    id: kindID, name: Wording(nb: "samtykke", en: "consent"),
    folder: FieldName("samtykker", "consents"),
    form: .internalRegister, addresses: .nowhere,
    fields: publicFields, internalFields: internalFields)

  private static let publicFields: [Field<Consent>] = []

  private static let internalFields: [Field<Internal>] = [
    Field(
      "person", "person", \.person, .required, for: .projectOnlyUnsearched,
      help: Wording(nb: "Hvem som har samtykket.", en: "Who has consented."), example: "Ola Eksempel"),
    Field(
      "hva", "what", \.subject, .required, for: .projectOnlyUnsearched,
      help: Wording(nb: "Hva samtykket gjelder.", en: "What the consent is about."),
      example: "Intervju og bilde"),
    Field(
      "kanaler", "channels", list: \.channels, for: .projectOnlyUnsearched,
      help: Wording(nb: "Hvor det kan brukes.", en: "Where it may be used."), example: "[nettsted]"),
    Field(
      "dato", "date", \.date, .required, for: .projectOnly,
      help: Wording(nb: "Dagen det ble gitt.", en: "The day it was given."), example: "2027-01-10"),
    Field(
      "utloper", "expiry", \.expiry, .required, for: .projectOnly,
      help: Wording(nb: "Siste dag det gjelder.", en: "The last day it is valid."), example: "2028-01-10"),
    Field(
      "trukket", "withdrawn", \.withdrawn, for: .projectOnly,
      help: Wording(nb: "Dagen det ble trukket tilbake.", en: "The day it was withdrawn."),
      example: "2027-06-01"),
  ]
}

extension Consent.Internal {
  /// Whether the consent has been given and is neither expired nor withdrawn on that day.
  package func holds(on day: CalendarDate) -> Bool {
    guard let date, date <= day, let expiry, expiry >= day else { return false }
    return withdrawn.map { $0 > day } ?? true
  }

  /// Whether it held once: what has not begun takes nothing away.
  package func isOver(on day: CalendarDate) -> Bool {
    withdrawn.map { $0 <= day } ?? false || expiry.map { $0 < day } ?? false
  }
}
