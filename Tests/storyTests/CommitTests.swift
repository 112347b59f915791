import Foundation
import Testing
import Commands

/// Asks git itself for the commit, and holds what the tool finds against it.
@Suite struct CommitTests {
  private func repository() throws -> Workshop {
    let workshop = try Workshop("-- a.txt --\ntekst\n", withTheme: false)
    try workshop.git("init -q -b hoved . && git add . && git commit -qm en")
    return workshop
  }

  @Test("The commit is found by its branch, loose or packed, and without a branch")
  func branches() throws {
    let workshop = try repository()
    #expect(try commitID(of: workshop.path, [:]) == workshop.head())
    try workshop.git("pack-refs --all && test ! -e .git/refs/heads/hoved")
    #expect(try commitID(of: workshop.path, [:]) == workshop.head())
    try workshop.git("checkout -q -b emne/dypt && echo 2 > a.txt && git commit -qam to")
    #expect(try commitID(of: workshop.path, [:]) == workshop.head())
    try workshop.git("pack-refs --all && echo 3 > a.txt && git commit -qam tre")
    #expect(try commitID(of: workshop.path, [:]) == workshop.head())
    try workshop.git("checkout -q --detach HEAD~1")
    #expect(try commitID(of: workshop.path, [:]) == workshop.head())
  }

  @Test("The commit is found in a linked work tree, loose and packed")
  func worktree() throws {
    let workshop = try repository()
    try workshop.git("worktree add -q -b andre tre && cd tre && echo 2 > a.txt && git commit -qam to")
    let commit = try workshop.head("tre")
    #expect(try commit != workshop.head() && commitID(of: workshop.path + "/tre", [:]) == commit)
    try workshop.git("pack-refs --all")
    #expect(commitID(of: workshop.path + "/tre", [:]) == commit)
  }

  @Test("The commit is found in a submodule, loose and packed")
  func submodule() throws {
    let workshop = try repository()
    try workshop.git("clone -q . ../\(workshop.name)-kilde")
    defer { try? FileManager.default.removeItem(atPath: workshop.path + "-kilde") }
    try workshop.git("-c protocol.file.allow=always submodule add -q ../\(workshop.name)-kilde del")
    try workshop.shell("test -f del/.git")
    try workshop.git("-C del checkout -q -b egen && cd del && echo 2 > a.txt && git commit -qam to")
    let commit = try workshop.head("del")
    #expect(try commit != workshop.head() && commitID(of: workshop.path + "/del", [:]) == commit)
    try workshop.git("-C del pack-refs --all")
    #expect(commitID(of: workshop.path + "/del", [:]) == commit)
  }

  @Test("CI says the commit first; a folder without git, or with a broken one, has none")
  func elsewhere() throws {
    let workshop = try repository()
    let commit = String(repeating: "a", count: 40)
    #expect(commitID(of: workshop.path, ["GITHUB_SHA": commit]) == commit)
    #expect(try commitID(of: workshop.path, ["GITHUB_SHA": "main"]) == workshop.head())
    for head in ["ref: refs/heads/none", "ref: refs/../HEAD", "ref: ../../etc/passwd", "tull", ""] {
      try workshop.write(head + "\n", to: ".git/HEAD")
      #expect(commitID(of: workshop.path, [:]) == nil, "\(head)")
    }
    try workshop.write("ref: refs/heads/a\n", to: ".git/HEAD")
    try workshop.write("ref: refs/heads/a\n", to: ".git/refs/heads/a")
    #expect(commitID(of: workshop.path, [:]) == nil)
    try workshop.shell("rm -r .git")
    #expect(commitID(of: workshop.path, [:]) == nil)
    try workshop.write("gitdir: /no/such\n", to: ".git")
    #expect(commitID(of: workshop.path, [:]) == nil)
  }
}

extension Workshop {
  fileprivate var name: String { URL(filePath: path).lastPathComponent }

  /// Runs git with words of its own, whoever the machine's user is.
  func git(_ words: String) throws {
    try shell(
      """
      set -e; export GIT_CONFIG_GLOBAL=/dev/null GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@a.no GIT_COMMITTER_NAME=a \
      GIT_COMMITTER_EMAIL=a@a.no; git \(words)
      """)
  }

  /// What git says `HEAD` is.
  fileprivate func head(_ folder: String = ".") throws -> String {
    try shell("git -C \(folder) rev-parse HEAD > \(path)/.head")
    return try String(contentsOfFile: path + "/.head", encoding: .utf8).trimmingCharacters(in: .newlines)
  }
}
