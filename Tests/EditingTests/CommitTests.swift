import Diagnostics
import Editing
import Files
import Testing
import Tooling

@Suite("Committing", .enabled(if: findProgram("git") != nil)) struct CommitTests {
  private func git(_ root: String, _ words: String...) -> String {
    let settings = [
      "-c", "user.name=Test", "-c", "user.email=test@eksempel.no", "-c", "init.defaultBranch=main",
    ]
    let answer = runAnswered(Command("git", settings + words, in: root), seconds: 20)
    return String(answer.said.drop { $0 == "\n" }.reversed().drop { $0 == "\n" }.reversed())
  }

  private func write(_ root: String, _ path: String, _ text: String) throws {
    let (folder, name) = try #require(split(path))
    try Folder(root).folderMakingIt(folder).replace(name, with: Array(text.utf8))
  }

  /// A repository with one commit of two files.
  private func inRepository(_ body: (String) throws -> Void) throws {
    try inFolder { root, _ in
      #expect(git(root, "init", "--quiet") == "")
      #expect(git(root, "config", "user.name", "Oppsatt") == "")
      #expect(git(root, "config", "user.email", "oppsatt@eksempel.no") == "")
      try write(root, "content/sider/om.md", "a\n")
      try write(root, "content/sider/annen.md", "a\n")
      #expect(git(root, "add", ".") == "")
      #expect(git(root, "commit", "--quiet", "-m", "Først") == "")
      try body(root)
    }
  }

  @Test(
    "takes the files that were saved, in one commit by whoever signed in, and nothing else that is staged or changed"
  )
  func onlyThese() throws {
    try inRepository { root in
      try write(root, "content/sider/om.md", "b\n")
      try write(root, "content/sider/ny.md", "n\n")
      try write(root, "content/sider/annen.md", "staged\n")
      #expect(git(root, "add", "content/sider/annen.md") == "")
      try write(root, "content/sider/annen.md", "changed\n")
      try write(root, "content/sider/udelt.md", "x\n")
      let committer = try #require(Committer(root: root))
      let message = CommitMessage(
        "Endret tittel i «Om»", by: Author(name: "Kari Nordmann", email: "kari@eksempel.no"))
      let outcome = committer.commit(["content/sider/om.md", "content/sider/ny.md"], message)
      guard case .committed(let hash) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(hash == git(root, "rev-parse", "HEAD"))
      #expect(
        git(root, "show", "--format=%an <%ae>|%cn|%s", "--name-status", "HEAD")
          == "Kari Nordmann <kari@eksempel.no>|Oppsatt|Endret tittel i «Om»\n\nA\tcontent/sider/ny.md\nM\tcontent/sider/om.md"
      )
      #expect(git(root, "status", "--porcelain") == "MM content/sider/annen.md\n?? content/sider/udelt.md")
      #expect(git(root, "show", ":content/sider/annen.md") == "staged")
      #expect(committer.commit(["content/sider/om.md", "content/sider/ny.md"], message) == .nothing)
    }
  }

  @Test("takes files that were removed, and names that look like options or patterns as names")
  func awkwardNames() throws {
    try inRepository { root in
      let committer = try #require(Committer(root: root))
      try Folder(root).folder("content/sider").removeFile("om.md")
      try write(root, "content/sider/*.md", "x\n")
      try write(root, "content/sider/blåbær.md", "x\n")
      let paths = [
        "content/sider/om.md", "content/sider/*.md", "content/sider/blåbær.md", "content/sider/aldri.md",
      ]
      let outcome = committer.commit(paths, CommitMessage("--amend\n# x", by: nil))
      guard case .committed = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(
        git(root, "-c", "core.quotePath=false", "show", "--format=%an|%s", "--name-status", "HEAD")
          == "Oppsatt|--amend # x\n\nA\tcontent/sider/*.md\nA\tcontent/sider/blåbær.md\nD\tcontent/sider/om.md"
      )
      #expect(git(root, "rev-list", "--count", "HEAD") == "2")
    }
  }

  @Test("goes to the repository of its own that «intern» may be")
  func innerRepository() throws {
    try inRepository { root in
      try write(root, "content/intern/.gitkeep", "")
      let inner = root + "/content/intern"
      #expect(git(inner, "init", "--quiet") == "")
      #expect(git(inner, "config", "user.name", "Oppsatt") == "")
      #expect(git(inner, "config", "user.email", "oppsatt@eksempel.no") == "")
      try write(root, "content/intern/kampanjer/a.yml", "budsjett: 1\n")
      try write(root, "content/sider/om.md", "b\n")
      let committer = try #require(Committer(root: root))
      let outcome = committer.commit(
        ["content/sider/om.md", "content/intern/kampanjer/a.yml"], CommitMessage("x", by: nil))
      guard case .committed = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(git(inner, "show", "--format=", "--name-only", "HEAD") == "kampanjer/a.yml")
      #expect(git(root, "show", "--format=", "--name-only", "HEAD") == "content/sider/om.md")
    }
  }

  @Test("sends what was committed; a push that is refused is explained, and loses nothing")
  func pushing() throws {
    try inRepository { root in
      let committer = try #require(Committer(root: root))
      #expect(committer.push() == .nowhere)
      #expect(git(root, "init", "--quiet", "--bare", "felles.git") == "")
      #expect(git(root, "remote", "add", "origin", root + "/felles.git") == "")
      #expect(!git(root, "push", "--quiet", "-u", "origin", "HEAD").contains("error"))
      try write(root, "content/sider/om.md", "b\n")
      guard case .committed = committer.commit(["content/sider/om.md"], CommitMessage("x", by: nil)) else {
        Issue.record("not committed")
        return
      }
      #expect(committer.push() == .pushed)
      #expect(git(root, "clone", "--quiet", "felles.git", "annen") == "")
      try write(root, "annen/content/sider/annen.md", "deres\n")
      #expect(git(root + "/annen", "commit", "--quiet", "-am", "Deres") == "")
      #expect(!git(root + "/annen", "push", "--quiet").contains("error"))
      try write(root, "content/sider/om.md", "c\n")
      guard case .committed(let hash) = committer.commit(["content/sider/om.md"], CommitMessage("x", by: nil))
      else {
        Issue.record("not committed")
        return
      }
      guard case .refused(let wording) = committer.push() else {
        Issue.record("not refused")
        return
      }
      #expect(wording.nb.hasPrefix("andre har sendt noe siden sist"))
      // Whoever has no terminal is told whom to ask, and what to press afterwards; the command is for whoever has one.
      #expect(wording.nb.contains("Be den som har satt opp programmet på maskinen det går på, om å hente"))
      #expect(wording.nb.contains("«git pull --rebase»") && wording.en.contains("“git pull --rebase”"))
      #expect(wording.nb.hasSuffix("Velg så «Lever det som er lagret»"))
      #expect(wording.en.hasSuffix("Then choose “Deliver what was saved”"))
      #expect(git(root, "rev-parse", "HEAD") == hash)
    }
  }

  @Test("says that the text is saved when git will not take it")
  func refused() throws {
    try inRepository { root in
      try write(root, "content/sider/om.md", "b\n")
      try write(root, ".git/index.lock", "")
      let committer = try #require(Committer(root: root))
      guard case .failed(let wording) = committer.commit(["content/sider/om.md"], CommitMessage("x", by: nil))
      else {
        Issue.record("committed")
        return
      }
      #expect(
        wording.nb == "teksten er lagret, men git er opptatt med noe annet; den leveres neste gang du lagrer")
    }
    try inFolder { root, _ in #expect(Committer(root: root) == nil) }
  }

  @Test(
    "says which files git is told to leave alone, and by what line",
    arguments: [
      (".gitignore", "*.png", "«*.png» i .gitignore"),
      ("content/sider/.gitignore", "torg.*", "«torg.*» i content/sider/.gitignore"),
      (".git/info/exclude", "torg.png", "«torg.png» i .git/info/exclude"),
    ])
  func leftAlone(_ file: String, _ pattern: String, _ rule: String) throws {
    try inRepository { root in
      try write(root, file, pattern + "\n")
      try write(root, "content/sider/torg.png", "p")
      try write(root, "content/sider/om.md", "b\n")
      let committer = try #require(Committer(root: root))
      let paths = ["content/sider/om.md", "content/sider/torg.png"]
      guard case .incomplete(let left, let wording) = committer.commit(paths, CommitMessage("x", by: nil))
      else {
        Issue.record("all is committed")
        return
      }
      #expect(left == ["content/sider/torg.png"])
      #expect(wording.nb.hasPrefix("git er satt opp til å holde «content/sider/torg.png» utenfor (\(rule))"))
      #expect(git(root, "show", "--format=", "--name-only", "HEAD") == "content/sider/om.md")
      // Alone too, and not any more once the line is gone.
      guard case .incomplete = committer.commit([paths[1]], CommitMessage("x", by: nil)) else {
        Issue.record("all is committed")
        return
      }
      try write(root, file, "\n")
      guard case .committed = committer.commit([paths[1]], CommitMessage("x", by: nil)) else {
        Issue.record("not committed")
        return
      }
    }
  }

  @Test(
    "what forms saved and git has not got is found again after a restart, and what others changed is not taken"
  )
  func undelivered() throws {
    try inRepository { root in
      let committer = try #require(Committer(root: root))
      let store = ContentStore(root: root)
      func save(
        _ path: String, _ before: String?, _ after: String?, _ what: String, by user: String = ""
      ) throws {
        let change = FileChange(
          path: path, from: before.map { Array($0.utf8) }, to: after.map { Array($0.utf8) })
        try store.save([change], ChangeNote(Wording(nb: what, en: what), by: user, at: 1))
      }
      try save("content/sider/om.md", "a\n", "b\n", "Endret om", by: "kari@eksempel.no")
      try save("content/sider/annen.md", "a\n", "b\n", "Endret annen")
      try save("content/sider/ny «x».md", nil, "n\n", "Laget ny")
      try save("content/sider/om.md", "b\n", "c\n", "Endret om igjen", by: "Ola")
      try write(root, "content/sider/annen.md", "for hånd\n")
      try write(root, "content/sider/udelt.md", "x\n")
      let comparison = try #require(committer.compare())
      #expect(
        comparison.changed == [
          "content/sider/om.md", "content/sider/annen.md", "content/sider/ny «x».md",
          "content/sider/udelt.md",
        ])
      let left = try store.undelivered(in: comparison)
      #expect(left.map(\.paths) == [["content/sider/ny «x».md"], ["content/sider/om.md"]])
      #expect(left.map(\.message.subject) == ["Laget ny", "Endret om igjen"])
      #expect(left.map(\.message.author?.name) == [nil, "Ola"])
      for commit in left {
        guard case .committed = committer.commit(commit.paths, commit.message) else {
          Issue.record("not committed")
          return
        }
      }
      #expect(try store.undelivered(in: #require(committer.compare())) == [])
      // What was committed and then taken back is a change too, and so is what is removed.
      try store.undo("content/sider/om.md")
      try save("content/sider/ny «x».md", "n\n", nil, "Slettet ny")
      let again = try store.undelivered(in: #require(committer.compare()))
      #expect(again.map(\.message.subject) == ["Angret: Endret om igjen", "Slettet ny"])
    }
  }

  @Test("counts what is committed and not sent, in a repository whose folder is not its top")
  func unsent() throws {
    try inRepository { top in
      let root = top + "/nettsted"
      try write(top, "nettsted/content/sider/om.md", "a\n")
      #expect(git(top, "add", ".") == "" && git(top, "commit", "--quiet", "-m", "Flyttet") == "")
      #expect(git(top, "init", "--quiet", "--bare", "felles.git") == "")
      #expect(git(top, "remote", "add", "origin", top + "/felles.git") == "")
      #expect(!git(top, "push", "--quiet", "-u", "origin", "HEAD").contains("error"))
      let committer = try #require(Committer(root: root))
      // Where no form has saved anything, nothing is looked for.
      #expect(committer.compare() == nil)
      let change = FileChange(path: "content/sider/om.md", from: Array("a\n".utf8), to: Array("b\n".utf8))
      try ContentStore(root: root).save([change], ChangeNote(Wording(nb: "x", en: "x"), by: "", at: 1))
      #expect(committer.compare() == Comparison(changed: ["content/sider/om.md"], ignored: [], unsent: 0))
      guard case .committed = committer.commit(["content/sider/om.md"], CommitMessage("x", by: nil)) else {
        Issue.record("not committed")
        return
      }
      #expect(committer.compare() == Comparison(changed: [], ignored: [], unsent: 1))
      #expect(committer.push() == .pushed)
      #expect(committer.compare() == Comparison(changed: [], ignored: [], unsent: 0))
    }
  }

  @Test("names no author that git would read otherwise", arguments: ["", "a\nb", "a <b>", "a\u{0}"])
  func authors(_ name: String) {
    #expect(Author(name: name, email: "a@b.no") == nil)
    #expect(Author(name: "A", email: "a b") == nil)
    #expect(Author(signedIn: "kari@eksempel.no") == Author(name: "kari", email: "kari@eksempel.no"))
    #expect(
      Author(signedIn: "Kari Nordmann") == Author(name: "Kari Nordmann", email: "kari-nordmann@localhost"))
    #expect(Author(signedIn: name) == nil)
  }
}
