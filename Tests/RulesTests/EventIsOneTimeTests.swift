import Testing

/// What is held each week is many events, and not one that lasts.
@Suite struct EventIsOneTimeTests {
  private func isReported(
    _ text: String, title: String = "Språkkafé", from start: String = "2027-04-06 18:00",
    to end: String = "2027-06-15 20:00"
  ) async -> Bool {
    await ruleCodes(
      document(
        "arrangementer/a.md", "arrangor: Kommunen\nsted: {navn: Krona}\nstart: \(start)\nslutt: \(end)",
        body: text
      ).replacing("tittel: A\n", with: "tittel: \(title)\n")
    ).contains("repeats-as-one")
  }

  @Test(
    "The text says that it is held each week",
    arguments: [
      "Vi møtes hver tirsdag.", "Hver tirsdag kl. 18 møtes vi på Krona.",
      "Kaféen er åpen tirsdager kl. 18–20.",
      "Tirsdager kl. 18.00–20.00", "Språkkaféen holdes hver uke.", "Tid: hver tirsdag kl. 18",
      "We meet every Tuesday.",
      "Vi ses tirsdager og torsdager.",
    ])
  func weekly(_ text: String) async { #expect(await isReported(text), "\(text)") }

  @Test(
    "So does the title", arguments: ["Språkkafé hver tirsdag", "Ukentlig språkkafé", "Weekly language café"])
  func titles(_ title: String) async { #expect(await isReported("Velkommen.", title: title)) }

  @Test(
    "Something else is weekly in what lasts",
    arguments: [
      "Hver tirsdag er det omvisning kl. 18.", "Utstillingen er stengt hver mandag.",
      "Hver dag er det åpent.",
      "Utstillingen er åpen hele uka.", "Omvisningen er tirsdager kl. 18.",
      "Hver mandag legger vi ut et nytt bilde.",
      "Kan vi møtes hver tirsdag?", "På tirsdag møtes vi.", "De fleste tirsdager kommer det en gjest.",
    ])
  func others(_ text: String) async {
    #expect(
      await !isReported(text, title: "Kunstutstilling", from: "2027-04-06", to: "2027-06-15"), "\(text)")
  }

  @Test("One evening is one, whatever it says of other weeks; a week from day to day is more than one")
  func once() async {
    #expect(await !isReported("Vi møtes hver tirsdag.", to: "2027-04-06 20:00"))
    #expect(await !isReported("Vi møtes hver tirsdag.", to: "2027-04-12 20:00"))
    #expect(await isReported("Vi møtes hver tirsdag.", to: "2027-04-13 20:00"))
  }
}
