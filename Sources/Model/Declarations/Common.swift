import Diagnostics

/// The fields that every kind of public content has.
@usableFromInline
package struct Common: Sendable {
  /// The heading of the page.
  package var title = Localized<String>()
  /// One or two sentences for lists and search.
  package var summary = Localized<String>()
  /// The language that each file says it is in: nb, nn or en.
  package var language = Localized<Language>()
  /// The focus areas that this concerns.
  package var focusAreas: [Reference<FocusArea>] = []
  /// The role responsible for the content.
  package var ownerRole: String?
  /// The day the text was last changed.
  package var updated = Localized<CalendarDate>()
  /// The day by which somebody must review the page.
  package var reviewBy: CalendarDate?
  /// When the page becomes visible.
  package var publishAt = Localized<LocalTime>()
  /// When the page is removed again.
  package var expireAt = Localized<LocalTime>()
  /// Where the facts come from.
  package var sources: [Source] = []
  /// A picture beside the file.
  package var picture: FileName?
  /// What the picture shows, for those who cannot see it.
  package var pictureAlternative = Localized<String>()
  /// Yes when the picture is only decoration.
  package var isPictureDecorative: Bool?
  /// The part of the picture that must stay in sight where it is cut.
  package var pictureFocus: FocalPoint?
  /// Who took or drew the picture.
  package var pictureCredit: String?
  /// What the picture may be used for.
  package var pictureLicence: String?
  /// The consent of those whom the picture shows; never in the public projection.
  package var pictureConsent: ConsentKey?
  /// The facts of the pictures in the text.
  package var pictures: [PictureFacts] = []
  /// Words that readers may search for and that the page does not use itself.
  package var searchWords = Localized<String>()
  /// Addresses that the page has had before.
  package var formerAddresses: [SitePath] = []
  /// The last part of the page's address, when it differs from the file name.
  package var slug = Localized<Slug>()
  /// Yes when the page is not ready to be published.
  package var isDraft = Localized<Bool>()
  /// What each translation was made from; never in the public projection.
  package var translatedFrom = Localized<TranslationRecord>()
  /// Yes when the content is made up; it is left out of the published site.
  package var isExample: Bool?

  package init() {}

  /// The common fields of facts that keep them at `path`.
  static func fields<Facts: ContentFacts>(
    at path: FieldPath<Facts, Common>, summary: Requirement
  ) -> [Field<Facts>] {
    (fields + [self.summary(summary)]).map { $0.within(path) }
  }

  /// What they are called in bokmål.
  static let names = Set((fields + [summary(.optional)]).map(\.name.nb))

  /// Whether every kind has a field by this name.
  package static func isCommon(_ name: FieldName) -> Bool { names.contains(name.nb) }

  /// The field that only a command writes.
  static let translationRecord = FieldName("oversatt-fra", "translated-from")

  private static let fields: [Field<Common>] = [
    Field(
      "tittel", "title", words: \.title, .required,
      help: Wording(nb: "Overskriften på siden.", en: "The heading of the page."), example: "Velkommen hjem"),
    Field(
      "sprak", "language", words: \.language,
      help: Wording(nb: "Språket i filen: nb, nn eller en.", en: "The language of the file: nb, nn or en."),
      example: "nb"),
    Field(
      "hovedomrader", "focus-areas", list: \.focusAreas,
      help: Wording(nb: "Hovedområdene dette gjelder.", en: "The focus areas that this concerns."),
      example: "[innbyggere, handel]"),
    Field(
      "eier", "owner", \.ownerRole,
      help: Wording(nb: "Rollen som har ansvar for innholdet.", en: "The role responsible for the content."),
      example: "Prosjektleder"),
    Field(
      "oppdatert", "updated", words: \.updated,
      help: Wording(nb: "Dagen teksten sist ble endret.", en: "The day the text was last changed."),
      example: "2026-11-01"),
    Field(
      "gjennomgas", "review-by", \.reviewBy,
      help: Wording(
        nb: "Dagen noen må lese gjennom siden på nytt.",
        en: "The day by which somebody must review the page."), example: "2027-11-01"),
    Field(
      "publiseres", "publish-at", words: \.publishAt,
      help: Wording(
        nb: "Når siden blir synlig; i en oversettelse gjelder det bare den.",
        en: "When the page becomes visible; in a translation, it is for that one only."),
      example: "2027-01-15 08:00"),
    Field(
      "utloper", "expire-at", words: \.expireAt,
      help: Wording(
        nb: "Når siden blir borte igjen; i en oversettelse gjelder det bare den.",
        en: "When the page is removed again; in a translation, it is for that one only."),
      example: "2027-12-31"),
    Field(
      "kilder", "sources", list: \.sources,
      help: Wording(nb: "Hvor opplysningene kommer fra.", en: "Where the facts come from."),
      example: "[{tittel: Prosjektbeskrivelsen}]"),
    Field(
      "bilde", "picture", \.picture,
      help: Wording(
        nb: "Et bilde som ligger ved siden av filen.", en: "A picture beside the file."),
      example: "torget.jpg"),
    Field(
      "bilde-alt", "picture-alt", words: \.pictureAlternative,
      help: Wording(
        nb: "Hva bildet viser, for den som ikke ser det.",
        en: "What the picture shows, for those who cannot see it."), example: "To barn på sykkel foran kirken"
    ),
    Field(
      "bilde-pynt", "picture-decorative", \.isPictureDecorative,
      help: Wording(nb: "Ja når bildet bare er pynt.", en: "Yes when the picture is only decoration."),
      example: "ja"),
    Field(
      "bilde-fokus", "picture-focus", \.pictureFocus,
      help: Wording(
        nb: "Punktet som alltid skal synes når bildet beskjæres: fra venstre, og ovenfra.",
        en: "The point that must stay visible when the picture is cropped: from the left, and from the top."),
      example: "30 % 40 %"),
    Field(
      "bilde-kreditering", "picture-credit", \.pictureCredit,
      help: Wording(nb: "Hvem som har tatt bildet.", en: "Who took the picture."), example: "Ola Eksempel"),
    Field(
      "bilde-lisens", "picture-licence", \.pictureLicence,
      help: Wording(nb: "Hva bildet kan brukes til.", en: "What the picture may be used for."),
      example: "CC BY 4.0"),
    Field(
      "bilde-samtykke", "picture-consent", \.pictureConsent,
      help: Wording(
        nb:
          "Filnavnet, uten endelse, på samtykket fra dem bildet viser. Uten gyldig samtykke vises det ingen steder.",
        en:
          "The file name, without extension, of the consent of the people in the picture. Without a valid consent it is not shown anywhere."
      ), example: "samtykke-eksempel"),
    Field(
      "bilder", "pictures", list: \.pictures,
      help: Wording(
        nb: "Hvem som har tatt bildene i teksten, og hvem som har samtykket til dem.",
        en: "Who took the pictures in the text, and who has consented to their use."),
      example: "[{fil: torget.jpg, kreditering: Ola Eksempel}]"),
    Field(
      "sokeord", "search-words", words: \.searchWords,
      help: Wording(
        nb: "Ord som leserne kan søke etter, og som ikke står på siden.",
        en: "Words that readers may search for and that the page does not use."),
      example: "tilflytter, innflytting, relokasjon"),
    Field(
      "tidligere-adresser", "former-addresses", list: \.formerAddresses,
      help: Wording(nb: "Adresser som siden har hatt før.", en: "Addresses that the page has had before."),
      example: "[/flytt-hjem/]"),
    Field(
      "adresse", "address", words: \.slug,
      help: Wording(
        nb: "Siste del av sidens adresse, når den skal være en annen enn filnavnet.",
        en: "The last part of the page's address, when it differs from the file name."),
      example: "welcome-home"),
    Field(
      "utkast", "draft", words: \.isDraft,
      help: Wording(
        nb: "Ja når siden ikke er klar til å vises; i en oversettelse gjelder det bare den.",
        en: "Yes when the page is not ready to be published; in a translation, it is for that one only."),
      example: "ja"),
    Field(
      translationRecord.nb, translationRecord.en, words: \.translatedFrom,
      help: Wording(
        nb: "Hva en oversettelse er laget av; «story translations mark» skriver det.",
        en: "What a translation was made from; “story translations mark” writes it."),
      example: "9c1185a5c5e9fc54612808977ee8f548b2258d31 tittel=d3b59ca9 /=8f1b2a07"),
    Field(
      "eksempel", "example", \.isExample,
      help: Wording(
        nb: "Ja når innholdet er oppdiktet; det kommer ikke med på det ferdige nettstedet.",
        en: "Yes when the content is made up; it is left out of the published site."), example: "ja"),
  ]

  private static func summary(_ requirement: Requirement) -> Field<Common> {
    Field(
      "sammendrag", "summary", words: \.summary, requirement,
      help: Wording(
        nb: "Én eller to setninger som står i lister og søk.",
        en: "One or two sentences for lists and search."), example: "Vi hjelper deg hjem til Kongsberg.")
  }
}

/// Where a fact comes from.
package struct Source: FieldGroup {
  /// What the source is called.
  package var title = Localized<String>()
  /// Where it can be read.
  package var address: WebAddress?
  /// The page of the site that says more of it.
  package var page: Reference<Page>?
  /// When it is from.
  package var date: CalendarDate?
  /// When it was read, for a page that may have changed since.
  package var read: CalendarDate?
  /// The languages whose pages rest on it; all, when it does not say.
  package var languages: [Language] = []

  package init() {}

  package static let fields: [Field<Source>] = [
    Field(
      "tittel", "title", words: \.title, .required,
      help: Wording(nb: "Hva kilden heter.", en: "What the source is called."),
      example: "Vekst i Kongsberg, prosjektbeskrivelse"),
    Field(
      "adresse", "url", \.address,
      help: Wording(nb: "Hvor den kan leses.", en: "Where it can be read."),
      example: "https://www.kongsberg.kommune.no/"),
    Field(
      "side", "page", \.page,
      help: Wording(nb: "Siden her som forteller om den.", en: "The page of this site about it."),
      example: "kilden"),
    Field(
      "dato", "date", \.date,
      help: Wording(nb: "Når den er fra.", en: "When it is from."), example: "2018-03-14"),
    Field(
      "lest", "read", \.read,
      help: Wording(
        nb: "Når den ble lest, når den kan ha endret seg siden.",
        en: "When it was read, if it may have changed since."),
      example: "2026-11-26"),
    Field(
      "sprak", "languages", list: \.languages,
      help: Wording(
        nb: "Språkene som bruker kilden, når den bare gjelder siden på noen av dem.",
        en: "The languages that use the source, when only some of the pages rest on it."),
      example: "[en]"),
  ]
}

extension Source {
  /// Whether the page in a language rests on it.
  package func isUsed(in language: Language) -> Bool { languages.isEmpty || languages.contains(language) }
}
