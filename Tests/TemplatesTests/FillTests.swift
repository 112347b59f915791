import Diagnostics
import Templates
import Testing

@Suite("What is the same on many pages is written into a template once")
struct FillTests {
  private static let link = shape(["address": .text, "title": .text, "isCurrent": .flag])
  private static let page = shape([
    "words": .record(shape(["more": .text, "less": .text])),
    "site": .record(shape(["name": .text, "links": .list(link), "owner": .html, "empty": .list(link)])),
    "page": .record(shape(["title": .text, "links": .list(link), "isFront": .flag])),
    "items": .list(link),
  ])

  private static func links(_ names: String...) -> Value {
    .list(names.map { .record([.text("/\($0)/"), .text("\($0) & co"), .flag($0 == "b")]) })
  }

  private static let words = Value.record([.text("Les <mer>"), .text("")])
  private static let site = Value.record([
    .text("Vekst"), links("a", "b"), .html(Array("<b>K</b>".utf8)), .list([]),
  ])

  private func both(_ template: String, _ title: String = "T") throws -> (before: String, after: String) {
    let compiled = try #require(Theme(["page": template], Self.page).compiled.value["page"])
    let page = Value.record([
      Self.words, Self.site, .record([.text(title), Self.links("c"), .flag(title == "T")]),
      Self.links("b", "d", "e"),
    ])
    let filled = compiled.filled(with: ["words": Self.words, "site": Self.site])
    return (try written(compiled, page), try written(filled, page))
  }

  private func written(_ template: Template, _ page: Value) throws -> String {
    var output: [UInt8] = []
    try template.render(page, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(
    "A filled template makes the same page",
    arguments: [
      "{{words.more}} {{page.title}} {{site.owner}}{{site.name}}",
      "{{#site.links}}<a href='{{address}}'{{#isCurrent}} x{{/isCurrent}}>{{title}} {{page.title}}</a>{{/site.links}}",
      "{{#items}}{{title}}{{words.more}}{{#site.links}}{{title}}{{/site.links}}{{title}}{{/items}}",
      "{{#site}}{{name}}{{#links}}{{title}}{{name}}{{#page}}{{title}}{{name}}{{/page}}{{/links}}{{/site}}",
      "{{#page}}{{#links}}{{title}}{{#site}}{{name}}{{#items}}{{title}}{{name}}{{/items}}{{/site}}{{/links}}{{/page}}",
      "{{^site.empty}}none {{page.title}}{{/site.empty}}{{#site.empty}}some{{/site.empty}}",
      "{{^words.less}}{{#page.isFront}}front{{/page.isFront}}{{^page.isFront}}not{{/page.isFront}}{{/words.less}}",
      "{{#words.more}}{{.}}{{page.title}}{{/words.more}}{{#site.owner}}{{.}}{{/site.owner}}",
      "{{#site.links}}{{#items}}{{#site.links}}{{title}}{{/site.links}}{{title}}{{/items}}{{/site.links}}",
    ])
  func same(template: String) throws {
    for title in ["T", "", "<æ>"] {
      let (before, after) = try both(template, title)
      #expect(before == after)
      #expect(!before.isEmpty)
    }
  }

  @Test("A template that calls itself is left as it is")
  func tree() throws {
    let shape = shape(["name": .text, "words": .text, "children": .tree])
    let theme = Theme(["page": "{{name}}{{words}}({{#children}}{{>page}}{{/children}})"], shape)
    let compiled = try #require(theme.compiled.value["page"])
    let leaf = Value.record([.text("b"), .text("-"), .list([])])
    let page = Value.record([.text("a"), .text("+"), .list([leaf])])
    #expect(try written(compiled.filled(with: ["words": .text("+")]), page) == "a+(b-())")
  }

  @Test("Any template makes the same page, whatever of its data is written into it")
  func anything() throws {
    var generator = Generator(state: 20_270_915)
    for _ in 0..<1500 {
      let template = generator.template(depth: 3)
      let theme = Theme(["page": template], Self.page)
      guard let compiled = theme.compiled.value["page"] else { continue }
      let fields = [
        "words": Self.words, "site": Self.site,
        "page": .record([.text("T"), Self.links("c", "b"), .flag(generator.isNext(1, of: 2))]),
        "items": generator.isNext(1, of: 3) ? .list([]) : Self.links("b", "d"),
      ]
      let page = Value.record(Self.page.fields.map { fields[$0.name] ?? .nothing })
      let known = fields.filter { _ in generator.isNext(1, of: 2) }
      #expect(
        try written(compiled, page) == written(compiled.filled(with: known), page),
        "\(template) with \(known.keys.sorted())")
    }
  }
}

/// The same templates each time.
private struct Generator {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func isNext(_ part: Int, of whole: Int) -> Bool { next(below: whole) < part }

  private static let names = [
    "words", "site", "page", "items", "links", "title", "name", "address", "isCurrent", "isFront", ".",
    "site.links", "page.links", "words.more", "page.title", "site.name", "owner", "words.less", "site.empty",
  ]

  mutating func template(depth: Int) -> String {
    (0...next(below: 3)).map { _ in piece(depth: depth) }.joined()
  }

  private mutating func piece(depth: Int) -> String {
    let name = Self.names[next(below: Self.names.count)]
    switch depth > 0 ? next(below: 5) : 4 {
    case 0, 1, 2: return "{{#\(name)}}\(template(depth: depth - 1)){{/\(name)}}"
    case 3: return "{{^\(name)}}\(template(depth: depth - 1)){{/\(name)}}"
    default: return "[{{\(name)}}]"
    }
  }
}
