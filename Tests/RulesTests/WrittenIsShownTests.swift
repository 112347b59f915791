import Testing

/// Texts and pictures that no page has room for.
@Suite struct WrittenIsShownTests {
  private func found(_ site: String) async -> [String] {
    await ruleFindings(site).filter { $0.hasPrefix("text-not-shown") || $0.hasPrefix("picture-not-shown") }
  }

  @Test(
    "A text below the fields of what has fields alone is said",
    arguments: [
      ("partnere", ""), ("personer", "rolle: Rådgiver\n"), ("styringsdokumenter", ""),
    ])
  func texts(folder: String, fields: String) async {
    let file = "-- content/\(folder)/a.md --\n---\ntittel: A\n\(fields)---\n"
    #expect(
      await found(file + "\nHer står det om en zebrafisk.\n") == [
        "text-not-shown «Her står det om en zebrafisk.»"
      ])
    #expect(await found(file) == [])
  }

  @Test(
    "So is one of an internal file beside a public one; a page’s own text is shown, and so is an internal report’s"
  )
  func internalTexts() async {
    let partner = "-- content/partnere/a.yml --\ntittel: A\n"
    let file = "-- content/intern/partnere/a.md --\n---\nkontakt: Kari\n---\n\nNotat om zebrafisk.\n"
    #expect(await found(partner + file) == ["text-not-shown «Notat om zebrafisk.»"])
    #expect(await found(text("Her står det noe.")) == [])
    let report =
      "-- content/intern/rapporter/2027-t1.md --\n---\ntittel: R\nsammendrag: R.\nperiode: 2027-T1\n---\n\nSlik gikk det.\n"
    #expect(await found(report) == [])
  }

  @Test("A picture of a person or a document is shown nowhere; a partner’s is its logo")
  func pictures() async {
    let picture = "bilde: a.jpg\nbilde-alt: Torget en sommerdag\nbilde-samtykke: kari\n"
    for (folder, fields) in [
      ("personer", "rolle: Rådgiver\n"), ("styringsdokumenter", ""),
    ] {
      #expect(
        await found("-- content/\(folder)/a.yml --\ntittel: A\n\(fields)\(picture)")
          == ["picture-not-shown «a.jpg»"], "\(folder)")
    }
    #expect(await found("-- content/partnere/a.yml --\ntittel: A\n\(picture)") == [])
    #expect(await found(document("sider/a/index.md", picture)) == [])
  }
}
