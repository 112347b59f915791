import Diagnostics
import Templates
import Testing

@Suite("Partials, parents and blocks")
struct InclusionTests {
  @Test(
    "An unknown partial or parent is found at its name", arguments: ["{{>1️⃣crad2️⃣}}", "{{<1️⃣crad2️⃣}}{{/crad}}"])
  func unknown(template: String) {
    Theme(["page": template, "card": ""]).expectOnly(
      "template-unknown-template",
      "det finnes ingen mal som heter «crad» — mente du «card»? Her finnes: card, page")
  }

  @Test("A page without its template is found")
  func missing() {
    let theme = Theme(["campaign": ""], pages: [PageShape(template: "campain", shape: shape([:]))])
    #expect(
      theme.findings == [
        "t/campain.mustache:0..<0 template-missing: malen «campain» finnes ikke — mente du «campaign»? Her finnes: campaign"
      ])
  }

  @Test("A block that the parent does not have is found, wherever its blocks stand")
  func unknownBlock() {
    Theme([
      "page": "{{<layout}}{{$head}}x{{/head}}{{$1️⃣contnt2️⃣}}y{{/contnt}}{{/layout}}",
      "layout": "{{>top}}{{$content}}{{/content}}", "top": "{{$head}}{{/head}}",
    ]).expectOnly(
      "template-unknown-block",
      "«layout» har ingen blokk som heter «contnt» — mente du «content»? Her finnes: content, head")
  }

  @Test("What stands in a parent outside its blocks is a warning, not lost in silence")
  func ignored() {
    Theme(["page": "{{<layout}}\n  1️⃣<p>2️⃣\n{{$a}}x{{/a}} more\n{{/layout}}", "layout": "{{$a}}{{/a}}"])
      .expectOnly(
        "template-ignored-content",
        "dette står utenfor blokkene i «layout» og blir ikke med på siden — flytt det inn i en blokk, eller ta det bort"
      )
  }

  @Test("A template that brings itself in without end is found, once")
  func endless() {
    Theme(["page": "a{{>1️⃣page2️⃣}}b"]).expectOnly(
      "template-endless",
      "«page» henter inn seg selv her, uten ende — ta bort koden, eller sett den inni en liste som går nedover i et tre"
    )
    Theme(["page": "{{>a}}", "a": "{{>b}}", "b": "{{>1️⃣a2️⃣}}"]).expectOnly(
      "template-endless",
      "«a» henter inn seg selv her, uten ende — ta bort koden, eller sett den inni en liste som går nedover i et tre",
      in: "b")
    let items = shape(["items": .list(shape(["name": .text]))])
    Theme(["page": "{{#items}}{{name}}{{>1️⃣page2️⃣}}{{/items}}"], items).expectOnly(
      "template-endless",
      "«page» henter inn seg selv her, uten ende — ta bort koden, eller sett den inni en liste som går nedover i et tre"
    )
  }

  @Test("Templates that double each other stop at a bound, with one finding")
  func tooLarge() {
    let files = (0..<30).map { ("t\($0)", "{{>t\($0 + 1)}}{{>t\($0 + 1)}}") } + [("t30", "x")]
    let sources = files.map { TemplateSource(path: $0.0, name: $0.0, bytes: Array($0.1.utf8)) }
    let compiled = compile(sources, pages: [PageShape(template: "t0", shape: shape([:]))])
    #expect(compiled.findings.map(\.code.name) == ["template-too-large"])
  }

  @Test("A page whose tree walks itself at every level stops at a bound")
  func runaway() {
    let page = shape(["menu": .tree])
    let template = "{{#menu}}{{#menu}}{{>page}}{{/menu}}x{{>page}}{{>page}}{{/menu}}"
    let compiled = compile(
      [TemplateSource(path: "page", name: "page", bytes: Array(template.utf8))],
      pages: [PageShape(template: "page", shape: page)])
    var tree = Value.record([.list([])])
    for _ in 0..<40 { tree = .record([.list([tree, tree])]) }
    var output: [UInt8] = []
    #expect(throws: RenderingBound.steps) { try compiled.value["page"]?.render(tree, into: &output) }
  }

  @Test("A name that is not UTF-8 is reported within its file")
  func notUTF8() {
    let bytes: [UInt8] = Array("{{".utf8) + [0xE5, 0xE5, 0xE5, 0xE5] + Array("}}".utf8)
    let compiled = compile(
      [TemplateSource(path: "page", name: "page", bytes: bytes)],
      pages: [PageShape(template: "page", shape: shape([:]))])
    #expect(compiled.findings.map(\.location.range) == [2..<6])
  }

  @Test("Templates inside each other have a bound")
  func tooDeep() {
    let files = (0..<300).map { ("t\($0)", "{{>t\($0 + 1)}}") } + [("t300", "x")]
    let sources = files.map { TemplateSource(path: $0.0, name: $0.0, bytes: Array($0.1.utf8)) }
    let compiled = compile(sources, pages: [PageShape(template: "t0", shape: shape([:]))])
    #expect(compiled.findings.map(\.code.name) == ["template-too-deep"])
    #expect(compiled.findings.map(\.location.path) == ["t200"])
  }

  @Test("Indentation adds up through partials, and not in front of a tag that shares its line")
  func indentation() {
    let theme = Theme(
      [
        "page": "<ul>\n  {{>item}}\n</ul>\n", "item": "<li>\n  {{>link}}\n</li> {{>link}}",
        "link": "<a>\n</a>\n",
      ])
    #expect(theme.findings == [])
    #expect(theme.rendered() == "<ul>\n  <li>\n    <a>\n    </a>\n  </li> <a>\n</a>\n</ul>\n")
  }

  @Test("Text from the data is never indented")
  func dataKeepsItsLines() {
    let theme = Theme(["page": "  {{>code}}\n", "code": "<pre>{{text}}</pre>\n"], shape(["text": .text]))
    #expect(theme.rendered(.record([.text("a\nb")])) == "  <pre>a\nb</pre>\n")
  }

  @Test("A card with a block of the same name as the page's keeps its own content")
  func sameBlockName() {
    let theme = Theme([
      "page":
        "{{<layout}}{{$content}}<{{<card}}{{$content}}inner{{/content}}{{/card}}>{{/content}}{{/layout}}",
      "layout": "[{{$content}}{{/content}}]", "card": "({{$content}}{{/content}})",
    ])
    #expect(theme.findings == [])
    #expect(theme.rendered() == "[<(inner)>]")
  }

  @Test("A tree of any depth is written by a template that brings itself in")
  func tree() {
    let node = shape(["name": .text, "children": .tree, "note": .record(shape(["text": .text]))])
    let page = shape(["site": .text, "menu": .list(node)])
    let theme = Theme(
      [
        "page": "{{#menu}}{{>entry}}{{/menu}}",
        "entry": "{{name}}@{{site}}{{#note}}!{{text}}{{#children}}({{>entry}}){{/children}}{{/note}}",
      ], page)
    func entry(_ name: String, _ children: [Value] = []) -> Value {
      .record([.text(name), .list(children), .record([.text("n" + name)])])
    }
    #expect(theme.findings == [])
    let menu = [entry("a", [entry("b", [entry("c"), entry("d")]), entry("e")]), entry("f")]
    #expect(
      theme.rendered(.record([.text("S"), .list(menu)]))
        == "a@S!na(b@S!nb(c@S!nc)(d@S!nd))(e@S!ne)f@S!nf")
  }
}
