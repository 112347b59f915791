import Diagnostics

/// The seven parts of the communication strategy, and how far each has come.
package struct CommunicationStrategy: ContentFacts {
  package var common = Common()
  /// The seven parts.
  package var parts: [StrategyPart] = []

  package init() {}

  /// What only the project sees; written under `content/intern/kommunikasjonsstrategi/`.
  package struct Internal: InternalFacts {
    /// What is not public.
    package var details: String?
    /// The budget for communication.
    package var budget: Kroner?

    package init() {}
  }

  package static let kindID = KindID("communication-strategy")

  package static let kind = Kind<CommunicationStrategy>(
    id: kindID,
    name: Wording(nb: "kommunikasjonsstrategi", en: "communication strategy"),
    folder: FieldName("kommunikasjonsstrategi", "communication-strategy"),
    form: .single, addresses: .listed,
    fields: Common.fields(at: \CommunicationStrategy.common, summary: .optional) + publicFields,
    internalFields: internalFields,
    called: Wording(nb: "kommunikasjonsstrategien", en: "the communication strategy"))

  private static let publicFields: [Field<CommunicationStrategy>] = [
    Field(
      "deler", "parts", list: \.parts, .required,
      help: Wording(nb: "De sju delene.", en: "The seven parts."),
      example: "[{del: malgrupper, status: under-arbeid}]")
  ]

  private static let internalFields: [Field<Internal>] = [
    Field(
      "detaljer", "details", \.details, for: .projectOnly,
      help: Wording(nb: "Det som ikke er for alle.", en: "What is not public."),
      example: "Målgruppe A nås best om kvelden."),
    Field(
      "budsjett", "budget", \.budget, for: .projectOnly,
      help: Wording(nb: "Hva kommunikasjonen kan koste.", en: "The budget for communication."),
      example: "500000"),
  ]
}

/// One part of the communication strategy.
package struct StrategyPart: FieldGroup {
  /// Which part it is.
  package var part: StrategySubject?
  /// How far it has come; nil when that is not known.
  package var status: PartStatus?
  /// The main points, in a few sentences.
  package var summary = Localized<String>()

  package init() {}

  package static let fields: [Field<StrategyPart>] = [
    Field(
      "del", "part", \.part, .required,
      help: Wording(nb: "Hvilken del det er.", en: "Which part it is."), example: "malgrupper"),
    Field(
      "status", "status", \.status,
      help: Wording(
        nb: "Hvor langt den er kommet; utelates når det ikke er kjent.",
        en: "How far it has come; left out when that is not known."),
      example: "under-arbeid"),
    Field(
      "sammendrag", "summary", words: \.summary,
      help: Wording(nb: "Det viktigste, i et par setninger.", en: "The main points, in a few sentences."),
      example: "Vi snakker til unge familier."),
  ]
}

/// The seven parts that the project description names.
package enum StrategySubject: String, Choice {
  case situation, objective, targetGroups, organisation, strategy, implementation, measures

  package var name: FieldName {
    switch self {
    case .situation: FieldName("situasjonsanalyse", "situation")
    case .objective: FieldName("mal", "objective")
    case .targetGroups: FieldName("malgrupper", "target-groups")
    case .organisation: FieldName("organisering", "organisation")
    case .strategy: FieldName("strategi", "strategy")
    case .implementation: FieldName("implementering", "implementation")
    case .measures: FieldName("maltall", "measures")
    }
  }
}

/// Whether a part is finished.
package enum PartStatus: String, Choice {
  case done, inProgress

  package var name: FieldName {
    switch self {
    case .done: FieldName("ferdig", "done")
    case .inProgress: FieldName("under-arbeid", "in-progress")
    }
  }
}
