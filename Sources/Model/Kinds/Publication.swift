import Diagnostics

/// Where the finished sites are published, and what of the site's addresses is gone for good; `content/publisering.yml`.
///
/// It holds no secret: keys and passwords belong to the programs that ask for them (ssh, rclone).
package struct Publication: ContentFacts {
  package var common = Common()
  /// Where finished sites are published.
  package var targets: [PublishTarget] = []
  /// Addresses, places on pages and identifiers that were published, and that nothing leads to any more.
  package var gone: [GoneAddress] = []

  package init() {}

  package typealias Internal = NothingInternal

  package static let kindID = KindID("publication")

  package static let kind = Kind<Publication>(
    id: kindID, name: Wording(nb: "publisering", en: "publishing"),
    folder: FieldName("publisering", "publishing"),
    form: .single, addresses: .nowhere,
    fields: publicFields, internalFields: [], called: Wording(nb: "publiseringen", en: "the publishing"))

  private static let publicFields: [Field<Publication>] = [
    Field(
      "steder", "targets", list: \.targets,
      help: Wording(
        nb: "Hvor nettstedet og statussiden legges ut. Ingen passord eller nøkler her.",
        en: "Where the site and the status page are published. No passwords or keys here."),
      example: "[{navn: tjener, innhold: nettsted, slag: mappe, mappe: /srv/www/vekst}]"),
    Field(
      "borte", "gone", list: \.gone,
      help: Wording(
        nb: "Adresser som er borte for godt, så ingenting skal føre dit.",
        en: "Addresses that are gone for good, so that nothing needs to lead there."),
      example: "[{adresse: /boligdagen/, grunn: Slått sammen med åpen dag}]"),
  ]
}

/// Something that was published and is gone on purpose.
package struct GoneAddress: FieldGroup {
  /// The address, with `#` for a place on a page; or the identifier in a feed or calendar.
  package var address: MachineText?
  /// Why.
  package var reason: String?

  package init() {}

  package static let fields: [Field<GoneAddress>] = [
    Field(
      "adresse", "address", \.address, .required,
      help: Wording(
        nb:
          "Adressen slik meldingen viser den: /gammel/, /side/#sted, eller id-en i en strøm eller kalender.",
        en: "The address as the finding shows it: /old/, /page/#place, or the id in a feed or calendar."),
      example: "/boligdagen/"),
    Field(
      "grunn", "reason", \.reason, for: .projectOnlyUnsearched,
      help: Wording(nb: "Hvorfor den er borte.", en: "Why it is gone."),
      example: "Slått sammen med åpen dag"),
  ]
}
