import Model
import Templates

/// All KPIs, as cards.
let kpisPage = PageTemplate<PlainPage<Void>>(
  page: "kpis", [.filled("kpis", kpiSummaryView) { $0.edition.kpis.map { $0.headed(2) } }])

/// One KPI: what it counts, where it stands, and every number there is.
let kpiPage = PageTemplate<PlainPage<KPISummary>>(
  page: "kpi", words: kpiFacts.map(\.label),
  [
    .record("kpi", kpiSummaryView) { $0.content },
    .html("definition") { $0.edition.phrase($0.content.entry.definition) },
    .html("source") { $0.edition.phrase($0.content.entry.source) },
    .optionalText("unit") { page in page.content.entry.unit.map { page.edition.words[choice: $0] } },
    .optionalText("direction") { page in page.content.entry.direction.map { page.edition.words[choice: $0] }
    },
    .optionalText("cadence") { page in page.content.entry.cadence.map { page.edition.words[choice: $0] } },
    .optional("data", dataSourceView) { page in
      page.edition.site.entry(page.content.entry.dataSource).map { (page.edition, $0) }
    },
    .html("chart") { kpiChart($0.content) },
    .filled("observations", observationView) { page in
      page.content.observations.map { (page.content, $0) }
    },
    .filled("dataNotes", phraseView) { page in
      page.content.entry.facts.dataNotes.map { page.edition.phrase($0) }
    },
    .filled("breaks", breakView) { page in page.content.entry.breaks.map { (page.edition, $0) } },
    .list("groups", cardGroupView) { page in
      let edition = page.edition
      let (campaigns, activities) = (
        edition.referring(Campaign.self, to: page.content.entry.id),
        edition.referring(Activity.self, to: page.content.entry.id)
      )
      return edition.toldApart(
        edition.group(.relatedCampaigns, campaigns) + edition.group(.relatedActivities, activities))
    },
    .facts(kpiFacts),
    .optionalText("csv") { $0.content.dataAddress.map { $0 + ".csv" } },
    .optionalText("json") { $0.content.dataAddress.map { $0 + ".json" } },
  ])

/// What else is shown of a KPI, each with its word.
private let kpiFacts: [LabelledFact<PlainPage<KPISummary>>] = []

/// A number of a series, or the word that it is missing.
let observationView = View<(KPISummary, Observation)>([
  .optionalText("period") { kpi, observation in observation.period.map { kpi.edition.format.period($0) } },
  .optionalText("value") { kpi, observation in observation.value?.number.map { kpi.amount($0) } },
  .flag("isProvisional") { kpi, observation in kpi.mayChange(observation) },
  .flag("isFirstAfterBreak") { kpi, observation in kpi.isFirstAfterBreak(observation) },
])

private let breakView = View<(Edition, SeriesBreak)>([
  .optionalText("period") { edition, item in item.period.map { edition.format.period($0) } },
  .html("explanation") { edition, item in edition.phrase(item.explanation) },
])

private let dataSourceView = View<(Edition, PublicEntry<DataSource>)>([
  .html("title") { edition, source in edition.phrase(source.head.common.title) },
  .optionalText("address") { $1.address?.text },
  .optional("fetched", dayView) { edition, source in source.fetched.map { Day($0, edition.format) } },
  .optionalText("licence") { $1.licence },
])

extension KPI: PagedFacts {
  static let pages: [PageDeclaration] = [
    .list(.kpis, kpisPage),
    .entries(of: KPI.self, kpiPage, words: kpiWords) { edition, entry, address in
      var head = edition.head(entry, at: address, below: .kpis)
      if head.description.isEmpty { head.description = edition.text(entry.definition) ?? "" }
      let summary = edition.summary(entry)
      head.structuredData = [edition.structuredData(of: summary, at: address)].compactMap(\.self)
      return PlainPage(edition: edition, head: head, content: summary)
    },
  ]
}

extension ListPage {
  static let kpis = ListPage(of: KPI.self, "kpis", in: .status, order: 100, linked: .fromEveryPage)
}

extension Word {
  static let percentagePoints = Word("percentage-points")
  static let chartOf = Word("chart-of")
  static let numbersInTable = Word("numbers-in-table")
}

extension Unit: WordedChoice { static let wordPrefix = "unit" }
extension Direction: WordedChoice { static let wordPrefix = "direction" }
extension Cadence: WordedChoice { static let wordPrefix = "cadence" }

private let kpiWords: [Word] =
  [
    .percentagePoints, .ofTheWay, .expectedUntil, .chartOf, .numbersInTable, .judgementWithin,
    .judgementTolerance, .judgementPath,
  ] + Unit.words
  + Direction.words
  + Cadence.words
  + KPIStatus.Reason.allCases.map(\.word)

extension Word {
  static let judgementWithin = Word("judgement-within")
  static let judgementTolerance = Word("judgement-tolerance")
  static let judgementPath = Word("judgement-path")
  static let ofTheWay = Word("of-the-way")
}

extension KPIStatus.Reason {
  /// How the KPI stands, such as «Etter plan».
  var word: Word { Word("judgement-" + kebab(rawValue)) }
}

extension KPISummary {
  /// Where the numbers are for programs, beside the KPI's page in this language, without the ending.
  var dataAddress: String? {
    edition.site.address(of: entry.id, in: edition.language).map { $0 + entry.id.slug }
  }

  /// What has been measured up to the day of the build, oldest first, missing numbers included.
  var observations: [Observation] {
    entry.facts.allObservations.filter {
      ($0.period?.firstDay).map { $0 <= edition.site.moment.today } ?? false
    }
    .sorted { left, right in (left.period?.lastDay.iso ?? "") < (right.period?.lastDay.iso ?? "") }
  }
}
