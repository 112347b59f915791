package import Arithmetic
import Content
import Diagnostics

/// What a KPI counted and how it was judged on a day, besides its unit and its target.
package struct KPITerms: Sendable {
  /// The SHA-256 of what is counted, in each language: its words are open, and would be looked for as a secret of the snapshot.
  package var definition = LocalizedText()
  package var direction: Direction?
  package var accumulation: Accumulation?
  package var baseline: Decimal?
  package var baselinePeriod: ReportingPeriod?
  /// The deviations that gave yellow and red.
  package var yellow: Decimal?
  package var red: Decimal?
  package var milestones: [FrozenMilestone] = []
  package var path: TargetPath?
  package var tolerance: Decimal?
  /// How often it was measured; nil in those from before it was written down, which then do not say the next two either.
  package var cadence: Cadence?
  package var grace: Count?
  package var breaks: [FrozenBreak] = []

  package init() {}

  static let fields: [Field<KPITerms>] = [
    Field(
      verbatim: "definisjon-sha256", "definition-sha256", words: \.definition, for: .everyone,
      help: Wording(
        nb: "Kontrollsummen av definisjonen, på hvert språk.",
        en: "The checksum of the definition, in each language."), example: "{nb: 9f86d081884c7d65}"),
    Field(
      "retning", "direction", \.direction, for: .everyone,
      help: Wording(nb: "Hvilken vei tallet skulle.", en: "Which way the number was to go."), example: "opp"),
    Field(
      "opptelling", "accumulation", \.accumulation, for: .everyone,
      help: Wording(nb: "Hvordan tallene ble lagt sammen.", en: "How the numbers were added up."),
      example: "sum-i-aret"),
    Field(
      verbatim: "utgangspunkt", "baseline", number: \.baseline, for: .everyone,
      help: Wording(nb: "Tallet det ble målt fra.", en: "The number that it was measured from."),
      example: "120"),
    Field(
      "utgangspunkt-periode", "baseline-period", \.baselinePeriod, for: .everyone,
      help: Wording(nb: "Perioden det tallet gjaldt.", en: "The period of that number."), example: "2018"),
    Field(
      verbatim: "gul", "yellow", number: \.yellow, for: .everyone,
      help: Wording(nb: "Avviket som ga gult.", en: "The deviation that gave yellow."), example: "5"),
    Field(
      verbatim: "rod", "red", number: \.red, for: .everyone,
      help: Wording(nb: "Avviket som ga rødt.", en: "The deviation that gave red."), example: "15"),
    Field(
      "delmal", "milestones", list: \.milestones, for: .everyone,
      help: Wording(
        nb: "Tallene som skulle nås på veien.", en: "The numbers that were to be reached on the way."),
      example: "[{periode: 2028, verdi: 200}]"),
    Field(
      "bane", "path", \.path, for: .everyone,
      help: Wording(
        nb: "Hvordan tallet skulle komme til målet.", en: "How the number was to get to the target."),
      example: "trinnvis"),
    Field(
      verbatim: "slingringsmonn", "tolerance", number: \.tolerance, for: .everyone,
      help: Wording(
        nb: "Hvor langt fra målet som var innenfor.", en: "How far from the target was within it."),
      example: "5"),
    Field(
      "rytme", "cadence", \.cadence, for: .everyone,
      help: Wording(nb: "Hvor ofte det ble målt.", en: "How often it was measured."), example: "arlig"),
    Field(
      "ventetid", "grace", \.grace, for: .everyone,
      help: Wording(
        nb: "Hvor mange dager etter perioden tallet skulle være klart.",
        en: "How many days after the period its number was due."), example: "45"),
    Field(
      "brudd", "breaks", list: \.breaks, for: .everyone,
      help: Wording(nb: "Bruddene i tidsserien.", en: "The breaks in the series."),
      example: "[{periode: 2027}]"),
  ]
}

/// A number that was to be reached on the way to a target.
package struct FrozenMilestone: FieldGroup, Hashable {
  package var period: ReportingPeriod?
  package var value: Decimal?

  package init() {}

  package static let fields: [Field<FrozenMilestone>] = [
    Field(
      "periode", "period", \.period, .required, for: .everyone,
      help: Wording(nb: "Når det skulle være nådd.", en: "When it was to be reached."), example: "2028"),
    Field(
      verbatim: "verdi", "value", number: \.value, for: .everyone,
      help: Wording(nb: "Tallet.", en: "The number."), example: "200"),
  ]
}

/// A break in the series, by the first period after it.
package struct FrozenBreak: FieldGroup, Hashable {
  package var period: ReportingPeriod?

  package init() {}

  package static let fields: [Field<FrozenBreak>] = [
    Field(
      "periode", "period", \.period, .required, for: .everyone,
      help: Wording(nb: "Første periode etter bruddet.", en: "The first period after the break."),
      example: "2027")
  ]
}

extension KPITerms {
  /// Whether the definition is another, in a language that both have it in.
  func counts(otherwiseThan other: KPITerms) -> Bool {
    !definition.values.allSatisfy { then in other.definition[then.language].map { $0 == then.value } ?? true }
  }

  /// Whether it is measured at other times, or may be waited for longer or shorter; of what was not written down, nobody
  /// knows.
  func isMeasured(otherwiseThan other: KPITerms) -> Bool {
    guard cadence != nil, other.cadence != nil else { return false }
    return cadence != other.cadence || grace != other.grace
  }

  func isBroken(otherwiseThan other: KPITerms) -> Bool {
    cadence != nil && other.cadence != nil && breaks != other.breaks
  }

  /// The checksums of a definition, the same however it is laid out.
  static func digests(of definition: LocalizedText) -> LocalizedText {
    var digests = LocalizedText()
    for text in definition.values {
      let words = text.value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      digests[text.language] = sha256(Array(words.utf8))
    }
    return digests
  }

  init(_ kpi: KPIStatus) {
    definition = Self.digests(of: kpi.definition)
    (direction, accumulation) = (kpi.direction, kpi.accumulation)
    (baseline, baselinePeriod) = (kpi.baseline?.value, kpi.baseline?.period)
    (yellow, red) = (kpi.thresholds.yellow, kpi.thresholds.red)
    milestones = (kpi.target?.milestones ?? []).map { milestone in
      var frozen = FrozenMilestone()
      (frozen.period, frozen.value) = (milestone.period, milestone.value)
      return frozen
    }
    (path, tolerance) = (kpi.target?.path, kpi.target?.tolerance)
    (cadence, grace) = (kpi.cadence, kpi.grace)
    breaks = kpi.breaks.compactMap(\.period).sorted().map { period in
      var frozen = FrozenBreak()
      frozen.period = period
      return frozen
    }
  }
}
