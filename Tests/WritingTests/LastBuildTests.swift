import Diagnostics
import Files
import Foundation
import Model
import Testing
import Theming
import Writing

@Suite final class LastBuildTests {
  private let folder = NSTemporaryDirectory() + "story-last-" + UUID().uuidString
  private let code = Code(
    "a-code", .warning, title: Wording(nb: "A", en: "B"), explanation: Wording(nb: "C", en: "D"),
    example: Code.Example(wrong: "x", right: "y"))

  deinit { for path in [folder, folder + "-2"] { try? FileManager.default.removeItem(atPath: path) } }

  private var record: LastBuild {
    var finding = Diagnostic(
      code, Wording(nb: "på «norsk»", en: "in English"), at: Location("content/a.md", 3..<17),
      help: Wording(nb: "hjelp", en: "help"),
      notes: [Note(Wording(nb: "her", en: "here"), at: Location("content/b.md", 0..<0))],
      fixIts: [FixIt(at: Location("content/a.md", 3..<4), replacement: "é\n\t\u{1F600}")])
    var rest = Diagnostic(code, Wording(nb: "", en: ""), at: .file("content/a.md"))
    rest.severity = .error
    rest.rest = Diagnostic.Rest(count: 4711, fixable: 2)
    finding.severity = .advice
    return LastBuild(
      inputs: "i", madeFor: Instant(seconds: 100), until: Instant(seconds: 200),
      revisions: ["ab": true, "cd": false], findings: [finding, rest, finding],
      report: nil,
      examples: ["content/x.md", "content/x.md"])
  }

  /// What putting one page in place came to, beside a file of somebody else.
  private func report() async throws -> WriteReport {
    try FileManager.default.createDirectory(atPath: folder + "/public", withIntermediateDirectories: true)
    let page = OutputFile(path: "a.txt", from: .tool, content: .bytes([1]))
    let tree = OutputTree(files: [page])
    var report = try await put(tree, in: folder, Means(gate: .open, jobs: 1)).report
    (report.changed, report.removed, report.unchanged, report.foreign) = (["c"], ["d"], 7, [".git/"])
    return report
  }

  @Test("What is written down is read back, every part of every finding")
  func roundTrip() async throws {
    var record = record
    record.report = try await report()
    let output = try OutputFolder(folder)
    await output.keep(record, jobs: 2)
    let read = try #require(try output.lastBuild(of: "i", knowing: [code.name: code]))
    #expect(
      read.madeFor == record.madeFor && read.until == record.until && read.revisions == record.revisions)
    #expect(
      read.findings == record.findings && read.report == record.report && read.examples == record.examples)
    #expect(read.findings.map(\.severity) == [.advice, .error, .advice])
    #expect(await output.isAsLeft(by: read, jobs: 2))
    #expect(try output.lastBuild(of: "j", knowing: [code.name: code]) == nil, "other inputs")
    #expect(try output.lastBuild(of: "i", knowing: [:]) == nil, "a code that there is no longer")
    try output.forgetLastBuild()
    #expect(try output.lastBuild(of: "i", knowing: [code.name: code]) == nil)
  }

  @Test("It holds from the moment that it was made for until the first that may differ")
  func window() {
    let holds = [99, 100, 199, 200].map { record.holds(at: Instant(seconds: $0)) }
    #expect(holds == [false, true, true, false])
  }

  @Test("No bytes of a record stop the program, or are taken for one when they are not")
  func damage() async throws {
    let output = try OutputFolder(folder)
    await output.keep(record, jobs: 1)
    let place = URL(filePath: folder + "/.story-last-build")
    let whole = try Data(contentsOf: place)
    for index in 0..<whole.count {
      var data = whole
      data[index] ^= UInt8(1 << (index % 8))
      for damaged in [data, whole.prefix(index)] {
        try damaged.write(to: place)
        #expect(try output.lastBuild(of: "i", knowing: [code.name: code]) == nil, "\(index)")
      }
    }
  }

  @Test(
    "Two builds are compared file by file: what is missing, too much, changed on the disk or made otherwise")
  func comparison() async throws {
    func tree(_ files: [String: String]) -> OutputTree {
      OutputTree(
        files: files.sorted { $0.key < $1.key }.map {
          OutputFile(path: $0.key, from: .tool, content: .bytes(Array($0.value.utf8)))
        })
    }
    let means = Means(gate: .open, jobs: 1)
    // Discarded: what putting it in place came to is tried elsewhere.
    _ = try await put(
      tree(["a.txt": "1", "b.txt": "2", "c.txt": "3", "d.txt": "4", "e.txt": "5"]), in: folder, means)
    // Discarded: as above.
    _ = try await put(
      tree(["a.txt": "1", "b.txt": "X", "c.txt": "3", "d.txt": "4", "f.txt": "6"]), in: folder + "-2", means)
    try Data("9".utf8).write(to: URL(filePath: folder + "/public/c.txt"))
    try FileManager.default.removeItem(atPath: folder + "/public/d.txt")
    let first = try OutputFolder(folder)
    let second = try OutputFolder(folder + "-2")
    let comparison = try first.compare("public", with: second)
    #expect(comparison.files == 5 && comparison.differing == ["b.txt", "c.txt", "d.txt", "e.txt", "f.txt"])
    #expect(try second.compare("public", with: second).differing.isEmpty)
  }
}
