import Rules
import Testing

/// The first look at a sentence of an event passes by nothing that is asked of it.
@Suite struct EventPhrasesTests {
  @Test("Every word that a question of an event looks for is one that its sentence is read for")
  func everyWord() {
    #expect(EventPhrases.count > 200)
    #expect(EventPhrases.passedBy == [])
  }

  @Test(
    "What lasts and is said to be each week is told of, however the weeks are told",
    arguments: [
      ("Kaféen er åpen tirsdagene.", true), ("Kaféen er åpen hver tirsdag.", true),
      ("Kaféen er åpen alle tirsdagene.", true), ("The café is open each Tuesday.", true),
      ("Kaféen er åpen til jul.", false), ("Tirsdagene er travle i byen.", false),
    ])
  func eachWeek(_ body: String, _ isTold: Bool) async {
    let event = document(
      "arrangementer/kafe.md",
      "arrangor: Kommunen\nstart: 2027-03-02 18:00\nslutt: 2027-05-25 20:00\nsted: {navn: Krona}", body: body
    ).replacing("tittel: A", with: "tittel: Språkkafé, café")
    #expect(await ruleCodes(event).contains("repeats-as-one") == isTold, "\(body)")
  }
}
