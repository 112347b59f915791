import Diagnostics
import Templates
import Testing

@Suite("Tags, sections and their ends")
struct StructureTests {
  private let page = shape(["title": .text, "a": .flag, "b": .flag])

  @Test("A tag without an end is found as far as its line or the next tag, and the rest is read")
  func unclosedTag() {
    let theme = Theme(["page": "<h1>1️⃣{{title</h1>2️⃣\n<p>{{title}}</p>"], page)
    theme.expectOnly("template-unclosed-tag", "koden er ikke avsluttet — skriv }} der koden slutter")
    #expect(theme.rendered(.record([.text("x")])) == "<h1>\n<p>x</p>")
    Theme(["page": "1️⃣{{title 2️⃣{{title}}"], page).expectOnly(
      "template-unclosed-tag", "koden er ikke avsluttet — skriv }} der koden slutter")
    Theme(["page": "1️⃣{{{title}}2️⃣"], page).expectOnly(
      "template-unclosed-tag", "koden er ikke avsluttet — skriv }} der koden slutter")
  }

  @Test("Delimiters that are changed are named in the help")
  func unclosedOtherDelimiters() {
    Theme(["page": "{{=<% %>=}}1️⃣<% title2️⃣"], page).expectOnly(
      "template-unclosed-tag", "koden er ikke avsluttet — skriv %> der koden slutter")
  }

  @Test("Tags that hold no name, or more than one, are found")
  func malformed() {
    Theme(["page": "x1️⃣{{ }}2️⃣"], page).expectOnly(
      "template-malformed-tag", "koden er tom — skriv ett navn uten mellomrom, som {{title}}")
    Theme(["page": "1️⃣{{#a b}}2️⃣"], page).expectOnly(
      "template-malformed-tag",
      "koden «a b» kan ikke leses — skriv ett navn uten mellomrom, som {{title}}")
    Theme(["page": "1️⃣{{= a =}}2️⃣"], page).expectOnly(
      "template-malformed-tag", "koden «a» kan ikke leses — skriv ett navn uten mellomrom, som {{title}}")
  }

  @Test("A section that is never closed is found where it is opened", arguments: ["#", "^", "$"])
  func unclosed(sigil: String) {
    Theme(["page": "x\n1️⃣{{\(sigil)a}}2️⃣ {{title}}"], page).expectOnly(
      "template-unclosed-section", "«a» åpnes her og blir ikke lukket — skriv {{/a}} der den slutter")
  }

  @Test("A section that an outer one closes over is found, and nothing else")
  func unclosedInside() {
    Theme(["page": "{{#a}}1️⃣{{#b}}2️⃣{{/a}}"], page).expectOnly(
      "template-unclosed-section", "«b» åpnes her og blir ikke lukket — skriv {{/b}} der den slutter")
    Theme(["page": "{{#a}}1️⃣{{#b}}2️⃣{{/a}}{{/b}}"], page).expectOnly(
      "template-unclosed-section", "«b» åpnes her og blir ikke lukket — skriv {{/b}} der den slutter")
  }

  @Test("A misspelt closing tag is one finding, at its name")
  func mismatched() {
    let theme = Theme(["page": "{{#a}}x{{/1️⃣aa2️⃣}}y"], page)
    theme.expectOnly(
      "template-mismatched-closing", "«aa» lukkes her, men det er «a» som er åpen — skriv {{/a}}")
    #expect(theme.rendered(.record([.nothing, .flag(false)])) == "y")
    #expect(theme.compiled.findings.first?.fixIts.map(\.replacement) == ["a"])
    #expect(theme.compiled.findings.first?.notes.map(\.location.range) == [0..<6])
  }

  @Test("A closing tag too many is one finding, inside a section and outside")
  func closedWithoutOpening() {
    Theme(["page": "x1️⃣{{/b}}2️⃣"], page).expectOnly(
      "template-mismatched-closing",
      "«b» lukkes her, men er ikke åpnet — ta bort koden, eller skriv {{#b}} der delen begynner")
    Theme(["page": "{{#a}}1️⃣{{/b}}2️⃣{{/a}}"], page).expectOnly(
      "template-mismatched-closing",
      "«b» lukkes her, men er ikke åpnet — ta bort koden, eller skriv {{#b}} der delen begynner")
  }

  @Test("Sections inside each other have a bound")
  func tooDeep() {
    let open = String(repeating: "{{#a}}", count: 64)
    let close = String(repeating: "{{/a}}", count: 64)
    Theme(["page": "\(open)1️⃣{{#a}}2️⃣{{#a}}{{/a}}{{/a}}\(close){{title}}"], page).expectOnly(
      "template-too-deep", "her er det for mange nivåer — flytt noe ut i en egen mal")
    #expect(Theme(["page": "\(open)\(close)"], page).findings == [])
  }

  @Test("A template file has a bound")
  func tooLarge() {
    let theme = Theme(["page": "1️⃣2️⃣" + String(repeating: "x", count: 1_000_001)], page)
    theme.expectOnly(
      "template-too-large",
      "malen har 1000001 byte og blir ikke lest — del den i flere maler på høyst 1000000 byte")
  }
}
