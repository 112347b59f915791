import Diagnostics
import Model
import Rules
import TestSupport
import Testing

@Suite struct TextsOnEventsTests {
  private func found(_ body: String, _ fields: String = "", on day: String = "2027-03-01") async -> [String] {
    let event =
      "-- content/arrangementer/boligkveld.md --\n---\ntittel: Boligkveld på torget\nsammendrag: Om bolig.\narrangor: Kommunen\nstart: 2027-06-16 18:00\nslutt: 2027-06-16 20:00\npris: 200\nsted: {navn: Krona}\n\(fields)---\n"
      + "-- content/arrangementer/messe.md --\n---\ntittel: Messe\nsammendrag: Messe.\narrangor: Kommunen\nstart: 2027-06-09 18:00\nsted: {navn: Biblioteket}\n---\n"
    return await ruleFindings(text(body) + event, on: day).filter { $0.hasPrefix("text-on-event-disagrees") }
      .map { String($0.dropFirst("text-on-event-disagrees ".count)) }
  }

  @Test(
    "Another day or price in a text that leads to the event",
    arguments: [
      "Kom på {arrangement}`boligkveld` onsdag 9. juni.", "{arrangement}`boligkveld` holdes 9. juni.",
      "[Boligkveld](../arrangementer/boligkveld.md) 9. juni er åpen for alle.",
      "Vi ses på [boligkvelden](../arrangementer/boligkveld.md), onsdag 9. juni 2027.",
      "Det koster 150 kroner å delta på {arrangement}`boligkveld`.",
      "[Boligkvelden](../arrangementer/boligkveld.md) er på Energimølla.",
      "[Boligkvelden](../arrangementer/boligkveld.md) blir i biblioteket.",
    ])
  func otherwise(body: String) async {
    #expect(await found(body) == ["«\(body)»"])
  }

  @Test(
    "The right day, a day of something else, two events, and no event at all are left alone",
    arguments: [
      "Kom på {arrangement}`boligkveld` onsdag 16. juni.", "{arrangement}`boligkveld` koster 200 kroner.",
      "Kom på {arrangement}`boligkveld` 16. juni eller {arrangement}`messe` 9. juni.",
      "Onsdag 9. juni er det messe på torget.", "Påmeldingen til {arrangement}`boligkveld` åpner 1. mai.",
      "I fjor kom det 200 til {arrangement}`boligkveld`, 12. juni 2026.",
      "Vi sender ut programmet til {arrangement}`boligkveld` 1. april.",
      "Etter {arrangement}`boligkveld` kan du få gratis kaffe for 50 kroner.",
      "Planen ble vedtatt 1. september 2027. Kom på {arrangement}`boligkveld`.",
      "Nyheten ble publisert onsdag 2. juni. Kom på {arrangement}`boligkveld`.",
      "Salget til {arrangement}`boligkveld` åpner mandag 7. juni.",
      "Kom på messe 4. juni og på {arrangement}`boligkveld`.",
      "Vi møtes 2. juni for å planlegge {arrangement}`boligkveld`.",
      "Boligkveld 8. juni er avlyst, men kom på {arrangement}`boligkveld`.",
      "Messa er 28. august 2028, lenge etter {arrangement}`boligkveld`.",
    ])
  func right(body: String) async {
    #expect(await found(body) == [])
  }

  @Test("What is over, or called off, is told of as it was planned")
  func over() async {
    let body = "Kom på {arrangement}`boligkveld` onsdag 9. juni."
    #expect(await found(body, on: "2027-07-01") == [])
    #expect(await found(body, "status: avlyst\n") == [])
    #expect(await found(body, "status: flyttet\ntidligere-start: 2027-06-02 18:00\n") == ["«\(body)»"])
    // The former day is told of, too.
    #expect(await found(body, "status: flyttet\ntidligere-start: 2027-06-09 18:00\n") == [])
  }

  @Test(
    "Another hour or place in a text that leads to the event",
    arguments: [
      "{arrangement}`boligkveld` er på Energimølla onsdag 16. juni kl. 19.00.",
      "{arrangement}`boligkveld` er onsdag 16. juni kl. 19.", "{arrangement}`boligkveld` holdes klokka 20.",
      "Kom på [boligkvelden](../arrangementer/boligkveld.md) 16. juni kl. 19!",
      "[Boligkveld](../arrangementer/boligkveld.md) holdes på biblioteket.",
      "Velkommen til {arrangement}`boligkveld` på Energimølla onsdag 16. juni.",
    ])
  func otherHourOrPlace(body: String) async {
    #expect(await found(body) == ["«\(body)»"])
  }

  @Test(
    "The right hour and place, and those of something else, are left alone",
    arguments: [
      "{arrangement}`boligkveld` er i Krona onsdag 16. juni kl. 18.00.",
      "{arrangement}`boligkveld` er kl. 18.",
      "Kom på {arrangement}`boligkveld` kl. 18–20.", "{arrangement}`boligkveld` er slutt kl. 20.",
      "{arrangement}`boligkveld` er i Krona, og dørene åpner kl. 17.",
      "Etter {arrangement}`boligkveld` går bussen kl. 20.30.", "{arrangement}`boligkveld` er over kl. 20.",
      "Ordføreren taler på {arrangement}`boligkveld` kl. 19.", "{arrangement}`boligkveld` er på norsk.",
      "Kom på {arrangement}`boligkveld`, og bli med til biblioteket etterpå.",
      "{arrangement}`boligkveld` er på Facebook.", "Er {arrangement}`boligkveld` kl. 19?",
      "{arrangement}`boligkveld` er en kveld for alle på biblioteket.",
      "Påmeldingen til {arrangement}`boligkveld` åpner kl. 9.",
      "Vi møtes på biblioteket før {arrangement}`boligkveld`.",
      "{arrangement}`boligkveld` er ikke på biblioteket.", "{arrangement}`boligkveld` er i Krona til kl. 20.",
      "{arrangement}`boligkveld` er i full gang kl. 19.", "{arrangement}`boligkveld` er på nett fra kl. 22.",
    ])
  func rightHourAndPlace(body: String) async {
    #expect(await found(body) == [])
  }

  private static let link = "[boligkvelden](../arrangementer/boligkveld.md)"

  @Test(
    "A link that invites to what is called off",
    arguments: [
      "Bli med på \(link) 16. juni!", "Kom på \(link).", "Hei. Velkommen til \(link) på torget.",
      "Alle er hjertelig velkommen til \(link).", "Meld deg på \(link) i dag.", "Vi ses på \(link)!",
      "Ta med hele familien på \(link).", "Sett av kvelden til \(link)!",
      "Bli med oss den 16. juni på \(link).",
    ])
  func invitesToCalledOff(body: String) async {
    for status in ["avlyst", "utsatt"] {
      #expect(await found(body, "status: \(status)\n") == ["«\(body)»"], "\(status)")
    }
    #expect(await found(body) == [])
    #expect(await found(body, "status: avlyst\n", on: "2027-07-01") == [])
  }

  @Test(
    "What tells of it, of what was, or that it is called off, invites nobody",
    arguments: [
      "Bli med på \(link) 16. juni!\n\nObs: Kvelden er avlyst.", "\(link) er utsatt.",
      "Vi hadde gledet oss til \(link).", "Les mer om \(link).", "Bli med på {arrangement}`boligkveld`!",
      "Du kan ikke lenger melde deg på \(link).", "Kommunen inviterte til \(link) i fjor.",
      "Bli med på \(link) eller {arrangement}`messe`.", "Hva skjer på \(link)?",
      "Meld deg av \(link).", "Ta med kvitteringen fra \(link), så får du pengene tilbake.",
      "Kom og hør hvorfor vi tok \(link) av kalenderen.", "Bli med i gruppa som planlegger \(link).",
      "Bli med og finn en ny dag for \(link).",
    ])
  func invitesNobody(body: String) async {
    #expect(await found(body, "status: avlyst\n") == [])
  }
}
