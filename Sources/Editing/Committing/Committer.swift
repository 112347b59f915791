package import Diagnostics

/// Commits what was saved by forms, and nothing else that is changed or staged, by git itself; decision 34.
///
/// To be called beside answering, never within a request, and by one caller at a time.
package struct Committer: Sendable {
  /// Nil when the folder is in no repository, or git is not there.
  package init?(root: String) { nil }

  /// One commit of these files as they are on disk now; files that are as they were committed are left out.
  package func commit(_ paths: [String], _ message: CommitMessage) -> CommitOutcome { .nothing }

  /// Sends what is committed to where the branch comes from.
  package func push() -> PushOutcome { .nowhere }
}

package struct CommitMessage: Sendable, Hashable {
  /// In bokmål: «Endret start i Boligdag».
  package let subject: String
  /// Whoever signed in; nil for what git is set up with.
  package let author: Author?

  package init(_ subject: String, by author: Author?) {
    self.subject = subject
    self.author = author
  }
}

package struct Author: Sendable, Hashable {
  package let name: String
  package let email: String

  /// Nil for what git would read otherwise than it is written: empty, or with `<`, `>`, a line end or a control character.
  package init?(name: String, email: String) { nil }
}

package enum CommitOutcome: Sendable, Hashable {
  case committed(String)
  /// The files are as they were committed.
  case nothing
  case failed(Wording)
}

package enum PushOutcome: Sendable, Hashable {
  case pushed
  /// The branch comes from nowhere.
  case nowhere
  /// Others have sent something since; what is committed here stays.
  case refused(Wording)
  case failed(Wording)
}
