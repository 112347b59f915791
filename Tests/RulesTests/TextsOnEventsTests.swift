import Diagnostics
import Model
import Rules
import TestSupport
import Testing

@Suite struct TextsOnEventsTests {
  private func found(_ body: String, _ fields: String = "", on day: String = "2027-03-01") async -> [String] {
    let event =
      "-- content/arrangementer/boligkveld.md --\n---\ntittel: Boligkveld på torget\nsammendrag: Om bolig.\narrangor: Kommunen\nstart: 2027-06-16 18:00\nslutt: 2027-06-16 20:00\npris: 200\n\(fields)---\n"
      + "-- content/arrangementer/messe.md --\n---\ntittel: Messe\nsammendrag: Messe.\narrangor: Kommunen\nstart: 2027-06-09 18:00\n---\n"
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
}
