import Arithmetic
import Diagnostics

/// A company or public body that takes part in the project.
package struct Partner: ContentFacts {
  package var common = Common()
  /// Nine digits from the Brønnøysund register.
  package var organisationNumber: String?
  /// The partner's website.
  package var website: WebAddress?
  /// The logo, beside the file.
  package var logo: FileName?
  /// The year the partner joined.
  package var since: ReportingPeriod?
  /// What the partner brings.
  package var contribution = Localized<String>()
  /// What kind of partner it is.
  package var type: PartnerType?

  package init() {}

  /// What only the project sees; written under `content/intern/partnere/`.
  package struct Internal: InternalFacts {
    /// The yearly contribution.
    package var sum: Kroner?
    /// Money, goods or services.
    package var form: ContributionForm?
    /// How goods and services are valued.
    package var valuation: String?
    /// What was agreed and what came of it, year by year.
    package var years: ByYear<YearOfAgreement>?
    /// Sums that do not say which year they are of: not counted, but reported.
    package var withoutYear = YearOfAgreement()
    /// The first day of the agreement.
    package var from: CalendarDate?
    /// The last day of the agreement.
    package var to: CalendarDate?
    /// The period of notice.
    package var notice: String?
    /// Our contact.
    package var contact: String?
    /// What the partner gets in return.
    package var counterPerformance: String?

    package init() {}
  }

  package static let kindID = KindID("partner")

  package static let kind = Kind<Partner>(
    id: kindID, name: Wording(nb: "partner", en: "partner"),
    folder: FieldName("partnere", "partners"),
    form: .register, addresses: .listed,
    fields: Common.fields(at: \Partner.common, summary: .optional) + publicFields,
    internalFields: internalFields)

  private static let publicFields: [Field<Partner>] = [
    Field(
      "organisasjonsnummer", "organisation-number", \.organisationNumber,
      help: Wording(nb: "Ni sifre fra Brønnøysund.", en: "Nine digits from the Brønnøysund register."),
      example: "974 760 673"),
    Field(
      "nettsted", "website", \.website,
      help: Wording(nb: "Partnerens nettsted.", en: "The partner's website."),
      example: "https://www.eksempel.no/"),
    Field(
      "logo", "logo", \.logo,
      help: Wording(nb: "Logoen, ved siden av filen.", en: "The logo, beside the file."), example: "logo.svg"),
    Field(
      "siden", "since", \.since,
      help: Wording(nb: "Året partneren kom med.", en: "The year the partner joined."), example: "2027"),
    Field(
      "bidrar-med", "brings", words: \.contribution,
      help: Wording(nb: "Hva partneren bidrar med.", en: "What the partner brings."),
      example: "Kompetanse på rekruttering"),
    Field(
      "type", "type", \.type,
      help: Wording(nb: "Hva slags partner det er.", en: "What kind of partner it is."), example: "bedrift"),
  ]

  private static let internalFields: [Field<Internal>] =
    [
      Field(
        "sum", "sum", \.sum, for: .projectOnly,
        help: Wording(
          nb:
            "Årlig bidrag. Det telles i hvert år som et av avtalens år begynner i, når året ikke har sitt eget «avtalt».",
          en:
            "The yearly contribution. It counts in each year that a year of the agreement begins in, unless that year has an “agreed” of its own."
        ), example: "50000"),
      Field(
        "form", "form", \.form, for: .projectOnly,
        help: Wording(nb: "Penger, varer eller tjenester.", en: "Money, goods or services."),
        example: "penger"),
      Field(
        "verdsetting", "valuation", \.valuation, for: .projectOnly,
        help: Wording(
          nb: "Hvordan varer og tjenester er verdsatt.", en: "How goods and services are valued."),
        example: "Timepris 1 200 kroner"),
      Field(
        "ar", "years", \.years, for: .projectOnly,
        help: Wording(
          nb: "Hva som er avtalt, levert, godkjent og betalt hvert år.",
          en: "What was agreed, delivered, approved and paid each year."),
        example: "{2027: {avtalt: 50000, betalt: 20000}}"),
      Field(
        "fra", "from", \.from, for: .projectOnly,
        help: Wording(nb: "Første dag i avtalen.", en: "The first day of the agreement."),
        example: "2027-01-01"
      ),
      Field(
        "til", "to", \.to, for: .projectOnly,
        help: Wording(nb: "Siste dag i avtalen.", en: "The last day of the agreement."), example: "2027-12-31"
      ),
      Field(
        "oppsigelse", "notice", \.notice, for: .projectOnlyUnsearched,
        help: Wording(nb: "Oppsigelsestid.", en: "The period of notice."), example: "3 måneder"),
      Field(
        "kontakt", "contact", \.contact, for: .projectOnly,
        help: Wording(nb: "Hvem vi snakker med.", en: "Our contact."),
        example: "Kari Eksempel, kari@eksempel.no"),
      Field(
        "motytelse", "counter-performance", \.counterPerformance, for: .projectOnlyUnsearched,
        help: Wording(nb: "Hva partneren får igjen.", en: "What the partner gets in return."),
        example: "Logo på nettstedet"),
    ] + YearOfAgreement.fields.map { $0.within(\Internal.withoutYear).former }
}

/// What was agreed for a year, and what came of it.
package struct YearOfAgreement: FieldGroup {
  /// Agreed, when it is another sum than the yearly contribution.
  package var agreed: Kroner?
  /// Goods and services that were delivered.
  package var delivered: Kroner?
  /// Of those, what the project has approved.
  package var approved: Kroner?
  /// Money that was paid.
  package var paid: Kroner?

  package init() {}

  package static let fields: [Field<YearOfAgreement>] = [
    Field(
      "avtalt", "agreed", \.agreed, for: .projectOnly,
      help: Wording(
        nb: "Avtalt for året, når det er en annen sum enn det årlige bidraget.",
        en: "Agreed for the year, when it differs from the yearly contribution."), example: "50000"),
    Field(
      "levert", "delivered", \.delivered, for: .projectOnly,
      help: Wording(nb: "Varer og tjenester som er levert.", en: "Goods and services that were delivered."),
      example: "20000"),
    Field(
      "godkjent", "approved", \.approved, for: .projectOnly,
      help: Wording(
        nb: "Det prosjektet har godkjent av det som er levert.",
        en: "What the project has approved of what was delivered."), example: "20000"),
    Field(
      "betalt", "paid", \.paid, for: .projectOnly,
      help: Wording(nb: "Penger som er betalt.", en: "Money that was paid."), example: "20000"),
  ]
}

extension Kroner {
  /// Nil below 0.
  package var counted: Kroner? { amount.sign < 0 ? nil : self }
}

/// What kind of partner it is.
package enum PartnerType: String, Choice {
  case company, municipality, association, publicBody

  package var name: FieldName {
    switch self {
    case .company: FieldName("bedrift", "company")
    case .municipality: FieldName("kommune", "municipality")
    case .association: FieldName("forening", "association")
    case .publicBody: FieldName("offentlig", "public-body")
    }
  }
}

/// What a partner contributes with.
package enum ContributionForm: String, Choice {
  case money, goods, services

  package var name: FieldName {
    switch self {
    case .money: FieldName("penger", "money")
    case .goods: FieldName("varer", "goods")
    case .services: FieldName("tjenester", "services")
    }
  }
}
