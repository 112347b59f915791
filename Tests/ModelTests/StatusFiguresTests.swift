import Arithmetic
import Model
import Testing

/// Figures of numbers that nobody would write on purpose; every one of them is worked out by hand.
@Suite("Status figures at their limits")
struct StatusFiguresTests {
  private func kpi(_ fields: String, on day: String = "2027-09-15") async throws -> KPIStatus {
    let text = "-- content/maltall/a.yml --\ntittel: A\ndefinisjon: D\nkilde: K\nperiode: arlig\n\(fields)\n"
    return try #require(try await status(of: text, on: day).kpis.first)
  }

  private func path(_ from: String, _ start: String, _ goal: String, _ end: String) -> String {
    "retning: \(from == "10" ? "ned" : "opp")\nutgangspunkt: {periode: \(start), verdi: \"\(from)\"}\nmal: {verdi: \"\(goal)\", periode: \(end)}\n"
  }

  private func observed(_ value: String, _ period: String) -> String {
    "observasjoner: [{periode: \(period), verdi: \"\(value)\"}]"
  }

  /// From −0.1 at the end of 2018 to 0.5 at the end of 2030, two of twelve years on: −0.1 + 0.6 × 2/12 = 0.
  @Test("A path that crosses zero expects exactly 0 there, and deviates by a share of the whole way")
  func zero() async throws {
    let kpi = try await kpi(path("-0,1", "2018", "0,5", "2030") + observed("0,2", "2020"))
    #expect(kpi.expected?.plain == "0")
    // 0.2 of 0.6.
    #expect(kpi.deviation?.plain == "33.3")
    // (0.2 + 0.1) / (0.5 + 0.1) = one half.
    #expect(kpi.wayDone?.plain == "50")
    #expect(kpi.reason == .stale)
  }

  @Test(
    "What has too many digits is absent, on either side of zero, and the light does not need it",
    arguments: [
      ("0,0001", "999999999999999", "opp", Light.yellow), ("0,0001", "-999999999999999", "opp", .red),
      ("-0,0000001", "-999999999999999", "opp", .red), ("0,00000000000001", "999999999999999", "ned", .red),
    ])
  func tooLarge(goal: String, value: String, direction: String, light: Light) async throws {
    let kpi = try await kpi("retning: \(direction)\nmal: {verdi: \"\(goal)\"}\n" + observed(value, "2020"))
    #expect(kpi.deviation == nil)
    #expect(kpi.light == light)
  }

  /// 999 999 999 999 999 of 0.001 is 10^18 − 1000 times as much: (10^18 − 1000 − 1) × 100 per cent has 20 digits and
  /// is too large; of 1 it is 99 999 999 999 999 800 per cent more.
  @Test("The largest deviation that fits is exact to its last digit")
  func largest() async throws {
    let kpi = try await kpi("retning: opp\nmal: {verdi: 1}\n" + observed("999999999999999", "2020"))
    #expect(kpi.deviation?.plain == "99999999999999800")
    let tooLarge = try await self.kpi(
      "retning: opp\nmal: {verdi: \"0,001\"}\n" + observed("999999999999999", "2020"))
    #expect(tooLarge.deviation == nil)
  }

  @Test(
    "The way that has been gone is exact, also far beyond both ends",
    arguments: [
      ("0", "8", "4", "50"), ("0", "8", "-4", "-50"), ("-8", "-4", "-5", "75"), ("10", "0", "5", "50"),
      // 1/3 and 2/3 of the way, 0.5 and 1.5 per cent: halves go away from zero.
      ("0", "3", "1", "33"), ("0", "3", "2", "67"), ("0", "200", "1", "1"), ("0", "200", "-3", "-2"),
      ("0", "0,00000000000001", "0,00000000000002", "200"),
      ("-999999999999999", "999999999999999", "0", "50"),
    ])
  func way(from: String, goal: String, value: String, way: String) async throws {
    let kpi = try await kpi(path(from, "2018", goal, "2030") + observed(value, "2020"))
    #expect(kpi.wayDone?.plain == way)
  }

  @Test("A way of a hair's breadth that a huge number has gone is too large; without a way there is none")
  func noWay() async throws {
    let tiny = path("0", "2018", "0,00000000000001", "2030")
    #expect(try await kpi(tiny + observed("999999999999999", "2020")).wayDone == nil)
    #expect(try await kpi(path("7", "2018", "7,0", "2030") + observed("3", "2020")).wayDone == nil)
    #expect(try await kpi(path("0", "2018", "7", "2030") + observed("0", "2018")).wayDone == nil)
  }

  /// 100 to 300 over 7981 years of 12 months; at the end of 2020 two of them are gone: 100 + 200 × 24/95772 = 100.05…
  @Test(
    "A path holds for the years 0001 and 9999, and from no year backwards",
    arguments: [
      ("2018", "9999", "2020", "100.1"), ("2018", "9999", "9998", "300.0"), ("0001", "9999", "5000", "200"),
      ("2030", "2018", "2031", nil), ("2030", "2018", "2026", nil), ("2030", "2030", "2026", nil),
    ] as [(String, String, String, String?)])
  func years(start: String, end: String, period: String, expected: String?) async throws {
    let kpi = try await kpi(
      path("100", start, "300", end) + observed("150,0", period), on: "9999-12-31")
    #expect(kpi.expected == expected.flatMap { Decimal(written: $0) })
  }

  /// 95 of 100 is 5 per cent below; 94.999999999999 is a little more, which binary numbers round to 5.
  @Test(
    "A threshold is met exactly",
    arguments: [
      ("95", Light.yellow), ("95,0000000000001", .green), ("85", .red), ("85,0000000000001", .yellow),
    ])
  func thresholds(value: String, light: Light) async throws {
    let kpi = try await kpi("retning: opp\nmal: {verdi: 100}\n" + observed(value, "2026"), on: "2027-02-01")
    #expect(kpi.light == light)
  }

  /// 0.1 + 0.2 is 0.3: a third of the way from 0.1 to 0.7, two of six years on.
  @Test("Fractions on the path are what they are on paper")
  func fractions() async throws {
    let kpi = try await kpi(path("0,1", "2020", "0,7", "2026") + observed("0,3", "2022"))
    #expect(kpi.expected?.plain == "0.3")
    #expect(kpi.deviation?.plain == "0")
    // One of twelve years from 0 to 1: 0.08333… is shown as 0.1, and 0.1 is 20 per cent more than 0.08333….
    let twelfth = try await self.kpi(path("0", "2020", "1", "2032") + observed("0,1", "2021"))
    #expect(twelfth.expected?.plain == "0.1")
    #expect(twelfth.deviation?.plain == "20")
  }

  @Test("Two numbers that differ by the last digit are not level, and 1.5 is level with 1.50")
  func trend() async throws {
    func trend(_ first: String, _ second: String) async throws -> KPIStatus.Trend {
      try await kpi(
        "observasjoner: [{periode: 2025, verdi: \"\(first)\"}, {periode: 2026, verdi: \"\(second)\"}]"
      ).trend
    }
    #expect(try await trend("0,00000000000001", "0,00000000000002") == .up)
    #expect(try await trend("999999999999999", "999999999999998") == .down)
    #expect(try await trend("1,5", "1,50") == .level)
  }

  private func partners(_ count: Int, sum: String) -> String {
    (1...count).map {
      "-- content/partnere/p\($0).yml --\ntittel: P\n-- content/intern/partnere/p\($0).yml --\nform: penger\nsum: \(sum)\n"
    }.joined()
  }

  /// 12 × 999 999 999 999 999 = 11 999 999 999 999 988; a hundredth of 3 000 000 is in it
  /// 399 999 999 999.9996 times, which is 400 000 000 000.0 per cent.
  @Test("The sum of twelve agreements of 15 digits is exact, and so is its share of the goal")
  func agreements() async throws {
    let financing = try await status(of: partners(12, sum: "999999999999999"), on: "2027-06-15").financing
    #expect(financing.agreed.total?.plain == "11999999999999988")
    #expect(financing.shareOfGoal?.plain == "400000000000.0")
    #expect(financing.light == .green)
    let owing = try await status(of: partners(12, sum: "-999999999999999"), on: "2027-06-15").financing
    #expect(owing.agreed.total == nil, "an amount below 0 is none")
    #expect(owing.light == .red)
  }
}
