import Diagnostics
import TestSupport
import Testing

/// What letters, Word, spreadsheets and tools that write leave in a text, and what nearly looks like it.
@Suite struct LeftMarkupTests {
  private func helps(inText text: String) async -> [String] {
    await readFiles([("content/sider/x.md", Array("---\na: b\n---\n\(text)".utf8))]).findings
      .compactMap { $0.help?.nb }
  }

  @Test(
    "Signs of Word, of tools that write and of formulas are reported where they stand",
    arguments: [
      ("Det kom 40[KN1] hit.", "other-markup 10 «[KN1]»"),
      ("Det kom [ABC12] hit.", "other-markup 8 «[ABC12]»"),
      ("Kongsberg【4:0†source】.", "other-markup 9 «【4:0†source】»"),
      (
        "Folk :contentReference[oaicite:0]{index=0}.",
        "other-markup 5 «:contentReference[oaicite:0]{index=0}»"
      ),
      ("Møt opp. ||Ola er ikke spurt|| Velkommen.", "other-markup 10 «||Ola er ikke spurt||»"),
      ("Prisen er ||40||.", "other-markup 10 «||40||»"),
      ("5*6*7 er mye.", "asterisks-lost 0 «5*6*7» fix 1..<2 «\\*» fix 3..<4 «\\*»"),
      ("Rommet er 2*3*4 meter.", "asterisks-lost 10 «2*3*4» fix 11..<12 «\\*» fix 13..<14 «\\*»"),
      ("Det er 3,5*2*x her.", "asterisks-lost 7 «3,5*2*x» fix 10..<11 «\\*» fix 12..<13 «\\*»"),
      ("[cite_start]Her bor vi.", "other-markup 0 «[cite_start]»"),
      ("Her [cite: 1].", "other-markup 4 «[cite: 1]»"),
      ("[b]fet[/b]", "other-markup 0 «[b]»"),
      ("[caption id=\"1\"]Her[/caption]", "other-markup 0 «[caption id=\"1\"]»"),
      ("Vann er H~2~O.", "other-markup 8 «H~2~»"), ("Fem m^2^ her.", "other-markup 4 «m^2^»"),
      ("Fem m^2 her.", "other-markup 4 «m^2»"), ("\\frac{1}{2} av", "other-markup 0 «\\frac{1}»"),
      ("Der $x^2$ er", "other-markup 4 «$x^2$»"), ("Tom &foo; her", "other-markup 4 «&foo;»"),
      ("Tom &amp Jerry", "other-markup 4 «&amp»"), ("Der&nsbp;er", "other-markup 3 «&nsbp;»"),
    ])
  func signs(text: String, expected: String) async { #expect(await findings(inText: text) == expected) }

  @Test(
    "Signs that are about something are left alone",
    arguments: [
      "Ta E18 [E18] hit.", "Kommentar [KN1]: er dette rett?", "Nivå [A1] og [B2].", "Se [1] og [sic].",
      "Det er ~20 og ~30.", "AT&T; og H&M;",
      "a || b || c", "Enten ||eller", "`||skjult||`", "5 * 6 * 7", "5*6", "*5*6", "et *2027*-merke",
      "3*veldig*viktig",
      "Tom &amp; Jerry", "Tom &amp;foo; Jerry", "R&D og Q&A", "Det koster $5 og $10.", "2^10 er mye.",
      "Smil ^^ nå", "[en] og [/]", "Prisen [b] er lav.", "`H~2~O`", "a&lt=2", "Mappen ~kari/ og ~per/",
      "Kongsberg「by」", "Enten [a] eller [b]", "Mengden \\{1}",
    ])
  func prose(text: String) async {
    #expect(!(await findings(inText: text)).contains("other-markup"))
  }

  @Test(
    "The head of a letter is told apart from lines that run together",
    arguments: [
      ("Fra: Kari Nordmann\nTil: Per Hansen\nEmne: Boligdag", "letter-in-text 0 «Fra: Kari Nordmann»"),
      ("From: Kari\nTo: Per\nSubject: Day", "letter-in-text 0 «From: Kari»"),
      ("Hei.\n\nFra: Kari\n\nSendt: 12. mars\n\nTil: Per", "letter-in-text 6 «Fra: Kari»"),
      ("**Fra:** Kari\n**Emne:** Dag", "letter-in-text 0 «**Fra:** Kari»"),
    ])
  func heads(text: String, expected: String) async { #expect(await findings(inText: text) == expected) }

  @Test(
    "Places, days and quotations are no heads",
    arguments: [
      "Fra: Kongsberg\nTil: Oslo", "Fra: 12. mars\n\nTil: 15. mars", "Emne: Norsk\nNivå: B1", "Fra: Oslo",
      "> Fra: Kari\n> Til: Per\n> Emne: Dag", "Fra: Kari\n\nMer tekst.\n\nEmne: Dag",
    ])
  func places(text: String) async {
    #expect(!(await findings(inText: text)).contains("letter-in-text"))
  }

  @Test(
    "Columns are told how a table is written",
    arguments: [
      "Måned;Antall\nMai;12\nJuni;14", "Måned   Antall\nMai     12\nJuni    14", "Dag;Tid;Sted\nMan;10;Krona",
    ])
  func cells(text: String) async {
    let found = await helps(inText: text)
    #expect(found.contains { $0.contains("|---|---|") })
  }

  @Test(
    "Sentences with semicolons or wide spaces are no cells",
    arguments: [
      "Vi kom; de gikk\nVi så; de hørte", "Mandag: 10–16\nTirsdag: 12–18",
      "Vi kom.  De gikk.\nVi så.  De hørte.",
      "Kari;Per\nog mange andre",
    ])
  func sentences(text: String) async {
    let found = await helps(inText: text)
    #expect(!found.contains { $0.contains("|---|---|") })
  }

  @Test(
    "A mail address that reaches nobody is written as it was meant",
    arguments: [
      (
        "Skriv til post@kongsberg,kommune.no.",
        "Skriv til [post@kongsberg.kommune.no](mailto:post@kongsberg.kommune.no)."
      ),
      (
        "Skriv til post[at]kongsberg.kommune.no.",
        "Skriv til [post@kongsberg.kommune.no](mailto:post@kongsberg.kommune.no)."
      ),
      ("Skriv til post(a)vekst.no!", "Skriv til [post@vekst.no](mailto:post@vekst.no)!"),
      ("Skriv til post@@vekst.no", "Skriv til [post@vekst.no](mailto:post@vekst.no)"),
      ("[Siri](siri@lagenbygg,no)", "[Siri](mailto:siri@lagenbygg.no)"),
      ("[Siri](mailto:siri@lagenbygg,no)", "[Siri](mailto:siri@lagenbygg.no)"),
      ("[Siri](mailto:siri(at)lagenbygg.no)", "[Siri](mailto:siri@lagenbygg.no)"),
    ])
  func mails(text: String, meant: String) async { #expect(await repaired(text) == meant) }

  @Test(
    "Other words around such signs are left alone",
    arguments: [
      "Følg @vekst, @kongsberg og @krona.", "Vi solgte 3 kg@12,50 kr.", "Se vedlegg(a) og (b).",
      "funksjon(a)b",
      "Kari (at) home", "Pris@nå", "Valget [at] er fritt.",
    ])
  func words(text: String) async { #expect(!(await findings(inText: text)).contains("bare-address")) }

  @Test("What stands in angle brackets and is no HTML was to be filled in")
  func gaps() async {
    #expect(
      await helps(inText: "Det kom <mangler tall> hit.").first?.hasPrefix("skriv det som skal stå der")
        == true)
    #expect(await helps(inText: "Hei <navn>").first?.hasPrefix("skriv det som skal stå der") == true)
    #expect(await helps(inText: "Hei <sup>2</sup>").first?.hasPrefix("skriv det i Markdown") == true)
  }
}
