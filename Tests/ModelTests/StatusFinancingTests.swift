import Arithmetic
import Model
import Testing

@Suite("Status of the financing")
struct StatusFinancingTests {
  private func partner(_ id: String, _ agreement: String) -> String {
    "-- content/partnere/\(id).yml --\ntittel: \(id)\n-- content/intern/partnere/\(id).yml --\n\(agreement)\n"
  }

  @Test("Money and goods or services are summed apart, agreed and received, for this year's agreements")
  func sums() async throws {
    let text =
      partner(
        "a", "form: penger\nsum: 100000\navtalt: 90000\nbetalt: 50000\nfra: 2027-01-01\ntil: 2027-12-31")
      + partner("b", "form: tjenester\nsum: 40000\nlevert: 30000\ngodkjent: 20000\nfra: 2026-07-01")
      + partner("c", "form: penger\nsum: 70000\nbetalt: 70000\ntil: 2026-12-31")
      + partner("d", "form: varer\nfra: 2027-02-01")
    let financing = try await status(of: text, on: "2027-06-15").financing
    #expect([financing.agreed.money, financing.agreed.inKind] == [90000, 40000])
    #expect([financing.received.money, financing.received.inKind] == [50000, 20000])
    #expect(financing.agreed.total == 130_000)
    #expect(financing.withoutSum == 1)
    #expect(financing.partners.map(\.agreed) == [90000, 40000, 70000, nil])
    #expect(financing.light == .red)
  }

  @Test(
    "Three million a year is green, and 15 per cent less is red",
    arguments: [(3_000_000, Light.green), (2_999_999, .yellow), (2_550_001, .yellow), (2_550_000, .red)])
  func goal(sum: Int, light: Light) async throws {
    let text = partner("a", "form: penger\nsum: \(sum)")
    #expect(try await status(of: text, on: "2027-06-15").financing.light == light)
  }

  @Test("Without any agreement nothing is set")
  func none() async throws {
    let financing = try await status(of: "", on: "2027-06-15").financing
    #expect(financing.light == .grey)
    #expect(financing.agreed.total == nil)
  }

  @Test(
    "Agreements that end within 90 days are pointed out, and those that have ended but are shown",
    arguments: [
      ("2027-09-14", PartnerState.Agreement.running), ("2027-09-13", .ending), ("2027-06-15", .ending),
      ("2027-06-14", .endedButShown),
    ])
  func ending(last: String, agreement: PartnerState.Agreement) async throws {
    let text = partner("a", "form: penger\nsum: 20000\ntil: \(last)")
    #expect(try await status(of: text, on: "2027-06-15").financing.partners.map(\.agreement) == [agreement])
  }

  @Test("Examples do not count in production, and count in a preview")
  func examples() async throws {
    let text = """
      -- content/partnere/a.yml --
      tittel: A
      eksempel: ja
      -- content/intern/partnere/a.yml --
      sum: 20000
      """
    #expect(try await status(of: text, on: "2027-06-15").financing.agreed.total == 20000)
    let production = try await status(of: text, on: "2027-06-15", .production)
    #expect(production.financing.partners.isEmpty)
    #expect(production.content.examples.map(\.id.slug) == ["a"])
  }
}
