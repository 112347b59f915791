import Content
import Diagnostics
import Foundation
import Model
import Synchronization
import Testing
import Theming
import Tooling
import Writing

@Suite("Prepared all, then exchanged all")
struct PrepareTests {
  private let folder = NSTemporaryDirectory() + "story-prepare-" + UUID().uuidString
  private let means = Means(gate: .open, jobs: 2)

  private func tree(_ files: [String: String]) -> OutputTree {
    OutputTree(
      files: files.sorted { $0.key < $1.key }.map { path, text in
        OutputFile(
          path: path, from: .site,
          path.hasSuffix(".html") ? .listed(PageAddress(address: "/" + path, language: .nb)) : .unlisted,
          content: .bytes(Array(text.utf8)))
      })
  }

  private func text(_ path: String) -> String? {
    try? String(contentsOfFile: folder + "/" + path, encoding: .utf8)
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".story-made") }
      .sorted()
  }

  @Test(
    "Nothing of an old site is touched before every new one is prepared, and more files may be added till then"
  )
  func together() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      let output = try OutputFolder(folder)
      try exchange([try await prepare(tree(["a.html": "old"]), as: "one", means, in: output)], in: output)
    }
    let output = try OutputFolder(folder)
    var one = try await prepare(tree(["a.html": "old", "b.html": "new"]), as: "one", means, in: output)
    try await one.add(tree(["_rules": "r", "index/x": "made of the pages"]).files, means, in: output)
    let two = try await prepare(tree(["c.html": "c"]), as: "two", means, in: output)
    #expect(text("one/a.html") == "old" && text("one/b.html") == nil && text("two/c.html") == nil)
    #expect(one.report.added == ["_rules", "b.html", "index/x"] && one.report.unchanged == 1)
    try exchange([one, two], in: output)
    #expect(text("one/a.html") == "old" && text("one/b.html") == "new" && text("two/c.html") == "c")
    #expect(text("one/index/x") == "made of the pages")
    #expect(try names() == [".story-lock", "one", "two"])
  }

  @Test("Each page that readers may search is listed with its checksum and where its bytes are")
  func searchPages() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let output = try OutputFolder(folder)
    try exchange([try await prepare(tree(["a.html": "a"]), as: "one", means, in: output)], in: output)
    let site = try await prepare(
      tree(["a.html": "a", "b.html": "b", "c.txt": "c"]), as: "one", means, in: output)
    #expect(site.searchPages.map(\.path) == ["a.html", "b.html"])
    for page in site.searchPages {
      let bytes = Array(try Data(contentsOf: URL(filePath: page.folder + "/" + page.path)))
      #expect(sha256(bytes) == page.sha256)
    }
    try site.discard(in: output)
  }

  @Test("A site with findings is removed, and the others take their places")
  func refused() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let output = try OutputFolder(folder)
    let gate = await gate(["Kari Nordmann"], form: .fact)
    let one = try await prepare(
      tree(["a.html": "Kari Nordmann"]), as: "one", Means(gate: gate, jobs: 1), in: output)
    let two = try await prepare(tree(["b.html": "b"]), as: "two", means, in: output)
    #expect(one.findings.map(\.code.name) == ["leaked-internal-text"])
    try exchange([one, two], in: output)
    #expect(try names() == [".story-lock", "two"])
  }

  @Test("A text that stands on many pages is one finding, which counts the others; a page with two has two")
  func oncePerText() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let output = try OutputFolder(folder)
    var confidential = Confidential()
    confidential.texts = ["Kari Nordmann", "Per Nordåsen"].enumerated().map { index, name in
      ConfidentialText(
        [Secret(text: name, origin: Location("content/intern/x.yml", index..<index + 1))], .fact)
    }
    let gate = await LeakGate(confidential, jobs: 1)
    let files = [
      "a.html": "Kari Nordmann", "b.html": "Kari Nordmann, Per Nordåsen", "c.html": "Kari Nordmann",
    ]
    let site = try await prepare(tree(files), as: "one", Means(gate: gate, jobs: 1), in: output)
    #expect(site.findings.map(\.location.range) == [0..<1, 1..<2])
    #expect(site.findings.map { $0.notes.count } == [2, 1])
    #expect(site.findings.first?.notes.last?.message.en == "it is on 2 more public pages")
    let examined = try await examine(tree(files), gate: gate, jobs: 1)
    // The preview says it beside each page.
    #expect(Writing.oncePerText(examined) == site.findings && examined.count == 4)
    try site.discard(in: output)
  }

  @Test("Each file is made once, whether it is new, the same as before, or read by a search")
  func once() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for round in 1...2 {
      let counter = Counter()
      let output = try OutputFolder(folder)
      let page = OutputFile(
        path: "a.html", from: .site, .listed(PageAddress(address: "/a/", language: .nb)),
        content: .rendered { buffer in
          counter.count.add(1, ordering: .relaxed)
          buffer += Array("a".utf8)
        })
      var site = try await prepare(OutputTree(files: [page]), as: "one", means, in: output)
      try await site.add(tree(["index/x": "\(round)"]).files, means, in: output)
      try exchange([site], in: output)
      #expect(counter.count.load(ordering: .relaxed) == 1)
    }
  }

  private final class Counter: Sendable {
    let count = Atomic(0)
  }

  @Test(
    "A file that stands twice or leads out of the site leaves nothing behind, also when it is added later")
  func badPath() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let output = try OutputFolder(folder)
    for path in ["a.html", "a.html/b", "../b"] {
      var site = try await prepare(tree(["a.html": "a"]), as: "one", means, in: output)
      await #expect(throws: WriteError.badPath(path)) {
        try await site.add(tree([path: "x"]).files, means, in: output)
      }
      #expect(try names() == [".story-lock"])
    }
  }
}
