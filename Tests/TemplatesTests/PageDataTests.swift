import Diagnostics
import Synchronization
import Templates
import Testing

@Suite("The data of a page")
struct PageDataTests {
  private static let item = shape(["name": .text, "inner": .list(shape(["name": .text]))])
  private static let page = shape(["title": .text, "items": .list(item), "after": .text])

  private func rendered(_ template: String, _ fill: (inout PageData) -> PageData.Cell) throws -> String {
    let theme = Theme(["page": template], Self.page)
    #expect(theme.findings == [])
    var output: [UInt8] = []
    try theme.compiled.value["page"]?.render(into: &output, fill)
    return String(decoding: output, as: UTF8.self)
  }

  /// A record of three fields, of which the second is a list whose items are made when the page comes to them.
  private func fill(
    _ data: inout PageData, items: Int, _ item: @escaping PageData.Item
  ) -> PageData.Cell {
    let first = data.reserve(3)
    data.set(first, data.text("<Tittel>"))
    data.set(first + 1, data.items(items, item))
    data.set(first + 2, data.text("slutt"))
    return .record(first, 3)
  }

  private func item(_ data: inout PageData, _ name: String, inner: Int) -> PageData.Cell {
    let first = data.reserve(2)
    data.set(first, data.text(name))
    data.set(
      first + 1,
      data.items(inner) { index, data in
        let first = data.reserve(1)
        data.set(first, data.text("\(name).\(index)"))
        return .record(first, 1)
      })
    return .record(first, 2)
  }

  @Test("What is forgotten after an item is the item's alone, in lists within lists too")
  func lists() throws {
    let template =
      "{{title}}:{{#items}}[{{name}}{{#inner}} {{name}}{{title}}{{/inner}}{{name}}]{{/items}}{{title}}{{after}}"
    let page = try rendered(template) { data in
      fill(&data, items: 2) { index, data in item(&data, "abc\(index)", inner: index + 1) }
    }
    #expect(
      page
        == "&lt;Tittel&gt;:[abc0 abc0.0&lt;Tittel&gt;abc0][abc1 abc1.0&lt;Tittel&gt; abc1.1&lt;Tittel&gt;abc1]&lt;Tittel&gt;slutt"
    )
  }

  @Test(
    "An item is made once for each time that its list is written, and not for asking whether there is one")
  func asked() throws {
    let asked = Mutex(0)
    let page = try rendered("{{^items}}ingen{{/items}}{{#items}}.{{/items}}{{#items}},{{/items}}") { data in
      fill(&data, items: 3) { _, data in
        asked.withLock { $0 += 1 }
        return item(&data, "", inner: 0)
      }
    }
    #expect(page == "...,,,")
    #expect(asked.withLock { $0 } == 6)
  }

  @Test("What is empty is as good as not there")
  func empty() throws {
    let template =
      "{{#title}}a{{/title}}{{^title}}b{{/title}}{{#items}}c{{/items}}{{^items}}d{{/items}}{{after}}"
    let page = try rendered(template) { data in
      let first = data.reserve(3)
      data.set(first, data.text(""))
      data.set(first + 1, data.items(0) { _, _ in .nothing })
      data.set(first + 2, data.html([]))
      return .record(first, 3)
    }
    #expect(page == "bd")
  }

  @Test(
    "What many pages share is read beside what is the page's own, and says the same as when it is made for the page"
  )
  func shared() throws {
    let template = "{{title}}{{#items}}({{name}}{{#inner}}{{name}}{{after}}{{/inner}}){{/items}}"
    let inner = Value.list([.record([.text("x")]), .record([.text("y")])])
    let items = Value.list([.record([.text("1"), inner]), .record([.text("2"), .list([])])])
    let page = try rendered(template) { data in
      let first = data.reserve(3)
      data.set(first, data.text("T"))
      data.set(first + 1, data.add(items))
      data.set(first + 2, data.text("&"))
      return .record(first, 3)
    }
    #expect(page == "T(1x&amp;y&amp;)(2)")
    let own = Value { data in
      let first = data.reserve(3)
      data.set(first, data.text("T"))
      data.set(first + 1, data.add(items))
      data.set(first + 2, data.text("&"))
      return .record(first, 3)
    }
    #expect(Theme(["page": template], Self.page).rendered(own) == page)
  }

  @Test("Texts are escaped wherever signs stand in them, and hold nothing that none may hold")
  func escaping() {
    for (text, written) in [
      ("a&b", "a&amp;b"), ("&", "&amp;"), ("<a>\"'", "&lt;a&gt;&quot;&#39;"),
      ("blå «sitat» – slutt", "blå «sitat» – slutt"),
      ("– <b>", "– &lt;b&gt;"), ("<\u{7F}b>\u{202E}c&", "&lt;b&gt;c&amp;"), ("", ""),
      ("&\u{202E}&", "&amp;&amp;"),
    ] {
      var output = Array("før ".utf8)
      append(escaping: text, to: &output)
      #expect(String(decoding: output, as: UTF8.self) == "før " + written)
      var sliced = Array("før ".utf8)
      append(escaping: ("x" + text + "x").utf8.map { $0 }.dropFirst().dropLast(), to: &sliced)
      #expect(sliced == output)
    }
  }
}
