import Diagnostics

/// How somebody is reached, where it is another than the site's own contact.
package struct ContactDetails: FieldGroup {
  /// Whom one reaches.
  package var role = Localized<String>()
  /// Where to write.
  package var address: WebAddress?
  /// Where to call.
  package var telephone: Telephone?

  package init() {}

  package static let fields: [Field<ContactDetails>] = [
    Field(
      "rolle", "role", words: \.role, help: Wording(nb: "Hvem man når.", en: "Whom one reaches."),
      example: "Kommunikasjonsansvarlig"),
    Field(
      "adresse", "address", \.address,
      help: Wording(nb: "Hvor man skriver: mailto: eller https:.", en: "Where to write: mailto: or https:."),
      example: "mailto:post@eksempel.no"),
    Field(
      "telefon", "telephone", \.telephone,
      help: Wording(nb: "Hvor man ringer.", en: "Where to call."), example: "32 00 00 00"),
  ]
}
