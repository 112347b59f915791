import Testing

/// Another place, month or weekday in the words of an event than in its fields; and what nearly looks so.
@Suite struct EventPlaceWordsTests {
  private func event(
    _ text: String, title: String = "Boligkveld", summary: String = "En kveld om bolig."
  ) -> String {
    """
    -- content/arrangementer/a.md --
    ---
    tittel: "\(title)"
    sammendrag: "\(summary)"
    arrangor: Kommunen
    sted: {navn: Krona}
    start: 2027-06-17 18:30
    ---

    \(text)

    -- content/arrangementer/b.md --
    ---
    tittel: Lesestund
    sammendrag: Vi leser.
    arrangor: Kommunen
    sted: {navn: Kongsberg bibliotek}
    start: 2027-06-18 18:30
    ---

    Vi leser.

    """
  }

  private func codes(_ site: String) async -> Set<String> { await ruleCodes(site) }

  @Test(
    "People are asked to come to another place",
    arguments: [
      "Møt opp på Energimølla.", "Vi er flyttet til Energimølla.", "Velkommen til Kongsberg bibliotek!",
      "Oppmøte kl. 18 på Kongsberg bibliotek.", "Kom til Kongsberg bibliotek.",
      "Vi ses torsdag på Energimølla!",
      "Meet at Kongsberg bibliotek.", "Møt opp ved Labro.",
    ])
  func otherPlace(_ text: String) async {
    #expect(await codes(event(text)).contains("place-disagrees"), "\(text)")
  }

  @Test(
    "The right place, a room of it, the way there, or something else",
    arguments: [
      "Møt opp på Krona.", "Møt opp på Kongsberg stasjon, så går vi til Krona.", "Møt opp i Auditoriet.",
      "Velkommen til Kongsberg!", "Velkommen til Boligkveld!", "Møt opp på Teams.",
      "Møt ordføreren og rådgiverne.",
      "Kom til Kongsberg bibliotek etter kvelden.", "Møt opp på torsdag.", "Vi er flyttet til Kongsberg.",
      "Billetter får du på Kongsberg bibliotek.", "Møt opp på Verdens miljødag.", "Kom på Scene 2.",
      "Vi ses på Krona, ikke på Kongsberg bibliotek.",
      "Kommer du fra Kongsberg bibliotek, er det to minutter å gå.",
      "Vi har flyttet til Energimølla, sier Kari.", "Velkommen til Kongsberg bibliotek og Krona.",
      "Vi ses på Boligkvelden!", "Vi ses på Gründertreffet!", "Vi møtes på Vinterfestivalen!",
      "Vi ses på TikTok!",
    ])
  func rightPlace(_ text: String) async {
    #expect(
      await !codes(event(text) + site(plainSite + "\nomrade: Kongsberg") + "\n" + pageA).contains(
        "place-disagrees"), "\(text)")
  }

  @Test("A summary that names another place of the content")
  func summary() async {
    for wrong in [
      "En kveld på Kongsberg bibliotek.", "Boligkveld ved Kongsberg bibliotek torsdag kl. 18.30.",
      "Åpent møte på Kongsberg bibliotek den 17. juni.",
    ] {
      #expect(await codes(event("Vi møtes.", summary: wrong)).contains("place-disagrees"), "\(wrong)")
    }
    for right in [
      "En kveld på Krona, ved Kongsberg bibliotek.", "En kveld på Lampeland.",
      "En kveld om Kongsberg bibliotek.", "Bli kjent med folkene på Kongsberg bibliotek.",
      "En kveld med direktøren ved Kongsberg bibliotek.", "Billettene selges på Kongsberg bibliotek.",
      "Boligkveld på Kongsberg bibliotek er over, og vi fortsetter.",
    ] {
      #expect(await !codes(event("Vi møtes.", summary: right)).contains("place-disagrees"), "\(right)")
    }
  }

  @Test(
    "A new place that only the text knows of",
    arguments: [
      ("Merk: nytt sted!", true), ("Nytt sted: Energimølla.", true), ("Obs! Nye lokaler.", true),
      ("Vi har byttet lokale.", true), ("Nytt sted er Energimølla.", true), ("New venue!", true),
      ("Nytt sted! Vi møtes på Krona.", false), ("Nytt sted i år!", false), ("Nytt sted, nye venner.", false),
      ("Et nytt sted å bo.", false), ("Nytt sted?", false), ("Nye lokaler for alle er målet.", false),
      ("Vi har byttet navn.", false), ("Finn et nytt sted!", false),
    ])
  func newPlace(_ text: String, _ isReported: Bool) async {
    let found = await ruleFindings(event(text)).filter { $0.hasPrefix("state-in-text-only") }
    #expect(found.isEmpty != isReported, "\(text)")
    let said = event(text).replacing("sted: {navn: Krona}", with: "sted: {navn: Krona}\nstatus: flyttet")
    #expect(await !codes(said).contains("state-in-text-only"))
  }

  @Test(
    "A month or a weekday in the title",
    arguments: [
      ("Januarkveld for nye i byen", true), ("Boligkveld i mai", true), ("Lørdagstur", true),
      ("Fredagskafé for alle", true), ("Julifrokosten", true), ("January evening", false),
      ("Junikveld for nye i byen", false), ("Boligkveld i juni", false), ("Torsdagskafé", false),
      ("Oktoberfest", false), ("Maifest", false), ("Marsvinkveld", false),
      ("Søndagsskolen – et foredrag", false),
      ("Kveld om flommen i mai 1967", false), ("Bilder fra boligkveld i mai og juni", false),
      ("Lille lørdag", false),
      ("Hva skjer i januar?", false), ("Skal du til Syden i januar: møte", false),
      ("Oppfølging av januarmøtet", false), ("Etter søndagsturen", false), ("Før marskonserten", false),
    ])
  func nameOfTime(_ title: String, _ isReported: Bool) async {
    #expect(await codes(event("A.", title: title)).contains("event-date-disagrees") == isReported, "\(title)")
  }

  @Test("A month in the summary, and what was moved from there")
  func monthInSummary() async {
    let code = "event-date-disagrees"
    #expect(await codes(event("A.", summary: "En kveld i mai for nye i byen.")).contains(code))
    #expect(await codes(event("A.", summary: "Velkommen til en kveld i mai.")).contains(code))
    #expect(await !codes(event("A.", summary: "En kveld i juni for nye i byen.")).contains(code))
    #expect(await !codes(event("A.", summary: "Bilder fra en kveld i mai.")).contains(code))
    #expect(await !codes(event("A.", summary: "En kveld i mai følger.")).contains(code))
    #expect(await !codes(event("A.", summary: "Vi følger opp januarmøtet.")).contains(code))
    #expect(await codes(event("A.", summary: "En januarkveld om bolig.")).contains(code))
    let moved = event("A.", title: "Maikveld").replacing(
      "start: 2027-06-17", with: "status: flyttet\ntidligere-start: 2027-05-20 18:00\nstart: 2027-06-17")
    #expect(await !codes(moved).contains(code))
    #expect(await codes(event("A.", title: "Maikveld")).contains(code))
  }
}
