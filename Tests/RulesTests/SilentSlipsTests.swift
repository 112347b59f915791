import Testing

/// Slips of which nobody was told.
@Suite struct SilentSlipsTests {
  private func found(_ site: String, _ code: String) async -> [String] {
    await ruleFindings(site).filter { $0.hasPrefix(code + " ") }
  }

  @Test("An event at midnight has an hour that nobody wrote; one that ends as it begins has no length")
  func midnight() async {
    func event(_ fields: String, title: String = "Boligkveld") -> String {
      document("arrangementer/a.md", "arrangor: Kommunen\nsted: {navn: Krona}\n" + fields)
        .replacing("tittel: A", with: "tittel: \(title)")
    }
    for end in ["", "\nslutt: 2027-06-17 00:00", "\nslutt: 2027-06-18 00:00", "\nslutt: 2027-06-17 23:59"] {
      #expect(
        await found(event("start: 2027-06-17 00:00" + end), "event-at-midnight") == [
          "event-at-midnight «2027-06-17 00:00»"
        ])
    }
    for (fields, title) in [
      ("start: 2027-06-17", "Boligdag"), ("start: 2027-06-17 18:30", "Boligkveld"),
      ("start: 2027-06-17 00:00", "Midnattsløp"), ("start: 2028-01-01 00:00", "Nyttårsfest"),
      ("start: 2027-06-17 00:00\nslutt: 2027-06-17 02:30", "Fakkeltog"),
    ] { #expect(await found(event(fields, title: title), "event-at-midnight") == [], "\(title)") }
    await expectRule(
      "event-without-length", at: "2027-06-17 18:30",
      wrong: event("start: 2027-06-17T18:30\nslutt: 2027-06-17 18:30"),
      right: event("start: 2027-06-17\nslutt: 2027-06-17"))
  }

  private let picture = "-- content/sider/torget.jpg --\nx\n-- content/sider/bru.jpg --\nx\n"

  @Test("What is said of a picture is said once, and of one that is shown")
  func pictures() async {
    func page(_ fields: String, _ name: String = "a.md") -> String {
      document("sider/\(name)", fields, body: "![Folk på torget i vinter](torget.jpg)")
    }
    let ola = "{fil: torget.jpg, kreditering: Ola Dahl}"
    for fields in [
      "bilder: [{fil: torget.jpg, kreditering: Kari Bråthen}, \(ola)]",
      "bilder: [\(ola), {fil: torget.jpg, samtykke: a}]",
      "bilde: torget.jpg\nbilde-alt: Folk\nbilde-kreditering: Kari\nbilder: [\(ola)]",
    ] { #expect(await found(picture + page(fields), "picture-named-twice").count == 1, "\(fields)") }
    for fields in [
      "bilder: [\(ola)]", "bilder: [\(ola), {fil: bru.jpg, kreditering: Ola Dahl}]",
      "bilde: torget.jpg\nbilde-alt: Folk\nbilde-kreditering: Ola Dahl\nbilder: [\(ola)]",
    ] { #expect(await found(picture + page(fields), "picture-named-twice") == [], "\(fields)") }
    let two = page("bilder: [\(ola)]") + page("bilder: [{fil: torget.jpg, kreditering: Kari}]", "b.md")
    #expect(await found(picture + two, "picture-named-twice").count == 1)
    #expect(
      await found(picture + page("bilder: [\(ola), {fil: bru.jpg}]"), "picture-not-used") == [
        "picture-not-used «bru.jpg»"
      ])
    #expect(await found(picture + page("bilder: [\(ola)]"), "picture-not-used") == [])
    let elsewhere =
      page("bilder: [{fil: bru.jpg}]") + document("sider/b.md", "", body: "![Brua i snø](bru.jpg)")
    #expect(await found(picture + elsewhere, "picture-not-used") == [])
  }

  @Test(
    "A letter that a program wrote as a question mark",
    arguments: [
      ("Pr?vesiden er her.", "Pr?vesiden"), ("Vi hjelper deg med ? flytte.", "med ? flytte"),
      ("Det er m?te i K?benhavn.", "m?te"), ("Hvor? Vi m?tes p? bru.", "m?tes"),
      ("N?ring og milj?arbeid", "milj?arbeid"),
    ])
  func lost(_ body: String, _ place: String) async {
    let codes = await found(text(body), "lost-letter")
    #expect(codes.count == 1, "\(body): \(codes)")
    #expect(codes.first?.contains(place) == true || body.hasPrefix("N?ring"), "\(body): \(codes)")
  }

  @Test(
    "Questions, addresses and code",
    arguments: [
      "Vil du flytte? Ja, gjerne.", "Hva?! Nå?", "Se [siden](https://a.no/sok?q=b).", "Les `a?b:c`.",
      "Hva er 2?3?",
      "Skal vi flytte? eller bli?", "Er du ny?Kom innom!", "Vil du bo her ? da kan du flytte.", "Hva???",
      "(Hvem?)",
      "Se a.no/x?id=3 og b.no?side.", "Hvem? hva? hvor?",
      "Hun spurte: «Hvor?» og gikk videre.", "He asked: “Where?” and went.", "Kommer du?… Vi venter.",
      "«Hvem?»–«Hva?»", "Kommer du?\u{A0}Ja.",
    ])
  func asked(_ body: String) async { #expect(await found(text(body), "lost-letter") == [], "\(body)") }

  @Test("A lost letter in a field")
  func field() async {
    let site = document("sider/a.md", "").replacing(
      "sammendrag: A.", with: "sammendrag: Bli kjent p? torget med milj?et.")
    #expect(await found(site, "lost-letter") == ["lost-letter «milj?et»"])
  }

  @Test("A link to the other language of a page that readers can have in their own")
  func links() async {
    let there =
      document("sider/b.md", "")
      + document("sider/b.en.md", "").replacing("tittel", with: "title").replacing(
        "sammendrag", with: "summary")
    let site = site(plainSite) + "\n" + there
    func page(_ body: String, _ name: String = "a.md") -> String {
      site + document("sider/\(name)", "", body: body)
    }
    #expect(await found(page("Du kan [flytte hit](b.en.md)."), "link-to-other-language").count == 1)
    for body in [
      "Du kan [flytte hit](b.md).", "Du kan lese [siden på engelsk](b.en.md).",
      "[Moving to the town of the year](b.en.md)",
    ] { #expect(await found(page(body), "link-to-other-language") == [], "\(body)") }
  }

  @Test("A picture of an English page that is described in Norwegian")
  func described() async {
    let main =
      site(plainSite) + "\n" + picture + document("sider/a.md", "", body: "![Folk på torget](torget.jpg)")
    func english(_ alternative: String) -> String {
      main
        + document("sider/a.en.md", "", body: "![\(alternative)](torget.jpg)").replacing(
          "tittel", with: "title"
        ).replacing(
          "sammendrag", with: "summary")
    }
    #expect(
      await found(english("En familie som går over brua og ser på elva"), "text-in-other-language").count == 1
    )
    for right in ["A family crossing the bridge", "Kongsberg Våpenfabrikk", "Boligkveld på Krona", "Torget"] {
      #expect(await found(english(right), "text-in-other-language") == [], "\(right)")
    }
  }

  @Test("A partner from before the project")
  func sizes() async {
    func partner(_ year: String) -> String {
      pageA
        + site(plainSite + "\nfaser: [{navn: Prosjektet, fra: 2019, til: 2030}]")
        + "\n-- content/partnere/a.yml --\ntittel: A\nsiden: \(year)\n"
    }
    await expectRule("partner-before-project", at: "1926", wrong: partner("1926"), right: partner("2018"))
  }
}
