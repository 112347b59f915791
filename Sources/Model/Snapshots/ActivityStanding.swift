package import Arithmetic
import Diagnostics

/// An activity of the action plan as it stood on a day.
package struct ActivityStanding: FieldGroup {
  package var id: String?
  package var title = LocalizedText()
  /// Whether the public may see it.
  package var isPublic: Bool?
  package var axis: Axis?
  package var owner: String?
  package var light: Light?
  package var status: ActivityStatus?
  package var statusDate: CalendarDate?
  /// A status that is dated after the day, and says nothing of it.
  package var laterStatus: ActivityStatus?
  package var laterDate: CalendarDate?
  package var from: CalendarDate?
  package var to: CalendarDate?
  package var nextStep = LocalizedText()
  package var nextStepBy: CalendarDate?
  package var isOverdue: Bool?
  package var isStale: Bool?
  package var budget: Decimal?
  package var spent: Decimal?
  package var deviationCause: String?
  package var measure: String?
  package var risk: String?

  package init() {}

  /// Whether it is part of the plan of a year: begun by its end, and not done before it began. What should have been done
  /// before, and is not, still is.
  package func belongs(to year: Int) -> Bool {
    PlannedTime(status: status, statusDate: statusDate, from: from, to: to).isOf(year)
  }

  package static let fields: [Field<ActivityStanding>] = open + internalFields

  private static let open: [Field<ActivityStanding>] = [
    Field(
      verbatim: "id", "id", \.id, .required, for: .projectOnlyUnsearched,
      help: Wording(nb: "Filnavnet uten endelse.", en: "The file name without its extension."),
      example: "boligdag"),
    Field(
      verbatim: "tittel", "title", words: \.title, .required, for: .projectOnlyUnsearched,
      help: Wording(nb: "Hva den het.", en: "What it was called."), example: "{nb: Boligdag}"),
    Field(
      "apen", "public", \.isPublic,
      for: .projectOnlyUnsearched,
      help: Wording(nb: "Ja når alle kan se den.", en: "Yes when everybody may see it."),
      example: "ja"),
    Field(
      "akse", "axis", \.axis, for: .projectOnlyUnsearched,
      help: Wording(nb: "Aksen den hørte til.", en: "The axis that it belonged to."), example: "vekst"),
    Field(
      verbatim: "eier", "owner", \.owner, for: .projectOnlyUnsearched,
      help: Wording(nb: "Rollen som hadde ansvaret.", en: "The role responsible."), example: "Prosjektleder"),
    Field(
      "lys", "light", \.light, .required,
      for: .projectOnlyUnsearched, help: Wording(nb: "Trafikklyset.", en: "The traffic light."),
      example: "green"),
    Field(
      "status", "status", \.status, .required,
      for: .projectOnlyUnsearched, help: Wording(nb: "Hvordan det gikk.", en: "How it was going."),
      example: "i-rute"),
    Field(
      "status-dato", "status-date", \.statusDate,
      for: .projectOnlyUnsearched, help: Wording(nb: "Dagen statusen var fra.", en: "The day of the status."),
      example: "2027-04-01"),
    Field(
      "senere-status", "later-status", \.laterStatus, for: .projectOnlyUnsearched,
      help: Wording(nb: "En status fra etter dagen.", en: "A status from after the day."), example: "i-rute"),
    Field(
      "senere-dato", "later-date", \.laterDate, for: .projectOnlyUnsearched,
      help: Wording(nb: "Dagen den senere statusen er fra.", en: "The day of the later status."),
      example: "2027-09-10"),
    Field(
      "fra", "from", \.from, for: .projectOnlyUnsearched,
      help: Wording(nb: "Første dag.", en: "The first day."),
      example: "2027-01-01"),
    Field(
      "til", "to", \.to, for: .projectOnlyUnsearched, help: Wording(nb: "Siste dag.", en: "The last day."),
      example: "2027-06-30"),
    Field(
      verbatim: "neste-steg", "next-step", words: \.nextStep, for: .projectOnlyUnsearched,
      help: Wording(nb: "Hva som skulle skje.", en: "What was to happen."), example: "{nb: Velge lokale}"),
    Field(
      "neste-steg-frist", "next-step-by", \.nextStepBy, for: .projectOnlyUnsearched,
      help: Wording(nb: "Siste dag for neste steg.", en: "The last day for the next step."),
      example: "2027-03-01"),
    Field(
      "over-frist", "overdue", \.isOverdue,
      for: .projectOnlyUnsearched,
      help: Wording(nb: "Ja når fristen var ute.", en: "Yes when its last day was over."),
      example: "ja"),
    Field(
      "gammel", "stale", \.isStale,
      for: .projectOnlyUnsearched,
      help: Wording(nb: "Ja når statusen var gammel.", en: "Yes when the status was old."),
      example: "ja"),
  ]

  private static let internalFields: [Field<ActivityStanding>] = [
    Field(
      verbatim: "budsjett", "budget", number: \.budget, for: .projectOnly,
      help: Wording(nb: "Hva den kunne koste.", en: "The budget."), example: "200000"),
    Field(
      verbatim: "brukt", "spent", number: \.spent, for: .projectOnly,
      help: Wording(nb: "Hva den hadde kostet.", en: "What it had cost."), example: "80000"),
    Field(
      verbatim: "avviksarsak", "deviation-cause", \.deviationCause, for: .projectOnly,
      help: Wording(nb: "Hvorfor den avvek.", en: "Why it deviated."), example: "Leverandøren er forsinket"),
    Field(
      verbatim: "tiltak", "measure", \.measure, for: .projectOnly,
      help: Wording(nb: "Hva vi gjorde med avviket.", en: "What we did about the deviation."),
      example: "Ny leverandør fra mars"),
    Field(
      verbatim: "risiko", "risk", \.risk, for: .projectOnly,
      help: Wording(nb: "Hva som kunne gå galt.", en: "What might go wrong."), example: "For få påmeldte"),
  ]
}

/// What says which years' plans an activity belongs to: begun by the end of the year, and not done before it.
struct PlannedTime {
  let status: ActivityStatus?
  let statusDate, from, to: CalendarDate?

  func isOf(_ year: Int) -> Bool {
    if status == .done { return (statusDate ?? to).map { $0.year >= year } ?? true }
    let isBegun = status.map { $0 != .notSet && $0 != .notStarted } ?? false
    return isBegun || from.map { $0.year <= year } ?? true
  }
}
