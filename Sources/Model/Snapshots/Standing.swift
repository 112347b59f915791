import Diagnostics

/// How the project stood on a day: what is kept of it with a report, and what two days are compared by.
package struct Standing: Sendable {
  /// The last day that it says something of.
  package var day: CalendarDate?
  package var kpis: [KPIStanding] = []
  package var activities: [ActivityStanding] = []
  package var money: MoneyStanding?
  package var agreements: [AgreementStanding] = []
  /// Those in post on the day.
  package var people: [PersonStanding] = []
  /// The meetings of the year, and those after it that are planned.
  package var meetings: [MeetingStanding] = []

  package init() {}

  static let fields: [Field<Standing>] = [
    Field(
      "per", "as-of", \.day, .required,
      for: .projectOnlyUnsearched,
      help: Wording(nb: "Dagen verdiene gjelder.", en: "The day that the values are for."),
      example: "2027-04-30"),
    Field(
      "maltall", "kpis", list: \.kpis,
      for: .projectOnlyUnsearched, help: Wording(nb: "Hvordan måltallene sto.", en: "How the KPIs stood."),
      example: "[{id: nye-henvendelser, verdi: 90, periode: 2027-T1, lys: yellow}]"),
    Field(
      "aktiviteter", "activities", list: \.activities,
      for: .projectOnlyUnsearched,
      help: Wording(nb: "Hvordan aktivitetene sto.", en: "How the activities stood."),
      example: "[{id: boligdag, status: i-rute, lys: green}]"),
    Field(
      "penger", "money", \.money, for: .projectOnly,
      help: Wording(nb: "Hva som var avtalt og mottatt.", en: "What had been agreed and received."),
      example: "{ar: 2027, lys: red}"),
    Field(
      "avtaler", "agreements", list: \.agreements, for: .projectOnly,
      help: Wording(nb: "Avtalene med partnerne.", en: "The agreements with the partners."),
      example: "[{id: eksempelbedrift, avtalt: 50000}]"),
    Field(
      "personer", "people", list: \.people,
      for: .projectOnlyUnsearched, help: Wording(nb: "Hvem som hadde verv.", en: "Who held posts."),
      example: "[{id: kari-nordmann, navn: Kari Nordmann, verv: leder}]"),
    Field(
      "moter", "meetings", list: \.meetings,
      for: .projectOnlyUnsearched, help: Wording(nb: "Møtene i året.", en: "The meetings of the year."),
      example: "[{id: styringsgruppe-1, dato: 2027-03-10, tilstand: held}]"),
  ]
}

/// A word that only programs write: it is called in both languages what it is called in the program.
protocol ProgramWord: Choice, RawRepresentable<String> {}

extension ProgramWord {
  package var name: FieldName { FieldName(rawValue, rawValue) }
}

extension Light: ProgramWord {}
extension KPIStatus.Reason: ProgramWord {}
extension KPIStatus.Trend: ProgramWord {}
extension DeviationBasis: ProgramWord {}
extension KPIStatus.Freshness: ProgramWord {}
extension PartnerState.Agreement: ProgramWord {}
extension YearWheelStatus.MeetingState.State: ProgramWord {}
