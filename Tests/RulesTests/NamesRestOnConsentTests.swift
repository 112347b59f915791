import TestSupport
import Testing

/// People whose consent is withdrawn or over, named in what is open.
@Suite("Names rest on consents")
struct NamesRestOnConsentTests {
  /// A consent that is withdrawn, and the site beside it.
  private func named(
    _ site: String, person: String = "Kari Hansen",
    _ terms: String = "utloper: 2029-12-31\ntrukket: 2027-02-01"
  ) async -> [String] {
    let consent =
      "-- content/intern/samtykker/kari.yml --\nperson: \(person)\nhva: Intervju\ndato: 2027-01-01\n\(terms)\n"
    return await ruleFindings(consent + site).filter { $0.hasPrefix("named-without-consent ") }
      .map { String($0.dropFirst("named-without-consent ".count)) }
  }

  @Test(
    "Letters of three bytes are letters of a name too",
    arguments: ["Thị Nguyễn", "Linh Trần", "Ước Bùi", "Nguyễn Ái Lê"])
  func threeBytes(person: String) async {
    #expect(await named(text("\(person) er med oss."), person: person) == ["«\(person)»"])
    #expect(await named(text("Møt «\(person)» i dag – og andre."), person: person).count == 1)
    #expect(await named(text("Kari Lie er med oss."), person: person) == [])
  }

  @Test("Withdrawn or over: every open text that names the person is pointed to")
  func over() async {
    let page = text("Kari Hansen flyttet hit i fjor.")
    #expect(await named(page) == ["«Kari Hansen»"])
    #expect(await named(page, "utloper: 2027-02-28") == ["«Kari Hansen»"])
    #expect(await named(page, "utloper: 2027-03-01") == [])
    #expect(await named(page, "utloper: 2029-12-31\ntrukket: 2027-03-02") == [])
  }

  @Test(
    "Wherever it stands: tables, lists, headings, titles, texts of pictures, who is quoted",
    arguments: [
      "Les mer om **Kari** Hansen.", "## Møt Kari Hansen", "- Ola\n- Kari Hansen", "Vi besøkte Kari\nHansen.",
      "| Navn | Sted |\n|---|---|\n| Kari Hansen | Skien |",
      "| Fornavn | Etternavn |\n|---|---|\n| Kari | Hansen |",
      "Påmeldte: Hansen, Kari", "«Kari Hansens historie»", "KARI HANSEN FLYTTET", "Kari A. Hansen bor her.",
      "Read Kari Hansen’s story.", "> Kari Hansen elsker byen.", "Tekst.[^1]\n\n[^1]: Kari Hansen (2027).",
      "```{sitat} Kari Hansen, tilflytter\n:kilde: Samtale\n\nVi bor her.\n```",
      "[Kari Hansen](https://a.no/)", "Lederen i klubben takket Kari Hansen.", "Hun heter Kari Hansen.",
      "Rektor kom. Kari Hansen ble.", "Bildet er fra Kari Hansen.", "På torget, Kari Hansen, ble det stille.",
      "Naboen Kari Hansen kom.", "Flyttet hit: ingeniør Kari Hansen bor nå her med mann og to barn.",
      "Sykepleier Kari Hansen flyttet.", "Fotballspilleren Kari Hansen flyttet.",
      "Professor Kari Hansen åpner.",
      "Kari Hansen, butikksjef på Extra, flyttet.", "Kari Hansen er rådgiver i Semcon.",
      "Prosjektleder Kari Hansen flyttet.", "Bonden, Kari Hansen, flyttet.", "Gründer Kari Hansen flyttet.",
      "Kari Marie Hansen bor her.", "Kari Berg Hansen bor her.", "Kari M. B. Hansen bor her.",
      "Kari, Per og Ida Hansen flyttet.", "Kari, Per, Ola og Ida Hansen flyttet.",
      "Per, Kari og Ida Hansen flyttet.",
      "Kari & Ola Hansen flyttet.", "Kari (38) og Ola Hansen flyttet.",
      "Kari (38), Per (40) og Ida Hansen flyttet.",
      "Kari og Ola Anders Hansens hus", "Kari and Ola Hansen moved.",
    ])
  func places(_ body: String) async {
    #expect(await named(text(body)).count == 1, "\(body)")
  }

  @Test(
    "With an initial, and as the head of what one does in one's spare time",
    arguments: [
      "K. Hansen flyttet hit.", "Vi traff K. Hansen på torget.", "Kari H. flyttet hit.",
      "Vi traff Kari H. Hun bor her.",
      "K. Hansens historie", "Dette sier Kari H.", "Påmeldte: K. Hansen",
      "Påmeldte: Hansen, K.", "Hansen, K. flyttet hit.", "Hansen, K., Olsen, P. og Lie, T.",
      "Med var Hansen, K.; Olsen, P.", "Naboen Kari H. flyttet hit.", "Søsteren Kari H. kom. Hun ble.",
      "Han kom. Tilflytteren Kari H. ble.",
      "Kari Hansen, leder i koret, flyttet.", "Kari Hansen er leder for speidergruppa.",
      "Kari Hansen er nestleder i korpset.", "Lederen i turlaget heter Kari Hansen.",
      "Kari Hansen, styremedlem i borettslaget, flyttet.", "Kari Hansen is the leader of the choir.",
    ])
  func short(_ body: String) async {
    #expect(await named(text(body)).count == 1, "\(body)")
  }

  @Test(
    "An initial that is of another name, of no name, or of somebody in office",
    arguments: [
      "Hansen, K. Berg og Lie kom.", "Hansen, P.", "Ola Hansen, K. Olsen og Lie", "Hansen, K",
      "Anne Kari H. kom.",
      "Hos Hansen, I dag er det åpent.", "Vi møtte Berit Kari H. i går.", "Naboen Kari H. Berg flyttet.",
      "Kari H. Berg flyttet.", "Ola K. Hansen flyttet.", "A. K. Hansen flyttet.", "K. Hansen-Berg flyttet.",
      "K Hansen", "Kari H kom.", "I Hansen så de en nabo.", "Ordfører K. Hansen åpner.", "P. Hansen flyttet.",
      "Foto: K. Hansen", "Kari Hagen flyttet.", "Se punkt k. Hansen svarte.", "Kari. Hun gikk.",
      "Kari Hansen, leder i Kongsberg Damekor, åpner.", "Kari Hansen er leder for arbeidsgruppa.",
      "Kari Hansen, leder i planutvalget, sier ja.", "Kari Hansen er leder ved sykehuset.",
      "Leder Kari Hansen åpner.",
    ])
  func noShort(_ body: String) async {
    #expect(await named(text(body)) == [], "\(body)")
  }

  @Test("An initial may be of somebody else who is known: nothing is said")
  func sharedInitial() async {
    let other =
      "-- content/intern/samtykker/b.yml --\nperson: Knut Hansen\nhva: Bilde\ndato: 2027-01-01\nutloper: 2029-01-01\n"
    #expect(await named(text("K. Hansen flyttet hit.")).count == 1)
    #expect(await named(text("K. Hansen flyttet hit.") + other) == [])
  }

  @Test(
    "Fields say it too",
    arguments: [
      "-- content/sider/a.md --\n---\ntittel: Kari Hansen flyttet hjem\nsammendrag: A.\n---\n\nA.\n",
      "-- content/sider/a.md --\n---\ntittel: A\nsammendrag: Møt Kari Hansen\n---\n\nA.\n",
      "-- content/sider/a.md --\n---\ntittel: Kari Hansen Tells Her Story Of Moving\nsammendrag: A.\n---\n\nA.\n",
      "-- content/arshjul/a.yml --\ntittel: A\ntype: dialogmote\ndato: 2027-05-05\ntema: Kari Hansen forteller\n",
    ])
  func fields(_ site: String) async {
    #expect(await named(site).count == 1, "\(site)")
  }

  @Test("One finding for each text, and none in what is hidden")
  func each() async {
    #expect(
      await named(document("sider/a.md", "", body: "Kari Hansen kom. Kari Hansen ble.\n\nKari Hansen.")).count
        == 2)
    #expect(await named(document("sider/a.md", "utkast: ja", body: "Kari Hansen kom.")) == [])
    #expect(await named(document("sider/a.md", "utloper: 2027-02-01", body: "Kari Hansen kom.")) == [])
    let both =
      document("sider/a.md", "", body: "A.") + document("sider/a.en.md", "", body: "Kari Hansen came.")
    #expect(await named(both).count == 1)
    let hidden =
      document("sider/a.md", "", body: "A.")
      + document("sider/a.en.md", "utkast: ja", body: "Kari Hansen came.")
    #expect(await named(hidden) == [])
    let story = document(
      "aktuelt/b.md", "type: historie\ndato: 2027-02-01\nutloper: 2029-01-01", body: "Kari Hansen.")
    #expect(await named(story + "-- content/intern/aktuelt/b.yml --\nsamtykke: kari\n") == [])
  }

  @Test(
    "Who is not that person, or may be named",
    arguments: [
      "Anne Kari Hansen flyttet.", "Vi møtte Anne Kari Hansen.", "Kari Hansen Berg flyttet.",
      "Kari Hansen-Berg flyttet.",
      "Anne-Kari Hansen flyttet.", "Kari. Hansen gikk.", "Kari og Hansen gikk.",
      "I Kari Hansens gate bor mange.",
      "Vi søkte Kari Hansens minnefond.", "Kari Hansen AS er en bedrift.", "Bakari Hansen bor her.",
      "kari hansen",
      "Ordfører Kari Hansen åpner.", "Kari Hansen (Ap), ordfører i Kongsberg, åpner.",
      "Kari Hansen, daglig leder i Fabrikken AS, sier ja.", "Kari Hansen er rektor.",
      "Daglig leder i Fabrikken AS Kari Hansen sier ja.", "Mayor Kari Hansen opens it.",
      "Kari Olsen og Per Hansen", "Kari, Per og Ida Olsen", "Kari, Hansen og Olsen",
      "Kari, styret og Ida Hansen",
      "Kari. Per og Ida Hansen", "Kari Olsen, Per og Ida Hansen", "Kari og naboen Hansen",
      "Kari traff Hansen",
      "Kari, Per og Ida Olsen Hansen-Berg", "Kari Berg-Hansen", "Styreleder Kari Hansen",
      "Kari, Ida og Hansen",
      "Hansen, Kari Olsen og andre", "Kari forteller.", "Hansen forteller.",
      "Foto: Kari Hansen Berg", "Foto: Kari Hansen", "Tekst. (Foto: Kari Hansen)", "Photo by Kari Hansen",
      "Skolens rektor, Kari Hansen, åpner festen.", "Vår nye ordfører, Kari Hansen, åpner.",
      "The mayor, Kari Hansen, opened it.", "Daglig leder i Bryggeriet, Kari Hansen, åpner.",
      "Ordfører i Flesberg kommune Kari Hansen åpner.", "Rektor ved Raumyr skole Kari Hansen åpner.",
      "Ordføreren heter Kari Hansen.", "Ordføreren i Flesberg heter Kari Hansen.", "Rektor er Kari Hansen.",
      "Direktøren Kari Hansen åpner.",
    ])
  func others(_ body: String) async {
    #expect(await named(text(body)) == [], "\(body)")
  }

  @Test("Another consent that holds, a person of the register, a business or a place of the same name")
  func allowed() async {
    let page = text("Kari Hansen flyttet hit i fjor.")
    let other =
      "-- content/intern/samtykker/b.yml --\nperson: Kari Hansen, nabo\nhva: Bilde\ndato: 2027-01-01\n"
    #expect(await named(page + other + "utloper: 2029-01-01\n") == [])
    #expect(await named(page + other + "utloper: 2029-01-01\nkanaler: [nyhetsbrev]\n").count == 1)
    #expect(await named(page + other + "utloper: 2027-02-01\n").count == 1)
    let person =
      "-- content/personer/kari.yml --\ntittel: Kari Anne Hansen\nrolle: Rådgiver\norganisasjon: Kommunen\n"
    #expect(await named(page + person) == [])
    #expect(await named(page + person + "utkast: ja\n").count == 1)
    #expect(await named(page + "-- content/partnere/a.yml --\ntittel: Kari Hansen\n") == [])
    let place = document(
      "arrangementer/b.md", "arrangor: Kommunen\nstart: 2027-05-05 18:00\nsted: {navn: Kari Hansen}")
    #expect(await named(page + place) == [])
    let mayor =
      "-- content/sider/a.md --\n---\ntittel: Kari Hansen åpner\nsammendrag: A.\n---\n\nOrdfører Kari Hansen kom.\n"
    #expect(await named(mayor) == [])
  }

  @Test(
    "The name in the register is read as people write it",
    arguments: [
      ("Oppdiktet samtykkegiver Ola Eksempelsen", "Vi traff Ola Eksempelsen.", true),
      ("Kari og Ola Hansen", "Ola Hansen kom.", true), ("Kari og Ola Hansen", "Kari Hansen kom.", true),
      ("Hansen, Kari", "Kari Hansen kom.", true), ("Kari Hansen (mor til Ola)", "Kari Hansen kom.", true),
      ("Kari Anne Hansen", "Kari Hansen kom.", true), ("Kari Anne Hansen", "Kari Anne Hansen kom.", true),
      ("Kari Anne Hansen", "Anne Hansen kom.", false), ("Kari Anne Hansen", "Kari Lise Hansen kom.", false),
      ("Solfrid Bjørnstad", "Solfrid Marie Bjørnstad kom.", true),
      ("Solfrid Bjørnstad", "Solfrid, Per og Ida Bjørnstad kom.", true), ("Kari", "Kari kom.", false),
      ("Åse van der Berg", "Åse van der Berg kom.", true),
      ("Kari Hansen, Ola Berg", "Ola Hansen kom.", false),
      ("Anne-Kari Hansen", "Anne-Kari Hansen kom.", true), ("Li Wei", "Li Wei kom.", true),
    ])
  func registered(_ person: String, _ body: String, _ isReported: Bool) async {
    #expect(await named(text(body), person: person).isEmpty != isReported, "\(person): \(body)")
  }

  @Test("Many who share a name, and a name that stands often, take little processor time")
  func many() async {
    await #expect(processExitsWith: .success) {
      allowProcessorTime(seconds: 60)
      let person = (0..<2000).map { "Kari Hansen\($0)a" }.joined(separator: ", ")
      let body =
        String(repeating: "Kari K. ", count: 10_000) + "\n\nRektor i "
        + String(repeating: "Kari ", count: 10_000)
      #expect(await NamesRestOnConsentTests().named(text(body), person: person) == [])
    }
  }

  @Test("The text of a picture that is taken out is not shown, and a photographer is named by law")
  func pictures() async {
    let page = { (fields: String) in
      "-- content/sider/torget.jpg --\nx\n" + document("sider/a.md", "bilde: torget.jpg\n\(fields)")
    }
    #expect(await named(page("bilde-alt: Kari Hansen på torget")).count == 1)
    #expect(await named(page("bilde-alt: Kari Hansen på torget\nbilde-samtykke: kari")) == [])
    #expect(await named(page("bilde-alt: Folk på torget\nbilde-kreditering: Kari Hansen")) == [])
  }
}
