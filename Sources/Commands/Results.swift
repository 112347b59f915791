import Content
import Diagnostics
import Files
import Model
import Publishing
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
  /// Which earlier texts the repository was asked for, by what git calls them, and whether they were there.
  let revisions: [String: Bool]
  let profile: Profile
}

/// The public site, its pictures made, its pages not yet.
struct MadeSite: Sendable {
  let site: PublicSite
  let tree: OutputTree
  /// The same, with what its pictures and documents are made from.
  let originals: OutputTree
  let search: SearchSupport
  let findings: [Diagnostic]
  let profile: Profile
}

/// What became of a build.
struct BuildResult: Sendable {
  var findings: [Diagnostic]
  /// What became of the public site; nil when it was refused.
  var report: WriteReport?
  /// What is to take the places of the old public site and of its server's files.
  var sites: [PreparedSite] = []
  /// The public site, when it is to take the old one's place.
  var finished: FinishedSite?
  /// What of the content is held, and the files that readers do not get as they stand.
  private(set) var holding = Holding()
  private(set) var held: [BuildFacts.HeldFile] = []
  /// How many of the findings are the errors that something is held for.
  private(set) var heldErrors = 0
  /// Whether the same build would come to the same once more.
  var isRepeatable = true
  /// What is known of lost addresses where nobody named what readers see.
  var uncompared: UncomparedAddresses?
  var profile: Profile

  init(findings: [Diagnostic], _ profile: Profile) {
    self.findings = findings
    self.profile = profile
  }

  /// Notes what the public site was made with, and says of its files what editors are to know.
  mutating func hold(_ part: PublicPart, of made: MadeSite, _ request: BuildRequest) {
    if report != nil {
      holding = part.holding
      held = part.heldFiles(request)
      heldErrors = held.isEmpty ? 0 : made.findings.count(of: .error)
    }
    findings = part.findings(findings, of: made, held)
  }

  /// Whether nothing is wrong but what something is held for.
  var isWhole: Bool { findings.count(of: .error) == heldErrors }

  var publication: BuildFacts.Publication {
    if !held.isEmpty { return .held(errors: heldErrors) }
    return report == nil ? .refused(errors: findings.count(of: .error)) : .published
  }

  var changes: BuildFacts.Changes? {
    report.map(\.changes)
  }
}

extension ReadError: ReportableError {}
extension WriteError: ReportableError {}
extension FileError: ReportableError {}
extension PublishError: ReportableError {}
