import Foundation
import History
import Testing

/// How commits follow each other in repositories that git itself makes.
@Suite struct CommitHistoryTests {
  private let path = NSTemporaryDirectory() + "story-commits-" + UUID().uuidString

  @discardableResult
  private func git(_ line: String, in folder: String = "a", at day: Int = 1) throws -> String {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-ec", line]
    process.currentDirectoryURL = URL(filePath: "\(path)/\(folder)")
    process.standardOutput = pipe
    process.environment = [
      "PATH": "/usr/bin:/bin", "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@a.example",
      "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@a.example", "GIT_CONFIG_GLOBAL": "/dev/null",
      "GIT_CONFIG_SYSTEM": "/dev/null", "GIT_COMMITTER_DATE": "2027-01-\(day) 12:00:00 +0100",
    ]
    try process.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(line)")
    return String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func commit(_ name: String, in folder: String = "a", at day: Int) throws -> String {
    try git("git commit -q --allow-empty -m \(name)", in: folder, at: day)
    return try git("git rev-parse HEAD", in: folder)
  }

  private func relation(
    of id: String, to other: String, in folder: String = "a"
  ) throws -> CommitHistory.Relation {
    try #require(CommitHistory(of: "\(path)/\(folder)")).relation(of: id, to: other)
  }

  @Test("Earlier, later, apart and unknown, as files and in packs")
  func relations() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try FileManager.default.createDirectory(atPath: path + "/a", withIntermediateDirectories: true)
    try git("git init -q -b hoved .")
    let first = try commit("en", at: 10)
    try git("git clone -q . ../gammel")
    // By a clock that is a week behind.
    let second = try commit("to", at: 3)
    let third = try commit("tre", at: 11)
    try git("git checkout -q -b gren \(first)")
    let branch = try commit("gren", at: 12)
    try git("git checkout -q hoved && git merge -q --no-ff -m flett gren", at: 13)
    let merged = try git("git rev-parse HEAD")
    for _ in 0..<2 {
      #expect(try relation(of: first, to: first) == .sameOrLater)
      #expect(try relation(of: second, to: first) == .sameOrLater)
      #expect(try relation(of: merged, to: first) == .sameOrLater)
      #expect(try relation(of: merged, to: branch) == .sameOrLater)
      #expect(try relation(of: first, to: second) == .earlier)
      #expect(try relation(of: branch, to: merged) == .earlier)
      #expect(try relation(of: branch, to: third) == .apart(isNewer: true))
      #expect(try relation(of: third, to: branch) == .apart(isNewer: false))
      try git("git repack -adq --depth=50")
    }
    // A copy that was made before, one that has no more than the last, and a commit of nowhere.
    #expect(try relation(of: first, to: merged, in: "gammel") == .otherIsUnknown(seconds: 1_799_578_800))
    let own = try commit("egen", in: "gammel", at: 14)
    #expect(try relation(of: own, to: third, in: "gammel") == .otherIsUnknown(seconds: 1_799_924_400))
    try git("git clone -q --depth 1 file://\(path)/a ../grunn")
    #expect(try relation(of: merged, to: first, in: "grunn") == .unclear)
    #expect(try relation(of: merged, to: merged, in: "grunn") == .sameOrLater)
    #expect(try relation(of: String(repeating: "1", count: 40), to: first) == .unclear)
  }

  @Test("The same of a history in many packs, whether their indexes are kept, a few of them are, or none")
  func manyPacks() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try FileManager.default.createDirectory(atPath: path + "/a", withIntermediateDirectories: true)
    try git("git init -q -b hoved .")
    try git(
      """
      for pack in 1 2 3 4 5 6 7 8; do
        for n in 1 2 3 4 5; do echo $pack-$n >fil; git add fil; git commit -q -m $pack-$n; done
        git repack -dq
      done
      """, at: 10)
    let ids = try git("git rev-list --reverse HEAD").split(separator: "\n").map(String.init)
    try #require(ids.count == 40)
    try #require(git("ls .git/objects/pack/*.idx | wc -l") == "8")
    try git("git checkout -q -b gren \(ids[20])")
    let branch = try commit("gren", at: 11)
    for memory in [1 << 26, 1000, 0] {
      let history = try #require(CommitHistory(of: path + "/a", keeping: memory))
      #expect(history.relation(of: ids[39], to: ids[0]) == .sameOrLater, "\(memory)")
      #expect(history.relation(of: ids[0], to: ids[39]) == .earlier, "\(memory)")
      #expect(history.relation(of: branch, to: ids[39]) == .apart(isNewer: true), "\(memory)")
      #expect(history.relation(of: ids[39], to: String(repeating: "1", count: 40)).isUnknown, "\(memory)")
    }
    // An index that is cut short, or says that there is more than it has, is as none; the walk ends there.
    for line in [
      "truncate -s 1000", "truncate -s 1100",
      "printf '\\377' | dd conv=notrunc bs=1 seek=1028 status=none of=",
    ] {
      let index = try git("ls .git/objects/pack/*.idx | head -1")
      try git("cp \(index) kopi; chmod u+w \(index); \(line)\(line.hasSuffix("of=") ? "" : " ")\(index)")
      let history = try #require(CommitHistory(of: path + "/a", keeping: 1 << 26))
      // Which of the packs is the first to git is chance: the walk ends in it, or the other is what cannot be found.
      let found = history.relation(of: ids[39], to: ids[0])
      #expect(found == .unclear || found.isUnknown, "\(line)")
      try git("mv -f kopi \(index)")
    }
    #expect(try relation(of: ids[39], to: ids[0]) == .sameOrLater)
  }

  @Test("What another repository is borrowed from is read as well")
  func borrowed() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try FileManager.default.createDirectory(atPath: path + "/a", withIntermediateDirectories: true)
    try git("git init -q -b hoved .")
    let first = try commit("en", at: 10)
    try git("git repack -adq; git clone -q --shared . ../lant")
    let own = try commit("egen", in: "lant", at: 11)
    #expect(try relation(of: own, to: first, in: "lant") == .sameOrLater)
    #expect(try relation(of: first, to: own, in: "lant") == .earlier)
    try git("mv .git borte")
    #expect(try relation(of: own, to: first, in: "lant") == .otherIsUnknown(seconds: 1_799_665_200))
  }
}

extension CommitHistory.Relation {
  fileprivate var isUnknown: Bool {
    if case .otherIsUnknown = self { return true }
    return false
  }
}
