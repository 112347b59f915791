import Compression
import Content
import Files
import Model
import Theming
import Tooling

/// A fingerprint of all that a build is made from, but for the time by the clock and for earlier texts in git; nil where that
/// is not to be known: what a page is sealed with is kept nowhere, what is held depends on what was published, and where the system does not say which file this program
/// is, it may be another the next time.
func fingerprint(of sources: SiteSources, _ request: BuildRequest) async -> String? {
  guard request.passphrase == nil, request.holdsAfter == nil, let program = fileStamp() else { return nil }
  let lines = [
    "story \(version) \(program)",
    "content \(await digest(of: sources.content, jobs: request.jobs))",
    "theme \(await digest(of: sources.theme, jobs: request.jobs))",
    "previous \(request.previous.fingerprint)", "commit \(request.commit ?? "")",
    "moment \(request.givenMoment.map { "\($0.seconds)" } ?? "clock") \(request.moment.strictness)",
    "search \(request.wantsSearch) \(stamp(ofProgram: "pagefind"))",
    "pictures \(stamp(ofProgram: "vips"))",
    "compression \(request.wantsCompression ? Encoding.allCases.map(\.maker).joined(separator: " ") : "")",
  ]
  return sha256(Array(lines.joined(separator: "\n").utf8))
}

/// What a build goes by that an earlier one left in the output folder.
struct EarlierBuild: Sendable {
  /// What calendars have said of each event.
  let events: PublishedEvents
  /// The moment that the last build for publishing was made for.
  let publication: Instant?
  /// What the status page is to say that the build changed, when it is not to be found out.
  var changes: BuildFacts.Changes?
}
