import Diagnostics
import Editing
import Serving

/// What forms have saved and git is to have, and what became of it: done beside answering, one thing at a time.
struct Delivery: Sendable {
  let committer: Committer
  private(set) var queue: CommitQueue
  private var isPushDue = false
  /// What was said last of a commit or a push; nil when all is well.
  private(set) var problem: Wording?
  /// Whether everything that was committed here has been sent.
  private(set) var isSent = false

  init(_ committer: Committer, _ rhythm: CommitQueue.Rhythm) {
    self.committer = committer
    queue = CommitQueue(rhythm)
  }

  /// To be called when the files are on disk.
  mutating func note(_ paths: [String], _ summary: String, by user: String?) {
    queue.add(paths, CommitMessage(summary, by: user.flatMap { Author(signedIn: $0) }))
    isSent = false
  }

  /// Commits what somebody has saved, and sends what is committed.
  mutating func deliver(by user: String?) {
    queue.deliver(by: user.flatMap { Author(signedIn: $0) })
    isPushDue = true
    problem = nil
  }

  enum Outcome: Sendable {
    case committed(CommitQueue.Commit, CommitOutcome)
    case pushed(PushOutcome)
  }

  /// What is to be done next, when there is anything; all commits come before what is sent.
  mutating func next() -> (@Sendable () -> Outcome)? {
    let committer = committer
    if let commit = queue.next() {
      return { .committed(commit, committer.commit(commit.paths, commit.message)) }
    }
    guard isPushDue else { return nil }
    isPushDue = false
    return { .pushed(committer.push()) }
  }

  mutating func take(_ outcome: Outcome) {
    switch outcome {
    case .committed(_, .committed), .committed(_, .nothing): problem = nil
    case .committed(let commit, .failed(let wording)):
      queue.putBack(commit)
      isPushDue = false
      problem = wording
    case .pushed(.pushed):
      isSent = true
      problem = nil
    case .pushed(.nowhere): isSent = true
    case .pushed(.refused(let wording)), .pushed(.failed(let wording)): problem = wording
    }
  }
}

extension PreviewSite {
  /// Notes a save for git, where «--commit» asks for it.
  mutating func commit(_ paths: [String], _ summary: String, _ request: EditorRequest) {
    delivery?.note(paths, summary, by: request.user)
  }
}
