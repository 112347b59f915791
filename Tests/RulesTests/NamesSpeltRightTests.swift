import Testing

/// Names and numbers that the content itself has, a letter or a digit off in a text.
@Suite struct NamesSpeltRightTests {
  private func files(_ body: String) -> String {
    """
    -- content/nettsted.yml --
    navn: A
    beskrivelse: A.
    domene: https://a.no
    sprakvalg: [nb, en]
    meny: [{tekst: A, side: a}]
    omrade: Kongsberg
    visjon: Teknologibyen Kongsberg – vekst gjennom kunnskap og kultur
    faser: [{navn: Oppstart, fra: 2019, til: 2024}, {navn: Vekst, fra: 2025, til: 2030}]
    -- content/personer/a.yml --
    tittel: Sverre Engelstad
    rolle: Prosjektleder
    -- content/partnere/a.yml --
    tittel: Semcon Devotek AS
    siden: 2027
    -- content/maltall/a.yml --
    tittel: Nye innbyggere, netto
    periode: arlig
    kilde: SSB
    definisjon: Det som telles i året, og ikke noe annet.
    mal: {verdi: 350, vedtatt-av: Kommunestyret, vedtatt-dato: 2019-01-01}

    """ + text(body)
  }

  private func found(_ body: String, _ code: String) async -> [String] {
    await ruleFindings(files(body)).filter { $0.hasPrefix(code + " ") }
  }

  @Test(
    "A letter off",
    arguments: [
      ("Spør Sverre Engelsta om det.", "Sverre Engelsta"),
      ("Spør Svere Engelstad om det.", "Svere Engelstad"),
      ("Velkommen til Kongsbeg.", "Kongsbeg"), ("Velkommen til Konsberg.", "Konsberg"),
      ("Vi takker Semkon Devotek AS.", "Semkon Devotek AS"),
    ])
  func misspelt(_ body: String, _ place: String) async {
    #expect(await found(body, "name-misspelt") == ["name-misspelt «\(place)»"], "\(body)")
  }

  @Test(
    "Other forms, other names, and what is written so twice",
    arguments: [
      "Sverre Engelstads kontor i Kongsbergs gater.", "Spør Sverre. Engelsta er en gård.",
      "Sverre Engelsta og Sverre Engelsta.",
      "Kongsbergske dager, og Kongsvinger.", "Sverre Engelsen er en annen.", "Semcon Devotek er med.",
      "Vekst gjennom kunnskap og kultur.", "Kongsbergs Sverre Engelstad.", "Vi bor i Kongsbergområdet.",
      "Teknologibyen Oslo – vekst gjennom kunnskap og kultur.", "Les `Konsberg`.",
    ])
  func others(_ body: String) async { #expect(await found(body, "name-misspelt") == [], "\(body)") }

  @Test(
    "The end of the project, and the goal of a year",
    arguments: [
      ("Prosjektet varer til 2035.", true), ("Prosjektet varer fram til og med 2031.", true),
      ("Målet er 530 nye innbyggere i året.", true),
      ("Kongsberg skal få 530 flere innbyggere hvert år.", true),
      ("Prosjektet varer til 2030.", false), ("Målet er 350 nye innbyggere i året.", false),
      ("I 2025 fikk Kongsberg 530 nye innbyggere i året.", false),
      ("Målet var 500 nye innbyggere i året.", false),
      ("Drammen har som mål å få 900 nye innbyggere i året.", false),
      ("Prosjektet ble forlenget til 2030.", false),
      ("Hvis prosjektet varer til 2035, er vi glade.", false), ("Den første fasen varer til 2024.", false),
      ("Prosjektet løper i første fase til 2033.", false), ("Prosjektet varer i fase 1 til 2033.", false),
      ("Prosjektet går fra 2019 til 2033 i første omgang, og så videre.", false),
      ("Prosjektet varer til og med 2024.", false), ("Prosjektet løper fram til 2024.", false),
      ("Prosjektet går fra idé til 2 000 nye boliger.", false), ("Vi skal få 1 350 nye innbyggere.", false),
      ("Målet er 350 i året, og 3 500 nye innbyggere i alt.", false),
      ("Målet er 300–400 nye innbyggere i året.", false),
      ("Skal prosjektet vare til 2035?", false), ("Målet er 50 nye boliger i året.", false),
    ])
  func facts(_ body: String, _ isReported: Bool) async {
    #expect(await found(body, "project-fact-disagrees").isEmpty != isReported, "\(body)")
  }

  @Test("A campaign's purpose and a KPI's own lead say the same goal as the KPI")
  func goalElsewhere() async {
    func found(_ purpose: String, _ lead: String, _ english: String) async -> Int {
      let campaign =
        "-- content/kampanjer/hjem.md --\n---\ntittel: Hjem\nsammendrag: Flytt hit.\nformal: \"\(purpose)\"\nmalgrupper: [{navn: Alle}]\nkontaktrolle: Prosjektleder\n---\nLes.\n"
      let kpi = "kilde: SSB\nsammendrag: {nb: \"\(lead)\", en: \"\(english)\"}\n"
      let site =
        files("Les.").replacing("kilde: SSB\n", with: kpi)
        .replacing("tittel: Nye innbyggere, netto", with: "tittel: {nb: Nye innbyggere, en: New residents}")
        + campaign
      return await ruleFindings(site).filter { $0.hasPrefix("project-fact-disagrees ") }.count
    }
    let (purpose, lead, english) = (
      "Å gi Kongsberg 350 flere innbyggere i året, netto, og å gi bedriftene folk.",
      "Kongsberg skal få 350 flere innbyggere i året.", "Kongsberg is to gain 350 residents a year."
    )
    #expect(await found(purpose, lead, english) == 0)
    #expect(await found(purpose.replacing("350", with: "530"), lead, english) == 1)
    #expect(await found(purpose, lead.replacing("350", with: "530"), english) == 1)
    #expect(await found(purpose, lead, english.replacing("350", with: "530")) == 1)
    #expect(await found("Å gi 530 bedrifter folk.", lead, english) == 0)
    #expect(await found("Kampanjen ga 530 flere innbyggere. Det er bra.", lead, english) == 0)
  }

  @Test("The area is called so alone: each slip in it is said")
  func area() async {
    #expect(
      await found("Velkommen til Konsberg. Bo i Konsberg.", "name-misspelt") == [
        "name-misspelt «Konsberg»", "name-misspelt «Konsberg»",
      ])
    let other = "-- content/partnere/b.yml --\ntittel: Konsberg Bygg AS\n"
    let site = files("Vi takker Konsberg Bygg.") + other
    #expect(await !ruleCodes(site).contains("name-misspelt"))
  }
}
