import Content
import Model
import TestSupport
import Testing
import Commands

/// Repairs of texts that are made up, the same each time.
@Suite struct FaithfulFixTests {
  private let fields = "---\ntittel: A\nsammendrag: A.\nseksjon: flytt-hit\n---\n"
  private let moment = Moment(Instant(seconds: 1_803_600_000), .preview)

  private func repaired(_ text: String) async -> String {
    let file = SourceFile(path: "content/sider/a.md", bytes: Array((fields + text).utf8))
    let files = await repairs(of: SourceTree(files: [file]), at: moment, jobs: 1)
    return files.first.map { String(decoding: $0.after.dropFirst(fields.utf8.count), as: UTF8.self) } ?? text
  }

  private func document(_ text: String) -> MarkdownDocument {
    parseMarkdown(Array(text.utf8), range: 0..<text.utf8.count).document
  }

  @Test(
    "Repairs leave words, numbers, dates and constructs as they are, and need no second run",
    arguments: 0..<40)
  func faithful(_ seed: UInt64) async {
    var changed = 0
    for number in 0..<25 {
      var numbers = TextNumbers(seed: seed * 1000 + UInt64(number))
      let text = untidyText(&numbers)
      let after = await repaired(text)
      let problems = unfaithful(document(text), document(after))
      #expect(problems == [], "\(seed) \(number)\n\(text)\n→\n\(after)")
      #expect(await repaired(after) == after, "\(seed) \(number)\n\(text)")
      if after != text { changed += 1 }
    }
    #expect(changed > 15)
  }
}
