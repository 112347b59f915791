import Diagnostics
import Foundation
import Model
import Templates
import TestSupport
import Testing
import Theming

@Suite struct TextRendererTests {
  /// The HTML of a page's text, on a site with a campaign in two languages and a draft.
  private func html(_ markdown: String, in language: Language = .nb) async throws -> String {
    let literal = """
      -- content/kampanjer/c.md --
      ---
      tittel: Velkommen hjem
      sammendrag: C.
      formal: C
      kontaktrolle: Leder
      ---

      ## Pris & vilkår
      -- content/kampanjer/c.en.md --
      ---
      tittel: Welcome home
      sammendrag: C.
      formal: C
      kontaktrolle: Leader
      adresse: welcome
      ---
      -- content/sider/utkast.md --
      ---
      tittel: Utkast
      sammendrag: U.
      utkast: ja
      ---
      -- content/maltall/k.yml --
      tittel: K
      definisjon: K
      kilde: K
      periode: arlig
      enhet: personer
      mal: {verdi: 350, periode: 2030}
      observasjoner: [{periode: 2025, verdi: 1200}, {periode: 2026, verdi: mangler}]
      -- content/maltall/s.yml --
      tittel: S
      definisjon: S
      kilde: S
      periode: kvartal
      opptelling: sum-i-aret
      mal: {verdi: 350}
      observasjoner: [{periode: 2025-K1, verdi: 70}, {periode: 2025-K2, verdi: 50, forelopig: ja}]
      -- content/maltall/f.yml --
      tittel: F
      definisjon: F
      kilde: F
      periode: arlig
      observasjoner: [{periode: 2025, verdi: 201, forelopig: ja}]
      -- content/sider/a.md --
      ---
      tittel: A
      sammendrag: A.
      ---

      \(markdown)
      """
    let site = PublicSite(await resolved(literal).value)
    let words = try await realTheme().value.words(in: language)
    let renderer = TextRenderer(site: site, language: language, words: words) { _, _, body, _, output in
      output += Array("<aside>".utf8)
      body(&output)
      output += Array("</aside>\n".utf8)
    }
    var output: [UInt8] = []
    guard let text = site.entry(of: Page.self, EntryID(Page.kindID, "a"))?.head.texts.first else { return "" }
    do throws(RenderingBound) {
      try renderer.render(text, into: &output)
    } catch {
      return "beyond the bound of \(error)"
    }
    return String(decoding: output, as: UTF8.self)
  }

  @Test("Paragraphs, emphasis, code and breaks")
  func inlines() async throws {
    #expect(
      try await html("Å *bo* og **leve** `<b>` & mer  \nny linje\nmyk")
        == "<p>Å <em>bo</em> og <strong>leve</strong> <code>&lt;b&gt;</code> &amp; mer<br>\nny linje\nmyk</p>\n"
    )
    #expect(try await html("- - -\n\n> sitat") == "<hr>\n<blockquote>\n<p>sitat</p>\n</blockquote>\n")
    #expect(
      try await html("```swift\na < b\n```")
        == "<pre tabindex=\"0\"><code class=\"language-swift\">a &lt; b\n</code></pre>\n")
  }

  @Test("Tight and loose lists, nested and numbered")
  func lists() async throws {
    #expect(
      try await html("- a\n- b\n  1. c\n  2. d")
        == "<ul>\n<li>a</li>\n<li>b<ol>\n<li>c</li>\n<li>d</li>\n</ol>\n</li>\n</ul>\n")
    #expect(
      try await html("3. a\n\n4. b") == "<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ol>\n")
  }

  @Test("Tasks are text that a screen reader can tell done from not done")
  func tasks() async throws {
    #expect(
      try await html("- [x] a\n- [ ] b") == """
        <ul>
        <li class="task-done"><span class="visually-hidden">Gjort: </span>a</li>
        <li class="task"><span class="visually-hidden">Å gjøre: </span>b</li>
        </ul>

        """)
  }

  @Test("Headings have the anchors that links are checked against")
  func headings() async throws {
    #expect(
      try await html("## Hva det koster\n\n### Å *bo* her")
        == "<h2 id=\"hva-det-koster\">Hva det koster</h2>\n<h3 id=\"a-bo-her\">Å <em>bo</em> her</h3>\n")
  }

  @Test("Tables scroll by keyboard, name their columns, and align")
  func tables() async throws {
    #expect(
      try await html("| a | b |\n|---|--:|\n| 1 | 2 |") == """
        <div class="table-scroll" tabindex="0" role="region" aria-label="Tabell">
        <table>
        <thead>
        <tr>
        <th scope="col">a</th>
        <th scope="col" class="right">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>1</td>
        <td class="right">2</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test(
    "Links lead to the page in the reader's language, with the other language named when there is only that")
  func links() async throws {
    #expect(
      try await html("[c](../kampanjer/c.md#pris-vilkar)")
        == "<p><a href=\"/kampanjer/c/#pris-vilkar\">c</a></p>\n")
    #expect(
      try await html("[c](../kampanjer/c.md)", in: .en)
        == "<div lang=\"nb\">\n<p><a href=\"/en/campaigns/welcome/\">c</a></p>\n</div>\n")
    #expect(
      try await html("[u](https://eksempel.no/?a=1&b=2)")
        == "<p><a href=\"https://eksempel.no/?a=1&amp;b=2\">u</a></p>\n")
    #expect(
      try await html("[e](mailto:a@b.no)") == "<p><a href=\"mailto:a@b.no\" data-whole=\"a@b.no\">e</a></p>\n"
    )
  }

  @Test("Titles, places in files and what addresses may not hold are kept or encoded")
  func details() async throws {
    #expect(
      try await html("[u](https://a.no/x%20{y} \"Se & hør\")".replacing(" {", with: "{"))
        == "<p><a href=\"https://a.no/x%20%7By%7D\" title=\"Se &amp; hør\">u</a></p>\n")
    #expect(
      try await html("[u](<https://a.no/blå bok?a=[1]>)")
        == "<p><a href=\"https://a.no/bl%C3%A5%20bok?a=%5B1%5D\">u</a></p>\n")
  }

  @Test("A link to a page that is not shown is its text alone")
  func hiddenLinks() async throws {
    #expect(try await html("Se [utkastet](utkast.md).") == "<p>Se utkastet.</p>\n")
  }

  @Test("Raw HTML and unsafe addresses never reach the page")
  func unsafeText() async throws {
    for markdown in [
      "<script>alert(1)</script>", "a <b onclick=x>b</b>", "[x](javascript:alert(1))",
      "[x](<JaVaScRiPt:alert(1)>)",
      "![x](data:text/html,<script>)", "<div style=\"x\">\n\nhei\n\n</div>", "[x](vbscript:a)",
      "[x](//evil.example/)",
    ] {
      let shown = try await html(markdown)
      for trace in ["<script", "onclick", "javascript", "JaVa", "data:", "style=", "vbscript", "evil"] {
        #expect(!shown.contains(trace), "\(markdown) → \(shown)")
      }
    }
  }

  @Test("Footnotes stand at the end, with ways there and back")
  func footnotes() async throws {
    #expect(
      try await html("Tekst[^a] og igjen[^a].\n\n[^a]: Note.") == """
        <p>Tekst<sup><a id="call-1" href="#note-1"><span class="visually-hidden">note </span>1</a></sup> og igjen\
        <sup><a id="call-1-2" href="#note-1"><span class="visually-hidden">note </span>1</a></sup>.</p>
        <section class="footnotes" aria-label="Noter">
        <ol>
        <li id="note-1"><p>Note. <a href="#call-1" aria-label="Tilbake til teksten">↩</a> \
        <a href="#call-1-2" aria-label="Tilbake til teksten">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  /// The links to notes and back, and the notes, without their markup.
  private func notes(_ markdown: String) async throws -> [String] {
    let shown = try await html(markdown)
    let section = try #require(shown.range(of: "<section class=\"footnotes\""), "\(shown)").lowerBound
    #expect(
      shown[section...].hasSuffix("</section>\n") && shown.components(separatedBy: "<section").count == 2)
    let calls = shown[..<section].matches(of: /href="#(note-\d+)"/).map { String($0.1) }
    let texts = shown[section...].matches(of: /<li id="(note-\d+)">(.*?)<\/li>/.dotMatchesNewlines()).map {
      "\($0.1): " + $0.2.replacing(/<[^>]*>/, with: "").split(separator: "\n").joined(separator: "/")
    }
    return calls + texts
  }

  @Test("All notes of a page are numbered as one and stand below it, whichever text defines or calls them")
  func sharedFootnotes() async throws {
    #expect(
      try await notes(
        "Pris[^pris].\n\n```{sitat} Ola\nOrd[^kilde] og igjen[^pris].\n\n[^kilde]: Boka.\n```\n\n[^pris]: Kr 5."
      )
        == ["note-1", "note-2", "note-1", "note-1: Kr 5. ↩ ↩", "note-2: Boka. ↩"])
    #expect(
      try await notes("```{sitat} Ola\nOrd[^a].\n```\n\nMer[^b].\n\n[^b]: B.\n\n[^a]: A.")
        == ["note-1", "note-2", "note-1: A. ↩", "note-2: B. ↩"])
    #expect(
      try await notes("Ord[^a].\n\n```{sitat} Ola\nOrd[^a].\n\n[^a]: Inne.\n```\n\n[^a]: Ute.")
        == ["note-1", "note-2", "note-1: Ute. ↩", "note-2: Inne. ↩"])
    #expect(
      try await notes("Ord[^a].\n\n- x\n\n  ```{sitat} Ola\n  [^a]: Fra listen.\n  ```")
        == ["note-1", "note-1: Fra listen. ↩"])
  }

  @Test("An address that is defined anywhere on the page is found from all of it")
  func sharedReferences() async throws {
    #expect(
      try await html("```{sitat} Ola\nSe [her inne][a].\n```\n\n[a]: https://a.no/ \"T\"")
        == "<aside><p>Se <a href=\"https://a.no/\" title=\"T\">her inne</a>.</p>\n</aside>\n")
    #expect(
      try await html("Se [A].\n\n```{sitat} Ola\n[a]: https://b.no/\n\nOrd\n```")
        == "<p>Se <a href=\"https://b.no/\">A</a>.</p>\n<aside><p>Ord</p>\n</aside>\n")
  }

  @Test("A note that ends in a table or code has its way back")
  func notesWithBlocks() async throws {
    #expect(try await notes("A[^a].\n\n[^a]: Se\n\n        kode") == ["note-1", "note-1: Se/kode/ ↩"])
    #expect(
      try await notes("A[^a].\n\n[^a]: Se\n\n    | a |\n    |---|\n    | b |").last?.hasSuffix("/ ↩") == true)
  }

  @Test("Roles stand for facts, written as the language writes them; a missing value is never 0")
  func roles() async throws {
    #expect(
      try await html("{maltall}`k.mal` {maltall}`k.verdi` {maltall}`k.enhet`")
        == "<p>350 <data value=\"1200\" title=\"2025\">1200</data> personer</p>\n")
    #expect(
      try await html("{maltall}`s` {maltall}`f`")
        == "<p>Foreløpig\u{A0}<data value=\"120\" title=\"til og med 2.\u{A0}kvartal 2025, foreløpig\">120</data> foreløpig\u{A0}<data value=\"201\" title=\"2025, foreløpig\">201</data></p>\n"
    )
    for (written, shown) in [
      ("Det kom {maltall}`f` saker.", "Det kom foreløpig\u{A0}201 saker."),
      ("Det er mange. {maltall}`f` saker kom.", "Det er mange. Foreløpig\u{A0}201 saker kom."),
      ("Det kom ca. {maltall}`f` saker.", "Det kom ca. foreløpig\u{A0}201 saker."),
      ("Foreløpige tall: {maltall}`f` saker.", "Foreløpige tall: 201 saker."),
      ("**{maltall}`f`** saker", "<strong>Foreløpig\u{A0}201</strong> saker"),
    ] {
      let text = try await html(written).replacing(#/<data[^>]*>|<\/data>/#, with: "")
      #expect(text == "<p>\(shown)</p>\n")
    }
    #expect(
      try await html("{kr}`15000–200000`") == "<p>kr\u{A0}15\u{A0}000\u{2060}–\u{2060}200\u{A0}000</p>\n")
    for amount in ["-15000", "−15000", "–15 000"] {
      #expect(try await html("{kr}`\(amount)`") == "<p>kr\u{A0}−15\u{A0}000</p>\n", "\(amount)")
    }
    for (written, shown) in [
      ("-500-1500", "−500\u{2060}–\u{2060}1500"), ("−500 – 1500", "−500\u{2060}–\u{2060}1500"),
      ("-1500--500", "−1500\u{2060}–\u{2060}−500"), ("500--1500", "500\u{2060}–\u{2060}1500"),
      ("500-", "500"),
    ] {
      let html = try await html("{kr}`\(written)`")
      #expect(html == "<p>kr\u{A0}\(shown)</p>\n", "\(written)")
    }
    #expect(
      try await html("{dato}`2018-03-14`")
        == "<p><time datetime=\"2018-03-14\">14.\u{A0}mars\u{A0}2018</time></p>\n")
    #expect(
      try await html("{lang-en}`welcome <home>`") == "<p><span lang=\"en\">welcome &lt;home&gt;</span></p>\n")
  }

  @Test("A directive's own text is rendered inside it")
  func directives() async throws {
    #expect(
      try await html("```{sitat} Kommunestyret\nEt *sitat*.\n```")
        == "<aside><p>Et <em>sitat</em>.</p>\n</aside>\n")
  }
}
