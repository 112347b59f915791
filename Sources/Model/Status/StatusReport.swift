package import Diagnostics

/// How the project stands at a moment, for those who run it: what the internal status page is made from.
///
/// Each figure is computed by the file that declares it (`FinancingStatus.swift`), when it is asked for.
package struct StatusReport: Sendable {
  /// All of the content, what is internal included.
  package let site: SiteModel
  /// The tertial of today and the one before it, which is the one that is being reported on.
  package let tertials: [TertialReport]
  package let content: ContentHealth
  /// Everything that was found in this build, by place.
  package let findings: [Diagnostic]
  package let build: BuildFacts

  package var moment: Moment { site.moment }
  /// What the project calls itself.
  package var siteName: LocalizedText { site.site?.facts.name ?? LocalizedText() }
}

/// What the status page is made from: the content, the findings of this build and the facts of the build.
///
/// Examples are counted in a preview, where they are marked, and left out of every figure in production.
package func report(
  on site: SiteModel, findings: [Diagnostic], build: BuildFacts
) -> StatusReport {
  StatusReport(
    site: site, tertials: tertialReports(of: site), content: contentHealth(of: site, findings),
    findings: findings.sortedByPlace(), build: build)
}

extension SiteModel {
  /// The entries of a kind that count in figures: all but the made-up ones of a production build.
  package func counted<Facts: ContentFacts>(_ facts: Facts.Type) -> [Entry<Facts>] {
    all(facts).filter { counts($0.head) }
  }

  /// The heads of the entries that count.
  package var countedHeads: [EntryHead] { heads.filter(counts) }

  private func counts(_ head: EntryHead) -> Bool {
    head.common.isExample != true || moment.strictness == .preview
  }
}
