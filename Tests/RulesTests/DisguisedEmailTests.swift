import Testing

/// Private e-mail addresses that are written so that machines shall not see them.
@Suite struct DisguisedEmailTests {
  @Test(
    "A private address is one however its sign is written",
    arguments: [
      "Skriv til kari (at) gmail.com i dag.", "Skriv til kari [krøllalfa] gmail.com.",
      "kari [at] gmail [dot] com", "kari (krøllalfa) gmail punktum com", "kari krøllalfa gmail.com",
      "kari (@) hotmail.no", "Kari.Nordlie84 @ gmail.com", "kari {at} online.no", "kari (AT) gmail (DOT) com",
      "kari alfakrøll yahoo.no.", "Skriv til kari (a) gmail.com.",
    ])
  func found(_ body: String) async {
    #expect(await ruleCodes(text(body)).contains("private-contact"), "\(body)")
  }

  @Test(
    "An address at work is none, nor is what only looks like one",
    arguments: [
      "Skriv til post (at) kongsberg.kommune.no.", "Vi ser at gmail.com er nede.",
      "Bruk gmail.com eller hotmail.no.",
      "Kom (at) torget.", "Møtet er @ Krona.", "Vi har [at] i teksten om gmail.com.", "(at) gmail.com",
      "Tegnet krøllalfa skilles fra gmail.com av et ord.", "kari (og) gmail.com", "punkt (a) gmailkurs",
      "kari (at) gmailkurs.no", "Se punkt (a) hotmail er borte.",
    ])
  func spared(_ body: String) async {
    #expect(await !ruleCodes(text(body)).contains("private-contact"), "\(body)")
  }

  @Test("The finding points to the whole address")
  func place() async {
    let found = await ruleFindings(text("Skriv til kari (at) gmail (dot) com i dag."))
    #expect(found.contains("private-contact «kari (at) gmail (dot) com»"), "\(found)")
  }
}
