import Diagnostics
import Foundation
import Model
import Synchronization
import Testing
import Theming
import Writing

@Suite struct WriteTests {
  /// A folder of its own for one test, gone with it.
  private final class Scratch {
    let path = NSTemporaryDirectory() + "story-write-" + UUID().uuidString
    var site: String { path + "/output/public" }
    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func text(_ file: String) -> String? { try? String(contentsOfFile: site + "/" + file, encoding: .utf8) }

    func files() -> [String] {
      let all = FileManager.default.subpaths(atPath: site) ?? []
      return all.filter { name in
        var isFolder: ObjCBool = false
        return unsafe FileManager.default.fileExists(atPath: site + "/" + name, isDirectory: &isFolder)
          && !isFolder.boolValue
      }.sorted()
    }

    func leftovers() -> [String] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/output")) ?? []
      return names.filter { $0.contains("staging") || $0.contains("retired") }
    }
  }

  private func tree(_ files: [String: String]) -> OutputTree {
    OutputTree(
      files: files.sorted { $0.key < $1.key }.map { path, text in
        OutputFile(
          path: path, from: .asset(source: "content/\(path).md"),
          content: .rendered { $0.append(contentsOf: text.utf8) })
      })
  }

  @discardableResult
  private func write(
    _ files: [String: String], _ scratch: Scratch, secrets: [String] = [], jobs: Int = 2
  ) async throws -> WrittenSite {
    let gate = await gate(secrets, form: .fact)
    return try await put(tree(files), in: scratch.path + "/output", Means(gate: gate, jobs: jobs))
  }

  @Test("The folder holds exactly the files of the tree, each with its bytes")
  func writes() async throws {
    let scratch = try Scratch()
    let report = try await write(
      ["index.html": "a", "en/index.html": "b", "en/x/y/index.html": "c"], scratch)
    #expect(report.added.count == 3 && report.unchanged == 0 && report.removed.isEmpty)
    #expect(scratch.files() == ["en/index.html", "en/x/y/index.html", "index.html"])
    #expect(scratch.text("en/x/y/index.html") == "c")
    #expect(scratch.leftovers().isEmpty)
  }

  @Test("What is the same keeps its bytes and time, what differs is written, what is no longer made is gone")
  func rewrites() async throws {
    let scratch = try Scratch()
    try await write(["same.html": "same", "old.html": "old", "changed.html": "one"], scratch)
    let past = Date(timeIntervalSince1970: 1_000_000_000)
    for file in ["same.html", "changed.html"] {
      try FileManager.default.setAttributes(
        [.modificationDate: past], ofItemAtPath: scratch.site + "/" + file)
    }
    let report = try await write(["same.html": "same", "new/a.html": "new", "changed.html": "two"], scratch)
    #expect(
      report.added == ["new/a.html"] && report.changed == ["changed.html"] && report.removed == ["old.html"])
    #expect(scratch.files() == ["changed.html", "new/a.html", "same.html"])
    #expect(scratch.text("changed.html") == "two")
    let time =
      try FileManager.default.attributesOfItem(atPath: scratch.site + "/same.html")[.modificationDate]
      as? Date
    #expect(time == past)
  }

  @Test("When nothing has changed, the folder itself is left as it is")
  func nothingChanged() async throws {
    let scratch = try Scratch()
    try await write(["a.html": "a"], scratch)
    let before = try FileManager.default.attributesOfItem(atPath: scratch.site)[.systemFileNumber] as? Int
    let report = try await write(["a.html": "a"], scratch)
    let after = try FileManager.default.attributesOfItem(atPath: scratch.site)[.systemFileNumber] as? Int
    #expect(report.unchanged == 1 && report.added.isEmpty && report.changed.isEmpty && before == after)
    #expect(scratch.leftovers().isEmpty)
  }

  @Test(
    "An internal text in a page, however it is escaped or broken over lines, leaves the old site as it was")
  func leaks() async throws {
    let scratch = try Scratch()
    try await write(["a.html": "old"], scratch)
    for page in [
      "x Kari & Ola: 900 00 000 y", "Kari &amp; Ola: 900 00 000", "Kari &amp; Ola: 900\u{A0}00\u{A0}000",
    ] {
      let report = try await write(
        ["a.html": "new", "b.html": page], scratch, secrets: ["Kari & Ola: 900 00 000"])
      #expect(
        report.findings.map(\.message.nb) == [
          "en tekst som ikke er til for alle, står på en åpen side: «Kari & Ola: 900 00 000» på /b.html"
        ], "\(page)")
      #expect(report.findings.first?.notes.map(\.location.path) == ["content/b.html.md"])
      #expect(scratch.files() == ["a.html"] && scratch.text("a.html") == "old")
      #expect(scratch.leftovers().isEmpty)
    }
    let report = try await write(["a.html": "new"], scratch, secrets: ["Kari & Ola: 900 00 000"])
    #expect(report.findings.isEmpty && scratch.text("a.html") == "new")
  }

  @Test("A path that leads out, stands twice or hides another is refused, and nothing is written")
  func badPaths() async throws {
    let scratch = try Scratch()
    for files in [
      ["../a": "x"], ["a/../../b": "x"], ["/a": "x"], ["a//b": "x"], ["a": "x", "a/b": "y"],
      ["a": "x", "a-b": "y", "a/c": "z"], ["a/b": "x", "a/b.html": "y", "a/b/c/d": "z"],
    ] {
      await #expect(throws: WriteError.self) { try await write(files, scratch) }
    }
    #expect(scratch.files().isEmpty)
    try await write(["a/b": "x", "a-b": "y", "a/bc": "z", "b": "w"], scratch)
    #expect(scratch.files() == ["a-b", "a/b", "a/bc", "b"])
  }

  @Test("A folder that story did not make, a file and a link are left alone")
  func notOurs() async throws {
    let scratch = try Scratch()
    let manager = FileManager.default
    try manager.createDirectory(atPath: scratch.site, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(filePath: scratch.site + "/mine.txt"))
    await #expect(throws: WriteError.notOurs(path: scratch.site)) {
      try await write(["a.html": "a"], scratch)
    }
    #expect(scratch.files() == ["mine.txt"])
    try manager.removeItem(atPath: scratch.site)
    try manager.createSymbolicLink(atPath: scratch.site, withDestinationPath: "/tmp")
    await #expect(throws: WriteError.notOurs(path: scratch.site)) {
      try await write(["a.html": "a"], scratch)
    }
  }

  @Test(
    "A file may become a folder and a folder a file; a link that others have put where we write is in the way"
  )
  func kinds() async throws {
    let scratch = try Scratch()
    try await write(["a": "file", "b/c/d": "deep", "e/f": "e"], scratch)
    let report = try await write(["a/x": "in folder", "b": "file", "e/f": "e"], scratch)
    #expect(scratch.files() == ["a/x", "b", "e/f"] && scratch.text("b") == "file")
    #expect(report.added == ["a/x", "b"] && report.removed == ["a", "b/c/d"] && report.unchanged == 1)
    try FileManager.default.removeItem(atPath: scratch.site + "/e")
    try FileManager.default.createSymbolicLink(atPath: scratch.site + "/e", withDestinationPath: "/etc")
    await #expect(throws: WriteError.inTheWay(["e"], in: scratch.site)) {
      try await write(["a/x": "new", "e/f": "e"], scratch)
    }
    #expect(scratch.text("a/x") == "in folder")
  }

  @Test("What a killed run left behind is cleared away, and the site is whole")
  func recovers() async throws {
    let scratch = try Scratch()
    try await write(["a.html": "old"], scratch)
    let output = scratch.path + "/output"
    let manager = FileManager.default
    try manager.createDirectory(
      atPath: output + "/.story-staging-public/half", withIntermediateDirectories: true)
    try Data("half".utf8).write(to: URL(filePath: output + "/.story-staging-public/half/a.html"))
    try await write(["a.html": "new"], scratch)
    #expect(scratch.text("a.html") == "new" && scratch.leftovers().isEmpty)
    try manager.moveItem(atPath: scratch.site, toPath: output + "/.story-retired-public")
    let report = try await write(["a.html": "new"], scratch)
    #expect(report.unchanged == 1 && scratch.text("a.html") == "new" && scratch.leftovers().isEmpty)
  }

  @Test("One core and two write the same")
  func cores() async throws {
    let files = Dictionary(
      uniqueKeysWithValues: (0..<300).map { ("p\($0 % 7)/q\($0)/index.html", "text \($0)") })
    let (one, two) = (try Scratch(), try Scratch())
    try await write(files, one, jobs: 1)
    try await write(files, two, jobs: 2)
    #expect(one.files() == two.files() && one.files().count == 300)
    #expect(one.files().allSatisfy { one.text($0) == two.text($0) })
  }

  @Test("A reader who keeps looking sees the old site or the new one, never a mixture")
  func readerSeesWholeSites() async throws {
    let scratch = try Scratch()
    try await write(["a.txt": "0", "b.txt": "0"], scratch)
    let site = scratch.site
    let isOver = Mutex(false)
    let mixtures = Mutex(0)
    // A thread of its own that rests between two looks: a task that never waits would keep a core from all other tests.
    let reader = Thread {
      while !isOver.withLock({ $0 }) {
        if showsMixture(site) { mixtures.withLock { $0 += 1 } }
        usleep(100)
      }
    }
    reader.start()
    for round in 1...60 {
      let text = String(round % 10)
      try await write(["a.txt": text, "b.txt": text], scratch)
    }
    isOver.withLock { $0 = true }
    #expect(mixtures.withLock { $0 } == 0)
  }

  @Test("A new file is made through no symbolic link below the root, and takes nobody's place")
  func writeNew() throws {
    let scratch = try Scratch()
    let files = FileManager.default
    try files.createDirectory(atPath: scratch.path + "/root/content", withIntermediateDirectories: true)
    try files.createSymbolicLink(
      atPath: scratch.path + "/root/content/sider", withDestinationPath: scratch.path)
    let root = scratch.path + "/root"
    try writeNewFile([1], to: "content/aktuelt/a.md", below: root)
    #expect(throws: WriteError.alreadyThere(path: "content/aktuelt/a.md")) {
      try writeNewFile([2], to: "content/aktuelt/a.md", below: root)
    }
    for path in ["content/sider/a.md", "content/sider/inni/a.md"] {
      #expect(throws: WriteError.self) { try writeNewFile([3], to: path, below: root) }
      #expect(throws: WriteError.self) { try writeFile([3], to: path, below: root) }
    }
    #expect(throws: WriteError.badPath("content/../../a.md")) {
      try writeNewFile([3], to: "content/../../a.md", below: root)
    }
    #expect(try files.contentsOfDirectory(atPath: scratch.path) == ["root"])
    try files.createSymbolicLink(
      atPath: root + "/content/lenke.md", withDestinationPath: scratch.path + "/ute.md")
    #expect(throws: WriteError.self) { try writeFile([3], to: "content/lenke.md", below: root) }
    #expect(throws: WriteError.self) { try writeNewFile([3], to: "content/lenke.md", below: root) }
    #expect(try files.contentsOfDirectory(atPath: scratch.path) == ["root"])
  }

  @Test("A file is rewritten while it holds what was read, and through no symbolic link")
  func rewrite() throws {
    let scratch = try Scratch()
    let folder = scratch.path + "/content"
    try FileManager.default.createDirectory(atPath: folder + "/sider", withIntermediateDirectories: true)
    try Data("gammelt".utf8).write(to: URL(filePath: folder + "/sider/a.md"))
    try rewriteFile(
      "content/sider/a.md", below: scratch.path, from: Array("gammelt".utf8), to: Array("nytt".utf8))
    #expect(try String(contentsOfFile: folder + "/sider/a.md", encoding: .utf8) == "nytt")
    #expect(throws: WriteError.changedMeanwhile(path: "content/sider/a.md")) {
      try rewriteFile("content/sider/a.md", below: scratch.path, from: Array("gammelt".utf8), to: [])
    }
    try FileManager.default.createSymbolicLink(atPath: folder + "/ut", withDestinationPath: folder + "/sider")
    #expect(throws: WriteError.self) {
      try rewriteFile("content/ut/a.md", below: scratch.path, from: Array("nytt".utf8), to: [])
    }
    #expect(throws: WriteError.badPath("content/../a.md")) {
      try rewriteFile("content/../a.md", below: scratch.path, from: [], to: [])
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/sider") == ["a.md"])
  }
}

/// Whether a reader who opens the site now finds none, or two files that were not written together.
private func showsMixture(_ site: String) -> Bool {
  let folder = unsafe open(site, O_RDONLY | O_DIRECTORY)
  guard folder >= 0 else { return true }
  defer { close(folder) }
  guard let a = firstByte("a.txt", in: folder), let b = firstByte("b.txt", in: folder) else { return false }
  return a != b
}

/// A file's first byte; what is gone because its whole site is gone counts as nothing.
private func firstByte(_ name: String, in folder: Int32) -> UInt8? {
  let file = unsafe openat(folder, name, O_RDONLY)
  guard file >= 0 else { return nil }
  defer { close(file) }
  var byte: UInt8 = 0
  return unsafe read(file, &byte, 1) == 1 ? byte : nil
}
