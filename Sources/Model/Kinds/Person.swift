import Diagnostics

/// A person with a role in the project.
package struct Person: ContentFacts {
  package var common = Common()
  /// The position or role.
  package var role = Localized<String>()
  /// Where the person comes from.
  package var organisation: String?
  /// The position in the project.
  package var post: Post?
  /// The first day in the post.
  package var from: CalendarDate?
  /// The last day in the post.
  package var to: CalendarDate?
  /// The day somebody last checked that this is right.
  package var checked: CalendarDate?
  /// The position in the list, lowest first.
  package var order: WholeNumber?

  package init() {}

  /// What only the project sees; written under `content/intern/personer/`.
  package struct Internal: InternalFacts {
    /// Direct contact.
    package var contact: String?

    package init() {}
  }

  package static let kindID = KindID("person")

  package static let kind = Kind<Person>(
    id: kindID, name: Wording(nb: "person", en: "person"), folder: FieldName("personer", "people"),
    form: .register, addresses: .listed,
    fields: Common.fields(at: \Person.common, summary: .optional) + publicFields,
    internalFields: internalFields)

  private static let publicFields: [Field<Person>] = [
    Field(
      "rolle", "role", words: \.role, .required,
      help: Wording(nb: "Stillingen eller rollen.", en: "The position or role."), example: "Daglig leder"),
    Field(
      "organisasjon", "organisation", \.organisation,
      help: Wording(nb: "Hvor personen kommer fra.", en: "Where the person comes from."),
      example: "Kongsberg Næringsforum"),
    Field(
      "verv", "post", \.post,
      help: Wording(nb: "Vervet i prosjektet.", en: "The position in the project."), example: "medlem"),
    Field(
      "fra", "from", \.from,
      help: Wording(nb: "Første dag i vervet.", en: "The first day in the post."), example: "2027-01-01"),
    Field(
      "til", "to", \.to,
      help: Wording(nb: "Siste dag i vervet.", en: "The last day in the post."), example: "2028-12-31"),
    Field(
      "kontrollert", "checked", \.checked,
      help: Wording(
        nb: "Dagen noen sist sjekket at dette stemmer.",
        en: "The day somebody last checked that this is right."),
      example: "2026-11-01"),
    Field(
      "rekkefolge", "order", \.order,
      help: Wording(nb: "Plassen i listen, minst først.", en: "The position in the list, lowest first."),
      example: "10"),
  ]

  private static let internalFields: [Field<Internal>] = [
    Field(
      "kontakt", "contact", \.contact, for: .projectOnly,
      help: Wording(nb: "Direkte kontakt.", en: "Direct contact."), example: "900 00 000")
  ]
}

/// A post in the project.
package enum Post: String, Choice {
  case leader, member, projectLeader, secretariat

  package var name: FieldName {
    switch self {
    case .leader: FieldName("leder", "leader")
    case .member: FieldName("medlem", "member")
    case .projectLeader: FieldName("prosjektleder", "project-leader")
    case .secretariat: FieldName("sekretariat", "secretariat")
    }
  }
}

extension Person {
  package static func hiding(_ entry: Entry<Person>, at moment: Moment, _ site: SiteModel) -> Visibility? {
    let hasBegun = entry.from.map { $0 <= moment.today } ?? true
    let isOver = entry.to.map { $0 < moment.today } ?? false
    return hasBegun && !isOver ? nil : .notInPost
  }
}
