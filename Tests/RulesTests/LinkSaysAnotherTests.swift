import Testing

@Suite struct LinkSaysAnotherTests {
  private func codes(_ line: String) async -> Set<String> {
    await ruleCodes(text(line))
  }

  @Test(
    "A number or an address that the link does not lead to",
    arguments: [
      "[32 86 60 00](tel:32866001)", "[+47 32 86 60 00](tel:+4732866001)", "[32866000](tel:3286600)",
      "[post@knf.no](mailto:annen@knf.no)", "[Post@KNF.no](mailto:post@knf.com?subject=Hei)",
    ])
  func another(_ line: String) async { #expect(await codes(line).contains("link-says-another")) }

  @Test(
    "The same in another form, and words",
    arguments: [
      "[32 86 60 00](tel:+4732866000)", "[+47 32 86 60 00](tel:32866000)",
      "[(+47) 32866000](tel:004732866000)",
      "[Ring oss](tel:32866000)", "[110](tel:110)", "[Post@KNF.no](mailto:post@knf.no?subject=Hei)",
      "[Skriv til post@knf.no](mailto:annen@knf.no)", "[post@knf.no](https://knf.no)",
    ])
  func same(_ line: String) async { #expect(await !codes(line).contains("link-says-another")) }

  @Test(
    "A field that has ended up below the fields is no text, and text that begins with a word and a colon is")
  func fields() async {
    for wrong in [
      "utkast: ja", "utloper: 2027-01-20", "draft: yes\n\nMer tekst.", "sammendrag: Noe.\nutkast: ja",
      "---\ntittel: Gammel\nutkast: ja\n\nHemmelig", "***\n\nutkast: ja",
    ] {
      #expect(await codes(wrong).contains("field-below-fields"), "\(wrong)")
    }
    for fine in [
      "Utkast: ja", "Pris: 100 kroner", "husk: ta med sko", "Tekst.\n\nutkast: ja", "- utkast: ja",
      "---\n\nTekst.", "---\n\nHusk: ta med sko",
    ] {
      #expect(await !codes(fine).contains("field-below-fields"), "\(fine)")
    }
  }
}
