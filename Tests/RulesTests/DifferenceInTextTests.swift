import Testing

/// What a text says that a number has gone up or down by.
@Suite struct DifferenceInTextTests {
  private func codes(_ body: String) async -> Set<String> {
    await ruleCodes(document("sider/a.md", "", body: body))
  }

  @Test(
    "Per cent for percentage points, and a difference that is another",
    arguments: [
      "Andelen økte fra 40 til 43 prosent, en økning på 3 prosent.",
      "Den falt fra 43 % til 40 %, en nedgang på 3 %.",
      "Den gikk fra 12,5 prosent til 14 prosent. Det var fra 40 til 43 prosent, altså en vekst på 3 prosent.",
      "Vi gikk fra 40 til 43, en økning på 5.",
      "Tallet steg fra 27 000 til 28 500, en oppgang på 2 500 personer.",
      "Det økte fra 200 til 300 boliger, en økning på 33 prosent.",
      "Andelen økte fra 40 til 43 prosent, en økning på 4 prosentpoeng.",
    ])
  func wrong(_ text: String) async {
    #expect(await codes(text).contains("difference-disagrees"), "\(text)")
  }

  @Test(
    "What adds up, also rounded, and what is something else",
    arguments: [
      "Andelen økte fra 40 til 43 prosent, en økning på 3 prosentpoeng.",
      "Andelen økte fra 40 til 43 prosent, en økning på 7,5 prosent.",
      "Den økte fra 96 til 98 prosent, en økning på 2 prosent.",
      "Vi gikk fra 40 til 43, en økning på 3.", "Det økte fra 27 000 til 28 500, en økning på 1 500.",
      "Det økte fra 200 til 300, en økning på 50 prosent.",
      "Fra 2019 til 2026 var det en økning på 12 prosent.",
      "Fra 1,2 til 1,5 millioner, en økning på 300 000.",
      "Det gikk fra 40,4 til 43,6 prosent, en økning på 3 prosentpoeng.",
      "Fra 40 til 43 personer. En økning på 12 søkere er ventet.",
      "Det økte fra 3 til 9 barn, en økning på 2 hvert år.",
      "Åpent fra 10 til 14, og en økning på 3 besøkende.", "> Fra 40 til 43 prosent, en økning på 3 prosent.",
    ])
  func right(_ text: String) async {
    #expect(await !codes(text).contains("difference-disagrees"), "\(text)")
  }

  @Test("In English")
  func english() async {
    let site =
      document("sider/a.md", "")
      + document("sider/a.en.md", "", body: "It rose from 40 to 43 per cent, an increase of 3 per cent.")
    #expect(await ruleCodes(site).contains("difference-disagrees"))
    let right =
      document("sider/a.md", "")
      + document("sider/a.en.md", "", body: "It rose from 27,000 to 28,500, an increase of 1,500 people.")
    #expect(await !ruleCodes(right).contains("difference-disagrees"))
  }
}
