import Content
import Foundation
import History
import Testing

/// Repositories that git itself makes, and what is read of them.
@Suite struct FileHistoryTests {
  private let path = NSTemporaryDirectory() + "story-history-" + UUID().uuidString

  private func shell(_ line: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-ec", line]
    process.currentDirectoryURL = URL(filePath: path)
    process.environment = [
      "PATH": "/usr/bin:/bin", "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@a.example",
      "GIT_COMMITTER_NAME": "A",
      "GIT_COMMITTER_EMAIL": "a@a.example", "GIT_CONFIG_GLOBAL": "/dev/null",
      "GIT_CONFIG_SYSTEM": "/dev/null",
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(line)")
  }

  /// Forty versions of a text, each a line longer in the middle, so that packs hold long chains of differences.
  private func versions() -> [[UInt8]] {
    (0..<40).map { count in
      let filler = (0..<400).map { "linje \($0) \($0 * 7919)" }
      let lines = filler[..<200] + (0..<count).map { "ny \($0)" } + filler[200...]
      return Array((lines.joined(separator: "\n") + "\n").utf8)
    }
  }

  private func repository() throws -> [[UInt8]] {
    try FileManager.default.createDirectory(atPath: path + "/content", withIntermediateDirectories: true)
    try shell("git init -q -b hoved .")
    let all = versions()
    for version in all {
      try Data(version).write(to: URL(filePath: path + "/content/a.md"))
      try shell("git add . && git commit -qm en")
    }
    return all
  }

  private func read(
    _ bytes: [UInt8], from folder: String = "", atMost limit: Int = 1 << 20
  ) throws -> [UInt8]? {
    let history = try #require(FileHistory(of: path + folder))
    return history.file(gitBlobID(of: bytes), atMost: limit)
  }

  @Test("Every version is read: in a file of its own, in a pack, and from a folder inside")
  func versionsAreRead() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let all = try repository()
    #expect(try all.allSatisfy { try read($0) == $0 })
    try shell(
      "git repack -adq --depth=50 && test -z \"$(find .git/objects -type f -path '*/[0-9a-f][0-9a-f]/*')\"")
    #expect(try all.allSatisfy { try read($0) == $0 })
    #expect(try read(all[7], from: "/content") == all[7])
    #expect(try read(all[7], atMost: all[7].count - 1) == nil)
    #expect(try read(all[7] + [0x41]) == nil)
  }

  @Test("Differences by the base's name, a work tree of its own, and a repository that borrows objects")
  func forms() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let all = try repository()
    try shell("git -c repack.useDeltaBaseOffset=false repack -adq")
    #expect(try all.allSatisfy { try read($0) == $0 })
    try shell(
      "git worktree add -q -b andre tre && git clone -q --shared . laan && test ! -e laan/.git/objects/pack/*.idx"
    )
    #expect(try read(all[3], from: "/tre/content") == all[3])
    #expect(try read(all[3], from: "/laan") == all[3])
  }

  @Test("A shallow clone has the last version alone, and a folder without git has no history")
  func absent() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let all = try repository()
    try shell("git clone -q --depth 1 file://$PWD grunn")
    #expect(try read(all[39], from: "/grunn") == all[39])
    #expect(try read(all[3], from: "/grunn") == nil)
    try shell("rm -rf .git")
    #expect(FileHistory(of: path) == nil)
    #expect(FileHistory(of: path + "/none") == nil)
  }

  @Test("Damaged objects and packs are as if they were not there")
  func damaged() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let all = try repository()
    try shell("git repack -adq && chmod -R u+w .git/objects")
    let folder = path + "/.git/objects/pack/"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let url = URL(filePath: folder + name)
      let whole = try Data(contentsOf: url)
      for place in stride(from: 0, to: whole.count, by: max(1, whole.count / 60)) {
        var broken = whole
        broken[place] ^= 0xFF
        try broken.write(to: url)
        // What is read is right, or nothing.
        for version in [all[0], all[20], all[39]] {
          let bytes = try read(version)
          #expect(bytes == nil || bytes == version)
        }
        try whole.prefix(place).write(to: url)
        let bytes = try read(all[20])
        #expect(bytes == nil || bytes == all[20])
      }
      try whole.write(to: url)
    }
    #expect(try read(all[20]) == all[20])
  }

  @Test("What a commit has otherwise, or not at all, is told by its path; line ends of Windows are none")
  func committed() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let last = try #require(try repository().last)
    try FileManager.default.createDirectory(atPath: path + "/content/dypt", withIntermediateDirectories: true)
    try Data("b\r\n".utf8).write(to: URL(filePath: path + "/content/dypt/b.md"))
    try shell("git add . && git commit -qm to && git rev-parse HEAD >id && git repack -adq")
    let id = try String(contentsOfFile: path + "/id", encoding: .utf8).prefix(40)
    let files = try #require(CommittedFiles(of: path, commit: String(id)))
    let windows = String(decoding: last, as: UTF8.self).replacing("\n", with: "\r\n")
    #expect(
      files.differing(from: [("content/a.md", last), ("content/dypt/b.md", Array("b\r\n".utf8))]) == [])
    #expect(files.differing(from: [("content/a.md", Array(windows.utf8))]) == [])
    let other = Array("annet".utf8)
    #expect(
      files.differing(from: [
        ("content/a.md", other), ("content/dypt/b.md", other), ("content/ny/c.md", last), ("d", last),
      ])
        == ["content/a.md", "content/dypt/b.md", "content/ny/c.md", "d"])
    #expect(CommittedFiles(of: path, commit: String(repeating: "0", count: 40)) == nil)
  }
}
