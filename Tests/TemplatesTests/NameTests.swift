import Diagnostics
import Templates
import Testing

@Suite("Names in templates")
struct NameTests {
  private let page = shape([
    "title": .text, "body": .html, "isNew": .flag, "tags": .texts,
    "place": .record(shape(["name": .text])), "events": .list(shape(["start": .text])),
  ])
  private let available = "title, body, isNew, tags, place, events"

  @Test("An unknown name is found at its bytes, with the nearest name and all that are available")
  func unknown() {
    Theme(["page": "<h1>æ{{ 1️⃣titel2️⃣ }}</h1>"], page).expectOnly(
      "template-unknown-name",
      "navnet «titel» finnes ikke her — mente du «title»? Her finnes: \(available)")
  }

  @Test("An unknown part of a dotted name is found at that part")
  func unknownPart() {
    Theme(["page": "{{place.1️⃣naem2️⃣}}"], page).expectOnly(
      "template-unknown-name", "«place» har ikke noe som heter «naem» — mente du «name»? Her finnes: name")
    Theme(["page": "{{title.1️⃣length2️⃣}}"], page).expectOnly(
      "template-unknown-name", "«title» har ikke noe som heter «length» — her finnes det ingen navn å bruke")
  }

  @Test("Inside a list the item's names come first, and the outer ones are still available")
  func insideList() {
    Theme(["page": "{{#events}}{{start}} {{title}} {{1️⃣strt2️⃣}}{{/events}}"], page).expectOnly(
      "template-unknown-name",
      "navnet «strt» finnes ikke her — mente du «start»? Her finnes: start, \(available)"
    )
  }

  @Test("What stands in an unknown section is not reported too, and an unknown name writes nothing")
  func unknownSection() {
    let theme = Theme(["page": "a{{#1️⃣evnts2️⃣}}{{strat}}{{/evnts}}{{^isNew}}b{{/isNew}}"], page)
    theme.expectOnly(
      "template-unknown-name",
      "navnet «evnts» finnes ikke her — mente du «events»? Her finnes: \(available)")
    #expect(theme.rendered(.record([.text("x"), .nothing, .flag(false)])) == "ab")
  }

  @Test(
    "Writing what is not text is found",
    arguments: [
      ("isNew", "ja eller nei"), ("tags", "en liste"), ("place", "en gruppe av opplysninger"),
      ("events", "en liste"),
    ])
  func notText(name: String, kind: String) {
    Theme(["page": "{{1️⃣\(name)2️⃣}}"], page).expectOnly(
      "template-not-text", "«\(name)» er \(kind), ikke tekst — skriv {{#\(name)}}…{{/\(name)}}")
  }

  @Test("A record written by a dot is found", arguments: ["{{.}}", "{{{.}}}", "{{#isNew}}{{.}}{{/isNew}}"])
  func dot(template: String) {
    #expect(
      Theme(["page": template], page).findings.map { $0.contains("«.» er en gruppe av opplysninger") }
        == [true])
  }

  @Test(
    "Plain text may not be written unescaped, and is escaped all the same",
    arguments: ["{{{1️⃣title2️⃣}}}", "{{&1️⃣title2️⃣}}"])
  func unescaped(template: String) {
    let theme = Theme(["page": template], page)
    theme.expectOnly(
      "template-unescaped-text", "«title» er vanlig tekst, ikke HTML — skriv {{title}}")
    #expect(theme.rendered(.record([.text("<b>")])) == "&lt;b&gt;")
  }

  @Test("Finished HTML is written as it is, with two braces and with three")
  func html() {
    let theme = Theme(["page": "{{body}}{{{body}}}{{&body}}"], page)
    #expect(theme.findings == [])
    #expect(theme.rendered(.record([.nothing, .html(Array("<p>".utf8))])) == "<p><p><p>")
  }

  @Test("Text is escaped as OWASP says")
  func escaping() {
    let theme = Theme(["page": "{{title}}"], page)
    #expect(theme.rendered(.record([.text("æ & < > \" ' ø")])) == "æ &amp; &lt; &gt; &quot; &#39; ø")
    #expect(theme.rendered(.record([.text("bare å lese")])) == "bare å lese")
  }

  @Test("A mistake in a partial is one finding, however many pages use it")
  func oncePerPartial() {
    let first = PageShape(template: "a", shape: shape(["title": .text, "price": .text]))
    let second = PageShape(template: "b", shape: shape(["title": .text]))
    let third = PageShape(template: "c", shape: shape(["title": .text]))
    let theme = Theme(
      ["a": "{{>card}}", "b": "{{>card}}{{>card}}", "c": "{{>card}}", "card": "{{title}}{{1️⃣price2️⃣}}"],
      pages: [first, second, third])
    theme.expectOnly(
      "template-unknown-name", "navnet «price» finnes ikke her — Her finnes: title", in: "card")
    #expect(theme.compiled.findings.first?.notes.map(\.location.path) == ["t/b.mustache"])
  }
}
