package import Arithmetic
import Diagnostics

/// The year's money as it stood on a day; in kroner, nothing where nothing was given.
package struct MoneyStanding: FieldGroup {
  package var year: ReportingPeriod?
  package var light: Light?
  package var goal: Decimal?
  package var agreedMoney: Decimal?
  package var agreedInKind: Decimal?
  package var agreedUnknown: Decimal?
  package var receivedMoney: Decimal?
  package var receivedInKind: Decimal?
  package var receivedUnknown: Decimal?
  /// The budgets of the activities that stand beside it, and what they had cost.
  package var budget: Decimal?
  package var spent: Decimal?

  package init() {}

  package var agreed: Decimal? { sum(of: [agreedMoney, agreedInKind, agreedUnknown]) }
  package var received: Decimal? { sum(of: [receivedMoney, receivedInKind, receivedUnknown]) }

  package static let fields: [Field<MoneyStanding>] = [
    Field(
      "ar", "year", \.year, .required, for: .projectOnlyUnsearched,
      help: Wording(nb: "Året.", en: "The year."),
      example: "2027"),
    Field(
      "lys", "light", \.light, .required,
      for: .projectOnlyUnsearched, help: Wording(nb: "Trafikklyset.", en: "The traffic light."),
      example: "red"),
    amount("mal", "goal", \.goal, Wording(nb: "Målet for året.", en: "The year’s goal.")),
    amount(
      "avtalt-penger", "agreed-money", \.agreedMoney, Wording(nb: "Avtalt i penger.", en: "Agreed in money.")),
    amount(
      "avtalt-annet", "agreed-in-kind", \.agreedInKind,
      Wording(nb: "Avtalt i varer og tjenester.", en: "Agreed in goods and services.")),
    amount(
      "avtalt-uvisst", "agreed-unknown", \.agreedUnknown,
      Wording(nb: "Avtalt uten at formen er sagt.", en: "Agreed in a form that is not given.")),
    amount(
      "mottatt-penger", "received-money", \.receivedMoney,
      Wording(nb: "Mottatt i penger.", en: "Received in money.")),
    amount(
      "mottatt-annet", "received-in-kind", \.receivedInKind,
      Wording(nb: "Mottatt i varer og tjenester.", en: "Received in goods and services.")),
    amount(
      "mottatt-uvisst", "received-unknown", \.receivedUnknown,
      Wording(nb: "Mottatt uten at formen er sagt.", en: "Received in a form that is not given.")),
    amount(
      "budsjett", "budget", \.budget, Wording(nb: "Aktivitetenes budsjett.", en: "The activities’ budgets.")),
    amount("brukt", "spent", \.spent, Wording(nb: "Brukt på aktivitetene.", en: "Spent on the activities.")),
  ]

  private static func amount(
    _ nb: String, _ en: String, _ path: FieldPath<MoneyStanding, Decimal?>, _ help: Wording
  ) -> Field<MoneyStanding> {
    Field(verbatim: nb, en, number: path, for: .projectOnly, help: help, example: "250000")
  }
}

/// A partner's agreement as it stood on a day.
package struct AgreementStanding: FieldGroup {
  package var id: String?
  package var title = LocalizedText()
  package var form: ContributionForm?
  package var agreed: Decimal?
  package var received: Decimal?
  package var from: CalendarDate?
  package var to: CalendarDate?
  package var state: PartnerState.Agreement?

  package init() {}

  package static let fields: [Field<AgreementStanding>] = [
    Field(
      verbatim: "id", "id", \.id, .required, for: .projectOnlyUnsearched,
      help: Wording(nb: "Filnavnet uten endelse.", en: "The file name without its extension."),
      example: "eksempelbedrift"),
    Field(
      verbatim: "tittel", "title", words: \.title, .required, for: .projectOnlyUnsearched,
      help: Wording(nb: "Hva partneren het.", en: "What the partner was called."),
      example: "{nb: Eksempelbedrift}"),
    Field(
      "form", "form", \.form, for: .projectOnly,
      help: Wording(nb: "Penger, varer eller tjenester.", en: "Money, goods or services."), example: "penger"),
    Field(
      verbatim: "avtalt", "agreed", number: \.agreed, for: .projectOnly,
      help: Wording(nb: "Avtalt for året.", en: "Agreed for the year."), example: "50000"),
    Field(
      verbatim: "mottatt", "received", number: \.received, for: .projectOnly,
      help: Wording(nb: "Mottatt i året.", en: "Received in the year."), example: "20000"),
    Field(
      "fra", "from", \.from, for: .projectOnly, help: Wording(nb: "Første dag.", en: "The first day."),
      example: "2027-01-01"),
    Field(
      "til", "to", \.to, for: .projectOnly, help: Wording(nb: "Siste dag.", en: "The last day."),
      example: "2027-12-31"),
    Field(
      "tilstand", "state", \.state, .required, for: .projectOnly,
      help: Wording(nb: "Hvor avtalen var i sitt løp.", en: "Where the agreement was in its life."),
      example: "running"),
  ]
}
