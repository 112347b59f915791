import TestSupport
import Testing

/// What an event’s own texts say of when it is, in ordinary sentences, held to its fields.
@Suite("Events and what their texts say of when they are")
struct EventWhenTests {
  /// A Thursday, from 18.30 to 21.00.
  private func found(
    _ body: String, title: String = "Boligkveld", fields: String = "", english: Bool = false
  ) async -> Set<String> {
    let main = document(
      "arrangementer/a.md",
      "arrangor: Kommunen\nsted: {navn: Krona}\nstart: 2027-06-17 18:30\nslutt: 2027-06-17 21:00"
        + (fields.isEmpty ? "" : "\n" + fields),
      body: english ? "En kveld." : body
    ).replacing("tittel: A\n", with: "tittel: \(title)\n")
    let other = document("arrangementer/a.en.md", "organizer: The municipality", body: body).replacing(
      "tittel: A\n", with: "title: Housing evening\n"
    )
    .replacing("sammendrag: A.", with: "summary: A.")
    return await ruleCodes(english ? main + other : main)
  }

  @Test(
    "A day that is also part of another word of the sentence",
    arguments: [
      "17. juni-frokost torsdag 17. juni kl. 18.30.", "17. juni-kveld den 17. juni kl. 18.30.",
      "17. juni-tog, torsdag den 17. juni kl. 18.30.", "17. juni: 17. juni-middag torsdag 17. juni.",
    ])
  func dayInWord(_ summary: String) async {
    let event = document(
      "arrangementer/a.md", "arrangor: Kommunen\nsted: {navn: Krona}\nstart: 2027-06-17 18:30"
    ).replacing("sammendrag: A.", with: "sammendrag: \"\(summary)\"")
    #expect(
      await ruleCodes(event).isDisjoint(with: ["hour-disagrees", "event-date-disagrees"]), "\(summary)")
  }

  @Test(
    "The day, wherever it stands in the sentence",
    arguments: [
      ("Torsdag 24. juni kl. 18.30 møtes vi på Krona.", true), ("Torsdag 24. juni møtes vi.", true),
      ("24\\. juni kl. 18.30 starter kvelden.", true), ("Torsdag 24. juni er det boligkveld på Krona.", true),
      ("Torsdag 24. juni inviterer vi til boligkveld.", true), ("Tors. 24. juni kl. 18.30 på Krona.", true),
      ("Torsdag 24. juni kl. 18.30", true), ("Torsdag 24.6. kl. 18.30 møtes vi.", true),
      ("**Når:** torsdag 24. juni kl. 18.30–21.00", true), ("Tid og sted: 24. juni kl. 18.30, Krona", false),
      ("| Hva | Når |\n|---|---|\n| Tid | torsdag 24. juni kl. 18.30 |", true),
      ("## Når\n\nTorsdag 24. juni kl. 18.30", true), ("Fra kl. 18.30 torsdag 24. juni åpner dørene.", true),
      // Right, or of another thing.
      ("Torsdag 17. juni kl. 18.30 møtes vi på Krona.", false), ("Tors. 17. juni kl. 18.30 på Krona.", false),
      ("Påmeldingsfrist: torsdag 10. juni", false), ("Frist: torsdag 10. juni", false),
      ("Torsdag 10. juni går fristen ut.", false), ("Forrige gang møttes vi torsdag 10. juni.", false),
      ("I fjor, torsdag 10. juni, var det boligkveld.", false),
      ("Bussen går torsdag 17. juni kl. 17.30.", false),
      ("Buss: torsdag 24. juni kl. 17.30", false), ("## Buss\n\nTorsdag 24. juni kl. 17.30", false),
      ("## Forrige gang\n\nTorsdag 10. juni kl. 18.30", false),
      ("Torsdag 10. juni møtes vi for å planlegge.", false),
      ("Torsdag 10. juni møtes vi på Krona til dugnad.", false),
      ("Neste gang møtes vi torsdag 24. juni.", false),
      ("Torsdag 24. juni er det sommerfest i parken.", false), ("Torsdag 24. juni åpner Bymuseet.", false),
      ("- Torsdag 17. juni kl. 18.30\n- Torsdag 24. juni kl. 18.30", false),
      ("Torsdag 24. juni 2032 møtes vi.", false),
      ("Kan 24. juni passe?", false), ("Vi feirer 17. mai.", false),
      ("Hver torsdag kl. 18.30 møtes vi.", false),
      ("Fabrikken ble åpnet torsdag 24. juni.", false), ("I 2026 var det 24. juni.", false),
    ])
  func days(_ body: String, _ isReported: Bool) async {
    #expect(await found(body).contains("event-date-disagrees") == isReported, "\(body)")
  }

  @Test(
    "The hour, and the end of a span",
    arguments: [
      ("Torsdag 17. juni kl. 19.00 møtes vi på Krona.", true), ("Torsdag 17. juni kl. 18.30–22.00.", true),
      ("Torsdag 17. juni kl. 18.30–22.00 på Krona.", true), ("Når: torsdag 17. juni kl. 18.30-20.00", true),
      ("Klokkeslett: 18.30–22.00", true), ("Torsdag 17. juni kl. 18–21 møtes vi.", true),
      ("Torsdag 17. juni fra kl. 18.30 til kl. 22 møtes vi på Krona.", true), ("Tid: kl. 19", true),
      ("Fra kl. 19 er dørene åpne.", false), ("Torsdag 17. juni kl. 18.00 åpner dørene.", false),
      ("Torsdag 17. juni kl. 18.30–21.00.", false), ("Torsdag 17. juni kl. 18.30 til 21 møtes vi.", false),
      ("kl. 18.30–19.00: Velkommen", false), ("- kl. 18.30–19.00 Foredrag", false), ("- kl. 19.00", false),
      ("| Tid | Hva |\n|---|---|\n| kl. 19.00 | Pause |", false),
      ("Kafeen har åpent kl. 18.30–22.00.", false),
      ("Torsdag 17. juni kl. 17.00 møtes vi ved stasjonen.", false), ("Bussen går kl. 18.30–22.00.", false),
      ("Torsdag 17. juni kl. 16.00 møtes vi for å rigge.", false),
    ])
  func hours(_ body: String, _ isReported: Bool) async {
    #expect(await found(body).contains("hour-disagrees") == isReported, "\(body)")
  }

  @Test(
    "What stands below a heading about something else, or in a row of a programme, is of that",
    arguments: [
      ("## For frivillige\n\nTid: kl. 16.00", false),
      // A point of a list as a heading, with a list below it or before the next points.
      ("- For frivillige\n  - Tid: kl. 16.00", false), ("- For frivillige\n- Tid: kl. 16.00", false),
      ("- **Rigging**\n- Tid: kl. 16.00\n- Sted: Krona", false), ("- Dugnad:\n- Tid: kl. 16.00", false),
      ("- Praktisk\n  - Tid: kl. 16.00", true), ("- **Praktisk**\n- Tid: kl. 16.00", true),
      ("- For frivillige\n- Tid: kl. 16.00\n- **Praktisk**\n- Tid: kl. 17.00", true),
      ("- Gratis inngang\n- Tid: kl. 16.00", true), ("- For frivillige\n\nTid: kl. 16.00", true),
      ("- For alle over 18 år\n- Tid: kl. 16.00", true),
      ("### Befaring\n\nDato: 10. juni\n\nTid: kl. 12.00", false),
      ("### Forberedelser\n\nLørdag 12. juni kl. 12.00 møtes vi på Krona.", false),
      ("| Tid | Hva |\n|---|---|\n| 19.00 | Vi møtes på Krona |", false),
      ("| Når | Hva |\n|---|---|\n| Torsdag 10. juni | Vi møtes på Krona |", false),
      ("## For frivillige\n\n### Tid og sted\n\nTid: kl. 16.00", false),
      ("## Rigging\n\n| Når | |\n|---|---|\n| Tid | kl. 16.00 |", false),
      ("## Tid for frivillige\n\nTid: kl. 16.00", false), ("## Dugnad\n\nVi møtes kl. 16.", false),
      ("**For utstillere**\n\nTid: kl. 16.00", false), ("For utstillere:\n\n- Tid: kl. 16.00", false),
      ("## For those who help\n\nTid: kl. 16.00", false),
      // Of the event.
      ("## Tid og sted\n\nTid: kl. 19.00", true), ("## Praktisk informasjon\n\nDato: 10. juni", true),
      ("## Om kvelden\n\nTorsdag 10. juni kl. 18.30 møtes vi på Krona.", true),
      ("## Velkommen til boligkveld\n\nVi møtes kl. 19.", true), ("## Program\n\nVi møtes kl. 19.", true),
      ("### Befaring\n\nTa med støvler.\n\n### Når\n\nTid: kl. 19.00", true),
      ("For utstillere:\n\n- Ta med bord.\n\nTid: kl. 19.00", true),
      ("| Hva | Når |\n|---|---|\n| Tid | kl. 19.00 |", true), ("**Tid og sted**\n\nTid: kl. 19.00", true),
    ])
  func sections(_ body: String, _ isReported: Bool) async {
    let found = await found(body)
    #expect(
      !found.isDisjoint(with: ["event-date-disagrees", "hour-disagrees"]) == isReported, "\(body) \(found)")
  }

  @Test(
    "Another event that is near it is another event",
    arguments: [
      ("Fredag 11. juni er det ny boligkveld.", false),
      ("Den 11. juni er det boligkveld på Notodden.", false),
      ("Mandag 7. juni er det generalprøve på boligkvelden.", false),
      ("Mandag 7. juni er det forkurs til boligkvelden.", false),
      ("Mandag 7. juni møtes vi etter boligkvelden.", false), ("Mandag 7. juni møtes vi på Notodden.", false),
      ("Mandag 7. juni inviterer vi til etterfest etter boligkvelden.", false),
      ("Mandag 7. juni starter vi igjen.", false), ("Mandag 7. juni er det boligkveld igjen.", false),
      ("Mandag 7. juni møtes vi på Krona. Tirsdag 8. juni møtes vi på Krona.", false),
      ("Torsdag 10. juni er det boligkveld.", true), ("Torsdag 10. juni er det klart for boligkveld.", true),
      ("Torsdag 10. juni inviterer vi til boligkveld på Krona.", true),
      ("Torsdag 10. juni møtes vi til boligkveld.", true), ("Den 10. juni er det boligkveld på Krona.", true),
    ])
  func others(_ body: String, _ isReported: Bool) async {
    #expect(await found(body).contains("event-date-disagrees") == isReported, "\(body)")
  }

  @Test(
    "An hour in words needs no «klokka» before it",
    arguments: [
      ("Vi begynner halv åtte.", true), ("Kvelden starter kvart over seks.", true), ("Kom halv åtte.", true),
      ("Vi møtes kvart på sju.", true), ("Halv åtte starter kvelden.", true),
      ("Vi begynner halv sju.", false), ("Vi begynner halv syv.", false), ("Vi tar pause halv åtte.", false),
      ("Vi begynner om en halv time.", false), ("Vi møtes halv åtte for å rydde.", false),
      ("Bussen går halv seks.", false), ("## For frivillige\n\nVi møtes halv seks.", false),
    ])
  func inWords(_ body: String, _ isReported: Bool) async {
    #expect(await found(body).contains("hour-disagrees") == isReported, "\(body)")
  }

  @Test(
    "So in English", arguments: [("We start at half past seven.", true), ("We start half past six.", false)])
  func inEnglish(_ body: String, _ isReported: Bool) async {
    #expect(await found(body, english: true).contains("hour-disagrees") == isReported, "\(body)")
  }

  @Test("Each thing that is wrong is said, at its place")
  func several() async {
    let wrong = document(
      "arrangementer/a.md",
      "arrangor: Kommunen\nsted: {navn: Krona}\nstart: 2027-06-17 18:30\nslutt: 2027-06-17 21:00",
      body: "Vi møtes kl. 19.\n\nTorsdag 10. juni kl. 18.30 møtes vi på Krona."
    ).replacing("tittel: A\n", with: "tittel: Boligkveld 2026\n")
    let found = await ruleFindings(wrong)
      .filter { $0.hasPrefix("event-date-disagrees ") || $0.hasPrefix("hour-disagrees ") }
    #expect(
      Set(found) == [
        "event-date-disagrees «Boligkveld 2026»", "hour-disagrees «Vi møtes kl. 19.»",
        "event-date-disagrees «Torsdag 10. juni kl. 18.30 møtes vi på Krona.»",
      ])
    #expect(found.count == 3)
  }

  @Test("A long gap after a dash is walked over once")
  func gaps() async {
    await #expect(processExitsWith: .success) {
      allowProcessorTime(seconds: 60)
      let gap = String(repeating: "\u{a0}", count: 40_000)
      let body = "Vi møtes kl. 18 –\(gap)1 – 2\n\nTorsdag 17. juni kl. 18.30 –\(gap)22.00."
      #expect(await EventWhenTests().found(body).contains("hour-disagrees"))
    }
  }

  @Test(
    "In English too",
    arguments: [
      ("On Thursday 24 June at 6.30 pm we meet at Krona.", "event-date-disagrees", true),
      ("Thursday, 24 June at 6:30 pm at Krona.", "event-date-disagrees", true),
      ("When: Thursday 24 June, 6.30–9 pm", "event-date-disagrees", true),
      ("We meet on Thursday 24 June at 6.30 pm.", "event-date-disagrees", true),
      ("Thu. 24 June at 6.30 pm", "event-date-disagrees", true),
      ("On Thursday 17 June at 7 pm we meet at Krona.", "hour-disagrees", true),
      ("When: Thursday 17 June, 6.30–10 pm", "hour-disagrees", true),
      ("When: Thursday 17 June, 6.30–9 pm", "hour-disagrees", false),
      ("When: Thursday 17 June, 18:30–21:00", "hour-disagrees", false),
      ("On Thursday 17 June at 6.30 pm we meet at Krona.", "event-date-disagrees", false),
      ("The bus leaves on Thursday 24 June at 6 pm.", "event-date-disagrees", false),
      ("Last time we met on Thursday 10 June.", "event-date-disagrees", false),
      ("Register by Thursday 10 June.", "event-date-disagrees", false),
    ])
  func english(_ body: String, _ code: String, _ isReported: Bool) async {
    #expect(await found(body, english: true).contains(code) == isReported, "\(body)")
  }

  @Test(
    "A short weekday is a weekday",
    arguments: [
      ("Velkommen fre. 17. juni!", true), ("Kom ons 17. juni.", true), ("Velkommen tors. 17. juni!", false),
    ])
  func shortWeekdays(_ body: String, _ isReported: Bool) async {
    #expect(await found(body).contains("weekday-disagrees") == isReported, "\(body)")
  }

  @Test(
    "A year in the title is the event’s, when it is the event’s",
    arguments: [
      ("Boligkveld 2026", true), ("Kongsberg Technology Summit 2026", true), ("Handelsdagene 2026", true),
      ("Budsjettkonferansen 2025", true), ("Budsjettkonferansen 2028", false), ("Klimauka 2030", false),
      ("Infomøte Technology Summit 2028", false), ("Evaluering Boligdagen 2026", false),
      ("Evalueringsmøte 2026", false), ("Bilder Boligdagen 2026", false),
      ("Takkefest Innovation Days 2026", false),
      ("Tilbakeblikk Innovation Week 2026", false), ("Årsmøte 2026", false),
      ("Boligkveld 2026 – veien videre", false), ("Nyttårsfesten 2028", false),
      ("Boligkveld 2027", false), ("Oppsummering av Boligkveld 2026", false),
      ("Veien mot Boligdag 2028", false),
      ("Boligkveld 2026–2027", false), ("Kongsberg 2030", false), ("Frokostmøte: Boligdag 2028", false),
      ("Boligkveld om planen for 2028", false), ("Boligkveld 1624", false),
      ("Boligkveld 2026 og 2027", false),
    ])
  func years(_ title: String, _ isReported: Bool) async {
    #expect(
      await found("Tekst.", title: "\"\(title)\"").contains("event-date-disagrees") == isReported, "\(title)")
  }

  @Test("A title keeps its year over New Year, and when the event is moved")
  func yearsKept() async {
    func codes(_ fields: String) async -> Set<String> {
      await ruleCodes(
        document("arrangementer/a.md", "arrangor: Kommunen\n\(fields)").replacing(
          "tittel: A\n", with: "tittel: Juletrefest 2026\n"))
    }
    #expect(!(await codes("start: 2027-01-05 16:00").contains("event-date-disagrees")))
    #expect(!(await codes("start: 2026-12-31\nslutt: 2027-01-01").contains("event-date-disagrees")))
    #expect(
      !(await codes("start: 2027-06-17\nstatus: flyttet\ntidligere-start: 2026-12-10").contains(
        "event-date-disagrees")))
    #expect(await codes("start: 2027-12-10 16:00").contains("event-date-disagrees"))
  }

  @Test("An event over several days, and one that was moved, may name each of its days")
  func severalDays() async {
    let moved = await found(
      "Torsdag 10. juni kl. 18.30 møtes vi.", fields: "status: flyttet\ntidligere-start: 2027-06-10 18:30")
    #expect(!moved.contains("event-date-disagrees"))
    let two = document(
      "arrangementer/a.md", "arrangor: Kommunen\nstart: 2027-06-16\nslutt: 2027-06-17",
      body: "Torsdag 17. juni kl. 9 møtes vi.")
    #expect(await ruleCodes(two).isDisjoint(with: ["event-date-disagrees", "hour-disagrees"]))
  }
}
