import Content
import Diagnostics
import Testing

private func found(_ text: String) -> String {
  let (_, findings, source) = readMarkdown(text)
  return describe(findings, in: source)
}

private func tree(_ text: String) -> String {
  let (document, _, source) = readMarkdown(text)
  return describe(document, in: source)
}

@Test("What stands in a directive in a directive in a list keeps its place")
func directiveInDirectiveInList() {
  let text = "- punkt\n\n  ````{steps}\n  ```{events}\n  [a](javascript:b)\n  ```\n  ````\n"
  #expect(found(text) == "unsafe-address 43 «javascript:b»")
}

@Test("A directive that ends with the file ends within it")
func directiveAtEnd() {
  for text in ["> ~~~{facts}\n", "- ```{facts}\n  a: b", "> ```\n>", "- ~~~~{steps}\n  ~~~{events}"] {
    let (document, findings, source) = readMarkdown(text)
    #expect(document.nodes.allSatisfy { Int($0.source.upperBound) <= source.count }, "\(text)")
    #expect(document.directives.allSatisfy { $0.bodyRange.upperBound <= source.count }, "\(text)")
    #expect(findings.allSatisfy { $0.location.range.upperBound <= source.count }, "\(text)")
  }
}

@Test("A comment in HTML is reported to its end")
func comments() {
  #expect(found("<!-- a -->\n\nb") == "raw-html 0 «<!-- a -->»")
  #expect(found("<!-- a\nb\n-->\n\nb") == "raw-html 0 «<!-- a\nb\n-->»")
  #expect(found("> <div>\n> a\n\nb") == "raw-html 2 «<div>\n> a»")
}

@Test("An underlined heading ends with its line, whatever follows it")
func underlinedHeadings() {
  #expect(
    tree("En\n==\nTo\ntre\n---\n") == """
      document «En⏎==⏎To⏎tre⏎---⏎»
       heading «En⏎==» 1
        text «En» literal «En»
       heading «To⏎tre⏎---» 2
        text «To» literal «To»
        softBreak «⏎»
        text «tre» literal «tre»
      """)
}

@Test("A row of tags, and a line set in far, are no headings without a space")
func tags() {
  #expect(found("#kongsberg #boligdag\n") == "")
  #expect(found("- syntaks:\n        #include, assert\n") == "")
  #expect(found("#Program\n") == "heading-space 0 «#Program» fix 1..<1 « »")
  #expect(found("a\n##Program\n") == "heading-space 2 «##Program» fix 4..<4 « »")
}

@Test("A bare address keeps the parentheses that belong to it, and is more than its beginning")
func bareAddresses() {
  #expect(
    found("Les https://no.wikipedia.org/wiki/By_(Norge).")
      == "bare-address 4 «https://no.wikipedia.org/wiki/By_(Norge)»")
  #expect(found("(se https://a.no)") == "bare-address 4 «https://a.no»")
  #expect(found("Adressen begynner med https:// eller www. og så navnet.") == "")
}
