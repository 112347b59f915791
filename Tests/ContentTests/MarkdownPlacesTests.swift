import Content
import Testing

/// What each paragraph was written with.
private func paragraphs(_ text: String) -> [String] {
  let source = Array(text.utf8)
  return parseMarkdown(source, range: 0..<source.count).document.nodes.filter { $0.kind == .paragraph }.map {
    String(decoding: source[Int($0.source.lowerBound)..<Int($0.source.upperBound)], as: UTF8.self)
  }
}

/// The kinds of what was too much to read.
private func excess(_ text: String) -> [MarkdownIssue.Kind] {
  parseMarkdown(Array(text.utf8), range: 0..<text.utf8.count).issues.map(\.kind)
}

@Test("A paragraph right above a table is where it is written, whatever it stands in")
func aboveTables() {
  let table = "| a | b |\n|---|---|\n| c | d |"
  #expect(paragraphs("Først [a](b).\n\nSå [c](d)\nher\n" + table) == ["Først [a](b).", "Så [c](d)\nher"])
  #expect(paragraphs("[r]: /x\n\n## H\n\nTekst\n" + table) == ["Tekst"])
  #expect(paragraphs("- en\n- Tekst\n  " + table.replacing("\n", with: "\n  ")) == ["en", "Tekst"])
  #expect(paragraphs("> Sitat\n>\n> Tekst\n> " + table.replacing("\n", with: "\n> ")) == ["Sitat", "Tekst"])
  #expect(paragraphs("Ute\n\n```{sitat} Ola\nTekst\n" + table + "\n```") == ["Ute", "Tekst"])
}

@Test("What is too much to read in time is counted before it is read")
func counted() {
  let size = MarkdownBound.bytes
  #expect(excess(String(repeating: "a ", count: size / 2)) == [])
  #expect(excess(String(repeating: "a ", count: size / 2) + "a") == [.tooLarge])
  #expect(excess(String(repeating: "![[]()", count: size / 6)) == [.unendedPictures])
  #expect(excess(String(repeating: "a <? ", count: size / 5)) == [.htmlSections])
  #expect(excess(String(repeating: "a <!A ", count: size / 6)) == [.htmlSections])
  #expect(excess(String(repeating: "<![CDATA[ ", count: size / 10)) == [.htmlSections])
  let address = "[a]: /" + String(repeating: "x", count: size / 2) + "\n\n"
  #expect(excess(address + String(repeating: "[a] ", count: size / 9)) == [.expandedReferences])
  let wide = String(repeating: "|a", count: 90) + "\n" + String(repeating: "|-", count: 90) + "\n"
  #expect(excess(wide + String(repeating: "|\n", count: size / 3)) == [.tableTooSparse])
}

@Test("Much of what people write is not too much")
func plenty() {
  #expect(excess(String(repeating: "- [![a](b.jpg)](c.md) og [d](e.md)\n", count: 4000)) == [])
  #expect(
    excess(
      (0..<2000).map { "[\($0)]: https://a.no/\($0)\n" }.joined() + String(repeating: "[7] ", count: 9000))
      == [])
  #expect(excess("Navn: " + String(repeating: ".", count: 400)) == [])
  #expect(excess(String(repeating: ". ", count: 200)) == [])
  #expect(excess("```\n" + String(repeating: "- ", count: 100) + "klipp her\n```") == [])
  #expect(excess(String(repeating: "- ", count: 100) + "\n") == [])
  #expect(excess(String(repeating: "- ", count: 100) + "klipp her\n") == [.nestedTooDeeply])
}
