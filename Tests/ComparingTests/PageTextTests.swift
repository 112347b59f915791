import Comparing
import Testing

@Suite("What a page says")
struct PageTextTests {
  private func page(_ body: String, head: String = "") -> PageText {
    PageText(
      Array("<!DOCTYPE html><html lang=\"nb\"><head>\(head)</head><body>\(body)</body></html>".utf8))
  }

  @Test("Sentences end where a capital letter follows; dates, times and abbreviations end none")
  func sentences() {
    let text = page(
      "<main><p>Vi møtes 14. mars kl. 18.00 i f.eks. kantina. Alle er velkomne! «Kom» sa hun.</p></main>")
    #expect(
      text.sentences == [
        "Vi møtes 14. mars kl. 18.00 i f.eks. kantina.", "Alle er velkomne!", "«Kom» sa hun.",
      ])
  }

  @Test("Facts stand with their labels, and the cells of a row together")
  func labels() {
    let text = page(
      "<main><dl><div><dt>Mål</dt><dd>350 personer</dd></div></dl><table><tr><th>2026</th><td>12</td></tr></table></main>"
    )
    #expect(text.sentences == ["Mål: 350 personer", "2026 · 12"])
  }

  @Test("What stands around the main part is apart; scripts, styles and comments say nothing")
  func frame() {
    let text = page(
      "<header><a href=\"/\">Forside</a></header><main><h1 id=\"a\">Om &amp; for&nbsp;oss</h1><!-- nei --><script>var a = '<p>nei</p>'</script><a href=\"/x/?a&#61;1\">x</a><img alt=\"Torget\"></main><footer>Fot</footer>",
      head: "<title>Om oss</title><style>p { x: y }</style><meta name=\"description\" content=\"Kort.\">")
    #expect(text.title == "Om oss" && text.language == "nb")
    #expect(text.sentences == ["Kort.", "Om & for oss", "x [Torget]"])
    #expect(text.frame == ["Forside", "Fot"] && text.places == ["a"] && text.links == ["/x/?a=1"])
  }

  @Test("Inline markup and soft hyphens part no words")
  func inline() {
    #expect(
      page("<main><p>lang<b>t</b> ord&shy;et <time>nå</time></p></main>").sentences == ["langt ordet nå"])
  }

  @Test(
    "Any bytes are read to their end",
    arguments: [
      "<", "<a", "<a href", "<a href=", "<a href='", "<!--", "<script>", "</", "&#99999999;", "<a =\"\">",
      "\u{0}\u{202E}",
    ])
  func broken(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(PageText(bytes).title.isEmpty)
    #expect(PageText(Array("<main>".utf8) + bytes + [0xFF]).title.isEmpty)
  }
}
