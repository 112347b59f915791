import Content
import TestSupport
import Testing

private func readMarkdown(_ text: String) -> (reading: MarkdownReading, source: [UInt8]) {
  let source = Array(text.utf8)
  return (parseMarkdown(source, range: 0..<source.count), source)
}

private func tree(_ text: String) -> String {
  let (reading, source) = readMarkdown(text)
  return describe(reading.document, in: source)
}

@Test("Inline nodes know their bytes, past escapes, entities and line ends")
func inlines() {
  #expect(
    tree("Hei *du og **jeg*** på [l *x*](../a.md#b \"T\") <https://a.no>\n\\* &amp; `k` ![alt](b.jpg).")
      == """
      document «Hei *du og **jeg*** på [l *x*](../a.md#b "T") <https://a.no>⏎\\* &amp; `k` ![alt](b.jpg).»
       paragraph «Hei *du og **jeg*** på [l *x*](../a.md#b "T") <https://a.no>⏎\\* &amp; `k` ![alt](b.jpg).»
        text «Hei » literal «Hei »
        emphasis «*du og **jeg***»
         text «du og » literal «du og »
         strong «**jeg**»
          text «jeg» literal «jeg»
        text « på » literal « på »
        link «[l *x*](../a.md#b "T")» literal «../a.md#b» title «T»
         text «l » literal «l »
         emphasis «*x*»
          text «x» literal «x»
        text « » literal « »
        link «<https://a.no>» literal «https://a.no»
         text «https://a.no» literal «https://a.no»
        softBreak «⏎»
        text «\\* &amp; » literal «* & »
        code «`k`» literal «k»
        text « » literal « »
        image «![alt](b.jpg)» literal «b.jpg»
         text «alt» literal «alt»
        text «.» literal «.»
      """)
}

@Test("Lines in quotes and lists, lazy ones too, keep their places")
func containers() {
  #expect(
    tree("> > sitat [a](b)\n> late\nlazy *em*\n\n- [x] to [a](\n  /b)\n") == """
      document «> > sitat [a](b)⏎> late⏎lazy *em*⏎⏎- [x] to [a](⏎  /b)⏎»
       blockQuote «> > sitat [a](b)⏎> late⏎lazy *em*»
        blockQuote «> sitat [a](b)⏎> late⏎lazy *em*»
         paragraph «sitat [a](b)⏎> late⏎lazy *em*»
          text «sitat » literal «sitat »
          link «[a](b)» literal «b»
           text «a» literal «a»
          softBreak «⏎> »
          text «late» literal «late»
          softBreak «⏎»
          text «lazy » literal «lazy »
          emphasis «*em*»
           text «em» literal «em»
       bulletList «- [x] to [a](⏎  /b)» tight
        taskItem «- [x] to [a](⏎  /b)» 1
         paragraph «to [a](⏎  /b)»
          text «to » literal «to »
          link «[a](⏎  /b)» literal «/b»
           text «a» literal «a»
      """)
}

@Test("Tables know their cells, and the text before a table its place")
func tables() {
  #expect(
    tree("Tekst\n| a | b |\n|:--|--:|\n| `x\\|y` | [l](u) |\n| z\n") == """
      document «Tekst⏎| a | b |⏎|:--|--:|⏎| `x\\|y` | [l](u) |⏎| z⏎»
       paragraph «Tekst»
        text «Tekst» literal «Tekst»
       table «| a | b |⏎|:--|--:|⏎| `x\\|y` | [l](u) |⏎| z»
        tableHeader «| a | b |»
         tableCell «a» 1
          text «a» literal «a»
         tableCell «b» 3
          text «b» literal «b»
        tableRow «| `x\\|y` | [l](u) |»
         tableCell «`x\\|y`» 1
          code «`x\\|y`» literal «x|y»
         tableCell «[l](u)» 3
          link «[l](u)» literal «u»
           text «l» literal «l»
        tableRow «| z»
         tableCell «z» 1
          text «z» literal «z»
         tableCell «» 3
      """)
}

@Test("Footnotes, reference links and both forms of headings")
func references() {
  #expect(
    tree("Fot[^n].\n\n[^n]: Note\n\n[r]: /url\n\nSe [r] og [t][r].\n\nTittel\n===\n") == """
      document «Fot[^n].⏎⏎[^n]: Note⏎⏎[r]: /url⏎⏎Se [r] og [t][r].⏎⏎Tittel⏎===⏎»
       paragraph «Fot[^n].»
        text «Fot» literal «Fot»
        footnoteReference «[^n]» literal «n» 1
        text «.» literal «.»
       paragraph «Se [r] og [t][r].»
        text «Se » literal «Se »
        link «[r]» literal «/url»
         text «r» literal «r»
        text « og » literal « og »
        link «[t][r]» literal «/url»
         text «t» literal «t»
        text «.» literal «.»
       heading «Tittel⏎===» 1
        text «Tittel» literal «Tittel»
       footnoteDefinition «[^n]: Note» literal «n» 1
        paragraph «Note»
         text «Note» literal «Note»
      """)
}

@Test("Roles stand where {name} meets a code span")
func roles() {
  let (reading, source) = readMarkdown("Vi er {kpi}`netto.verdi` og {kr}`15000`, x{y}")
  let document = reading.document
  #expect(
    document.roles.map { "\($0.name) \($0.text) \(String(decoding: source[$0.textRange], as: UTF8.self))" }
      == ["kpi netto.verdi netto.verdi", "kr 15000 15000"])
  #expect(document.nodes.map(\.kind) == [.document, .paragraph, .text, .role, .text, .role, .text])
  #expect(document.plainText(of: 0) == "Vi er netto.verdi og 15000, x{y}")
}

@Test("Directives keep name, argument, options and body, nested and in lists")
func directives() {
  let text =
    "````{steps}\n---\nkilde: x\n---\n- a\n\n```{kpi} k\n:vis: graf\n```\n````\n\n- b\n\n  ~~~{quote} Ola\n"
    + "  :kilde: ø\n\n  Hei *du*\n  ~~~\n"
  let (reading, source) = readMarkdown(text)
  let document = reading.document
  #expect(reading.issues.isEmpty)
  let described = document.directives.map { directive in
    let options = directive.options.map {
      "\($0.key)=\(String(decoding: source[$0.value.range], as: UTF8.self))"
    }
    let body = String(decoding: source[directive.bodyRange], as: UTF8.self)
    return "\(directive.name) «\(directive.argument)» \(options.joined()) «\(body)»"
  }
  #expect(
    described == [
      "steps «» kilde=x «- a\n\n```{kpi} k\n:vis: graf\n```\n»", "kpi «k» vis=graf «»",
      "quote «Ola» kilde=ø «\n  Hei *du*\n»",
    ])
  #expect(
    describe(document, in: source).hasSuffix(
      """
        directive «~~~{quote} Ola⏎  :kilde: ø⏎⏎  Hei *du*⏎  ~~~» 2
          paragraph «Hei *du*»
           text «Hei » literal «Hei »
           emphasis «*du*»
            text «du» literal «du»
      """))
}

@Test("Anchors are lower-case ASCII, and the second of a name has a number")
func anchors() {
  let document = readMarkdown("## Bo og *lev* på Kongsberg!\n\n### Æ, ø é\n\n## Ã\n\n## a\n").reading.document
  #expect(
    document.headings(besides: []).map { "\($0.level) \($0.text) #\($0.anchor)" } == [
      "2 Bo og lev på Kongsberg! #bo-og-lev-pa-kongsberg", "3 Æ, ø é #ae-o-e", "2 Ã #a", "2 a #a-2",
    ])
}

@Test(
  "No anchor is another heading's, a footnote's, or one of the page's own",
  arguments: [
    ("## Dag\n\n## Dag\n\n## Dag 2\n", "dag dag-2 dag-2-2"),
    ("## Dag 2\n\n## Dag\n\n## Dag\n\n## Dag\n", "dag-2 dag dag-3 dag-4"),
    ("## Hovedinnhold\n\n## Hovedinnhold\n", "hovedinnhold-2 hovedinnhold-3"),
    (
      "## Note 1\n\n## Call 1\n\n## Call 1-2\n\n## Note 2\n\na[^x] b[^x]\n\n[^x]: x\n",
      "note-1-2 call-1-3 call-1-2-2 note-2"
    ),
    ("## Note 1\n\n## !\n\n## ?\n", "note-1 avsnitt avsnitt-2"),
  ])
func uniqueAnchors(text: String, anchors: String) {
  let headings = readMarkdown(text).reading.document.headings(besides: ["hovedinnhold"])
  #expect(headings.map(\.anchor).joined(separator: " ") == anchors)
}

@Test("The address of a link is found in its text")
func destinations() {
  let (reading, source) = readMarkdown("![a *b* c](<x y.jpg>) [](z) [`]`](w (t)) <https://a.no>")
  let document = reading.document
  let places = document.nodes.indices.filter { [.link, .image].contains(document.nodes[$0].kind) }
    .map { String(decoding: source[document.destinationRange(of: $0, in: source)], as: UTF8.self) }
  #expect(places == ["x y.jpg", "z", "w", "https://a.no"])
}

@Test("Letters with marks after them are joined, and places stay")
func markdownComposition() {
  #expect(
    tree("a\u{30A} *o\u{308}*") == """
      document «a\u{30A} *o\u{308}*»
       paragraph «a\u{30A} *o\u{308}*»
        text «a\u{30A} » literal «å »
        emphasis «*o\u{308}*»
         text «o\u{308}» literal «ö»
      """)
}

@Test(
  "Deep nesting and other traps take little processor time",
  arguments: [
    ">", "[", "![", "- ", "*a ", "_a*", "`a``", "[a](", "<![CDATA[", "| a ", "***", "<a ", "\"", "[^a]",
    "```{a}\n",
    "> a\n",
  ])
func traps(piece: String) async {
  await #expect(processExitsWith: .success) { [piece] in
    allowProcessorTime(seconds: 120)
    let document = readMarkdown(String(repeating: piece, count: 20_000)).reading.document
    #expect(!document.nodes.isEmpty)
  }
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
