import Diagnostics

/// News, a story or a press release.
package struct Article: ContentFacts {
  package var common = Common()
  /// What kind of article it is.
  package var type: ArticleType?
  /// The date of the article.
  package var date: CalendarDate?
  /// The campaign that it belongs to.
  package var campaign: Reference<Campaign>?

  package init() {}

  /// What only the project sees; written under `content/intern/aktuelt/`.
  package struct Internal: InternalFacts {
    /// The consent of the person it is about.
    package var consent: Reference<Consent>?

    package init() {}
  }

  package static let kindID = KindID("article")

  package static let kind = Kind<Article>(
    id: kindID, name: Wording(nb: "artikkel", en: "article"), folder: FieldName("aktuelt", "news"),
    form: .document, addresses: .pages,
    fields: Common.fields(at: \Article.common, summary: .required) + publicFields,
    internalFields: internalFields)

  private static let publicFields: [Field<Article>] = [
    Field(
      "type", "type", \.type,
      help: Wording(nb: "Hva slags artikkel det er.", en: "What kind of article it is."), example: "nyhet"),
    Field(
      "dato", "date", \.date, .required,
      help: Wording(nb: "Dagen den er fra.", en: "The date of the article."), example: "2027-01-15"),
    Field(
      "kampanje", "campaign", \.campaign,
      help: Wording(nb: "Kampanjen den hører til.", en: "The campaign that it belongs to."),
      example: "velkommen-hjem"),
  ]

  private static let internalFields: [Field<Internal>] = [
    Field(
      "samtykke", "consent", \.consent, for: .projectOnly,
      help: Wording(nb: "Samtykket fra den det handler om.", en: "The consent of the person it is about."),
      example: "samtykke-eksempel")
  ]
}

/// What kind of article it is.
package enum ArticleType: String, Choice {
  case news, story, press

  package var name: FieldName {
    switch self {
    case .news: FieldName("nyhet", "news")
    case .story: FieldName("historie", "story")
    case .press: FieldName("pressemelding", "press")
    }
  }
}

extension Article {
  /// Nothing is news before its day, and a story about a person is shown only while that person's consent holds.
  package static func hiding(_ entry: Entry<Article>, at moment: Moment, _ site: SiteModel) -> Visibility? {
    if let date = entry.date, date > moment.today { return .notBefore(LocalTime(date)) }
    guard entry.type == .story || entry.internalFacts.consent != nil else { return nil }
    guard let consent = entry.internalFacts.consent.flatMap({ site.entry($0) }) else {
      return .withoutConsent
    }
    return consent.internalFacts.holds(on: moment.today) ? nil : .withoutConsent
  }
}
