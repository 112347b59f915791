package import Diagnostics
package import Files

/// The site that is previewed, as the server sees it: pages by address, and what becomes of them when files change.
package protocol PreviewedSite: Sendable {
  associatedtype Result: Sendable

  /// Takes over what has changed on disk, and makes as much anew as can be done at once.
  mutating func reread(_ changes: FolderChanges) async -> Change

  /// What can be done while requests are answered, when there is anything left to do.
  mutating func nextWork() -> (@Sendable () async -> Result)?

  /// Whether what is being done beside answering is of no use any more, because files have changed since.
  var isWorkOutdated: Bool { get }

  mutating func adopt(_ result: Result) -> Change

  /// What answering the last request has changed in what is shown; asked for once.
  mutating func changeOfAnswer() -> Change

  /// The file at a path of the domain.
  mutating func answer(_ path: String, as view: PreviewView) async -> PreviewAnswer

  /// A page of the status site, by its path there.
  mutating func internalAnswer(_ path: String) async -> PreviewAnswer

  /// What the bar on a page says: how the page differs from the published one, and what is wrong with its file.
  mutating func bar(for path: String, as view: PreviewView) async -> JSONText

  /// Makes one certain repair, of the finding that `bar` gave this name.
  mutating func fix(_ finding: String) async -> FixOutcome

  /// The editor's own pages, and what they write.
  mutating func edit(_ request: EditorRequest) async -> EditorAnswer
}

/// As whom and as of when a page is looked at.
package struct PreviewView: Sendable, Hashable {
  package enum Reader: String, Sendable {
    case editor = "redaktor"
    /// An editor who wants to see what readers will.
    case reader = "leser"
    /// Somebody on the network.
    case visitor = "gjest"
  }

  package var reader: Reader
  /// `2027-03-01`; nil for now.
  package var day: String?

  package init(_ reader: Reader, day: String? = nil) {
    self.reader = reader
    self.day = day
  }
}

/// What is at a path.
package enum PreviewAnswer: Sendable {
  /// A page, which gets our script.
  case page([UInt8])
  case file([UInt8], type: String)
  /// The page of something that is not there.
  case missing([UInt8])
  case elsewhere(String)
}

/// What changed in what is shown.
package enum Change: Sendable, Equatable {
  case nothing
  /// Pages may be others than they were.
  case pages
  /// Only what is said about them.
  case findings
}

package enum FixOutcome: Sendable {
  case done
  /// The finding is no longer there, or the file is another than the one that was read.
  case outdated
  case failed(Wording)
}
