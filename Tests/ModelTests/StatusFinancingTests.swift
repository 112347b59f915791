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
        "a",
        "form: penger\nsum: 100000\nar: {2027: {avtalt: 90000, betalt: 50000}}\nfra: 2027-01-01\ntil: 2027-12-31"
      )
      + partner(
        "b", "form: tjenester\nsum: 40000\nar: {2027: {levert: 30000, godkjent: 20000}}\nfra: 2026-07-01")
      + partner("c", "form: penger\nsum: 70000\nar: {2026: {betalt: 70000}}\ntil: 2026-12-31")
      + partner("d", "form: varer\nfra: 2027-02-01")
    let financing = try await status(of: text, on: "2027-06-15").financing
    #expect([financing.agreed.money, financing.agreed.inKind] == [90000, 40000])
    #expect([financing.received.money, financing.received.inKind] == [50000, 20000])
    #expect(financing.agreed.total == 130_000)
    #expect(financing.withoutSum == 1)
    #expect(financing.partners.map(\.agreed) == [90000, 40000, nil, nil])
    #expect(financing.light == .red)
  }

  @Test(
    "Three million a year is green, and 15 per cent less is red",
    arguments: [(3_000_000, Light.green), (2_999_999, .yellow), (2_550_001, .yellow), (2_550_000, .red)])
  func goal(sum: Int, light: Light) async throws {
    let text = partner("a", "form: penger\nsum: \(sum)")
    #expect(try await status(of: text, on: "2027-06-15").financing.light == light)
  }

  @Test("What was paid in one year is received in that year alone")
  func years() async throws {
    let text = partner(
      "a", "form: penger\nsum: 20000\nar:\n  2027: {betalt: 20000}\n  2028: {avtalt: 30000, betalt: 5000}")
    for (day, agreed, received) in [
      ("2026-12-31", 20000, nil), ("2027-12-31", 20000, 20000), ("2028-01-01", 30000, 5000),
      ("2029-06-01", 20000, nil),
    ] as [(String, Int, Int?)] {
      let financing = try await status(of: text, on: day).financing
      #expect(financing.agreed.money == Decimal(agreed), "\(day)")
      #expect(financing.received.money == received.map { Decimal($0) }, "\(day)")
    }
  }

  @Test(
    "A yearly contribution counts once for each year of the agreement, in the calendar year that it begins in",
    arguments: [
      // One calendar year; from February to January, which is one year too; three years from June.
      ("fra: 2027-01-01\ntil: 2027-12-31", [2027]), ("fra: 2027-02-01\ntil: 2028-01-31", [2027]),
      ("fra: 2027-06-01\ntil: 2030-05-31", [2027, 2028, 2029]),
      // 22 months are two begun years, a year and a day is one, and a year from 29 February ends on the 28th.
      ("fra: 2027-03-01\ntil: 2028-12-31", [2027, 2028]), ("fra: 2027-06-01\ntil: 2028-06-01", [2027]),
      ("fra: 2028-02-29\ntil: 2029-02-28", [2028]),
      // Without an end, without a beginning, within one month.
      ("fra: 2028-06-01", [2028, 2029, 2030, 2031]), ("til: 2028-05-31", [2026, 2027, 2028]),
      ("fra: 2027-11-15\ntil: 2027-12-15", [2027]), ("fra: 2027-12-01\ntil: 2028-01-15", [2027]),
    ])
  func yearsOfAgreement(span: String, years: [Int]) async throws {
    for year in 2026...2031 {
      let financing = try await status(
        of: partner("a", "form: penger\nsum: 50000\n\(span)"), on: "\(year)-06-15"
      ).financing
      #expect(financing.agreed.money == (years.contains(year) ? 50000 : nil), "\(year)")
      #expect(financing.withoutSum == 0, "\(year)")
    }
  }

  @Test(
    "What is written under a year is of that year alone, also when it comes after the agreement",
    arguments: [
      // Goods that were delivered in 2027 and approved in 2028; money that was paid a year late.
      (
        "form: varer\nfra: 2027-01-01\ntil: 2027-12-31\nar: {2027: {avtalt: 50000, levert: 50000}, 2028: {godkjent: 50000}}",
        [2027: 50000], [2028: 50000], []
      ),
      (
        "form: penger\nsum: 50000\nfra: 2027-01-01\ntil: 2027-12-31\nar: {2028: {betalt: 50000}}",
        [2027: 50000], [2028: 50000], []
      ),
      // Two deliveries that are approved together.
      (
        "form: varer\nsum: 40000\nfra: 2027-01-01\ntil: 2028-12-31\nar: {2027: {levert: 40000}, 2028: {levert: 20000, godkjent: 60000}}",
        [2027: 40000, 2028: 40000], [2028: 60000], []
      ),
      // A year that the map leaves out, while the agreement runs: its sum is not known.
      (
        "form: penger\nfra: 2027-01-01\ntil: 2029-12-31\nar: {2027: {avtalt: 50000}, 2029: {avtalt: 60000, betalt: 60000}}",
        [2027: 50000, 2029: 60000], [2029: 60000], [2028]
      ),
      // Agreed for a year outside the agreement: not counted.
      (
        "form: penger\nsum: 50000\nfra: 2027-01-01\ntil: 2027-12-31\nar: {2028: {avtalt: 70000}}",
        [2027: 50000], [:], []
      ),
      // The year of the agreement ends in 2028, and says itself what is agreed for each calendar year.
      (
        "form: penger\nsum: 50000\nfra: 2027-06-01\ntil: 2028-05-31\nar: {2027: {avtalt: 30000}, 2028: {avtalt: 20000}}",
        [2027: 30000, 2028: 20000], [:], []
      ),
    ] as [(String, [Int: Decimal], [Int: Decimal], [Int])])
  func yearByYear(
    agreement: String, agreed: [Int: Decimal], received: [Int: Decimal], withoutSum: [Int]
  ) async throws {
    for year in 2026...2030 {
      let financing = try await status(of: partner("a", agreement), on: "\(year)-06-15").financing
      #expect(financing.agreed.total == agreed[year], "\(year)")
      #expect(financing.received.total == received[year], "\(year)")
      #expect(financing.withoutSum == (withoutSum.contains(year) ? 1 : 0), "\(year)")
      // The sums are those of the rows.
      #expect(financing.partners.first?.agreed == agreed[year])
      #expect(financing.partners.first?.received == received[year])
    }
  }

  @Test("What does not say its form is shown apart, and so is what came of it")
  func unknownForm() async throws {
    let text =
      partner("a", "sum: 20000\nar: {2027: {betalt: 20000}}") + partner("b", "form: varer\nsum: 30000")
    let financing = try await status(of: text, on: "2027-06-15").financing
    #expect(financing.agreed.money == nil)
    #expect((financing.agreed.inKind, financing.agreed.ofUnknownForm) == (30000, 20000))
    #expect(financing.received.ofUnknownForm == 20000)
    #expect(financing.agreed.total == 50000)
  }

  @Test(
    "What cannot be right is not counted",
    arguments: [
      "form: varer\nar: {2027: {avtalt: 50000, levert: 20000, godkjent: 20001}}",
      "form: varer\nar: {2027: {avtalt: 10000, levert: 20000, godkjent: 10001}}",
      "form: varer\nsum: 10000\nar: {2027: {godkjent: 10001}}",
      "form: tjenester\nar: {2027: {godkjent: 60000}}",
      "form: tjenester\nar: {2027: {godkjent: 60000}, 2028: {levert: 60000}}",
      "form: penger\nar: {2027: {betalt: -1}}",
      "form: penger\nbetalt: 20000", "form: penger\nar: {2027: {avtalt: 50000, betalt: 50001}}",
      "form: penger\nsum: 50000\nfra: 2027-01-01\nar: {2026: {betalt: 1}, 2027: {betalt: 50000}}",
      "form: varer\nar: {2027: {betalt: 20000}}", "form: penger\nar: {2027: {levert: 500, godkjent: 500}}",
    ])
  func impossible(agreement: String) async throws {
    let financing = try await status(of: partner("a", agreement), on: "2027-06-15").financing
    #expect(financing.received.total == nil)
  }

  @Test(
    "Without any agreement, or when all are over, the whole goal is missing",
    arguments: ["", "til: 2026-12-31"])
  func none(end: String) async throws {
    let text = end.isEmpty ? "" : partner("a", "form: penger\nsum: 100000\n\(end)")
    let financing = try await status(of: text, on: "2027-06-15").financing
    #expect(financing.light == .red)
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
