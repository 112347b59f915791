package import Diagnostics
import Files
package import Model

/// What the last build was of, what it came to, and what it left: enough to say that the next would come to the same.
///
/// It lies beside the sites, never in one; see `bytes` for its form and decision 36 for what it promises.
package struct LastBuild: Sendable, Hashable {
  /// A fingerprint of all that the build was made from but the time: see `BuildInputs`.
  package var inputs: String
  /// The moment that it was made for, which the status pages say.
  package var madeFor: Instant
  /// When the same inputs may first come to something else.
  package var until: Instant
  /// Which earlier texts it asked the repository for, by what git calls them, and whether they were there.
  package var revisions: [String: Bool]
  /// In the order shown.
  package var findings: [Diagnostic]
  /// What became of the public site; nil when it was refused.
  package var report: WriteReport?
  /// Example data that was left out, as reported.
  package var examples: [String]
  /// Everything that a build makes or goes by in the output folder, in pieces that can be looked at side by side.
  var left: [ChangeStamps] = []

  package init(
    inputs: String, madeFor: Instant, until: Instant, revisions: [String: Bool], findings: [Diagnostic],
    report: WriteReport?, examples: [String]
  ) {
    self.inputs = inputs
    self.madeFor = madeFor
    self.until = until
    self.revisions = revisions
    self.findings = findings
    self.report = report
    self.examples = examples
  }

  /// Whether a build at that moment would come to the same as far as the clock decides.
  package func holds(at moment: Instant) -> Bool { madeFor <= moment && moment < until }
}

extension WriteReport {
  /// What the same site comes to when it is made once more.
  package var again: WriteReport {
    WriteReport(unchanged: added.count + changed.count + unchanged, foreign: foreign)
  }
}
