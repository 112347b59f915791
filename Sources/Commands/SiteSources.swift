import Content
import Diagnostics
import Files

/// Every file of the content and of the theme as it was read, and what was found while reading.
struct SiteSources: Sendable {
  let content: Diagnosed<SourceTree>
  let theme: Diagnosed<SourceTree>
  let profile: Profile

  init(_ request: Request) async throws(ReadError) {
    var profile = Profile()
    let read = try await readFolder(request.root, "content", jobs: request.jobs)
    content = Diagnosed(read.value, read.findings + publishingBesideContent(below: request.root))
    profile.lap(.reading)
    theme = try await readFolder(request.root, themeFolder, jobs: request.jobs)
    profile.lap(.theme)
    self.profile = profile
  }
}

/// Refuses a folder that is no project, so that a root which was mistyped gets no folders of ours.
func requireContent(below root: String) throws(ReadError) { try requireFolder(root, "content") }

extension SiteSources {
  /// Refuses a root that no build can be made of, before anything is made there.
  static func require(below root: String) throws(ReadError) {
    try requireContent(below: root)
    try requireFolder(root, themeFolder)
  }

  /// Of files that are in memory.
  init(content: Diagnosed<SourceTree>, theme: Diagnosed<SourceTree>) {
    self.content = content
    self.theme = theme
    profile = Profile()
  }
}

extension Analysis {
  /// What findings are quoted from.
  var trees: [SourceTree] { [sources, themeSources] }
}
