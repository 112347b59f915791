package import Diagnostics

/// How the project stands at a moment, for those who run it: everything that the internal status page shows, computed.
package struct StatusReport: Sendable {
  package let moment: Moment
  /// What the project calls itself.
  package let siteName: LocalizedText
  package let overview: [PartStatus]
  package let kpis: [KPIStatus]
  package let financing: FinancingStatus
  package let plan: PlanStatus
  package let yearWheel: YearWheelStatus
  package let documents: [DocumentState]
  package let strategy: StrategyState
  package let campaigns: [CampaignState]
  package let content: ContentHealth
  package let consents: ConsentStatus
  package let schedule: [ScheduledChange]
  /// The tertial of today and the one before it, which is the one that is being reported on.
  package let tertials: [TertialReport]
  /// Everything that was found in this build, by place.
  package let findings: [Diagnostic]
  package let build: BuildFacts

  /// One part of the overview.
  package struct PartStatus: Sendable, Hashable {
    package let part: Part
    package let light: Light
    package let counts: LightCounts
  }

  /// What the overview sums up, in the order of the page.
  package enum Part: String, Sendable, CaseIterable {
    case publication, kpis, financing, plan, yearWheel, documents, strategy, content, consents
  }
}

/// Computes the status page's figures from the content, the findings of this build and the facts of the build.
///
/// Examples are counted in a preview, where they are marked, and left out of every figure in production.
package func report(
  on site: SiteModel, findings: [Diagnostic], build: BuildFacts
) -> StatusReport {
  let kpis = kpiStatuses(of: site, on: site.moment.today)
  let financing = financingStatus(of: site)
  let plan = planStatus(of: site)
  let yearWheel = yearWheelStatus(of: site)
  let documents = documentStates(of: site)
  let strategy = strategyState(of: site)
  let content = contentHealth(of: site, findings)
  let consents = consentStatus(of: site)
  let lights: [(StatusReport.Part, [Light])] = [
    (.publication, [build.publication.light]), (.kpis, kpis.map(\.light)), (.financing, [financing.light]),
    (.plan, plan.all.map(\.light)), (.yearWheel, yearWheel.counts.map(\.light)),
    (.documents, documents.map(\.light)), (.strategy, strategy.parts.map(\.light)),
    (.content, [content.light]), (.consents, consents.all.map(\.light)),
  ]
  return StatusReport(
    moment: site.moment, siteName: site.site?.facts.name ?? LocalizedText(),
    overview: lights.map {
      StatusReport.PartStatus(part: $0, light: Light.worst(of: $1), counts: LightCounts($1))
    },
    kpis: kpis, financing: financing, plan: plan, yearWheel: yearWheel, documents: documents,
    strategy: strategy, campaigns: campaignStates(of: site), content: content, consents: consents,
    schedule: scheduledChanges(of: site), tertials: tertialReports(of: site),
    findings: findings.sortedByPlace(), build: build)
}

extension SiteModel {
  /// The entries of a kind that count in figures: all but the made-up ones of a production build.
  func counted<Facts: ContentFacts>(_ facts: Facts.Type) -> [Entry<Facts>] {
    all(facts).filter { counts($0.head) }
  }

  /// The heads of the entries that count.
  var countedHeads: [EntryHead] { heads.filter(counts) }

  private func counts(_ head: EntryHead) -> Bool {
    head.common.isExample != true || moment.strictness == .preview
  }
}
