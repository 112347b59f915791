import Diagnostics

/// A correction to a report that is frozen: it stands beside what was reported, and changes none of it.
package struct Addendum: FieldGroup {
  /// The day it was added.
  package var date: CalendarDate?
  /// What is corrected.
  package var text = LocalizedText()
  /// The KPIs whose numbers it corrects.
  package var kpis: [Reference<KPI>] = []

  /// What else it corrects of what the report says.
  package var activities: [Reference<Activity>] = []
  package var partners: [Reference<Partner>] = []
  package var meetings: [Reference<Meeting>] = []
  package var people: [Reference<Person>] = []

  package init() {}

  package static let fields: [Field<Addendum>] = [
    Field(
      "dato", "date", \.date, .required,
      help: Wording(nb: "Dagen tillegget er skrevet.", en: "The day it was added."), example: "2027-09-01"),
    Field(
      "tekst", "text", words: \.text, .required,
      help: Wording(nb: "Hva som er rettet, og hvorfor.", en: "What is corrected, and why."),
      example: "Henvendelsene var 85, ikke 90."),
    Field(
      "maltall", "kpis", list: \.kpis,
      help: Wording(nb: "Måltallene det gjelder.", en: "The KPIs that it is about."),
      example: "[nye-henvendelser]"),
    Field(
      "aktiviteter", "activities", list: \.activities,
      help: Wording(nb: "Aktivitetene det gjelder.", en: "The activities that it is about."),
      example: "[boligdag]"),
    Field(
      "partnere", "partners", list: \.partners,
      help: Wording(nb: "Partnerne det gjelder.", en: "The partners that it is about."),
      example: "[eksempelbedrift]"),
    Field(
      "moter", "meetings", list: \.meetings,
      help: Wording(nb: "Møtene det gjelder.", en: "The meetings that it is about."),
      example: "[styringsgruppe-1]"),
    Field(
      "personer", "people", list: \.people,
      help: Wording(nb: "Personene det gjelder.", en: "The people that it is about."),
      example: "[kari-nordmann]"),
  ]
}
