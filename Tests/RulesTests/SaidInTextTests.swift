import TestSupport
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
      "Det sier Kari Fossum.", "Kari Fossum sier det er fint her.", "– Fint, sa Kari Fossum.",
      "Kari Fossum forteller: – Vi fant en jobb.", "“Fine,” Kari Fossum says.",
      "Kari Fossum legger til at de blir.", "Etterpå forteller Kari Fossum at de blir.",
      "Anne Kari Fossum mener at det er fint.", "Elev Kari Fossum sier at det er fint.",
      "Wivi-Ann Fossum sier at det er fint.", "Kari Fossum sier at hun er syk, og går til legen.",
      "– Fint, sier tilflytter Zoltana Fossum.",
      "Da Kari Fossum kom, var det sent.\n\n– Fint, sier Kari Fossum.",
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
    "A job at the beginning of a sentence, an office that a comma or a word parts from the name",
    arguments: [
      "Sykepleier Per Olsen sier at det er fint.", "Lærer Kari Fossum forteller at det er fint.",
      "Forfatteren Kari Fossum forteller at det er fint.", "Komiker Per Olsen mener at det er fint.",
      "Statssekretær Per Olsen sier at det er fint.", "Byplanlegger Per Olsen sier: – Ja.",
      "Fint var det. Konferansier Per Olsen sier at det er fint.", "Moderator Per Olsen says that it is.",
      "Vaktmester Kari Fossum kom.\n\n– Fint, sier Kari Fossum.",
      "Skolens rektor, Kari Fossum, kom.\n\n– Fint, sier Kari Fossum.",
      "The mayor, Kari Fossum, came.\n\n“Fine,” says Kari Fossum.",
      "Daglig leder i Bryggeriet, Kari Fossum, sier ja.\n\n– Fint, sier Kari Fossum.",
      "Ordfører i Flesberg kommune Kari Fossum sier at det er fint.",
      "Ordføreren heter Kari Fossum.\n\n– Fint, sier Kari Fossum.",
    ])
  func titles(_ body: String) async {
    #expect(await found(body) == [], "\(body)")
  }

  @Test(
    "Where nothing is said, or to them, or by those who are long dead",
    arguments: [
      "Per Olsen legger ned grunnsteinen.", "Kari Fossum legger til rette for flere.",
      "Per Olsen svarer på spørsmål.", "Per Olsen forteller eventyr for barna.",
      "Etterpå, når alle har spist, svarer Kari Fossum på spørsmål.", "Kari Fossum sier opp jobben.",
      "Når noe er galt, sier Kari Fossum fra.", "Kari Fossum explains the rules.",
      "Ordføreren svarer Kari Fossum på fredag.", "The mayor told Kari Fossum that it is late.",
      "Kommunen forklarer Kari Fossum at det er sent.",
      "Peer Gynt sa at han var seg selv.", "«Evig eies kun det tapte», sa Henrik Ibsen.",
      "Bjørnstjerne Bjørnson fortalte at det var sent.",
    ])
  func unsaid(_ body: String) async {
    #expect(await found(body) == [], "\(body)")
  }

  @Test(
    "What is called by two words with capitals, and is no person",
    arguments: [
      "Semcon Devotek", "Tronrud Engineering", "Nammo Raufoss", "Rolls Royce", "Saint Gobain", "Vestre Viken",
      "Bane Nor", "Røde Kors", "Redd Barna", "Kirkens Bymisjon", "Dagens Næringsliv", "Høyre Buskerud",
      "Coop Extra", "United Nations", "Financial Times", "White House", "Tine Meierier", "Blå Kors",
      "Equinor Energy",
    ])
  func firms(_ name: String) async {
    #expect(await found("– Fint, sier \(name).\n\n\(name) mener at det er fint.") == [], "\(name)")
    #expect(await found("```{sitat} \(name)\n:kilde: Samtale\n\nVi bor her.\n```") == [], "\(name)")
  }

  @Test("Ten thousand verbs and names in a row take little processor time")
  func many() async {
    await #expect(processExitsWith: .success) {
      allowProcessorTime(seconds: 60)
      let body = [
        String(repeating: "Sier ", count: 10_000), String(repeating: "Kari ", count: 10_000),
        "– Fint, sier Kari Fossum.\n\n" + String(repeating: "Kari K. ", count: 10_000),
        "Ordfører i " + String(repeating: "Kari Fossum ", count: 5000),
      ].joined(separator: "\n\n")
      #expect(await SaidInTextTests().found(body) == [])
    }
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
