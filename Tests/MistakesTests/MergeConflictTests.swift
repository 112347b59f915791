import Content
import Diagnostics
import Mistakes
import TestSupport
import Testing

@Suite struct MergeConflictTests {
  /// The findings of a file, with their messages.
  private func said(_ path: String, _ text: String) async -> [String] {
    let read = await readFiles([(path, Array(text.utf8))])
    return read.findings.map { "\($0.code.name) \($0.location.range.lowerBound) \($0.message.nb)" }
  }

  @Test(
    "A conflict that git left is one finding, which names the lines of both sides",
    arguments: [
      ("<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> x\n", 0, "uløst flettekonflikt: linje 2 eller linje 4"),
      (
        "Hei\n\n<<<<<<< HEAD\n\nA\n\n=======\nB\nC\n>>>>>>> x\n", 5,
        "uløst flettekonflikt: linje 4–6 eller linje 8–9"
      ),
      ("<<<<<<< HEAD\n=======\nB\n>>>>>>> x\n", 0, "uløst flettekonflikt: ingenting eller linje 3"),
      (
        "<<<<<<< HEAD\nA\n||||||| 12ab\nB\n=======\nC\n>>>>>>> x\n", 0,
        "uløst flettekonflikt: linje 2 eller linje 6"
      ),
      (
        "<<<<<<< HEAD\r\nA\r\n=======\r\nB\r\n>>>>>>> x\r\n", 0, "uløst flettekonflikt: linje 2 eller linje 4"
      ),
      ("<<<<<<< HEAD\nA\n", 0, "linje 1 er igjen etter en flettekonflikt som er halvt løst"),
      ("A\n=======\nB\n>>>>>>> x\n", 12, "linje 4 er igjen etter en flettekonflikt som er halvt løst"),
    ])
  func conflicts(text: String, offset: Int, message: String) async {
    let front = "---\na: b\n---\n"
    // Lines are counted in the whole file; the body stands three below the fields' first.
    let inFields = await said("a.yml", text)
    #expect(inFields == ["merge-conflict \(offset) \(message)"])
    let inText = await readFiles([("a.md", Array((front + text).utf8))])
    #expect(inText.findings.map(\.code.name) == ["merge-conflict"])
    #expect(inText.findings.first?.location.range.lowerBound == offset + front.utf8.count)
  }

  @Test("Data of other programs with a conflict in it is not read at all")
  func data() async {
    let text = "<<<<<<< HEAD\n{\"a\": 1}\n=======\n{\"a\": 2}\n>>>>>>> x\n"
    for path in ["a.json", "a.csv"] {
      let read = await readFiles([(path, Array(text.utf8))])
      #expect(read.findings.map(\.code.name) == ["merge-conflict"])
      #expect(read.value.unreadable == [path])
    }
  }

  @Test("The first side is read, and fields that only the other may have are not reported as missing")
  func firstSide() async {
    let text = "---\n<<<<<<< HEAD\ntittel: A\n=======\ntittel: B\nx: y\n>>>>>>> z\nc: d\n---\n"
    let document = await readFiles([("a.md", Array(text.utf8))]).value.documents[0]
    #expect(document.fields.map { "\($0.key)=\($0.value.scalar?.text ?? "")" } == ["tittel=A", "c=d"])
    #expect(document.unreadableKeys == ["*"])
    #expect(document.source == Array(text.utf8))
  }

  @Test("Underlined headings, rules of other lengths and quoted mails are no conflicts")
  func noConflicts() async {
    for text in [
      "Overskrift\n=======\n\nTekst\n", "<<<<<< HEAD\n", "<<<<<<<< HEAD\n", ">>>>>>> Hei\n>>>>>>> du\n",
      "| a |\n|||||||\n",
    ] {
      let read = await said("a.md", "---\na: b\n---\n\n" + text)
      #expect(read.filter { $0.hasPrefix("merge-conflict") } == [], "\(text)")
    }
  }
}
