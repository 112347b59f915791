package import Diagnostics
import Model
import Tooling

/// Commits what was saved by forms, and nothing else that is changed or staged, by git itself; decision 34.
///
/// To be called beside answering, never within a request, and by one caller at a time.
package struct Committer: Sendable {
  /// Where git is.
  private let program: String
  private let root: String

  /// Nil when git is not there, or the folder is in no repository. git is looked for once, now.
  package init?(root: String) {
    guard let program = findProgram("git"), findProgram("env") != nil else { return nil }
    self.program = program
    self.root = root
    guard git(["rev-parse", "--git-dir"]).succeeded else { return nil }
  }

  /// One commit, of these files as they are on disk now, in each repository that they lie in: `content/intern` may be one of
  /// its own. Files that are as they were committed are left out.
  package func commit(_ paths: [String], _ message: CommitMessage) -> CommitOutcome {
    var last = CommitOutcome.nothing
    for (folder, names) in repositories(of: paths) {
      let outcome = commit(names, in: folder, message)
      if case .failed = outcome { return outcome }
      if outcome != .nothing { last = outcome }
    }
    return last
  }

  /// Sends what is committed to where the branch comes from.
  package func push() -> PushOutcome {
    guard git(["rev-parse", "--abbrev-ref", "--symbolic-full-name", "@{upstream}"]).succeeded else {
      return .nowhere
    }
    let pushed = git(["push", "--quiet"], seconds: 120)
    return pushed.succeeded ? .pushed : PushOutcome(refusal: pushed.said)
  }
}

extension Committer {
  fileprivate struct Answer {
    let succeeded: Bool
    let said: String
  }

  /// The paths by the repository that each lies in: the innermost folder with a `.git`, as git itself finds it.
  private func repositories(of paths: [String]) -> [(folder: String, names: [String])] {
    var folders: [String: [String]] = [:]
    lazy var hasInner = hasOwnRepository("content/intern")
    for path in Set(paths).sorted() {
      let isInner = path.hasPrefix("content/intern/") && hasInner
      let folder = isInner ? root + "/content/intern" : root
      folders[folder, default: []].append(isInner ? String(path.dropFirst("content/intern/".count)) : path)
    }
    return folders.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func hasOwnRepository(_ folder: String) -> Bool {
    let top = git(["rev-parse", "--show-prefix"], in: root + "/" + folder)
    return top.succeeded && top.said.trimmingLineEnds.isEmpty
  }

  private func commit(_ names: [String], in folder: String, _ message: CommitMessage) -> CommitOutcome {
    let status = git(["status", "--porcelain=v1", "--untracked-files=all", "--"] + names, in: folder)
    guard status.succeeded else { return .failed(explanation(of: status.said)) }
    let lines = status.said.split(separator: "\n").filter { $0.utf8.count > 3 }
    if lines.isEmpty { return .nothing }
    if lines.contains(where: { $0.hasPrefix("??") }) {
      // What git does not follow yet, it is made to: with nothing in it, so that no more is staged than before.
      let added = git(["add", "--intent-to-add", "--"] + names.filter { isThere($0, folder) }, in: folder)
      guard added.succeeded else { return .failed(explanation(of: added.said)) }
    }
    let followed = names.filter { isFollowed($0, folder) }
    if followed.isEmpty { return .nothing }
    let made = git(
      ["commit", "--quiet", "--only", "-m", message.subject, "--"] + followed, in: folder, as: message.author,
      seconds: 60)
    guard made.succeeded else { return .failed(explanation(of: made.said)) }
    return .committed(git(["rev-parse", "HEAD"], in: folder).said.trimmingLineEnds)
  }

  private func isThere(_ name: String, _ folder: String) -> Bool {
    git(
      ["ls-files", "--error-unmatch", "--cached", "--others", "--exclude-standard", "--", name], in: folder
    ).succeeded
  }

  private func isFollowed(_ name: String, _ folder: String) -> Bool {
    git(["ls-files", "--error-unmatch", "--", name], in: folder).succeeded
      || git(["cat-file", "-e", "HEAD:./" + name], in: folder).succeeded
  }

  /// Runs git. Nobody is asked anything: there is nobody to answer.
  private func git(
    _ arguments: [String], in folder: String? = nil, as author: Author? = nil, seconds: Int = 20
  ) -> Answer {
    let settings = [
      "GIT_TERMINAL_PROMPT=0", "GIT_ASKPASS=true", "SSH_ASKPASS=true", "SSH_ASKPASS_REQUIRE=force",
      "GIT_EDITOR=true",
    ]
    let names = author.map { ["GIT_AUTHOR_NAME=" + $0.name, "GIT_AUTHOR_EMAIL=" + $0.email] } ?? []
    let command = Command(
      "env", settings + names + [program, "--literal-pathspecs", "-c", "core.quotePath=false"] + arguments,
      in: folder ?? root)
    let (outcome, said) = runAnswered(command, seconds: seconds)
    return Answer(succeeded: outcome == .exited(0), said: said)
  }
}

package struct CommitMessage: Sendable, Hashable {
  /// In bokmål: «Endret start i Boligdag».
  package let subject: String
  /// Whoever signed in; nil for what git is set up with.
  package let author: Author?

  package init(_ subject: String, by author: Author?) {
    let line = String(subject.map { $0.isNewline ? " " : $0 }.prefix(200)).filter {
      !$0.isASCII || ($0.asciiValue ?? 0) >= 0x20
    }
    self.subject = line.isEmpty ? "Endret innhold" : line
    self.author = author
  }
}

package struct Author: Sendable, Hashable {
  package let name: String
  package let email: String

  /// Nil for what git would read otherwise than it is written: empty, or with `<`, `>`, a line end or a control character.
  package init?(name: String, email: String) {
    let areFit = [name, email].allSatisfy { text in
      !text.trimmingWhiteSpace.isEmpty && text.utf8.count <= 200
        && text.unicodeScalars.allSatisfy { !$0.isForbidden && $0.value >= 0x20 && $0 != "<" && $0 != ">" }
    }
    guard areFit, !email.contains(" ") else { return nil }
    self.name = name
    self.email = email
  }
}

extension Author {
  /// Whoever a server with sign-in in front of us says it is: an address, or a name, which then gets an address that leads nowhere.
  package init?(signedIn user: String) {
    let name = user.split(separator: "@").first.map(String.init) ?? user
    let isAddress = user.contains("@")
    self.init(name: isAddress ? name : user, email: isAddress ? user : slug(from: user) + "@localhost")
  }
}

package enum CommitOutcome: Sendable, Hashable {
  /// With git's name for the commit.
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

extension String {
  fileprivate var trimmingLineEnds: String { trimmingWhiteSpace }
}
