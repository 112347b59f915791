import Testing

/// Quotation marks that have no other, and signs that stand for them.
@Suite struct QuotationMarksTests {
  @Test(
    "What is not closed, or not opened",
    arguments: [
      ("Han sa «hei og gikk.", "«"), ("Han sa \"hei» og gikk.", "»"), ("Han sa ,,hallo“ og gikk.", ",,"),
      ("Han sa ''hei'' og gikk.", "''"), ("Det «ene» og det «andre.", "«"), ("Planen heter Kbg 2030».", "»"),
    ])
  func wrong(_ body: String, _ place: String) async {
    let found = await ruleFindings(text(body)).filter { $0.hasPrefix("quotation-marks ") }
    #expect(found == ["quotation-marks «\(place)»"], "\(body)")
  }

  @Test(
    "What is in order",
    arguments: [
      "Han sa «hei» og gikk.", "Han sa \"hei\" og gikk.", "Les mer »", "« Tilbake", "«Vi kom.\n\n«Og ble»",
      "Han sa: «Vi kom.\n\nOg ble.»", "Han sa «ja» og [«nei»](https://a.no).", "Det er 5'' langt.", "`,,a`",
      "Han sa «vi «kom» hjem».", "> Han sa «hei og gikk.", "Det koster 200,-, og mer.", "Han sa «**hei**».",
      "Hun sa: «Vi trenger tre ting:\n\n- bolig\n- jobb\n- skole»", "«Vi vil:\n- bo\n- «jobbe» her»",
      "Hun sa: «Vi vil:\n\n1. bo\n2. jobbe\n\nDet er alt.»", "«Vi vil:\n- bo\n  - i by\n  - på land»",
      "**«Hei** på deg».", "A,, b.",
    ])
  func right(_ body: String) async {
    #expect(await !ruleCodes(text(body)).contains("quotation-marks"), "\(body)")
  }

  @Test("A quotation over a list that has no end is told once, and what is not of it too")
  func overList() async {
    func found(_ body: String) async -> [String] {
      await ruleFindings(text(body)).filter { $0.hasPrefix("quotation-marks ") }
    }
    #expect(await found("Hun sa: «Vi trenger:\n\n- bolig\n- jobb") == ["quotation-marks ««»"])
    #expect(await found("Hun sa:\n\n- «bolig\n- jobb»").count == 2)
    #expect(await found("Hun sa: «Vi trenger:\n\n- bolig\n- jobb»\n\nHan gikk».") == ["quotation-marks «»»"])
  }

  @Test("In a summary too")
  func summary() async {
    let page = text("A.").replacing("sammendrag: A.", with: "sammendrag: Filmen «Hjem er laget her.")
    #expect(await ruleCodes(page).contains("quotation-marks"))
    #expect(await !ruleCodes(page.replacing("Hjem er", with: "Hjem» er")).contains("quotation-marks"))
  }
}
