package import Arithmetic
import Diagnostics

/// A KPI as it stood on a day.
package struct KPIStanding: FieldGroup {
  package var id: String?
  package var title = LocalizedText()
  /// Whether the public may see it.
  package var isPublic: Bool?
  package var owner: String?
  package var unit: Unit?
  package var light: Light?
  package var reason: KPIStatus.Reason?
  /// What was shown as its number: the latest, or the sum up to its period.
  package var value: Decimal?
  package var period: ReportingPeriod?
  /// The value is a sum of several periods.
  package var isSum: Bool?
  package var isProvisional: Bool?
  /// The period was not over.
  package var isRunning: Bool?
  /// The latest number of a period that was over, as measured.
  package var measured: Decimal?
  package var measuredPeriod: ReportingPeriod?
  package var target: Decimal?
  package var targetPeriod: ReportingPeriod?
  package var expected: Decimal?
  /// Where a level was to be anywhere from what was expected to this.
  package var expectedEnd: Decimal?
  /// In per cent, or in percentage points when the unit is per cent.
  package var deviation: Decimal?
  /// What it is a share of, when that is not what was expected.
  package var deviationBasis: DeviationBasis?
  /// The same part of the year before.
  package var yearBefore: Decimal?
  /// That number could change.
  package var isYearBeforeProvisional: Bool?
  /// What it counted, and how it was judged; nothing in those from before it was written down.
  package var terms = KPITerms()
  package var trend: KPIStatus.Trend?
  package var freshness: KPIStatus.Freshness?

  package init() {}

  package static let fields: [Field<KPIStanding>] =
    words + figures + KPITerms.fields.map { $0.within(\KPIStanding.terms) }

  private static let words: [Field<KPIStanding>] = [
    Field(
      verbatim: "id", "id", \.id, .required, for: .everyone,
      help: Wording(nb: "Filnavnet uten endelse.", en: "The file name without its extension."),
      example: "nye-henvendelser"),
    Field(
      verbatim: "tittel", "title", words: \.title, .required, for: .everyone,
      help: Wording(nb: "Hva det het.", en: "What it was called."), example: "{nb: Nye henvendelser}"),
    Field(
      "apen", "public", \.isPublic,
      for: .everyone, help: Wording(nb: "Ja når alle kan se det.", en: "Yes when everybody may see it."),
      example: "ja"),
    Field(
      verbatim: "eier", "owner", \.owner, for: .everyone,
      help: Wording(nb: "Rollen som hadde ansvaret.", en: "The role responsible."), example: "Prosjektleder"),
    Field(
      "enhet", "unit", \.unit,
      for: .everyone, help: Wording(nb: "Hva tallet er tall på.", en: "What the number counts."),
      example: "personer"),
    Field(
      "lys", "light", \.light, .required,
      for: .everyone, help: Wording(nb: "Trafikklyset.", en: "The traffic light."), example: "yellow"),
    Field(
      "grunn", "reason", \.reason, .required,
      for: .everyone, help: Wording(nb: "Hvorfor lyset er slik.", en: "Why the light is what it is."),
      example: "deviation"),
    Field(
      "tendens", "trend", \.trend,
      for: .everyone,
      help: Wording(nb: "Hvordan tallet ligger til det forrige.", en: "How it lies to the one before."),
      example: "up"),
    Field(
      "ferskhet", "freshness", \.freshness,
      for: .everyone, help: Wording(nb: "Hvor ferskt tallet er.", en: "How new the number is."),
      example: "fresh"),
  ]

  private static let figures: [Field<KPIStanding>] = [
    Field(
      verbatim: "verdi", "value", number: \.value, for: .everyone,
      help: Wording(nb: "Tallet.", en: "The number."),
      example: "90"),
    Field(
      "periode", "period", \.period,
      for: .everyone, help: Wording(nb: "Perioden tallet gjelder.", en: "The period of the number."),
      example: "2027-T1"),
    Field(
      "sum", "sum", \.isSum,
      for: .everyone, help: Wording(nb: "Ja når tallet er en sum.", en: "Yes when the number is a sum."),
      example: "ja"),
    Field(
      "forelopig", "provisional", \.isProvisional,
      for: .everyone,
      help: Wording(nb: "Ja når tallet kunne bli endret.", en: "Yes when the number might change."),
      example: "ja"),
    Field(
      "pagar", "running", \.isRunning,
      for: .everyone,
      help: Wording(nb: "Ja når perioden ikke var over.", en: "Yes when the period was not over."),
      example: "ja"),
    Field(
      verbatim: "malt", "measured", number: \.measured,
      for: .everyone, help: Wording(nb: "Det siste som var målt.", en: "The latest that was measured."),
      example: "90"),
    Field(
      "malt-periode", "measured-period", \.measuredPeriod,
      for: .everyone,
      help: Wording(nb: "Perioden det ble målt for.", en: "The period it was measured for."),
      example: "2027-T1"),
    Field(
      verbatim: "mal", "target", number: \.target, for: .everyone,
      help: Wording(nb: "Målet.", en: "The target."),
      example: "350"),
    Field(
      "mal-periode", "target-period", \.targetPeriod,
      for: .everyone,
      help: Wording(nb: "Når målet skal være nådd.", en: "When the target should be reached."),
      example: "2030"),
    Field(
      verbatim: "forventet", "expected", number: \.expected,
      for: .everyone, help: Wording(nb: "Hva tallet burde vært.", en: "What the number should have been."),
      example: "100"),
    Field(
      verbatim: "forventet-til", "expected-to", number: \.expectedEnd,
      for: .everyone,
      help: Wording(
        nb: "Den andre enden av det som var forventet, når tallet skal komme innenfor grenser.",
        en: "The other end of what was expected, when the number is to come within bounds."),
      example: "50"),
    Field(
      verbatim: "avvik", "deviation", number: \.deviation,
      for: .everyone,
      help: Wording(
        nb: "Avviket, i prosent eller prosentpoeng.", en: "The deviation, in per cent or points."),
      example: "-10.0"),
    Field(
      "avvik-av", "deviation-of", \.deviationBasis,
      for: .everyone,
      help: Wording(
        nb: "«way» når avviket er en andel av hele veien fra utgangspunktet til målet.",
        en: "“way” when the deviation is a share of the whole way from the baseline to the target."),
      example: "way"),
    Field(
      verbatim: "aret-for", "year-before", number: \.yearBefore,
      for: .everyone, help: Wording(nb: "Samme del av året før.", en: "The same part of the year before."),
      example: "80"),
    Field(
      "aret-for-forelopig", "year-before-provisional", \.isYearBeforeProvisional,
      for: .everyone,
      help: Wording(nb: "Ja når det tallet kunne bli endret.", en: "Yes when that number might change."),
      example: "ja"),
  ]
}

extension KPIStanding {
  /// How far from its target it might lie on either side; nil when it was to go one way.
  package var tolerance: Decimal? { terms.direction == .within ? terms.tolerance : nil }

  /// What its deviation is a share of.
  package var basis: DeviationBasis { deviationBasis ?? (unit == .percent ? .points : .expected) }
}
