import TestSupport
import Testing

@Suite struct LinkPlaceTests {
  private func files(
    _ link: String, nb: String = "## Jobb\n\nTekst.", en: String = "## Work\n\nText.", page: String = ""
  ) -> String {
    site(plainSite) + "\n" + pageA + document("sider/om.md", "", body: "Tekst.")
      + "-- content/sider/om.en.md --\n---\nsprak: en\ntittel: B\nsammendrag: B.\n---\n\nSee [jobs](\(link)).\n"
      + document("sider/flytt.md", "", body: nb)
      + "-- content/sider/flytt.en.md --\n---\nsprak: en\ntittel: B\nsammendrag: B.\n\(page)---\n\n\(en)\n"
  }

  @Test("A link to a heading of the main file leads to one in the translation, or is reported")
  func place() async {
    let code = "place-not-in-translation"
    let wrong = files("flytt.md#jobb")
    let place = "[jobs](flytt.md#jobb)"
    await expectRule(code, at: place, wrong: wrong, right: files("flytt.en.md#work"))
    await expectRule(code, at: place, wrong: wrong, right: files("flytt.md"))
    await expectRule(code, at: place, wrong: wrong, right: files("flytt.md#jobb", en: "## Jobb\n\nText."))
    await expectRule(code, at: place, wrong: wrong, right: files("flytt.md#jobb", page: "utkast: ja\n"))
    await expectRule(
      code, at: place, wrong: wrong,
      right: wrong.replacing("-- content/sider/flytt.en.md", with: "-- content/sider/annet.en.md").replacing(
        "sprak: en\ntittel: B\nsammendrag: B.\n---\n\n## Work",
        with: "sprak: en\ntittel: C\nsammendrag: C.\n---\n\n## Work") + document("sider/annet.md", ""))
    await expectRule(
      code, at: place, wrong: files("flytt.md#jobb", en: "No headings."), right: files("flytt.md"))
  }
}
