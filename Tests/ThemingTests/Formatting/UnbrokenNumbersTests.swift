import Testing

@Suite("Sums in what editors write")
struct UnbrokenNumbersTests {
  @Test("A sum and its span stand on one line in a summary; other words are left as they are")
  func sums() async throws {
    func lead(_ summary: String) async throws -> String {
      let page = "---\ntittel: A\nsammendrag: \(summary)\n---\nTekst.\n"
      let html = try await publicPages(["sider/a.md": page])["a/index.html"]
      let start = try #require(html.firstRange(of: "<p class=\"lead\">")).upperBound
      return String(html[start...].prefix { $0 != "<" })
    }
    #expect(
      try await lead("Dere gir kr 15 000–200 000 i året.")
        == "Dere gir kr\u{A0}15\u{A0}000\u{2060}–\u{2060}200\u{A0}000 i året.")
    #expect(try await lead("Fra 2019–2030, 12 år.") == "Fra 2019\u{2060}–\u{2060}2030, 12 år.")
    #expect(try await lead("Møt opp 14 mars kl 10.") == "Møt opp 14 mars kl\u{A0}10.")
    #expect(try await lead("Kl. 18.00 og kl. 19, vinkl. 3.") == "Kl.\u{A0}18.00 og kl.\u{A0}19, vinkl. 3.")
    #expect(try await lead("Året 2027 100 til.") == "Året 2027\u{A0}100 til.")
  }

  @Test(
    "A text and its tables break as little, so that a programme has each hour on one line; code stays as it is"
  )
  func bodies() async throws {
    let page =
      "---\ntittel: A\nsammendrag: A.\n---\n| Tid | Hva |\n|---|---|\n| kl. 18.00 | Mat, kr 15 000 |\n\n`kl. 18`\n"
    let html = try await publicPages(["sider/a.md": page])["a/index.html"]
    #expect(html.contains("kl.\u{A0}18.00"))
    #expect(html.contains("kr\u{A0}15\u{A0}000"))
    #expect(html.contains("<code>kl. 18</code>"))
  }
}
