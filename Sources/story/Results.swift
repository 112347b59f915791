import Content
import Diagnostics
import Files
import Model
import Theming
import Writing

/// Where the theme lies, below the root folder.
let themeFolder = "themes/kongsberg"

/// What the content and the theme mean, and what was found wrong with them.
struct Analysis: Sendable {
  let sources: SourceTree
  let themeSources: SourceTree
  let theme: Theme
  let site: SiteModel
  let findings: [Diagnostic]
}

/// What became of the public site.
struct PublishResult: Sendable {
  /// All findings of the run so far.
  var findings: [Diagnostic]
  /// What was written; nil when nothing was.
  var report: WriteReport?

  var publication: BuildFacts.Publication {
    report == nil ? .refused(errors: findings.count(of: .error)) : .published
  }

  var changes: BuildFacts.Changes? {
    report.map { BuildFacts.Changes(added: $0.added, changed: $0.changed, removed: $0.removed) }
  }
}

extension ReadError: ReportableError {}
extension WriteError: ReportableError {}
extension FileError: ReportableError {}
