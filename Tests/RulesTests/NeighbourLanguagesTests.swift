import Testing

/// Nynorsk, Swedish and Danish where bokmål should be.
@Suite struct NeighbourLanguagesTests {
  @Test(
    "A text in another language",
    arguments: [
      "Eg er ikkje sikker på kva dei gjer, men eg veit at dei kjem frå byen.",
      "Vi är glada att se er på mötet, och ni är välkomna hit.",
      "Jeg er glad for at være her, hvad der end sker, for børn af byen mødes mellem husene uden mig.",
      "Ho fortel at ho ikkje visste kva ho skulle gjere.\n\nEit hus vart løysinga.",
    ])
  func other(_ body: String) async {
    let found = await ruleFindings(text(body)).filter { $0.hasPrefix("text-in-other-language ") }
    #expect(found.count == 1, "\(body)")
  }

  @Test(
    "Bokmål with a name or a quotation",
    arguments: [
      "Vi leser «Eg er ikkje her» av en forfatter fra Vestlandet, og det er ikke lett.",
      "Hun kommer fra Sverige, og avisen heter Nyheter och fakta.",
      "> Eg er ikkje sikker på kva dei gjer, eg.",
      "Mange er her. De kom fra byen og vet ikke hva de skal gjøre.", "Dei kalte det Eit hus.",
      "Det nynorske ordet er «ikkje», og det svenske er «inte»; på dansk heter det «ikke», og «af» er «av».",
      "Ho, ho og ho! Julenissen kommer, og eg er fire av dem.",
    ])
  func bokmaal(_ body: String) async {
    #expect(await !ruleCodes(text(body)).contains("text-in-other-language"), "\(body)")
  }
}
