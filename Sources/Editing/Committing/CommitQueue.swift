/// What was saved and is not committed yet. Requests only add to it; one task at a time takes from it and runs git.
package struct CommitQueue: Sendable {
  package let rhythm: Rhythm
  private var saved: [Commit] = []
  private var ready: [Commit] = []

  package enum Rhythm: Sendable, Hashable {
    /// A commit for each save.
    case eachSave
    /// One for all that somebody has saved, when they say «Lever».
    case onDelivery
  }

  /// Files, and what their commit is to say.
  package struct Commit: Sendable, Hashable {
    package let paths: [String]
    package let message: CommitMessage

    package init(_ paths: [String], _ message: CommitMessage) {
      self.paths = paths
      self.message = message
    }
  }

  package init(_ rhythm: Rhythm) { self.rhythm = rhythm }

  /// To be called when the files are on disk.
  package mutating func add(_ paths: [String], _ message: CommitMessage) {
    switch rhythm {
    case .eachSave:
      let late = saved.filter { $0.message.author == message.author }.flatMap(\.paths)
      saved.removeAll { $0.message.author == message.author }
      ready.append(Commit(paths, message).taking(late))
    case .onDelivery: saved.append(Commit(paths, message))
    }
  }

  /// What was saved before the server was started anew, the oldest first: it goes with the next commit of whoever saved it.
  package mutating func restore(_ commits: [Commit]) { saved = commits + saved }

  /// What a name alone was known of, since it was saved before the server was started anew, is that author's whose request says who they are.
  package mutating func recognize(_ author: Author, savedAs name: Author) {
    guard author != name else { return }
    saved = saved.map { commit in
      guard commit.message.author == name else { return commit }
      return Commit(commit.paths, CommitMessage(commit.message.subject, by: author))
    }
  }

  /// Lets go of files that are as git has them, as when a change was undone: nothing of them is to be delivered.
  package mutating func settle(_ isAsInGit: (String) -> Bool) {
    saved = saved.compactMap { commit in
      let left = commit.paths.filter { !isAsInGit($0) }
      return left.isEmpty ? nil : Commit(left, commit.message)
    }
  }

  /// Whether somebody has saved what is not delivered.
  package func holdsUndelivered(by author: Author?) -> Bool { saved.contains { $0.message.author == author } }

  /// The files that somebody has saved and not delivered, each once.
  package func undeliveredPaths(by author: Author?) -> [String] {
    saved.filter { $0.message.author == author }.flatMap(\.paths).removingRepeats
  }

  /// All files that wait here.
  package var paths: Set<String> { Set((saved + ready).flatMap(\.paths)) }

  /// Whether a commit is to be made.
  package var isReady: Bool { !ready.isEmpty }

  /// What the others have saved and not delivered, in a line each.
  package func undelivered(besides author: Author?) -> [String] {
    saved.filter { $0.message.author != author }.map(\.message.subject).removingRepeats
  }

  /// Makes one commit of all that somebody has saved since the last time; its message names each thing once.
  package mutating func deliver(by author: Author?) {
    let own = saved.filter { $0.message.author == author }
    saved.removeAll { $0.message.author == author }
    guard !own.isEmpty else { return }
    let subjects = own.map(\.message.subject).removingRepeats
    let subject = subjects.count == 1 ? subjects[0] : "\(subjects[0]) og \(subjects.count - 1) til"
    ready.append(Commit(own.flatMap(\.paths).removingRepeats, CommitMessage(subject, by: author)))
  }

  /// The next commit to make; nil when there is none.
  package mutating func next() -> Commit? { ready.isEmpty ? nil : ready.removeFirst() }

  /// What git did not take now goes with the next commit of the same author.
  package mutating func putBack(_ commit: Commit) {
    guard let index = ready.firstIndex(where: { $0.message.author == commit.message.author }) else {
      saved.insert(commit, at: 0)
      return
    }
    ready[index] = ready[index].taking(commit.paths)
  }
}

extension CommitQueue.Commit {
  /// With files of earlier saves besides, and with that said where they are others.
  fileprivate func taking(_ late: [String]) -> CommitQueue.Commit {
    let more = ", og det git ikke tok imot før"
    let isSaid = Set(late).isSubset(of: paths) || message.subject.hasSuffix(more)
    let subject = isSaid ? message.subject : String(message.subject.prefix(160)) + more
    return CommitQueue.Commit((late + paths).removingRepeats, CommitMessage(subject, by: message.author))
  }
}

extension [String] {
  fileprivate var removingRepeats: [String] {
    var seen = Set<String>()
    return filter { seen.insert($0).inserted }
  }
}
