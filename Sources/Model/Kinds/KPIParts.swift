package import Arithmetic
import Diagnostics

/// The value that a KPI is measured from.
package struct Baseline: FieldGroup {
  /// The period of the number.
  package var period: ReportingPeriod?
  /// The number.
  package var value: Decimal?

  package init() {}

  package static let fields: [Field<Baseline>] = [
    Field(
      "periode", "period", \.period, .required,
      help: Wording(nb: "Perioden tallet gjelder.", en: "The period of the number."), example: "2018"),
    Field(
      "verdi", "value", \.value, .required,
      help: Wording(nb: "Tallet.", en: "The number."), example: "120"),
  ]
}

/// The value that a KPI is to reach.
package struct Target: FieldGroup {
  /// The number.
  package var value: Decimal?
  /// When it should be reached.
  package var period: ReportingPeriod?
  /// Who adopted the target.
  package var adoptedBy = Localized<String>()
  /// When it was adopted.
  package var adoptedOn: CalendarDate?
  /// How the number is to get there; a straight line when it is not said.
  package var path: TargetPath?
  /// Numbers to reach on the way.
  package var milestones: [Milestone] = []
  /// How far from the number is still within it, on either side.
  package var tolerance: Decimal?

  package init() {}

  package static let fields: [Field<Target>] = [
    Field(
      "verdi", "value", \.value, .required,
      help: Wording(nb: "Tallet.", en: "The number."), example: "350"),
    Field(
      "periode", "period", \.period,
      help: Wording(nb: "Når det skal være nådd.", en: "When it should be reached."), example: "2030"),
    Field(
      "vedtatt-av", "adopted-by", words: \.adoptedBy,
      help: Wording(nb: "Hvem som vedtok målet.", en: "Who adopted the target."), example: "Kommunestyret"),
    Field(
      "vedtatt-dato", "adopted-date", \.adoptedOn,
      help: Wording(nb: "Når det ble vedtatt.", en: "When it was adopted."), example: "2018-03-14"),
    Field(
      "bane", "path", \.path,
      help: Wording(
        nb: "Hvordan tallet skal komme dit: jevnt, trinn for trinn, eller bare til fristen.",
        en: "How the number is to get there: steadily, step by step, or only by the date."),
      example: "trinnvis"),
    Field(
      "delmal", "milestones", list: \.milestones,
      help: Wording(nb: "Tall som skal nås på veien.", en: "Numbers to reach on the way."),
      example: "[{periode: 2028, verdi: 200}]"),
    Field(
      "slingringsmonn", "tolerance", \.tolerance,
      help: Wording(
        nb: "Hvor langt fra målet som fortsatt er innenfor, når retningen er «innenfor».",
        en: "How far from the target is still within it, when the direction is “within”."),
      example: "5"),
  ]
}

/// How a number is to get to its target.
package enum TargetPath: String, Choice {
  /// A straight line, month by month, from the baseline through the milestones.
  case linear
  /// Each milestone holds until the next.
  case stepped
  /// Nothing is expected before the target's period is over.
  case byDate

  package var name: FieldName {
    switch self {
    case .linear: FieldName("jevn", "linear")
    case .stepped: FieldName("trinnvis", "stepped")
    case .byDate: FieldName("til-fristen", "by-date")
    }
  }
}

/// A number to reach on the way to the target.
package struct Milestone: FieldGroup {
  /// When it should be reached.
  package var period: ReportingPeriod?
  /// The number.
  package var value: Decimal?

  package init() {}

  package static let fields: [Field<Milestone>] = [
    Field(
      "periode", "period", \.period, .required,
      help: Wording(nb: "Når det skal være nådd.", en: "When it should be reached."), example: "2028"),
    Field(
      "verdi", "value", \.value, .required, help: Wording(nb: "Tallet.", en: "The number."), example: "200"),
  ]
}

/// One measured value, or the word that it is missing.
package struct Observation: FieldGroup {
  /// The period of the number.
  package var period: ReportingPeriod?
  /// The number, or “missing”.
  package var value: ObservedValue?
  /// Yes when the number may change.
  package var isProvisional: Bool?
  /// The statistics that it was read from mark that the series is broken before it.
  var isFirstAfterBreak = false

  package init() {}

  init(_ period: ReportingPeriod, _ value: ObservedValue, isProvisional: Bool) {
    self.period = period
    self.value = value
    self.isProvisional = isProvisional
  }

  /// The same number, which may still change.
  var provisional: Observation {
    var observation = self
    observation.isProvisional = true
    return observation
  }

  package static let fields: [Field<Observation>] = [
    Field(
      "periode", "period", \.period, .required,
      help: Wording(nb: "Perioden tallet gjelder.", en: "The period of the number."), example: "2027-T1"),
    Field(
      "verdi", "value", \.value, .required,
      help: Wording(nb: "Tallet, eller «mangler».", en: "The number, or “missing”."), example: "42"),
    Field(
      "forelopig", "provisional", \.isProvisional,
      help: Wording(nb: "Ja når tallet kan bli endret.", en: "Yes when the number may change."), example: "ja"
    ),
  ]
}

/// A point from which the numbers cannot be compared with those before.
package struct SeriesBreak: FieldGroup {
  /// The first period after the break.
  package var period: ReportingPeriod?
  /// What was changed.
  package var explanation = Localized<String>()

  package init() {}

  /// One that the statistics mark, and nobody has explained.
  init(markedAt period: ReportingPeriod) {
    self.period = period
    explanation[.nb] = "Statistikken merker et brudd i serien"
    explanation[.en] = "The statistics mark a break in the series"
  }

  package static let fields: [Field<SeriesBreak>] = [
    Field(
      "periode", "period", \.period, .required,
      help: Wording(nb: "Første periode etter bruddet.", en: "The first period after the break."),
      example: "2027"),
    Field(
      "forklaring", "explanation", words: \.explanation, .required,
      help: Wording(nb: "Hva som ble endret.", en: "What was changed."), example: "Ny definisjon"),
  ]
}

/// How far from the path a KPI may lie: in per cent, or in percentage points when the number is a percentage itself.
package struct Thresholds: FieldGroup {
  /// The deviation that gives yellow.
  package var yellow: Decimal?
  /// The deviation that gives red.
  package var red: Decimal?

  package init() {}

  package static let fields: [Field<Thresholds>] = [
    Field(
      "gul", "yellow", \.yellow, .required,
      help: Wording(nb: "Avvik som gir gult.", en: "The deviation that gives yellow."), example: "5"),
    Field(
      "rod", "red", \.red, .required,
      help: Wording(nb: "Avvik som gir rødt.", en: "The deviation that gives red."), example: "15"),
  ]
}
