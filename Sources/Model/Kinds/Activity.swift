import Diagnostics

/// A line of the yearly action plan.
package struct Activity: ContentFacts {
  package var common = Common()
  /// Communication or growth.
  package var axis: Axis?
  /// Yes when the activity is new.
  package var isNew: Bool?
  /// When it runs.
  package var period: Period?
  /// How it is going.
  package var status: ActivityStatus?
  /// The day of the status.
  package var statusDate: CalendarDate?
  /// What happens next.
  package var nextStep = Localized<String>()
  /// The day by which that is to be done.
  package var nextStepBy: CalendarDate?
  /// The KPIs it should improve.
  package var kpis: [Reference<KPI>] = []

  package init() {}

  /// What only the project sees; written under `content/intern/handlingsplan/`.
  package struct Internal: InternalFacts {
    /// The budget.
    package var budget: Kroner?
    /// What it has cost so far.
    package var spent: Kroner?
    /// Why it deviates from the plan.
    package var deviationCause: String?
    /// What could go wrong.
    package var risk: String?
    /// What we are doing about the deviation.
    package var measure: String?
    /// What the steering group is asked to decide.
    package var decisions: [Decision] = []

    package init() {}
  }

  package static let kindID = KindID("activity")

  package static let kind = Kind<Activity>(
    id: kindID, name: Wording(nb: "aktivitet", en: "activity"),
    folder: FieldName("handlingsplan", "action-plan"),
    form: .register, addresses: .listed,
    fields: Common.fields(at: \Activity.common, summary: .optional) + publicFields,
    internalFields: internalFields)

  private static let publicFields: [Field<Activity>] = [
    Field(
      "akse", "axis", \.axis, .required,
      help: Wording(nb: "Kommunikasjon eller vekst.", en: "Communication or growth."), example: "vekst"),
    Field(
      "nytt", "new", \.isNew,
      help: Wording(nb: "Ja når aktiviteten er ny.", en: "Yes when the activity is new."), example: "ja"),
    Field(
      "periode", "period", \.period,
      help: Wording(nb: "Når den varer.", en: "When it runs."), example: "{fra: 2027-01-01, til: 2027-06-30}"),
    Field(
      "status", "status", \.status, .required,
      help: Wording(nb: "Hvordan det går.", en: "How it is going."), example: "i-rute"),
    Field(
      "status-dato", "status-date", \.statusDate,
      help: Wording(nb: "Dagen statusen er fra.", en: "The day of the status."), example: "2027-02-01"),
    Field(
      "neste-steg", "next-step", words: \.nextStep,
      help: Wording(nb: "Hva som skjer nå.", en: "What happens next."), example: "Velge leverandør"),
    Field(
      "neste-steg-frist", "next-step-by", \.nextStepBy,
      help: Wording(nb: "Dagen det skal være gjort.", en: "The day by which it is to be done."),
      example: "2027-03-15"),
    Field(
      "maltall", "kpis", list: \.kpis,
      help: Wording(nb: "Måltallene den skal flytte.", en: "The KPIs it should improve."),
      example: "[netto-innbyggere]"),
  ]

  private static let internalFields: [Field<Internal>] = [
    Field(
      "budsjett", "budget", \.budget, for: .projectOnly,
      help: Wording(nb: "Hva den kan koste.", en: "The budget."), example: "200000"),
    Field(
      "brukt", "spent", \.spent, for: .projectOnly,
      help: Wording(nb: "Hva den har kostet til nå.", en: "What it has cost so far."), example: "80000"),
    Field(
      "avviksarsak", "deviation-cause", \.deviationCause, for: .projectOnly,
      help: Wording(nb: "Hvorfor den avviker.", en: "Why it deviates from the plan."),
      example: "Leverandøren er forsinket"),
    Field(
      "risiko", "risk", \.risk, for: .projectOnly,
      help: Wording(nb: "Hva som kan gå galt.", en: "What could go wrong."), example: "For få påmeldte"),
    Field(
      "tiltak", "measure", \.measure, for: .projectOnly,
      help: Wording(nb: "Hva vi gjør med avviket.", en: "What we are doing about the deviation."),
      example: "Ny leverandør fra mars"),
    Decision.field(\Internal.decisions),
  ]
}

extension Activity {
  /// Whether the next step should have been taken by now.
  package func isStepLate(on day: CalendarDate) -> Bool {
    guard let nextStepBy, status != .done else { return false }
    return nextStepBy < day
  }
}

/// The two axes of the project's activities.
package enum Axis: String, Choice {
  case communication, growth

  package var name: FieldName {
    switch self {
    case .communication: FieldName("kommunikasjon", "communication")
    case .growth: FieldName("vekst", "growth")
    }
  }
}

/// How an activity goes.
package enum ActivityStatus: String, Choice {
  case notSet, notStarted, onTrack, delayed, deviating, done

  package var name: FieldName {
    switch self {
    case .notSet: FieldName("ikke-satt", "not-set")
    case .notStarted: FieldName("ikke-startet", "not-started")
    case .onTrack: FieldName("i-rute", "on-track")
    case .delayed: FieldName("forsinket", "delayed")
    case .deviating: FieldName("avviker", "deviating")
    case .done: FieldName("ferdig", "done")
    }
  }
}
