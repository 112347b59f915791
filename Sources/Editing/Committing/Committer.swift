package import Diagnostics
import Files
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
    var (left, why) = ([String](), [Wording]())
    for (folder, names) in repositories(of: paths) {
      let outcome = commit(names, in: folder, message)
      if case .failed = outcome { return outcome }
      if outcome != .nothing { last = outcome }
      let unfollowed = leftOut(names, in: folder)
      guard !unfollowed.isEmpty else { continue }
      let prefix = folder == root ? "" : innerFolder + "/"
      left += unfollowed.map { prefix + $0.name }
      why.append(CommitOutcome.left(unfollowed.map { (prefix + $0.name, $0.rule) }))
    }
    guard !left.isEmpty else { return last }
    return .incomplete(
      left: left,
      Wording(
        nb: why.map(\.nb).joined(separator: ". "), en: why.map(\.en).joined(separator: ". ")))
  }

  /// What of the content is not as it was committed, below the root and in the repository of its own that `content/intern` may be; nil
  /// when git does not say. Only where forms have saved something: elsewhere nothing is written for it.
  package func compare() -> Comparison? {
    let inner = hasOwnRepository(innerFolder) ? innerFolder : nil
    var (changed, ignored) = (Set<String>(), Set<String>())
    for folder in ["."] + (inner.map { [$0] } ?? []) {
      let below = folder == "." ? "content" : "."
      let top = git(["rev-parse", "--show-prefix"], in: root + "/" + folder)
      guard top.succeeded,
        let status = lines(
          [
            "--no-optional-locks", "-C", folder, "status", "--porcelain=v1", "--no-renames",
            "--untracked-files=all", "--", below,
          ]),
        let others = lines(
          ["-C", folder, "ls-files", "--others", "--ignored", "--exclude-standard", "--", below])
      else { return nil }
      let prefix = folder == "." ? "" : folder + "/"
      let outer = top.said.trimmingLineEnds
      for line in status where line.utf8.count > 3 {
        let path = String(line.dropFirst(3)).unquoted
        guard path.hasPrefix(outer) else { continue }
        changed.insert(prefix + path.dropFirst(outer.count))
      }
      ignored.formUnion(others.map { prefix + $0.unquoted })
    }
    let unsent = git(["rev-list", "--count", "@{upstream}..HEAD"])
    let count = unsent.succeeded ? Int(unsent.said.trimmingLineEnds) ?? 0 : 0
    let isOfContent = { (path: String) in
      path.hasPrefix("content/") && !path.hasSuffix("/") && !path.hasSuffix("~")
        && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    return Comparison(
      changed: changed.filter(isOfContent), ignored: ignored.filter(isOfContent), unsent: count)
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
    lazy var hasInner = hasOwnRepository(innerFolder)
    for path in Set(paths).sorted() {
      let isInner = path.hasPrefix(innerFolder + "/") && hasInner
      let folder = isInner ? root + "/" + innerFolder : root
      folders[folder, default: []].append(isInner ? String(path.dropFirst(innerFolder.count + 1)) : path)
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

  /// Of these files those that lie there and that no commit will take, with the line that says so where there is one.
  private func leftOut(_ names: [String], in folder: String) -> [(name: String, rule: String?)] {
    names.compactMap { name in
      guard isOnDisk(name, folder), !isFollowed(name, folder) else { return nil }
      // It takes names as they are anyway, and refuses to be told so.
      let told = git(["--no-literal-pathspecs", "check-ignore", "--verbose", "--", "./" + name], in: folder)
      // `.gitignore:1:*.png<tab>content/a.png`
      let words = told.said.prefix { $0 != "\t" }.split(separator: ":", maxSplits: 2).map(String.init)
      return (name, told.succeeded && words.count == 3 ? "«\(words[2])» i \(words[0])" : nil)
    }
  }

  private func isOnDisk(_ name: String, _ folder: String) -> Bool {
    guard let (parent, last) = split(name) else { return false }
    do throws(FileError) {
      guard let folder = try Folder(folder).folderIfPresent(parent) else { return false }
      return try folder.item(last) != .nothing
      // Discarded: what cannot be looked for is not said to be left out.
    } catch { return false }
  }

  /// All that git answers, by lines, however much it is; it lies for a moment in the folder of what can be taken back, which is our own.
  private func lines(_ arguments: [String]) -> [String]? {
    let name = "git-answer"
    do throws(FileError) {
      guard let own = try Folder(root).folderIfPresent(".story") else { return nil }
      let outcome = run(command(arguments, in: root).writing(to: ".story/" + name), seconds: 20)
      let bytes = try own.readIfPresent(name, atMost: 64 << 20)
      try own.removeFile(name)
      guard outcome == .exited(0) else { return nil }
      return String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
      // Discarded: what git has is not known then, and nothing is said of it.
    } catch { return nil }
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
    let (outcome, said) = runAnswered(command(arguments, in: folder ?? root, as: author), seconds: seconds)
    return Answer(succeeded: outcome == .exited(0), said: said)
  }

  private func command(_ arguments: [String], in folder: String, as author: Author? = nil) -> Command {
    let settings = [
      "GIT_TERMINAL_PROMPT=0", "GIT_ASKPASS=true", "SSH_ASKPASS=true", "SSH_ASKPASS_REQUIRE=force",
      "GIT_EDITOR=true",
    ]
    let names = author.map { ["GIT_AUTHOR_NAME=" + $0.name, "GIT_AUTHOR_EMAIL=" + $0.email] } ?? []
    return Command(
      "env", settings + names + [program, "--literal-pathspecs", "-c", "core.quotePath=false"] + arguments,
      in: folder)
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
  /// All but these files is committed, or was: git is told to leave them alone.
  case incomplete(left: [String], Wording)
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

  /// A name with a quotation mark or a backslash stands in quotes.
  fileprivate var unquoted: String {
    guard hasPrefix("\""), hasSuffix("\""), utf8.count > 1 else { return self }
    return String(dropFirst().dropLast()).replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
  }
}

/// What may be a repository of its own.
private let innerFolder = "content/intern"
