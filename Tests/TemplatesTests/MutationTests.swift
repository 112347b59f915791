import Diagnostics
import Templates
import Testing

@Suite("Templates of any bytes")
struct MutationTests {
  /// Numbers that look random and are the same in every run (Numerical Recipes' 64-bit constants).
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) | (state << 31)
    }
  }

  private static let seeds = [
    "{{<layout}}\n{{$content}}\n  <h1>{{title}}</h1>\n{{#items}}\n  {{>card}}\n{{/items}}\n{{/content}}\n{{/layout}}\n",
    "{{=<% %>=}}<%#items%><%name%><%/items%><%={{ }}=%>{{^flag}}{{{body}}}{{/flag}}{{! note }}",
    "{{#menu}}{{>page}}{{#menu}}{{.}}{{/menu}}{{/menu}}{{$a}}{{$b}}{{place.name}}{{/b}}{{/a}}",
  ]
  private static let pieces = [
    "{{", "}}", "{{{", "#", "/", "^", "$", "<", ">", "=", "!", ".", "\n", " ", "{{>page}}", "{{<page}}",
    "{{/page}}",
    "{{$content}}", "{{/content}}", "\r", "title", "items", "\u{e6}",
  ].map { Array($0.utf8) }

  private let page = shape([
    "title": .text, "body": .html, "flag": .flag, "menu": .tree, "items": .list(shape(["name": .text])),
    "place": .record(shape(["name": .text])),
  ])

  @Test("Mutated templates compile to something, with findings inside their files", arguments: 1...12)
  func mutated(seed: Int) throws {
    var numbers = Numbers(state: UInt64(seed))
    for _ in 0..<60 {
      let page = mutation(&numbers)
      let sources = [
        TemplateSource(path: "page", name: "page", bytes: page),
        TemplateSource(path: "card", name: "card", bytes: mutation(&numbers)),
        TemplateSource(path: "layout", name: "layout", bytes: mutation(&numbers)),
      ]
      let compiled = compile(sources, pages: [PageShape(template: "page", shape: self.page)])
      var output: [UInt8] = []
      try compiled.value["page"]?.render(value, into: &output)
      for finding in compiled.findings {
        let source = sources.first { $0.path == finding.location.path }
        #expect(finding.location.range.upperBound <= source?.bytes.count ?? 0)
      }
      let places = compiled.findings.map { "\($0.code.name) \($0.location)" }
      #expect(places.count == Set(places).count)
    }
  }

  private var value: Value {
    let leaf = fields(menu: [])
    return fields(menu: [leaf, fields(menu: [leaf])])
  }

  private func fields(menu: [Value]) -> Value {
    .record([
      .text("T"), .html(Array("<p>".utf8)), .flag(true), .list(menu), .list([.record([.text("n")])]),
      .record([.text("p")]),
    ])
  }

  private func mutation(_ numbers: inout Numbers) -> [UInt8] {
    var bytes = Array(Self.seeds[Int.random(in: 0..<Self.seeds.count, using: &numbers)].utf8)
    for _ in 0..<Int.random(in: 1...8, using: &numbers) {
      let start = Int.random(in: 0...bytes.count, using: &numbers)
      let end = min(bytes.count, start + Int.random(in: 0...4, using: &numbers))
      switch Int.random(in: 0..<4, using: &numbers) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(UInt8.random(in: 0...255, using: &numbers), at: start)
      default: bytes.insert(contentsOf: Self.pieces.randomElement(using: &numbers) ?? [], at: start)
      }
    }
    return bytes
  }
}
