import Diagnostics

/// The site as a whole: its names, its menu, and what the project says of itself.
package struct Site: ContentFacts {
  package var common = Common()
  /// The name of the site.
  package var name = Localized<String>()
  /// What the site is, in one sentence.
  package var description = Localized<String>()
  /// The address of the site on the web.
  package var domain: WebAddress?
  /// The folders of its domain that the whole site has lain in before: `/`, `/vekst/`.
  package var formerFolders: [SitePath] = []
  /// The languages of the site, the main one first.
  package var languages: [Language] = []
  /// The main menu, at most six items.
  package var menu: [MenuItem] = []
  /// The place that the site is about.
  package var area = Localized<String>()
  /// The numbers of the municipality that the site is about: the one of today, and those that it had before.
  package var municipalities: [String] = []
  /// The vision of the project.
  package var vision = Localized<String>()
  /// The values of the project.
  package var values: [ProjectValue] = []
  /// The phases of the project.
  package var phases: [ProjectPhase] = []
  /// Who owns the project.
  package var projectOwner = Localized<String>()
  /// The role to ask.
  package var contactRole = Localized<String>()
  /// What roles are called in each language, where they are no posts.
  package var roles: [Localized<String>] = []
  /// The address of the statement at uustatus.no.
  package var accessibilityStatement = Localized<WebAddress>()
  /// Where to report a weakness in the site's security.
  package var securityContact: WebAddress?
  /// Where readers may write or call.
  package var contactAddress: WebAddress?
  /// Where readers may call.
  package var contactTelephone: Telephone?
  /// Whom newsrooms reach.
  package var pressContact: ContactDetails?
  /// The privacy page.
  package var privacy: Reference<Page>?
  /// What counts as plain language here.
  package var plainLanguage: PlainLanguage?
  /// Rules with another severity here than by default.
  package var rules: [RuleSetting] = []
  /// What counts against the goal of the financing; all of it when it is not said.
  package var financingBasis: FinancingBasis?
  /// Who answers for what has no owner of its own.
  package var responsibilities = Responsibilities()

  package init() {}

  package typealias Internal = NothingInternal

  package static let kindID = KindID("site")

  package static let kind = Kind<Site>(
    id: kindID, name: Wording(nb: "nettsted", en: "site"), folder: FieldName("nettsted", "site"),
    form: .single, addresses: .nowhere,
    fields: publicFields, internalFields: [], called: Wording(nb: "nettstedet", en: "the site"))

  static let languagesField = FieldName("sprakvalg", "languages")

  private static let publicFields: [Field<Site>] =
    [
      Field(
        "navn", "name", words: \.name, .required,
        help: Wording(nb: "Nettstedets navn.", en: "The name of the site."), example: "Vekst i Kongsberg"),
      Field(
        "beskrivelse", "description", words: \.description, .required,
        help: Wording(nb: "Hva nettstedet er, i én setning.", en: "What the site is, in one sentence."),
        example: "Et felles prosjekt for kommune og næringsliv."),
      Field(
        "domene", "domain", \.domain, .required,
        help: Wording(
          nb:
            "Adressen nettstedet har på nettet. Ligger det i en mappe på domenet, er den med: https://kommunen.example/vekst.",
          en:
            "The address of the site on the web. A folder of the domain that it lies in is part of it: https://kommunen.example/vekst."
        ),
        example: "https://vekstikongsberg.example"),
      Field(
        "tidligere-mapper", "former-folders", list: \.formerFolders,
        help: Wording(
          nb:
            "Mapper på domenet som hele nettstedet har ligget i før, så adressene der fører videre: / for toppen av domenet.",
          en:
            "Folders of the domain that the whole site has lain in before, so that addresses there lead on: / for the top of the domain."
        ),
        example: "[/]"),
      Field(
        languagesField.nb, languagesField.en, list: \.languages, .required,
        help: Wording(
          nb: "Språkene nettstedet finnes på, hovedspråket først.",
          en: "The languages of the site, the main one first."), example: "[nb, en]"),
      Field(
        "meny", "menu", list: \.menu, .required,
        help: Wording(nb: "Hovedmenyen, høyst seks punkter.", en: "The main menu, at most six items."),
        example: "[{tekst: Flytt hit, side: flytt-hit}]"),
      Field(
        "omrade", "area", words: \.area,
        help: Wording(nb: "Stedet nettstedet handler om.", en: "The place the site is about."),
        example: "Kongsberg"),
      Field(
        "kommunenumre", "municipality-numbers", list: \.municipalities,
        help: Wording(
          nb: "Numrene til kommunen nettstedet handler om: det den har nå, og dem den har hatt før.",
          en:
            "The numbers of the municipality the site is about: the one it has now, and those it had before."),
        example: "[\"3303\", \"3006\", \"0604\"]"),
      Field(
        "visjon", "vision", words: \.vision,
        help: Wording(nb: "Prosjektets visjon.", en: "The vision of the project."),
        example: "Teknologibyen Kongsberg – vekst gjennom kunnskap og kultur"),
      Field(
        "verdier", "values", list: \.values,
        help: Wording(nb: "Prosjektets verdier.", en: "The values of the project."),
        example: "[{navn: Stolthet}]"),
      Field(
        "faser", "phases", list: \.phases,
        help: Wording(nb: "Prosjektets faser.", en: "The phases of the project."),
        example: "[{navn: Første fase, fra: 2019-01-01, til: 2024-12-31}]"),
      Field(
        "prosjekteier", "project-owner", words: \.projectOwner,
        help: Wording(nb: "Hvem som eier prosjektet.", en: "Who owns the project."), example: "Formannskapet"),
      Field(
        "kontaktrolle", "contact-role", words: \.contactRole,
        help: Wording(nb: "Rollen man spør når man lurer på noe.", en: "The role to ask."),
        example: "Prosjektleder"),
      Field(
        "roller", "roles", list: \.roles,
        help: Wording(
          nb: "Hva rollene i «eier» heter på andre språk.",
          en: "What the roles of “owner” are called in other languages."),
        example: "[{nb: Kommunikasjonsgruppa, en: The communication group}]"),
      Field(
        "tilgjengelighetserklaring", "accessibility-statement", words: \.accessibilityStatement,
        help: Wording(
          nb: "Adressen til erklæringen hos uustatus.no.", en: "The address of the statement at uustatus.no."),
        example: "https://uustatus.no/nb/erklaringer/publisert/…"),
      Field(
        "personvern", "privacy", \.privacy,
        help: Wording(nb: "Siden om personvern.", en: "The privacy page."), example: "personvern"),
      Field(
        "kontaktadresse", "contact-address", \.contactAddress,
        help: Wording(
          nb: "Hvor leserne kan skrive: mailto: eller https:.",
          en: "Where readers can write: mailto: or https:."), example: "mailto:post@eksempel.no"),
      Field(
        "kontakttelefon", "contact-telephone", \.contactTelephone,
        help: Wording(nb: "Hvor leserne kan ringe.", en: "Where readers can call."), example: "32 00 00 00"),
      Field(
        "pressekontakt", "press-contact", \.pressContact,
        help: Wording(nb: "Hvem mediene når.", en: "Whom the media reach."),
        example: "{rolle: Kommunikasjonsansvarlig, telefon: 32 00 00 00}"),
      Field(
        "sikkerhetskontakt", "security-contact", \.securityContact,
        help: Wording(
          nb: "Hvem man sier fra til om en svakhet i nettstedets sikkerhet: mailto:, https: eller tel:.",
          en: "Where to report a security problem with the site: mailto:, https: or tel:."),
        example: "mailto:sikkerhet@eksempel.no"),
      Field(
        "klarsprak", "plain-language", \.plainLanguage,
        help: Wording(
          nb: "Hvor tunge tekster og lange setninger det gis råd om.",
          en: "The readability index and sentence length above which advice is given."),
        example: "{lix: 45, setning: 25}"),
      Field(
        "regler", "rules", list: \.rules,
        help: Wording(
          nb:
            "Regler som skal veie mer eller mindre enn de gjør ellers. Det som er en feil, forblir en feil.",
          en: "Rules with another severity on this site. Errors cannot be changed."),
        example: "[{kode: long-sentence, vekt: advarsel}]"),
      Field(
        "finansieringen-teller", "financing-counts", \.financingBasis,
        help: Wording(
          nb:
            "Hva som teller mot målet for finansieringen på statussiden: alt, eller bare penger (uten varer og tjenester).",
          en:
            "What counts against the financing goal on the status page: all, or money alone (without in-kind)."
        ),
        example: "alt"),
    ] + Responsibilities.fields.map { $0.within(\Site.responsibilities) }
}

/// What counts against the goal of the financing. The project description does not say, so both are shown.
package enum FinancingBasis: String, Choice {
  case all, moneyOnly

  package var name: FieldName {
    switch self {
    case .all: FieldName("alt", "all")
    case .moneyOnly: FieldName("penger", "money")
    }
  }
}

/// One item of the main menu.
package struct MenuItem: FieldGroup {
  /// The word in the menu.
  package var text = Localized<String>()
  /// The page that it leads to.
  package var page: Reference<Page>?

  package init() {}

  package static let fields: [Field<MenuItem>] = [
    Field(
      "tekst", "text", words: \.text, .required,
      help: Wording(nb: "Ordet i menyen.", en: "The word in the menu."), example: "Flytt hit"),
    Field(
      "side", "page", \.page, .required,
      help: Wording(nb: "Siden den fører til.", en: "The page that it leads to."), example: "flytt-hit"),
  ]
}

/// One of the values that the project stands for.
package struct ProjectValue: FieldGroup {
  /// The value, in one word.
  package var name = Localized<String>()
  /// What it means.
  package var description = Localized<String>()

  package init() {}

  package static let fields: [Field<ProjectValue>] = [
    Field(
      "navn", "name", words: \.name, .required,
      help: Wording(nb: "Verdien, i ett ord.", en: "The value, in one word."), example: "Raushet"),
    Field(
      "beskrivelse", "description", words: \.description,
      help: Wording(nb: "Hva den betyr.", en: "What it means."), example: "Vi deler det vi kan."),
  ]
}

extension Site {
  /// The years that the project runs, by its phases; nil when they do not say.
  package var years: ClosedRange<Int>? {
    guard let first = phases.compactMap(\.from?.year).min(), let last = phases.compactMap(\.to?.year).max(),
      first <= last
    else { return nil }
    return first...last
  }
}

extension Site {
  /// A role that an entry names as its owner, as another language calls it; nil when nothing says.
  package func role(_ written: String, in language: Language) -> String? {
    ([contactRole] + roles).first { role in role.values.contains { $0.value == written } }?[language]
  }
}

/// A part of the project's life.
package struct ProjectPhase: FieldGroup {
  /// What the phase is called.
  package var name = Localized<String>()
  /// The first year.
  package var from: ReportingPeriod?
  /// The last year.
  package var to: ReportingPeriod?

  package init() {}

  package static let fields: [Field<ProjectPhase>] = [
    Field(
      "navn", "name", words: \.name, .required,
      help: Wording(nb: "Hva fasen heter.", en: "What the phase is called."), example: "Første fase"),
    Field(
      "fra", "from", \.from, .required,
      help: Wording(nb: "Første år.", en: "The first year."), example: "2019"),
    Field(
      "til", "to", \.to, .required,
      help: Wording(nb: "Siste år.", en: "The last year."), example: "2024"),
  ]
}
