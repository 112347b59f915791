import Testing

@Suite struct EventWordsTests {
  private func saying(_ summary: String, _ fields: String = "", body: String = "") -> String {
    """
    -- content/arrangementer/a.md --
    ---
    tittel: Boligkveld
    sammendrag: \(summary)
    arrangor: Kommunen
    sted: {navn: Krona}
    start: 2027-06-17 18:30
    \(fields.isEmpty ? "" : fields + "\n")---

    \(body)

    """
  }

  @Test(
    "What the text says of the event, the fields say",
    arguments: [
      "Kvelden er dessverre avlyst.", "Arrangementet blir utsatt til høsten.", "Det er fullt.",
      "Det er allerede fullt, og vi tar ikke imot flere.", "Boligkvelden er fulltegnet.", "Møtet avlyses.",
      "Vi har avlyst kurset.", "The evening is cancelled.", "The workshop has been postponed.",
      "It is fully booked.",
      // Small letters are made sentence by sentence, and each way of writing a letter counts.
      "KVELDEN ER AVLYST!", "Kom gjerne! Hvem? Alle. Møtet på Krona er nå Utsatt.",
      "PÅ KRONA – MØTET AVLYSES.",
      "Møtet pa\u{30A} Krona er avlyst.", "«Kvelden» – den på Åsen – er avlyst … dessverre.",
    ])
  func states(_ text: String) async {
    #expect(await ruleCodes(saying("En kveld om bolig.", body: text)).contains("state-in-text-only"))
    // In capitals in the summary it is as it is in a title.
    #expect(await !ruleCodes(saying(text)).isDisjoint(with: ["state-in-text-only", "status-in-title"]))
    let right = saying(text, "status: avlyst")
    #expect(await !ruleCodes(right).contains("state-in-text-only"))
  }

  @Test(
    "What may be, was, or is said of something else is no state of the event",
    arguments: [
      "Vi gir beskjed hvis kvelden blir avlyst.", "Blir det avlyst, får du pengene igjen.",
      "I fjor ble kvelden avlyst.", "Er det fullt, kan du stå på venteliste.",
      "Det er fullt mulig å komme med rullestol.",
      "Det er ikke fullt ennå.", "Toget er innstilt mellom Drammen og Kongsberg.",
      "Stedet er utsatt for vind.",
      "Foredraget om bolig er avlyst.", "We tell you if the evening is cancelled.", "It is full of ideas.",
      "Lista er full.", "Kommunen har utsatt saken.", "Turen blir avlyst ved lyn og torden.",
      "Kvelden er for deg som har flyttet til Kongsberg.",
      "The evening is for people who have moved to Kongsberg.",
      "Møt fem familier som har flyttet i år.", "Kom tidlig, for det blir fullt.",
      "Vi regner med at det blir fullt.",
      "Gratis inngang. Ingen billetter.", "No tickets.", "Kurset i mai er fulltegnet.",
      "Det første kurset er fulltegnet.",
    ])
  func noStates(_ text: String) async {
    #expect(await !ruleCodes(saying("En kveld om bolig.", body: text)).contains("state-in-text-only"))
  }

  @Test("A full event that says so in its fields may say so in its text")
  func full() async {
    let fields = "pamelding: https://pamelding.no/a\npameldingsstatus: fullt"
    #expect(await !ruleCodes(saying("Det er fullt.", fields)).contains("state-in-text-only"))
  }

  @Test(
    "Free in the text and a price in the field, and the other way",
    arguments: [
      ("Det er gratis.", "250"), ("Gratis inngang.", "100"), ("Kvelden er gratis for alle.", "50"),
      ("Det er gratis å komme.", "50"), ("Admission is free.", "90"), ("It is free of charge.", "90"),
      ("Billetten koster kr 350.", "0"), ("Tickets cost NOK 350.", "0"), ("Inngangen koster 50 kroner.", "0"),
    ])
  func prices(_ text: String, _ price: String) async {
    #expect(
      await ruleCodes(saying("En kveld om bolig.", "pris: \(price)", body: text)).contains("price-disagrees"))
  }

  @Test(
    "What is free beside the event, or for some, is no price of it",
    arguments: [
      ("Det er gratis parkering.", "250"), ("Det er gratis for barn.", "250"),
      ("Gratis inngang for ledsager.", "250"),
      ("Vi serverer gratis kaffe.", "250"), ("Lunsjen koster kr 120.", "0"),
      ("Billetten koster 0 kroner.", "0"),
      ("Det er ikke gratis.", "250"), ("Bussbilletten koster 40 kroner når du kjøper om bord.", "0"),
    ])
  func otherPrices(_ text: String, _ price: String) async {
    #expect(
      await !ruleCodes(saying("En kveld om bolig.", "pris: \(price)", body: text)).contains("price-disagrees")
    )
  }

  @Test(
    "A day in the title or the summary is one of the event’s",
    arguments: [
      ("Kom torsdag 24. juni.", true), ("Kom torsdag den 24. juni.", true),
      ("Boligkveld 18. juni 2027.", true),
      ("Boligkveld 17. juni 2026.", true), ("Kom torsdag 17. juni.", false),
      ("Meld deg på innen 10. juni 2027.", false),
      ("Et foredrag om 9. april 1940.", false), ("En kveld om 22. juli.", false),
      ("Vi feirer 17. mai.", false), ("Sist møttes vi torsdag 3. juni.", false),
      ("Etter torsdag 24. juni blir det ferie, så kom torsdag 17. juni.", false),
      ("Byen feiret 24. juni 1974.", false), ("Velkommen tirsdag 15. juni til oss.", true),
    ])
  func days(_ text: String, _ isReported: Bool) async {
    let site = saying(text, "pamelding: https://pamelding.no/a\npameldingsfrist: 2027-06-10")
    #expect(await ruleCodes(site).contains("event-date-disagrees") == isReported)
  }

  @Test("So is the day on which a paragraph asks people to come; other days in a text are free")
  func invited() async {
    let wrong = saying("En kveld om bolig.", body: "Velkommen fredag 18. juni 2027!")
    #expect(await ruleCodes(wrong).contains("event-date-disagrees"))
    let other = saying("En kveld om bolig.", body: "Neste kveld er tirsdag 22. juni 2027.")
    #expect(await !ruleCodes(other).contains("event-date-disagrees"))
  }

  @Test(
    "The hour goes with what the title calls the event",
    arguments: [
      ("Boligkveld", "06:30", true), ("Frokostmøte", "20:00", true), ("Lunsj for nye", "00:00", true),
      ("Evening walk", "07:00", true), ("Boligkveld", "18:30", false), ("Frokostmøte", "08:00", false),
      ("Boligdag", "06:30", false), ("Foredrag om frokost for barn", "18:00", false),
      ("Om å jobbe kveld", "09:00", false), ("Om å jobbe kveld", "03:00", true),
      ("Møte med lunsj", "09:00", false), ("Møte med lunsj", "00:30", true),
    ])
  func hours(_ title: String, _ clock: String, _ isReported: Bool) async {
    let site = event("tittel: \(title)\nsted: {navn: Krona}\nstart: 2027-06-17 \(clock)")
      .replacing("tittel: A\n", with: "")
    #expect(await ruleCodes(site).contains("hour-disagrees") == isReported)
  }

  @Test("What is said of registering has an address, whether in a field or in the text")
  func register() async {
    for fields in [
      "pameldingsfrist: 2027-06-10", "pamelding-apner: 2027-05-01", "pameldingsstatus: venteliste",
    ] {
      #expect(await ruleCodes(saying("En kveld.", fields)).contains("nowhere-to-register"))
      let right = saying("En kveld.", fields + "\npamelding: mailto:post@kommunen.no")
      #expect(await !ruleCodes(right).contains("nowhere-to-register"))
    }
    #expect(
      await ruleCodes(saying("En kveld.", body: "Meld deg på innen fredag.")).contains("nowhere-to-register"))
    for fine in [
      "Meld deg på i [skjemaet](https://pamelding.no/a).", "Meld deg på hos Kari i resepsjonen.",
      "Du trenger ikke melde deg på.", "Meld deg på når du kommer.", "Meld deg på i skranken.",
      "Meld deg på.\n\n```{kontakt}\n:rolle: presse\n```",
    ] {
      #expect(await !ruleCodes(saying("En kveld.", body: fine)).contains("nowhere-to-register"), "\(fine)")
    }
    #expect(await !ruleCodes(saying("En kveld.", "pameldingsstatus: fullt")).contains("nowhere-to-register"))
  }

  @Test("Registration opens before it closes, and before the event is over")
  func opening() async {
    let form = "pamelding: https://pamelding.no/a\n"
    for (opens, deadline, isLate) in [
      ("2027-06-12", "2027-06-10", true), ("2027-06-10 12:00", "2027-06-10 12:00", true),
      ("2027-06-10", "2027-06-10", false), ("2027-05-10", "2027-06-10", false),
    ] {
      let site = saying("En kveld.", form + "pamelding-apner: \(opens)\npameldingsfrist: \(deadline)")
      #expect(await ruleCodes(site).contains("registration-opens-late") == isLate, "\(opens)")
    }
    #expect(
      await ruleCodes(saying("En kveld.", form + "pamelding-apner: 2027-07-01")).contains(
        "registration-opens-late"))
  }

  @Test("The name of a place holds no address; a name with a number is a name")
  func placeName() async {
    for (name, isReported) in [
      ("Krona, 3616 Kongsberg", true), ("Hasbergs vei 36, 3616 Kongsberg", true), ("Kantine 2000", false),
      ("Rom 1204 i Krona", false), ("Hasbergs vei 36", true), ("Krona (Storgata 2B)", true),
      ("Gate 3 på flyplassen", false), ("Storgata", false), ("Teglverksveien", false),
      ("Peckels gate", false),
    ] {
      let site = event("start: 2027-06-17\nsted: {navn: \"\(name)\"}")
      #expect(await ruleCodes(site).contains("address-in-place-name") == isReported, "\(name)")
    }
  }

  @Test("A street that stands in the name in one language only is found there")
  func streetInOneLanguage() async {
    let place = "sted: {navn: {nb: Krona, en: \"Krona, 36 Hasbergs vei\"}}"
    let found = await ruleFindings(event("start: 2027-06-17\n\(place)"))
    #expect(
      found.contains { $0.hasPrefix("address-in-place-name") && $0.contains("36 Hasbergs vei") }, "\(found)")
    let apart = place.replacing("}}", with: "}, adresse: Hasbergs vei 36}")
    #expect(await !ruleCodes(event("start: 2027-06-17\n\(apart)")).contains("address-in-place-name"))
  }

  @Test(
    "A street in the name or in words is that of the address",
    arguments: [
      ("Biblioteket, Storgata 2", "", true), ("Storgata 36", "", true), ("Krona, Hasbergs veg 38", "", true),
      ("Krona, Hasbergs vei 36 B", "", false), ("Krona", "", false), ("Krona, 36 Hasbergs vei", "", false),
      ("Krona", "Adressen er Storgata 2.", true), ("Krona", "Adresse: Hasbergs vei 38", true),
      ("Krona", "The address is 2 Storgata.", true), ("Krona", "Adressen er Hasbergs vei 36.", false),
      ("Krona", "Inngang fra Storgata 2.", false), ("Krona", "Parker i Storgata 2.", false),
      ("Krona", "Adressen er Hasbergs vei 36, med inngang fra Storgata 2.", false),
      ("Krona", "Adressen er ny fra 2027.", false),
    ])
  func streets(name: String, body: String, isReported: Bool) async {
    let site = document(
      "arrangementer/a.md",
      "arrangor: Kommunen\nstart: 2027-06-17\nsted: {navn: \"\(name)\", adresse: Hasbergs vei 36, poststed: Kongsberg}",
      body: body)
    #expect(await ruleCodes(site).contains("place-disagrees") == isReported, "\(name) \(body)")
  }

  @Test("A series that is written nearly as another is pointed out: series-nearly-same")
  func series() async {
    func part(_ name: String, _ series: String) -> String {
      document(
        "arrangementer/\(name).md",
        "arrangor: Kommunen\nsted: {navn: Krona}\nstart: 2027-06-17\nserie: \(series)"
      ).replacing("tittel: A\n", with: "tittel: Del \(name)\n").replacing(
        "sammendrag: A.", with: "sammendrag: Om \(name).")
    }
    let two = part("a", "Byvandringer for nye") + part("b", "Byvandringer for nye")
    #expect(
      await ruleFindings(two + part("c", "Byvandringar for nye")).filter { $0.hasPrefix("series-") }
        == ["series-nearly-same «Byvandringar for nye»"])
    #expect(await !ruleCodes(two + part("c", "Boligkvelder")).contains("series-nearly-same"))
    #expect(await !ruleCodes(two + part("c", "Byvandringer for nye")).contains("series-nearly-same"))
  }
}
