import Diagnostics
import Model
import TestSupport
import Testing

@Suite struct TwoReadingsTests {
  /// What an event is told of its price.
  private func found(_ price: String) async -> Diagnostic? {
    await resolved(
      """
      -- content/arrangementer/boligdag.md --
      ---
      tittel: Boligdag
      sammendrag: Se og hør om boliger.
      arrangor: Kommunen
      start: 2027-06-17
      pris: \(price)
      ---
      """
    ).findings.first
  }

  @Test(
    "A comma before three digits is asked about, since it may stand for thousands or for decimals",
    arguments: [
      ("12,345", "«12345» eller «12»"), ("kr 12,345", "«12345» eller «12»"), ("1,999", "«1999» eller «2»"),
      ("150,000,-", "«150000» eller «150»"),
    ])
  func twoReadings(_ price: String, _ asked: String) async {
    let finding = await found(price)
    #expect(finding?.code.name == "invalid-number")
    #expect(
      finding?.help?.nb.contains("skriv \(asked), etter hva du mener") == true, "\(finding?.help?.nb ?? "")")
    #expect(finding?.fixIts.isEmpty == true)
  }

  @Test(
    "What can be read in one way alone is told as before",
    arguments: [
      ("1,234,567", "skriv bare «1234567»"), ("149,50", "skriv hele tall uten desimaler, for eksempel 149"),
    ])
  func oneReading(_ price: String, _ help: String) async {
    #expect(await found(price)?.help?.nb == help)
  }
}
