import Testing

/// Whoever's consent is over, as addresses, foreign keyboards and lists spell them.
@Suite struct NamesInAddressesTests {
  private func named(_ site: String, person: String = "Solfrid Tjønnås") async -> [String] {
    let consent =
      "-- content/intern/samtykker/x.yml --\nperson: \(person)\nhva: Intervju\ndato: 2027-01-01\n"
      + "utloper: 2029-12-31\ntrukket: 2027-02-01\n"
    return await ruleFindings(consent + site).filter { $0.hasPrefix("named-without-consent ") }
      .map { String($0.dropFirst("named-without-consent ".count)) }
  }

  @Test(
    "An address that is made of the name is said, now and before",
    arguments: [
      "adresse: solfrid-tjonnas", "adresse: solfrid-tjoennaas", "adresse: tjonnas-solfrid",
      "adresse: motet-med-solfrid-tjonnas-i-fjor", "adresse: solfrid-m-tjonnas",
      "adresse: solfrid-marie-tjonnas", "adresse: solfridtjonnas",
      "adresse: solfrid-tjonnass-historie", "tidligere-adresser: [/solfrid-tjonnas/]",
      "tidligere-adresser: [/en/, /aktuelt/solfrid-tjonnas-flyttet/]",
      "kilder: [{tittel: Avisa, adresse: https://avisa.no/solfrid-tjonnas-flyttet}]",
    ])
  func addresses(fields: String) async {
    #expect(await named(document("sider/a.md", fields)).count == 1, "\(fields)")
  }

  @Test("The file's own name is an address, unless another is given")
  func fileName() async {
    #expect(await named(document("sider/solfrid-tjonnas.md", "")).count == 1)
    #expect(await named(document("sider/solfrid-tjonnas.md", "adresse: tilbake")) == [])
    #expect(await named(document("sider/solfrid-tjonnas.md", "utkast: ja")) == [])
  }

  @Test(
    "Links that have it in their addresses are said, and names without æ, ø and å",
    arguments: [
      "Se [filmen](https://www.youtube.com/watch?v=solfrid-tjonnas).", "<https://avisa.no/solfrid.tjonnas>",
      "Solfrid Tjonnas moved here.", "Solfrid Tjoennaas moved here.", "SOLFRID TJONNAS",
      "Tjønnås Solfrid flyttet.", "Påmeldte: Tjonnas Solfrid",
      "| A | B |\n|---|---|\n| 1 | Tjønnås Solfrid |",
      "Hos Solfrid Tjonnas’ venner", "Solfrid og Ola Tjønnås er med.", "Solfrid og Kari Tjonnas’ hus",
      "[henne](mailto:solfrid.tjonnas@firma.no)",
      "Følg @solfridtjonnas!",
      "<solfrid.tjonnas@firma.no>", "[solfrid.tjonnas@firma.no](mailto:solfrid.tjonnas@firma.no)",
      "[her](https://a.no/ \"Solfrid Tjønnås\")",
    ])
  func texts(body: String) async { #expect(await named(text(body)).count == 1, "\(body)") }

  @Test(
    "Other people, streets and what is allowed are not",
    arguments: [
      document("sider/a.md", "adresse: anne-solfrid-tjonnas"),
      document("sider/a.md", "adresse: solfrid-tjonnasens"),
      document("sider/a.md", "adresse: solfrid-og-tjonnas"), document("sider/a.md", "adresse: solfrid"),
      document("sider/a.md", "adresse: tjonnas"), document("sider/a.md", "adresse: solfrid-tjonnass-gate"),
      text("Solfrid Tonnas flyttet."), text("Anne Tjønnås Solfrid Lund og andre"),
      text("[her](https://a.no/solfrid-lund)"), text("Solfrid og Ola Lund, Tjønnås."),
      text("Anne Solfrid og Ola Tjønnås er med."), text("Solfrid, og Ola Tjønnås."),
      text("Solfrid og Ola Tjønnås Lund er med."),
      text("[her](mailto:post@solfrid.no) eller [her](mailto:tjonnas@firma.no)"),
      text("Solfrid og Fabrikken Tjønnås."),
      text("Ordfører Solfrid Tjønnås åpner.").replacing(
        "sammendrag: A.\n", with: "sammendrag: A.\nadresse: solfrid-tjonnas\n"),
      document("sider/a.md", "adresse: solfrid-tjonnas")
        + "-- content/personer/s.yml --\ntittel: Solfrid Tjønnås\nrolle: Rådgiver\norganisasjon: Kommunen\n",
    ])
  func others(site: String) async { #expect(await named(site) == [], "\(site)") }

  @Test(
    "A name with a hyphen is as many words of an address as it has parts, or one",
    arguments: [
      ("Anne-Kari Tjønnås", "anne-kari-tjonnas"), ("Anne-Kari Tjønnås", "annekari-tjonnas"),
      ("Kari Berg-Hansen", "motet-med-kari-berg-hansen"), ("Per-Åge Lund Moe", "per-age-moe"),
      ("Anne-Kari Berg-Hansen", "berg-hansen-anne-kari"), ("Anne-Kari Tjønnås", "annekaritjonnas"),
    ])
  func hyphens(person: String, slug: String) async {
    #expect(await named(document("sider/a.md", "adresse: \(slug)"), person: person).count == 1, "\(slug)")
    #expect(await named(document("sider/a.md", "adresse: anne-kari"), person: person) == [])
    #expect(await named(document("sider/a.md", "adresse: kari-tjonnas"), person: "Anne-Kari Tjønnås") == [])
  }

  @Test(
    "Addresses as browsers copy them, and those of every field",
    arguments: [
      text("[her](https://www.linkedin.com/in/solfrid-tj%C3%B8nn%C3%A5s-12345)"),
      text("[her](https://no.wikipedia.org/wiki/Solfrid_Tj%c3%b8nn%c3%a5s)"),
      document(
        "arrangementer/a.md", "arrangor: A\nstart: 2027-06-17\npamelding: https://deltager.no/solfrid-tjonnas"
      ),
      document(
        "arrangementer/a.md", "arrangor: A\nstart: 2027-06-17\nnettadresse: https://meet.no/solfridtjonnas"),
      text("[henne](mailto:solfrid.tjonnas@firma.no)"),
      "-- content/partnere/a.yml --\ntittel: A\nnettsted: https://tjonnas-solfrid.no/\n",
    ])
  func written(site: String) async { #expect(await named(site).count == 1, "\(site)") }

  @Test(
    "A common name is told from its neighbours",
    arguments: [
      ("Kari Hansen", "adresse: kari-hansens-gate", 0), ("Kari Hansen", "adresse: anne-kari-hansen", 0),
      ("Kari Hansen", "adresse: kari-hansen", 1), ("Kari Hansen", "adresse: intervju-med-kari-hansen", 1),
    ])
  func common(person: String, fields: String, count: Int) async {
    #expect(await named(document("sider/a.md", fields), person: person).count == count, "\(fields)")
  }
}
