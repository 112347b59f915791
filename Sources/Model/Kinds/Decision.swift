import Diagnostics

/// Something that the steering group is asked to decide; written with the activity or the meeting that it belongs to.
package struct Decision: FieldGroup {
  /// What is to be decided.
  package var question: String?
  /// The last day for it; for a meeting, its own day when it is not said.
  package var by: CalendarDate?
  /// The day it was decided.
  package var decided: CalendarDate?
  /// What was decided.
  package var outcome: String?

  package init() {}

  package static let fields: [Field<Decision>] = [
    Field(
      "sak", "matter", \.question, .required, for: .projectOnly,
      help: Wording(nb: "Hva som skal avgjøres.", en: "What is to be decided."),
      example: "Skal vi ha stand på messen i mars?"),
    Field(
      "innen", "by", \.by, for: .projectOnly,
      help: Wording(
        nb: "Siste dag for å avgjøre det. For et møte gjelder møtets dato når dette ikke er satt.",
        en: "The last day to decide it. For a meeting, its own date holds when this is not set."),
      example: "2027-11-10"),
    Field(
      "avgjort", "decided", \.decided, for: .projectOnly,
      help: Wording(
        nb: "Dagen det ble avgjort. Da spør ikke statussiden om det lenger.",
        en: "The day it was decided. The status page then asks for it no more."), example: "2027-11-10"),
    Field(
      "vedtak", "outcome", \.outcome, for: .projectOnly,
      help: Wording(nb: "Hva det ble til.", en: "What was decided."), example: "Ja, innenfor budsjettet"),
  ]

  /// The field of the kinds that decisions are asked for with.
  static func field<Facts>(_ path: FieldPath<Facts, [Decision]>) -> Field<Facts> {
    Field(
      "beslutninger", "decisions", list: path, for: .projectOnly,
      help: Wording(
        nb: "Hva styringsgruppa må ta stilling til. Statussiden viser det fram til det er avgjort.",
        en: "What the steering group must decide. The status page shows it until it is decided."),
      example: "[{sak: Skal vi ha stand på messen i mars?, innen: 2027-11-10}]")
  }
}
