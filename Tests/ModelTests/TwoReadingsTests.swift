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
      ("1,234,567", "skriv bare «1234567»"),
      ("149,50", "skriv et helt tall, uten desimaler: «149» eller «150»"),
    ])
  func oneReading(_ price: String, _ help: String) async {
    #expect(await found(price)?.help?.nb == help)
  }

  @Test(
    "So it is in numbers with decimals",
    arguments: [
      ("\"1,500\"", "skriv «1500» hvis kommaet skiller tusener, og «1,5» hvis det skiller desimaler"),
      ("\"28,404\"", "skriv «28404» hvis kommaet skiller tusener, og «28,4040» hvis det skiller desimaler"),
      ("\"-2,000\"", "skriv «-2000» hvis kommaet skiller tusener, og «-2» hvis det skiller desimaler"),
      ("\"1,5\"", nil), ("\"0,125\"", nil), ("\"1,4040\"", nil), ("\"1500,125\"", nil), ("28404", nil),
    ] as [(String, String?)])
  func decimals(_ value: String, _ help: String?) async {
    let found = await resolved(
      "-- content/maltall/a.yml --\ntittel: A\ndefinisjon: D\nkilde: K\nperiode: arlig\nmal: {verdi: \(value), periode: 2030}\n"
    ).findings.filter { $0.code.name == "ambiguous-number" }
    #expect(found.first?.help?.nb == help)
  }

  @Test(
    "A span of kroner that goes down is told of",
    arguments: [("15000–200000", false), ("200000–15000", true), ("200000-15000", true)])
  func span(_ written: String, _ isReported: Bool) async {
    let found = await resolved(
      "-- content/sider/a.md --\n---\ntittel: A\nsammendrag: A.\nseksjon: om\n---\n\nDet koster {kr}`\(written)`.\n"
    ).findings.filter { $0.code.name == "invalid-number" }
    #expect(found.first?.help?.nb == (isReported ? "mener du «15000–200000»?" : nil))
  }
}
