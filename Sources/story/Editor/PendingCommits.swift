import Diagnostics
import Editing
import Serving

/// Saves that are to be committed, one after the other, beside answering.
struct PendingCommits: Sendable {
  let committer: Committer
  var waiting: [(paths: [String], message: CommitMessage)] = []
  /// Why the last one was not committed; what was saved is on disk all the same.
  var trouble: Wording?

  init(_ committer: Committer) { self.committer = committer }
}

extension PreviewSite {
  /// Notes a save for git, where «--commit» asks for it.
  mutating func commit(_ paths: [String], _ summary: String, _ request: EditorRequest) {
    let author = request.user.flatMap { Author(name: $0, email: request.email ?? $0) }
    commits?.waiting.append((paths, CommitMessage(summary, by: author)))
  }

  /// The next of them, when there is one.
  mutating func nextCommit() -> (@Sendable () async -> Result)? {
    guard let committer = commits?.committer, let next = commits?.waiting.first else { return nil }
    commits?.waiting.removeFirst()
    return { .committed(committer.commit(next.paths, next.message)) }
  }

  mutating func adopt(_ outcome: CommitOutcome) {
    switch outcome {
    case .committed, .nothing: commits?.trouble = nil
    case .failed(let why): commits?.trouble = why
    }
  }

  /// That what was saved is not in git, and why.
  func commitTrouble(_ language: MessageLanguage) -> String? {
    guard let why = commits?.trouble else { return nil }
    return Wording(
      nb: "Det siste er lagret, men ikke lagt i git: \(why.nb)",
      en: "The last save is on disk, and not in git: \(why.en)")[language]
  }
}
