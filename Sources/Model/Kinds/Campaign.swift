import Diagnostics

/// A campaign such as Velkommen hjem: whom it speaks to, what it says, and whom to ask.
package struct Campaign: ContentFacts {
  package var common = Common()
  /// What the campaign should achieve.
  package var purpose = Localized<String>()
  /// Who the campaign is for.
  package var targetGroups: [TargetGroup] = []
  /// The campaign's main message.
  package var message = Localized<String>()
  /// When the campaign runs.
  package var period: Period?
  /// The role to ask.
  package var contactRole = Localized<String>()
  /// What we want the reader to do.
  package var callToAction: CallToAction?
  /// The KPIs the campaign should improve.
  package var kpis: [Reference<KPI>] = []
  /// Where the campaign is shown.
  package var channels: [LocalizedText] = []
  /// Activities in the action plan.
  package var activities: [Reference<Activity>] = []
  /// Events of the campaign.
  package var events: [Reference<Event>] = []
  /// The place in lists, smallest first.
  package var order: WholeNumber?

  package init() {}

  /// What only the project sees; written under `content/intern/kampanjer/`.
  package struct Internal: InternalFacts {
    /// The campaign's budget.
    package var budget: Kroner?
    /// Results for each channel.
    package var results: [ChannelResult] = []

    package init() {}
  }

  package static let kindID = KindID("campaign")

  package static let kind = Kind<Campaign>(
    id: kindID, name: Wording(nb: "kampanje", en: "campaign"),
    folder: FieldName("kampanjer", "campaigns"),
    form: .document, addresses: .pages,
    fields: Common.fields(at: \Campaign.common, summary: .required) + publicFields,
    internalFields: internalFields, askedFor: ["handling"])

  private static let publicFields: [Field<Campaign>] = [
    Field(
      "formal", "purpose", words: \.purpose, .required,
      help: Wording(nb: "Hva kampanjen skal oppnå.", en: "What the campaign should achieve."),
      example: "Rekruttere nye innbyggere"),
    Field(
      "malgrupper", "target-groups", list: \.targetGroups,
      help: Wording(nb: "Hvem kampanjen snakker til.", en: "Who the campaign is for."),
      example: "[{navn: Utflyttede kongsbergensere}]"),
    Field(
      "budskap", "message", words: \.message,
      help: Wording(nb: "Det ene kampanjen vil si.", en: "The campaign's main message."),
      example: "Du er velkommen hjem."),
    Field(
      "periode", "period", \.period,
      help: Wording(nb: "Når kampanjen varer.", en: "When the campaign runs."),
      example: "{fra: 2027-01-01, til: 2027-12-31}"),
    Field(
      "kontaktrolle", "contact-role", words: \.contactRole, .required,
      help: Wording(nb: "Rollen man spør.", en: "The role to ask."), example: "Prosjektleder"),
    Field(
      "handling", "call-to-action", \.callToAction,
      help: Wording(nb: "Det vi vil at leseren skal gjøre.", en: "What we want the reader to do."),
      example: "{tekst: Meld deg på, adresse: https://…}"),
    Field(
      "maltall", "kpis", list: \.kpis,
      help: Wording(nb: "Måltallene kampanjen skal flytte.", en: "The KPIs the campaign should improve."),
      example: "[netto-innbyggere]"),
    Field(
      "kanaler", "channels", list: \.channels,
      help: Wording(nb: "Hvor kampanjen vises.", en: "Where the campaign is shown."),
      example: "[Nettsted, Radio]"),
    Field(
      "aktiviteter", "activities", list: \.activities,
      help: Wording(nb: "Aktiviteter i handlingsplanen.", en: "Activities in the action plan."),
      example: "[velkommen-hjem]"),
    Field(
      "arrangementer", "events", list: \.events,
      help: Wording(nb: "Arrangementer i kampanjen.", en: "Events of the campaign."),
      example: "[boligdag-2027]"),
    Field(
      "rekkefolge", "order", \.order,
      help: Wording(nb: "Plassen i listen, minst først.", en: "The place in the list, smallest first."),
      example: "10"),
  ]

  private static let internalFields: [Field<Internal>] = [
    Field(
      "budsjett", "budget", \.budget, for: .projectOnly,
      help: Wording(nb: "Hva kampanjen kan koste.", en: "The campaign's budget."), example: "200000"),
    Field(
      "resultater", "results", list: \.results, for: .projectOnly,
      help: Wording(nb: "Resultat per kanal.", en: "Results for each channel."),
      example: "[{kanal: radio, resultat: 12 henvendelser}]"),
  ]
}

/// People that a campaign speaks to.
package struct TargetGroup: FieldGroup {
  /// Who they are.
  package var name = Localized<String>()
  /// What they wonder about.
  package var description = Localized<String>()
  /// Yes when they do not read Norwegian.
  package var isInternational: Bool?

  package init() {}

  package static let fields: [Field<TargetGroup>] = [
    Field(
      "navn", "name", words: \.name, .required,
      help: Wording(nb: "Hvem de er.", en: "Who they are."), example: "Utflyttede kongsbergensere"),
    Field(
      "beskrivelse", "description", words: \.description,
      help: Wording(nb: "Hva de lurer på.", en: "What they wonder about."),
      example: "De vil vite om jobb og bolig."),
    Field(
      "internasjonal", "international", \.isInternational,
      help: Wording(nb: "Ja når de ikke leser norsk.", en: "Yes when they do not read Norwegian."),
      example: "ja"),
  ]
}

/// What the reader is asked to do, and where.
package struct CallToAction: FieldGroup {
  /// The words on the button.
  package var text = Localized<String>()
  /// Where the button leads: a web address or the path to a file.
  package var address: Destination?

  package init() {}

  package static let fields: [Field<CallToAction>] = [
    Field(
      "tekst", "text", words: \.text, .required,
      help: Wording(nb: "Ordene på knappen.", en: "The words on the button."), example: "Snakk med oss"),
    Field(
      "adresse", "url", \.address,
      help: Wording(
        nb: "Hvor knappen fører: en nettadresse eller veien til en fil.",
        en: "Where the button leads: a web address or the path to a file."),
      example: "https://vekstikongsberg.example/kontakt"),
  ]
}

/// What came of a campaign in one channel.
package struct ChannelResult: FieldGroup {
  /// The channel.
  package var channel: String?
  /// The result.
  package var result: String?

  package init() {}

  package static let fields: [Field<ChannelResult>] = [
    Field(
      "kanal", "channel", \.channel, .required,
      help: Wording(nb: "Kanalen.", en: "The channel."), example: "radio"),
    Field(
      "resultat", "result", \.result, .required,
      help: Wording(nb: "Hva som kom ut av den.", en: "The result."), example: "12 henvendelser"),
  ]
}
