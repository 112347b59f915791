import Diagnostics
import Templates
import Testing
import Theming

@Suite("Views")
struct ViewTests {
  private struct Entry {
    var title = "T"
    var lead: String?
    var place: String?
    var tags: [String] = []
    var children: [Entry] = []
  }

  private static let words = View<String>([.text("more") { $0 }])
  private static let view = View<Entry>([
    .text("title") { $0.title }, .optionalText("lead") { $0.lead }, .texts("tags") { $0.tags },
    .html("body") { Array("<p>\($0.title)</p>".utf8) }, .flag("hasTags") { !$0.tags.isEmpty },
    .optional("place", words) { $0.place }, .tree("children") { $0.children },
    .list("lines", words) { [$0.title, $0.title] }, .record("first", words) { $0.title },
    .precomputed("words", words.shape) { _ in words.value(of: "Les mer") },
  ])

  private func rendered<Model>(_ template: String, _ model: Model, by view: View<Model>) -> String {
    let source = TemplateSource(path: "page.mustache", name: "page", bytes: Array(template.utf8))
    let compiled = compile([source], pages: [PageShape(template: "page", shape: view.shape)])
    #expect(compiled.findings == [])
    var output: [UInt8] = []
    #expect(throws: Never.self) { try compiled.value["page"]?.render(view.value(of: model), into: &output) }
    return String(decoding: output, as: UTF8.self)
  }

  private func rendered(_ template: String, _ entry: Entry) -> String {
    rendered(template, entry, by: Self.view)
  }

  @Test("Every kind of field is named by the shape and filled by the value")
  func kinds() {
    let entry = Entry(lead: "L", place: "P", tags: ["a", "b"], children: [Entry(title: "C")])
    #expect(
      rendered("{{title}}{{lead}}{{#tags}}{{.}}{{/tags}}{{body}}{{#hasTags}}!{{/hasTags}}", entry)
        == "TLab<p>T</p>!")
    #expect(rendered("{{place.more}}{{#children}}{{title}}{{/children}}", entry) == "PC")
    #expect(rendered("{{#lines}}{{more}}{{/lines}}{{first.more}}{{words.more}}", entry) == "TTTLes mer")
  }

  @Test("What is missing or empty skips its section and takes the inverted one")
  func missing() {
    let entry = Entry(title: "")
    #expect(
      rendered("{{#title}}a{{/title}}{{#lead}}b{{/lead}}{{#place}}c{{/place}}{{#tags}}d{{/tags}}", entry)
        == "")
    #expect(
      rendered("{{^title}}a{{/title}}{{^lead}}b{{/lead}}{{^place}}c{{/place}}{{^tags}}d{{/tags}}", entry)
        == "abcd")
  }

  @Test("HTML can write itself into the page")
  func writer() {
    let view = View<String>([.writer("body") { model, output in output += Array("<i>\(model)</i>".utf8) }])
    #expect(rendered("[{{#body}}{{.}}{{/body}}]", "x", by: view) == "[<i>x</i>]")
  }
}
