import Content
import Diagnostics
import Model
import Writing

/// What came of a build, whether everything was made or nothing had to be.
struct BuildOutcome: Sendable {
  let findings: [Diagnostic]
  /// What became of the public site; nil when it was refused.
  let report: WriteReport?
  /// Example data that was left out, each by its file.
  let examples: [String]
  /// What findings are quoted from.
  let trees: [SourceTree]
  let profile: Profile
  /// The moment that the sites were made for: of an earlier build, when all is as that left it.
  let madeFor: Instant
  let isUnchanged: Bool
  /// What the status page says that the build changed on the public site.
  let changes: BuildFacts.Changes?
  /// The files that readers do not get as they stand.
  let held: [BuildFacts.HeldFile]
  /// What is known of lost addresses where nobody named what readers see.
  let uncompared: UncomparedAddresses?
  /// Whether nothing is wrong but what something is held for.
  let isWhole: Bool
  /// What comparing with a build from scratch came to, when that was asked for.
  var proof: Result<BuildProof, ProofFailure>?

  init(_ analysis: Analysis, _ result: BuildResult) {
    findings = result.findings
    report = result.report
    examples = analysis.examplesLeftOut
    trees = analysis.trees
    profile = result.profile
    madeFor = analysis.site.moment.instant
    isUnchanged = false
    changes = result.changes
    held = result.held
    uncompared = result.uncompared
    isWhole = result.isWhole
  }

  init(_ last: LastBuild, _ sources: SiteSources, _ profile: Profile) {
    findings = last.findings
    report = last.report?.again
    examples = last.examples
    trees = [sources.content.value, sources.theme.value]
    self.profile = profile
    madeFor = last.madeFor
    isUnchanged = true
    changes = last.report.map(\.changes)
    held = []
    uncompared = nil
    isWhole = last.findings.count(of: .error) == 0
  }

  var ending: ExitCode {
    guard isWhole else { return .contentHasErrors }
    return held.isEmpty ? .fine : .held
  }
}

extension WriteReport {
  /// As the status page says it.
  var changes: BuildFacts.Changes { BuildFacts.Changes(added: added, changed: changed, removed: removed) }
}

extension Analysis {
  fileprivate var examplesLeftOut: [String] {
    site.heads.filter { site.hidden[$0.id] == .example }.map { head in
      "\(head.path)\(head.path.hasSuffix(head.id.slug + ".md") ? "" : " (\(head.id.slug))")"
    }
  }
}

extension LastBuild {
  /// What a build that was put in place came to; nil when the next may come to something else though nothing has changed:
  /// when other programs failed, or when it said what had happened late since the one before.
  init?(of inputs: String?, _ analysis: Analysis, _ result: BuildResult) {
    guard let inputs, result.isRepeatable else { return nil }
    self.init(
      inputs: inputs, madeFor: analysis.site.moment.instant, until: analysis.site.unchangedUntil,
      revisions: analysis.revisions, findings: result.findings, report: result.report,
      examples: analysis.examplesLeftOut)
  }
}
