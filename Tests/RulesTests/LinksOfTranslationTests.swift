import TestSupport
import Testing

/// Slips that two files or two sentences show together.
@Suite struct LinksOfTranslationTests {
  private func files(_ nb: String, _ en: String) -> String {
    var files = site(plainSite) + "\n" + pageA + document("sider/om.md", "", body: nb)
    files += "-- content/sider/om.en.md --\n---\nsprak: en\ntittel: B\nsammendrag: B.\n---\n\n\(en)\n"
    for name in ["flytt", "jobb", "bolig"] {
      files += document("sider/\(name).md", "", body: "Tekst.").replacing(
        "tittel: A", with: "tittel: \(name)")
      guard name != "bolig" else { continue }
      files +=
        "-- content/sider/\(name).en.md --\n---\nsprak: en\ntittel: E\(name)\nsammendrag: E.\n---\n\nText.\n"
    }
    return files
  }

  @Test(
    "Each link that leads elsewhere is told, also after one to a page without a translation",
    arguments: [
      (["flytt", "jobb"], ["tall", "kart"], ["tall.md", "kart.md"]),
      (["bolig", "jobb"], ["flytt", "kart"], ["kart.md"]),
      (["flytt", "bolig", "jobb"], ["kart", "tall", "om"], ["kart.md", "om.md"]),
      (["flytt", "jobb"], ["jobb", "flytt"], []),
    ])
  func each(_ nb: [String], _ en: [String], _ told: [String]) async {
    let (main, other) = (nb.map { "[a](\($0).md)" }, en.map { "[a](\($0).md)" })
    var files = files(main.joined(separator: ", "), other.joined(separator: ", "))
    for name in ["tall", "kart"] { files += document("sider/\(name).md", "", body: "Tekst.") }
    let found = await ruleFindings(files).filter { $0.hasPrefix("facts-differ-in-translation ") }
    #expect(found == told.map { "facts-differ-in-translation «[a](\($0))»" }, "\(nb) \(en)")
  }

  private func isReported(_ nb: String, _ en: String) async -> Bool {
    await ruleCodes(files(nb, en)).contains("facts-differ-in-translation")
  }

  @Test("A link of a translation that leads to another page than the one in its place")
  func links() async {
    #expect(await isReported("Se [flytt](flytt.md).", "See [move](jobb.md)."))
    #expect(await isReported("## A\n\nSe [flytt](flytt.md).", "## B\n\nWell.\n\nSee [move](jobb.md)."))
    #expect(await !isReported("Se [flytt](flytt.md).", "See [move](flytt.md)."))
    #expect(await !isReported("Se [flytt](flytt.md).", "See [move](flytt.en.md)."))
    #expect(
      await !isReported(
        "Se [flytt](flytt.md) og [jobb](jobb.md).", "See [jobs](jobb.md) and [move](flytt.md)."))
    #expect(await !isReported("Se [bolig](bolig.md).", "See [move](flytt.md)."))
    #expect(await !isReported("Se [flytt](flytt.md).", "See [move](flytt.md) and [jobs](jobb.md)."))
    #expect(await !isReported("Se [flytt](flytt.md).\n\n## Mer\n\nTekst.", "See [move](jobb.md)."))
  }

  @Test(
    "Numbers that are not written as the language writes them, and telephones after another",
    arguments: [
      ("Det tar 1.5 timer.", "decimal-point", true), ("Det tar 2.5 uker.", "decimal-point", true),
      ("Det tar 6.30 timer.", "decimal-point", false), ("Fra 1.5 timer.", "decimal-point", false),
      ("Det er 10,000 jobber.", "thousands", true),
      ("Det er 1,500 jobber per innbygger.", "thousands", false),
      ("Ring 32 86 60 00, eller 132 86 60 00.", "number-does-not-match", true),
      ("Ring 32 86 60 0, eller kom.", "number-does-not-match", true),
      ("Ring 32 86 60 00, eller 91 51 23 45.", "number-does-not-match", false),
      ("Ring 32 86 60 00 og 2 000 000 andre gjør det.", "number-does-not-match", false),
      ("Ring 12, 13 eller 14.", "number-does-not-match", false),
    ])
  func numbers(_ body: String, _ code: String, _ isReported: Bool) async {
    #expect(await ruleCodes(text(body)).contains(code) == isReported, "\(body)")
  }

  @Test("A day that may be of two months, in English")
  func twoDays() async {
    func found(_ body: String) async -> Bool {
      await ruleCodes(document("sider/a.md", "") + document("sider/a.en.md", "sprak: en", body: body))
        .contains("english-date")
    }
    #expect(await found("Pay by 05/06/2027."))
    for body in ["Pay by 14/06/2027.", "Pay by 6/6/2027.", "It is 5/6 of it.", "Case 05/06/20271."] {
      #expect(await !found(body), "\(body)")
    }
  }

  @Test(
    "A call to join what is over",
    arguments: [
      ("Festivalen blir holdt 12. mars 2026. Meld deg på!", true),
      ("Vi inviterer 12. mars 2026. Kjøp billetter!", true),
      ("Festivalen var 12. mars 2026. Bli med neste gang!", false),
      ("Festivalen er 12. mars 2026 og 13. mars 2028. Meld deg på!", false),
      ("Festivalen er 12. mars 2028. Meld deg på!", false),
      ("Planen ble vedtatt 12. mars 2026. Bli med!", false),
      ("Kampanjen er vedtatt av Formannskapet 12. mars 2026. Bli med du også!", false),
      ("Kampanjen er i gang fra 12. mars 2026. Bli med du også!", false),
      ("Huset er åpnet 12. mars 2026. Bli med!", false),
      ("The plan is adopted 12 March 2026. Join us!", false),
      ("Festivalen er torsdag 12. mars 2026. Meld deg på!", true),
      ("Festivalen er den 12. mars 2026. Meld deg på!", true),
    ])
  func calls(_ body: String, _ isReported: Bool) async {
    #expect(await ruleCodes(text(body)).contains("past-deadline") == isReported, "\(body)")
  }

  @Test("Each deadline of a text that has passed")
  func deadlines() async {
    let body = "Søk innen 1. mars 2025.\n\nSvar innen 2. mars 2028.\n\nMeld deg på innen 3. mars 2026."
    let found = await ruleFindings(text(body)).filter { $0.hasPrefix("past-deadline ") }
    #expect(found.count == 2)
  }

  @Test("A summary that ends in the middle of a sentence")
  func summaries() async {
    for (summary, isReported) in [
      ("Dette er en nyhet om at vi skal", true), ("Her får du vite alt om hva som", true),
      ("Det er godt å komme hjem til", false), ("Slik får du det du vil ha", false),
    ] {
      let page = text("A.").replacing("sammendrag: A.", with: "sammendrag: \(summary)")
      #expect(await ruleCodes(page).contains("text-cut-off") == isReported, "\(summary)")
    }
  }
}
