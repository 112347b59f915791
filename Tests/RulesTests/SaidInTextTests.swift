import Testing

/// Named people who are quoted in news, in sentences and in components.
@Suite("Who is quoted in news has consented, or speaks for something")
struct SaidInTextTests {
  private func found(_ body: String, _ more: String = "", type: String = "nyhet") async -> [String] {
    let site =
      "-- content/intern/samtykker/b.yml --\nperson: Per Berg\nhva: Intervju\ndato: 2027-01-15\nutloper: 2029-12-31\n"
      + "-- content/partnere/fabrikken.yml --\ntittel: Fabrikken AS\n"
      + document("aktuelt/a.md", "type: \(type)\ndato: 2027-02-01\nutloper: 2029-12-31", body: body)
    return await ruleFindings(site + more).filter { $0.hasPrefix("quote-without-consent ") }
      .map { String($0.dropFirst("quote-without-consent ".count)) }
  }

  @Test(
    "A name and no office",
    arguments: [
      "– Vi elsker å bo her, sier Kari Fossum.",
      "«Her er det fint», sier Kari Fossum, som flyttet hit i fjor.",
      "Kari Fossum forteller at de fant en jobb.", "– Fint, mener Kari Fossum (34).",
      "– Fint, sier tilflytter Kari Fossum.",
      "– Fint, sier Kari Fossum, nabo.", "– Fint, legger Kari Fossum til.",
      "“We love it here,” says Kari Fossum.",
      "Kari Fossum said they found a job.",
      "– Fint, sier Kari A. Fossum.",
      "> – Fint, sier Kari Fossum.", "– Fint, sier **Kari Fossum**.",
    ])
  func quoted(_ body: String) async {
    #expect(await found(body).count == 1, "\(body)")
  }

  @Test("Where somebody lives is nothing that they speak for")
  func towns() async {
    let area = site(plainSite + "\nomrade: Kongsberg") + "\n" + pageA
    #expect(await found("– Fint, sier Kari Fossum i Kongsberg.", area).count == 1)
    #expect(await found("– Fint, sier Kari Fossum i Kongsberg kommune.", area) == [])
  }

  @Test("It is pointed to at the name, once")
  func place() async {
    #expect(await found("– Fint, sier Kari Fossum.\n\n– Ja, sier Kari Fossum.") == ["«Kari Fossum»"])
    #expect(await found("– Fint, sier Kari Fossum.", type: "pressemelding") == ["«Kari Fossum»"])
    #expect(await found("– Fint, sier Kari Fossum.", type: "historie") == [])
  }

  @Test(
    "Who speaks for an office, an organisation or a profession, has consented, or is no person",
    arguments: [
      "– Fint, sier ordfører Kari Fossum.", "– Fint, sier Kari Fossum, daglig leder i Fabrikken AS.",
      "– Fint, sier Kari Fossum (Ap), ordfører i Kongsberg.", "– Fint, sier Kari Fossum i Fabrikken AS.",
      "Ordfører Kari Fossum kom.\n\n– Fint, sier Kari Fossum.",
      "– Fint, sier Kari Fossum, byplanlegger i kommunen.",
      "– Fint, sier klimaforsker Kari Fossum.", "– Fint, sier Per Berg.",
      "– Fint, sier Kongsberg Næringsforum.",
      "Visit Norway sier at flere kommer.", "– Fint, sier Fabrikken AS.", "NHO Viken mener det er bra.",
      "– Fint, sier Kari.", "Kilden sier ikke hva det er.", "Vi møtte Kari Fossum på torget.",
      "Tallene forteller at flere flytter.",
      "“Fine,” says Mayor Kari Fossum.", "“Fine,” says Kari Fossum, chief engineer.",
    ])
  func others(_ body: String) async {
    #expect(await found(body) == [], "\(body)")
  }

  @Test(
    "A component with a name alone, of words that were said to those who write",
    arguments: [
      ("Kari Fossum", "Samtale", true), ("Kari Fossum (34)", "Intervju 3. mars", true),
      ("Henrik Ibsen", "Peer Gynt", false), ("Per Berg", "Samtale", false),
      ("Kongsberg Næringsforum", "Samtale", false),
      ("Ordfører Kari Fossum", "Samtale", false), ("Kommunestyret", "Vedtak 14. mars 2018", false),
    ])
  func components(_ speaker: String, _ source: String, _ isReported: Bool) async {
    let body = "```{sitat} \(speaker)\n:kilde: \(source)\n\nVi bor her.\n```"
    #expect(await found(body).isEmpty != isReported, "\(speaker)")
  }
}
