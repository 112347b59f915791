import Testing

@Suite struct EventRulesTests {
  private func event(_ fields: String) -> String {
    "-- content/arrangementer/a.md --\n---\ntittel: A\nsammendrag: A.\narrangor: Kommunen\nsted: {navn: Krona}\n\(fields)\n---\n"
  }

  @Test("An event that ends before it begins is told at its end")
  func order() async {
    let late = event("start: 2027-06-17 18:30\nslutt: 2027-06-17 08:30")
    #expect(await ruleFindings(late).contains("event-ends-before-start «2027-06-17 08:30»"))
    for fine in ["2027-06-17 20:30", "2027-06-18 01:00", "2027-06-17"] {
      let findings = await ruleFindings(event("start: 2027-06-17 18:30\nslutt: \(fine)"))
      #expect(!findings.contains { $0.hasPrefix("event-ends-before-start") })
    }
  }
}
