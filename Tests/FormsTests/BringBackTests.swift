import Content
import Editing
import Forms
import Model
import Testing

@Suite("An entry that was deleted from a list") struct BringBackTests {
  private let path = "content/arshjul.yml"

  private func item(_ id: String, _ title: String? = nil) -> String {
    "- id: \(id)\n  tittel: {nb: \(title ?? id), en: \(title ?? id)}\n  dato: 2027-01-27\n"
  }

  /// What brings back an entry that was deleted from `before`, when the list is `now`.
  private func brought(
    _ slug: String, from before: String, now: String, besides: [(String, String)] = []
  ) throws -> (text: String?, changes: [FileChange])? {
    let tree = { (text: String) in
      SourceTree(files: [SourceFile(path: self.path, bytes: Array(text.utf8))])
    }
    let old = try #require(editedEntry(at: path, item: slug, in: tree(before), languages))
    let deleted = removal(of: old) + besides.map { FileChange(path: $0.0, from: Array($0.1.utf8), to: nil) }
    guard let found = bringingBack(deleted, in: tree(now), languages) else { return nil }
    #expect(found.slug == slug && found.path == path)
    let text = found.changes.first { $0.path == path }?.after
    return (text.map { String(decoding: $0, as: UTF8.self) }, found.changes)
  }

  @Test("comes back where it stood, and what was saved in the list since stays")
  func back() throws {
    let before = "# Møtene.\n" + item("a") + item("b") + item("c")
    #expect(try brought("b", from: before, now: "# Møtene.\n" + item("a") + item("c"))?.text == before)
    let changed = "# Møtene i år.\n" + item("ny") + item("a", "Annet") + item("c", "Flyttet") + item("d")
    #expect(
      try brought("b", from: before, now: changed)?.text
        == "# Møtene i år.\n" + item("ny") + item("a", "Annet") + item("b") + item("c", "Flyttet") + item("d")
    )
    #expect(
      try brought("a", from: before, now: "# Møtene.\n" + item("c"))?.text == "# Møtene.\n" + item("a")
        + item("c"))
    #expect(
      try brought("c", from: before, now: "# Møtene.\n" + item("a"))?.text == "# Møtene.\n" + item("a")
        + item("c"))
  }

  @Test("comes back with the file that went with it, and not when it is there again")
  func besides() throws {
    let before = item("a") + item("b")
    let internalFile = ("content/intern/arshjul/b.yml", "ansvarlig: kari\n")
    let found = try #require(try brought("b", from: before, now: item("a"), besides: [internalFile]))
    #expect(found.changes.map(\.path) == [path, internalFile.0])
    #expect(found.changes.last?.after == Array(internalFile.1.utf8))
    #expect(try brought("b", from: before, now: item("a") + item("b", "Ny")) == nil)
    #expect(try brought("b", from: before, now: "tittel: ikke en liste\n") == nil)
  }
}
