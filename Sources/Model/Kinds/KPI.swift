package import Arithmetic
import Diagnostics

/// A number that the project steers by; percentages and deviations are computed, never typed.
package struct KPI: ContentFacts {
  package var common = Common()
  /// What counts, and what does not.
  package var definition = Localized<String>()
  /// What the number counts.
  package var unit: Unit?
  /// Whether the number should go up or down.
  package var direction: Direction?
  /// How the numbers of several periods add up; a level when it is not said.
  package var accumulation: Accumulation?
  /// The number to measure from.
  package var baseline: Baseline?
  /// The number to reach, when, and who adopted it.
  package var target: Target?
  /// What has been measured.
  package var observations: [Observation] = []
  /// Breaks in the series.
  package var breaks: [SeriesBreak] = []
  /// Where the number comes from.
  package var source = Localized<String>()
  /// How often it is measured.
  package var cadence: Cadence?
  /// How many days after a period its number may be waited for; as long as the cadence says when it is not said.
  package var grace: Count?
  /// Deviation in per cent that gives yellow and red; in percentage points when the number is a percentage itself.
  package var thresholds: Thresholds?
  /// The data file that the numbers come from.
  package var dataSource: Reference<DataSource>?
  /// The series of the data file that it is measured by; a file with one series needs none.
  package var selection: [Selection] = []
  /// By how many per cent a number may differ from the one before without being looked at.
  package var largestJump: Decimal?
  /// What the data file says, once its series is found.
  package internal(set) var measured: [Observation] = []
  /// What the statistics ask to be shown beside their numbers.
  package internal(set) var dataNotes: [LocalizedText] = []

  package init() {}

  /// What only the project sees; written under `content/intern/maltall/`.
  package struct Internal: InternalFacts {
    /// What the steering group should know.
    package var comment: String?
    /// What will be done next, while it is not on its way.
    package var nextStep: String?

    package init() {}
  }

  package static let kindID = KindID("kpi")

  package static let kind = Kind<KPI>(
    id: kindID, name: Wording(nb: "måltall", en: "KPI"), folder: FieldName("maltall", "kpis"),
    form: .register, addresses: .pages,
    fields: Common.fields(at: \KPI.common, summary: .optional) + publicFields,
    internalFields: internalFields, askedFor: ["observasjoner"])

  private static let publicFields: [Field<KPI>] = [
    Field(
      "definisjon", "definition", words: \.definition, .required,
      help: Wording(nb: "Hva som telles, og hva som ikke telles.", en: "What counts, and what does not."),
      example: "Innflyttere minus utflyttere i løpet av året."),
    Field(
      "enhet", "unit", \.unit,
      help: Wording(nb: "Hva tallet er tall på.", en: "What the number counts."), example: "personer"),
    Field(
      "retning", "direction", \.direction,
      help: Wording(
        nb: "Om tallet skal opp, ned eller holde seg innenfor målet.",
        en: "Whether the number should go up, go down or stay within the target."),
      example: "opp"),
    Field(
      "opptelling", "accumulation", \.accumulation,
      help: Wording(
        nb: "Om tallet er et nivå (folketall), eller legges sammen gjennom året eller fra utgangspunktet.",
        en: "Whether the number is a level (population), or is added up within the year or from the baseline."
      ),
      example: "sum-i-aret"),
    Field(
      "utgangspunkt", "baseline", \.baseline,
      help: Wording(nb: "Tallet man måler fra.", en: "The number to measure from."),
      example: "{periode: 2018, verdi: 120}"),
    Field(
      "mal", "target", \.target,
      help: Wording(
        nb: "Tallet man vil nå, når, og hvem som vedtok det.",
        en: "The number to reach, when, and who adopted it."), example: "{verdi: 350, periode: 2030}"),
    Field(
      "observasjoner", "observations", list: \.observations,
      help: Wording(nb: "Det som er målt.", en: "What has been measured."),
      example: "[{periode: 2027-T1, verdi: 42}]"),
    Field(
      "brudd", "breaks", list: \.breaks,
      help: Wording(nb: "Brudd i tidsserien.", en: "Breaks in the series."),
      example: "[{periode: 2027, forklaring: Ny definisjon}]"),
    Field(
      "kilde", "source", words: \.source, .required,
      help: Wording(nb: "Hvor tallet kommer fra.", en: "Where the number comes from."),
      example: "SSB tabell 06913"),
    Field(
      "periode", "period", \.cadence, .required,
      help: Wording(nb: "Hvor ofte det måles.", en: "How often it is measured."), example: "arlig"),
    Field(
      "ventetid", "grace", \.grace,
      help: Wording(
        nb: "Hvor mange dager etter perioden tallet skal være klart.",
        en: "How many days after the period its number is due."), example: "45"),
    Field<KPI>(
      "terskler", "thresholds", \.thresholds,
      help: Wording(
        nb:
          "Avvik som gir gult og rødt: i prosent, og i prosentpoeng når enheten er prosent. Med slingringsmonn er alt utenfor det minst gult.",
        en:
          "Deviation that gives yellow and red: in per cent, in percentage points when the unit is per cent. With a tolerance, all outside it is at least yellow."
      ),
      example: "{gul: 5, rod: 15}"
    ).counted(in: .deviation),
    Field(
      "datakilde", "data-source", \.dataSource,
      help: Wording(nb: "Datafilen tallene er hentet fra.", en: "The data file that the numbers come from."),
      example: "ssb-06913"),
    Field(
      "utvalg", "selection", list: \.selection,
      help: Wording(
        nb: "Hvilken serie i datafilen som telles, når den har flere.",
        en: "Which series of the data file is counted, when it has several."),
      example: "[{dimensjon: Region, kode: K-3303}]"),
    Field<KPI>(
      "storste-hopp", "largest-jump", \.largestJump,
      help: Wording(
        nb: "Hvor mange prosent et tall kan avvike fra det forrige før noen bør se på det.",
        en: "By how many per cent a number may differ from the one before until somebody should look at it."),
      example: "10"
    ).counted(in: .percent),
  ]

  private static let internalFields: [Field<Internal>] = [
    Field(
      "kommentar", "comment", \.comment, for: .projectOnly,
      help: Wording(nb: "Hva styringsgruppa bør vite.", en: "What the steering group should know."),
      example: "Tallet blir revidert i mars."),
    Field(
      "neste-steg", "next-step", \.nextStep, for: .projectOnly,
      help: Wording(
        nb: "Det neste som skal skje når måltallet ikke er etter plan.",
        en: "What happens next while the KPI is not on plan."),
      example: "Styringsgruppa velger tiltak i november."),
  ]
}

extension KPI {
  /// What has been measured: what the data file says, and what is written for periods that it lacks.
  package var allObservations: [Observation] {
    guard !measured.isEmpty else { return observations }
    let periods = Set(measured.compactMap(\.period))
    return measured
      + observations.filter { observation in observation.period.map { !periods.contains($0) } ?? false }
  }
}

/// What a KPI counts.
package enum Unit: String, Choice {
  case people, percent, jobs, companies, kroner, count

  package var name: FieldName {
    switch self {
    case .people: FieldName("personer", "people")
    case .percent: FieldName("prosent", "percent")
    case .jobs: FieldName("arbeidsplasser", "jobs")
    case .companies: FieldName("bedrifter", "companies")
    case .kroner: FieldName("kroner", "kroner")
    case .count: FieldName("antall", "count")
    }
  }
}

/// Whether more is better, or less, or neither.
package enum Direction: String, Choice {
  case up, down
  /// As near the target as its tolerance says.
  case within

  package var name: FieldName {
    switch self {
    case .up: FieldName("opp", "up")
    case .down: FieldName("ned", "down")
    case .within: FieldName("innenfor", "within")
    }
  }
}

/// How the numbers of several periods add up.
package enum Accumulation: String, Choice {
  /// Each number stands for itself: how many there are.
  case level
  /// How many came in the period; the target is for a year, and begins anew each January.
  case sumInYear
  /// How many came in the period, added to the baseline.
  case sumFromBaseline

  package var name: FieldName {
    switch self {
    case .level: FieldName("niva", "level")
    case .sumInYear: FieldName("sum-i-aret", "sum-in-year")
    case .sumFromBaseline: FieldName("sum-fra-start", "sum-from-baseline")
    }
  }
}

/// How often something is measured.
package enum Cadence: String, Choice {
  case yearly, tertial, quarterly, monthly

  package var name: FieldName {
    switch self {
    case .yearly: FieldName("arlig", "yearly")
    case .tertial: FieldName("tertial", "tertial")
    case .quarterly: FieldName("kvartal", "quarterly")
    case .monthly: FieldName("maned", "monthly")
    }
  }
}
