import Templates
import Testing

@Suite("What a page may cost")
struct BoundTests {
  @Test("Data deeper than any page is refused, not followed until the stack ends")
  func depth() throws {
    let page = shape(["name": .text, "children": .tree])
    let theme = Theme(["page": "{{name}}{{#children}}{{>page}}{{/children}}"], page)
    #expect(theme.findings == [])
    #expect(try theme.finished(nested(249)).count == 250)
    #expect(throws: RenderingBound.depth) { try theme.finished(nested(250)) }
    #expect(throws: RenderingBound.depth) { try theme.finished(nested(5_000)) }
  }

  private func nested(_ levels: Int) -> Value {
    (0..<levels).reduce(.record([.text("x"), .list([])])) { value, _ in .record([.text("x"), .list([value])])
    }
  }

  @Test("A page that takes too many steps is refused, also when it writes nothing")
  func steps() throws {
    let item = shape(["a": .text])
    let theme = Theme(
      ["page": "{{#outer}}{{#inner}}{{a}}{{/inner}}{{/outer}}"],
      shape(["outer": .list(shape(["inner": .list(item)]))]))
    #expect(theme.findings == [])
    let inner = Value.list(Array(repeating: .record([.text("")]), count: 3_000))
    func page(_ count: Int) -> Value { .record([.list(Array(repeating: .record([inner]), count: count))]) }
    #expect(try theme.finished(page(3_000)) == "")
    #expect(throws: RenderingBound.steps) { try theme.finished(page(3_400)) }
  }

  @Test("A page of 64 MiB is finished, one byte more is refused, whoever writes it")
  func size() throws {
    let text = Theme(["page": "{{a}}{{b}}"], shape(["a": .html, "b": .text]))
    let bytes = [UInt8](repeating: 0x20, count: RenderingBound.size.limit)
    #expect(try text.finished(.record([.html(bytes), .text("")])).utf8.count == bytes.count)
    #expect(throws: RenderingBound.size) { try text.finished(.record([.html(bytes), .text("x")])) }
    let writer = Value.writer { output in output += bytes + [0x20] }
    #expect(throws: RenderingBound.size) { try text.finished(.record([writer, .text("")])) }
  }

  @Test("A page within a page is refused with it")
  func nestedPage() throws {
    let theme = Theme(["page": "a{{body}}"], shape(["body": .html]))
    let body = Value.writer { _ throws(RenderingBound) in throw .depth }
    #expect(throws: RenderingBound.depth) { try theme.finished(.record([body])) }
  }
}
