import Diagnostics
import Foundation
import Model
import Synchronization
import Testing
import Theming
import Writing

@Suite struct VariantTests {
  /// Shortens a text to its first half and counts how often it is asked to.
  private final class Halver: Sendable {
    let calls = Mutex(0)

    func compressor(_ maker: String = "halver-1", suffix: String = ".gz") -> Compressor {
      Compressor(suffix: suffix, maker: maker) { bytes in
        self.calls.withLock { $0 += 1 }
        return bytes.contains(UInt8(ascii: "!")) ? bytes : Array(bytes[..<(bytes.count / 2)])
      }
    }

    var count: Int { calls.withLock { $0 } }
  }

  private final class Scratch {
    let path = NSTemporaryDirectory() + "story-variants-" + UUID().uuidString
    var site: String { path + "/public" }
    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func text(_ file: String) -> String? { try? String(contentsOfFile: site + "/" + file, encoding: .utf8) }
    var files: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: site)) ?? []).sorted() }
  }

  @discardableResult
  private func write(
    _ files: [String: String], _ scratch: Scratch, _ compressors: [Compressor], secret: String? = nil
  ) async throws -> WrittenSite {
    let tree = OutputTree(
      files: files.sorted { $0.key < $1.key }.map { path, text in
        OutputFile(path: path, from: .site, content: .bytes(Array(text.utf8)))
      })
    let gate = await gate(secret.map { [$0] } ?? [], form: .fact)
    return try await put(
      tree, in: scratch.path, Means(gate: gate, jobs: 2, compressors: compressors))
  }

  private let long = String(repeating: "abcd", count: 100)

  @Test(
    "Text gets its compressed form beside it; small files, pictures and what would not shrink are left alone")
  func which() async throws {
    let (scratch, halver) = (try Scratch(), Halver())
    let files = [
      "a.html": long, "b.css": long + "!", "c.jpg": long, "d.txt": "short", "e.unknown": long, "f.ics": long,
    ]
    let report = try await write(files, scratch, [halver.compressor(), halver.compressor(suffix: ".br")])
    #expect(scratch.files == (files.keys + ["a.html.gz", "a.html.br", "f.ics.gz", "f.ics.br"]).sorted())
    #expect(scratch.text("a.html.gz") == String(long.prefix(200)))
    #expect(report.added == files.keys.sorted())
  }

  @Test("A file whose bytes have not changed is not compressed again, and nothing is touched when none has")
  func unchanged() async throws {
    let (scratch, halver) = (try Scratch(), Halver())
    try await write(["a.html": long, "b.html": long], scratch, [halver.compressor()])
    #expect(halver.count == 2)
    let again = try await write(["a.html": long, "b.html": long], scratch, [halver.compressor()])
    #expect(halver.count == 2 && again.unchanged == 2 && again.removed.isEmpty)
    let other = try await write(["a.html": long, "b.html": long + "x"], scratch, [halver.compressor()])
    #expect(halver.count == 3 && other.changed == ["b.html"])
    #expect(scratch.text("a.html.gz") == String(long.prefix(200)))
  }

  @Test("No form outlives its file, or the wish for it; taking it away is no change of the site")
  func stale() async throws {
    let (scratch, halver) = (try Scratch(), Halver())
    try await write(["a.html": long, "b.html": long], scratch, [halver.compressor()])
    let fewer = try await write(["a.html": long], scratch, [halver.compressor()])
    #expect(fewer.removed == ["b.html"] && scratch.files == ["a.html", "a.html.gz"])
    try await write(["a.html": "short"], scratch, [halver.compressor()])
    #expect(scratch.files == ["a.html"])
    try await write(["a.html": long], scratch, [halver.compressor()])
    let without = try await write(["a.html": long], scratch, [])
    #expect(scratch.files == ["a.html"] && without.removed.isEmpty && without.unchanged == 1)
    try await write(["a.html": long], scratch, [halver.compressor()])
    #expect(scratch.files == ["a.html", "a.html.gz"])
  }

  @Test("What another maker made is made anew")
  func maker() async throws {
    let (scratch, halver) = (try Scratch(), Halver())
    try await write(["a.html": long], scratch, [halver.compressor()])
    try await write(["a.html": long], scratch, [halver.compressor("halver-2")])
    #expect(halver.count == 2)
    try await write(["a.html": long], scratch, [halver.compressor("halver-2")])
    #expect(halver.count == 2)
  }

  @Test("A file of the site's own that has the name keeps it")
  func taken() async throws {
    let (scratch, halver) = (try Scratch(), Halver())
    try await write(["a.csv": long, "a.csv.gz": "own"], scratch, [halver.compressor()])
    #expect(scratch.text("a.csv.gz") == "own")
  }

  @Test("Internal text is found before anything is compressed, and then nothing is written")
  func leak() async throws {
    let (scratch, halver) = (try Scratch(), Halver())
    let report = try await write(
      ["a.html": long + " hemmelig sum"], scratch, [halver.compressor()], secret: "hemmelig sum")
    #expect(report.findings.count == 1 && halver.count == 0 && scratch.files.isEmpty)
  }
}
