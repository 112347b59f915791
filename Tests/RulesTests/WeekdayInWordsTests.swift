import Testing

/// A day of the week alone in an event's words, and another one in its fields.
@Suite struct WeekdayInWordsTests {
  /// A Thursday.
  private func found(
    _ body: String, title: String = "Boligkveld", summary: String = "A.", fields: String = ""
  ) async
    -> Set<String>
  {
    await ruleCodes(
      document(
        "arrangementer/a.md",
        "arrangor: Kommunen\nsted: {navn: Krona}\nstart: 2027-06-17 18:30"
          + (fields.isEmpty ? "" : "\n" + fields),
        body: body
      ).replacing("tittel: A\n", with: "tittel: \(title)\n").replacing(
        "sammendrag: A.", with: "sammendrag: \(summary)"))
  }

  @Test(
    "A weekday that the event is not on",
    arguments: [
      "Velkommen til Krona fredag kveld klokka 18.30!", "Møt opp på Krona på fredag.",
      "Vi møtes på Krona fredag.",
      "Vi ses fredag!", "Vi møtes hver onsdag klokka 18.30.", "Kom fredag!", "Bli med på fredag.",
      "Hold av fredagen!",
      "Fredag er det klart for boligkveld.", "Fredag møtes vi på Krona.", "Boligkvelden er fredag.",
      "Vi møtes onsdager kl. 18.30.", "Arrangementet holdes mandag kveld på Krona.",
      "Vel møtt! Vi ses på mandag.",
      "Join us on Friday evening.", "See you Friday!", "Husk: Vi ses fredag kveld og tar med kaffe.",
      "Velkommen til boligkveld lørdag!", "Vi ses på Krona mandag.", "Bli med på boligkvelden mandag!",
      "Kom innom oss på Krona lørdag.", "Mandag møtes vi på Krona klokka 18.", "Vi ses mandag på Krona.",
    ])
  func wrong(_ body: String) async { #expect(await found(body).contains("event-date-disagrees"), "\(body)") }

  @Test(
    "The right one, and days of something else",
    arguments: [
      "Velkommen til Krona torsdag kveld klokka 18.30!", "Vi ses torsdag!",
      "Vi møtes hver torsdag klokka 18.30.",
      "Meld deg på innen fredag.", "Vi ses igjen fredag.", "Fredag kommer ordføreren hjem.",
      "Kom torsdag eller fredag.",
      "Biblioteket er åpent fredag.", "Fredag før var det fest.", "Det er fredag, og du er ny i byen.",
      "Hvis du ikke kan torsdag, ses vi fredag.", "Vi ses på en fredag en gang.", "Vi ses neste fredag.",
      "Møt Fredag fra Robinson Crusoe.", "«Vi ses fredag», sa hun.", "> Vi ses fredag!",
      "## Bussen\\n\\nVi ses fredag.", "Kurset er for deg som jobber fredag.",
      "Velkommen til alle som bor her fredag eller lørdag.",
      "Bli med på å planlegge fredagen.", "Billettsalget åpner mandag.",
      "Ses vi fredag?",
      "Kom og hent billetter på servicetorget mandag.", "Kom med innspill på mandag.",
      "Bli med i trekningen av billetter på mandag.", "Kom og syng i koret vårt hver mandag.",
      "Bli med og rigg onsdag.", "Velkommen tilbake på jobb mandag.", "Vi møtes i arbeidsgruppa mandag.",
      "Vi møtes mandag i arbeidsgruppa.", "Mandag møtes vi i arbeidsgruppa.", "Kom til frisøren mandag.",
      "Bli med på dugnadsgjengen onsdag.", "Come and sing on Monday.",
    ])
  func right(_ body: String) async {
    #expect(!(await found(body)).contains("event-date-disagrees"), "\(body)")
  }

  @Test("In the title and the summary; several days, and a former start")
  func fields() async {
    for title in ["Boligkveld fredag", "Boligkveld på fredag", "Debatt mandag kveld", "(Boligkveld fredag)"] {
      #expect(await found("A.", title: title).contains("event-date-disagrees"), "\(title)")
    }
    for title in [
      "Boligkveld torsdag", "Black Friday", "Saturday", "Fredag den trettende", "Boligkveld",
      "'Konsert: Mandag morgen'", "'Filmkveld: Saturday Night'", "Konsert – Mandag morgen",
      "Filmkveld «Mandag»",
      "Filmkveld Saturday Night", "Konsert \"Blå mandag\"",
    ] {
      #expect(!(await found("A.", title: title)).contains("event-date-disagrees"), "\(title)")
    }
    #expect(await found("A.", summary: "Vi ses fredag.").contains("event-date-disagrees"))
    #expect(
      !(await found("Vi ses fredag.", fields: "slutt: 2027-06-18 20:00")).contains("event-date-disagrees"))
    #expect(
      !(await found("Vi ses fredag.", fields: "slutt: 2027-06-25 20:00")).contains("event-date-disagrees"))
    let moved = "status: flyttet\ntidligere-start: 2027-06-11 18:30"
    #expect(!(await found("Vi ses fredag.", fields: moved)).contains("event-date-disagrees"))
  }
}
