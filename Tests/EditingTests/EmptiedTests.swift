import Content
import Editing
import Model
import TestSupport
import Testing

@Suite("A value that must be there") struct EmptiedTests {
  private func edited(_ text: String, at path: String, _ edits: Edit...) throws -> String {
    let tree = SourceTree(files: [SourceFile(path: path, bytes: Array(text.utf8))])
    let entry = try #require(editedEntry(at: path, in: tree, ownLanguages))
    let change = try apply(edits, to: entry).get().first
    return change.flatMap(\.after).map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  @Test(
    "is taken out and its name left in its place, however it is written, and written again it is the same file",
    arguments: [
      ("sammendrag: S\ntittel: A # navn\nformal: x", "sammendrag: S\ntittel: # navn\nformal: x", "A"),
      ("formal: x\r\ntittel: A\r\nsammendrag: S", "formal: x\r\ntittel:\r\nsammendrag: S", "A"),
      ("formal: x\ntittel: \"A: b\"", "formal: x\ntittel: \"\"", "A: b"),
      ("tittel: 'det''s'\nformal: x", "tittel: ''\nformal: x", "det's"),
      ("formal: x\ntitle: A", "formal: x\ntitle:", "A"),
    ])
  func emptied(_ before: String, _ without: String, _ value: String) throws {
    let path = "content/kampanjer/hjem.md"
    let place = try #require(ValuePlace("main/tittel"))
    func whole(_ fields: String) -> String {
      fields.contains("\r\n") ? "---\r\n\(fields)\r\n---\r\n" : "---\n\(fields)\n---\n"
    }
    #expect(try edited(whole(before), at: path, .empty(place)) == whole(without))
    #expect(try edited(whole(without), at: path, .set(place, .text(value))) == whole(before))
  }

  @Test("of all content is emptied and written again to the same bytes")
  func allContent() async throws {
    var count = 0
    for entry in entries(of: try await ownSources()) {
      for field in form(of: entry).fields where field.declaration.requirement == .required {
        guard case .values(let values) = field.content else { continue }
        for value in values {
          guard let text = value.text, let range = value.range, let file = entry[value.place.file],
            !text.contains("\n"),
            ![UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "{")].contains(
              file.source.bytes[range.lowerBound])
          else { continue }
          let emptied = try entry.after(entry.made(.empty(value.place)))
          #expect(emptied[value.place.file]?.source.bytes != file.source.bytes)
          let again = try emptied.after(emptied.made(.set(value.place, .text(text))))
          #expect(
            again[value.place.file]?.source.bytes == file.source.bytes, "\(file.path) \(value.place.text)")
          count += 1
        }
      }
    }
    #expect(count > 75)
  }

  @Test("A form that says the same as before is the same, however its files are written")
  func says() throws {
    func entry(_ fields: String) throws -> EditedEntry {
      let path = "content/kampanjer/hjem.md"
      let tree = SourceTree(files: [SourceFile(path: path, bytes: Array("---\n\(fields)\n---\n\nT.\n".utf8))])
      return try #require(editedEntry(at: path, in: tree, ownLanguages))
    }
    let one = form(of: try entry("tittel: A\nformal: x\nkanaler: [a, b]"))
    #expect(one.says(form(of: try entry("formal: \"x\"\ntittel: A # c\nkanaler:\n  - a\n  - b"))))
    #expect(!one.says(form(of: try entry("tittel: A\nformal: x\nkanaler: [b, a]"))))
    #expect(!one.says(form(of: try entry("tittel: A\nformal: x\nkanaler: [a, b]\nukjent: y"))))
  }
}
