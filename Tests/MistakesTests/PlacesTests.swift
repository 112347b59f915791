import Content
import Diagnostics
import TestSupport
import Testing

@Test("What stands in a directive in a directive in a list keeps its place")
func directiveInDirectiveInList() async {
  let text = "- punkt\n\n  ````{steps}\n  ```{steps}\n  [a](javascript:b)\n  ```\n  ````\n"
  #expect(await findings(inText: text) == "unsafe-address 42 «javascript:b»")
}

@Test("A directive that ends with the file ends within it")
func directiveAtEnd() async {
  for text in ["> ~~~{facts}\n", "- ```{facts}\n  a: b", "> ```\n>", "- ~~~~{steps}\n  ~~~{events}"] {
    let source = Array("---\na: b\n---\n\(text)".utf8)
    let read = await readFiles([("x.md", source)])
    let document = read.value.documents[0].body
    #expect(document.nodes.allSatisfy { Int($0.source.upperBound) <= source.count }, "\(text)")
    #expect(document.directives.allSatisfy { $0.bodyRange.upperBound <= source.count }, "\(text)")
    #expect(read.findings.allSatisfy { $0.location.range.upperBound <= source.count }, "\(text)")
  }
}

@Test("A comment in HTML is reported to its end")
func htmlComments() async {
  #expect(await findings(inText: "<!-- a -->\n\nb") == "raw-html 0 «<!-- a -->»")
  #expect(await findings(inText: "<!-- a\nb\n-->\n\nb") == "raw-html 0 «<!-- a\nb\n-->»")
  #expect(await findings(inText: "> <div>\n> a\n\nb") == "raw-html 2 «<div>\n> a»")
}

@Test("A row of tags, and a line set in far, are no headings without a space")
func tags() async {
  #expect(await findings(inText: "#kongsberg #boligdag\n") == "")
  #expect(await findings(inText: "- syntaks:\n        #include, assert\n") == "")
  #expect(await findings(inText: "#Program\n") == "heading-space 0 «#Program»")
  #expect(await findings(inText: "a\n##Program\n") == "heading-space 2 «##Program» fix 4..<4 « »")
}

@Test("A bare address keeps the parentheses that belong to it, and is more than its beginning")
func bareAddresses() async {
  #expect(
    await findings(inText: "Les https://no.wikipedia.org/wiki/By_(Norge).")
      == "bare-address 4 «https://no.wikipedia.org/wiki/By_(Norge)»")
  #expect(await findings(inText: "(se https://a.no)") == "bare-address 4 «https://a.no»")
  #expect(await findings(inText: "Adressen begynner med https:// eller www. og så navnet.") == "")
}
