import Diagnostics
import TestSupport
import Testing

@Suite struct SourceExcerptTests {
  private func excerpt(_ range: Range<Int>, of text: String) -> SourceExcerpt? {
    let place = Location("a", range)
    return sourceExcerpts(at: [place], hiding: []) { $0 == "a" ? Array(text.utf8) : nil }[place]
  }

  @Test("Lines are counted the same whether they end with LF, CRLF or CR", arguments: ["\n", "\r\n", "\r"])
  func lines(end: String) throws {
    let text = "en" + end + "tittle: x" + end + "tre"
    let start = 2 + end.utf8.count
    let found = try #require(excerpt(start..<start + 6, of: text))
    #expect(found.line == 2 && found.column == 1)
    #expect(found.before.isEmpty && found.marked == "tittle" && found.after == ": x")
    let last = try #require(excerpt(text.utf8.count..<text.utf8.count, of: text))
    #expect(last.line == 3 && last.column == 4 && last.before == "tre" && last.marked.isEmpty)
  }

  @Test("A byte-order mark is no character; a file as a whole and one that was not read have no line")
  func edges() throws {
    let marked = try #require(excerpt(5..<6, of: "\u{FEFF}abcd"))
    #expect(marked.column == 3 && marked.before == "ab" && marked.marked == "c" && marked.after == "d")
    #expect(excerpt(0..<0, of: "abc") == nil)
    #expect(sourceExcerpts(at: [Location("b", 1..<2)], hiding: []) { _ in nil }.isEmpty)
    #expect(excerpt(90..<99, of: "abc")?.line == 1)
  }

  @Test(
    "Thousands of findings in one long file, on many lines or on one, take little processor time and room")
  func many() async {
    await #expect(processExitsWith: .success) {
      allowProcessorTime(seconds: 60)
      for end in ["\r", "\n", " "] {
        let bytes = Array(String(repeating: "tittle: x" + end, count: 200_000).utf8)
        let places = (0..<5_000).map { Location("a", $0 * 400..<$0 * 400 + 6) }
        let found = sourceExcerpts(at: places, hiding: []) { _ in bytes }
        #expect(found.count == places.count)
        #expect(found.values.allSatisfy { ($0.before + $0.marked + $0.after).count <= 132 })
      }
    }
  }
}
